"""Whether time-stamps may be asked for, of which service, and which root certificate vouches."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from leaktrace import paths
from leaktrace.domain.errors import LeakTraceError
from leaktrace.gui.widgets.boxes import fit_height, row
from leaktrace.gui.widgets.buttons import button, link
from leaktrace.gui.widgets.form import EditDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.settings import Stamping

WIDE = 560


class StampingDialog(EditDialog):
    """Takes the choice and gives it back amended; an address that is none is not taken."""

    def __init__(self, chosen: Stamping, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", words, parent)
        self.setWindowTitle(self.tr("Time-stamps"))
        self.setMinimumWidth(WIDE)
        self._value = chosen
        self.on = QCheckBox(self.tr("Let me ask for time-stamps"))
        self.on.setChecked(chosen.on)
        self.address = line(chosen.address, "https://tsa.example.org/")
        self.root = label("")
        self.away = link(self.tr("Remove"), self._forget)
        choose = button(self.tr("Choose…"), self._choose, small=True)
        form = form_layout()
        add_row(form, self.tr("Address of the service"), self.address)
        form.addRow(label(self.tr("Root certificate"), "label"), row(choose, self.root, self.away))
        self.lay_out(
            label(self._about(), wrap=True),
            self.on,
            form,
            label(self._about_root(), "muted", wrap=True),
        )
        self._show_root()
        fit_height(self, WIDE)

    def value(self) -> Stamping:
        """The choice as it was saved."""
        return self._value

    def read(self) -> None:
        """Take over what the fields say."""
        from leaktrace.services.stamping import checked_address

        text, on = self.address.text().strip(), self.on.isChecked()
        address = checked_address(text) if text or on else ""
        self._value = replace(self._value, on=on, address=address)

    def take_root(self, path: Path) -> None:
        """Take over the certificates in a file, or say why not."""
        from leaktrace.services.stamping import root_text

        try:
            self._value = replace(self._value, root=root_text(path))
        except LeakTraceError as error:
            self.complain(self._words.explain(error))
        else:
            self.complain("")
        self._show_root()

    def _show_root(self) -> None:
        from leaktrace.services.stamping import root_names

        names = root_names(self._value)
        self.root.setText(self._words.listed(names) if names else self.tr("none chosen"))
        self.away.setVisible(bool(names))

    @Slot()
    def _choose(self) -> None:
        title = self.tr("Root certificate")
        filters = self.tr("Certificates (*.pem *.crt *.cer *.der)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(paths.data_dir()), filters)
        if chosen:
            self.take_root(Path(chosen))

    @Slot()
    def _forget(self) -> None:
        self._value = replace(self._value, root="")
        self._show_root()

    def _about(self) -> str:
        return self.tr(
            "A time-stamping service (RFC 3161) signs that the record chain was there at a "
            "moment; so nobody can say that it was written later. This is the only thing for "
            "which LeakTrace uses the network, and only when you press “Time-stamp now…” under "
            "Logbook › The record chain. One hash, from which nothing can be read, and a random "
            "number are sent to this address; the service also sees your network address, as "
            "every server does."
        )

    def _about_root(self) -> str:
        return self.tr(
            "Which services count as trusted differs from country to country; in the EU and in "
            "Japan there are official lists. With the service's root certificate, from its own "
            "site, it is also checked that the signer is who it says; without one, only that "
            "the signature is sound."
        )
