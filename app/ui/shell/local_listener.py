"""Listens on a local socket that only this user can access, without QtNetwork until someone connects."""

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, Signal, SignalInstance

if sys.platform != "win32":
    import socket

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)

_MOST_WAITING = 50
"""Connections that the kernel keeps until they are accepted, as QLocalServer has it."""


class LocalListener(Protocol):
    """One address on which others can connect.

    Signals:
        connected(QLocalSocket): someone has connected. The receiver owns the socket.
    """

    @property
    def connected(self) -> SignalInstance:
        """See above."""

    def listen(self, address: str) -> str:
        """Listen on `address`, in place of what an ended process has left there; return why it fails, or nothing."""

    def close(self) -> None:
        """Listen no longer. Safe to call twice."""


def make_listener(parent: QObject) -> LocalListener:
    """Return the listener of this system."""
    return _PipeListener(parent) if sys.platform == "win32" else SocketListener(parent)


class SocketListener(QObject):
    """A socket in the file system, on Linux and macOS."""

    connected = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._file = Path()
        self._notifier: QSocketNotifier | None = None

    def listen(self, address: str) -> str:
        """Listen on the file `address`. Nobody can connect before it is this user's alone."""
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            listener.setblocking(False)
            file = Path(address)
            file.unlink(missing_ok=True)
            listener.bind(address)
            file.chmod(0o600)
            listener.listen(_MOST_WAITING)
        except OSError as error:
            listener.close()
            return str(error)
        self._socket, self._file = listener, file
        self._notifier = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        return ""

    def close(self) -> None:
        """Remove the file, too: a later start finds at once that nobody listens."""
        if self._socket is None or self._notifier is None:
            return
        self._notifier.setEnabled(False)
        self._notifier.deleteLater()
        self._socket.close()
        self._socket = self._notifier = None
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("The window's socket stays: %s", error)

    def _on_readable(self) -> None:
        while self._socket is not None:
            try:
                one, _ = self._socket.accept()
            except (BlockingIOError, ConnectionAbortedError):
                return
            except OSError as error:  # such as too many open files: the notifier would fire again at once, forever
                _log.warning("A second start will not reach this window any more: %s", error)
                self.close()
                return
            self.connected.emit(_wrapped(one))


def _wrapped(connection: "socket.socket") -> "QLocalSocket":
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  2.5 MB of libraries, for a second start alone

    wrapped = QLocalSocket()
    wrapped.setSocketDescriptor(connection.detach())
    return wrapped


class _PipeListener(QObject):
    """A named pipe, on Windows: Qt alone can wait for it in the event loop."""

    connected = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, address: str) -> str:
        """Listen on the pipe `address`."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415  not needed on other systems

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        return "" if self._server.listen(address) else self._server.errorString()

    def close(self) -> None:
        """Remove the pipe."""
        if self._server is not None:
            self._server.close()

    def _on_new_connection(self) -> None:
        while self._server is not None and (one := self._server.nextPendingConnection()) is not None:
            self.connected.emit(one)
