"""Whether a window can be opened here, and how signals of the system end it.

Qt's GUI module cannot even be loaded on a server without graphics libraries, so nothing here imports it.
"""

import signal
import socket
from collections.abc import Callable, Mapping

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


def quit_on_signals() -> Callable[[], None]:
    """Let Ctrl+C in a terminal, and the end of a session, end the application as closing the window does.

    Python looks at a signal only when it runs, which it does not while Qt waits; so the signal wakes Qt by a socket.

    Returns:
        Takes it back.
    """
    from PySide6.QtCore import QCoreApplication, QSocketNotifier  # noqa: PLC0415  the start asks for a display first

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
