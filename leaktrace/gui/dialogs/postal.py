"""Fields of a postal address, shared by the dialogs of firms and identifiers."""

from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QWidget

from leaktrace.domain.identifiers import Postal
from leaktrace.gui.widgets.form import add_row, form_layout, line


class PostalFields(QWidget):
    """Takes an address or none and gives one, or None where every field is empty."""

    def __init__(self, postal: Postal | None, *, with_department: bool) -> None:
        super().__init__()
        self._before = postal or Postal()
        self._postcode = line(self._before.postcode, "100-0000")
        self._region = line(self._before.region)
        self._lines = QPlainTextEdit("\n".join(self._before.lines))
        self._lines.setFixedHeight(62)
        self._lines.setTabChangesFocus(True)
        self._department = line(self._before.department)
        form: QFormLayout = form_layout()
        add_row(form, self.tr("Postcode"), self._postcode)
        add_row(form, self.tr("Prefecture, state"), self._region)
        add_row(form, self.tr("Address"), self._lines)
        if with_department:
            add_row(form, self.tr("Department"), self._department)
        self.setLayout(form)

    def value(self, country: str) -> Postal | None:
        """The address as the fields say."""
        lines = tuple(text.strip() for text in self._lines.toPlainText().splitlines())
        made = Postal(
            country=self._before.country or country,
            postcode=self._postcode.text().strip(),
            region=self._region.text().strip(),
            lines=tuple(text for text in lines if text),
            department=self._department.text().strip(),
            extra=self._before.extra,
        )
        said = made.postcode or made.region or made.lines or made.department
        return made if said else None
