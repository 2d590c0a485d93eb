"""Sections from headings and text, in reading order."""

from app.documents.document import HEADING_SEPARATOR, Section

_MOST_HEADING = 200


class Outline:
    """Collects paragraphs below headings.

    A section begins with each heading; its text repeats the heading as Markdown.
    """

    def __init__(self) -> None:
        self._sections: list[Section] = []
        self._headings: list[tuple[int, str]] = []
        self._paragraphs: list[str] = []

    def heading(self, level: int, title: str, written: str | None = None) -> None:
        """Begin a section.

        Args:
            level: from 1, the highest.
            written: how the heading stands in the text; as Markdown by default.
        """
        title = " ".join(title.split())
        if not title:
            return
        self._end()
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, title[:_MOST_HEADING]))
        self._paragraphs.append(f"{'#' * level} {title}" if written is None else written)

    def add(self, paragraph: str) -> None:
        """Add a paragraph; empty ones are dropped."""
        if paragraph.strip():
            self._paragraphs.append(paragraph)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections; nothing may be added after this."""
        self._end()
        return tuple(self._sections)

    def _end(self) -> None:
        if self._paragraphs:
            path = HEADING_SEPARATOR.join(title for _, title in self._headings)
            self._sections.append(Section("\n\n".join(self._paragraphs), path))
            self._paragraphs = []
