"""Parse Markdown blocks (CommonMark, tables, math) line by line.

Containers (block quotes, list items) form a stack; at its top at most one leaf is open. Each line is read once: leaves
of :mod:`app.markdown.model` are emitted when they close and never change again. HTML is treated as text. Unbounded
growth is prevented: containers deeper than :data:`DEPTH_LIMIT` are text, and a paragraph longer than :data:`PIECE` is
emitted in pieces.
"""

import re
from dataclasses import replace

from app.markdown.cursor import LineCursor
from app.markdown.model import (
    CodeEnd,
    CodeLine,
    CodeStart,
    Indent,
    Kind,
    Leaf,
    Place,
    RuleLeaf,
    TableEnd,
    TableRow,
    TableStart,
    TextLeaf,
)
from app.markdown.open_blocks import (
    Container,
    OpenFence,
    OpenIndented,
    OpenLeaf,
    OpenList,
    OpenMath,
    OpenParagraph,
    OpenTable,
    copy_of,
)
from app.markdown.pieces import PIECE, cut_at
from app.markdown.references import take_definitions
from app.markdown.tables import delimiters, header, split_row

DEPTH_LIMIT = 16
_BULLETS = "•◦▪"

_BULLET = re.compile(r"[*+-](?=[ \t]|$)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_HEADING_END = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_FENCE = re.compile(r"(`{3,})(?!.*`)|(~{3,})")
_FENCE_END = re.compile(r"(?:`{3,}|~{3,})(?=[ \t]*$)")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_MATH_START = re.compile(r"\\\[|\$\$")
_MARKUP = frozenset("#`~*+-_=>|:$\\0123456789")
_SPACES = " \t"


class BlockParser:
    """Parses lines into leaves.

    Attributes:
        out: the closed leaves; the reader empties it.
        definitions: addresses of link references by label; the first definition counts.
        new_definitions: labels defined since the reader emptied it.
    """

    def __init__(self) -> None:
        self.out: list[Leaf] = []
        self.definitions: dict[str, str] = {}
        self.new_definitions: list[str] = []
        self._containers: list[Container] = [Container()]  # the first is the document
        self._leaf: OpenLeaf | None = None
        self._markers: list[str] = []
        self._blank_before = False
        self._line = LineCursor()

    def clone(self) -> "BlockParser":
        """Return a copy that can be fed independently; its `out` is empty."""
        other = BlockParser()
        other.definitions = dict(self.definitions)
        other._containers = [replace(c, last_list=c.last_list and replace(c.last_list)) for c in self._containers]
        other._markers = list(self._markers)
        other._blank_before = self._blank_before
        other._leaf = copy_of(self._leaf)
        return other

    @property
    def is_verbatim(self) -> bool:
        """Whether the next line, if it continues the open leaf, is code or math."""
        return isinstance(self._leaf, OpenFence | OpenIndented | OpenMath)

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
        self._close_to(1)
        self._close_leaf()
        self._flush_markers()

    # -- containers ----------------------------------------------------------------------------------------------------

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

    def _close_to(self, depth: int) -> None:
        """Close the containers beyond `depth` and their content."""
        if len(self._containers) > depth:
            self._close_leaf()
            self._flush_markers()
            del self._containers[depth:]

    def _push(self, container: Container) -> None:
        self._top.is_empty = False
        self._containers.append(container)

    @property
    def _top(self) -> Container:
        return self._containers[-1]

    # -- the open leaf -------------------------------------------------------------------------------------------------

    def _continue_leaf(self) -> bool:
        """Whether the line certainly belongs to the open leaf."""
        match self._leaf:
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
            self._leaf = None
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
            self._close_leaf()
        return True

    def _close_leaf(self) -> None:
        leaf, self._leaf = self._leaf, None
        match leaf:
            case OpenParagraph():
                self._close_paragraph(leaf)
            case OpenFence() | OpenIndented():
                self.out.append(CodeEnd())
            case OpenTable():
                self.out.append(TableEnd())
            case OpenMath():
                self.out.append(TextLeaf(Kind.MATH, "\n".join(leaf.lines), leaf.place))
            case None:
                pass

    # -- paragraphs ----------------------------------------------------------------------------------------------------

    def _close_paragraph(self, paragraph: OpenParagraph) -> None:
        text = self._without_definitions(paragraph).rstrip(_SPACES + "\n")
        if text:
            self.out.append(TextLeaf(Kind.PARAGRAPH, text, paragraph.place, continues=paragraph.continues))
        elif paragraph.place.markers:
            self.out.append(TextLeaf(Kind.PARAGRAPH, "", paragraph.place))

    def _without_definitions(self, paragraph: OpenParagraph) -> str:
        text = paragraph.text
        if paragraph.continues or not text.startswith("["):
            return text
        text, found = take_definitions(text)
        for label, address in found:
            if label not in self.definitions:
                self.definitions[label] = address
                self.new_definitions.append(label)
        return text

    def _add_to_paragraph(self, paragraph: OpenParagraph, text: str, *, can_head: bool) -> None:
        paragraph.lines.append(text)
        paragraph.can_head = can_head
        self._cut(paragraph)

    def _cut(self, paragraph: OpenParagraph) -> None:
        """Emit the pieces of a long paragraph. The positions of the cuts depend only on the text."""
        if sum(map(len, paragraph.lines)) + len(paragraph.lines) <= PIECE:
            return
        text = self._without_definitions(paragraph)
        while len(text) > PIECE:
            end = cut_at(text)
            self.out.append(TextLeaf(Kind.PARAGRAPH, text[:end], paragraph.place, continues=paragraph.continues))
            paragraph.place = Place(paragraph.place.indents)
            paragraph.continues = True
            text = text[end:]
        paragraph.lines = text.split("\n")

    def _feed_rest(self, text: str) -> None:
        """Add the rest of a split line, which never contains block markup."""
        match self._leaf:
            case OpenFence() | OpenIndented():
                self.out.append(CodeLine(text, continues=True))
            case OpenParagraph() as paragraph:
                paragraph.lines[-1] += text
                self._cut(paragraph)
            case _:
                self._close_leaf()
                self._leaf = OpenParagraph(Place(self._indents()), [""], can_head=False, continues=True)
                self._feed_rest(text)

    # -- new blocks ----------------------------------------------------------------------------------------------------

    def _open_blocks(self, matched: int, matches_all: bool) -> None:
        interrupts = matches_all and isinstance(self._leaf, OpenParagraph)
        depth = matched
        while True:
            indent, at = self._line.indent()
            char = self._line.text[at : at + 1]
            if indent >= 4:
                if char and not isinstance(self._leaf, OpenParagraph):
                    self._open_indented(depth)
                    return
                break
            if char not in _MARKUP:
                break
            if self._open_leaf(depth, at, interrupts=interrupts):
                return
            if not self._open_container(depth, at, interrupts=interrupts):
                break
            depth, interrupts, matches_all = len(self._containers), False, True
        self._add_text(depth, matches_all)

    def _open_leaf(self, depth: int, at: int, *, interrupts: bool) -> bool:
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
            self._close_to(depth)
            self._close_leaf()
            self.out.append(RuleLeaf(self._take_place()))
            return True
        return char in "\\$" and self._open_math(depth, at, interrupts=interrupts)

    def _open_container(self, depth: int, at: int, *, interrupts: bool) -> bool:
        if len(self._containers) > DEPTH_LIMIT:
            return False
        if self._line.text[at] == ">":
            self._close_to(depth)
            self._close_leaf()
            self._line.skip_indent()
            self._line.advance(1)
            self._line.skip_one_space()
            self._top.last_list = None
            self._push(Container())
            return True
        return self._open_item(depth, at, interrupts=interrupts)

    def _open_heading(self, depth: int, at: int) -> bool:
        start = _HEADING.match(self._line.text, at)
        if start is None:
            return False
        self._close_to(depth)
        self._close_leaf()
        text = _HEADING_END.sub("", self._line.text[start.end() :].strip(_SPACES))
        place = self._take_place()
        self.out.append(TextLeaf(Kind.HEADING, text.strip(_SPACES), place, level=len(start.group(1))))
        return True

    def _open_fence(self, depth: int, at: int) -> bool:
        start = _FENCE.match(self._line.text, at)
        if start is None:
            return False
        indent, _ = self._line.indent()
        self._close_to(depth)
        self._close_leaf()
        info = self._line.text[start.end() :].strip(_SPACES)
        self.out.append(CodeStart(self._take_place(), info))
        self._leaf = OpenFence(start.group()[0], len(start.group()), indent)
        return True

    def _open_indented(self, depth: int) -> None:
        self._close_to(depth)
        self._close_leaf()
        self._line.skip_columns(4)
        self.out.append(CodeStart(self._take_place(), ""))
        self._leaf = code = OpenIndented()
        self._add_indented(code, is_blank=False)

    def _open_table(self) -> bool:
        paragraph = self._leaf
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
            self._close_leaf()
            place = Place(place.indents)
        source = f"{first}\n{self._line.rest().strip()}"
        self.out.append(TableStart(place, tuple(cells), tuple(aligns), source))
        self._leaf = OpenTable(len(cells))
        return True

    def _underline(self, at: int) -> bool:
        """Turn the paragraph above into a heading if the line underlines it."""
        paragraph = self._leaf
        assert isinstance(paragraph, OpenParagraph)
        if not _UNDERLINE.match(self._line.text, at):
            return False
        text = self._without_definitions(paragraph).strip(_SPACES + "\n")
        if not text:
            paragraph.lines = []
            return False
        self._leaf = None
        level = 1 if self._line.text[at] == "=" else 2
        self.out.append(TextLeaf(Kind.HEADING, text, paragraph.place, level=level))
        return True

    def _open_math(self, depth: int, at: int, *, interrupts: bool) -> bool:
        """Open math at ``\\[`` or ``$$`` at the start of a line; its content is not parsed."""
        start = _MATH_START.match(self._line.text, at)
        if start is None:
            return False
        end = "\\]" if start.group() == "\\[" else "$$"
        text = self._line.text[at:].rstrip()
        is_whole = end in text[2:]
        if is_whole and not text.endswith(end):
            return False
        if interrupts and not is_whole and len(text) > 2:
            return False
        self._close_to(depth)
        self._close_leaf()
        self._leaf = OpenMath(self._take_place(), end, [text])
        if is_whole:
            self._close_leaf()
        return True

    def _open_item(self, depth: int, at: int, *, interrupts: bool) -> bool:
        found = _BULLET.match(self._line.text, at) or _NUMBER.match(self._line.text, at)
        if found is None:
            return False
        rest_is_blank = not self._line.text[found.end() :].strip(_SPACES)
        is_number = found.re is _NUMBER
        if interrupts and (rest_is_blank or (is_number and int(found.group(1)) != 1)):
            return False
        self._close_to(depth)
        self._close_leaf()
        indent, _ = self._line.indent()
        self._line.skip_indent()
        self._line.advance(len(found.group()))
        columns = indent + len(found.group()) + self._padding(is_blank=rest_is_blank)
        marker = self._number(found) if is_number else self._bullet(found.group())
        self._markers.append(marker)
        self._push(Container(columns, Indent(max(2, len(marker)))))
        return True

    def _padding(self, *, is_blank: bool) -> int:
        """Return the number of columns between a list marker and the content that count as indentation."""
        indent, _ = self._line.indent()
        width = 1 if is_blank or indent > 4 else indent
        self._line.skip_columns(min(width, indent))
        return width

    def _number(self, found: re.Match[str]) -> str:
        last = self._top.last_list
        if last is None or last.kind != found.group(2):
            self._top.last_list = last = OpenList(found.group(2), int(found.group(1)))
        else:
            last.number += 1
        return f"{last.number}{last.kind}"

    def _bullet(self, char: str) -> str:
        self._top.last_list = OpenList(char, 0)
        depth = sum(not c.indent.is_quote for c in self._containers[1:])
        return _BULLETS[min(depth, len(_BULLETS) - 1)]

    # -- text ----------------------------------------------------------------------------------------------------------

    def _add_text(self, depth: int, matches_all: bool) -> None:
        _, at = self._line.indent()
        text = self._line.text[at:]
        if text and not matches_all and isinstance(self._leaf, OpenParagraph):
            self._add_to_paragraph(self._leaf, text, can_head=False)
            return
        self._close_to(depth)
        if not text:
            self._add_blank()
            return
        match self._leaf:
            case OpenParagraph() as paragraph:
                self._add_to_paragraph(paragraph, text, can_head=self._is_shallow)
            case OpenTable(columns=columns) if self._is_shallow:
                cells = split_row(text)[:columns]
                self.out.append(TableRow(tuple(cells + [""] * (columns - len(cells))), text.strip()))
            case _:
                self._close_leaf()
                self._begin_paragraph(text)

    @property
    def _is_shallow(self) -> bool:
        return self._line.indent()[0] < 4

    def _begin_paragraph(self, text: str) -> None:
        text = self._take_task(text)
        self._leaf = paragraph = OpenParagraph(self._take_place(), [text])
        self._cut(paragraph)

    def _take_task(self, text: str) -> str:
        """Replace the bullet of a task list item by its checkbox."""
        found = _TASK.match(text) if self._markers and len(self._containers) > 1 else None
        if found is None:
            return text
        self._markers[-1] = "☐" if found.group(1) == " " else "☑"
        return text[found.end() :]

    def _add_blank(self) -> None:
        self._close_leaf()
        self._blank_before = True

    def _take_place(self) -> Place:
        place = Place(self._indents(), tuple(self._markers), self._blank_before)
        self._markers.clear()
        self._blank_before = False
        self._top.is_empty = False
        self._top.last_list = None
        return place

    def _indents(self) -> tuple[Indent, ...]:
        return tuple([container.indent for container in self._containers[1:]])

    def _flush_markers(self) -> None:
        """Emit the markers of empty list items."""
        if self._markers:
            self.out.append(TextLeaf(Kind.PARAGRAPH, "", self._take_place()))
