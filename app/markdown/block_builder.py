"""Build the blocks of the text document from Markdown leaves: runs of text, styles and spacing."""

from dataclasses import dataclass, field, replace

from app.markdown.highlight import Highlighter
from app.markdown.inline import Inline, read_inline
from app.markdown.model import (
    LINE_BREAK,
    Align,
    Block,
    CodeEnd,
    CodeLine,
    CodeStart,
    Indent,
    Kind,
    Leaf,
    Place,
    RuleLeaf,
    Run,
    Style,
    TableEnd,
    TableRow,
    TableStart,
    TextLeaf,
)
from app.markdown.visible import visible, visible_code
from app.markdown.wording import ENGLISH, Wording

MOST_CELLS = 1000
"""The maximum number of cells that are shown of one table."""

_MARKER = Style(marker=True)
_MATH = Style(math=True)
_GAP = 12
_LIST_GAP = 8
_TIGHT_GAP = 4
_RULE_GAP = 20
_BELOW_HEADING = 8
_ABOVE_HEADING = (0, 28, 24, 20, 16, 16, 16)


@dataclass(slots=True)
class Group:
    """A code block or a table, with the source for its Copy button.

    Attributes:
        language: the word after the fence; empty for a table.
        parts: the source; pieces of one line are joined directly, lines with a line break.
    """

    language: str = ""
    parts: list[str] = field(default_factory=list)

    @property
    def source(self) -> str:
        """The source text as the model wrote it."""
        return "".join(self.parts)

    def add_line(self, text: str, *, continues: bool = False) -> None:
        """Add a line, or the rest of the last one."""
        if self.parts and not continues:
            self.parts.append("\n")
        self.parts.append(text)


@dataclass(slots=True)
class _Code:
    number: int
    place: Place
    gap: int
    highlighter: Highlighter
    lines: int = 0


@dataclass(slots=True)
class _Table:
    number: int
    place: Place
    aligns: tuple[Align, ...]
    rows: int = 0
    hidden: int = 0


class BlockBuilder:
    """Builds blocks from leaves, which must arrive in order.

    Attributes:
        groups: the code blocks and tables so far, by number.
        unresolved: labels in the last leaf that would be links if they were defined.
    """

    def __init__(self, wording: Wording = ENGLISH) -> None:
        self._wording = wording
        self.groups: list[Group] = []
        self.unresolved: frozenset[str] = frozenset()
        self._last: Kind | None = None
        self._last_in_list = False
        self._ends_in_break = False
        self._code: _Code | None = None
        self._table: _Table | None = None

    def clone(self) -> "BlockBuilder":
        """Return a copy for provisional text, with its own copy of the open group."""
        other = BlockBuilder(self._wording)
        other.groups = list(self.groups)
        other._last, other._last_in_list = self._last, self._last_in_list
        other._ends_in_break = self._ends_in_break
        if self._code:
            other._code = replace(self._code, highlighter=self._code.highlighter.clone())
            other.groups[self._code.number] = self._copy_of(self._code.number)
        if self._table:
            other._table = replace(self._table)
            other.groups[self._table.number] = self._copy_of(self._table.number)
        return other

    def _copy_of(self, number: int) -> Group:
        group = self.groups[number]
        return replace(group, parts=list(group.parts))

    def add(self, leaf: Leaf, definitions: dict[str, str]) -> list[Block]:  # noqa: PLR0911 one for each kind of leaf
        """Return the blocks of one more leaf."""
        self.unresolved = frozenset()
        match leaf:
            case TextLeaf():
                return [self._text(leaf, definitions)]
            case RuleLeaf(place):
                return [*self._marker_line(place), Block(Kind.RULE, (), place.indents, gap=self._gap(Kind.RULE, place))]
            case CodeStart():
                return self._start_code(leaf)
            case CodeLine():
                return [self._code_line(leaf)]
            case CodeEnd():
                return self._end_code()
            case TableStart():
                return self._start_table(leaf, definitions)
            case TableRow():
                return self._table_row(leaf, definitions)
            case TableEnd():
                return self._end_table()

    def text_runs(self, leaf: TextLeaf, definitions: dict[str, str]) -> tuple[Run, ...]:
        """Return the runs of a paragraph or heading, including its markers."""
        return self._inline(leaf, definitions).runs

    # -- text ----------------------------------------------------------------------------------------------------------

    def _inline(self, leaf: TextLeaf, definitions: dict[str, str]) -> Inline:
        """Read the leaf's inline markup; its markers are the first of the runs."""
        text = visible(leaf.text)
        if leaf.kind is Kind.MATH:
            inline = Inline((Run(text.replace("\n", LINE_BREAK), _MATH),), frozenset())
        else:
            inline = read_inline(text, definitions, self._wording)
        return inline._replace(runs=(*_marker_runs(leaf.place), *inline.runs))

    def _text(self, leaf: TextLeaf, definitions: dict[str, str]) -> Block:
        place = leaf.place
        inline = self._inline(leaf, definitions)
        is_same_line = leaf.continues and not self._ends_in_break
        self.unresolved, self._ends_in_break = inline.unresolved, inline.ends_in_break
        return Block(
            leaf.kind,
            inline.runs,
            place.indents,
            markers=len(place.markers),
            gap=0 if leaf.continues else self._gap(leaf.kind, place, leaf.level),
            level=leaf.level,
            continues=is_same_line,
        )

    def _marker_line(self, place: Place) -> list[Block]:
        """Return a line for markers in front of a block without text of its own."""
        if not place.markers:
            return []
        runs = _marker_runs(place)
        gap = self._gap(Kind.PARAGRAPH, place)
        return [Block(Kind.PARAGRAPH, runs, place.indents, markers=len(runs), gap=gap)]

    # -- code ----------------------------------------------------------------------------------------------------------

    def _start_code(self, leaf: CodeStart) -> list[Block]:
        language = visible_code((leaf.info.split(maxsplit=1) or [""])[0])
        number = len(self.groups)
        self.groups.append(Group(language))
        markers = self._marker_line(leaf.place)
        place = leaf.place._replace(markers=())
        self._code = _Code(number, place, self._gap(Kind.CODE, place), Highlighter(language))
        return markers

    def _code_line(self, leaf: CodeLine) -> Block:
        code = self._code
        assert code is not None
        self.groups[code.number].add_line(leaf.text, continues=leaf.continues)
        runs = code.highlighter.line(visible_code(leaf.text))
        gap = 0 if code.lines else code.gap
        code.lines += 1
        continues = leaf.continues
        return Block(Kind.CODE, runs, code.place.indents, gap=gap, group=code.number, continues=continues)

    def _end_code(self) -> list[Block]:
        code = self._code
        assert code is not None
        self._code = None
        if code.lines:
            return []
        return [Block(Kind.CODE, (), code.place.indents, gap=code.gap, group=code.number)]

    # -- tables --------------------------------------------------------------------------------------------------------

    def _start_table(self, leaf: TableStart, definitions: dict[str, str]) -> list[Block]:
        number = len(self.groups)
        self.groups.append(Group())
        self.groups[number].add_line(leaf.source)
        markers = self._marker_line(leaf.place)
        place = leaf.place._replace(markers=())
        self._table = _Table(number, place, leaf.aligns)
        gap = self._gap(Kind.CELL, place)
        return markers + self._cells(self._table, leaf.cells, definitions, gap)

    def _table_row(self, leaf: TableRow, definitions: dict[str, str]) -> list[Block]:
        table = self._table
        assert table is not None
        self.groups[table.number].add_line(leaf.source)
        if (table.rows + 1) * len(table.aligns) > MOST_CELLS:
            table.hidden += 1
            return []
        return self._cells(table, leaf.cells, definitions, 0)

    def _cells(self, table: _Table, cells: tuple[str, ...], definitions: dict[str, str], gap: int) -> list[Block]:
        row = table.rows
        table.rows += 1
        return [
            Block(
                Kind.CELL,
                read_inline(visible(text), definitions, self._wording).runs if text else (),
                table.place.indents,
                gap=gap,
                group=table.number,
                row=row,
                column=column,
                align=align,
            )
            for column, (text, align) in enumerate(zip(cells, table.aligns, strict=True))
        ]

    def _end_table(self) -> list[Block]:
        table = self._table
        assert table is not None
        self._table = None
        if not table.hidden:
            return []
        self._last = Kind.NOTE
        words = self._wording.hidden_rows(table.hidden)
        return [Block(Kind.NOTE, (Run(words, Style(quiet=True)),), table.place.indents, gap=4, group=table.number)]

    # -- spacing -------------------------------------------------------------------------------------------------------

    def _gap(self, kind: Kind, place: Place, level: int = 0) -> int:
        last, last_in_list = self._last, self._last_in_list
        in_list = _in_list(place.indents)
        self._last, self._last_in_list = kind, in_list
        if last is None:
            return 0
        if kind is Kind.HEADING:
            return _ABOVE_HEADING[level]
        if last is Kind.HEADING:
            return _BELOW_HEADING
        if Kind.RULE in (kind, last):
            return _RULE_GAP
        if not in_list:
            return _GAP
        is_tight = not place.blank_before and last_in_list and last is Kind.PARAGRAPH
        return _TIGHT_GAP if is_tight else _LIST_GAP


def _marker_runs(place: Place) -> tuple[Run, ...]:
    return tuple([Run(f"{marker}\t", _MARKER) for marker in place.markers])


def _in_list(indents: tuple[Indent, ...]) -> bool:
    return any(not indent.is_quote for indent in indents)
