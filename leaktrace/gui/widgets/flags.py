"""What a solicitation may fall under, each with its reason; an observation, never a finding."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from leaktrace.domain.rules import RuleFlag
from leaktrace.gui.widgets.boxes import PANE, box, column, widget
from leaktrace.gui.widgets.text import label, value_label
from leaktrace.gui.words import Words
from leaktrace.wording.rules import rule_reason


def flag_section(flags: Sequence[RuleFlag], words: Words) -> QWidget | None:
    """A marked paragraph per flag and the rules' source; None where there is no flag."""
    if not flags:
        return None
    from leaktrace.services.statutes import checked_for_brokers  # reads all citations

    parts = [_flag(flag, words) for flag in flags]
    basis = words.sentence("log.basis", day=words.day(checked_for_brokers()))
    return widget(column(*parts, label(basis, "muted", wrap=True)))


def _flag(flag: RuleFlag, words: Words) -> QWidget:
    title = label(words.sentence(f"log.title_{flag.rule}"), "strong", wrap=True)
    reason = rule_reason(words.language, flag)
    because = value_label(words.sentence("log.because", because=reason), "small")
    parts = column(title, because, spacing=0)
    parts.setContentsMargins(PANE, 2, 0, 2)
    return box(parts, "flag")
