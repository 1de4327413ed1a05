"""Dialogs: each takes a value and gives a value, and knows no logbook."""
