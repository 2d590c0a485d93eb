"""The links of a PDF's page that lead to the web, at the places of its text where they are.

A link of a PDF is a rectangle on the page, or several, and knows nothing of the text below it. It belongs to the
characters whose middle is within. A link over two lines is often written as two links with one address.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from app.documents import limits
from app.documents.page_marks import Links, without_marks

SPLIT_WORD: Final = re.compile("[\x02\ufffe]\r?\n?")
"""PDFium's mark for the hyphen at the end of a line."""

_MOST_CHARACTERS: Final = 500_000
"""On pages with links, which take 10 µs for each; links after that have no markers."""

_MOST_LINKS: Final = 500
"""On one page."""
_MOST_QUADS: Final = 50
_STRIP: Final = 8
"""Height in points."""
_LONGEST_ADDRESS: Final = 2_000


class _Link(NamedTuple):
    address: str
    areas: tuple[pdfium.FS_RECTF, ...]


class _Character(NamedTuple):
    text: str
    x: float
    y: float


class LinkMarker:
    """Makes the text of pages with the markers of their links, and without anything that looks like one.

    Args:
        links: takes the addresses.
    """

    def __init__(self, links: Links) -> None:
        self._links = links
        self._left = _MOST_CHARACTERS

    def marked(self, document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, words: pypdfium2.PdfTextPage) -> str:
        """Return the text of a page. Raises PdfiumError."""
        links = list(_links(document, page)) if self._left > 0 else []
        if not links:
            return _clean(words.get_text_bounded())
        characters = _characters(words)
        self._left -= len(characters)
        text = ""
        for part, address in _parts(characters, _addresses(characters, links)):
            text += self._links.marked(address, _clean(part)) if address else _clean(part)
        return text


def _clean(text: str) -> str:
    return without_marks(SPLIT_WORD.sub("", text))


def _addresses(characters: list[_Character], links: list[_Link]) -> list[str]:
    """Return where each character leads; empty for nowhere."""
    addresses = [""] * len(characters)
    at_height = _at_height(characters)
    for link in links:
        for area in link.areas:
            for index in _near(at_height, area):
                if _is_within(characters[index], area):
                    addresses[index] = link.address
    _close_gaps(characters, addresses)
    return addresses


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[_Link]:
    place, found = ctypes.c_int(0), pdfium.FPDF_LINK()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, place, found):
            return
        action = pdfium.FPDFLink_GetAction(found)
        if action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
            address, areas = _address(document, action), tuple(_areas(found))
            if address and areas:
                yield _Link(address, areas)


def _address(document: pypdfium2.PdfDocument, action: pdfium.FPDF_ACTION) -> str:
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length <= _LONGEST_ADDRESS:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def _areas(link: pdfium.FPDF_LINK) -> Iterator[pdfium.FS_RECTF]:
    """Yield the rectangles of a link: one for each line of its text, if it says so."""
    quads = min(pdfium.FPDFLink_CountQuadPoints(link), _MOST_QUADS)
    for index in range(quads):
        quad = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFLink_GetQuadPoints(link, index, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield pdfium.FS_RECTF(min(xs), max(ys), max(xs), min(ys))
    area = pdfium.FS_RECTF()
    if quads <= 0 and pdfium.FPDFLink_GetAnnotRect(link, area):
        yield area


def _characters(words: pypdfium2.PdfTextPage) -> list[_Character]:
    count = min(pdfium.FPDFText_CountChars(words), limits.MOST_CHARACTERS)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found = []
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(words, index)
        if not code or code > 0x10FFFF:
            continue
        has_box = pdfium.FPDFText_GetCharBox(words, index, left, right, bottom, top)
        is_seen = has_box and not chr(code).isspace()  # white space that PDFium has added has no place
        x, y = ((left.value + right.value) / 2, (bottom.value + top.value) / 2) if is_seen else (float("nan"),) * 2
        found.append(_Character(chr(code), x, y))
    return found


def _at_height(characters: list[_Character]) -> dict[int, list[int]]:
    """Return the indices of characters by the strip of the page that they are in: a link then looks at few of them."""
    found: dict[int, list[int]] = {}
    for index, character in enumerate(characters):
        if math.isfinite(character.y):
            found.setdefault(int(character.y // _STRIP), []).append(index)
    return found


def _near(at_height: dict[int, list[int]], area: pdfium.FS_RECTF) -> Iterator[int]:
    """Yield the characters in the strips that an area covers."""
    strips = (strip for strip in at_height if area.bottom <= (strip + 1) * _STRIP and strip * _STRIP <= area.top)
    for strip in strips:
        yield from at_height[strip]


def _is_within(character: _Character, area: pdfium.FS_RECTF) -> bool:
    return bool(area.left <= character.x <= area.right and area.bottom <= character.y <= area.top)


def _close_gaps(characters: list[_Character], addresses: list[str]) -> None:
    """Let white space between two parts of a link belong to it."""
    last = ""
    gap: list[int] = []
    for index, character in enumerate(characters):
        if not addresses[index] and character.text.isspace():
            gap.append(index)
            continue
        if addresses[index] and addresses[index] == last:
            for between in gap:
                addresses[between] = last
        last, gap = addresses[index], []


def _parts(characters: list[_Character], addresses: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the text with its address, cut where links begin and end."""
    start = 0
    for index in range(1, len(characters) + 1):
        if index == len(characters) or addresses[index] != addresses[start]:
            yield "".join(one.text for one in characters[start:index]), addresses[start]
            start = index
