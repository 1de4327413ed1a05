"""The day of the last check is that of the citations themselves."""

from leaktrace.letters.citations import citation
from leaktrace.services.statutes import checked_for_brokers


def test_the_day_is_that_of_the_printed_citation() -> None:
    assert checked_for_brokers() == citation("takken_rules.16-11.1.ha").checked
