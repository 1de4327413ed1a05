"""Without a screen the program says so in a sentence, instead of being ended by Qt."""

import pytest

from leaktrace.__main__ import main


def test_no_screen_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for way in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(way, raising=False)
    assert main([]) == 1
    assert "no screen" in capsys.readouterr().err
