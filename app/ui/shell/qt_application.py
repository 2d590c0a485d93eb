"""Qt's application, which is told of files that the user opens with it in the Finder."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class QtApplication(QApplication):
    """The QApplication of the window's process.

    Signals:
        file_opened: a path, from macOS. Other systems start the program again, with the file as an argument.
    """

    file_opened = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Announce the file of an open event."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)
