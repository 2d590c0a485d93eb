"""Notifications over a real bus, with a service of our own at its other end."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.ui.services.bridge import Bridge
from app.ui.shell.notifications import Notifier
from tests import patience

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a session's bus of this test's own."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", "--nopidfile"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    process.terminate()
    process.communicate(timeout=patience.seconds())


class Service:
    """What a desktop has; everything that is shown is clicked at once."""

    def __init__(self) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.shown: list[tuple[object, ...]] = []
        self._connection = open_dbus_connection()
        self._connection.send_and_get_reply(
            message_bus.RequestName("org.freedesktop.Notifications"), timeout=patience.seconds()
        )
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        from jeepney import DBusAddress, HeaderFields, new_error, new_method_return, new_signal

        name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
        while True:
            try:
                message = self._connection.receive()
            except (OSError, ValueError):
                return
            if message.header.fields.get(HeaderFields.member) != "Notify":
                continue
            if message.header.fields.get(HeaderFields.signature) != "susssasa{sv}i":
                self._connection.send(new_error(message, "org.freedesktop.DBus.Error.InvalidArgs"))
                continue
            self.shown.append(message.body)
            number = len(self.shown)
            self._connection.send(new_method_return(message, "u", (number,)))
            emitter = DBusAddress(path, interface=name)
            self._connection.send(new_signal(emitter, "ActionInvoked", "us", (number + 100, "default")))  # another's
            self._connection.send(new_signal(emitter, "ActionInvoked", "us", (number, "default")))

    def close(self) -> None:
        """The desktop ends."""
        self._connection.sock.shutdown(2)
        self._thread.join(patience.seconds())
        self._connection.close()


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
    with qtbot.waitSignal(notifier.activated):
        notifier.notify("gpt-oss-20b is ready", "5 < 6 & checked")
    with qtbot.waitSignal(notifier.activated):
        notifier.notify("another", "")
    name, replaces, _, title, text, actions, _, _ = service.shown[0]
    assert (name, replaces, title, text) == ("Descant", 0, "gpt-oss-20b is ready", "5 &lt; 6 &amp; checked")
    assert actions == ["default", "Show"]
    assert len(service.shown) == 2
    service.close()


def test_without_a_service_nothing_happens(
    bus: str, notifier: Notifier, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    notifier.notify("one", "text")
    qtbot.waitUntil(lambda: "the service refuses" in caplog.text)


def test_without_a_bus_nothing_happens(
    notifier: Notifier, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    for address in ("", "nonsense", "unix:path=/nowhere", "tcp:host=localhost,port=1"):
        caplog.clear()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        notifier.notify("one", "text")
        qtbot.waitUntil(lambda: "cannot be used" in caplog.text)


def test_a_desktop_that_was_started_anew_is_found_again(
    bus: str, notifier: Notifier, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    service = Service()
    with qtbot.waitSignal(notifier.activated):
        notifier.notify("one", "text")
    service.close()
    again = Service()
    with qtbot.waitSignal(notifier.activated):
        notifier.notify("two", "text")
    assert [body[3] for body in again.shown] == ["two"]
    again.close()
