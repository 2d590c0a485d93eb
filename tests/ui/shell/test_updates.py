"""A new version in the real window: asked once, offered, fetched, in its place after quitting."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.core.settings.general import GENERAL_UPDATES
from app.core.settings.network import NETWORK_ENDPOINT, NETWORK_UPDATES
from app.core.settings.setting import Section
from app.core.settings.store import SettingsStore
from app.ui.services.window_state import Place
from app.ui.settings import SettingsPane
from app.ui.settings.other_rows import ActionRow
from app.ui.shell.update_bar import UpdateBar
from app.updates import fetching
from app.updates.installation import Installation, Kind
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer
from tests.ui.apps import Person, opening, texts_of
from tests.ui.chat.checks import cut_off, nameless, settle
from tests.ui.shell.test_window import focus_is_in
from tests.updates.lists import NEW, REPOSITORY, Signer, release


@pytest.fixture
def image(tmp_path: Path) -> Path:
    program = tmp_path / "apps" / "Descant.AppImage"
    program.parent.mkdir()
    program.write_bytes(b"old")
    return program


@pytest.fixture
def start(
    qtbot: QtBot,
    hub: HubServer,  # noqa: F811
    image: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[], Person]]:
    """An AppImage whose list of versions has one that is newer."""
    signer, made = Signer(), release("99.0.0")
    content, signature = signer.sign(made)
    files = {file.name: NEW for file in made.files}
    hub.add(REPOSITORY, {"releases.json": content, "releases.json.sig": signature} | files)
    SettingsStore().set(NETWORK_ENDPOINT, hub.endpoint)
    SettingsStore().set(NETWORK_UPDATES, f"{hub.endpoint}/{REPOSITORY}/resolve/main/releases.json")
    monkeypatch.setattr("app.hub.signed_list.own_key", lambda: signer.key)
    monkeypatch.setattr("app.ui.services.updates.this_installation", lambda: Installation(Kind.APPIMAGE, image))
    monkeypatch.setattr(fetching, "RESERVE", 0)
    with opening(lambda: Person(qtbot)) as begin:
        yield begin


def bar_of(person: Person) -> UpdateBar:
    person.wait(lambda: person.app.window.findChild(UpdateBar) is not None)
    bar = person.app.window.findChild(UpdateBar)
    assert bar is not None
    return bar


def press(person: Person, words: str) -> None:
    """With the keyboard."""
    bar = bar_of(person)
    person.wait(lambda: any(button.text().startswith(words) for button in bar.buttons))
    (button,) = (button for button in bar.buttons if button.text().startswith(words))
    button.setFocus()
    person.qtbot.keyClick(button, Qt.Key.Key_Return)


def says(person: Person, words: str) -> None:
    person.wait(lambda: words in texts_of(bar_of(person)))


def test_from_the_question_to_the_new_program(start: Callable[[], Person], image: Path) -> None:
    person = start()
    says(person, "once a day?")
    settle()
    assert cut_off(person.app.window) == []
    assert nameless(bar_of(person)) == []
    press(person, "Look once a day")
    says(person, "Descant 99.0.0 is available (released 2026-11-30).")
    says(person, "It is faster.")
    assert focus_is_in(person.app.window.chat)  # an offer takes the focus from nobody
    press(person, "Download")
    says(person, "Descant 99.0.0 will be installed when you quit Descant.")
    assert image.read_bytes() == b"old"
    person.close()
    assert image.read_bytes() == NEW


def test_no_is_an_answer(start: Callable[[], Person], hub: HubServer) -> None:  # noqa: F811
    person = start()
    press(person, "Do not look")
    bar = bar_of(person)
    assert not bar.isVisible()
    assert focus_is_in(person.app.window.chat)
    assert SettingsStore().get(GENERAL_UPDATES) == "off"
    assert not [request for request in hub.requests if "releases" in request.path]


def test_without_an_address_there_is_nothing_to_ask(start: Callable[[], Person]) -> None:
    SettingsStore().set(NETWORK_UPDATES, "")
    person = start()
    assert not bar_of(person).isVisible()


def test_what_is_dismissed_stays_away(start: Callable[[], Person]) -> None:
    person = start()
    bar = bar_of(person)
    says(person, "once a day?")
    bar.cross.setFocus()
    person.qtbot.keyClick(bar.cross, Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert focus_is_in(person.app.window.chat)
    person.app.updates.changed.emit()
    assert not bar.isVisible()
    person.app.updates.look()
    says(person, "is available")
    assert bar.isVisible()


def test_a_package_managers_command_can_be_copied(
    start: Callable[[], Person],
    monkeypatch: pytest.MonkeyPatch,
    hub: HubServer,  # noqa: F811
) -> None:
    monkeypatch.setattr("app.ui.services.updates.this_installation", lambda: Installation(Kind.DEB))
    signer, made = Signer(), release("99.0.0", kind="deb")
    content, signature = signer.sign(made)
    monkeypatch.setattr("app.hub.signed_list.own_key", lambda: signer.key)
    files = {file.name: NEW for file in made.files}
    hub.add(REPOSITORY, {"releases.json": content, "releases.json.sig": signature} | files)
    person = start()
    person.app.updates.look()
    press(person, "Download")
    says(person, "sudo apt install ")
    press(person, "Copy command")
    assert QGuiApplication.clipboard().text() == person.app.updates.command


def test_what_cannot_be_installed_is_said_at_the_end(start: Callable[[], Person], image: Path) -> None:
    person = start()
    person.app.updates.look()
    press(person, "Download")
    says(person, "will be installed")
    package = person.app.updates.package
    assert package is not None
    package.write_bytes(b"changed")
    said: list[str] = []

    def read_it() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.accept()
        else:
            QTimer.singleShot(10, read_it)

    QTimer.singleShot(0, read_it)
    person.close()
    assert "Descant 99.0.0 could not be installed" in said[0]
    assert image.read_bytes() == b"old"


def test_settings_can_look(start: Callable[[], Person]) -> None:
    person = start()
    person.app.window.show_place(Place.SETTINGS)
    person.app.panes.show_settings(Section.GENERAL)
    pane = person.app.window.panes.currentWidget()
    assert isinstance(pane, SettingsPane)
    row = pane.rows["general.look"]
    assert isinstance(row, ActionRow)
    person.qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    says(person, "Descant 99.0.0")
