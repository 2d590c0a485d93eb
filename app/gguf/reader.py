"""A bounded, forward-only reader for untrusted headers.

It holds one window of the file at a time, so that false lengths in a header cost no memory, and works with anything
that can ``read`` and ``seek``: a file, a :class:`io.BytesIO`, HTTP ranges.
"""

import io
import struct
from typing import Protocol

from app.gguf.errors import DamagedHeaderError, HeaderFault
from app.gguf.ggml_types import STRUCT_CODES, ValueType

WINDOW_BYTES = 1 << 20
"""Bytes per read. A gpt-oss header has 13 MB, most of which is skipped."""

MAX_STRING_BYTES = 64 << 20
"""The longest text to load. llama.cpp allows 1 GiB; real templates and tokenizers stay below 25 MB."""

PLAUSIBLE_BYTES = 256 << 20
"""More than any list or text of a valid header takes."""

MAX_SKIPPED_STRINGS = 1 << 24
"""The maximum number of texts in a header's lists. The largest known vocabulary with merges has under a million."""

_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")


class BinarySource(Protocol):
    """A source of a header's bytes."""

    def read(self, size: int = ..., /) -> bytes:
        """Return at most `size` bytes from the current position; fewer only at the end."""
        ...

    def seek(self, offset: int, whence: int = ..., /) -> int:
        """Set the position like :meth:`io.IOBase.seek`."""
        ...


class HeaderReader:
    """Reads little-endian values in order.

    Attributes:
        file_name: for error messages.
        size: of the source in bytes.

    Every method raises :class:`DamagedHeaderError` if there are too few bytes, and OSError if the source does.
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
        """The offset of the next byte."""
        return self._window_start + self._at

    @property
    def remaining(self) -> int:
        """The number of bytes up to the end of the source."""
        return self.size - self.position

    def fault(self, fault: HeaderFault, detail: str = "") -> DamagedHeaderError:
        """Return an error for this file."""
        return DamagedHeaderError(self.file_name, fault, detail)

    def too_long(self, size: int, detail: str) -> DamagedHeaderError:
        """Return the error for `size` bytes that are missing: a false length, or a truncated file."""
        return self.fault(HeaderFault.TOO_LONG, detail) if size > PLAUSIBLE_BYTES else self.fault(HeaderFault.CUT_OFF)

    def take(self, count: int) -> bytes:
        """Read the next `count` bytes."""
        self._want(count)
        start = self._at
        self._at += count
        return self._window[start : self._at]

    def u32(self) -> int:
        """Read an unsigned 32-bit number."""
        return int(_U32.unpack(self.take(4))[0])

    def u64(self) -> int:
        """Read an unsigned 64-bit number."""
        return int(_U64.unpack(self.take(8))[0])

    def scalars(self, value_type: ValueType, count: int) -> tuple[int | float | bool, ...]:
        """Read `count` numbers of one type."""
        layout = struct.Struct(f"<{count}{STRUCT_CODES[value_type]}")
        return layout.unpack(self.take(layout.size))

    def text(self, limit: int = MAX_STRING_BYTES) -> str:
        """Read a length and that many bytes of UTF-8. Invalid bytes become U+FFFD."""
        return self.raw_text(limit).decode("utf-8", "replace")

    def raw_text(self, limit: int) -> bytes:
        """Read a length and that many bytes, at most `limit`."""
        length = self.u64()
        if length > self.remaining:
            raise self.too_long(length, f"a text of {length} bytes")
        if length > limit:
            raise self.fault(HeaderFault.VALUE, f"a text of {length} bytes")
        return self.take(length)

    def skip(self, count: int) -> None:
        """Skip `count` bytes without reading them."""
        if count > self.remaining:
            raise self.too_long(count, f"{count} bytes")
        self.go_to(self.position + count)

    def go_to(self, position: int) -> None:
        """Continue at `position`, in bytes from the start."""
        at = position - self._window_start
        if 0 <= at <= len(self._window):
            self._at = at
        else:
            self._window, self._window_start, self._at = b"", position, 0

    def skip_strings(self, count: int) -> None:
        """Skip `count` texts. This is the hot loop of a header: 650,000 iterations for gpt-oss."""
        if count * 8 > self.remaining or count > self._strings_left:
            raise self.too_long(count * 8, f"a list of {count} texts")
        self._strings_left -= count
        while count:
            self._want(8)
            end, done = _skip_in(self._window, self._at, count)
            count -= done
            self.skip(end - self._at)

    def _want(self, count: int) -> None:
        """Load the next `count` bytes into the window."""
        if self._at + count <= len(self._window):
            return
        if count > self.remaining:
            raise self.fault(HeaderFault.CUT_OFF)
        start = self.position
        self._source.seek(start)
        self._window = self._source.read(min(max(count, WINDOW_BYTES), self.size - start))
        self._window_start, self._at = start, 0
        if len(self._window) < count:  # the source became shorter in the meantime
            raise self.fault(HeaderFault.CUT_OFF)


def _skip_in(window: bytes, at: int, count: int) -> tuple[int, int]:
    """Return how many of `count` texts have their length in the window, and where the last of these ends."""
    length_at = _U64.unpack_from
    done = 0
    try:
        for done in range(count):  # noqa: B007 (done is needed when the window ends)
            at += 8 + length_at(window, at)[0]
    except (struct.error, OverflowError):
        return at, done
    return at, count
