"""The authority that fits a firm: why, how it is reached, what it asks and what is missing."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QWidget

from leaktrace.domain.bundles import Asked, Lack, Profile
from leaktrace.domain.case import Case
from leaktrace.gui.widgets.boxes import PANE, box, column, section
from leaktrace.gui.widgets.fields import Fields
from leaktrace.gui.widgets.text import label, value_label
from leaktrace.gui.words import Words
from leaktrace.services.complaints import office
from leaktrace.services.grounds import Ground, missing
from leaktrace.wording.bundles import lack_sentence

MOST = 8
"""How many lacks are told one by one."""

COLUMNS = 3


class ComplaintWords(QObject):
    """Builds the sections for one firm and one authority."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def title(self, ground: Ground) -> str:
        """Against whom."""
        return ground.firm.name if ground.firm else self.tr("Every real-estate broker")

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
                (self.tr("Competent"), office(profile, ground.firm)),
                (self.tr("Licence"), (ground.firm.licence or "") if ground.firm else ""),
                (self.tr("Reached by"), self._words.listed(routes)),
                (self.tr("Takes"), profile.about[language]),
                (self.tr("Limits"), profile.limits[language]),
                (self.tr("Source"), profile.source),
                (self.tr("Checked"), self._words.day(profile.checked) if profile.checked else ""),
            )
        )
        return section(profile.authority[language], fields)

    def why(self, profile: Profile, ground: Ground) -> QWidget | None:
        """Which rules entries may fall under; None where there are none."""
        if not ground.flags:
            return None
        lines: list[QWidget] = []
        for rule, count in ground.flags.items():
            text = self.tr("{0}: {1} entries").format(self._words.word(rule), count)
            basis = label(profile.rules.get(rule, ""), "muted", wrap=True)
            lines.append(box(column(label(text, "doubt"), basis, spacing=0, margin=PANE), "flag"))
        note = self.tr("may fall under, as far as logged; the authority decides")
        return section(self.tr("Why"), *lines, note=note)

    def asks(self, profile: Profile, lacks: tuple[Lack, ...]) -> QWidget:
        """What the authority asks for, each with a word on whether it is there."""
        counts = missing(lacks)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for number, asked in enumerate(profile.asks):
            line, place = divmod(number, COLUMNS)
            grid.addWidget(self._asked(asked, counts.get(asked, 0)), line, place)
            grid.setColumnStretch(place, 1)
        note = self.tr("what is missing is no obstacle")
        return section(self.tr("What it asks"), grid, note=note)

    def lacks(self, lacks: tuple[Lack, ...], found: Case) -> QWidget | None:
        """What is missing, one by one; None where nothing is."""
        if not lacks:
            return None
        said = [lack_sentence(self._words.language, lack, found) for lack in lacks[:MOST]]
        lines: list[QWidget] = [value_label(sentence) for sentence in said]
        if len(lacks) > MOST:
            lines.append(label(self.tr("and {0} more").format(len(lacks) - MOST), "muted"))
        return section(self.tr("Missing"), *lines, note=str(len(lacks)))

    def _asked(self, asked: Asked, count: int) -> QWidget:
        word = self._words.word(asked)
        if not count:
            return label(f"✓ {word}", "good")
        return label("– " + self.tr("{0}: {1} missing").format(word, count), "doubt")
