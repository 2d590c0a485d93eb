"""The text of a header while it is being written: bytes of tokens, in sections that control tokens separate."""

import codecs
from typing import Final

from app.harmony.header import Marker, Origin, Section

# A header of a well-formed message has less than 200 bytes, even with a long tool name. Text that goes on beyond this
# in place of a header is a message whose header was forgotten: it is shown while it is written, not at its end.
HEADER_LIMIT: Final = 320


class HeaderText:
    """One header.

    Attributes:
        origin: what it stands behind.
        size: bytes so far.
        limit: bytes from which on it is doubtful that this is a header.
    """

    __slots__ = ("_sections", "limit", "origin", "size")

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.size = 0
        self.limit = HEADER_LIMIT
        self._sections: list[tuple[Marker, list[bytes]]] = [(Marker.ROLE, [])]

    @property
    def is_marked(self) -> bool:
        """Whether a control token says that this is a header."""
        return self.has_sections or self.origin is not Origin.LOOSE

    @property
    def has_sections(self) -> bool:
        """Whether there is more than the role."""
        return len(self._sections) > 1

    @property
    def role(self) -> bytes:
        """The bytes of the first section."""
        return b"".join(self._sections[0][1])

    @property
    def last(self) -> bytes:
        """The bytes of the section that is being written."""
        return b"".join(self._sections[-1][1])

    def add(self, data: bytes) -> None:
        """The bytes of one more token."""
        self._sections[-1][1].append(data)
        self.size += len(data)

    def begin_section(self, marker: Marker) -> None:
        """A control token begins another section."""
        self._sections.append((marker, []))

    def sections(self, *, is_whole: bool) -> tuple[Section, ...]:
        """The text of each section; unless `is_whole`, half a code point at its end is not text yet."""
        return tuple(
            Section(marker, codecs.utf_8_decode(b"".join(parts), "replace", is_whole)[0])
            for marker, parts in self._sections
        )
