"""Compiles the translations and puts them into the wheel."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """Runs before a wheel is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every .ts and name the .qm for the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        for compiled in compile_translations(root / "translations"):
            build_data["force_include"][str(compiled)] = f"leaktrace/translations/{compiled.name}"


def compile_translations(folder: Path) -> list[Path]:
    """Compile the .ts files of a folder with Qt's own lrelease and answer the .qm files."""
    import PySide6

    lrelease = Path(PySide6.__file__).parent / "lrelease"
    lrelease = lrelease if lrelease.exists() else lrelease.with_suffix(".exe")
    compiled = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        command = [str(lrelease), "-silent", str(source), "-qm", str(target)]
        subprocess.run(command, check=True)
        compiled.append(target)
    return compiled


if __name__ == "__main__":
    compile_translations(Path(sys.argv[1]))
