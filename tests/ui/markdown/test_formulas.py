"""Formulas in the view: as their source until they are drawn, then as drawings; copied as source, read as words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.formulas.drawing import FormulaError, draw
from app.formulas.formula import Drawing, Formula
from app.ui.markdown.formulas import OBJECT, formulas
from app.ui.markdown.view import MarkdownView
from app.ui.theme import DARK, theme
from tests.ui.markdown.views import WIDTH, copied, dump, picture, select_all, settle, shown, whole

TEXT = "Let $x^2$ be.\n\n$$\n\\frac{a}{b}\n$$\n\nEnd"


class Source:
    """Draws at once, or when it is allowed to."""

    def __init__(self) -> None:
        self.is_ready = True

    def drawing_of(self, formula: Formula) -> Drawing | None:
        try:
            return draw(formula) if self.is_ready else None
        except FormulaError:
            return None


@pytest.fixture(autouse=True)
def source(qapp: object) -> Iterator[Source]:
    source = Source()
    formulas().set_source(source)
    yield source
    formulas().set_source(None)


def document(view: MarkdownView) -> str:
    return view.document().toPlainText()


def select_range(view: MarkdownView, start: int, end: int) -> None:
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def ink(view: MarkdownView) -> list[tuple[int, int]]:
    """Where pixels have the text's own colour, or nearly."""
    image: QImage = picture(view)
    text = QColor(theme().palette.text)
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if abs(image.pixelColor(x, y).lightness() - text.lightness()) < 60
    ]


def test_a_formula_is_drawn_and_copied_as_its_source(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    assert document(view).count(OBJECT) == 2
    select_all(view)
    assert copied(view) == "Let $x^2$ be.\n\n$$\n\\frac{a}{b}\n$$\n\nEnd"


def test_a_part_of_a_formula_is_copied_as_the_whole(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    select_range(view, 0, 6)
    assert copied(view) == "Let $x^2$"


def test_screen_readers_get_the_words(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    interface = QAccessible.queryAccessibleInterface(view)
    text = interface.textInterface().text(0, interface.textInterface().characterCount())
    assert "x squared" in text
    assert "fraction a over b" in text


def test_a_drawing_takes_its_own_room_and_its_source_none(qtbot: QtBot) -> None:
    view = shown(qtbot, "$x^2$ $\\sum_{k=1}^n k$")
    line = view.document().firstBlock().layout().lineAt(0)
    both = sum(drawing.width for drawing in (draw(Formula("x^2")), draw(Formula("\\sum_{k=1}^n k"))))
    assert line.naturalTextWidth() < both * 0.2 + 12


def test_it_grows_with_the_text(qtbot: QtBot) -> None:
    view = shown(qtbot, "$\\sum_{k=1}^n k$")
    line = view.document().firstBlock().layout().lineAt(0)
    width, height = line.naturalTextWidth(), line.height()
    theme().set_scale(1.5)
    settle(view)
    line = view.document().firstBlock().layout().lineAt(0)
    assert line.naturalTextWidth() == pytest.approx(1.5 * width, rel=0.06)
    assert line.height() == pytest.approx(1.5 * height, rel=0.1)


def test_the_source_is_shown_until_the_drawing_is_there(qtbot: QtBot, source: Source) -> None:
    source.is_ready = False
    view = shown(qtbot, TEXT)
    assert OBJECT not in document(view)
    height = view.height_for(WIDTH)
    source.is_ready = True
    with qtbot.waitSignal(view.height_changed):
        formulas().drawn.emit()
    settle(view)
    assert document(view).count(OBJECT) == 2
    assert view.height_for(WIDTH) != height
    select_all(view)
    assert copied(view) == "Let $x^2$ be.\n\n$$\n\\frac{a}{b}\n$$\n\nEnd"


def test_what_cannot_be_drawn_stays_as_it_is_written(qtbot: QtBot) -> None:
    view = shown(qtbot, "Let $\\unknown{x}$ be. `$y$` and $5 to $6, $z$.")
    assert document(view).count(OBJECT) == 1
    assert "$\\unknown{x}$" in document(view)


def test_while_text_streams_an_unfinished_formula_is_its_source(qtbot: QtBot) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.height_for(WIDTH)
    drawn: list[str] = []
    text = "Let $x^2$ be.\n\n$$\ny\n$$\n"
    for at, char in enumerate(text):
        view.append(char)
        settle(view)
        if document(view).count(OBJECT) > len(drawn):
            drawn.append(text[: at + 1])
    assert drawn == ["Let $x^2$", "Let $x^2$ be.\n\n$$\ny\n$$"]
    view.finish()
    settle(view)
    assert dump(view) == dump(whole(text))


@pytest.mark.parametrize("before", ["", "Words:\n"])
def test_environments_of_tex_need_no_delimiters(qtbot: QtBot, before: str) -> None:
    view = shown(qtbot, before + "\\begin{align}\na &= b \\\\\n&= c\n\\end{align}\n\nEnd")
    assert document(view).count(OBJECT) == 1
    assert document(view).endswith("\nEnd")


def test_a_wide_formula_is_made_smaller(qtbot: QtBot) -> None:
    tex = " + ".join(f"a_{{{number}}}" for number in range(60))
    view = shown(qtbot, f"$${tex}$$\n\n| a |\n|---|\n| ${tex}$ |")
    for block in (view.document().firstBlock(), view.document().lastBlock()):
        line = block.layout().lineAt(0)
        assert block.layout().lineCount() == 1
        assert WIDTH * 0.8 < line.naturalTextWidth() < WIDTH + 1


def test_it_has_the_colour_of_the_text_in_both_themes(qtbot: QtBot) -> None:
    view = shown(qtbot, "$$\\mathbf{M}$$")
    assert ink(view)
    theme().use(DARK)
    settle(view)
    assert ink(view)


def test_the_caret_steps_over_a_formula(qtbot: QtBot) -> None:
    view = shown(qtbot, "a $x^2$ b")
    select_range(view, 2, 2)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.textCursor().position() == 2 + len(OBJECT + "x squared")
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().position() == 2
    assert copied(view) == "$x^2$"


@pytest.mark.parametrize("before", ["# ", "> ", "- ", "[a](https://a.b) ", "**b** ", "\u05e9\u05dc\u05d5\u05dd "])
def test_formulas_stand_everywhere(qtbot: QtBot, before: str) -> None:
    view = shown(qtbot, f"{before}$x^2$")
    assert OBJECT in document(view)
    assert ink(view)
