"""The least that can take a key: a QApplication with one text field. Run as a script, beside window_script.py."""

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

qt = QApplication(sys.argv[:1])
field = QLineEdit()
field.resize(1200, 800)
field.show()


def press() -> None:
    """Type until a letter arrives."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A)
    if field.text():
        sys.stdout.write("typed\n")
        sys.stdout.flush()
        qt.quit()
    else:
        QTimer.singleShot(1, press)


QTimer.singleShot(0, press)
qt.exec()
