"""Qt's application, which is told of files that the user opens with it in the Finder, and knows whether it quits."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class QtApplication(QApplication):
    """The QApplication of the window's process.

    Qt asks every window to close before it quits, and one that refuses may keep it from quitting. The window hides
    instead while work is running, so it must know the difference. All ways to quit come as one event: Ctrl+Q, the
    menus of the tray and of macOS, a signal, and the end of the session.

    Attributes:
        is_quitting: whether the windows are being closed in order to quit.

    Signals:
        file_opened: a path, from macOS. Other systems start the program again, with the file as an argument.
    """

    file_opened = Signal(object)
    is_quitting = False

    def event(self, event: QEvent) -> bool:
        """Announce the file of an open event; note that the app is quitting, as long as it is."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        if event.type() is not QEvent.Type.Quit:
            return super().event(event)
        self.is_quitting = True
        try:
            return super().event(event)
        finally:
            self.is_quitting = False


def is_quitting() -> bool:
    """Whether a window that is asked to close must do so, since the app quits."""
    app = QCoreApplication.instance()
    return isinstance(app, QtApplication) and app.is_quitting
