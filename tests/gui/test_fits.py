"""The best source is one word: a record, outside, or that it cannot be told."""

from leaktrace.domain.clues import Flow, Outside, SolicitationVerdict, Source
from leaktrace.gui.fits import best_fit


def verdict(*sources: Source) -> SolicitationVerdict:
    """A verdict with these sources."""
    return SolicitationVerdict(id="s1", sources=sources)


def test_the_likeliest_record_is_named_with_its_flow() -> None:
    fit = best_fit(
        verdict(
            Source(probability=0.7, firm="f1", flow=Flow.DECLARED),
            Source(probability=0.3, firm="f2", flow=Flow.UNDECLARED),
        )
    )
    assert (fit.firm, fit.flow, fit.is_decided) == ("f1", Flow.DECLARED, True)


def test_sources_outside_the_register_count_as_one() -> None:
    fit = best_fit(
        verdict(
            Source(probability=0.4, firm="f1", flow=Flow.UNDECLARED),
            Source(probability=0.35, outside=Outside.RANDOM),
            Source(probability=0.25, outside=Outside.OLD_LIST),
        )
    )
    assert fit.is_outside
    assert round(fit.probability, 6) == 0.6


def test_below_one_half_nothing_is_decided() -> None:
    fit = best_fit(
        verdict(
            Source(probability=0.4, firm="f1", flow=Flow.UNDECLARED),
            Source(probability=0.35, firm="f2", flow=Flow.UNDECLARED),
            Source(probability=0.25, hub="h1"),
        )
    )
    assert not fit.is_decided
