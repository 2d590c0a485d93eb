"""Finds the sources that an answer names: ``report.pdf, page 12``.

Only files that are known to be given are found, in text that has been parsed already: no markup of an answer can make
a source.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from app.markdown.model import Block, Kind, Run

SOURCE_SCHEME: Final = "source:"
"""In front of a source where an address stands. No markup leads to it: see :func:`app.markdown.links.allowed`."""

_KINDS: Final = (Kind.PARAGRAPH, Kind.HEADING, Kind.CELL)
_MOST_NAMES: Final = 500
_BETWEEN: Final = r"[*_`'\"”»\uff09)\]]{0,3}\s?[,\uff0c:;·(\uff08\[]?\s?(?:on |at |auf |in )?\[?"
_PAGE: Final = (
    r"(?:pages?|pp?\.|slides?|Seiten?|S\.|Folien?)\s?(?P<page>\d{1,7})|第\s?(?P<page_cjk>\d{1,7})\s?[页頁张張]"
)
_LINE: Final = r"(?:lines?|Zeilen?|Z\.)\s?(?P<line>\d{1,9})|第\s?(?P<line_cjk>\d{1,9})\s?行"
_BEFORE: Final = (
    r"(?:(?:page|p\.|slide|Seite|S\.|Folie)\s?(?P<page_before>\d{1,7})"
    r"(?:\s(?:of|in|from|von|aus|der|des))(?:\s(?:the|der|file|Datei))*\s[\"'`“„]?)?"
)


class Source(NamedTuple):
    """A place in a file that was given to the model; `page` and `line` count from 1."""

    name: str
    heading: str = ""
    page: int | None = None
    line: int | None = None

    @property
    def words(self) -> str:
        """The source as the model is asked to name it; :meth:`SourceNames.source_of` reads it again."""
        place = [f"page {self.page}"] if self.page is not None else []
        place += [f"line {self.line}"] if self.line is not None else []
        return ", ".join([self.name, *([self.heading] if self.heading else []), *place])


class SourceNames:
    """The names that are looked for.

    Args:
        given: names of files, and headings of passages from them; an empty heading for the file as a whole.
    """

    def __init__(self, given: Iterable[tuple[str, str]]) -> None:
        known = {(name, heading) for name, heading in given if name.strip()}
        known |= {(name, "") for name, _ in known}
        self._by_words = {_words(*one): one for one in sorted(known)[:_MOST_NAMES]}
        longest_first = sorted(self._by_words, key=len, reverse=True)
        names = "|".join(re.escape(words) for words in longest_first)
        self._pattern = re.compile(
            rf"(?<![\w/\\@.-]){_BEFORE}(?P<name>{names})(?![\w-]|[./\\@]\w)"
            rf"(?:{_BETWEEN}(?:{_PAGE}))?(?:{_BETWEEN}(?:{_LINE}))?",
            re.IGNORECASE,
        )

    def find(self, text: str) -> Iterator[tuple[int, int, Source]]:
        """Yield where sources begin and end in `text`."""
        if self._by_words:
            for found in self._pattern.finditer(text):
                source = self._source(found)
                if "." in source.name or source.page is not None or source.line is not None or source.heading:
                    yield *found.span(), source

    def source_of(self, words: str) -> Source | None:
        """Return the source that :attr:`Source.words` names."""
        found = self._pattern.fullmatch(words) if self._by_words else None
        return self._source(found) if found is not None else None

    def _source(self, found: re.Match[str]) -> Source:
        words = found["name"]
        name, heading = self._by_words.get(words) or next(
            one for known, one in self._by_words.items() if known.casefold() == words.casefold()
        )
        page = found["page"] or found["page_cjk"] or found["page_before"]
        line = found["line"] or found["line_cjk"]
        return Source(name, heading, int(page) if page else None, int(line) if line else None)


def with_sources(block: Block, names: SourceNames | None) -> Block:
    """Return the block with the sources in its text marked, save where there are links, formulas or code blocks."""
    if names is None or block.kind not in _KINDS:
        return block
    found = list(names.find(block.text))
    return block._replace(runs=tuple(_marked(block.runs, found))) if found else block


def _marked(runs: Iterable[Run], found: list[tuple[int, int, Source]]) -> Iterator[Run]:
    at = 0
    for run in runs:
        end = at + len(run.text)
        style = run.style
        is_text = not (style.link or style.quiet or style.math or style.formula or style.marker or style.note)
        inside = [one for one in found if one[0] < end and one[1] > at] if is_text else []
        yield from _parts(run, at, inside)
        at = end


def _parts(run: Run, start: int, inside: list[tuple[int, int, Source]]) -> Iterator[Run]:
    """Split a run that begins at `start` where sources begin and end."""
    at = 0
    for first, last, source in inside:
        begin, end = max(0, first - start), min(len(run.text), last - start)
        if begin > at:
            yield Run(run.text[at:begin], run.style)
        yield Run(run.text[begin:end], run.style._replace(source=source.words))
        at = end
    if at < len(run.text):
        yield Run(run.text[at:], run.style)


def _words(name: str, heading: str) -> str:
    return f"{name}, {heading}" if heading else name
