"""The panes of the window: keys, what is remembered, downloads from the order to the chat."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.settings.network import NETWORK_ENDPOINT
from app.core.settings.setting import Section
from app.core.settings.store import SettingsStore
from app.hub.downloads.orders import DownloadState
from app.library import verified
from app.library.models import boxed_model
from app.ui.services.answer_state import Phase
from app.ui.services.models import LoadState
from app.ui.services.window_state import Place
from tests import patience
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer, gated, not_found
from tests.ui.apps import Person, opening, texts_of
from tests.ui.chat.checks import cut_off, nameless, settle
from tests.ui.downloads.conftest import held, publish
from tests.ui.shell.test_window import LONG, focus_is_in, keys


@pytest.fixture
def start(qtbot: QtBot, hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Person]]:  # noqa: F811
    SettingsStore().set(NETWORK_ENDPOINT, hub.endpoint)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with opening(lambda: Person(qtbot)) as begin:
        yield begin


@pytest.fixture
def person(start: Callable[[], Person]) -> Person:
    return start()


def place(person: Person) -> Place:
    return person.app.window.panes.place


def test_keys_lead_to_the_panes(person: Person) -> None:
    window = person.app.window
    assert place(person) is Place.CHAT
    for key, expected in (("1", Place.DISCOVER), ("2", Place.CHAT), ("3", Place.MY_MODELS), ("J", Place.DOWNLOADS)):
        keys(person, f"Ctrl+{key}")
        assert place(person) is expected
        assert focus_is_in(window.panes.currentWidget())
        checked = [one.accessibleName() for one in window.rail.findChildren(QAbstractButton) if one.isChecked()]
        assert len(checked) == 1
    keys(person, "Escape")
    assert place(person) is Place.MY_MODELS
    keys(person, "Ctrl+J", "Ctrl+J")
    assert place(person) is Place.MY_MODELS
    keys(person, "Ctrl+Comma")
    assert place(person) is Place.SETTINGS
    keys(person, "Escape")
    assert place(person) is Place.MY_MODELS
    keys(person, "Ctrl+N")
    assert place(person) is Place.CHAT
    assert focus_is_in(person.pane.composer)
    assert nameless(window.rail) == []


class Flashes(QObject):
    """Notes each window that is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


def test_nothing_flashes_while_a_pane_is_made(person: Person) -> None:
    flashes = Flashes()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(flashes)
    keys(person, "Ctrl+1", "Ctrl+3", "Ctrl+J", "Ctrl+Comma")
    app.removeEventFilter(flashes)
    assert flashes.seen == []


def test_the_focus_is_where_it_was(person: Person) -> None:
    person.app.window.resize(1200, 700)
    person.app.window.chat.sidebar.new_button.setFocus(Qt.FocusReason.TabFocusReason)
    keys(person, "Ctrl+J", "Escape")
    assert focus_is_in(person.pane.composer)  # in the chat one goes on writing
    keys(person, "Ctrl+1")
    assert focus_is_in(person.app.window.panes.currentWidget())
    assert person.app.window.windowTitle() == "Discover - Descant"


def test_keys_of_the_chat_are_the_chats_alone(person: Person, endless_model: Path) -> None:
    person.load_endless(endless_model)
    person.think(LONG)
    keys(person, "Ctrl+J", "Escape", "Ctrl+1", "Escape", "Ctrl+B", "Ctrl+L")
    assert QApplication.activePopupWidget() is None
    assert not person.app.window.chat.sidebar.isVisible()
    assert person.answer.phase is not Phase.OVER
    keys(person, "Ctrl+2", "Escape")
    person.wait_for_end()
    assert person.answer.reason is not None
    assert person.answer.reason.value == "stopped"


def test_search_is_that_of_the_pane(person: Person) -> None:
    window = person.app.window
    keys(person, "Ctrl+1")
    window.setFocus()
    keys(person, "Ctrl+K")
    assert place(person) is Place.DISCOVER
    assert focus_is_in(window.panes.currentWidget())
    keys(person, "Ctrl+J", "Ctrl+K")
    assert place(person) is Place.CHAT
    assert focus_is_in(window.chat.sidebar.search)


def test_the_open_pane_is_remembered(start: Callable[[], Person]) -> None:
    person = start()
    keys(person, "Ctrl+1", "Ctrl+J")
    person.close()
    again = start()
    assert place(again) is Place.DISCOVER
    assert again.app.window.rail.discover.isChecked()
    again.close()


def test_discover_leads_to_the_network_in_settings(person: Person) -> None:
    keys(person, "Ctrl+1")
    person.app.window.panes.currentWidget().settings_requested.emit()
    assert place(person) is Place.SETTINGS
    assert person.app.window.panes.currentWidget().sections.section is Section.NETWORK
    keys(person, "Escape")
    assert place(person) is Place.DISCOVER


def test_a_file_dropped_on_another_pane_is_chatted_with(person: Person) -> None:
    keys(person, "Ctrl+J")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(boxed_model()))])
    button, held_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, held_keys)
    person.app.window.dropEvent(drop)
    assert place(person) is Place.CHAT
    person.wait(lambda: person.app.models.status.state is LoadState.LOADING)


def test_from_the_order_to_the_chat(person: Person, hub: HubServer) -> None:  # noqa: F811
    window, downloads = person.app.window, person.app.downloads
    order = publish(hub, "descant-demo", boxed_model())
    assert not window.rail.downloads.isVisible()
    stall = held(hub, order, 1_000_000)
    downloads.add(order)
    person.wait(lambda: downloads.overall.done > 0)
    assert window.rail.downloads.isVisible()
    assert "1 running" in window.rail.downloads.accessibleName()
    assert downloads.overall.share < 1
    stall.release()
    person.wait(lambda: (status := downloads.status_for(order)) is not None and status.state is DownloadState.DONE)
    person.wait(window.toast.isVisible)
    assert window.toast.message == "descant-demo-Q4_0 is downloaded and verified"
    assert window.rail.downloads.isVisible()  # until it was looked at
    keys(person, "Ctrl+J")
    assert not window.toast.isVisible()
    chat = next(one for one in window.panes.currentWidget().findChildren(QAbstractButton) if one.text() == "Chat now")
    QTest.mouseClick(chat, Qt.MouseButton.LeftButton)
    assert place(person) is Place.CHAT
    assert not window.rail.downloads.isVisible()
    person.wait(lambda: person.app.models.status.state is LoadState.READY)
    entry = person.app.models.status.entry
    assert entry is not None
    assert not entry.in_the_box
    assert verified.find(entry.path) is not None
    assert entry.path == downloads.statuses[0].path


def test_quitting_asks_nothing_and_the_next_start_goes_on(start: Callable[[], Person], hub: HubServer) -> None:  # noqa: F811
    person = start()
    orders = [publish(hub, name) for name in ("alpha", "beta")]
    stall = held(hub, orders[0])
    for order in orders:
        person.app.downloads.add(order)
    person.wait(lambda: person.app.downloads.overall.done > 0)
    person.close()
    assert QApplication.activeModalWidget() is None
    again = start()
    again.wait(again.app.window.toast.isVisible)
    assert again.app.window.toast.message == "2 downloads resumed."
    stall.release()
    again.wait(lambda: [status.state for status in again.app.downloads.statuses] == [DownloadState.DONE] * 2)


def test_escape_ends_the_question_before_it_leaves_the_pane(person: Person, hub: HubServer) -> None:  # noqa: F811
    order = publish(hub, "alpha")
    held(hub, order)
    person.app.downloads.add(order)
    person.wait(lambda: person.app.downloads.overall.done > 0)
    keys(person, "Ctrl+J")
    row = person.app.window.panes.currentWidget().rows[person.app.downloads.statuses[0].id]
    row.ask()
    keys(person, "Escape")
    assert not row.is_asking
    assert place(person) is Place.DOWNLOADS
    keys(person, "Escape")
    assert place(person) is Place.CHAT


def test_a_download_that_stops_is_told(person: Person, hub: HubServer) -> None:  # noqa: F811
    window = person.app.window
    order = publish(hub, "alpha")
    hub.always(gated())
    person.app.downloads.add(order)
    person.wait(window.toast.isVisible)
    assert "alpha-Q4_0 stopped. publisher/alpha-GGUF " in window.toast.message
    assert "1 needs attention" in window.rail.downloads.accessibleName()
    hub.clear()
    stall = held(hub, order)
    person.app.downloads.resume(person.app.downloads.statuses[0].id)
    person.wait(lambda: person.app.downloads.overall.running)
    assert not window.toast.isVisible(), "it is so no longer"
    stall.release()
    person.wait(lambda: window.toast.isVisible() and "is downloaded and verified" in window.toast.message)


def test_a_download_that_cannot_succeed_leads_to_its_page(person: Person, hub: HubServer) -> None:  # noqa: F811
    order = publish(hub, "alpha")
    hub.always(not_found(), f"*/{order.files[0].path}")
    person.app.downloads.add(order)
    keys(person, "Ctrl+J")
    panel = person.app.window.panes.currentWidget()
    person.wait(lambda: "Open model page" in texts_of(panel))
    next(one for one in panel.findChildren(QAbstractButton) if one.accessibleName() == "Open model page").click()
    assert place(person) is Place.DISCOVER
    person.wait(lambda: "alpha-GGUF" in texts_of(person.app.window.panes.currentWidget()))


@pytest.mark.parametrize("key", ["1", "3", "J", "Comma"])
def test_the_small_window_has_room_for_each_pane(person: Person, key: str) -> None:
    window = person.app.window
    keys(person, f"Ctrl+{key}")
    window.resize(720, 520)
    settle()
    assert (window.width(), window.height()) == (720, 520)
    assert cut_off(window.rail) == []
    assert {(one.width(), one.height()) for one in window.rail.findChildren(QAbstractButton)} == {(36, 36)}


def test_the_first_start_says_whether_gpt_oss_fits_here(person: Person) -> None:
    person.wait(lambda: "12.1 GB. " in texts_of(person.pane.empty))
    person.pane.empty.get_model.emit()
    assert place(person) is Place.DISCOVER


def test_a_damaged_settings_file_is_told(own_home: Path, start: Callable[[], Person]) -> None:
    SettingsStore().path.write_text("[models\nfolder = ")
    person = start()
    assert person.pane.problems.card.isVisible()


_START = """
import json, sys
from PySide6.QtWidgets import QApplication
qt = QApplication(sys.argv[:1])
from app.ui.shell.application import Application
application = Application()
application.downloads.opened.connect(qt.quit)
application.start()
qt.exec()
print(json.dumps(sorted(sys.modules)))
application.close()
"""


def test_what_the_panes_need_is_not_loaded_at_the_start(own_home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _START], capture_output=True, text=True, timeout=patience.seconds(60), check=True
    )
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert "app.ui.shell.window" in loaded
    late = {"huggingface_hub", "httpx2", "urllib3", "keyring", "jeepney", "app.hub.downloads.manager"}
    panes = {"app.ui.discover.pane", "app.ui.downloads.panel", "app.ui.my_models.pane", "app.ui.settings.pane"}
    assert loaded & (late | panes) == set()
