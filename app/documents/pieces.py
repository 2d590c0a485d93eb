"""Pieces of documents: about as much text as answers one question, with the place where it stands."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from app.documents.document import Document, DocumentKind, Section

MOST_CHARACTERS: Final = 1_500
_LEAST_SHARE: Final = 3
"""A piece is cut at the best place after this part of its length."""
_IN_PROSE: Final = ("\n\n", ".\n", ". ", "。", "\n", " ")
_IN_LINES: Final = ("\n\n", "\n", " ")
"""Where a text is cut, in order of preference."""
_BY_LINES: Final = frozenset((DocumentKind.TABLE, DocumentKind.SHEETS))
_OF_LINES: Final = _BY_LINES | {DocumentKind.CODE}
_WITH_LINES: Final = frozenset((DocumentKind.TEXT, DocumentKind.CODE, DocumentKind.TABLE))
_MOST_HEADER: Final = 400
_TITLE: Final = re.compile(r"\A## .*\n\n")


class Piece(msgspec.Struct, frozen=True):
    """A part of a section.

    Attributes:
        heading, page: see :class:`app.documents.document.Section`.
        line: number of the first line in the file, from 1; None where files have no lines, or pages.
    """

    text: str
    heading: str = ""
    page: int | None = None
    line: int | None = None


def pieces_of(document: Document) -> Iterator[Piece]:
    """Split a document. Each piece of a table repeats the table's first line."""
    has_lines = document.kind in _WITH_LINES
    for section in document.sections:
        if document.kind in _BY_LINES:
            yield from _rows(section, has_lines=has_lines)
            continue
        ends = _IN_LINES if document.kind in _OF_LINES else _IN_PROSE
        for line, _, text in _numbered(section.text, ends):
            yield Piece(text, section.heading, section.page, line if has_lines else None)


def _rows(section: Section, *, has_lines: bool) -> Iterator[Piece]:
    title = _TITLE.match(section.text)
    table = section.text[title.end() :] if title else section.text
    header, _, _ = table.partition("\n")
    header = header[:_MOST_HEADER]
    for line, start, text in _numbered(table, _IN_LINES):
        whole = text if start == 0 else f"{header}\n{text}"
        yield Piece(whole, section.heading, section.page, line if has_lines else None)


def _numbered(text: str, ends: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield pieces with the number of their first line, from 1, and where they start."""
    line, counted = 1, 0
    for start, piece in cut(text, ends=ends):
        line += text.count("\n", counted, start)
        counted = start
        yield line, start, piece


def cut(text: str, most: int = MOST_CHARACTERS, ends: Sequence[str] = _IN_PROSE) -> Iterator[tuple[int, str]]:
    """Yield pieces of at most `most` characters and where they start; each ends with one of `ends` if possible."""
    start = 0
    while start < len(text):
        end = _end(text, start, most, ends)
        piece = text[start:end]
        if stripped := piece.strip("\n "):
            yield start + len(piece) - len(piece.lstrip("\n ")), stripped
        start = end


def _end(text: str, start: int, most: int, ends: Sequence[str]) -> int:
    if len(text) - start <= most:
        return len(text)
    last = start + most
    for end in ends:
        at = text.rfind(end, start + most // _LEAST_SHARE, last)
        if at >= 0:
            return at + len(end)
    return last
