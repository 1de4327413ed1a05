"""The wish, and the kind of letter that serves it in the firm's country."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton, QWidget

from leaktrace.domain.letters import LetterField, LetterKind, Wish
from leaktrace.domain.own_letters import OWN, OwnLetter
from leaktrace.gui.widgets.boxes import clear, column, row
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.form import Choice, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words

LANGUAGES = {"ja": "日本語", "en": "English", "de": "Deutsch", "fr": "Français"}
"""Each language's name in itself."""

_COLUMNS = 2


class WishStep(QWidget):
    """What the person wishes, in their own words."""

    chosen = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._wishes = tuple(Wish)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        rows = -(-len(self._wishes) // _COLUMNS)
        for place, wish in enumerate(self._wishes):
            button = QRadioButton(words.word(wish))
            button.setAccessibleName(words.word(wish))
            self._group.addButton(button, place)
            grid.addWidget(button, place % rows, place // rows)
        self._group.buttons()[0].setChecked(True)
        self._group.idClicked.connect(self._tell)

    def wish(self) -> Wish:
        """The chosen wish."""
        return self._wishes[self._group.checkedId()]

    def choose(self, wish: Wish) -> None:
        """Choose a wish."""
        self._group.button(self._wishes.index(wish)).setChecked(True)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()


class KindStep(QWidget):
    """The kinds of letter that serve the wish, the language, and what only the person can say."""

    chosen = Signal()
    own_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._kinds: dict[str, LetterKind] = {}
        self._own: dict[str, OwnLetter] = {}
        self._fields: dict[LetterField, QLineEdit] = {}
        self._choice = Choice(())
        self._choice.setAccessibleName(self.tr("Kind of letter"))
        self._language = Choice(())
        self._language.setAccessibleName(self.tr("Language of the letter"))
        self._gist = label("", "muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        own = row(link(self.tr("Own templates…"), self.own_asked.emit), None)
        self.setLayout(column(self._choice, self._language, self._gist, self._grid, own, spacing=6))
        self._choice.currentIndexChanged.connect(self._take_kind)
        self._language.currentIndexChanged.connect(self._tell)

    def offer(self, kinds: Sequence[LetterKind], own: Sequence[OwnLetter] = ()) -> None:
        """Offer these, and the own wordings of them; the chosen one stays chosen if it can."""
        former = self._choice.chosen()
        self._kinds = {item.id: item for item in kinds}
        self._own = {OWN + item.name: item for item in own if item.kind in self._kinds}
        titles = [(item.title[self._words.language], item.id) for item in kinds]
        titles += [(self.tr("own: {0}").format(item.name), id) for id, item in self._own.items()]
        self._choice.blockSignals(True)
        self._choice.offer(titles)
        self._choice.choose(former)
        self._choice.blockSignals(False)
        self._show_kind()

    def choose(self, kind: str) -> None:
        """Choose a kind, or an own template."""
        if kind in self._kinds or kind in self._own:
            self._choice.choose(kind)

    def kind(self) -> LetterKind | None:
        """The chosen kind, or that which an own template words; None where none serves the wish."""
        own = self._own.get(self.wording())
        return self._kinds.get(own.kind if own else self.wording())

    def wording(self) -> str:
        """The id of the kind, or the name of the own template, that the letter is written by."""
        return str(self._choice.chosen())

    def language(self) -> str:
        """The language that the letter is written in."""
        own = self._own.get(self.wording())
        return own.language if own else str(self._language.chosen())

    def told(self) -> dict[LetterField, str]:
        """What the person says in the fields."""
        return {field: edit.text().strip() for field, edit in self._fields.items()}

    @Slot()
    def _take_kind(self) -> None:
        self._show_kind()
        self.chosen.emit()

    def _show_kind(self) -> None:
        kind = self.kind()
        languages = kind.languages if kind else ()
        self._language.blockSignals(True)
        former = self._language.chosen()
        self._language.offer([(LANGUAGES[item], item) for item in languages])
        self._language.choose(former)
        self._language.blockSignals(False)
        self._choice.setVisible(kind is not None)
        self._language.setVisible(len(languages) > 1 and self.wording() not in self._own)
        none = self.tr("For this wish there is no letter yet in the firm's country.")
        self._gist.setText(self._told_of(kind) if kind else none)
        self._show_fields(kind.fields if kind else ())

    def _told_of(self, kind: LetterKind) -> str:
        """What a letter does, and of an own one also whose law it keeps."""
        language = self._words.language
        if self.wording() not in self._own:
            return kind.gist[language]
        return self.tr("Your own wording of “{0}”: the same law, the same facts.").format(
            kind.title[language]
        )

    def _show_fields(self, fields: Sequence[LetterField]) -> None:
        if tuple(self._fields) == tuple(fields):
            return
        clear(self._grid)
        self._fields = {}
        for number, field in enumerate(fields):
            edit = line()
            name = self._words.word(field)
            edit.setAccessibleName(name)
            edit.textEdited.connect(self._tell)
            held = label(name, "label")
            held.setBuddy(edit)
            self._grid.addWidget(held, number, 0)
            self._grid.addWidget(edit, number, 1)
            self._fields[field] = edit

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()
