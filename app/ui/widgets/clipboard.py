"""Text for the clipboard."""

from PySide6.QtCore import QMimeData, QStringListModel


def text_as_mime_data(text: str) -> QMimeData:
    """Plain text, for ``createMimeDataFromSelection``.

    WORKAROUND: Qt may keep it until after Python has ended, and what Python has made crashes then (PySide 6.11, 6.12).
    So a class of Qt makes it.
    """
    maker = QStringListModel([""])
    data = maker.mimeData([maker.index(0)])
    data.clear()
    data.setText(text)
    return data
