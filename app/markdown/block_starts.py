"""Opens blocks: recognizes what a line starts, and puts it on the stack of open blocks."""

import re

from app.markdown.block_stack import BlockStack
from app.markdown.cursor import LineCursor
from app.markdown.model import CodeLine, CodeStart, Indent, Kind, Place, RuleLeaf, TableStart, TextLeaf
from app.markdown.open_blocks import Container, OpenFence, OpenIndented, OpenList, OpenMath, OpenParagraph, OpenTable
from app.markdown.references import footnote_label
from app.markdown.tables import delimiters, header

DEPTH_LIMIT = 16
_BULLETS = "•◦▪"

_BULLET = re.compile(r"[*+-](?=[ \t]|$)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_HEADING_END = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_FENCE = re.compile(r"(`{3,})(?!.*`)|(~{3,})")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_MATH_START = re.compile(r"\\\[|\$\$|\\begin\{((?:equation|align|gather|multline|displaymath)\*?)\}")
_FOOTNOTE = re.compile(r"\[\^([^\s\[\]]{1,50})\]:[ \t]*(?=\S)")
_FOOTNOTE_COLUMNS = 4
"""How far the further lines of a footnote are indented."""
_SPACES = " \t"


class BlockStarts:
    """The blocks that may start at the cursor `line`.

    A method returns whether its block starts there, and opens it then.

    `depth` is how many of the open containers the line continues, `at` the index of its first character, and with
    `interrupts` it would interrupt a paragraph.
    """

    def __init__(self, stack: BlockStack, line: LineCursor) -> None:
        self._stack = stack
        self._line = line

    def open_leaf(self, depth: int, at: int, *, interrupts: bool) -> bool:
        """Open a heading, a fence, a table, a rule or math."""
        line = self._line.text
        char = line[at]
        if char == "#":
            return self._open_heading(depth, at)
        if char in "`~":
            return self._open_fence(depth, at)
        if interrupts and char in "|-:" and self._open_table():
            return True
        if interrupts and char in "=-" and self._underline(at):
            return True
        if char in "*-_" and _RULE.match(line, at):
            self._stack.close_all(depth)
            self._stack.out.append(RuleLeaf(self._stack.take_place()))
            return True
        return char in "\\$" and self._open_math(depth, at, interrupts=interrupts)

    def open_container(self, depth: int, at: int, *, interrupts: bool) -> bool:
        """Open a block quote, a list item or a footnote, and move the cursor to its content."""
        if len(self._stack.containers) > DEPTH_LIMIT:
            return False
        if self._line.text[at] == ">":
            self._stack.close_all(depth)
            self._line.skip_indent()
            self._line.advance(1)
            self._line.skip_one_space()
            self._stack.top.last_list = None
            self._stack.push(Container())
            return True
        if self._line.text[at] == "[":
            return self._open_footnote(depth, at)
        return self._open_item(depth, at, interrupts=interrupts)

    def _open_footnote(self, depth: int, at: int) -> bool:
        """Open a footnote: what ``[^label]:`` begins, with the label as its marker."""
        found = _FOOTNOTE.match(self._line.text, at)
        if found is None:
            return False
        self._stack.close_all(depth)
        self._line.skip_indent()
        self._line.advance(len(found.group()))
        self._stack.define(footnote_label(found[1]), "")
        marker = f"[{found[1]}]"
        self._stack.markers.append(marker)
        self._stack.push(Container(_FOOTNOTE_COLUMNS, Indent(max(2, len(marker)))))
        return True

    def _open_heading(self, depth: int, at: int) -> bool:
        start = _HEADING.match(self._line.text, at)
        if start is None:
            return False
        self._stack.close_all(depth)
        text = _HEADING_END.sub("", self._line.text[start.end() :].strip(_SPACES))
        place = self._stack.take_place()
        self._stack.out.append(TextLeaf(Kind.HEADING, text.strip(_SPACES), place, level=len(start.group(1))))
        return True

    def _open_fence(self, depth: int, at: int) -> bool:
        start = _FENCE.match(self._line.text, at)
        if start is None:
            return False
        indent, _ = self._line.indent()
        self._stack.close_all(depth)
        info = self._line.text[start.end() :].strip(_SPACES)
        self._stack.out.append(CodeStart(self._stack.take_place(), info))
        self._stack.leaf = OpenFence(start.group()[0], len(start.group()), indent)
        return True

    def open_indented(self, depth: int) -> None:
        """Open indented code with this line."""
        self._stack.close_all(depth)
        self._line.skip_columns(4)
        self._stack.out.append(CodeStart(self._stack.take_place(), ""))
        self._stack.leaf = OpenIndented()
        self._stack.out.append(CodeLine(self._line.rest()))

    def _open_table(self) -> bool:
        paragraph = self._stack.leaf
        assert isinstance(paragraph, OpenParagraph)
        if not paragraph.can_head:
            return False
        aligns = delimiters(self._line.text[self._line.at :])
        cells = header(paragraph.lines[-1], aligns) if aligns else None
        if aligns is None or cells is None:
            return False
        first = paragraph.lines.pop()
        place = paragraph.place
        if paragraph.lines:
            self._stack.close_leaf()
            place = Place(place.indents)
        source = f"{first}\n{self._line.rest().strip()}"
        self._stack.out.append(TableStart(place, tuple(cells), tuple(aligns), source))
        self._stack.leaf = OpenTable(len(cells))
        return True

    def _underline(self, at: int) -> bool:
        """Turn the paragraph above into a heading if the line underlines it."""
        paragraph = self._stack.leaf
        assert isinstance(paragraph, OpenParagraph)
        if not _UNDERLINE.match(self._line.text, at):
            return False
        text = self._stack.without_definitions(paragraph).strip(" \t\n")
        if not text:
            paragraph.lines = []
            return False
        self._stack.leaf = None
        level = 1 if self._line.text[at] == "=" else 2
        self._stack.out.append(TextLeaf(Kind.HEADING, text, paragraph.place, level=level))
        return True

    def _open_math(self, depth: int, at: int, *, interrupts: bool) -> bool:
        """Open math at ``\\[``, ``$$`` or an environment of TeX at the start of a line; its content is not parsed."""
        start = _MATH_START.match(self._line.text, at)
        if start is None:
            return False
        end = f"\\end{{{start[1]}}}" if start[1] else {"\\[": "\\]"}.get(start.group(), "$$")
        text, length = self._line.text[at:].rstrip(), len(start.group())
        is_whole = end in text[length:]
        if is_whole and not text.endswith(end):
            return False
        if interrupts and not is_whole and len(text) > length:
            return False
        self._stack.close_all(depth)
        self._stack.leaf = OpenMath(self._stack.take_place(), end, [text])
        if is_whole:
            self._stack.close_leaf()
        return True

    def _open_item(self, depth: int, at: int, *, interrupts: bool) -> bool:
        found = _BULLET.match(self._line.text, at) or _NUMBER.match(self._line.text, at)
        if found is None:
            return False
        rest_is_blank = not self._line.text[found.end() :].strip(_SPACES)
        is_number = found.re is _NUMBER
        if interrupts and (rest_is_blank or (is_number and int(found.group(1)) != 1)):
            return False
        self._stack.close_all(depth)
        indent, _ = self._line.indent()
        self._line.skip_indent()
        self._line.advance(len(found.group()))
        columns = indent + len(found.group()) + self._padding(is_blank=rest_is_blank)
        marker = self._number(found) if is_number else self._bullet(found.group())
        self._stack.markers.append(marker)
        self._stack.push(Container(columns, Indent(max(2, len(marker)))))
        return True

    def _padding(self, *, is_blank: bool) -> int:
        """Return the number of columns between a list marker and the content that count as indentation."""
        indent, _ = self._line.indent()
        width = 1 if is_blank or indent > 4 else indent
        self._line.skip_columns(min(width, indent))
        return width

    def _number(self, found: re.Match[str]) -> str:
        last = self._stack.top.last_list
        if last is None or last.kind != found.group(2):
            self._stack.top.last_list = last = OpenList(found.group(2), int(found.group(1)))
        else:
            last.number += 1
        return f"{last.number}{last.kind}"

    def _bullet(self, char: str) -> str:
        self._stack.top.last_list = OpenList(char, 0)
        depth = sum(not c.indent.is_quote for c in self._stack.containers[1:])
        return _BULLETS[min(depth, len(_BULLETS) - 1)]
