"""What the window asks of the desktop around it."""

from collections.abc import Mapping
from pathlib import Path

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


def _can_use(platform: str, environ: Mapping[str, str]) -> bool:
    family = platform.partition("-")[0]
    return family not in _NEEDS or any(environ.get(name) for name in _NEEDS[family])
