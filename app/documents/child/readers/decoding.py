"""Bytes of a text file -> text."""

from pathlib import Path
from typing import Final

from app.core.decoding import NotTextError, decode_text
from app.core.sentences import phrase
from app.documents import limits
from app.documents.child.refusals import RefusedError
from app.documents.errors import Reason

_WESTERN: Final = "windows-1252"
_NEVER_IN_TEXT: Final = bytes(set(range(0x20)) - {0x08, *b"\t\n\r\f\x1b"})


def bytes_of(path: Path) -> bytes:
    """Return a file that is read at once. Raises RefusedError if it is too large for that."""
    if path.stat().st_size > limits.MOST_TEXT_BYTES:
        raise RefusedError(Reason.TOO_LARGE, f"{limits.MOST_TEXT_BYTES // 1_000_000} MB")
    return path.read_bytes()


def text_of(content: bytes) -> tuple[str, str]:
    """Return the text, with ``\\n`` as line break, and the encoding if it had to be assumed, otherwise "".

    Raises:
        RefusedError: it is no text.
    """
    try:
        text, assumed = decode_text(content, phrase("{name}", name="")), ""
    except NotTextError:
        text, assumed = _western(content), _WESTERN
    return text.replace("\r\n", "\n").replace("\r", "\n"), assumed


def _western(content: bytes) -> str:
    """Decode what is not UTF-8 as old programs on Windows write it."""
    if any(byte in _NEVER_IN_TEXT for byte in set(content)):
        raise RefusedError(Reason.UNKNOWN)
    try:
        return content.decode(_WESTERN)
    except UnicodeDecodeError:
        raise RefusedError(Reason.UNKNOWN) from None
