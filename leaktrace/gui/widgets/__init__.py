"""The parts that pages and dialogs are made of; each takes values and knows no logbook."""
