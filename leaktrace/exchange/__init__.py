"""The plain JSON form of our values: the case file, and what the history keeps of a record."""
