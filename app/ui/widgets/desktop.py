"""What the window asks of the desktop around it."""

import os
import signal
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes, urlsplit

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

# Qt's GUI module cannot even be loaded on a server without graphics libraries, and has_display is asked before: so it
# is imported where it is needed.

_NEEDS = {"xcb": ("DISPLAY",), "wayland": ("WAYLAND_DISPLAY", "WAYLAND_SOCKET")}
"""What Qt's platforms need in the environment; those that are not listed draw without a display server."""


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be opened.

    Args:
        environ: the environment variables.
        platform: as ``sys.platform``.
    """
    if platform in ("win32", "darwin"):
        return True
    chosen = environ.get("QT_QPA_PLATFORM") or ";".join(_NEEDS)
    return any(_can_use(one.partition(":")[0].strip().lower(), environ) for one in chosen.split(";") if one.strip())


def open_address(address: str) -> bool:
    """Show a web page in the person's browser; False if `address` is not http or https, or nothing opens it."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415  see above
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
        return False
    return QDesktopServices.openUrl(url)


def open_folder(folder: Path) -> bool:
    """Show a folder in the person's file manager; False if it is none, or nothing opens it."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415  see above
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

    try:
        if not folder.is_dir():
            return False
    except OSError:
        return False
    # Not fromLocalFile: that drops what is no text in a name.
    return QDesktopServices.openUrl(QUrl.fromEncoded(folder.absolute().as_uri().encode()))


def local_path(url: "QUrl") -> Path:
    """The path of a ``file:`` address, also where its name is no text: that Qt cannot say, but the address can."""
    name = url.toLocalFile()
    if "\N{REPLACEMENT CHARACTER}" not in name or os.name == "nt":
        return Path(name)
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(bytes(url.toEncoded().data())).path)))


def quit_on_signals() -> Callable[[], None]:
    """Let Ctrl+C in a terminal, and the end of a session, end the application as closing the window does.

    Python looks at a signal only when it runs, which it does not while Qt waits; so the signal wakes Qt by a socket.

    Returns:
        Takes it back.
    """
    from PySide6.QtCore import QCoreApplication, QSocketNotifier  # noqa: PLC0415  see above

    inside, outside = socket.socketpair()
    outside.setblocking(False)
    notifier = QSocketNotifier(inside.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: (inside.recv(64), QCoreApplication.quit()))
    before = [(number, signal.signal(number, lambda *_: None)) for number in (signal.SIGINT, signal.SIGTERM)]
    fd = signal.set_wakeup_fd(outside.fileno(), warn_on_full_buffer=False)

    def undo() -> None:
        signal.set_wakeup_fd(fd)
        for number, handler in before:
            signal.signal(number, handler)
        notifier.setEnabled(False)
        inside.close()
        outside.close()

    return undo


def _can_use(platform: str, environ: Mapping[str, str]) -> bool:
    family = platform.partition("-")[0]
    return family not in _NEEDS or any(environ.get(name) for name in _NEEDS[family])
