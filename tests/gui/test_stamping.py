"""Time-stamps from the window: off until allowed on the page Me, asked for in the record chain."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leaktrace import settings
from leaktrace.domain.bundles import Verified
from leaktrace.gui.dialogs.chain_stamps import MOST, ChainStamps
from leaktrace.gui.dialogs.findings import FindingsDialog
from leaktrace.gui.dialogs.record_chain import RecordChainDialog
from leaktrace.gui.dialogs.stamping import StampingDialog
from leaktrace.gui.logbooks import Logbooks
from leaktrace.gui.main_window import MainWindow
from leaktrace.gui.pages.me_stamping import StampingSection
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.services.stamping import shown_stamps, stamp_now
from leaktrace.settings import Stamping
from tests.gui.hands import click, part, press
from tests.tsa import AT, Service, serving


@pytest.fixture(autouse=True)
def without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def texts(widget: QWidget) -> str:
    return "\n".join(item.text() for item in widget.findChildren(QLabel))


def chain(qtbot: QtBot, workspace: Workspace) -> RecordChainDialog:
    """The dialog as the menu opens it."""
    window = QWidget()
    qtbot.addWidget(window)
    Logbooks(window, workspace).show_chain()
    qtbot.waitUntil(lambda: bool(window.findChildren(RecordChainDialog)), timeout=20_000)
    return part(window, RecordChainDialog)


def allow(workspace: Workspace, service: Service) -> None:
    workspace.choose(stamping=Stamping(on=True, address=service.address))


def test_while_off_there_is_no_button(qtbot: QtBot, example_workspace: Workspace) -> None:
    dialog = chain(qtbot, example_workspace)
    assert part(dialog, ChainStamps).ask.isHidden()
    assert "you can allow asking" in texts(dialog)


def test_one_is_asked_for_kept_and_shown(qtbot: QtBot, example_workspace: Workspace) -> None:
    with serving(Service()) as service:
        allow(example_workspace, service)
        dialog = chain(qtbot, example_workspace)
        stamps = part(dialog, ChainStamps)
        click(stamps.ask)
        box = part(stamps, QMessageBox)
        assert service.address in box.text()
        assert service.sent == []
        next(it for it in box.buttons() if it.text() == "Send").click()
        qtbot.waitUntil(lambda: "by Example Time-Stamps" in texts(stamps), timeout=20_000)
    day = Words(language="en").day(AT.astimezone().date())
    assert f"{day} {AT.astimezone():%H:%M:%S}" in texts(stamps)
    assert "the signer was not checked" in texts(stamps)
    assert len(shown_stamps(example_workspace.book, Stamping())) == 1


def test_cancelling_sends_nothing(qtbot: QtBot, example_workspace: Workspace) -> None:
    with serving(Service()) as service:
        allow(example_workspace, service)
        stamps = part(chain(qtbot, example_workspace), ChainStamps)
        click(stamps.ask)
        press(part(stamps, QMessageBox), Qt.Key.Key_Escape)
    assert service.sent == []


def test_a_failure_is_said_beside_the_button(qtbot: QtBot, example_workspace: Workspace) -> None:
    with serving(Service(answer=b"busy")) as service:
        allow(example_workspace, service)
        stamps = part(chain(qtbot, example_workspace), ChainStamps)
        stamps.send()
        qtbot.waitUntil(stamps.ask.isEnabled, timeout=20_000)
    assert "no sound time-stamp" in stamps.problem.text()
    assert not stamps.problem.isHidden()
    assert shown_stamps(example_workspace.book, Stamping()) == ()


def test_the_latest_come_first_and_the_others_are_counted(
    qtbot: QtBot, example_workspace: Workspace
) -> None:
    with serving(Service()) as service:
        allow(example_workspace, service)
        for _ in range(MOST + 2):
            stamp_now(example_workspace.book, example_workspace.settings.stamping)
    shown = shown_stamps(example_workspace.book, example_workspace.settings.stamping)
    stamps = ChainStamps(example_workspace, shown, can_ask=True)
    qtbot.addWidget(stamps)
    assert texts(stamps).count("by Example Time-Stamps") == MOST
    assert "2 earlier ones are kept too." in texts(stamps)


def test_the_choice_is_amended_and_the_status_bar_says_it(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    assert "No network" in texts(window)
    section = StampingSection(workspace)
    qtbot.addWidget(section)
    assert "off: nothing is ever sent" in texts(section)

    def fill(dialog: StampingDialog) -> bool:
        dialog.on.setChecked(True)
        dialog.address.setText("https://tsa.example.org/")
        dialog.accept()
        return bool(dialog.result())

    monkeypatch.setattr(StampingDialog, "exec", fill)
    part(section, QPushButton).click()
    chosen = settings.read().stamping
    assert chosen == Stamping(on=True, address="https://tsa.example.org/")
    assert "https://tsa.example.org/" in texts(section)
    assert "Network: time-stamps only" in texts(window)


def test_a_root_is_chosen_named_and_removed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = Service()
    (tmp_path / "root.pem").write_bytes(service.authority.root_pem)
    (tmp_path / "other.pem").write_text("hello")
    dialog = StampingDialog(Stamping(), Words(language="en"))
    qtbot.addWidget(dialog)
    answer = (str(tmp_path / "root.pem"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: answer)
    next(it for it in dialog.findChildren(QPushButton) if it.text() == "Choose…").click()
    assert dialog.root.text() == "Example Root"
    dialog.take_root(tmp_path / "other.pem")
    assert "other.pem holds no certificate" in dialog.problem.text()
    assert dialog.value().root.startswith("-----BEGIN CERTIFICATE")
    dialog.away.click()
    assert (dialog.root.text(), dialog.value().root) == ("none chosen", "")


@pytest.mark.parametrize("address", ["", "tsa.example.org"])
def test_without_an_address_it_is_not_switched_on(qtbot: QtBot, address: str) -> None:
    dialog = StampingDialog(Stamping(), Words(language="en"))
    qtbot.addWidget(dialog)
    dialog.on.setChecked(True)
    dialog.address.setText(address)
    dialog.accept()
    assert "no address of a time-stamping service" in dialog.problem.text()
    assert dialog.value() == Stamping()


def test_checking_a_bundle_tells_of_its_time_stamps(qtbot: QtBot) -> None:
    from leaktrace.domain.stamps import Judged

    sound = Judged(at=AT, by="Example Time-Stamps")
    dialog = FindingsDialog(
        "a.zip",
        Verified(id="x", files=1, findings=(), stamps=((7, sound),)),
        Words(language="en"),
    )
    qtbot.addWidget(dialog)
    assert "the 7 entries of the chain" in dialog.shown.text()
    assert "2026-11-23 03:04:05 UTC" in dialog.shown.text()
