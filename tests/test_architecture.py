"""The architecture, stated as sentences: each fails when a module breaks it."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BOTTOM_UP = (
    ("domain",),
    ("paths",),
    ("exchange", "inference"),
    ("settings", "typeset", "wording"),
    ("storage", "letters", "evidence", "importers"),
    ("services",),
    ("gui", "cli"),
    ("__main__",),
)
HOMES = {
    "PySide6": "gui",
    "shiboken6": "gui",
    "sqlalchemy": "storage",
    "alembic": "storage",
    "reportlab": "typeset",
    "jinja2": "letters",
    "docx": "letters",
    "holidays": "letters",
    "icalendar": "exchange",
    "numpy": "inference",
    "rapidfuzz": "inference",
    "phonenumbers": "domain",
    "publicsuffixlist": "importers",
    "olefile": "importers",
    "pypff": "importers",
    "openpyxl": "exchange",
    "platformdirs": "paths",
    "rfc3161_client": "evidence",
    "cryptography": "evidence",
    "PIL": "services",
}
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "asyncio"}
POSTS = "services/posting.py"
OPENS_LOGBOOKS = {"gui/app.py", "cli/main.py"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One file of the program: its place, its layer and what it imports."""

    path: str
    layer: str
    tree: ast.Module

    def imports(self) -> Iterator[str]:
        """Every module that is imported, wherever in the file."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module


def modules(package: Path) -> list[Module]:
    return [
        Module(
            path=path.relative_to(package).as_posix(),
            layer=path.relative_to(package).parts[0].removesuffix(".py"),
            tree=ast.parse(path.read_text(encoding="utf-8")),
        )
        for path in sorted(package.rglob("*.py"))
    ]


def rank(layer: str) -> int:
    return next(i for i, layers in enumerate(BOTTOM_UP) if layer in layers)


def arrows_point_down_only(module: Module) -> Iterable[str]:
    """A layer imports those below it, never one above or beside it."""
    if module.path == "__init__.py":
        return
    for name in module.imports():
        parts = name.split(".")
        if parts[0] != "leaktrace" or len(parts) < 2 or parts[1] == module.layer:
            continue
        if rank(parts[1]) >= rank(module.layer):
            yield name


def every_heavy_library_has_one_home(module: Module) -> Iterable[str]:
    """PySide6 stays in gui, SQLAlchemy in storage, reportlab in typeset, numpy in inference …"""
    for name in module.imports():
        home = HOMES.get(name.split(".")[0])
        if home is not None and module.layer != home:
            yield name


def only_the_composition_roots_open_a_logbook(module: Module) -> Iterable[str]:
    """Only gui/app.py and cli/main.py open a logbook; nobody else imports `open_logbook`."""
    if module.layer == "storage" or module.path in OPENS_LOGBOOKS:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module == "leaktrace.storage.database":
            yield from (alias.name for alias in node.names if alias.name == "open_logbook")


def nothing_talks_to_the_network(module: Module) -> Iterable[str]:
    """Only services/posting.py imports anything that opens a connection."""
    if module.path == POSTS:
        return ()
    return (name for name in module.imports() if name.split(".")[0] in NETWORK)


def only_time_stamps_are_posted(module: Module) -> Iterable[str]:
    """Only services/stamping.py, which asks whether it is switched on, posts anything."""
    if module.path in {POSTS, "services/stamping.py"}:
        return ()
    wanted = "leaktrace.services.posting"
    return (name for name in module.imports() if name.startswith(wanted))


def imports_are_absolute(module: Module) -> Iterable[str]:
    """Nobody imports by dots."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield node.module or "."


def what_is_public_says_what_holds(module: Module) -> Iterable[str]:
    """Every module, public class and public function has a docstring."""
    if ast.get_docstring(module.tree) is None:
        yield "the module"
    for node in module.tree.body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_"):
            continue
        if ast.get_docstring(node) is None:
            yield node.name


def signals_are_connected_to_named_slots(module: Module) -> Iterable[str]:
    """No lambda is connected to a signal."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr == "connect":
            yield from ("lambda" for given in node.args if isinstance(given, ast.Lambda))


def names_say_what_a_thing_is(module: Module) -> Iterable[str]:
    """Nothing is called Manager, Helper or Utils."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield from (word for word in ("Manager", "Helper", "Util") if word in node.name)


def the_domain_is_frozen(module: Module) -> Iterable[str]:
    """Every dataclass of the domain is frozen, with slots and by keyword."""
    if module.layer != "domain":
        return
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.ClassDef):
            continue
        for decorator in node.decorator_list:
            text = ast.unparse(decorator)
            if text.startswith("dataclass") and "frozen=True, slots=True, kw_only=True" not in text:
                yield node.name


RULES = (
    arrows_point_down_only,
    every_heavy_library_has_one_home,
    only_the_composition_roots_open_a_logbook,
    nothing_talks_to_the_network,
    only_time_stamps_are_posted,
    imports_are_absolute,
    what_is_public_says_what_holds,
    signals_are_connected_to_named_slots,
    names_say_what_a_thing_is,
    the_domain_is_frozen,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule: object) -> None:
    assert callable(rule)
    broken = [
        (module.path, what) for module in modules(ROOT / "leaktrace") for what in rule(module)
    ]
    assert broken == [], rule.__doc__


SEEDED = {
    arrows_point_down_only: ("domain/a.py", "from leaktrace.services import logbook"),
    every_heavy_library_has_one_home: ("services/a.py", "def f():\n    import PySide6.QtCore"),
    only_the_composition_roots_open_a_logbook: (
        "services/a.py",
        "from leaktrace.storage.database import open_logbook",
    ),
    nothing_talks_to_the_network: ("importers/a.py", "from urllib.request import urlopen"),
    only_time_stamps_are_posted: ("gui/a.py", "from leaktrace.services.posting import post"),
    imports_are_absolute: ("gui/a.py", "from . import b"),
    what_is_public_says_what_holds: ("gui/a.py", '"""A."""\ndef f(): ...'),
    signals_are_connected_to_named_slots: ("gui/a.py", "x.clicked.connect(lambda: 1)"),
    names_say_what_a_thing_is: ("gui/a.py", "class RowManager: ..."),
    the_domain_is_frozen: ("domain/a.py", "@dataclass\nclass A: ..."),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_seeded_violation_is_found(tmp_path: Path, rule: object) -> None:
    assert callable(rule)
    path, text = SEEDED[rule]
    (tmp_path / path).parent.mkdir()
    (tmp_path / path).write_text(text, encoding="utf-8")
    assert [what for module in modules(tmp_path) for what in rule(module)]


def test_an_arrow_between_neighbours_is_found(tmp_path: Path) -> None:
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / "a.py").write_text("import leaktrace.cli.main", encoding="utf-8")
    assert list(arrows_point_down_only(modules(tmp_path)[0])) == ["leaktrace.cli.main"]
