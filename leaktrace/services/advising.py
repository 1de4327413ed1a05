"""What would help most next: tags for the next firm, questions, requests; and whose a tag is."""

from datetime import date

from leaktrace.domain.advice import Advice, TagIdea
from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm, Handover, Via
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.ids import new_id
from leaktrace.domain.tagging import TagMatch
from leaktrace.services.change import Change, Logbook
from leaktrace.services.logbook import amend
from leaktrace.services.register import case, match


def advise_case(found: Case, verdict: Verdict) -> Advice:
    """The advice after a verdict; it touches no file, so any thread may run it."""
    from leaktrace.inference.advice import advise as infer  # numpy is imported only when needed

    return infer(found, verdict)


def whose_tag(found: Case, text: str) -> tuple[TagMatch, ...]:
    """The forms on record that a label, a header or a name shows, the best first."""
    from leaktrace.inference.whose import whose  # the fuzzy matcher is imported only when needed

    return whose(found, text)


def hand_over(
    book: Logbook, firm: str, ideas: tuple[TagIdea, ...], on: date, via: Via | None = None
) -> Change:
    """Write down that these tags went to a firm, and the firm and the forms where they are new.

    Raises:
        Refused: where no firm is named, or several are called so.
    """
    found = case(book)
    named = [item for item in found.firms if firm.strip() in (item.name, *item.aliases)]
    known = match(named, firm.strip()) if named else Firm(id=new_id(), name=firm.strip())
    if not known.name:
        raise Refused(Reason.NAME_MISSING)
    fresh = [_form(idea, found) for idea in ideas if idea.id is None and idea.value]
    given = (*(idea.id for idea in ideas if idea.id is not None), *(item.id for item in fresh))
    handover = Handover(id=new_id(), firm=known.id, on=on, via=via, given=given)
    return amend(book, *([] if named else [known]), *fresh, handover)


def _form(idea: TagIdea, found: Case) -> Identifier:
    """The identifier that a new tag becomes: a form of the one that it alters."""
    base = next(item for item in found.identifiers if item.id == idea.of)
    return Identifier(
        id=new_id(),
        kind=base.kind,
        value=idea.value,
        kana=base.kana,
        member=base.member,
        variant_of=base.id,
        strippable=idea.strippable,
    )
