"""The window with the last lines of a log."""

from pytestqt.qtbot import QtBot

from app.ui.widgets.log_window import LogWindow

LINES = [f"line {number}" for number in range(500)]


def test_the_newest_lines_are_seen_first_where_they_tell_what_failed(qtbot: QtBot) -> None:
    for at_end, seen in ((True, "line 499"), (False, "line 0")):
        window = LogWindow(LINES, at_end=at_end)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        bar = window.text.verticalScrollBar()
        assert bar.value() == (bar.maximum() if at_end else 0)
        area = window.text.viewport().rect()
        first = window.text.cursorForPosition(area.topLeft()).block().text()
        last = window.text.cursorForPosition(area.bottomLeft()).block().text()
        assert seen in (first, last)
