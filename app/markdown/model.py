"""Data types of parsed Markdown. Independent of Qt.

The parser produces leaves (a paragraph, a line of code, a row of a table) with their place; the block builder turns
them into blocks, which correspond one to one and in order to the blocks of the text document.
"""

from enum import Enum, auto
from typing import Final, NamedTuple

LINE_BREAK: Final = "\u2028"
"""A line break within the text of a :class:`Run`."""


class Kind(Enum):
    """The kind of a block. NOTE is a message of the app itself, for example how many rows are not shown."""

    PARAGRAPH = auto()
    HEADING = auto()
    CODE = auto()
    MATH = auto()
    CELL = auto()
    RULE = auto()
    NOTE = auto()


class Align(Enum):
    """The alignment of a table's column."""

    START = auto()
    CENTRE = auto()
    END = auto()


class Style(NamedTuple):
    """The style of a run of text.

    `note` is the mark of a footnote; `link` an address that may be opened; `token` the role of a code token; `formula`
    the source of math that is shown as a drawing; `source` a place in a given file (:mod:`app.markdown.sources`).
    """

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    math: bool = False
    marker: bool = False
    quiet: bool = False
    note: bool = False
    link: str = ""
    token: str = ""
    formula: str = ""
    source: str = ""


PLAIN = Style()


class Run(NamedTuple):
    """A piece of text with one style."""

    text: str
    style: Style = PLAIN


class Indent(NamedTuple):
    """One level of a list or a block quote. `columns` is the length of the item's marker; 0 for a quote."""

    columns: int

    @property
    def is_quote(self) -> bool:
        """Whether it is a block quote and not a list item."""
        return self.columns == 0


class Place(NamedTuple):
    """The place of a leaf in the document.

    Attributes:
        indents: the enclosing lists and block quotes, outermost first.
        markers: the list markers in front of it: those of the last `len(markers)` items around it.
        blank_before: whether an empty line precedes it.
    """

    indents: tuple[Indent, ...] = ()
    markers: tuple[str, ...] = ()
    blank_before: bool = False


class TextLeaf(NamedTuple):
    """A paragraph (or a piece of one), heading or formula. `continues`: it continues the text of the previous leaf."""

    kind: Kind
    text: str
    place: Place
    level: int = 0
    continues: bool = False


class RuleLeaf(NamedTuple):
    """A horizontal rule (thematic break)."""

    place: Place


class CodeStart(NamedTuple):
    """The start of a code block. `info` is the text after the fence."""

    place: Place
    info: str


class CodeLine(NamedTuple):
    """One line of a code block. `continues`: it is the rest of a line that was split for its length."""

    text: str
    continues: bool = False


class CodeEnd(NamedTuple):
    """The end of a code block."""


class TableStart(NamedTuple):
    """The start of a table with its header. `source` is the lines as written."""

    place: Place
    cells: tuple[str, ...]
    aligns: tuple[Align, ...]
    source: str


class TableRow(NamedTuple):
    """One row, with as many cells as the header."""

    cells: tuple[str, ...]
    source: str


class TableEnd(NamedTuple):
    """The end of a table."""


Leaf = TextLeaf | RuleLeaf | CodeStart | CodeLine | CodeEnd | TableStart | TableRow | TableEnd


class Block(NamedTuple):
    """One block of the text document.

    Attributes:
        runs: its text, markers first (each a run of style ``marker`` that ends with a tab).
        markers: the number of markers in front.
        gap: pixels to the block above, at scale 1.
        level: of a heading, 1 to 6.
        group: the number of the code block or table it belongs to; -1 for none.
        row, column: of a cell.
        continues: whether it continues the text of the previous block without a line break.
    """

    kind: Kind
    runs: tuple[Run, ...]
    indents: tuple[Indent, ...] = ()
    markers: int = 0
    gap: int = 0
    level: int = 0
    group: int = -1
    row: int = 0
    column: int = 0
    align: Align = Align.START
    continues: bool = False

    @property
    def text(self) -> str:
        """The text of all runs."""
        return "".join([run.text for run in self.runs])


def utf16_length(text: str) -> int:
    """Return the length of `text` in positions of a text document (UTF-16 code units)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
