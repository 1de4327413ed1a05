"""Keeps None, True and False alive under PySide6 6.12 on Python before 3.12.

PySide6 6.12 gives back a reference too many to these whenever Qt calls one of our methods, as if
they were immortal, which they are only since Python 3.12 (PEP 683). On 3.11 their counts would
reach zero within minutes of use, and the interpreter then ends.
"""

import ctypes
import sys

PLENTY = 1 << 40
"""References added to each: more than a program gives back in years."""


class _Object(ctypes.Structure):
    """The head of every object of CPython 3.11."""

    _fields_ = (("ob_refcnt", ctypes.c_ssize_t),)


def keep_alive() -> None:
    """Add the references, once, where the interpreter needs them."""
    if sys.version_info >= (3, 12):
        return
    for single in (None, True, False, NotImplemented, Ellipsis):
        head = _Object.from_address(id(single))
        if head.ob_refcnt < PLENTY // 2:
            head.ob_refcnt += PLENTY
