"""One window per data folder: a second start passes its files to the first one and exits.

A lock file decides which start is the first. The kernel holds the lock, so it is released when the process ends. The
first instance listens on a local socket that only this user can access. A second start sends one frame and waits for
one byte::

    <length of the JSON: 4 bytes, big-endian> {"version": 1, "paths": [...], "activation": "..."}      ->
                                                                    <- ACK, or the end of the connection
"""

import contextlib
import logging
import os
import stat
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QDir, QEventLoop, QLockFile, QObject, QSysInfo, QTimer, Signal

from app.core.paths import data_dir, state_dir
from app.core.sentences import Explanation, phrase
from app.core.sha256 import sha256_hex
from app.ui.shell.local_listener import make_listener

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

    from app.ui.shell.instance_messages import Request

_log = logging.getLogger(__name__)

_MOST_SENDERS = 8
_PATIENCE_MS = 10_000
"""How long the first instance may be busy starting or exiting."""
_BEAT_MS = 50
_FILLING_SECONDS = 5
"""A lock file is filled right after it is created; one that stays empty longer was left by a power cut."""
_SOCKET_PATH = 100
"""Maximum length of a local socket's address in bytes, on every system (macOS: 104 with the ending NUL)."""


class Outcome(Enum):
    """Result of a start: whether another instance runs.

    FIRST: no other instance runs. SECOND: another one runs. UNKNOWN: no other instance responds, but one may run, since
    the state folder cannot be written; whatever must not be opened twice needs its own lock.
    """

    FIRST = "first"
    SECOND = "second"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Holder:
    """The process that created the lock file.

    Attributes:
        pid: 0 if the file has none.
        is_here: whether it is a process of this computer; True if unknown.
        is_in_doubt: whether to ask the kernel if it still runs. False while the file may be about to be filled.
    """

    pid: int
    host: str
    is_here: bool
    is_in_doubt: bool


class SingleInstance(QObject):
    """The only window of this user and data folder, or the sender that reaches it.

    Signals:
        activated(list[Path]): a second start asks to show the window and to load these files; often none.
    """

    activated = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(state_dir() / "window.lock"))
        self._lock.setStaleLockTime(0)  # a window may be open for weeks
        self._listener = make_listener(self)
        self._listener.connected.connect(self._on_connected)

    def acquire(self) -> Outcome:
        """Try to become the first instance, without waiting for another one to exit."""
        match self._try_lock():
            case QLockFile.LockError.NoError:
                self._listen()
                return Outcome.FIRST
            case QLockFile.LockError.LockFailedError:
                return Outcome.SECOND
            case error:
                _log.warning("No lock file can be made in the state folder (%s)", error.name)
        from app.ui.shell.instance_messages import connected  # noqa: PLC0415  most starts are the first

        if connected(_own_addresses(), QDeadlineTimer(_PATIENCE_MS)) is not None:
            return Outcome.SECOND
        self._listen()
        return Outcome.UNKNOWN

    def acquire_or_hand_over(self, paths: Sequence[Path], timeout_ms: int = _PATIENCE_MS) -> Outcome | None:
        """Become the first instance, or send `paths` to it. If it is exiting, wait and take its place.

        Returns:
            SECOND if `paths` were handed over; None if another instance runs but does not respond, see
                :meth:`hang_explanation`.
        """
        deadline = QDeadlineTimer(timeout_ms)
        while (outcome := self.acquire()) is Outcome.SECOND:
            from app.ui.shell.instance_messages import Delivery, deliver  # noqa: PLC0415  as above

            delivery = deliver(paths, _own_addresses(), deadline)
            if delivery is Delivery.TAKEN:
                return Outcome.SECOND
            if delivery is Delivery.SILENCE or deadline.hasExpired():
                return None
            _wait_a_beat()
        return outcome

    def hang_explanation(self) -> Explanation:
        """Return the message for a second start whose first instance does not respond."""
        holder = _holder(self._lock)
        if not holder.is_here:
            return Explanation(
                phrase("Descant is open on another computer ({host}).", host=holder.host),
                phrase("Both use the same folder, and chats can only be written from one place."),
                phrase("Close it there, then start Descant again."),
            )
        return Explanation(
            phrase("Descant is already open, but its window is not responding (process {pid}).", pid=holder.pid),
            None,
            phrase("Close it, or end that process, then start Descant again."),
        )

    def stop_listening(self) -> None:
        """Stop listening before the app exits, so that a second start waits for the exit and becomes the first."""
        self._listener.close()

    def release(self) -> None:
        """Release the lock, so that another instance can become the first."""
        self._listener.close()
        self._lock.unlock()

    def _try_lock(self) -> QLockFile.LockError:
        with contextlib.suppress(OSError):
            state_dir().mkdir(parents=True, exist_ok=True)
        self._lock.tryLock(0)
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return self._lock.error()
        holder = _holder(self._lock)
        if not holder.is_in_doubt:
            return QLockFile.LockError.LockFailedError
        if _remove(self._lock, holder):
            self._lock.tryLock(0)
            return self._lock.error()
        alive = holder.pid and _is_running(holder.pid)
        return QLockFile.LockError.LockFailedError if alive else QLockFile.LockError.PermissionError

    def _listen(self) -> None:
        """Listen on the first address that works.

        Without a socket a second start reports that it cannot reach this window.
        """
        complaint = "there is no address for it"
        for address in _own_addresses():
            if not (complaint := self._listener.listen(address)):
                return
        _log.warning("A second start will not reach this window: %s", complaint)

    def _on_connected(self, socket: "QLocalSocket") -> None:
        from app.ui.shell.instance_messages import Sender  # noqa: PLC0415  as above

        if len(self.findChildren(Sender)) >= _MOST_SENDERS:
            _log.warning("Too many senders at once; one was refused")
            socket.abort()
            socket.deleteLater()
            return
        sender = Sender(socket, self)
        sender.received.connect(self._on_received)
        sender.start()

    def _on_received(self, request: "Request") -> None:
        if request.activation:
            os.environ["XDG_ACTIVATION_TOKEN"] = request.activation  # Qt reads it there when activating a window
        self.activated.emit(list(request.paths))


def _addresses() -> list[str]:
    """Return the addresses where the first instance may listen, the preferred one first."""
    person = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    name = "descant-" + sha256_hex(os.fsencode(f"{data_dir().absolute()}\0{person}"))[:32]
    if sys.platform == "win32":
        return [name]
    # Not tempfile.gettempdir(): it first writes a file, which fails on a full disk.
    places = (state_dir().absolute() / "window.socket", Path(QDir.tempPath()) / f"{name}.socket")
    return [str(place) for place in places if len(os.fsencode(place)) <= _SOCKET_PATH]


def _own_addresses() -> list[str]:
    """Return those of them that no other user has taken."""
    return [address for address in _addresses() if _is_ours(address)]


def _is_ours(address: str) -> bool:
    """Return False for a socket that another user has put there. Windows separates users by itself."""
    if sys.platform == "win32":
        return True
    try:
        state = os.lstat(address)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return stat.S_ISSOCK(state.st_mode) and state.st_uid == os.getuid()


def _holder(lock: QLockFile) -> _Holder:
    pid, host, _ = lock.getLockInfo()
    file = Path(lock.fileName())
    try:
        age = time.time() - file.stat().st_mtime
        lines = file.read_text(errors="replace").split("\n")
    except OSError:
        age, lines = 0.0, []
    machine = bytes(QSysInfo.machineUniqueId().data()).decode(errors="replace")
    same_machine = bool(machine) and len(lines) > 3 and lines[3] == machine  # the computer may have been renamed
    is_here = not host or same_machine or host == QSysInfo.machineHostName()
    return _Holder(pid, host, is_here=is_here, is_in_doubt=is_here if pid else not 0 <= age < _FILLING_SECONDS)


def _remove(lock: QLockFile, holder: _Holder) -> bool:
    """Remove a lock file whose process has ended; the kernel keeps the file locked as long as the process lives.

    Qt itself trusts the process id alone, which another program may have by now.
    """
    alone = QLockFile(lock.fileName() + ".rmlock")  # the same lock that Qt uses: two processes must not remove at once
    if not alone.tryLock(0):
        return False
    return _holder(lock) == holder and lock.removeStaleLockFile()


def _is_running(pid: int) -> bool:
    import psutil  # noqa: PLC0415  rarely needed at startup

    return psutil.pid_exists(pid)


def _wait_a_beat() -> None:
    """Wait before asking again: no event reports that another process has started to listen or has ended."""
    loop = QEventLoop()
    QTimer.singleShot(_BEAT_MS, loop.quit)
    loop.exec()
