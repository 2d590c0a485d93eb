"""Web pages, folders and dropped files: what the window exchanges with the desktop around it."""

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_address(address: str) -> bool:
    """Open a web page in the person's browser. False if `address` is not http or https, or nothing opens it."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
        return False
    return QDesktopServices.openUrl(url)


def open_folder(folder: Path) -> bool:
    """Open a folder in the person's file manager. False if it is none, or nothing opens it."""
    try:
        if not folder.is_dir():
            return False
    except OSError:
        return False
    # Not fromLocalFile: that drops what is no text in a name.
    return QDesktopServices.openUrl(QUrl.fromEncoded(folder.absolute().as_uri().encode()))


def local_path(url: QUrl) -> Path:
    """The path of a ``file:`` address, also where its name is no text: that Qt cannot say, but the address can."""
    name = url.toLocalFile()
    if "\N{REPLACEMENT CHARACTER}" not in name or os.name == "nt":
        return Path(name)
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(bytes(url.toEncoded().data())).path)))
