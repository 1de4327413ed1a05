"""LeakTrace finds out who passed a phone number on, makes the calls stop, and holds the proof."""

__version__ = "0.1.0"
