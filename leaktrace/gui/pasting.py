"""What lies on the clipboard as files to take in: files that were copied, or text as one."""

import atexit
import shutil
import tempfile
from functools import cache
from itertools import count
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from leaktrace.gui.widgets.drop import local_files


def pasted(name: str) -> tuple[Path, ...]:
    """The copied files, or the copied text in a file of this name; nothing where there is none."""
    clipboard = QGuiApplication.clipboard()
    data = clipboard.mimeData()
    if data is None:
        return ()
    if files := local_files(data, folders=True):
        return files
    text = clipboard.text()
    if not text.strip():
        return ()
    folder = _folder() / str(next(_NUMBERS))
    folder.mkdir(mode=0o700)
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
    return (path,)


def forget(files: tuple[Path, ...]) -> None:
    """Remove what was written for a paste; other files stay."""
    for path in files:
        if path.is_relative_to(_folder()):
            shutil.rmtree(path.parent, ignore_errors=True)


_NUMBERS = count(1)


@cache
def _folder() -> Path:
    """A folder for its owner only, gone when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="leaktrace-paste-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
