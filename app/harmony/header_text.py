"""The text of a header while it is generated: the bytes of its tokens, in sections separated by control tokens."""

import codecs
from typing import Final

from app.harmony.header import Marker, Origin, Section

# A well-formed header has less than 200 bytes, even with a long tool name. Longer text in place of a header is a
# message whose header is missing: it is shown while it is generated, not only at its end.
HEADER_LIMIT: Final = 320


class HeaderText:
    """The text of one header so far.

    Attributes:
        origin: how the header started.
        size: bytes so far.
        limit: size in bytes above which it is doubtful that this is a header.
    """

    __slots__ = ("_sections", "limit", "origin", "size")

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.size = 0
        self.limit = HEADER_LIMIT
        self._sections: list[tuple[Marker, list[bytes]]] = [(Marker.ROLE, [])]

    @property
    def is_marked(self) -> bool:
        """Whether a control token indicates that this is a header."""
        return self.has_sections or self.origin is not Origin.LOOSE

    @property
    def has_sections(self) -> bool:
        """Whether there are sections after the role."""
        return len(self._sections) > 1

    @property
    def role(self) -> bytes:
        """The bytes of the first section, the role."""
        return b"".join(self._sections[0][1])

    @property
    def last(self) -> bytes:
        """The bytes of the current section, which is the last one."""
        return b"".join(self._sections[-1][1])

    def add(self, data: bytes) -> None:
        """Append the bytes of one more token."""
        self._sections[-1][1].append(data)
        self.size += len(data)

    def begin_section(self, marker: Marker) -> None:
        """Start another section after a control token."""
        self._sections.append((marker, []))

    def sections(self, *, is_whole: bool) -> tuple[Section, ...]:
        """Decode each section; unless `is_whole`, an incomplete code point at the end is left out."""
        return tuple(
            Section(marker, codecs.utf_8_decode(b"".join(parts), "replace", is_whole)[0])
            for marker, parts in self._sections
        )
