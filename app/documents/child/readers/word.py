"""Word documents (.docx): mammoth makes HTML of them."""

from pathlib import Path
from typing import Any

import mammoth

from app.documents.child.readers.archive import Archive
from app.documents.child.readers.html import sections_of
from app.documents.document import Document, DocumentKind


def read(path: Path, kind: DocumentKind) -> Document:
    """Return the text of the file in sections, with the notes at its end."""
    with Archive(path) as archive:
        archive.refuse_entities()
    with path.open("rb") as stream:
        result = mammoth.convert_to_html(stream, include_embedded_style_map=False, convert_image=_no_images)
    return Document(path.name, kind, sections_of(result.value))


def _no_images(_: Any) -> list[Any]:
    return []
