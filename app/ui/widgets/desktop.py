"""Web pages, folders and dropped files: what the app exchanges with the desktop."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes, urlsplit

from app.core.sentences import Explanation, phrase

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl


def open_address(address: str) -> bool:
    """Open a web page in the user's browser. False if `address` is not http or https, or nothing opens it."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415  the window starts faster
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
        return False
    return QDesktopServices.openUrl(url)


def open_folder(folder: Path) -> bool:
    """Open a folder in the user's file manager. False if it is not a folder, or nothing opens it."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415  the window starts faster
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

    try:
        if not folder.is_dir():
            return False
    except OSError:
        return False
    # Not fromLocalFile: that drops bytes of a name that cannot be decoded.
    return QDesktopServices.openUrl(QUrl.fromEncoded(folder.absolute().as_uri().encode()))


def not_opened(folder: Path) -> Explanation:
    """Return what to show when :func:`open_folder` failed."""
    return Explanation(
        phrase("The folder could not be shown."),
        phrase("No app on this computer opens {folder}.", folder=str(folder)),
        phrase("Copy the path and open it in your file manager."),
    )


def local_path(url: QUrl) -> Path:
    """Return the path of a ``file:`` URL, including undecodable bytes, which only the encoded URL preserves."""
    name = url.toLocalFile()
    if "\N{REPLACEMENT CHARACTER}" not in name or os.name == "nt":
        return Path(name)
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(bytes(url.toEncoded().data())).path)))
