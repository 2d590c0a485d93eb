"""Text and images for the clipboard, in a form that outlives Python, and files from it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from app.ui.widgets.desktop import local_path

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


def text_as_mime_data(text: str) -> QMimeData:
    """Return `text` as plain text, for ``createMimeDataFromSelection``.

    WORKAROUND: Qt may keep the data until after Python has ended, and an object created by Python then crashes (PySide
    6.11, 6.12). So a Qt class creates it.
    """
    data = _empty()
    data.setText(text)
    return data


def image_as_mime_data(image: "QImage", png: bytes) -> QMimeData:
    """Return an image for the clipboard; `png` is the same one, so that it is not encoded when it is pasted."""
    data = _empty()
    data.setData("image/png", png)
    data.setImageData(image)
    return data


def _empty() -> QMimeData:
    from PySide6.QtCore import QStringListModel  # noqa: PLC0415  the window starts faster

    maker = QStringListModel([""])
    data = maker.mimeData([maker.index(0)])
    data.clear()
    return data


def local_files(source: QMimeData) -> list[Path]:
    """Return the files on this machine that are pasted or dropped; none for addresses of the web."""
    return [local_path(url) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
