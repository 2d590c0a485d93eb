"""Decode text that the user supplies as bytes: from a pipe, a file or a command-line argument."""

import codecs
from typing import Final

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase

# UTF-32 first: its little-endian mark starts with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks (Unicode 17, section 23.8) and their encodings."""


class NotTextError(DescantError):
    """The bytes are not text, or their encoding cannot be determined."""

    def __init__(self, name: Phrase, why: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("{name} is not readable text.", name=str(name)),
                why,
                phrase("Save it as UTF-8, or as UTF-16 with a byte-order mark, and try again."),
            )
        )


def decode_text(content: bytes, name: Phrase) -> str:
    """Decode `content` by its byte-order mark, or else as UTF-8. The mark is removed; line endings are kept.

    Args:
        name: what `content` is, for the error; it starts the sentence.

    Raises:
        NotTextError: the content is invalid in that encoding, or contains a NUL, which text never does.
    """
    mark, encoding = next((pair for pair in _MARKS if content.startswith(pair[0])), (b"", "utf-8"))
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_in(encoding, name, content, len(mark) + error.start) from None
    if "\0" in text:
        raise _has_nul(name, len(mark) + len(text[: text.index("\0")].encode(encoding)))
    return text


def _not_in(encoding: str, name: Phrase, content: bytes, offset: int) -> NotTextError:
    byte, read_as = f"0x{content[offset]:02X}", encoding.upper()
    why = phrase(
        "Byte {byte} at offset {offset} is not valid in {encoding}.",
        byte=byte,
        offset=offset,
        encoding=read_as,
    )
    return NotTextError(name, why)


def _has_nul(name: Phrase, offset: int) -> NotTextError:
    why = phrase(
        ("It contains a NUL byte at offset {offset}, like a binary file or UTF-16 without a byte-order mark."),
        offset=offset,
    )
    return NotTextError(name, why)
