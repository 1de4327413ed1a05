"""How the letter in view leaves the page Letters: paper, file, clipboard, mail, several firms."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from leaktrace.domain.letters import LetterForm
from leaktrace.domain.own_letters import OWN
from leaktrace.gui.dialogs.several_firms import SeveralFirmsDialog
from leaktrace.gui.models.letter_rows import LetterTexts
from leaktrace.gui.names import names_of
from leaktrace.gui.pages.letter_actions import LetterActions
from leaktrace.gui.pages.letter_preview import LetterPreview
from leaktrace.gui.pages.letter_view import LetterView
from leaktrace.gui.pages.letter_wizard import LetterWizard, Order
from leaktrace.gui.workspace import Workspace
from leaktrace.services import batch
from leaktrace.services.register import case


class LetterOuts(QObject):
    """Connects the buttons of the preview that hand a letter on."""

    def __init__(
        self,
        page: QWidget,
        workspace: Workspace,
        actions: LetterActions,
        view: LetterView,
        preview: LetterPreview,
        wizard: LetterWizard,
        texts: LetterTexts,
    ) -> None:
        super().__init__(page)
        self._page, self._workspace, self._actions = page, workspace, actions
        self._view, self._preview, self._wizard, self._texts = view, preview, wizard, texts
        bar = preview.bar
        preview.print_asked.connect(self._print)
        preview.save_asked.connect(self._save)
        bar.copy_asked.connect(self._copy)
        bar.mail_asked.connect(self._mail)
        bar.read_asked.connect(self._read)
        bar.many_asked.connect(self._ask_many)

    def many(self, order: Order, dialog: SeveralFirmsDialog) -> batch.Order:
        """The letter that the wizard is at, to the firms that a dialog chose."""
        layout = self._preview.bar.layout_chosen()
        return batch.Order(
            kind=order.kind,
            firms=dialog.firms(),
            layout=layout,
            options=replace(order.options, solicitations=None),
            suffix=".docx" if layout.form is LetterForm.E_NAIYO else ".pdf",
            labels=dialog.labels.isChecked(),
            language=order.language,
        )

    @Slot()
    def _print(self) -> None:
        self._actions.print(self._preview.page.pdf(), self._title())

    @Slot()
    def _save(self) -> None:
        if self._view.shown:
            layout = self._preview.bar.layout_chosen()
            self._actions.save(self._view.shown[0], self._title(), layout)

    @Slot()
    def _copy(self) -> None:
        if self._view.shown:
            self._actions.copy(self._view.shown[0])

    @Slot()
    def _mail(self) -> None:
        if self._view.shown:
            letter = self._view.shown[0]
            firms = {item.id: item for item in case(self._workspace.book).firms}
            firm = firms.get(letter.firm)
            self._actions.mail(letter, (firm.email if firm else None) or "")

    @Slot()
    def _read(self) -> None:
        order = self._wizard.order() if self._wizard.isVisibleTo(self._page) else None
        if self._view.shown:
            self._actions.read(*self._view.shown, order.options if order else None)

    @Slot()
    def _ask_many(self) -> None:
        order = self._wizard.order()
        if order is None:
            return
        title = self._texts.title(order.kind.removeprefix(OWN))
        dialog = SeveralFirmsDialog(self._wizard.others(), (order.firm,), title, self._page)
        if not dialog.exec():
            return
        folder = QFileDialog.getExistingDirectory(self._page, dialog.windowTitle())
        if folder:
            self._actions.write_many(self.many(order, dialog), Path(folder))

    def _title(self) -> str:
        """What the letter in view is called outside the program."""
        if self._view.shown is None:
            return ""
        letter = self._view.shown[0]
        names = names_of(case(self._workspace.book).firms)
        return f"{self._texts.title(letter.kind)} {names.short(letter.firm)}"
