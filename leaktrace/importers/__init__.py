"""Readers of files by other programs: each knows its format by content and answers a case."""
