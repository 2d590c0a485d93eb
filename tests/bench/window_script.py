"""The window, until its composer has taken a key; then it says so and ends. A script for any version of the app."""

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

qt = QApplication(sys.argv[:1])

from app.ui.shell.application import Application  # noqa: E402  as the program does it: after Qt

application = Application()
application.start()
composer = application.window.chat.pane.composer


def press() -> None:
    """Type until a letter arrives."""
    composer.focus_text()
    QTest.keyClick(application.window.focusWidget() or composer, Qt.Key.Key_A)
    if composer.text():
        sys.stdout.write("typed\n")
        sys.stdout.flush()
        qt.quit()
    else:
        QTimer.singleShot(1, press)


QTimer.singleShot(0, press)
qt.exec()
application.close()
