"""HTML -> sections, by the standard library's tokenizer: no tree is built, so that nesting costs nothing."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from app.documents.child.readers.decoding import bytes_of, text_of
from app.documents.child.readers.outline import Outline
from app.documents.document import Document, DocumentKind, Section

_SKIPPED: Final = frozenset(
    (
        *("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "head", "title"),
        *("select", "textarea"),
    )
)
_VOID: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BLOCKS: Final = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    )
)
_CELLS: Final = frozenset(("td", "th"))
_CHARSET: Final = re.compile(rb"""<meta[^>]+charset=["']?([\w-]+)""", re.IGNORECASE)


def read(path: Path, kind: DocumentKind) -> Document:
    """Return the visible text of the file in sections."""
    text, encoding = html_text(bytes_of(path))
    return Document(path.name, kind, sections_of(text), encoding)


def html_text(content: bytes) -> tuple[str, str]:
    """Decode HTML by the encoding that it states, or else as :func:`text_of`."""
    stated = _CHARSET.search(content[:2048])
    if stated:
        try:
            return content.decode(stated[1].decode("ascii")), ""
        except (LookupError, UnicodeError):
            pass  # an unknown name, or not its encoding
    return text_of(content)


def sections_of(text: str) -> tuple[Section, ...]:
    """Return the visible text of an HTML document in sections."""
    outline = Outline()
    add_html(outline, text)
    return outline.sections()


def add_html(outline: Outline, text: str) -> None:
    """Add the visible text of an HTML document to `outline`."""
    parser = _Visible(outline)
    parser.feed(text)
    parser.close()
    parser.end()


class _Visible(HTMLParser):
    """Adds visible text to an outline."""

    def __init__(self, outline: Outline) -> None:
        super().__init__(convert_charrefs=True)
        self._outline = outline
        self._parts: list[str] = []
        self._cells: list[str] | None = None
        self._rows: list[str] = []
        self._is_in_cell = False
        self._tables = 0
        self._lists: list[int | None] = []
        self._mark = ""
        self._skipped: tuple[str, int] | None = None
        self._pre = 0

    # -- what the tokenizer finds ----------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a start tag begins: a block, a heading, or something that is left out."""
        if self._skipped is not None:
            if tag == self._skipped[0]:
                self._skipped = tag, self._skipped[1] + 1
        elif tag not in _VOID and (tag in _SKIPPED or _is_hidden(dict(attrs))):
            self._skipped = tag, 1
        elif tag == "br":
            self._parts.append("\n")
        elif tag in _CELLS:
            self._end_cell()
            self._is_in_cell = True
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.end_block()
            self._begin(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note what an end tag ends."""
        if self._skipped is not None:
            name, depth = self._skipped
            if tag == name:
                self._skipped = (name, depth - 1) if depth > 1 else None
        elif tag in _CELLS:
            self._end_cell()
        elif tag in _HEADINGS:
            self._outline.heading(_HEADINGS[tag], self._take())
        elif tag in _BLOCKS:
            self.end_block()
            self._end(tag)

    def handle_data(self, data: str) -> None:
        """Add text to the block that is open, unless it is left out."""
        if self._skipped is None:
            self._parts.append(data if self._pre else re.sub(r"\s+", " ", data))

    # -- what becomes of it ----------------------------------------------------------------------------------------

    def end_block(self) -> None:
        """Add what was collected as a paragraph, an item of a list, or a part of a cell."""
        if self._cells is not None:
            self._parts.append(" ")
            return
        text = self._take()
        if self._rows and (text or not self._tables):
            self._outline.add("\n".join(self._rows))
            self._rows = []
        if text:
            self._outline.add(self._mark + text)
            self._mark = ""

    def end(self) -> None:
        """Add what is left at the end of the document."""
        self._end_row()
        self._tables = 0
        self.end_block()

    def _begin(self, tag: str) -> None:
        match tag:
            case "table":
                self._tables += 1
            case "tr":
                self._end_row()
                self._cells = []
            case "pre":
                self._pre += 1
            case "ul" | "ol":
                self._lists.append(1 if tag == "ol" else None)
            case "li":
                self._mark = self._item_mark()

    def _end(self, tag: str) -> None:
        match tag:
            case "tr":
                self._end_row()
            case "table":
                self._end_row()
                self._tables = max(0, self._tables - 1)
                self.end_block()
            case "pre":
                self._pre = max(0, self._pre - 1)
            case "ul" | "ol" if self._lists:
                self._lists.pop()

    def _item_mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _end_cell(self) -> None:
        if self._cells is not None:
            text = " ".join(self._take().split())
            if text or self._is_in_cell:  # an empty cell keeps the others in their columns
                self._cells.append(text)
        self._is_in_cell = False

    def _end_row(self) -> None:
        self._end_cell()
        if self._cells and any(self._cells):
            self._rows.append(" | ".join(self._cells))
        self._cells = None

    def _take(self) -> str:
        text = "".join(self._parts)
        self._parts = []
        return text.strip("\n") if self._pre else re.sub(r" *\n *", "\n", re.sub(r"[ \t]+", " ", text)).strip()


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = re.sub(r"\s", "", attributes.get("style") or "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style
