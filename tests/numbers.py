"""The one list of Japanese numbers that tests and the example use.

Japan reserves none for fiction: these are invented, and valid by pattern only.
"""

MOBILE = ("+819012345678", "+818012341122", "+818012342205", "+819012347730", "+817012348804")
IP = ("+815031364127", "+815031366390", "+815031362205")
FREE = ("+81120300118", "+81120300221", "+81120300662", "+81120300977")
FIXED = (
    "+81332000000",
    "+81332000001",
    "+81332002260",
    "+81332003381",
    "+81332005512",
    "+81332009148",
    "+81423000145",
)
ALL = frozenset(MOBILE + IP + FREE + FIXED)
