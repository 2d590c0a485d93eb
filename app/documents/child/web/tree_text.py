"""A tree of HTML, or of trafilatura's TEI -> text as gpt-oss was trained to read it: ``# Heading``, ``  * item``.

The tree is walked without recursion: its depth is the page's choice.
"""

import re
from typing import Final

from lxml import etree

from app.documents.page_marks import Links, one_space

_SKIPPED: Final = frozenset(
    (
        *("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "title"),
        *("select", "textarea", "button", "meta", "link"),
    )
)
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_LINES: Final = frozenset(("item", "li", "row", "tr", "dt", "dd"))
_PARAGRAPHS: Final = frozenset(
    (
        *("p", "head", "list", "ul", "ol", "dl", "table", "quote", "blockquote", "pre", "div", "section"),
        *("article", "aside", "header", "footer", "nav", "main", "figure", "figcaption", "form", "body", "address"),
        *("fieldset", "details", "summary", "caption", "hr", *_HEADINGS),
    )
)
_CELLS: Final = frozenset(("cell", "td", "th"))
_FREE_LINES: Final = re.compile(r"\n\s*\n")
_LINE_SPACE: Final = re.compile(r"[ \t]+\n")


def text_of_tree(root: etree._Element, links: Links) -> str:
    """Return the visible text of a tree, with markers for its links."""
    walk = _Walk(links)
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if not isinstance(node.tag, str):
            if event in ("comment", "pi") and node.tail:
                walk.text(node.tail)
        elif event == "start":
            walk.start(node)
        else:
            walk.end(node)
            if node is not root and node.tail:
                walk.text(node.tail)
    text = _LINE_SPACE.sub("\n", "".join(walk.parts))
    return _FREE_LINES.sub("\n\n", text).strip("\n")


class _Walk:
    """Collects the text of a tree. Line ends, and marks of headings and items, wait until there is text after them."""

    def __init__(self, links: Links) -> None:
        self.parts: list[str] = []
        self._links = links
        self._skipped = 0
        self._kept_space = 0
        self._link: tuple[etree._Element, int] | None = None
        self._cells = 0
        self._line_ends = 0
        self._mark = ""

    def text(self, text: str) -> None:
        """Add text of the page."""
        if not self._skipped:
            self._add(text if self._kept_space else re.sub(r"\s+", " ", text))

    def start(self, node: etree._Element) -> None:
        """Note what an element begins."""
        tag = node.tag
        if self._skipped or is_unseen(node):
            self._skipped += 1
            return
        self._break(node)
        if tag in _CELLS:
            self._cells += 1
            if self._cells > 1:
                self._add(" | ")
        self._kept_space += tag == "pre"
        self._mark = _mark(node) or self._mark
        if tag in ("a", "ref") and self._link is None:
            self._link = node, len(self.parts)
        if tag in ("img", "graphic") and (name := one_space(node.get("alt") or "")):
            self._add(f"[Image: {name}]")
        if node.text:
            self.text(node.text)

    def end(self, node: etree._Element) -> None:
        """Note what an element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        self._kept_space -= node.tag == "pre"
        if self._link is not None and self._link[0] is node:
            self._end_link(node)
        if node.tag in _PARAGRAPHS or node.tag in _LINES:
            self._mark = ""
            self._break(node)

    def _end_link(self, node: etree._Element) -> None:
        assert self._link is not None
        _, start = self._link
        self._link = None
        label = "".join(self.parts[start:])
        del self.parts[start:]
        before, after = label[: len(label) - len(label.lstrip())], label[len(label.rstrip()) :]
        mark = self._links.marked(node.get("target") or node.get("href") or "", label)
        self.parts.append(f"{before if mark else ''}{mark}{after}")

    def _add(self, text: str) -> None:
        is_at_start = bool(self._line_ends) or bool(self._mark) or not self.parts or self.parts[-1].endswith(" ")
        if not self._kept_space and is_at_start:
            text = text.lstrip(" ")
        if not text:
            return
        is_first_of_link = self._link is not None and self._link[1] == len(self.parts)
        if self.parts and self._line_ends:
            self.parts.append("\n" * self._line_ends)
        if self._mark:
            self.parts.append(self._mark)
        self._line_ends, self._mark = 0, ""
        if self._link is not None and is_first_of_link:  # the mark of an item stands before its link
            self._link = self._link[0], len(self.parts)
        self.parts.append(text)

    def _break(self, node: etree._Element) -> None:
        """Begin a new line or paragraph with the next text, where the element asks for that."""
        if node.tag in _LINES:
            self._cells = 0
        if not self._mark:  # what is first in an item stands beside its mark
            ends = 2 if node.tag in _PARAGRAPHS else 1 if node.tag in _LINES or node.tag in ("br", "lb") else 0
            self._line_ends = max(self._line_ends, ends)


def _mark(node: etree._Element) -> str:
    """Return what stands in front of a heading or an item of a list."""
    if node.tag == "head":
        return "#" * _HEADINGS.get(node.get("rend") or "", 2) + " "
    if node.tag in _HEADINGS:
        return "#" * _HEADINGS[node.tag] + " "
    return "  * " if node.tag in ("item", "li") else ""


def is_unseen(node: etree._Element) -> bool:
    """Whether an element is not shown, or is no text."""
    if node.tag in _SKIPPED:
        return True
    style = re.sub(r"\s", "", node.get("style") or "").lower()
    return node.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style
