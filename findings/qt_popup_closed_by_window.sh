#!/usr/bin/env bash
# Qt Widgets: an open popup is closed when the program shows any other window, even one that asks for no focus.
#
# Expected: a widget with the flag Popup closes on Esc, on a click elsewhere and when its program loses the focus. Another
# window of the same program that opens beside it, with WA_ShowWithoutActivating too, leaves it alone.
# Seen: it is closed by the show() of that window, without an event that tells it why: for the popup it looks like the
# user's Esc. A question in a popup is thus answered with "cancel" by a progress window that happens to open. A tool tip
# does not close it; a Dialog without a frame stays open.
#
# Versions: PySide6-Essentials 6.11.3, Python 3.11 or newer. Linux, offscreen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'PySide6-Essentials==6.11.3'
cd "$folder"
QT_QPA_PLATFORM=offscreen venv/bin/python - <<'PYTHON'
import sys

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

print("PySide6", PySide6.__version__)
app = QApplication([])
main = QWidget()
main.show()
QTest.qWait(50)


def stays_open(kind: Qt.WindowType, beside: Qt.WindowType) -> bool:
    """Whether a window of one kind is still visible after another was shown."""
    first, second = QWidget(main, kind), QWidget(None, beside)
    second.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    first.show()
    QTest.qWait(50)
    assert first.isVisible()
    second.show()
    QTest.qWait(50)
    stayed = first.isVisible()
    second.close()
    first.close()
    return stayed


Type = Qt.WindowType
found = {
    "a popup beside a new window": stays_open(Type.Popup, Type.Window),
    "a popup beside a new tool tip": stays_open(Type.Popup, Type.ToolTip),
    "a frameless dialog beside a new window": stays_open(Type.Dialog | Type.FramelessWindowHint, Type.Window),
}
for case, stayed in found.items():
    print(f"{case}: {'stays open' if stayed else 'is closed'}")
sys.exit(list(found.values()) != [False, True, True])
PYTHON
