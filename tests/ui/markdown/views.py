"""Views of Markdown in tests, and what they show."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from app.ui.markdown.view import MarkdownView
from app.ui.theme import theme

WIDTH = 500


def settle(view: MarkdownView) -> None:
    """Let it finish what it does in slices."""
    for _ in range(100_000):
        if view.is_settled:
            return
        view.work()
    raise AssertionError("it never settles")


def fit(view: MarkdownView, width: int = WIDTH) -> None:
    """Give it the height that it asks for."""
    view.height_for(width)
    settle(view)
    view.resize(width, view.height_for(width))
    settle(view)


def shown(qtbot: QtBot, text: str, width: int = WIDTH) -> MarkdownView:
    """A view on the screen that shows a whole text."""
    view = MarkdownView()
    qtbot.addWidget(view)
    view.set_markdown(text)
    fit(view, width)
    view.show()
    qtbot.waitExposed(view)
    return view


def growing(text: str, cuts: Iterable[int] = (), width: int = WIDTH) -> MarkdownView:
    """A view to which the text came in pieces, cut at these places; there may be more."""
    view = MarkdownView()
    view.height_for(width)
    for start, end in pairwise(sorted({0, len(text), *cuts})):
        view.append(text[start:end])
    settle(view)
    return view


def streamed(text: str, cuts: Iterable[int], width: int = WIDTH) -> MarkdownView:
    """The same when the text is whole."""
    view = growing(text, cuts, width)
    view.finish()
    settle(view)
    return view


def whole(text: str, width: int = WIDTH) -> MarkdownView:
    """A view to which the text was given at once."""
    view = MarkdownView()
    view.height_for(width)
    view.set_markdown(text)
    settle(view)
    return view


Look = tuple[str, str, tuple[object, ...]]
"""Where a piece of text leads to, its colour, its font."""
Shown = tuple[str, list[Look], tuple[float, ...], list[int]]
"""A block: its text, how its pieces look, where it stands, how many characters are in its lines."""


def dump(view: MarkdownView) -> list[Shown]:
    """All that a person could tell apart: the pieces of each block with their look, and where the block stands."""
    result: list[Shown] = []
    document = view.document()
    if document.isEmpty() and document.blockCount() == 1:
        return []
    block = document.begin()
    while block.isValid():
        rect = document.documentLayout().blockBoundingRect(block)
        place = (rect.x(), rect.y(), rect.width(), rect.height())
        lines = [block.layout().lineAt(number).textLength() for number in range(block.layout().lineCount())]
        result.append((block.text(), _pieces(document, block.position(), block.length() - 1), place, lines))
        block = block.next()
    return result


def _pieces(document: QTextDocument, start: int, length: int) -> list[Look]:
    """The look of each character, neighbours of one look together."""
    cursor = QTextCursor(document)
    pieces: list[Look] = []
    for place in range(start + 1, start + length + 1):
        cursor.setPosition(place)
        form = cursor.charFormat()
        font = form.font()
        look = (
            form.anchorHref(),
            form.foreground().color().name(),
            (font.family(), font.pixelSize(), font.weight(), font.italic(), font.strikeOut(), font.underline()),
        )
        if not pieces or pieces[-1] != look:
            pieces.append(look)
    return pieces


def picture(view: MarkdownView) -> QImage:
    """How its viewport looks on paper."""
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme().palette.surface))
    painter = QPainter(image)
    view.viewport().render(painter, QPoint())
    painter.end()
    return image


def count(image: QImage, area: QRect, colour: str) -> int:
    """How many pixels of a part have a colour."""
    part = area & image.rect()
    places = [(x, y) for x in range(part.left(), part.right() + 1) for y in range(part.top(), part.bottom() + 1)]
    return sum(image.pixelColor(x, y).name().upper() == colour for x, y in places)


def find(view: MarkdownView, words: str) -> QTextCursor:
    """A cursor that has selected the words where they stand first."""
    cursor = view.document().find(words)
    assert not cursor.isNull(), words
    return cursor


def place_of(view: MarkdownView, words: str) -> QPoint:
    """The left half of the first letter of the words, in the viewport."""
    cursor = find(view, words)
    start = QTextCursor(view.document())
    start.setPosition(cursor.selectionStart())
    before: QRect = view.cursorRect(start)
    start.setPosition(cursor.selectionStart() + 1)
    after: QRect = view.cursorRect(start)
    return QPoint(before.left() + max(1, (after.left() - before.left()) // 3), before.center().y())


def select(view: MarkdownView, first: str, last: str) -> None:
    """From the beginning of the first words to the end of the last."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(find(view, first).selectionStart())
    cursor.setPosition(find(view, last).selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def copied(view: MarkdownView) -> str:
    """What Ctrl+C takes."""
    return view.createMimeDataFromSelection().text()


def select_all(view: MarkdownView) -> str:
    """What Ctrl+A and Ctrl+C take."""
    view.selectAll()
    return copied(view)
