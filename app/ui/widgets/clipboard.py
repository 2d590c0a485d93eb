"""Text for the clipboard, in a form that outlives Python, and files from it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QStringListModel

from app.ui.widgets.desktop import local_path


def text_as_mime_data(text: str) -> QMimeData:
    """Return `text` as plain text, for ``createMimeDataFromSelection``.

    WORKAROUND: Qt may keep the data until after Python has ended, and an object created by Python then crashes (PySide
    6.11, 6.12). So a Qt class creates it.
    """
    maker = QStringListModel([""])
    data = maker.mimeData([maker.index(0)])
    data.clear()
    data.setText(text)
    return data


def local_files(source: QMimeData) -> list[Path]:
    """Return the files on this machine that are pasted or dropped; none for addresses of the web."""
    return [local_path(url) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
