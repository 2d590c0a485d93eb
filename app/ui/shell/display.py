"""Checks whether a window can be opened, and quits on signals of the operating system.

On a server without graphics libraries QtGui cannot be loaded, so this module must not import it.
"""

import signal
import socket
from collections.abc import Callable, Mapping

_NEEDS = {"wayland": ("WAYLAND_DISPLAY", "WAYLAND_SOCKET"), "xcb": ("DISPLAY",)}
"""Environment variables that Qt's platform plugins need; plugins not listed need no display server."""


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Return whether a window can be opened.

    Args:
        environ: the environment variables.
        platform: as in ``sys.platform``.
    """
    if platform in ("win32", "darwin"):
        return True
    return bool(usable_platforms(environ))


def usable_platforms(environ: Mapping[str, str]) -> list[str]:
    """Return the Qt platforms that can show a window on Linux, in the order in which Qt tries them."""
    chosen = environ.get("QT_QPA_PLATFORM") or ";".join(_NEEDS)
    names = [one.partition(":")[0].strip().lower().partition("-")[0] for one in chosen.split(";") if one.strip()]
    return [name for name in names if _has_server(name, environ)]


def quit_on_signals(first: Callable[[], None] = lambda: None) -> Callable[[], None]:
    """Make SIGINT (Ctrl+C) and SIGTERM (the end of a session) quit the app, whatever is running.

    Python handles signals only while it runs, which it does not while Qt waits. So the signal wakes Qt through a
    socket.

    Args:
        first: called before the app quits.

    Returns:
        A function that restores the previous handlers.
    """
    from PySide6.QtCore import QCoreApplication, QSocketNotifier  # noqa: PLC0415  checking for a display comes first

    inside, outside = socket.socketpair()
    outside.setblocking(False)
    notifier = QSocketNotifier(inside.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: inside.recv(64))
    notifier.activated.connect(first)
    notifier.activated.connect(QCoreApplication.quit)
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


def _has_server(platform: str, environ: Mapping[str, str]) -> bool:
    return platform not in _NEEDS or any(environ.get(name) for name in _NEEDS[platform])
