#!/bin/sh
# Qt 6.11 on Linux: a file whose name is no UTF-8 can be dropped on a window, but not under the name that toLocalFile() gives.
#
# One would expect QUrl.toLocalFile() to give a path that leads to the dropped file, QUrl.fromLocalFile() to take the path
# that Python has of it, and QDir to list what the folder holds. Such names are left over from Latin-1 systems and archives.
# Seen: toLocalFile() has U+FFFD for each such byte, and nothing is there; fromLocalFile() writes the surrogate that Python
# has for the byte as three bytes, which is another name; QDir passes over the file without a word, even when it is asked for
# system files. The address itself is right: QUrl.toEncoded() has the byte, and
# os.fsdecode(urllib.parse.unquote_to_bytes(path)) leads to the file.
#
# Exits 0 as long as this is so, 1 if it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'PySide6-Essentials==6.11.3'
cat >"$folder/check.py" <<'PYTHON'
import os
import pathlib
import platform
import sys
import tempfile
from importlib.metadata import version
from urllib.parse import unquote_to_bytes, urlsplit

from PySide6.QtCore import QDir, QMimeData, QUrl

print("Python", platform.python_version(), "PySide6-Essentials", version("PySide6-Essentials"))
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt"))
    file.write_text("hello")
    dropped = QMimeData()
    dropped.setData("text/uri-list", (file.as_uri() + "\r\n").encode())  # as a file manager gives it
    (url,) = dropped.urls()
    encoded = bytes(url.toEncoded().data())
    every = QDir.Filter.AllEntries | QDir.Filter.System | QDir.Filter.Hidden | QDir.Filter.NoDotAndDotDot
    seen = {
        "toLocalFile() leads to the file": os.path.exists(url.toLocalFile()),
        "fromLocalFile() keeps the name": bytes(QUrl.fromLocalFile(str(file)).toEncoded().data()) == encoded,
        "QDir lists the file": bool(QDir(folder).entryList(every)),
        "toEncoded() leads to the file": os.path.exists(unquote_to_bytes(urlsplit(encoded).path)),
        "os.listdir() lists the file": bool(os.listdir(folder)),
    }
for what, so in seen.items():
    print(f"{what}: {so}" + ("" if so else " (expected: True)"))
sys.exit(list(seen.values()) != [False, False, False, True, True])
PYTHON
"$folder/venv/bin/python" "$folder/check.py"
