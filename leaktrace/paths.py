"""Where the program's resources and the person's files are."""

import sys
from functools import cache
from pathlib import Path

from platformdirs import user_config_path, user_data_path

APP = "LeakTrace"


@cache
def _home(folder: str) -> Path:
    """The folder of shipped files: frozen application, installed package, or checkout."""
    package = Path(__file__).parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [package / folder, package.parent / folder]
    if frozen:
        candidates.insert(0, Path(frozen) / folder)
    return next((path for path in candidates if path.is_dir()), candidates[-1])


def resource(name: str) -> Path:
    """A shipped resource, by its path below resources/."""
    return _home("resources") / name


def translation(name: str) -> Path:
    """A compiled translation, by its file name."""
    return _home("translations") / name


def data_dir() -> Path:
    """The folder of the person's logbooks, made for its owner only."""
    folder = user_data_path(APP, appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def config_dir() -> Path:
    """The folder of the person's settings."""
    folder = user_config_path(APP, appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def logbook() -> Path:
    """The logbook that opens when none is named."""
    return data_dir() / "logbook.leaktrace"
