"""Finds out what a file is, and has it read."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

import msgspec

from app.documents import limits
from app.documents.child.readers.archive import Archive
from app.documents.child.refusals import RefusedError
from app.documents.document import Document, DocumentKind
from app.documents.errors import Reason

_HEAD_BYTES: Final = 1024
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE: Final = "EncryptedPackage".encode("utf-16-le")
_READERS: Final = {
    DocumentKind.PDF: "pdf",
    DocumentKind.WORD: "word",
    DocumentKind.SLIDES: "slides",
    DocumentKind.SHEETS: "sheets",
    DocumentKind.BOOK: "book",
    DocumentKind.HTML: "html",
    DocumentKind.MAIL: "mail",
    DocumentKind.MARKDOWN: "markdown",
    DocumentKind.TEXT: "text",
    DocumentKind.CODE: "text",
    DocumentKind.TABLE: "text",
}
_BY_SUFFIX: Final = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), DocumentKind.HTML),
    ".eml": DocumentKind.MAIL,
    **dict.fromkeys((".md", ".markdown"), DocumentKind.MARKDOWN),
    **dict.fromkeys((".csv", ".tsv"), DocumentKind.TABLE),
    **dict.fromkeys((".txt", ".text", ".log", ".rst", ".tex", ".srt", ".vtt"), DocumentKind.TEXT),
    "": DocumentKind.TEXT,
}
"""Any other text is code: its lines are what matters."""


def read(path: Path) -> Document:
    """Return the text of the file at `path`.

    Raises:
        RefusedError: with the reason.
        Exception: what a library raises for a damaged file.
    """
    _check(path)
    document = _reader(kind := kind_of(path))(path, kind)
    if document.characters > limits.MOST_CHARACTERS:
        raise RefusedError(Reason.TOO_LONG, f"{limits.MOST_CHARACTERS:,}")
    sections = tuple(section for section in document.sections if section.text.strip())
    if not sections:
        raise RefusedError(Reason.SCAN if document.pages_without_text else Reason.EMPTY)
    return msgspec.structs.replace(document, sections=sections)


def _check(path: Path) -> None:
    """Raise RefusedError if the file cannot be opened, is none, or is too large."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise RefusedError(Reason.UNKNOWN)
        with path.open("rb"):
            pass
    except OSError as error:
        raise _refusal(error) from error
    if size > limits.MOST_FILE_BYTES:
        raise RefusedError(Reason.TOO_LARGE, f"{limits.MOST_FILE_BYTES // 1_000_000} MB")


def _refusal(error: OSError) -> RefusedError:
    if isinstance(error, FileNotFoundError):
        return RefusedError(Reason.MISSING)
    if isinstance(error, PermissionError):
        return RefusedError(Reason.FORBIDDEN)
    return RefusedError(Reason.NOT_READ, error.strerror or type(error).__name__)


def kind_of(path: Path) -> DocumentKind:
    """Return what the file is, by its first bytes and then by its suffix. Raises RefusedError."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    if b"%PDF-" in head:
        return DocumentKind.PDF
    if head.startswith(b"PK"):
        return _kind_of_archive(path)
    if head.startswith(_OLD_OFFICE):
        is_encrypted = _ENCRYPTED_OFFICE in path.read_bytes()
        raise RefusedError(Reason.ENCRYPTED if is_encrypted else Reason.OLD_FORMAT)
    if head.startswith(b"{\\rtf"):
        raise RefusedError(Reason.UNKNOWN)
    return _BY_SUFFIX.get(path.suffix.lower(), DocumentKind.CODE)


def _kind_of_archive(path: Path) -> DocumentKind:
    with Archive(path) as archive:
        for member, kind in (
            ("word/document.xml", DocumentKind.WORD),
            ("ppt/presentation.xml", DocumentKind.SLIDES),
            ("xl/workbook.xml", DocumentKind.SHEETS),
            ("META-INF/container.xml", DocumentKind.BOOK),
        ):
            if member in archive:
                return kind
    raise RefusedError(Reason.UNKNOWN)


def _reader(kind: DocumentKind) -> Callable[[Path, DocumentKind], Document]:
    module = import_module(f"app.documents.child.readers.{_READERS[kind]}")  # a text needs no library for PDF
    reader: Callable[[Path, DocumentKind], Document] = module.read
    return reader
