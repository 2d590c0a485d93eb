"""Long paragraphs in a text field.

Qt lays out a whole paragraph on each key press, in time that may grow with the square of its length: pasting a line of
a million characters would block the window for a minute. So a long paragraph is stored as several blocks of the
document. Each block but the first carries a mark that it continues the previous one; :func:`text_between` joins them
again.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextDocument

_PIECE = 2000
_CONTINUES: Final = 0x100001
"""QTextFormat.Property.UserProperty + 1. Formats are imported when text is set: their enums take a millisecond."""
_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")


def insert_text(cursor: QTextCursor, text: str) -> bool:
    """Replace the selection by `text` in one undo step; return whether a paragraph had to be split."""
    lines = _BREAKS.sub("\n", text.replace("\0", "")).split("\n")
    cursor.beginEditBlock()
    _remove_selected(cursor)
    any_long = False
    for index, (is_long, run) in enumerate(_runs(lines, cursor.block().length())):
        if index > 0:
            break_line(cursor)
        any_long |= is_long
        for piece_index, piece in enumerate(_pieces(run) if is_long else (run,)):
            if piece_index > 0 or (is_long and cursor.block().length() > _PIECE):
                cursor.insertBlock(_continuing())
            cursor.insertText(piece)
    cursor.endEditBlock()
    return any_long


def plain_format() -> QTextBlockFormat:
    """Return the format of a block without the mark."""
    from PySide6.QtGui import QTextBlockFormat  # noqa: PLC0415  see _CONTINUES

    return QTextBlockFormat()


def _remove_selected(cursor: QTextCursor) -> None:
    """Remove the selection. What is left of its last block belongs to the paragraph that the selection started in.

    If the selection starts at the beginning of a block, Qt keeps the format of the last block instead of the first.
    """
    continues = _continues(cursor.document().findBlock(cursor.selectionStart()))
    cursor.removeSelectedText()
    if _continues(cursor.block()) != continues:
        cursor.setBlockFormat(_continuing() if continues else plain_format())


def break_line(cursor: QTextCursor) -> None:
    """Start a paragraph with a fresh block format, so that it does not inherit the continuation mark."""
    cursor.insertBlock(plain_format())


def text_between(document: QTextDocument, start: int, end: int) -> str:
    """Return the text between two positions, with split paragraphs joined."""
    parts: list[str] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        if parts and not _continues(block):
            parts.append("\n")
        text = block.text()
        if block.position() + len(text) > end or block.position() < start:  # positions count UTF-16 units
            text = _part(block, start, end)
        parts.append(text)
        block = block.next()
    return "".join(parts)


def _part(block: QTextBlock, start: int, end: int) -> str:
    cursor = QTextCursor(block)
    last = block.position() + block.length() - 1
    cursor.setPosition(max(start, block.position()))
    cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def _runs(lines: list[str], there: int) -> Iterator[tuple[bool, str]]:
    """Yield the first line, then the others: long ones alone, short ones joined. `there`: current block's length."""
    yield len(lines[0]) > _PIECE or there + len(lines[0]) > 2 * _PIECE, lines[0]
    for is_long, group in itertools.groupby(lines[1:], lambda line: len(line) > _PIECE):
        if is_long:
            yield from ((True, line) for line in group)
        else:
            yield False, "\n".join(group)


def _pieces(line: str) -> Iterator[str]:
    """Yield pieces of at most `_PIECE` characters, split after a space if possible, never inside a grapheme."""
    start = 0
    while len(line) - start > _PIECE:
        space = line.rfind(" ", start, start + _PIECE)
        end = space + 1 if space > start else start + _PIECE
        while end - start > _PIECE // 2 and _is_inside_letter(line, end):
            end -= 1
        yield line[start:end]
        start = end
    yield line[start:]


def _is_inside_letter(line: str, index: int) -> bool:
    following = line[index]
    return bool(unicodedata.combining(following)) or following in _JOINERS or line[index - 1] == "\u200d"


def _continuing() -> QTextBlockFormat:
    mark = plain_format()
    mark.setProperty(_CONTINUES, True)
    return mark


def _continues(block: QTextBlock) -> bool:
    return block.blockFormat().boolProperty(_CONTINUES)
