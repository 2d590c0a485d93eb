"""What markdown-it-py says a text means, in the words of our parser: the two must agree.

About delimiters it is told otherwise: CommonMark shows the asterisks of ``**「注意」**です``, which people who write
Chinese, Japanese or Korean meet in every other answer. The amended rule is written here as its specification words it
(https://github.com/tats-u/markdown-cjk-friendly), with Unicode's data from Python. It differs from CommonMark only
beside such characters, so that everything else is still compared with plain CommonMark.
"""

import unicodedata
from dataclasses import dataclass, field
from typing import Final

import markdown_it.parser_inline
from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token

from app.markdown.block_parser import BlockParser
from app.markdown.inline import LINE_BREAK, read_inline
from app.markdown.lines import LineReader
from app.markdown.links import allowed, clean_label
from app.markdown.model import (
    CodeEnd,
    CodeLine,
    CodeStart,
    Kind,
    Place,
    RuleLeaf,
    TableEnd,
    TableRow,
    TableStart,
    TextLeaf,
)

Styled = tuple[tuple[str, tuple[bool, bool, bool, bool, str]], ...]
"""Characters with bold, italic, strike, code, link."""
Leaf = tuple[object, ...]


_QUOTATION_MARKS: Final = "\u2018\u2019\u201c\u201d"


class _AmendedState(StateInline):
    """Chapter 6.2 as amended: the letters in brackets are those of the specification."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N803
        end = start
        while end < self.posMax and self.src[end] == self.src[start]:
            end += 1
        after = self.src[end] if end < self.posMax else " "
        last = self.src[start - 1] if start > 0 else " "
        before = last
        if "\ufe00" <= last <= "\ufe0e" and start > 1 and not _is_space(self.src[start - 2]):
            before = self.src[start - 2]
        foreign_before = (
            _is_mark(before) and not _is_cjk(before) and (before not in _QUOTATION_MARKS or last != "\ufe01")
        )
        foreign_after = _is_mark(after) and not _is_cjk(after)
        is_left = not _is_space(after) and (  # (1)
            not foreign_after  # (2a)
            or _is_space(before)  # (2b, alpha)
            or foreign_before  # (2b, beta)
            or (_is_mark(before) or _is_cjk(before))  # (2b, gamma)
            or "\U000e0100" <= last <= "\U000e01ef"  # (2b, delta)
        )
        is_right = not _is_space(before) and (  # (1)
            not foreign_before  # (2a)
            or _is_space(after)  # (2b, alpha)
            or foreign_after  # (2b, beta)
            or _is_cjk(after)  # (2b, gamma)
        )
        opens = is_left and (canSplitWord or not is_right or _is_mark(before))
        closes = is_right and (canSplitWord or not is_left or _is_mark(after))
        return Scanned(opens, closes, end - start)


def _is_space(char: str) -> bool:
    return isWhiteSpace(ord(char))


def _is_mark(char: str) -> bool:
    return isMdAsciiPunct(ord(char)) or isPunctChar(char)


def _is_cjk(char: str) -> bool:
    """But for emoji and what Python's Unicode does not know yet."""
    return unicodedata.east_asian_width(char) in "WFH" or "HANGUL" in unicodedata.name(char, "")


markdown_it.parser_inline.StateInline = _AmendedState  # type: ignore[misc]
_MD: Final = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable(["table", "strikethrough"])
# Which links are dead and how an address is written is for us to say.
_MD.validateLink = lambda url: True  # type: ignore[method-assign]  # how markdown-it-py is told so
_MD.normalizeLink = lambda url: url  # type: ignore[method-assign]
_MD.normalizeLinkText = lambda link: link  # type: ignore[method-assign]


def leaves_of_markdown_it(text: str) -> list[Leaf]:
    """The leaves as the oracle sees them."""
    walk = _Walk()
    for token in _MD.parse(text):
        walk.take(token)
    return walk.out


@dataclass
class _Walk:
    out: list[Leaf] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    markers: list[str] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    row: list[Styled] = field(default_factory=list)
    level: int = 0

    def place(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        found = (tuple(self.path), tuple(self.markers))
        self.markers = []
        return found

    def take(self, token: Token) -> None:
        method = getattr(self, f"_{token.type}", None)
        if method:
            method(token)

    def _blockquote_open(self, token: Token) -> None:
        self.path.append("quote")

    def _blockquote_close(self, token: Token) -> None:
        self.empty()
        self.path.pop()

    def _ordered_list_open(self, token: Token) -> None:
        self.numbers.append(int(token.attrGet("start") or 0) if token.attrGet("start") is not None else 1)

    def _bullet_list_open(self, token: Token) -> None:
        self.numbers.append(None)

    def _ordered_list_close(self, token: Token) -> None:
        self.numbers.pop()

    _bullet_list_close = _ordered_list_close

    def _list_item_open(self, token: Token) -> None:
        self.path.append("item")
        number = self.numbers[-1]
        self.markers.append("-" if number is None else f"{number}{token.markup}")
        if number is not None:
            self.numbers[-1] = number + 1

    def _list_item_close(self, token: Token) -> None:
        self.empty()
        self.path.pop()

    def empty(self) -> None:
        if self.markers:
            self.out.append(("paragraph", *self.place(), ()))

    def _heading_open(self, token: Token) -> None:
        self.level = int(token.tag[1])

    def _heading_close(self, token: Token) -> None:
        self.level = 0

    def _inline(self, token: Token) -> None:
        runs = styled_of_tokens(token.children or [])
        if self.ends:
            self.row.append(runs)
        elif self.level:
            self.out.append((f"heading{self.level}", *self.place(), runs))
        else:
            self.out.append(("paragraph", *self.place(), runs))

    def _code_block(self, token: Token) -> None:
        self.out.append(("code", *self.place(), "", token.content))

    def _fence(self, token: Token) -> None:
        self.out.append(("code", *self.place(), token.info.strip(), _whole_lines(token.content)))

    def _hr(self, token: Token) -> None:
        self.out.append(("rule", *self.place()))

    def _table_open(self, token: Token) -> None:
        self.ends.append("")
        self.out.append(("table", *self.place()))

    def _table_close(self, token: Token) -> None:
        self.ends.pop()

    def _tr_open(self, token: Token) -> None:
        self.row = []

    def _tr_close(self, token: Token) -> None:
        self.out.append(("row", tuple(self.row)))


def styled_of_tokens(tokens: list[Token]) -> Styled:
    """The characters of inline tokens."""
    open_now = {"strong": 0, "em": 0, "s": 0}
    links: list[str] = []
    dead: list[str] = []
    out: list[tuple[str, tuple[bool, bool, bool, bool, str]]] = []

    def add(text: str, *, code: bool = False) -> None:
        style = (open_now["strong"] > 0, open_now["em"] > 0, open_now["s"] > 0, code, links[-1] if links else "")
        out.extend((char, style) for char in text)

    for token in tokens:
        name, _, kind = token.type.rpartition("_")
        if name in open_now:
            open_now[name] += 1 if kind == "open" else -1
        elif token.type == "link_open":
            dead.append("" if allowed(str(token.attrGet("href"))) else str(token.attrGet("href")))
            links.append(allowed(str(token.attrGet("href"))))
        elif token.type == "link_close":
            links.pop()
            if address := dead.pop():
                add(f" ({address})" if token.markup != "autolink" else "")
        elif token.type in ("text", "text_special"):
            add(token.content)
        elif token.type == "code_inline":
            add(token.content, code=True)
        elif token.type == "softbreak":
            add(" ")
        elif token.type == "hardbreak":
            add(LINE_BREAK)
        elif token.type == "image":
            alt, address = (
                "".join(char for char, _ in styled_of_tokens(token.children or [])),
                str(token.attrGet("src")),
            )
            around = links[-1] if links else allowed(address)  # it leads nowhere within the words of a link
            links.append(around)
            add(f"{alt} (image: {address})" if alt else f"Image: {address}")
            links.pop()
        else:
            raise AssertionError(token.type)
    return tuple(out)


# -- ours --------------------------------------------------------------------------------------------------------------


def leaves_of_ours(text: str) -> list[Leaf]:
    """The same, as our parser sees them."""
    reader, parser = LineReader(), BlockParser()
    reader.add(text)
    reader.finish()
    while (line := reader.take()) is not None:
        parser.feed(line.text, is_rest=line.is_rest)
    parser.close()
    return _Ours(parser.definitions).all(parser)


@dataclass
class _Ours:
    definitions: dict[str, str]
    out: list[Leaf] = field(default_factory=list)
    code: list[str] = field(default_factory=list)

    def all(self, parser: BlockParser) -> list[Leaf]:
        for leaf in parser.out:
            self.take(leaf)
        return self.out

    def take(self, leaf: object) -> None:
        match leaf:
            case TextLeaf(kind=Kind.HEADING):
                self.out.append((f"heading{leaf.level}", *_place(leaf.place), self.styled(leaf.text)))
            case TextLeaf():
                self.out.append(("paragraph", *_place(leaf.place), self.styled(leaf.text)))
            case RuleLeaf(place):
                self.out.append(("rule", *_place(place)))
            case CodeStart(place, info):
                self.code = []
                self.out.append(("code", *_place(place), info))
            case CodeLine(text):
                self.code.append(text + "\n")
            case CodeEnd():
                self.out[-1] = (*self.out[-1], "".join(self.code))
            case TableStart(place, cells):
                self.out.append(("table", *_place(place)))
                self.out.append(("row", tuple(self.styled(cell) for cell in cells)))
            case TableRow(cells):
                self.out.append(("row", tuple(self.styled(cell) for cell in cells)))
            case TableEnd():
                pass

    def styled(self, text: str) -> Styled:
        return styled_of_ours(text, self.definitions)


def styled_of_ours(text: str, definitions: dict[str, str]) -> Styled:
    """The characters of our runs."""
    return tuple(
        (char, (run.style.bold, run.style.italic, run.style.strike, run.style.code, run.style.link))
        for run in read_inline(text, definitions).runs
        for char in run.text
    )


def _place(place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
    path = tuple("quote" if indent.is_quote else "item" for indent in place.indents)
    return path, tuple(marker if marker[0].isdigit() else "-" for marker in place.markers)


def _whole_lines(code: str) -> str:
    """A fence that the text's end cuts short: markdown-it-py leaves out the last line break, our lines have none."""
    return code if not code or code.endswith("\n") else code + "\n"


__all__ = ["allowed", "clean_label", "leaves_of_markdown_it", "leaves_of_ours", "styled_of_ours", "styled_of_tokens"]
