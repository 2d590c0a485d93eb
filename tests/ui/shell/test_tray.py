"""The icon in the tray, and a window that hides there instead of closing: real window, real work.

Offscreen there is no tray; whether there is one is all that is made up here. Qt's own icon does the rest.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.core.settings.general import GENERAL_TRAY
from app.core.settings.generation import GENERATION_TEMPERATURE
from app.core.settings.network import NETWORK_ENDPOINT
from app.core.settings.store import SettingsStore
from app.hub.downloads.orders import DownloadOrder
from app.library.models import boxed_model
from app.ui.services.answer_state import Phase
from app.ui.services.window_state import Place
from app.ui.shell import tray
from app.ui.shell.application import Application
from tests.hub.faults import StallAfter
from tests.hub.hub_server import HubServer
from tests.ui.apps import Person, opening
from tests.ui.downloads.conftest import held, hub, publish  # noqa: F401  a fixture
from tests.ui.shell.notification_service import Service

WRITING = "Writing an answer"
LONG = "Which is larger, 714 or 471? Tell me how you compare them."


class Desktop:
    """Whether the desktop has a tray at the moment."""

    def __init__(self) -> None:
        self.has_tray = True

    def app(self) -> Application:
        """An app on this desktop."""
        app = Application(has_tray=lambda: self.has_tray)
        app.settings.set(GENERATION_TEMPERATURE, 0.0)
        return app


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def start(qtbot: QtBot, desktop: Desktop) -> Iterator[Callable[[], Person]]:
    with opening(lambda: Person(qtbot, app=desktop.app())) as begin:
        yield begin


@pytest.fixture
def person(start: Callable[[], Person]) -> Person:
    someone = start()
    someone.wait(lambda: someone.app.tray.icon is not None)
    return someone


@pytest.fixture
def service(bus: str) -> Iterator[Service]:
    """The desktop's notifications; nobody clicks them."""
    if not sys.platform.startswith("linux"):
        pytest.skip("D-Bus")
    shows = Service(clicks=False)
    yield shows
    shows.close()


@pytest.fixture
def order(person: Person, hub: HubServer) -> DownloadOrder:  # noqa: F811
    """A model on a Hub that the app knows."""
    person.app.settings.set(NETWORK_ENDPOINT, hub.endpoint)
    return publish(hub, "tiny")


def menu(person: Person) -> list[str]:
    """What can be read in the menu."""
    icon = person.app.tray.icon
    assert icon is not None
    return [action.text() for action in icon.menu.actions() if action.isVisible() and not action.isSeparator()]


def choose(person: Person, words: str) -> None:
    """An entry of the menu."""
    icon = person.app.tray.icon
    assert icon is not None
    next(action for action in icon.menu.actions() if action.text() == words).trigger()


def tooltip(person: Person) -> str:
    icon = person.app.tray.icon
    assert icon is not None
    return icon.icon.toolTip()


def think_and_close(person: Person, model: Path) -> None:
    """Ask a model that thinks forever, and close the window."""
    person.load_endless(model)
    person.think(LONG)
    assert not person.app.window.close()
    assert not person.app.window.isVisible()


def download_and_close(person: Person, order: DownloadOrder, hub: HubServer) -> StallAfter:  # noqa: F811
    """Start a download that stalls, and close the window; what lets it go on."""
    fault = held(hub, order)
    person.app.downloads.add(order)
    person.wait(lambda: bool(person.app.work.lines))
    assert not person.app.window.close()
    assert not person.app.window.isVisible()
    return fault


# -- the icon ----------------------------------------------------------------------------------------------------------


def test_the_icon_comes_after_the_window_is_painted(qtbot: QtBot, desktop: Desktop) -> None:
    app = desktop.app()
    app.start()
    assert app.window.isVisible()
    assert app.tray.icon is None
    qtbot.waitUntil(lambda: app.tray.icon is not None)
    icon = app.tray.icon
    assert icon is not None
    assert icon.icon.isVisible()
    assert icon.icon.toolTip() == "Descant"
    Person(qtbot, app=app).close()
    assert app.tray.icon is None


def test_without_a_tray_there_is_no_icon_and_closing_quits(
    desktop: Desktop, start: Callable[[], Person], endless_model: Path
) -> None:
    desktop.has_tray = False
    person = start()
    person.load_endless(endless_model)
    person.think(LONG)
    assert person.app.window.close()
    assert person.app.tray.icon is None


def test_the_setting_shows_and_removes_the_icon(person: Person) -> None:
    person.app.settings.set(GENERAL_TRAY, False)
    assert person.app.tray.icon is None
    person.app.settings.set(GENERAL_TRAY, True)
    assert menu(person) == ["Open Descant", "New chat", "Quit"]


def test_menu_and_tooltip_say_that_an_answer_is_written(person: Person, endless_model: Path) -> None:
    assert tooltip(person) == "Descant"
    person.load_endless(endless_model)
    person.think(LONG)
    assert menu(person) == ["Open Descant", "New chat", WRITING, "Quit"]
    assert tooltip(person) == f"Descant\n{WRITING}"
    person.app.chats.stop()
    person.wait_for_end()
    assert menu(person) == ["Open Descant", "New chat", "Quit"]
    assert tooltip(person) == "Descant"


def test_menu_and_tooltip_follow_a_download(person: Person, order: DownloadOrder, hub: HubServer) -> None:  # noqa: F811
    fault = held(hub, order, sent=order.size // 2)
    person.app.downloads.add(order)
    person.wait(lambda: f"Downloading {order.name}: 50 %" in menu(person))
    assert tooltip(person) == f"Descant\nDownloading {order.name}: 50 %"
    icon = person.app.tray.icon
    assert icon is not None
    assert not any(one.isEnabled() for one in icon.menu.actions() if one.text().startswith("Downloading"))
    fault.release()
    person.wait(lambda: tooltip(person) == "Descant")
    assert menu(person) == ["Open Descant", "New chat", "Quit"]


# -- closing -----------------------------------------------------------------------------------------------------------


def test_with_nothing_running_the_window_closes(person: Person) -> None:
    assert person.app.window.close()
    assert QGuiApplication.quitOnLastWindowClosed()


def test_the_window_hides_while_an_answer_is_written_and_the_answer_goes_on(
    person: Person, endless_model: Path
) -> None:
    think_and_close(person, endless_model)
    assert not QGuiApplication.quitOnLastWindowClosed()
    known = person.answer.thinking_tokens
    person.wait(lambda: person.answer.thinking_tokens > known)
    person.app.activate([])  # a second start
    assert person.app.window.isVisible()
    assert QGuiApplication.quitOnLastWindowClosed()


def test_windows_that_belong_to_it_close(person: Person, endless_model: Path) -> None:
    person.load(boxed_model())
    person.ask("What is 457 + 389?")
    person.pane._windows.show_raw(person.answer.id)
    raw = next(one for one in QGuiApplication.topLevelWindows() if one.title() == "Raw answer")
    think_and_close(person, endless_model)
    assert not raw.isVisible()


def test_with_the_setting_off_the_window_closes(person: Person, endless_model: Path) -> None:
    person.app.settings.set(GENERAL_TRAY, False)
    person.load_endless(endless_model)
    person.think(LONG)
    assert person.app.window.close()


def test_the_icon_and_its_menu_open_the_window(person: Person, endless_model: Path) -> None:
    think_and_close(person, endless_model)
    icon = person.app.tray.icon
    assert icon is not None
    icon.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert not person.app.window.isVisible()
    icon.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert person.app.window.isVisible()
    person.app.window.close()
    choose(person, "Open Descant")
    assert person.app.window.isVisible()
    person.app.window.close()
    person.app.window.show_place(Place.SETTINGS)
    choose(person, "New chat")
    assert person.app.window.isVisible()
    assert person.app.window.panes.place is Place.CHAT
    person.wait(lambda: person.app.chats.chat.id is None)


def test_that_it_goes_on_is_said_once(
    start: Callable[[], Person], person: Person, endless_model: Path, service: Service
) -> None:
    think_and_close(person, endless_model)
    person.wait(lambda: bool(service.shown))
    assert service.titles == ["Descant is still running"]
    assert "Quit from the tray icon" in str(service.shown[0][4])
    person.app.activate([])
    assert not person.app.window.close()
    person.app.rest.notifier.notify(tray.Topic.DOWNLOADS, "the last", "")
    person.wait(lambda: service.titles[-1] == "the last")
    assert service.titles == ["Descant is still running", "the last"]
    person.close()
    again = start()
    again.wait(lambda: again.app.tray.icon is not None)
    think_and_close(again, endless_model)
    again.app.rest.notifier.notify(tray.Topic.DOWNLOADS, "tomorrow", "")
    again.wait(lambda: service.titles[-1] == "tomorrow")
    assert service.titles[1:] == ["the last", "tomorrow"]


def test_it_stays_in_the_tray_when_the_download_has_ended(
    person: Person,
    order: DownloadOrder,
    hub: HubServer,  # noqa: F811
    service: Service,
) -> None:
    fault = download_and_close(person, order, hub)
    fault.release()
    person.wait(lambda: f"{order.name} is ready" in service.titles)
    assert not person.app.window.isVisible()
    assert menu(person) == ["Open Descant", "New chat", "Quit"]
    person.app.rest.notifier.activated.emit(tray.Topic.DOWNLOADS)
    assert person.app.window.isVisible()
    assert person.app.window.panes.place is Place.DOWNLOADS


def test_an_answer_that_ends_meanwhile_is_reported(
    person: Person,
    order: DownloadOrder,
    hub: HubServer,  # noqa: F811
    service: Service,
) -> None:
    person.load(boxed_model())
    person.ask("What is 12 + 34?")
    person.app.window.show_place(Place.SETTINGS)
    download_and_close(person, order, hub)
    before = person.answer.id
    person.app.chats.send("What is 457 + 389?")
    person.wait(lambda: person.answer.id != before and person.answer.phase is Phase.OVER)
    person.wait(lambda: "Your answer is ready" in service.titles)
    assert service.titles.count("Your answer is ready") == 1  # not for the one that was seen
    person.app.rest.notifier.activated.emit(tray.Topic.ANSWERS)
    assert person.app.window.isVisible()
    assert person.app.window.panes.place is Place.CHAT


def test_an_answer_that_stops_meanwhile_is_reported(person: Person, endless_model: Path, service: Service) -> None:
    think_and_close(person, endless_model)
    person.app.chats.stop()
    person.wait(lambda: "The answer stopped" in service.titles)


def test_a_long_answer_is_reported_when_another_app_is_in_front(
    person: Person, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.load(boxed_model())
    person.ask("What is 12 + 34?")  # in front
    monkeypatch.setattr(tray, "_LONG_S", 0.0)
    person.ask("What is 23 + 34?")
    person.app.window.showMinimized()
    monkeypatch.setattr(tray, "_LONG_S", 1e9)
    person.ask("What is 34 + 34?")  # short
    monkeypatch.setattr(tray, "_LONG_S", 0.0)
    person.ask("What is 457 + 389?")
    person.wait(lambda: "Your answer is ready" in service.titles)
    assert service.titles.count("Your answer is ready") == 1
    person.app.rest.notifier.activated.emit(tray.Topic.ANSWERS)
    assert not person.app.window.isMinimized()


# -- the tray goes and comes -------------------------------------------------------------------------------------------


def test_the_window_comes_back_when_the_tray_disappears(person: Person, desktop: Desktop, endless_model: Path) -> None:
    think_and_close(person, endless_model)
    looks = person.app.tray
    assert looks._watch.isActive()
    desktop.has_tray = False
    looks._watch.timeout.emit()
    desktop.has_tray = True  # the panel was restarted
    looks._watch.timeout.emit()
    desktop.has_tray = False
    looks._watch.timeout.emit()
    assert not person.app.window.isVisible()
    looks._watch.timeout.emit()
    assert person.app.window.isVisible()
    assert not looks._watch.isActive()


def test_the_window_comes_back_when_the_setting_is_turned_off(person: Person, endless_model: Path) -> None:
    think_and_close(person, endless_model)
    person.app.settings.set(GENERAL_TRAY, False)
    assert person.app.window.isVisible()


def test_a_tray_that_came_after_the_start_is_used(
    desktop: Desktop, start: Callable[[], Person], endless_model: Path
) -> None:
    desktop.has_tray = False
    person = start()
    desktop.has_tray = True
    think_and_close(person, endless_model)
    assert person.app.tray.icon is not None


# -- the start at login ------------------------------------------------------------------------------------------------


@pytest.fixture
def hidden(qtbot: QtBot, desktop: Desktop) -> Iterator[Callable[[], Application]]:
    """Starts apps as the system does at login."""
    people: list[Application] = []

    def begin() -> Application:
        people.append(desktop.app())
        people[-1].start(hidden=True)
        return people[-1]

    yield begin
    for app in people:
        Person(qtbot, app=app).close()


def test_a_hidden_start_stays_in_the_tray(hidden: Callable[[], Application]) -> None:
    app = hidden()
    assert app.tray.icon is not None
    assert not app.window.isVisible()
    assert not QGuiApplication.quitOnLastWindowClosed()
    app.tray.icon.open_wanted.emit()
    assert app.window.isVisible()
    assert app.window.close()


def test_a_hidden_start_waits_for_the_tray(
    qtbot: QtBot, desktop: Desktop, hidden: Callable[[], Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray, "_START_MS", 0)
    monkeypatch.setattr(tray, "_MOST_WAITS", sys.maxsize)
    desktop.has_tray = False
    app = hidden()
    qtbot.waitUntil(lambda: app.tray._waits > 1)
    assert not app.window.isVisible()
    desktop.has_tray = True
    qtbot.waitUntil(lambda: app.tray.icon is not None)
    assert not app.window.isVisible()
    assert not app.tray._wait.isActive()


@pytest.mark.parametrize("is_on", [True, False])
def test_without_a_tray_a_hidden_start_is_minimised(
    qtbot: QtBot,
    desktop: Desktop,
    hidden: Callable[[], Application],
    monkeypatch: pytest.MonkeyPatch,
    is_on: bool,
) -> None:
    monkeypatch.setattr(tray, "_START_MS", 0)
    SettingsStore().set(GENERAL_TRAY, is_on)
    desktop.has_tray = not is_on
    app = hidden()
    qtbot.waitUntil(app.window.isMinimized)
    assert app.tray.icon is None
    assert QGuiApplication.quitOnLastWindowClosed()
    app.activate([])
    assert not app.window.isMinimized()
