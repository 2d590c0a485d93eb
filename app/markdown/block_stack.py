"""The open blocks of a Markdown text, and the leaves that they emit when they close."""

from app.markdown.model import CodeEnd, Indent, Kind, Leaf, Place, TableEnd, TextLeaf
from app.markdown.open_blocks import (
    Container,
    OpenFence,
    OpenIndented,
    OpenLeaf,
    OpenMath,
    OpenParagraph,
    OpenTable,
    copy_of,
)
from app.markdown.pieces import PIECE, cut_at
from app.markdown.references import take_definitions

_WHITE = " \t\n"


class BlockStack:
    """The stack of open containers, and the open leaf at its top.

    Attributes:
        out: the closed leaves.
        definitions: addresses of link references by label; the first definition counts.
        new_definitions: labels in the order of their definitions.
        containers: the open ones; the first is the document.
        leaf: the open leaf, if any.
        markers: of list items that have no content yet.
        blank_before: whether a blank line precedes the next leaf.
    """

    def __init__(self) -> None:
        self.out: list[Leaf] = []
        self.definitions: dict[str, str] = {}
        self.new_definitions: list[str] = []
        self.containers: list[Container] = [Container()]
        self.leaf: OpenLeaf | None = None
        self.markers: list[str] = []
        self.blank_before = False

    def clone(self) -> "BlockStack":
        """Return a copy that can grow independently; its `out` is empty."""
        other = BlockStack()
        other.definitions = dict(self.definitions)
        other.containers = [container.copy() for container in self.containers]
        other.markers = list(self.markers)
        other.blank_before = self.blank_before
        other.leaf = copy_of(self.leaf)
        return other

    def close(self) -> None:
        """Close everything at the end of the text."""
        self.close_all(1)
        self._flush_markers()

    def close_to(self, depth: int) -> None:
        """Close the containers beyond `depth` and their content."""
        if len(self.containers) > depth:
            self.close_leaf()
            self._flush_markers()
            del self.containers[depth:]

    def close_all(self, depth: int) -> None:
        """Close the containers beyond `depth`, and the open leaf."""
        self.close_to(depth)
        self.close_leaf()

    def push(self, container: Container) -> None:
        """Open a container in the innermost one."""
        self.top.is_empty = False
        self.containers.append(container)

    @property
    def top(self) -> Container:
        """The innermost open container."""
        return self.containers[-1]

    def close_leaf(self) -> None:
        """Close the open leaf, if there is one, and emit what it still holds."""
        leaf, self.leaf = self.leaf, None
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

    def _close_paragraph(self, paragraph: OpenParagraph) -> None:
        text = self.without_definitions(paragraph).rstrip(_WHITE)
        if text:
            self.out.append(TextLeaf(Kind.PARAGRAPH, text, paragraph.place, continues=paragraph.continues))
        elif paragraph.place.markers:
            self.out.append(TextLeaf(Kind.PARAGRAPH, "", paragraph.place))

    def without_definitions(self, paragraph: OpenParagraph) -> str:
        """Return the text of a paragraph after the link definitions at its start, which are remembered."""
        text = paragraph.text
        if paragraph.continues or not text.startswith("["):
            return text
        text, found = take_definitions(text)
        for label, address in found:
            self.define(label, address)
        return text

    def define(self, label: str, address: str) -> None:
        """Remember what a label stands for, unless it stands for something already."""
        if label not in self.definitions:
            self.definitions[label] = address
            self.new_definitions.append(label)

    def add_to_paragraph(self, paragraph: OpenParagraph, text: str, *, can_head: bool) -> None:
        """Append a line, which may be the header of a table if `can_head`."""
        paragraph.lines.append(text)
        paragraph.can_head = can_head
        self.cut(paragraph)

    def cut(self, paragraph: OpenParagraph) -> None:
        """Emit the pieces of a long paragraph. The positions of the cuts depend only on the text."""
        if sum(map(len, paragraph.lines)) + len(paragraph.lines) <= PIECE:
            return
        text = self.without_definitions(paragraph)
        while len(text) > PIECE:
            end = cut_at(text)
            self.out.append(TextLeaf(Kind.PARAGRAPH, text[:end], paragraph.place, continues=paragraph.continues))
            paragraph.place = Place(paragraph.place.indents)
            paragraph.continues = True
            text = text[end:]
        paragraph.lines = text.split("\n")

    def take_place(self) -> Place:
        """Return the place of a leaf that starts now; it takes the waiting markers and the blank line."""
        place = Place(self.indents(), tuple(self.markers), self.blank_before)
        self.markers.clear()
        self.blank_before = False
        self.top.is_empty = False
        self.top.last_list = None
        return place

    def indents(self) -> tuple[Indent, ...]:
        """Return the indentation of each open container."""
        return tuple([container.indent for container in self.containers[1:]])

    def _flush_markers(self) -> None:
        """Emit the markers of empty list items."""
        if self.markers:
            self.out.append(TextLeaf(Kind.PARAGRAPH, "", self.take_place()))
