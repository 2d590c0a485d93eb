"""The view: its height, what is selected and copied, clicks, themes, what is read out."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.ui.markdown.view import MarkdownView
from app.ui.theme import DARK, LIGHT, theme
from tests.ui.markdown.plain import to_plain_text
from tests.ui.markdown.views import (
    WIDTH,
    copied,
    count,
    dump,
    find,
    fit,
    growing,
    picture,
    place_of,
    select,
    select_all,
    settle,
    shown,
    whole,
)

TEXT = """# Heading

Words **bold** and [a *link*](https://a.b/c), 🙂 more.

- one
  1. two
- [x] three

| a | b |
|---|---|
| c | `d` |

```python
def e():
\treturn 1
```

> quoted
"""
COPIED = """Heading
Words bold and a link, 🙂 more.
• one
1. two
☑ three

a\tb
c\td

def e():
\treturn 1

quoted"""


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Views need one."""


# -- size --------------------------------------------------------------------------------------------------------------


def test_it_is_as_high_as_its_text() -> None:
    one, two = whole("a").height_for(WIDTH), whole("a\n\nb").height_for(WIDTH)
    assert 20 <= one < two < 3 * one


def test_a_narrow_view_is_higher() -> None:
    view = whole("word " * 100)
    wide = view.height_for(600)
    narrow = view.height_for(200)
    settle(view)
    assert view.height_for(200) == narrow > 2 * wide
    assert view.height_for(600) == wide


def test_nothing_stands_outside_of_it(qtbot: QtBot) -> None:
    for width in (120, 333, 700):
        view = shown(qtbot, TEXT, width)
        boxes = [rect for _, _, rect, _ in dump(view)]
        assert view.viewport().size().height() == view.height_for(width) - 4
        assert max(y + height for _, y, _, height in boxes) <= view.viewport().height()
        assert view.viewport().width() == width - 4


def test_it_tells_when_it_is_higher() -> None:
    view = growing("a")
    heights = []
    view.height_changed.connect(lambda: heights.append(view.height_for(WIDTH)))
    before = view.height_for(WIDTH)
    view.append(" b")
    assert heights == []
    view.append("\n\nc")
    assert heights == [view.height_for(WIDTH)]
    assert heights[0] > before
    assert view.sizeHint().height() == view.minimumSizeHint().height() == heights[0]


def test_who_hears_of_a_height_may_ask_for_another_width() -> None:
    view = growing("")
    view.height_changed.connect(lambda: (view.height_for(300), view.height_for(WIDTH)))
    for start in range(0, len(TEXT), 6):
        view.append(TEXT[start : start + 6])
    view.finish()
    settle(view)
    assert dump(view) == dump(whole(TEXT))
    view.set_markdown(TEXT * 40)
    settle(view)
    assert view.toPlainText() == whole(TEXT * 40).toPlainText()


def test_it_never_scrolls_itself(qtbot: QtBot) -> None:
    view = shown(qtbot, "a\n\n" * 100)
    view.resize(WIDTH, 50)
    assert view.verticalScrollBar().maximum() == view.horizontalScrollBar().maximum() == 0
    view.moveCursor(QTextCursor.MoveOperation.End)
    assert view.verticalScrollBar().value() == 0
    wheel = QWheelEvent(
        QPoint(5, 5),
        view.mapToGlobal(QPoint(5, 5)),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert not wheel.isAccepted()


def test_a_wide_table_stays_within_the_width(qtbot: QtBot) -> None:
    view = shown(qtbot, "|" + "long words in a cell|" * 12 + "\n|" + "-|" * 12, 400)
    block = view.document().begin()
    while block.isValid():
        line = block.layout().lineAt(0)
        assert line.x() + line.width() <= view.viewport().width()
        block = block.next()


@pytest.mark.parametrize("words", ["Heading", "one", "two", "bold", "d", "return", "quoted"])
def test_a_place_is_found_again(qtbot: QtBot, words: str) -> None:
    view = shown(qtbot, TEXT)
    found = view.cursorForPosition(place_of(view, words))
    assert abs(found.position() - find(view, words).selectionStart()) <= 1


# -- selection and copies ----------------------------------------------------------------------------------------------


def test_all_of_it_is_copied_as_it_reads(qtbot: QtBot) -> None:
    assert select_all(shown(qtbot, TEXT)) == COPIED


def test_a_part_is_copied(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    select(view, "bold", "mor")
    assert copied(view) == "bold and a link, 🙂 mor"
    select(view, "ne", "tw")
    assert copied(view) == "ne\n1. tw"
    view.moveCursor(QTextCursor.MoveOperation.Start)
    assert copied(view) == ""


def test_hard_breaks_are_line_breaks() -> None:
    assert select_all(whole("a\\\nb  \nc")) == "a\nb\nc"


def test_a_line_that_is_shown_in_parts_is_copied_as_one() -> None:
    text = ("Some words in a sentence. " * 300).strip()
    assert select_all(whole(text)) == text
    code = "x" * 5000
    assert select_all(whole(f"```\n{code}\n```")) == code


BREAKS = "# a<br>b\n\n- c <br/> d\n\n|x|y|\n|-|-|\n|1<BR>2|`<br>`|\n\n[e<br>f](https://g.h)"


def test_a_line_break_within_a_text_is_copied_and_read_out_as_one(qtbot: QtBot) -> None:
    view = shown(qtbot, BREAKS)
    lines = "a\nb\n• c\nd\n\nx\ty\n1\n2\t<br>\n\ne\nf"
    assert select_all(view) == to_plain_text(BREAKS) == lines
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Value).split("\n") == view.toPlainText().split("\n")
    assert "1\n2\n<br>" in interface.text(QAccessible.Text.Value)
    text = interface.textInterface()
    assert text.text(0, text.characterCount()).splitlines() == view.toPlainText().split("\n")


def test_a_cell_is_as_tall_as_its_lines(qtbot: QtBot) -> None:
    def height_of(cell: str) -> float:
        view = shown(qtbot, f"|x|y|\n|-|-|\n|{cell}|c|")
        block = view.document().findBlockByNumber(2)
        return view.document().documentLayout().blockBoundingRect(block).height()

    one, three = height_of("a"), height_of("a<br>a<br>a")
    assert three - one == 2 * (height_of("a<br>a") - one) > 20
    assert height_of("a<br>") == one


def test_a_paragraph_that_is_cut_at_a_break_is_copied_with_it() -> None:
    view = whole("项目<br />" * 900)
    assert view.document().blockCount() > 2
    assert select_all(view) == "\n".join(["项目"] * 900)


def test_the_keys_copy(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    view.setFocus()
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == COPIED
    assert not mime.hasHtml()


def test_the_mouse_selects(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "bold"))
    QTest.mouseMove(view.viewport(), place_of(view, "quoted"))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "quoted"))
    assert copied(view).startswith("bold and a link")
    assert copied(view).rstrip("q").endswith("return 1\n\n")
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "Heading"))
    assert copied(view) == "Heading"


def test_the_selection_is_drawn(qtbot: QtBot) -> None:
    view = shown(qtbot, "aaaa\n\nbbbb")
    area = view.viewport().rect()
    assert count(picture(view), area, LIGHT.selection) == 0
    select(view, "bbbb", "bbbb")
    found = count(picture(view), area, LIGHT.selection)
    assert found > 200
    select(view, "aaaa", "bbbb")
    assert count(picture(view), area, LIGHT.selection) > 1.8 * found


def test_the_selection_stays_while_more_arrives() -> None:
    view = growing("aaa bbb\n\nccc ddd")
    select(view, "bbb", "ccc")
    for word in (" e", "ee", "\n", "\n- f"):
        view.append(word)
        assert copied(view) == "bbb\n\nccc"


# -- the mouse on links ------------------------------------------------------------------------------------------------


def click(view: MarkdownView, words: str) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, words))


def test_a_click_activates_a_link(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    with qtbot.waitSignal(view.link_activated) as caught:
        click(view, "link")
    assert caught.args == ["https://a.b/c"]


def test_what_activates_no_link(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT + "\n[dead](javascript:x) end")
    activated: list[str] = []
    view.link_activated.connect(activated.append)
    for words in ("bold", "dead", "javascript", "quoted"):
        click(view, words)
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            place = QPointF(place_of(view, "link"))
            event = QMouseEvent(kind, place, view.mapToGlobal(place), button, button, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(view.viewport(), event)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "link"))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "bold"))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "a link"))
    QTest.mouseMove(view.viewport(), place_of(view, "nk"))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "nk"))
    QTest.mouseMove(view.viewport(), place_of(view, "link"))
    assert activated == []


def test_the_pointer_tells_what_can_be_clicked(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    for words in ("quoted", "link"):
        QTest.mouseMove(view.viewport(), place_of(view, words))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), place_of(view, "bold"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_the_tooltip_is_where_the_link_leads(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    place = place_of(view, "link")
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place)))
    assert QToolTip.text() == "https://a.b/c"
    QToolTip.hideText()


# -- themes ------------------------------------------------------------------------------------------------------------


def colours(view: MarkdownView) -> set[str]:
    """Of all the text."""
    return {look[1].upper() for _, looks, _, _ in dump(view) for look in looks}


def test_another_palette_reaches_all_of_it() -> None:
    view = whole(TEXT)
    light = dump(view)
    assert {LIGHT.text, LIGHT.accent, LIGHT.code_keyword} <= colours(view)
    theme().use(DARK)
    settle(view)
    assert {DARK.text, DARK.accent, DARK.code_keyword} <= colours(view)
    assert not colours(view) & {LIGHT.text, LIGHT.accent, LIGHT.code_keyword}
    assert dump(view) == dump(whole(TEXT))
    theme().use(LIGHT)
    settle(view)
    assert dump(view) == light


def test_another_scale_reaches_all_of_it() -> None:
    view = whole(TEXT)
    before = view.height_for(WIDTH)
    theme().set_scale(1.5)
    settle(view)
    assert view.height_for(WIDTH) > 1.3 * before
    assert dump(view) == dump(whole(TEXT))


def test_a_theme_changes_while_text_arrives() -> None:
    view = growing(TEXT[:90])
    theme().use(DARK)
    view.append(TEXT[90:150])
    theme().set_scale(1.25)
    view.append(TEXT[150:])
    view.finish()
    settle(view)
    assert dump(view) == dump(whole(TEXT))


def test_a_long_text_takes_over_a_theme_in_slices(qtbot: QtBot) -> None:
    view = shown(qtbot, "| a | b |\n|-|-|\n| c | d |\n\nWords and `code`.\n\n" * 400)
    theme().set_scale(1.5)
    assert not view.is_settled
    view.grab()  # tables that are not laid out anew yet are drawn as they are
    qtbot.waitUntil(lambda: view.is_settled)
    fit(view)
    assert dump(view) == dump(whole(view.markdown))


# -- who cannot see it -------------------------------------------------------------------------------------------------


def test_what_is_read_out(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Answer"
    assert interface.role() is QAccessible.Role.EditableText
    assert interface.state().readOnly
    text = interface.textInterface()
    words = text.text(0, text.characterCount())
    assert "Words bold and a link, 🙂 more." in words
    assert "☑\tthree" in words
    assert "**" not in words


def test_what_arrives_takes_neither_caret_nor_selection_along(qtbot: QtBot) -> None:
    view = growing("aaa")
    assert view.textCursor().position() == 0
    view.selectAll()
    view.append(" bbb\n\nccc")
    view.finish()
    settle(view)
    assert copied(view) == "aaa"


def test_the_caret_goes_through_the_text_by_keyboard(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    view.setFocus()
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert copied(view).startswith("Heading")
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert copied(view).endswith("quoted")


@pytest.mark.parametrize("text", ["| a | b |\n| --- | --- |\n| 1 | 2 |\n", "> > > deep\n", "```python\nx = 1\n```\n"])
def test_what_was_never_laid_out_can_be_painted(qtbot: QtBot, text: str, caplog: pytest.LogCaptureFixture) -> None:
    """The layout follows in slices; Qt may paint before the first of them. An error there would end the process."""
    view = MarkdownView()
    qtbot.addWidget(view)
    view.set_markdown(text)
    layout = view._layout
    layout.width = 400
    image = QImage(400, 200, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    view._painter.paint(painter, QRectF(0, 0, 400, 200))
    painter.end()


def test_an_error_while_painting_is_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.set_markdown("words")
    view.resize(400, 200)

    def fail(*_: object) -> None:
        raise IndexError("list index out of range")

    view._layout.paint = fail
    view.grab()
    assert "could not be painted" in caplog.text
