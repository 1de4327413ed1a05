"""Builds what people install; one function per target: `python packaging/build.py folder`."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
NAME = "leaktrace"

LEFT_OUT = (
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "tkinter",
    "mypy",
    "pytest",
)
"""Modules that the program never imports and that would only make it larger."""

HIDDEN = ("logging.config", "alembic", "sqlalchemy.dialects.sqlite")
"""Modules that are imported by name at run time."""

WHOLE = ("docx", "holidays")
"""Packages with files, or modules imported by name, of their own."""


def folder() -> Path:
    """A folder that runs without Python; tried out before it counts as built."""
    _compile_translations()
    work = ROOT / "build"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--name", NAME, "--distpath", str(DIST), "--workpath", str(work)]
    command += ["--specpath", str(work)]
    for source, target in _data():
        command += ["--add-data", f"{source}{os.pathsep}{target}"]
    command += [part for module in LEFT_OUT for part in ("--exclude-module", module)]
    command += [part for module in HIDDEN for part in ("--hidden-import", module)]
    command += [part for package in WHOLE for part in ("--collect-all", package)]
    subprocess.run([*command, str(_entry(work))], check=True, cwd=ROOT)
    built = DIST / NAME
    _slim(built)
    _try_out(built / NAME)
    return built


def _data() -> list[tuple[Path, str]]:
    """Files that are read at run time, and where they lie beside the program."""
    return [
        (ROOT / "resources", "resources"),
        (ROOT / "translations", "translations"),
        (ROOT / "leaktrace" / "storage" / "migrations", "leaktrace/storage/migrations"),
    ]


def _compile_translations() -> None:
    script = ROOT / "packaging" / "build_hook.py"
    subprocess.run([sys.executable, str(script), str(ROOT / "translations")], check=True)


def _entry(work: Path) -> Path:
    """A script that starts the package as `python -m leaktrace` does."""
    work.mkdir(exist_ok=True)
    entry = work / "entry.py"
    lines = (
        "import sys",
        "from multiprocessing import freeze_support",
        "from leaktrace.__main__ import main",
        'if __name__ == "__main__":',
        "    freeze_support()  # a process that reads Outlook files starts here too",
        "    sys.exit(main())",
    )
    entry.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return entry


def _slim(built: Path) -> None:
    """Take out Qt's parts for QML and its words in other languages than ours."""
    qt = built / "_internal" / "PySide6" / "Qt"
    for pattern in ("lib/libQt6Quick*", "lib/libQt6Qml*", "qml"):
        for path in qt.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in (qt / "translations").glob("*.qm"):
        if not path.stem.endswith(("_ja", "_en")):
            path.unlink()


def _try_out(program: Path) -> None:
    """The built program writes the example, traces it, and opens its window without a screen."""
    with tempfile.TemporaryDirectory() as home:
        logbook = Path(home) / "example.leaktrace"
        environment = {"PATH": os.defpath, "HOME": home, "LANG": "C.UTF-8"}
        run = [str(program), "--logbook", str(logbook)]
        subprocess.run([str(program), "demo", "--out", str(logbook)], env=environment, check=True)
        answer = subprocess.run(
            [*run, "trace", "--json"], env=environment, check=True, capture_output=True
        )
        assert len(json.loads(answer.stdout)["firms"]) == 8, "the example is not traced"
        pdf = Path(home) / "letter.pdf"
        letter = ["letter", "jp.stop_call", "--to", "tsubame", "--out", str(pdf)]
        subprocess.run([*run, *letter], env=environment, check=True)
        assert pdf.read_bytes().startswith(b"%PDF"), "the letter is not written"
        window = {"QT_QPA_PLATFORM": "offscreen", "LEAKTRACE_QUIT_AFTER": "log-list"}
        subprocess.run(run, env=environment | window, check=True, timeout=60)


TARGETS: dict[str, Callable[[], Path]] = {"folder": folder}


def main() -> None:
    """Build the target that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=sorted(TARGETS))
    built = TARGETS[parser.parse_args().target]()
    files = (path for path in built.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files)
    print(f"{built} ({size / 1e6:.0f} MB)")


if __name__ == "__main__":
    main()
