"""Desktop notifications, for messages while the window is not in front.

On Linux they use D-Bus and the desktops' common interface (https://specifications.freedesktop.org/notification-spec/):
Qt's own way shows nothing without a system tray, for example in GNOME. Elsewhere, and if no such service responds, they
come from Descant's tray icon, or from one that is there as long as the notification; this has not been run on Windows
and macOS yet.

QtDBus cannot be used: it sends Python's int as a signed integer, and the service requires an unsigned one.
"""

import logging
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.ui.services.bridge import Bridge, Worker
from app.ui.words import tr

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_log = logging.getLogger(__name__)

_PATIENCE = 5.0
"""Seconds to wait for the service, which the desktop may have to start first."""
_TRAY_MS = 10_000
_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


class Topic(StrEnum):
    """What a notification is about, which decides what a click on it shows."""

    DOWNLOADS = "downloads"
    ANSWERS = "answers"
    TRAY = "tray"


class Notifier(QObject):
    """Shows desktop notifications; nothing is created before the first one.

    Signals:
        activated(Topic): the user has clicked a notification about this.
    """

    activated = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker: Worker | None = None
        self._bus: _Bus | None = None
        self._watch: QSocketNotifier | None = None
        self._tray: QSystemTrayIcon | None = None
        self._shared: QSystemTrayIcon | None = None
        self._topic_in_tray = Topic.DOWNLOADS

    def share_tray(self, icon: QSystemTrayIcon | None) -> None:
        """Show notifications at `icon`, which is in the tray anyway; None once it is there no longer."""
        self._shared = icon
        if icon is not None:
            icon.messageClicked.connect(self._on_clicked_in_tray)

    def notify(self, topic: Topic, title: str, text: str) -> None:
        """Show a notification; falls back to the tray icon if D-Bus fails."""
        if not sys.platform.startswith("linux"):
            self._show_in_tray(topic, title, text)
            return
        if self._worker is None:
            self._worker = Worker("notifications", self._bridge)
        words = tr("Show")
        self._worker.submit(
            lambda: self._ask(lambda bus: bus.notify(topic, title, text, words)),
            lambda clicked: self._on_sent(clicked, topic, title, text),
        )

    def close(self) -> None:
        """Stop showing notifications and close the connection."""
        if self._watch is not None:
            self._watch.setEnabled(False)
        if self._worker is not None:
            self._worker.submit(self._close_bus)
            self._worker.close(patience=1.0)
        if self._tray is not None:
            self._tray.hide()

    # -- in the worker's thread ------------------------------------------------------------------------------------

    def _ask(self, request: "Callable[[_Bus], None]" = lambda _: None) -> tuple[Topic, ...] | None:
        """Send a request and return the topics of notifications that were clicked; None if D-Bus cannot be used.

        Clicks read with a reply do not wake the socket again.
        """
        try:
            self._bus = self._bus or _Bus()
            request(self._bus)
            return self._bus.clicked()
        except OSError as error:
            _log.info("The desktop's notifications cannot be used: %s", error)
            self._close_bus()  # the desktop may have restarted; the next call reconnects
            return None

    def _close_bus(self) -> None:
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.close()

    # -- in the window's thread ------------------------------------------------------------------------------------

    def _on_sent(self, clicked: tuple[Topic, ...] | None, topic: Topic, title: str, text: str) -> None:
        self._on_asked(clicked)
        if clicked is None:
            self._show_in_tray(topic, title, text)

    def _on_readable(self) -> None:
        assert self._watch is not None
        assert self._worker is not None
        self._watch.setEnabled(False)  # until the messages have been read
        self._worker.submit(self._ask, self._on_asked)

    def _on_asked(self, clicked: tuple[Topic, ...] | None) -> None:
        if clicked is None:
            self._end_watch()
            return
        if self._watch is None and self._bus is not None:
            self._watch = QSocketNotifier(self._bus.fileno(), QSocketNotifier.Type.Read, self)
            self._watch.activated.connect(self._on_readable)
        if self._watch is not None:
            self._watch.setEnabled(True)
        for topic in clicked:
            self.activated.emit(topic)

    def _end_watch(self) -> None:
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.setEnabled(False)
            watch.deleteLater()

    def _show_in_tray(self, topic: Topic, title: str, text: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        self._topic_in_tray = topic
        icon = self._shared or self._own_icon()
        icon.showMessage(title, text, QApplication.windowIcon(), _TRAY_MS)

    def _own_icon(self) -> QSystemTrayIcon:
        """Return an icon that is shown until the notification has disappeared."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._tray.messageClicked.connect(self._on_clicked_in_tray)
            self._tray.activated.connect(lambda _: self._on_clicked_in_tray())
        self._tray.show()
        QTimer.singleShot(2 * _TRAY_MS, self._tray, self._tray.hide)
        return self._tray

    def _on_clicked_in_tray(self) -> None:
        self.activated.emit(self._topic_in_tray)


class _Bus:
    """A connection to the session bus with the notification service. Blocks; use it from one thread only.

    Raises:
        OSError: there is no bus, it does not respond, or it has no such service.
    """

    def __init__(self) -> None:
        from jeepney import DBusErrorResponse, MatchRule, message_bus  # noqa: PLC0415  Linux only
        from jeepney.io.blocking import Proxy, open_dbus_connection  # noqa: PLC0415

        try:
            self._connection: DBusConnection = open_dbus_connection()
            rule = MatchRule(type="signal", interface=_NAME, path=_PATH)
            Proxy(message_bus, self._connection).AddMatch(rule)
        except (KeyError, ValueError, RuntimeError, DBusErrorResponse) as error:  # no (valid) bus address, no access
            raise OSError(f"no session bus: {error!r}") from error
        self._topics: dict[int, Topic] = {}

    def fileno(self) -> int:
        """Return the socket's file descriptor; readable when the service has sent something."""
        return int(self._connection.sock.fileno())

    def notify(self, topic: Topic, title: str, text: str, words: str) -> None:
        """Show a notification that can be clicked. Raises OSError if the service refuses it."""
        from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415

        address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
        hints = {"desktop-entry": ("s", "descant")}
        # App name, id to replace (none), icon, title, text, actions, hints, timeout (-1: the desktop's default).
        body = ("Descant", 0, "descant", title, _escaped(text), ["default", words], hints, -1)
        call = new_method_call(address, "Notify", "susssasa{sv}i", body)
        reply = self._connection.send_and_get_reply(call, timeout=_PATIENCE)
        if reply.header.message_type is not MessageType.method_return:
            raise OSError(f"the service refuses: {reply.body!r}")
        self._topics[reply.body[0]] = topic

    def clicked(self) -> tuple[Topic, ...]:
        """Return the topics of our notifications that were clicked since the last call."""
        from jeepney import HeaderFields  # noqa: PLC0415

        clicked: list[Topic] = []
        while True:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return tuple(clicked)
            member = message.header.fields.get(HeaderFields.member)
            if member == "ActionInvoked" and message.body[0] in self._topics:
                clicked.append(self._topics[message.body[0]])
            elif member == "NotificationClosed":
                self._topics.pop(message.body[0], None)

    def close(self) -> None:
        """Close the connection to the bus."""
        self._connection.close()


def _escaped(text: str) -> str:
    """Escape markup, since most desktops interpret a little markup in the text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
