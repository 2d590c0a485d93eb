#!/usr/bin/env bash
# Qt: the descent of an inline object with AlignBaseline is measured for the screen, whatever the document is drawn on.
#
# Expected: in a QTextDocument whose layout has a paint device of 300 dots per inch, an object with AlignBaseline reaches
# as far below the baseline as the font does on that device, since the object's own size is given in its dots.
# Seen: it reaches as far as the font does on the screen, a third of that, so a drawing that was placed by the font's
# metrics on the device stands too high by the difference. Text in the same document has the metrics of the device.
#
# Versions: PySide6-Essentials 6.11.2 on Linux, platform offscreen. Needs Python 3.10 or newer and the libraries that Qt
# links to (libgl1, libegl1, libfontconfig1, libglib2.0-0) and a font.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'PySide6-Essentials==6.11.2'
cd "$folder"
QT_QPA_PLATFORM=offscreen venv/bin/python - <<'PYTHON'
import sys

from PySide6.QtCore import QRectF, QSizeF, qVersion
from PySide6.QtGui import (
    QFontMetrics,
    QFontMetricsF,
    QGuiApplication,
    QPdfWriter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

application = QGuiApplication([])
TYPE = int(QTextFormat.ObjectTypes.UserObject) + 1


class Drawing(QPyTextObject):
    def intrinsicSize(self, document, position, form):
        return QSizeF(100, 100)

    def drawObject(self, painter, area, document, position, form):
        pass


def descent_of_line(content: str, form: QTextCharFormat) -> float:
    document = QTextDocument()
    writer = QPdfWriter("out.pdf")
    writer.setResolution(300)
    document.documentLayout().setPaintDevice(writer)
    handler = Drawing()
    document.documentLayout().registerHandler(TYPE, handler)
    QTextCursor(document).insertText(content, form)
    document.setPageSize(QSizeF(2000, 3000))
    return document.firstBlock().layout().lineAt(0).descent()


form = QTextCharFormat()
form.setFontPointSize(10)
text = descent_of_line("gy", form)
form.setObjectType(TYPE)
form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
drawing = descent_of_line("\ufffc", form)
writer = QPdfWriter("other.pdf")
writer.setResolution(300)
on_screen, on_device = QFontMetrics(form.font()).descent(), QFontMetricsF(form.font(), writer).descent()
print(f"Qt {qVersion()}: descent of text {text:g}, of the object {drawing:g}")
print(f"the font's descent on the screen {on_screen}, on the device {on_device:g}")
sys.exit(not (abs(drawing - on_screen) < 1 and abs(text - on_device) < 1 and drawing < text / 2))
PYTHON
echo "as told above"
