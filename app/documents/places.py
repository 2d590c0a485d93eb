"""Where a passage stands in the parts of a document that are shown."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.documents.document import Document, Section
from app.documents.framing import framed_heading
from app.documents.pieces import Piece, cut


class Part(NamedTuple):
    """A part of a document, short enough to be shown at once; `line` is the number of its first line in its section."""

    section: Section
    text: str
    line: int


def parts_of(document: Document, most: int) -> Iterator[Part]:
    """Yield the parts of a document, each of at most `most` characters."""
    for section in document.sections:
        for start, text in cut(section.text, most):
            yield Part(section, text, 1 + section.text.count("\n", 0, start))


def part_with(parts: Sequence[Part], place: Piece) -> int:
    """Return the index of the part that a passage, a page, a heading or a line is in; 0 if it is in none.

    Args:
        place: with an empty text if only its place is known.
    """
    return max(range(len(parts)), key=lambda index: (_score(parts[index], place), -index), default=0)


def extent_in(text: str, place: Piece, first_line: int = 1) -> tuple[int, int]:
    """Return where a passage begins and ends in the text of its part; all of the text if that is not known.

    Args:
        first_line: the number of the text's first line.
    """
    if (found := _found(text, place)) is not None:
        return found
    if place.line is not None and place.line > first_line:
        lines = text.split("\n")[: place.line - first_line]
        return min(len(text), sum(len(line) + 1 for line in lines)), len(text)
    return 0, len(text)


def _found(text: str, place: Piece) -> tuple[int, int] | None:
    wanted = place.text.strip()
    for without in (wanted, wanted.partition("\n")[2]):  # pieces of a table begin with a line that stands elsewhere
        if without and (at := text.find(without)) >= 0:
            return at, at + len(without)
    return None


def _score(part: Part, place: Piece) -> int:
    section = part.section
    is_line = place.line is not None and part.line <= place.line <= part.line + part.text.count("\n")
    return sum(
        (
            8 * (_found(part.text, place) is not None),
            4 * (place.page is not None and section.page == place.page),
            2 * (bool(place.heading) and framed_heading(section.heading) == framed_heading(place.heading)),
            is_line,
        )
    )
