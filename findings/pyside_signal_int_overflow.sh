#!/usr/bin/env bash
# PySide6: a Signal(int) that is emitted with a number beyond 32 bits only warns. The slot gets 0, and the first thing that
# it calls raises SystemError.
#
# Expected: Python's int has no limit and a C++ int has 32 bits, so emit() raises OverflowError, as a call of a C++
# function with such a number does (QPoint(2**40, 0) raises).
# Seen: emit(2**40) prints a RuntimeWarning and returns. The slot is called with 0. As soon as it calls anything,
# SystemError("... returned a result with an exception set") comes out of that call, with an OverflowError as its cause,
# so that the traceback names an innocent line (the call itself was carried out). Ids of a database beyond 2**31 become 0.
# Signal(object) carries the number as it is; so does Signal("qint64").
#
# Versions: PySide6-Essentials 6.11.3, Python 3.11 or newer. Linux, offscreen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'PySide6-Essentials==6.11.3'
cd "$folder"
venv/bin/python - <<'PYTHON'
import sys

import PySide6
from PySide6.QtCore import QObject, QPoint, Signal

print("PySide6", PySide6.__version__)
LARGE = 2**40


class Sender(QObject):
    plain = Signal(int)
    any_object = Signal(object)
    long = Signal("qint64")


def received(name: str) -> tuple[list[int], str]:
    sender, seen, raised = Sender(), [], []

    def slot(number: int) -> None:
        try:
            seen.append(number)
        except SystemError as error:
            raised.append(type(error.__cause__).__name__)

    getattr(sender, name).connect(slot)
    getattr(sender, name).emit(LARGE)
    return seen, ", ".join(raised) or "nothing"


found = {name: received(name) for name in ("plain", "any_object", "long")}
for name, (seen, raised) in found.items():
    print(f"{name}: the slot got {seen}; the first call in it raised a SystemError from: {raised}")
try:
    QPoint(LARGE, 0)
    direct = "nothing"
except OverflowError:
    direct = "OverflowError"
print("QPoint(2**40, 0) raises", direct)
as_told = found == {"plain": ([0], "OverflowError"), "any_object": ([LARGE], "nothing"), "long": ([LARGE], "nothing")}
sys.exit(not (as_told and direct == "OverflowError"))
PYTHON
echo "as told above"
