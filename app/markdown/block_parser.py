"""Parse Markdown blocks (CommonMark, tables, math) line by line.

Containers (block quotes, list items) form a stack; at its top at most one leaf is open. Each line is read once: leaves
of :mod:`app.markdown.model` are emitted when they close and never change again. HTML is treated as text. Unbounded
growth is prevented: containers deeper than :data:`DEPTH_LIMIT` are text, and a paragraph longer than :data:`PIECE` is
emitted in pieces.
"""

import re

from app.markdown.block_stack import BlockStack
from app.markdown.block_starts import BlockStarts
from app.markdown.cursor import LineCursor
from app.markdown.model import CodeEnd, CodeLine, Place, TableRow
from app.markdown.open_blocks import Container, OpenFence, OpenIndented, OpenMath, OpenParagraph, OpenTable
from app.markdown.pieces import PIECE
from app.markdown.tables import split_row

_FENCE_END = re.compile(r"(?:`{3,}|~{3,})(?=[ \t]*$)")
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_MARKUP = frozenset("#`~*+-_=>|:$[\\0123456789")


class BlockParser:
    """Parses lines into leaves.

    Attributes:
        out: the closed leaves; the reader empties it.
        definitions: addresses of link references by label; the first definition counts.
        new_definitions: labels defined since the reader emptied it.
    """

    def __init__(self, stack: BlockStack | None = None, line: LineCursor | None = None) -> None:
        """Start with the open blocks of `stack`, or with an empty document. Parsers may share the cursor `line`."""
        self._stack = stack = stack or BlockStack()
        self._containers = stack.containers
        self.out, self.definitions, self.new_definitions = stack.out, stack.definitions, stack.new_definitions
        self._line = line or LineCursor()
        self._starts = BlockStarts(stack, self._line)

    def clone(self) -> "BlockParser":
        """Return a copy that can be fed independently; its `out` is empty."""
        return BlockParser(self._stack.clone(), self._line)

    @property
    def is_verbatim(self) -> bool:
        """Whether the next line, if it continues the open leaf, is code or math."""
        return isinstance(self._stack.leaf, OpenFence | OpenIndented | OpenMath)

    def feed(self, line: str, *, is_rest: bool = False) -> None:
        """Parse one line without its line break, or the rest of a line that was split."""
        if is_rest:
            self._feed_rest(line)
            return
        self._line.begin(line)
        matched = self._match_containers()
        matches_all = matched == len(self._containers)
        if matches_all and self._continue_leaf():
            return
        self._open_blocks(matched, matches_all)

    def close(self) -> None:
        """Close everything at the end of the text."""
        self._stack.close()

    def _match_containers(self) -> int:
        """Return how many of the open containers this line continues."""
        for depth in range(1, len(self._containers)):
            container = self._containers[depth]
            matches = self._match_quote() if container.indent.is_quote else self._match_item(container)
            if not matches:
                return depth
        return len(self._containers)

    def _match_quote(self) -> bool:
        indent, at = self._line.indent()
        if indent > 3 or self._line.text[at : at + 1] != ">":
            return False
        self._line.skip_indent()
        self._line.advance(1)
        self._line.skip_one_space()
        return True

    def _match_item(self, item: Container) -> bool:
        indent, at = self._line.indent()
        is_blank = at >= len(self._line.text)
        if item.is_empty if is_blank else indent < item.columns:
            return False
        self._line.skip_columns(item.columns)
        return True

    def _continue_leaf(self) -> bool:
        """Whether the line certainly belongs to the open leaf."""
        match self._stack.leaf:
            case OpenFence() as fence:
                self._continue_fence(fence)
                return True
            case OpenIndented() as code:
                return self._continue_indented(code)
            case OpenMath() as math:
                return self._continue_math(math)
            case _:
                return False

    def _continue_fence(self, fence: OpenFence) -> None:
        indent, at = self._line.indent()
        end = _FENCE_END.match(self._line.text, at) if indent <= 3 else None
        if end and self._line.text[at] == fence.char and len(end.group()) >= fence.length:
            self._stack.leaf = None
            self.out.append(CodeEnd())
            return
        self._line.skip_columns(min(fence.indent, indent))
        self.out.append(CodeLine(self._line.rest()))

    def _continue_indented(self, code: OpenIndented) -> bool:
        indent, at = self._line.indent()
        if indent >= 4 or at >= len(self._line.text):
            self._line.skip_columns(min(4, indent))
            self._add_indented(code, is_blank=at >= len(self._line.text))
            return True
        return False

    def _add_indented(self, code: OpenIndented, *, is_blank: bool) -> None:
        if is_blank:
            code.blanks.append(self._line.rest())
            return
        self.out.extend(CodeLine(blank) for blank in code.blanks)
        code.blanks.clear()
        self.out.append(CodeLine(self._line.rest()))

    def _continue_math(self, math: OpenMath) -> bool:
        _, at = self._line.indent()
        text = self._line.text[at:].rstrip()
        if not text:
            return False
        math.lines.append(text)
        if math.end in text or sum(map(len, math.lines)) > PIECE:
            self._stack.close_leaf()
        return True

    def _feed_rest(self, text: str) -> None:
        """Add the rest of a split line, which never contains block markup."""
        match self._stack.leaf:
            case OpenFence() | OpenIndented():
                self.out.append(CodeLine(text, continues=True))
            case OpenParagraph() as paragraph:
                paragraph.lines[-1] += text
                self._stack.cut(paragraph)
            case _:
                self._stack.close_leaf()
                self._stack.leaf = OpenParagraph(Place(self._stack.indents()), [""], can_head=False, continues=True)
                self._feed_rest(text)

    def _open_blocks(self, matched: int, matches_all: bool) -> None:
        interrupts = matches_all and isinstance(self._stack.leaf, OpenParagraph)
        depth = matched
        while True:
            indent, at = self._line.indent()
            char = self._line.text[at : at + 1]
            if indent >= 4:
                if char and not isinstance(self._stack.leaf, OpenParagraph):
                    self._starts.open_indented(depth)
                    return
                break
            if char not in _MARKUP:
                break
            if self._starts.open_leaf(depth, at, interrupts=interrupts):
                return
            if not self._starts.open_container(depth, at, interrupts=interrupts):
                break
            depth, interrupts, matches_all = len(self._containers), False, True
        self._add_text(self._line.text[at:], indent < 4, depth, matches_all)

    def _add_text(self, text: str, is_shallow: bool, depth: int, matches_all: bool) -> None:
        if text and not matches_all and isinstance(self._stack.leaf, OpenParagraph):
            self._stack.add_to_paragraph(self._stack.leaf, text, can_head=False)
            return
        self._stack.close_to(depth)
        if not text:
            self._stack.close_leaf()
            self._stack.blank_before = True
            return
        match self._stack.leaf:
            case OpenParagraph() as paragraph:
                self._stack.add_to_paragraph(paragraph, text, can_head=is_shallow)
            case OpenTable(columns=columns) if is_shallow:
                cells = split_row(text)[:columns]
                self.out.append(TableRow(tuple(cells + [""] * (columns - len(cells))), text.strip()))
            case _:
                self._stack.close_leaf()
                self._begin_paragraph(text)

    def _begin_paragraph(self, text: str) -> None:
        text = self._take_task(text)
        self._stack.leaf = paragraph = OpenParagraph(self._stack.take_place(), [text])
        self._stack.cut(paragraph)

    def _take_task(self, text: str) -> str:
        """Replace the bullet of a task list item by its checkbox."""
        found = _TASK.match(text) if self._stack.markers and len(self._containers) > 1 else None
        if found is None:
            return text
        self._stack.markers[-1] = "☐" if found.group(1) == " " else "☑"
        return text[found.end() :]
