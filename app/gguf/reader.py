"""A careful reader over the bytes of a header: bounded, forward only, never trusting a length.

It holds one window of the file at a time, so that a header that lies about its lengths costs no memory, and it works
on anything that can ``read`` and ``seek``: a file, a :class:`io.BytesIO`, ranges over HTTP.
"""

import io
import struct
from typing import Protocol

from app.gguf.errors import DamagedHeaderError, HeaderFault
from app.gguf.ggml_types import STRUCT_CODES, ValueType

WINDOW_BYTES = 1 << 20
"""How much is read at once. A gpt-oss header has 13 MB; most of it is skipped through."""

MAX_STRING_BYTES = 64 << 20
"""Longest text that is taken into memory. llama.cpp allows 1 GiB; real templates and tokenizers stay below 25 MB."""

PLAUSIBLE_BYTES = 256 << 20
"""More than any list or text of a sound header takes."""

MAX_SKIPPED_STRINGS = 1 << 24
"""Most texts that a header may list in all. The largest known vocabulary with its merges has under a million."""

_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")


class BinarySource(Protocol):
    """What a header can be read from."""

    def read(self, size: int = ..., /) -> bytes:
        """At most `size` bytes from the current place; fewer only at the end."""
        ...

    def seek(self, offset: int, whence: int = ..., /) -> int:
        """Go to a place, as :meth:`io.IOBase.seek` does."""
        ...


class HeaderReader:
    """Reads little-endian values one after another.

    Attributes:
        file_name: goes into the errors.
        size: bytes of the source.

    Every method raises :class:`DamagedHeaderError` where the bytes do not suffice, and OSError where the source does.
    """

    def __init__(self, source: BinarySource, file_name: str) -> None:
        self.file_name = file_name
        self.size = source.seek(0, io.SEEK_END)
        self._source = source
        self._window = b""
        self._window_start = 0
        self._at = 0
        self._strings_left = MAX_SKIPPED_STRINGS

    @property
    def position(self) -> int:
        """Where the next byte is read."""
        return self._window_start + self._at

    @property
    def remaining(self) -> int:
        """Bytes from here to the end of the source."""
        return self.size - self.position

    def fault(self, fault: HeaderFault, detail: str = "") -> DamagedHeaderError:
        """The error for this file."""
        return DamagedHeaderError(self.file_name, fault, detail)

    def too_long(self, size: int, detail: str) -> DamagedHeaderError:
        """The error for `size` bytes that are not there: of a damaged length, or of a file that was cut off."""
        return self.fault(HeaderFault.TOO_LONG, detail) if size > PLAUSIBLE_BYTES else self.fault(HeaderFault.CUT_OFF)

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        self._want(count)
        start = self._at
        self._at += count
        return self._window[start : self._at]

    def u32(self) -> int:
        """An unsigned 32-bit number."""
        return int(_U32.unpack(self.take(4))[0])

    def u64(self) -> int:
        """An unsigned 64-bit number."""
        return int(_U64.unpack(self.take(8))[0])

    def scalars(self, value_type: ValueType, count: int) -> tuple[int | float | bool, ...]:
        """`count` numbers of one type."""
        layout = struct.Struct(f"<{count}{STRUCT_CODES[value_type]}")
        return layout.unpack(self.take(layout.size))

    def text(self, limit: int = MAX_STRING_BYTES) -> str:
        """A length and that many bytes of UTF-8. Bytes that are not UTF-8 become U+FFFD."""
        return self.raw_text(limit).decode("utf-8", "replace")

    def raw_text(self, limit: int) -> bytes:
        """A length and that many bytes, `limit` at most."""
        length = self.u64()
        if length > self.remaining:
            raise self.too_long(length, f"a text of {length} bytes")
        if length > limit:
            raise self.fault(HeaderFault.VALUE, f"a text of {length} bytes")
        return self.take(length)

    def skip(self, count: int) -> None:
        """Leave out `count` bytes."""
        if count > self.remaining:
            raise self.too_long(count, f"{count} bytes")
        self.go_to(self.position + count)

    def go_to(self, position: int) -> None:
        """Continue at `position`."""
        at = position - self._window_start
        if 0 <= at <= len(self._window):
            self._at = at
        else:
            self._window, self._window_start, self._at = b"", position, 0

    def skip_strings(self, count: int) -> None:
        """Leave out `count` texts. This is the hot loop of a header: 650,000 rounds for gpt-oss."""
        if count * 8 > self.remaining or count > self._strings_left:
            raise self.too_long(count * 8, f"a list of {count} texts")
        self._strings_left -= count
        while count:
            self._want(8)
            end, done = _skip_in(self._window, self._at, count)
            count -= done
            self.skip(end - self._at)

    def _want(self, count: int) -> None:
        """Make the window hold the next `count` bytes."""
        if self._at + count <= len(self._window):
            return
        if count > self.remaining:
            raise self.fault(HeaderFault.CUT_OFF)
        start = self.position
        self._source.seek(start)
        self._window = self._source.read(min(max(count, WINDOW_BYTES), self.size - start))
        self._window_start, self._at = start, 0
        if len(self._window) < count:  # the source became shorter while it was read
            raise self.fault(HeaderFault.CUT_OFF)


def _skip_in(window: bytes, at: int, count: int) -> tuple[int, int]:
    """Where `count` texts end, or the first of them whose length is not in the window; and how many were passed."""
    length_at = _U64.unpack_from
    done = 0
    try:
        for done in range(count):  # noqa: B007 (done is needed when the window ends)
            at += 8 + length_at(window, at)[0]
    except (struct.error, OverflowError):
        return at, done
    return at, count
