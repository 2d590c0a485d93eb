#!/bin/sh
# PySide6 6.11: the Python wrapper of a QIcon that was made from a QIconEngine written in Python shows that engine to the
# garbage collector as its own referent; a copy of the same icon does not, and draws the same.
#
# One would expect both wrappers to look alike to Python, since QIcon owns its engine in C++ either way (Qt's documentation:
# "the icon takes ownership of the engine") and a copy shares it. It matters: where the first wrapper is part of a reference
# cycle, the collector clears the engine together with the icon, which frees it as well; that ended our process with a
# segmentation fault inside gc.collect(), seldom and long after the cause. The cycle itself is not made here. Keeping only
# the copy avoids it.
#
# Exits 0 as long as this is so, 1 if it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'PySide6-Essentials==6.11.3'
cat >"$folder/check.py" <<'PYTHON'
import gc
import platform
import sys
from importlib.metadata import version

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap


class Red(QIconEngine):
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.fillRect(rect, Qt.GlobalColor.red)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.red)
        return pixmap

    def clone(self) -> QIconEngine:
        return Red()


application = QGuiApplication([])
print("Python", platform.python_version(), "PySide6-Essentials", version("PySide6-Essentials"))
engine = Red()
first = QIcon(engine)
copy = QIcon(first)
shown = [any(part is engine for part in gc.get_referents(icon)) for icon in (first, copy)]
red = [icon.pixmap(4, 4).toImage().pixelColor(1, 1).name() for icon in (first, copy)]
print(f"the engine is a referent of the first wrapper: {shown[0]}; of its copy: {shown[1]}; colours {red}")
sys.exit((shown, red) != ([True, False], ["#ff0000", "#ff0000"]))
PYTHON
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" "$folder/check.py"
