"""The icon in the tray: its menu, and its tooltip, which say what is running."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from app.core.paths import resources_dir
from app.ui.words import tr

_CLICKS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class TrayIcon(QObject):
    """The icon. It is shown from the start; :meth:`close` removes it.

    Args:
        window: owns the menu.

    Attributes:
        icon: Qt's own, which notifications may use.
        menu: what a right click opens.

    Signals:
        open_wanted(): the user clicked the icon, or chose to open Descant.
        new_chat_wanted()
    """

    open_wanted = Signal()
    new_chat_wanted = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu(window)
        self.menu.addAction(tr("Open Descant"), self.open_wanted.emit)
        self.menu.addAction(tr("New chat"), self.new_chat_wanted.emit)
        self._above = self.menu.addSeparator()
        self._lines: list[QAction] = []
        self._below = self.menu.addSeparator()
        self.menu.addAction(tr("Quit"), QCoreApplication.quit)
        self.icon = QSystemTrayIcon(QIcon(str(resources_dir() / "app" / "icon.svg")), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.show_lines(())
        self.icon.show()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show what is running, in the menu and in the tooltip; only what differs is changed."""
        while len(self._lines) < len(lines):
            action = QAction(self.menu)
            action.setEnabled(False)
            self.menu.insertAction(self._below, action)
            self._lines.append(action)
        for index, action in enumerate(self._lines):
            action.setVisible(index < len(lines))
            if index < len(lines):
                action.setText(lines[index].replace("&", "&&"))
        self._above.setVisible(bool(lines))
        self.icon.setToolTip("\n".join((tr("Descant"), *lines)))

    def close(self) -> None:
        """Remove the icon."""
        self.icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Open the window; on macOS a click opens the menu."""
        if reason in _CLICKS and sys.platform != "darwin":
            self.open_wanted.emit()
