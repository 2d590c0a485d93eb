"""The block parser's open blocks: a stack of containers, and at most one leaf at its top."""

from dataclasses import dataclass, field, replace

from app.markdown.model import Indent, Place


@dataclass(slots=True)
class OpenList:
    """The list that a new item would continue."""

    kind: str
    number: int


@dataclass(slots=True)
class Container:
    """A block quote (`columns` is 0) or a list item (`columns` is the indentation of its content)."""

    columns: int = 0
    indent: Indent = field(default_factory=lambda: Indent(0))
    is_empty: bool = True
    last_list: OpenList | None = None

    def copy(self) -> "Container":
        """Return a copy that can change independently."""
        return Container(self.columns, self.indent, self.is_empty, self.last_list and replace(self.last_list))


@dataclass(slots=True)
class OpenParagraph:
    """An open paragraph. `continues`: it continues one that was emitted."""

    place: Place
    lines: list[str]
    can_head: bool = True
    """Whether the last line may be the header of a table."""
    continues: bool = False

    @property
    def text(self) -> str:
        """Its lines, joined with line breaks."""
        return "\n".join(self.lines)


@dataclass(slots=True)
class OpenFence:
    """A fenced code block: the fence's character and length, and its indentation."""

    char: str
    length: int
    indent: int


@dataclass(slots=True)
class OpenIndented:
    """An indented code block. `blanks` are empty lines that belong to it if more code follows."""

    blanks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class OpenTable:
    """An open table, as wide as its header."""

    columns: int


@dataclass(slots=True)
class OpenMath:
    """A block of math, closed by `end`."""

    place: Place
    end: str
    lines: list[str]


OpenLeaf = OpenParagraph | OpenFence | OpenIndented | OpenTable | OpenMath


def copy_of(leaf: OpenLeaf | None) -> OpenLeaf | None:
    """Return a copy that can grow independently."""
    match leaf:
        case OpenParagraph() | OpenMath():
            return replace(leaf, lines=list(leaf.lines))
        case OpenIndented():
            return replace(leaf, blanks=list(leaf.blanks))
        case _:
            return leaf
