"""The logbook file: SQLite through SQLAlchemy Core; only frozen domain values leave it."""
