"""What an answer is made of once its Markdown is read. Free of Qt.

The parser makes leaves (a paragraph, a line of code, a row of a table) with the place where they stand; the block
builder makes blocks of them: each is one block of the text document, one to one and in the same order.
"""

from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a block is. NOTE is a sentence of the app's own, for instance how many rows are not shown."""

    PARAGRAPH = auto()
    HEADING = auto()
    CODE = auto()
    MATH = auto()
    CELL = auto()
    RULE = auto()
    NOTE = auto()


class Align(Enum):
    """Where the words of a table's column stand."""

    START = auto()
    CENTRE = auto()
    END = auto()


class Style(NamedTuple):
    """How a run of text looks. `link` is an address that may be followed; `token` the role of a piece of code."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    math: bool = False
    marker: bool = False
    quiet: bool = False
    link: str = ""
    token: str = ""


PLAIN = Style()


class Run(NamedTuple):
    """Text of one style."""

    text: str
    style: Style = PLAIN


class Indent(NamedTuple):
    """One level of a list or a quotation. `columns`: how many characters the item's marker has; 0 for a quotation."""

    columns: int

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation and not an item."""
        return self.columns == 0


class Place(NamedTuple):
    """Where a leaf stands.

    Attributes:
        indents: the lists and quotations around it, outermost first.
        markers: the words of markers that stand in front of it: those of the last `len(markers)` items it is in.
        blank_before: whether an empty line came before it.
    """

    indents: tuple[Indent, ...] = ()
    markers: tuple[str, ...] = ()
    blank_before: bool = False


class TextLeaf(NamedTuple):
    """A paragraph (or PARAGRAPH's piece), HEADING or MATH. `continues`: it goes on with the text of the leaf before."""

    kind: Kind
    text: str
    place: Place
    level: int = 0
    continues: bool = False


class RuleLeaf(NamedTuple):
    """A horizontal line."""

    place: Place


class CodeStart(NamedTuple):
    """A code block opens. `info` is what stands behind the fence."""

    place: Place
    info: str


class CodeLine(NamedTuple):
    """One line of it; `continues`: the rest of a line that was cut for its length."""

    text: str
    continues: bool = False


class CodeEnd(NamedTuple):
    """It is closed."""


class TableStart(NamedTuple):
    """A table opens with its header. `source`: the lines as written."""

    place: Place
    cells: tuple[str, ...]
    aligns: tuple[Align, ...]
    source: str


class TableRow(NamedTuple):
    """One row, with as many cells as the header has."""

    cells: tuple[str, ...]
    source: str


class TableEnd(NamedTuple):
    """It is closed."""


Leaf = TextLeaf | RuleLeaf | CodeStart | CodeLine | CodeEnd | TableStart | TableRow | TableEnd


class Block(NamedTuple):
    """One block of the text document.

    Attributes:
        runs: its text, markers first (each a run of style ``marker`` that ends with a tab).
        markers: how many markers stand in front.
        gap: pixels to the block above, at scale 1.
        level: of a heading, 1 to 6.
        group: the number of the code block or table it is a part of; -1: none.
        row, column: of a cell.
        continues: the text of the block before goes on, without a line break between them.
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
        """All of it."""
        return "".join([run.text for run in self.runs])


def utf16_length(text: str) -> int:
    """How many positions of a text document it takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
