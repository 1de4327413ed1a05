"""The colours of the window, light and dark, and the style sheet made from them."""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from leaktrace.paths import resource
from leaktrace.settings import Theme

FAMILY = "Noto Sans JP"
WIDER_FAMILY = "Noto Sans"
"""Draws what the first one lacks: Europe's other letters."""

BODY = 13
SMALL = 12
TITLE = 18
"""The three sizes of type, in logical pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Every colour in use, as #RRGGBB; text colours hold at least 4.5:1 on all grounds they meet.

    `heat` has the steps 1 to 4 of the heat map, `on_heat` the ink on each.
    """

    window: str
    surface: str
    navigation: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    alert: str
    good: str
    doubt: str
    doubt_ground: str
    hairline: str
    control_edge: str
    input_edge: str
    selection: str
    thread: str
    heat: tuple[str, str, str, str]
    on_heat: tuple[str, str, str, str]

    def colour(self, name: str) -> QColor:
        """The colour of a role, for painting."""
        return QColor(getattr(self, name))


LIGHT = Colours(
    window="#F7F6F3",
    surface="#FFFFFF",
    navigation="#F0EEE9",
    ink="#1D2430",
    muted="#586069",
    accent="#1E5A8C",
    on_accent="#FFFFFF",
    alert="#A8431F",
    good="#2C6A45",
    doubt="#75611F",
    doubt_ground="#F4EEDC",
    hairline="#DDD9D1",
    control_edge="#C9C4BA",
    input_edge="#8F8B82",
    selection="#DCE7F0",
    thread="#8F969E",
    heat=("#D3E1ED", "#A3C0D8", "#3F76A3", "#1E5A8C"),
    on_heat=("#1D2430", "#1D2430", "#FFFFFF", "#FFFFFF"),
)
DARK = Colours(
    window="#16191E",
    surface="#1F242B",
    navigation="#1A1E24",
    ink="#E7EAEE",
    muted="#A3ACB8",
    accent="#7DB7E8",
    on_accent="#16191E",
    alert="#F0956E",
    good="#82C79C",
    doubt="#D9C06A",
    doubt_ground="#38331F",
    hairline="#343B45",
    control_edge="#4A5360",
    input_edge="#6F7A89",
    selection="#2B3F52",
    thread="#687483",
    heat=("#22384B", "#2D5576", "#5C93BF", "#7DB7E8"),
    on_heat=("#E7EAEE", "#E7EAEE", "#16191E", "#16191E"),
)


def colours(palette: QPalette | None = None) -> Colours:
    """The colours that belong to a widget's (or the application's) palette."""
    known = palette or QGuiApplication.palette()
    dark = known.color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def wanted(theme: Theme) -> Colours:
    """The colours for the person's choice, the desktop's scheme where they left it to that."""
    if theme is Theme.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def application() -> QApplication:
    """The running application."""
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def apply(chosen: Colours) -> None:
    """Dress the application in these colours; every window follows at once."""
    application().setPalette(palette_of(chosen))
    application().setStyleSheet(style_sheet(chosen))


def load_fonts() -> None:
    """Make the shipped type known and the application's own."""
    for file in ("NotoSansJP-Regular", "NotoSansJP-Bold", "NotoSans-Regular", "NotoSans-Bold"):
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}.ttf")))
    QFont.insertSubstitution(FAMILY, WIDER_FAMILY)
    application().setFont(font())


def font(size: int = BODY, *, bold: bool = False) -> QFont:
    """The one family in one of the three sizes."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setBold(bold)
    return made


def style_sheet(chosen: Colours) -> str:
    """The style sheet of the whole application in these colours."""
    template = resource("style/window.qss").read_text(encoding="utf-8")
    scheme = "dark" if chosen is DARK else "light"
    pictures = {name: _picture(f"{name}-{scheme}") for name in ("chevron", "check")}
    return Template(template).substitute(asdict(chosen) | pictures)


def _picture(name: str) -> str:
    """An icon's path as style sheets want it."""
    return resource(f"icons/{name}.svg").as_posix()


def palette_of(chosen: Colours) -> QPalette:
    """The palette that the desktop's own drawing uses."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, chosen.colour(name))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, chosen.colour("thread"))
    return made


_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "window",
    _Role.WindowText: "ink",
    _Role.Base: "surface",
    _Role.AlternateBase: "navigation",
    _Role.Text: "ink",
    _Role.PlaceholderText: "muted",
    _Role.Button: "surface",
    _Role.ButtonText: "ink",
    _Role.BrightText: "alert",
    _Role.ToolTipBase: "surface",
    _Role.ToolTipText: "ink",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "ink",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Light: "hairline",
    _Role.Midlight: "hairline",
    _Role.Mid: "control_edge",
    _Role.Dark: "input_edge",
    _Role.Shadow: "input_edge",
    _Role.Accent: "accent",
}
