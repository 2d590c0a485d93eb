"""Guess the format of a file that does not start with "GGUF" from its first bytes and its name."""

from app.gguf.errors import Lookalike

PARTIAL_SUFFIXES = (".part", ".partial", ".incomplete", ".crdownload", ".download", ".aria2", ".tmp", ".opdownload")

_BY_PREFIX = (
    (b"version https://git-lfs", Lookalike.LFS_POINTER),
    (b"PK\x03\x04", Lookalike.ZIP),
    (b"\x1f\x8b", Lookalike.GZIP),
    (b"7z\xbc\xaf\x27\x1c", Lookalike.SEVEN_ZIP),
    (b"%PDF", Lookalike.PDF),
    (b"\x7fELF", Lookalike.PROGRAM),
    (b"MZ", Lookalike.PROGRAM),
    (b"lmgg", Lookalike.GGML),
    (b"fmgg", Lookalike.GGML),
    (b"tjgg", Lookalike.GGML),
    (b"algg", Lookalike.GGML),
    (b"\x80\x02", Lookalike.PICKLE),
    (b"\x80\x04", Lookalike.PICKLE),
)

_BY_WORD = (
    (b"<?xml", Lookalike.XML),
    (b"<!doctype", Lookalike.HTML),
    (b"<html", Lookalike.HTML),
    (b"<head", Lookalike.HTML),
    (b"<", Lookalike.HTML),
    (b"{", Lookalike.JSON),
    (b"[", Lookalike.JSON),
)


def looks_like(start: bytes, file_name: str) -> Lookalike:
    """Return the probable format, from the first (up to 512) bytes of a file and its name."""
    if file_name.lower().endswith(PARTIAL_SUFFIXES):
        return Lookalike.PARTIAL_DOWNLOAD
    for prefix, kind in _BY_PREFIX:
        if start.startswith(prefix):
            return kind
    # safetensors: the length of a JSON header as 64 bits, then the header
    if start[8:10] in (b'{"', b"{ ") and int.from_bytes(start[:8], "little") < 1 << 32:
        return Lookalike.SAFETENSORS
    if not _is_text(start):
        return Lookalike.UNKNOWN
    words = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((kind for word, kind in _BY_WORD if words.startswith(word)), Lookalike.TEXT)


def _is_text(start: bytes) -> bool:
    try:
        text = start.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(start) - 3:  # otherwise only the last code point is truncated
            return False
        text = start[: error.start].decode("utf-8")
    return bool(text) and all(char.isprintable() or char.isspace() for char in text)
