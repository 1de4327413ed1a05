"""A desk to sit at: a screen without hardware, a window manager, the real program, keys and clicks."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("Xvfb", "openbox", "xdotool", "xwd")
MISSING = [name for name in NEEDED if shutil.which(name) is None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The program's window on a screen of its own."""

    environment: dict[str, str]
    window: str

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each in xdotool's notation ("ctrl+n", "Return")."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def write(self, text: str) -> None:
        """Type a text, Japanese too."""
        self._do("type", "--clearmodifiers", "--delay", "80", text)
        time.sleep(0.5)

    def click(self, x: int, y: int) -> None:
        """Click at a place of the window, counted from its upper left corner."""
        self._do("mousemove", "--window", self.window, str(x), str(y), "click", "1")
        time.sleep(0.3)

    def waits(self, seconds: float) -> None:
        """Do nothing for a while, as people do."""
        time.sleep(seconds)

    def sees(self, title: str) -> None:
        """Wait until a window with this in its title stands in front."""

        def is_there() -> bool:
            command = ["xdotool", "getactivewindow", "getwindowname"]
            answer = subprocess.run(
                command, env=self.environment, capture_output=True, text=True, check=False
            )
            return title in answer.stdout

        until(is_there, f"a window “{title}”")
        time.sleep(0.5)

    def looks(self, target: Path) -> Path:
        """A picture of the program's window."""
        with target.open("wb") as file:
            dump = ["xwd", "-silent", "-id", self.window]
            subprocess.run(dump, env=self.environment, stdout=file, check=True, timeout=30)
        return target

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=30)


def until(holds: Callable[[], bool], what: str, seconds: float = 30.0) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.2)


@contextmanager
def desk(home: Path, logbook: Path) -> Iterator[Desk]:
    """The program running on a logbook, with a home of its own; all is ended at the end."""
    with _screen() as display:
        environment = _environment(home, display)
        with (
            _running(["openbox"], environment),
            _running(_program(logbook), environment) as program,
        ):
            yield Desk(environment=environment, window=_window(environment, program))


def _program(logbook: Path) -> list[str]:
    return [sys.executable, "-m", "leaktrace", "--logbook", str(logbook)]


def _environment(home: Path, display: str) -> dict[str, str]:
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    own = {"DISPLAY": display, "HOME": str(home), "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "PYTHONPATH")}
    return kept | own | folders | {"PYTHONPATH": str(Path(__file__).parents[2])}


@contextmanager
def _screen() -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as screen:
        os.close(write)
        with os.fdopen(read) as answer:
            display = ":" + answer.readline().strip()
        try:
            yield display
        finally:
            screen.terminate()


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, env=environment) as process:
        try:
            yield process
        finally:
            process.terminate()


def _window(environment: dict[str, str], program: subprocess.Popen[bytes]) -> str:
    """The id of the program's window, once it is there."""
    command = [
        "xdotool",
        "search",
        "--onlyvisible",
        "--pid",
        str(program.pid),
        "--name",
        "LeakTrace",
    ]
    found: list[str] = []

    def is_there() -> bool:
        answer = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        )
        found[:] = answer.stdout.split()
        return bool(found)

    until(is_there, "the window opens")
    focus = ["xdotool", "windowactivate", "--sync", found[0]]

    def is_in_front() -> bool:
        answer = subprocess.run(focus, env=environment, capture_output=True, check=False)
        return answer.returncode == 0

    until(is_in_front, "the window manager works")
    return found[0]
