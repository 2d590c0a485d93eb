"""Notifications over a real bus, with a service of our own at its other end."""

import shutil
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.ui.services.bridge import Bridge
from app.ui.shell.notifications import Notifier, Topic
from tests import patience
from tests.ui.shell.notification_service import Service

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
]


@pytest.fixture
def notifier(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Notifier]:
    monkeypatch.setattr("app.ui.shell.notifications._PATIENCE", patience.seconds())
    bridge = Bridge()
    made = Notifier(bridge)
    yield made
    made.close()
    bridge.close()


def test_it_is_shown_and_can_be_clicked(bus: str, notifier: Notifier, qtbot: QtBot) -> None:
    service = Service()
    with qtbot.waitSignal(notifier.activated) as clicked:
        notifier.notify(Topic.DOWNLOADS, "gpt-oss-20b is ready", "5 < 6 & checked")
    assert clicked.args == [Topic.DOWNLOADS]
    with qtbot.waitSignal(notifier.activated) as clicked:
        notifier.notify(Topic.ANSWERS, "another", "")
    assert clicked.args == [Topic.ANSWERS]
    name, replaces, _, title, text, actions, _, _ = service.shown[0]
    assert (name, replaces, title, text) == ("Descant", 0, "gpt-oss-20b is ready", "5 &lt; 6 &amp; checked")
    assert actions == ["default", "Show"]
    assert len(service.shown) == 2
    service.close()


def test_without_a_service_nothing_happens(
    bus: str, notifier: Notifier, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    notifier.notify(Topic.TRAY, "one", "text")
    qtbot.waitUntil(lambda: "the service refuses" in caplog.text)


def test_without_a_bus_nothing_happens(
    notifier: Notifier, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    for address in ("", "nonsense", "unix:path=/nowhere", "tcp:host=localhost,port=1"):
        caplog.clear()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        notifier.notify(Topic.TRAY, "one", "text")
        qtbot.waitUntil(lambda: "cannot be used" in caplog.text)


def test_a_desktop_that_was_started_anew_is_found_again(
    bus: str, notifier: Notifier, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    service = Service()
    with qtbot.waitSignal(notifier.activated):
        notifier.notify(Topic.TRAY, "one", "text")
    service.close()
    again = Service()
    with qtbot.waitSignal(notifier.activated):
        notifier.notify(Topic.TRAY, "two", "text")
    assert [body[3] for body in again.shown] == ["two"]
    again.close()
