"""What this program needs of Qt's bindings and once did not get."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


class _Sender(QObject):
    sent = Signal(bool)


def test_the_bindings_keep_count_of_none_and_true(qtbot: QtBot) -> None:
    """PySide6 6.12.0 takes a reference of None and of True with each call on Python 3.11: after a minute of streaming
    the process is ended by "deallocating None". From Python 3.12 on these two are immortal.
    """
    widget, sender, times = QWidget(), _Sender(), 1000
    qtbot.addWidget(widget)
    sender.sent.connect(lambda _: None)
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(times):
        widget.setVisible(False)
        sender.sent.emit(True)
    after = [sys.getrefcount(value) for value in (None, True, False)]
    assert all(new > old - times // 2 for old, new in zip(before, after, strict=True)), (before, after)
