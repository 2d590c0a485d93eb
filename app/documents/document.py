"""The text of a file, as its reader has found it."""

from enum import StrEnum

import msgspec


class DocumentKind(StrEnum):
    """What a file is; it decides which reader reads it and what its parts are called."""

    TEXT = "text"
    MARKDOWN = "markdown"
    CODE = "code"
    TABLE = "table"
    PDF = "pdf"
    WORD = "word"
    SLIDES = "slides"
    SHEETS = "sheets"
    HTML = "html"
    BOOK = "book"
    MAIL = "mail"


class Section(msgspec.Struct, frozen=True):
    """A part of a document: a page, a slide, a sheet, or what stands below a heading.

    Attributes:
        text: plain text or Markdown, with the heading.
        heading: the heading that the text belongs to, with those above it (``Rules / Fees``); empty for none.
        page: number of the page or slide, from 1; None for a document without pages.
    """

    text: str
    heading: str = ""
    page: int | None = None


class Document(msgspec.Struct, frozen=True):
    """The text of a file.

    Attributes:
        name: the file's name, without its folder.
        sections: in reading order; none is empty.
        encoding: the encoding that was assumed, because the file states none and is not UTF-8; otherwise empty.
        pages_without_text: how many pages or slides have no text, such as scanned ones.
        left_out: names of parts that were not read, such as the attachments of an e-mail.
    """

    name: str
    kind: DocumentKind
    sections: tuple[Section, ...]
    encoding: str = ""
    pages_without_text: int = 0
    left_out: tuple[str, ...] = ()

    @property
    def characters(self) -> int:
        """The length of all text."""
        return sum(len(section.text) for section in self.sections)


HEADING_SEPARATOR = " / "
"""Between the headings of :attr:`Section.heading`."""
