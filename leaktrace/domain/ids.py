"""Ids that the program makes; they carry a prefix of their own, which no case file's id has."""

import secrets

PREFIX = "lt-"


def new_id() -> str:
    """A fresh id that never looks like one of another program's case file."""
    return PREFIX + secrets.token_hex(6)
