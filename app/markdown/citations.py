"""Citations of pages of the web in an answer: ``【3†L10-L12】`` names lines 10 to 12 of page 3 of the chat.

gpt-oss was trained to write them (openai/gpt-oss, ``simple_browser``). One that names no known page stays text.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from app.core.text import one_line
from app.markdown.links import allowed, clean_label
from app.markdown.model import Block, Kind, Run, Style

_MARKER: Final = re.compile(r"【(\d{1,6})†(?:L(\d{1,7})(?:-L?(\d{1,7}))?|[^【】†\n]{1,200})(?:†[^【】†\n]{0,200})?】")
_HALF: Final = re.compile(r"【\d{0,6}(?:†[^【】\n]{0,400})?$")
_LONGEST_HALF: Final = 410
_LINK: Final = re.compile(r"【(\d+)†([^【】†]+)(?:†[^【】†]+)?】")
_KINDS: Final = (Kind.PARAGRAPH, Kind.HEADING, Kind.CELL)
_MOST_QUOTED: Final = 12
"""Lines."""
_MARKUP: Final = re.compile(r"([\\\[\]*_`<>])")


class CitedPage(NamedTuple):
    """A page as a result has shown it.

    Attributes:
        address: empty for the results of a search.
        lines: the shown ones, by number.
        links: address and title of results, by the numbers of links.
    """

    address: str
    title: str
    lines: Mapping[int, str]
    links: tuple[tuple[str, str], ...] = ()


class Citation(NamedTuple):
    """What a marker cites.

    Attributes:
        number: shown in the answer; one for each address.
        quote: the cited lines, without markers of links; empty if the marker names none that were shown.
    """

    number: int
    address: str
    title: str
    quote: str

    @property
    def words(self) -> str:
        """Title, address and cited lines, for a tooltip."""
        return "\n".join(filter(None, (self.title, self.address, self.quote)))


class Citations:
    """The pages that an answer can cite, by cursor. Numbers are given in the order in which markers are asked for."""

    def __init__(self, pages: Mapping[int, CitedPage]) -> None:
        self._pages = pages
        self._numbers: dict[str, int] = {}

    def of(self, marker: str) -> Citation | None:
        """Return what a marker cites; None if it is none, or names no known page."""
        found = _MARKER.fullmatch(marker)
        page = self._pages.get(int(found[1])) if found is not None else None
        if found is None or page is None:
            return None
        numbers = _lines_of(found, page)
        address, title = _target(page, numbers)
        address = allowed(address)
        if not address:
            return None
        number = self._numbers.setdefault(address, len(self._numbers) + 1)
        quote = "\n".join(_LINK.sub(r"\2", page.lines[one]) for one in numbers[:_MOST_QUOTED])
        return Citation(number, address, one_line(clean_label(title)), quote.strip())

    def found_in(self, text: str) -> dict[str, Citation]:
        """Return what a text cites, by its markers, in their order."""
        found = ((marker[0], self.of(marker[0])) for marker in _MARKER.finditer(text))
        return {marker: citation for marker, citation in found if citation is not None}

    def as_links(self, markdown: str) -> str:
        """Return an answer with Markdown links in place of citations, for other programs."""

        def link(found: re.Match[str]) -> str:
            citation = self.of(found[0])
            if citation is None:
                return found[0]
            title = _MARKUP.sub(r"\\\1", citation.title or citation.address)
            target = citation.address.replace("(", "%28").replace(")", "%29")
            before = "" if found.start() == 0 or markdown[found.start() - 1].isspace() else " "
            return f"{before}([{title}]({target}))"

        return _MARKER.sub(link, markdown) if "【" in markdown else markdown


def with_citations(block: Block, citations: Citations | None) -> Block:
    """Return the block with citations as small numbers that lead to their pages; not in code, formulas and links."""
    if citations is None or block.kind not in _KINDS or "【" not in block.text:
        return block
    return block._replace(runs=tuple(part for run in block.runs for part in _parts(run, citations)))


def is_citation(style: Style) -> bool:
    """Whether a run is the number of a citation, whose marker is its source."""
    return style.note and style.source.startswith("【")


def without_half_citation(text: str) -> str:
    """Return an unfinished line without a citation at its end that is not complete yet."""
    found = _HALF.search(text, max(0, len(text) - _LONGEST_HALF))
    return text[: found.start()] if found else text


def _parts(run: Run, citations: Citations) -> Iterator[Run]:
    style = run.style
    if style.link or style.code or style.math or style.formula or style.marker or style.source:
        yield run
        return
    at = 0
    for found in _MARKER.finditer(run.text):
        citation = citations.of(found[0])
        if citation is None:
            continue
        if found.start() > at:
            yield Run(run.text[at : found.start()], style)
        yield Run(f"[{citation.number}]", style._replace(note=True, source=found[0]))
        at = found.end()
    if at < len(run.text) or not at:
        yield Run(run.text[at:], style)


def _lines_of(found: re.Match[str], page: CitedPage) -> list[int]:
    """Return the cited lines that were shown; a range that is too long, or turned round, is not trusted."""
    if found[2] is None:
        return []
    first = int(found[2])
    last = int(found[3]) if found[3] is not None else first
    return [number for number in page.lines if first <= number <= last]


def _target(page: CitedPage, numbers: list[int]) -> tuple[str, str]:
    """Return address and title of the page, or of the first result in the cited lines."""
    if page.address or not page.links:
        return page.address, page.title
    for number in numbers:
        link = _LINK.search(page.lines[number])
        if link is not None and int(link[1]) < len(page.links):
            address, title = page.links[int(link[1])]
            return address, title or link[2]
    return "", ""
