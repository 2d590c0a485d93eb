"""Plain text, code and tables as text: as they are."""

from pathlib import Path

from app.documents.child.readers.decoding import bytes_of, text_of
from app.documents.document import Document, DocumentKind, Section


def read(path: Path, kind: DocumentKind) -> Document:
    """Return the text of the file as one section."""
    text, encoding = text_of(bytes_of(path))
    return Document(path.name, kind, (Section(text.strip("\n")),), encoding)
