"""Entry of the window's executable.

The chat window is the next step of the project. Until it stands, this one says so and names what works today.
"""

import os
import sys

from app.core.paths import models_dir

_TEXT = (
    "The chat window is not there yet.\n\n"
    "Descant answers on the command line:\n\n"
    "    descant ask “your question”\n"
    "    descant models\n\n"
    "Models folder: {folder}"
)


def run() -> None:
    """Show the window; without a display say so and name the command line."""
    if sys.argv[1:2] == ["--engine"]:
        from app.engine.child import main as engine  # noqa: PLC0415  one executable for everything when frozen

        sys.exit(engine())
    if not _has_display():
        sys.stderr.write("descant: There is no display to open a window on. Use the command line: descant ask\n")
        sys.exit(1)
    sys.exit(_show())


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _show() -> int:
    from PySide6.QtCore import QCoreApplication, Qt  # noqa: PLC0415  only with a display
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget  # noqa: PLC0415

    app = QApplication(sys.argv)
    window = QWidget()
    window.setWindowTitle("Descant")
    text = QCoreApplication.translate("main", _TEXT).format(folder=models_dir())
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.addWidget(label)
    window.show()
    return app.exec()
