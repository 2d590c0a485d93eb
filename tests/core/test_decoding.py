"""Text of a person, as bytes in the encodings that pipes and editors write."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.decoding import NotTextError, decode_text
from app.core.sentences import phrase

NAME = phrase("It")
MARKED = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("encoding", MARKED)
@pytest.mark.parametrize("text", ["", "Grüße, 漢字 😀\r\nzwei", "\ufeff kept"])
def test_a_byte_order_mark_says_the_encoding(encoding: str, text: str) -> None:
    assert decode_text(MARKED[encoding] + text.encode(encoding), NAME) == text


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=("Cs",))))
def test_without_a_mark_it_is_utf_8(text: str) -> None:
    assert decode_text(text.encode(), NAME) == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"caf\xe9", "0xE9 at offset 3"),
        (b"\xe4\xbd", "0xE4 at offset 0"),
        (codecs.BOM_UTF8 + b"a\xff", "0xFF at offset 4"),
        (codecs.BOM_UTF16_LE + b"a\0b", "0x62 at offset 4 is not valid in UTF-16-LE"),
        (codecs.BOM_UTF16_BE + b"\0a\xd8\0\0b", "0xD8 at offset 4"),
        (codecs.BOM_UTF32_LE + b"\0\0\x11\0", "0x00 at offset 4"),
        ("Hi".encode("utf-16-le"), "NUL byte at offset 1"),
        (b"GGUF\x03\0\0\0", "NUL byte at offset 5"),
        (codecs.BOM_UTF16_LE + "ä\0".encode("utf-16-le"), "NUL byte at offset 4"),
        (b"\x89PNG\r\n\x1a\n\0", "0x89 at offset 0"),
    ],
)
def test_what_is_no_text_is_told_with_its_place(content: bytes, words: str) -> None:
    with pytest.raises(NotTextError) as caught:
        decode_text(content, NAME)
    assert words in str(caught.value)
    assert str(caught.value).startswith("It is not readable text.")
