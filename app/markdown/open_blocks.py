"""What is open while blocks are read: the stack of containers, and at most one leaf at its top."""

from dataclasses import dataclass, field, replace

from app.markdown.model import Indent, Place


@dataclass(slots=True)
class OpenList:
    """The list that a new item would go on with."""

    kind: str
    number: int


@dataclass(slots=True)
class Container:
    """A quotation (`columns` 0) or an item; `columns`: how far what is in the item is indented."""

    columns: int = 0
    indent: Indent = field(default_factory=lambda: Indent(0))
    is_empty: bool = True
    last_list: OpenList | None = None


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph; `continues`: it goes on with one that was given out."""

    place: Place
    lines: list[str]
    can_head: bool = True
    """Whether the last line may be the header of a table."""
    continues: bool = False

    @property
    def text(self) -> str:
        """Its lines as they stand."""
        return "\n".join(self.lines)


@dataclass(slots=True)
class OpenFence:
    """Code behind a fence: what it is made of, and how far it is indented."""

    char: str
    length: int
    indent: int


@dataclass(slots=True)
class OpenIndented:
    """Code by indentation; `blanks`: empty lines that are a part of it if more follows."""

    blanks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class OpenTable:
    """A table, as wide as its header."""

    columns: int


@dataclass(slots=True)
class OpenMath:
    """A formula of its own; `end` closes it."""

    place: Place
    end: str
    lines: list[str]


OpenLeaf = OpenParagraph | OpenFence | OpenIndented | OpenTable | OpenMath


def copy_of(leaf: OpenLeaf | None) -> OpenLeaf | None:
    """One that can grow without the other."""
    match leaf:
        case OpenParagraph() | OpenMath():
            return replace(leaf, lines=list(leaf.lines))
        case OpenIndented():
            return replace(leaf, blanks=list(leaf.blanks))
        case _:
            return leaf
