"""A file that the Finder hands to the running app is announced."""

import subprocess
import sys
from pathlib import Path

from tests import patience

PROGRAM = """
import sys
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from app.ui.shell.qt_application import QtApplication

qt = QtApplication([])
qt.file_opened.connect(lambda file: print(repr(str(file))))
qt.sendEvent(qt, QFileOpenEvent(sys.argv[1]))
qt.sendEvent(qt, QEvent(QEvent.Type.User))
"""


def test_an_open_event_becomes_a_path(tmp_path: Path) -> None:
    """In a process of its own, since there is one application object in each."""
    file = tmp_path / "a ä.gguf"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(file)],
        capture_output=True,
        text=True,
        timeout=patience.seconds(60),
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert (done.stdout, done.stderr, done.returncode) == (f"{str(file)!r}\n", "", 0)
