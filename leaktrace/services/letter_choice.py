"""Which kinds of letter serve a wish, by the country of the firm."""

from leaktrace.domain.letters import LetterKind, Wish
from leaktrace.letters.kinds import kinds


def fitting(wish: Wish, country: str) -> tuple[LetterKind, ...]:
    """The kinds that serve a wish towards a firm in a country, the most usual first."""
    found = (item for item in kinds() if wish in item.wishes and country in item.countries)
    return tuple(sorted(found, key=lambda item: (item.rank, item.wishes.index(wish), item.id)))
