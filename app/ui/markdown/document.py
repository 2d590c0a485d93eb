"""Writes the blocks of an answer into a text document, one to one."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from app.markdown.model import Block, Kind, Run, utf16_length
from app.ui.markdown.formats import Formats


class Writer:
    """Keeps a text document equal to a list of blocks.

    Attributes:
        blocks: what the document shows; block *n* of the list is block *n* of the document. An empty document still has
            one empty block.
    """

    def __init__(self, document: QTextDocument, formats: Formats) -> None:
        self.blocks: list[Block] = []
        self._document = document
        self._formats = formats
        self._cursor = QTextCursor(document)
        self._written_in: list[Formats] = []  # by block

    def set_formats(self, formats: Formats) -> None:
        """Set the formats for text written from now on; :meth:`renew` applies them to existing text."""
        self._formats = formats

    def renew(self, number: int) -> None:
        """Apply the current formats to a block that was written in others."""
        if self._written_in[number] is self._formats:
            return
        self._written_in[number] = self._formats
        block, cursor = self.blocks[number], self._cursor
        at = self._document.findBlockByNumber(number).position()
        cursor.beginEditBlock()
        for text, form in self._pieces(block, block.runs):
            cursor.setPosition(at)
            at += utf16_length(text)
            cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)
        cursor.endEditBlock()

    def sync(self, start: int, blocks: list[Block]) -> int:
        """Replace the blocks from number `start` on by `blocks`, changing as little as possible.

        Returns:
            the number of the first block that must be laid out again; the count of blocks if there is none.
        """
        same = start
        there = self.blocks
        count = min(len(there) - start, len(blocks))
        while same < start + count and there[same] == blocks[same - start]:
            same += 1
        if same == len(there) == start + len(blocks):
            return same
        self._cursor.beginEditBlock()
        is_kept = self._replace_from(same, blocks[same - start :])
        self._cursor.endEditBlock()
        return same if is_kept else max(0, same - 1)  # Qt discards a block's layout when a block is inserted after it

    def _replace_from(self, number: int, blocks: list[Block]) -> bool:
        """Replace the blocks from `number` on; return whether that block itself could stay, with another text."""
        is_kept = bool(blocks) and number < len(self.blocks) and _is_alike(self.blocks[number], blocks[0])
        if is_kept:
            self._cut(number + 1)
            self._replace_runs(number, blocks[0])
        else:
            self._cut(number)
        for block in blocks[is_kept:]:
            self._append(block)
        return is_kept

    def _cut(self, count: int) -> None:
        """Keep the first `count` blocks."""
        if count >= len(self.blocks):
            return
        cursor = self._cursor
        if count:
            before = self._document.findBlockByNumber(count - 1)
            cursor.setPosition(before.position() + before.length() - 1)
        else:
            cursor.setPosition(0)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if count and before.length() == 1:
            cursor.setBlockFormat(_block_format(self.blocks[count - 1]))  # an empty block took over the removed format
        del self.blocks[count:], self._written_in[count:]

    def replace_runs(self, number: int, block: Block) -> None:
        """Replace the text of one block."""
        self._cursor.beginEditBlock()
        self._replace_runs(number, block)
        self._cursor.endEditBlock()

    def formula_at(self, position: int) -> tuple[int, int] | None:
        """Return start and end of the drawn formula that a position of the text is inside of."""
        there = self._document.findBlock(position)
        if not 0 <= there.blockNumber() < len(self.blocks):
            return None
        at = there.position()
        for text, style in self.blocks[there.blockNumber()].runs:
            end = at + utf16_length(text)
            if style.formula and at < position < end:
                return at, end
            at = end
        return None

    def _replace_runs(self, number: int, block: Block) -> None:
        old = self.blocks[number]
        self.renew(number)
        kept, offset, runs = _common(old.runs, block.runs)
        self.blocks[number] = block
        if kept == len(old.runs) and not runs:
            return
        cursor = self._cursor
        there = self._document.findBlockByNumber(number)
        cursor.setPosition(there.position() + offset)
        cursor.setPosition(there.position() + there.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._insert(block, runs)

    def _append(self, block: Block) -> None:
        cursor = self._cursor
        cursor.movePosition(QTextCursor.MoveOperation.End)
        form = _block_format(block)
        if self.blocks:
            cursor.insertBlock(form, QTextCharFormat())
        else:
            cursor.setBlockFormat(form)
        self.blocks.append(block)
        self._written_in.append(self._formats)
        self._insert(block, block.runs)

    def _insert(self, block: Block, runs: tuple[Run, ...]) -> None:
        for text, form in self._pieces(block, runs):
            self._cursor.insertText(text, form)

    def _pieces(self, block: Block, runs: tuple[Run, ...]) -> Iterator[tuple[str, QTextCharFormat]]:
        """Yield the texts of the runs with their formats. A formula's drawing has another than its source behind it."""
        is_header = block.kind is Kind.CELL and block.row == 0
        for text, style in runs:
            if style.formula:
                yield text[0], self._formats.of_drawing(block.kind, block.level, style)
                yield text[1:], self._formats.unseen
            else:
                yield text, self._formats.of(block.kind, block.level, style, is_header=is_header)


def _block_format(block: Block) -> QTextBlockFormat:
    result = QTextBlockFormat()
    if block.kind is Kind.HEADING:
        result.setHeadingLevel(block.level)
    return result


def _is_alike(one: Block, other: Block) -> bool:
    """Whether the two differ only in their text, so that the document's block can stay."""
    return one.kind is other.kind and one.level == other.level and one.row == other.row


def _common(old: tuple[Run, ...], new: tuple[Run, ...]) -> tuple[int, int, tuple[Run, ...]]:
    """Return the number of equal runs, the length of the equal text, and the new runs after it."""
    kept = offset = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        offset += utf16_length(one.text)
        kept += 1
    rest = new[kept:]
    if rest and kept < len(old) and old[kept].style == rest[0].style:
        same = _common_length(old[kept].text, rest[0].text)
        offset += utf16_length(rest[0].text[:same])
        rest = (Run(rest[0].text[same:], rest[0].style), *rest[1:])
    return kept, offset, rest


def _common_length(one: str, other: str) -> int:
    """Return the length of the common prefix in characters."""
    if other.startswith(one):
        return len(one)
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
