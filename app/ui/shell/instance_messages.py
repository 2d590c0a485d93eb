"""What two starts of the window say to each other: see :mod:`app.ui.shell.single_instance`.

Imported once a second start comes, since QtNetwork and what it needs (Kerberos, among others) take 2.5 MB.
"""

import ctypes
import logging
import os
import sys
from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path

import msgspec
from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from app.gguf.facts import path_to_text, text_to_path

_log = logging.getLogger(__name__)

_ACK = b"\x06"
_HEAD = 4
_MOST_BYTES = 16_384
"""Maximum length of a frame."""
_SLOW_MS = 2_000
"""A sender that has not sent its frame by then is disconnected."""


class Delivery(Enum):
    """What became of the files that a second start sends."""

    TAKEN = "taken"
    NOBODY = "nobody"  # nobody listens, or the listener has ended
    SILENCE = "silence"


class Request(msgspec.Struct, frozen=True):
    """The request of a second start: come to the front and load these files.

    Attributes:
        paths: absolute paths.
        activation: the desktop's token that allows coming to the front; may be empty.
    """

    paths: tuple[Path, ...] = ()
    activation: str = ""
    version: int = 1


class Sender(QObject):
    """One connection to the first instance. Deletes itself when it ends.

    Signals:
        received(Request): the request was valid and is acknowledged.
    """

    received = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._done = False
        socket.setParent(self)
        socket.setReadBufferSize(_HEAD + _MOST_BYTES)
        socket.readyRead.connect(self._on_ready_read)
        socket.disconnected.connect(self.deleteLater)
        # QTimer.singleShot would keep this alive for as long.
        too_slow = QTimer(self, interval=_SLOW_MS, singleShot=True)
        too_slow.timeout.connect(self._on_too_slow)
        too_slow.start()

    def start(self) -> None:
        """Read what arrived before the signals were connected."""
        self._on_ready_read()
        if self._socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            self.deleteLater()

    def _on_ready_read(self) -> None:
        if self._done or self._socket.bytesAvailable() < _HEAD:
            return
        length = int.from_bytes(bytes(self._socket.peek(_HEAD).data()), "big")
        if length > _MOST_BYTES:
            self._refuse("sent too much")
        elif self._socket.bytesAvailable() >= _HEAD + length:
            self._take(bytes(self._socket.read(_HEAD + length).data())[_HEAD:])

    def _take(self, content: bytes) -> None:
        try:
            request = _checked(msgspec.json.decode(content, type=Request, dec_hook=text_to_path))
        except (ValueError, RecursionError):  # msgspec's errors are ValueErrors
            self._refuse("sent something else")
            return
        self._done = True
        self._socket.write(_ACK)
        self._socket.flush()
        self._socket.disconnectFromServer()
        self.received.emit(request)

    def _on_too_slow(self) -> None:
        if not self._done:
            self._refuse("was too slow")

    def _refuse(self, why: str) -> None:
        _log.warning("A sender on the window's socket %s and was refused", why)
        self._done = True
        self._socket.abort()
        self.deleteLater()


def deliver(paths: Sequence[Path], addresses: Iterable[str], deadline: QDeadlineTimer) -> Delivery:
    """Send `paths` to the first instance, and wait until it has them."""
    socket = connected(addresses, deadline)
    if socket is None:
        return Delivery.NOBODY
    _let_come_to_front()
    socket.write(_frame(paths))
    socket.waitForReadyRead(_left(deadline))
    if socket.bytesAvailable():
        return Delivery.TAKEN if bytes(socket.read(1).data()) == _ACK else Delivery.NOBODY
    still_there = socket.state() is QLocalSocket.LocalSocketState.ConnectedState
    return Delivery.SILENCE if still_there else Delivery.NOBODY


def connected(addresses: Iterable[str], deadline: QDeadlineTimer) -> QLocalSocket | None:
    """Return a connection to the first instance, which listens on one of `addresses`; None if none listens."""
    socket = QLocalSocket()
    for address in addresses:
        socket.connectToServer(address)
        if socket.waitForConnected(_left(deadline)):
            return socket
        socket.abort()
    return None


def _frame(paths: Sequence[Path]) -> bytes:
    """Encode a frame with as many of `paths` as fit."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    token = token if _is_token(token) else ""
    count = len(paths)
    while True:
        request = Request(tuple(path.absolute() for path in paths[:count]), token)
        content = msgspec.json.encode(request, enc_hook=path_to_text)
        if len(content) <= _MOST_BYTES:
            return len(content).to_bytes(_HEAD, "big") + content
        count //= 2


def _checked(request: Request) -> Request:
    if not all(path.is_absolute() and "\0" not in str(path) for path in request.paths):
        raise ValueError("a path is not absolute")
    if not _is_token(request.activation):
        raise ValueError("no activation token")
    return request


def _is_token(text: str) -> bool:
    return len(text) <= 256 and text.isascii() and (not text or text.isprintable())


def _let_come_to_front() -> None:
    """On Windows only the program the user has just used may bring a window to the front; pass that right on."""
    if sys.platform == "win32":
        any_process = 0xFFFFFFFF
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)


def _left(deadline: QDeadlineTimer) -> int:
    return max(0, deadline.remainingTime())
