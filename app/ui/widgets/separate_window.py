"""What all windows beside the main one have in common: their look, how they are closed, and the first focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget


class SeparateWindow(QWidget):
    """A non-modal window, which Esc and the platform's shortcut close as its title bar does.

    What has the focus gets Esc first, so that it ends a search or a list of choices before the window.

    Args:
        title: of the window.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(title)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)  # a combo box would keep Ctrl+F4 for itself

    def first_field(self) -> QWidget:
        """Return what gets the focus when the window opens."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus into the window, or leave it where it was when the window was closed."""
        super().showEvent(event)
        last = self.focusWidget()
        if last is None or not last.isVisibleTo(self) or not last.isEnabled():
            self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, if nothing in the window has used it."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
        else:
            super().keyPressEvent(event)
