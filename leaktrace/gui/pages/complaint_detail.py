"""The authority that fits a firm: why, how it is reached, what it asks and what is missing."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leaktrace.domain.bundles import Concern, FirmFirst, Profile
from leaktrace.gui.widgets.boxes import PANE, box, column, section
from leaktrace.gui.widgets.fields import Fields
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.services.complaints import office
from leaktrace.services.grounds import Ground


class ComplaintWords(QObject):
    """Builds the sections for one firm and one authority."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def title(self, ground: Ground) -> str:
        """Against whom."""
        return ground.firm.name if ground.firm else self.tr("Everyone together")

    def under(self, ground: Ground) -> str:
        """How much there is."""
        count = self.tr("{0} solicitations").format(ground.solicitations)
        rules = self.tr("{0} entries may fall under a rule").format(ground.flagged)
        return f"{count}　{rules}"

    def authority(self, profile: Profile, ground: Ground) -> QWidget:
        """Who is competent, and how they are reached."""
        language = self._words.language
        routes = tuple(self._words.word(route) for route in profile.routes)
        fields = Fields(label_width=96)
        fields.show_rows(
            (
                (self.tr("Competent"), office(profile, ground.firm) if profile.offices else ""),
                (self.tr("Licence"), (ground.firm.licence or "") if ground.firm else ""),
                (self.tr("Reached by"), self._words.listed((*routes, *profile.reach))),
                (self.tr("Firm first"), self._first(profile)),
                (self.tr("Attach"), self._attached(profile)),
                (self.tr("What it can do"), profile.about[language]),
                (self.tr("What it cannot"), profile.limits[language]),
                (self.tr("Source"), profile.source),
                (self.tr("Checked"), self._words.day(profile.checked) if profile.checked else ""),
            )
        )
        return section(profile.authority[language], fields)

    def _first(self, profile: Profile) -> str:
        said = profile.firm_first
        return "" if said is FirmFirst.NO else self._words.word(said)

    def _attached(self, profile: Profile) -> str:
        return self._words.listed(tuple(self._words.word(item) for item in profile.attach))

    def why(self, profile: Profile, ground: Ground) -> QWidget | None:
        """Which rules entries may fall under; None where there are none."""
        if not ground.flags or profile.concern is not Concern.BROKERS:
            return None
        lines: list[QWidget] = []
        for rule, count in ground.flags.items():
            text = self.tr("{0}: {1} entries").format(self._words.word(rule), count)
            basis = label(profile.rules.get(rule, ""), "muted", wrap=True)
            lines.append(box(column(label(text, "doubt"), basis, spacing=0, margin=PANE), "flag"))
        note = self.tr("may fall under, as far as logged; the authority decides")
        return section(self.tr("Why"), *lines, note=note)
