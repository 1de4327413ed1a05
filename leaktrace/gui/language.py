"""The language of the window, switched without a restart."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from leaktrace.paths import translation

_LOCALES = {
    "ja": QLocale(QLocale.Language.Japanese, QLocale.Country.Japan),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def speak(application: QApplication, language: str) -> None:
    """Have Qt's and our own texts in a language, "ja" or "en", from now on."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(_LOCALES[language])
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt}/qtbase_{language}.qm", str(translation(f"leaktrace_{language}.qm"))):
        made = QTranslator(application)
        if made.load(file):
            application.installTranslator(made)
