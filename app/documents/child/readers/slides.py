"""Presentations (.pptx): the text of each slide, its tables and its notes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from app.documents.child.readers.archive import Archive
from app.documents.document import Document, DocumentKind, Section

_TEXT: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDE: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FOUND: Final = "ppt/presentation.xml"
_UNREAD: Final = frozenset(("sldNum", "dt", "ftr", "hdr", "sldImg"))
"""Placeholders for the slide's number, date, footer and picture."""


def read(path: Path, kind: DocumentKind) -> Document:
    """Return the text of the file, a section for each slide with text."""
    sections, empty = [], 0
    with Archive(path) as archive:
        for number, name in enumerate(_slides(archive), 1):
            section = _section(archive, name, number)
            if section.text:
                sections.append(section)
            else:
                empty += 1
    return Document(path.name, kind, tuple(sections), pages_without_text=empty)


def _slides(archive: Archive) -> Iterator[str]:
    """Yield the parts of the slides, in their order."""
    parts = archive.related(_FOUND)
    for slide in archive.xml(_FOUND).iter(f"{_SLIDE}sldId"):
        kind, name = parts.get(slide.get(_ID, ""), ("", ""))
        if kind == "slide" and name in archive:
            yield name


def _section(archive: Archive, name: str, number: int) -> Section:
    root = archive.xml(name)
    title = next((" ".join(_lines(shape)) for shape in _shapes(root) if _place(shape) in ("title", "ctrTitle")), "")
    lines = [line for shape in _shapes(root) for line in _lines(shape)]
    for kind, notes in archive.related(name).values():
        if kind == "notesSlide" and notes in archive:
            spoken = [line for shape in _shapes(archive.xml(notes)) for line in _lines(shape)]
            lines += ["", "Notes:", *spoken] if spoken else []
    return Section("\n".join(lines).strip("\n"), " ".join(title.split()), number)


def _shapes(root: Element) -> Iterator[Element]:
    """Yield shapes and tables, also those in groups, except what repeats on every slide."""
    for element in root.iter():
        if element.tag in (f"{_SLIDE}sp", f"{_SLIDE}graphicFrame") and _place(element) not in _UNREAD:
            yield element


def _place(shape: Element) -> str:
    found = shape.find(f".//{_SLIDE}nvPr/{_SLIDE}ph")
    return "" if found is None else found.get("type", "body")


def _lines(shape: Element) -> Iterator[str]:
    rows = list(shape.iter(f"{_TEXT}tr"))
    for row in rows:
        cells = [" ".join(_paragraphs(cell)) for cell in row.iter(f"{_TEXT}tc")]
        if any(cells):
            yield " | ".join(cells)
    if not rows:
        yield from _paragraphs(shape)


def _paragraphs(element: Element) -> Iterator[str]:
    for paragraph in element.iter(f"{_TEXT}p"):
        parts = ["\n" if part.tag == f"{_TEXT}br" else part.text or "" for part in paragraph.iter() if _is_text(part)]
        if text := "".join(parts).strip():
            yield text


def _is_text(element: Element) -> bool:
    return element.tag in (f"{_TEXT}t", f"{_TEXT}br")
