"""Markdown: as it is, with a section for each heading."""

import re
from pathlib import Path
from typing import Final

from app.documents.child.readers.decoding import bytes_of, text_of
from app.documents.child.readers.outline import Outline
from app.documents.document import Document, DocumentKind, Section

_HEADING: Final = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")


def read(path: Path, kind: DocumentKind) -> Document:
    """Return the text of the file in sections."""
    text, encoding = text_of(bytes_of(path))
    return Document(path.name, kind, sections_of(text), encoding)


def sections_of(text: str) -> tuple[Section, ...]:
    """Split Markdown at its headings, other than those in fenced code."""
    outline, lines, fence = Outline(), list[str](), ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif found and found[1].startswith(fence):
            fence = ""
        heading = None if fence else _HEADING.fullmatch(line)
        if heading and heading[2]:
            outline.add("\n".join(lines).strip("\n"))
            lines.clear()
            outline.heading(len(heading[1]), heading[2], line)
        else:
            lines.append(line)
    outline.add("\n".join(lines).strip("\n"))
    return outline.sections()
