"""PDF, by PDFium."""

import re
from pathlib import Path
from typing import Final

import msgspec
import pypdfium2

from app.documents import limits
from app.documents.child.readers.pdf_links import SPLIT_WORD, LinkMarker
from app.documents.child.refusals import RefusedError
from app.documents.document import HEADING_SEPARATOR, Document, DocumentKind, Section
from app.documents.errors import Reason

_DEEPEST: Final = 4
_LOCKED: Final = ("password", "security")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_LINE_END: Final = re.compile(r"[ \t]*\r?\n")
_FREE_LINES: Final = re.compile(r"\n{3,}")


def read(path: Path, kind: DocumentKind) -> Document:
    """Return the text of the file, a section for each page with text, with the bookmarks as headings."""
    return msgspec.structs.replace(pages_of(path, path.name), kind=kind)


def pages_of(source: Path | bytes, name: str, marker: LinkMarker | None = None) -> Document:
    """Return the text of a PDF, which is a file or the content of one.

    Args:
        marker: puts the markers of links into the text.

    Raises:
        RefusedError: it is encrypted, damaged or too long.
    """
    try:
        document = pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError as error:
        is_locked = any(word in str(error).lower() for word in _LOCKED)
        raise RefusedError(Reason.ENCRYPTED if is_locked else Reason.DAMAGED) from error
    if len(document) > limits.MOST_PAGES:
        raise RefusedError(Reason.TOO_MANY_PAGES, f"{limits.MOST_PAGES:,}")
    sections, empty, headings = [], 0, _headings(document)
    characters, heading = 0, ""
    for index in range(len(document)):
        text, heading = _page_text(document, index, marker), headings.get(index, heading)
        characters += len(text)
        if characters > limits.MOST_CHARACTERS:
            raise RefusedError(Reason.TOO_LONG, f"{limits.MOST_CHARACTERS:,}")
        if text:
            sections.append(Section(text, heading, index + 1))
        else:
            empty += 1
    return Document(name, DocumentKind.PDF, tuple(sections), pages_without_text=empty)


def _page_text(document: pypdfium2.PdfDocument, index: int, marker: LinkMarker | None) -> str:
    """Return the text of a page; none for a page that cannot be loaded."""
    try:
        page = document[index]
        words = page.get_textpage()
        text = words.get_text_bounded() if marker is None else marker.marked(document, page, words)
        words.close()
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    text = _LINE_END.sub("\n", SPLIT_WORD.sub("", text))
    return _FREE_LINES.sub("\n\n", _CONTROLS.sub("", text)).strip()


def _headings(document: pypdfium2.PdfDocument) -> dict[int, str]:
    """Return the bookmarks by the index of their page; the last one where a page has several."""
    found: dict[int, str] = {}
    path: list[str] = []
    for bookmark in document.get_toc(max_depth=_DEEPEST):
        path[bookmark.level :] = [" ".join(bookmark.get_title().split())[:200]]
        destination = bookmark.get_dest()
        index = destination.get_index() if destination is not None else None
        if index is not None and index >= 0:
            found[index] = HEADING_SEPARATOR.join(filter(None, path))
    return found
