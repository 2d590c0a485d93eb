"""Parse the inline markup of a paragraph: emphasis, code, links and math as in CommonMark, in linear time.

HTML is treated as text, except ``<br>``. Images are never fetched: they become their description and address.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from app.markdown.break_tags import BREAK_TAG
from app.markdown.characters import ENTITY, character_of
from app.markdown.emphasis import PUNCTUATION, Delimiter, flanks, opener_of
from app.markdown.inline_nodes import Node, Span, runs_of
from app.markdown.links import allowed, bare_address, clean_label, misleading_host, shown
from app.markdown.math_marks import math_end
from app.markdown.model import LINE_BREAK, PLAIN, Run, Style
from app.markdown.references import normal_label
from app.markdown.targets import MOST_LABEL, TITLE, destination, has_bracket, label_end, space_end, unescaped
from app.markdown.visible import visible
from app.markdown.wording import ENGLISH, Wording

_PLAIN_TEXT = re.compile(r"(?:[^\n`\[\]\\!<&*_~$hH]|[hH](?!ttps?://)|!(?!\[))+")
_SPACED_BREAK = re.compile(r"( *)\n[ \t]*")
_CUT = re.compile(r"\s|[。！？]+[」』）】》”’]*\s?")  # noqa: RUF001 full-width marks
_TICKS = re.compile("`+")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s\x00-\x20<>]*)>")
_MAIL = re.compile(r"<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)>")


class Inline(NamedTuple):
    """The result of parsing a text.

    Attributes:
        runs: the text to show.
        unresolved: labels in brackets that would be links if they were defined.
        ends_in_break: whether the text ended with a line break. It is not in `runs`, since the block ends there anyway.
    """

    runs: tuple[Run, ...]
    unresolved: frozenset[str]
    ends_in_break: bool = False


@dataclass(slots=True, eq=False)
class _Bracket:
    """``[`` or ``![`` that may start a link."""

    node: int
    at: int
    is_image: bool
    below: Delimiter | None
    is_active: bool = True


@dataclass(slots=True)
class _Reader:
    text: str
    definitions: Mapping[str, str]
    wording: Wording
    at: int = 0
    nodes: list[Node] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    last: Delimiter | None = None
    brackets: list[_Bracket] = field(default_factory=list)
    unresolved: set[str] = field(default_factory=set)
    ticks: dict[int, list[int]] | None = None
    never_closed: set[str] = field(default_factory=set)
    left_open: list[int] = field(default_factory=list)
    ends_in_break: bool = False

    def read(self) -> None:
        while self.at < len(self.text):
            plain = _PLAIN_TEXT.match(self.text, self.at)
            if plain:
                self.add(plain.group(), is_text=True, end=plain.end())
            else:
                self.read_special(self.text[self.at])
        self.left_open.extend(bracket.at - 1 for bracket in self.brackets if bracket.is_active)
        self.pair_delimiters(None)
        self.drop_last_break()

    def add(self, text: str, style: Style = PLAIN, *, is_text: bool = False, end: int) -> None:
        self.nodes.append(Node(text, self.at, style, is_text))
        self.at = end

    def read_special(self, char: str) -> None:
        match char:
            case "\n":
                self.read_break()
            case "`":
                self.read_code()
            case "\\":
                self.read_backslash()
            case "*" | "_" | "~":
                self.read_delimiter(char)
            case "[":
                self.open_bracket(1)
            case "!":
                self.open_bracket(2)
            case "]":
                self.close_bracket()
            case "<":
                self.read_pointed()
            case "&":
                self.read_entity()
            case "$":
                if not self.read_math():
                    self.add("$", end=self.at + 1)
            case _:
                self.read_bare_address()

    # -- literals ------------------------------------------------------------------------------------------------------

    def read_break(self) -> None:
        found = _SPACED_BREAK.match(self.text, self.at)
        end = found.end() if found else self.at + 1
        is_hard = self.strip_spaces() >= 2
        self.add(LINE_BREAK if is_hard else " ", is_text=not is_hard, end=end)

    def strip_spaces(self) -> int:
        """Remove the spaces before the current position, and return their number."""
        if not self.nodes or not self.nodes[-1].is_text:
            return 0
        whole = self.nodes[-1].text
        self.nodes[-1].text = whole.rstrip(" ")
        return len(whole) - len(self.nodes[-1].text)

    def drop_last_break(self) -> None:
        """Remove a final line break, which would show an empty line; ``<br>`` in HTML does not do so either."""
        if self.nodes and self.nodes[-1].text == LINE_BREAK:
            self.ends_in_break = True
            self.nodes[-1].text = ""

    def read_code(self) -> None:
        opening = _TICKS.match(self.text, self.at)
        assert opening is not None
        length = len(opening.group())
        end = self.closing_ticks(length, opening.end())
        if end is None:
            self.left_open.append(self.at)
            self.add(opening.group(), end=opening.end())
            return
        inner = self.text[opening.end() : end].replace("\n", " ")
        if len(inner) > 2 and inner[0] == inner[-1] == " " and inner.strip(" "):
            inner = inner[1:-1]
        self.add(inner, Style(code=True), end=end + length)

    def closing_ticks(self, length: int, after: int) -> int | None:
        """Return where the next run of `length` backticks starts."""
        if self.ticks is None:
            self.ticks = {}
            for found in reversed(list(_TICKS.finditer(self.text))):
                self.ticks.setdefault(len(found.group()), []).append(found.start())
        places = self.ticks.get(length, [])
        while places and places[-1] < after:
            places.pop()
        return places[-1] if places else None

    def read_backslash(self) -> None:
        following = self.text[self.at + 1 : self.at + 2]
        if following in ("(", "[") and following not in self.never_closed:
            if self.read_math():
                return
            self.never_closed.add(following)
        if following == "\n":
            end = self.at + 2
            while self.text[end : end + 1] in (" ", "\t"):
                end += 1
            self.add(LINE_BREAK, end=end)
        elif following in PUNCTUATION:
            self.add(following, end=self.at + 2)
        else:
            self.add("\\", end=self.at + 1)

    def read_math(self) -> bool:
        end = math_end(self.text, self.at)
        if end is not None:
            self.add(self.text[self.at : end].replace("\n", " "), Style(math=True), end=end)
        return end is not None

    def read_entity(self) -> None:
        found = ENTITY.match(self.text, self.at)
        text = character_of(found.group()) if found else ""
        if found is None or not text:
            self.add("&", end=self.at + 1)
            return
        # A line break in the text document would start another block.
        self.add(visible(text).replace("\n", " "), end=found.end())

    # -- addresses -----------------------------------------------------------------------------------------------------

    def read_pointed(self) -> None:
        """Read ``<br>``, ``<https://…>`` or ``<name@host>``, which is shown as text; any other ``<`` is literal."""
        if found := BREAK_TAG.match(self.text, self.at):
            self.strip_spaces()
            self.add(LINE_BREAK, end=found.end())
        elif found := _AUTOLINK.match(self.text, self.at):
            self.add_address(found.group(1), found.group(1), end=found.end())
        elif found := _MAIL.match(self.text, self.at):
            self.add(clean_label(found.group(1)), end=found.end())
        else:
            self.add("<", end=self.at + 1)

    def read_bare_address(self) -> None:
        before = self.text[self.at - 1 : self.at] if self.at else ""
        address = "" if before.isalnum() else bare_address(self.text, self.at)
        if address:
            self.add_address(address, address, end=self.at + len(address))
            self.nodes[-1].gives_way = True
        else:
            self.add(self.text[self.at], end=self.at + 1)

    def add_address(self, label: str, address: str, *, end: int) -> None:
        link = allowed(address)
        label = shown(label) if not link or len(label) > len(shown(label)) else clean_label(label)
        self.add(label, Style(link=link), end=end)

    # -- emphasis ------------------------------------------------------------------------------------------------------

    def read_delimiter(self, char: str) -> None:
        end = self.at
        while end < len(self.text) and self.text[end] == char:
            end += 1
        opens, closes = flanks(self.text, self.at, end)
        count = end - self.at
        self.add(self.text[self.at : end], end=end)
        if (opens or closes) and (char != "~" or count >= 2):
            delimiter = Delimiter(char, count, count, len(self.nodes) - 1, opens, closes, self.last)
            if self.last:
                self.last.after = delimiter
            self.last = delimiter

    def pair_delimiters(self, below: Delimiter | None) -> None:
        """Turn the delimiters above `below` into spans, as in the appendix of the CommonMark specification."""
        floors: dict[tuple[str, bool, int], Delimiter | None] = {}
        closer = self.first_above(below)
        while closer is not None:
            if not closer.closes:
                closer = closer.after
                continue
            key = (closer.char, closer.opens, closer.whole % 3)
            opener = opener_of(closer, below, floors.get(key, below))
            if opener is None:
                floors[key] = closer.before
                following = closer.after
                if not closer.opens:
                    self.remove(closer)
                closer = following
            else:
                closer = self.pair(opener, closer)
        self.note_open(below)
        self.drop_above(below)

    def note_open(self, below: Delimiter | None) -> None:
        one = self.last if below is None else None
        while one is not None:
            if one.opens:
                self.left_open.append(self.nodes[one.node].at)
            one = one.before

    def pair(self, opener: Delimiter, closer: Delimiter) -> Delimiter | None:
        """Add one span. Return the delimiter to continue with."""
        used = 2 if min(opener.count, closer.count) >= 2 else 1
        kind = "strike" if closer.char == "~" else ("bold" if used == 2 else "italic")
        self.spans.append(Span(opener.node + 1, closer.node, kind))
        opener.after, closer.before = closer, opener
        for one in (opener, closer):
            one.count -= used
            self.nodes[one.node].text = one.char * one.count
        if opener.count < (2 if opener.char == "~" else 1):
            self.remove(opener)
        if closer.count < (2 if closer.char == "~" else 1):
            following = closer.after
            self.remove(closer)
            return following
        return closer

    def first_above(self, below: Delimiter | None) -> Delimiter | None:
        first = None
        one = self.last
        while one is not None and one is not below:
            first, one = one, one.before
        return first

    def drop_above(self, below: Delimiter | None) -> None:
        self.last = below
        if below is not None:
            below.after = None

    def remove(self, one: Delimiter) -> None:
        if one.before is not None:
            one.before.after = one.after
        if one.after is not None:
            one.after.before = one.before
        else:
            self.last = one.before

    # -- links ---------------------------------------------------------------------------------------------------------

    def open_bracket(self, length: int) -> None:
        self.add(self.text[self.at : self.at + length], end=self.at + length)
        self.brackets.append(_Bracket(len(self.nodes) - 1, self.at, length == 2, self.last))

    def close_bracket(self) -> None:
        opening = self.brackets.pop() if self.brackets else None
        found = self.target(opening) if opening and opening.is_active else None
        if opening is None or found is None:
            self.add("]", end=self.at + 1)
            return
        address, end = found
        self.pair_delimiters(opening.below)
        if not address and self.text[opening.at] == "^" and not opening.is_image:
            self.add_note(opening, end)
        elif opening.is_image:
            self.add_image(opening, address, end)
        else:
            self.add_link(opening, address, end)

    def add_link(self, opening: _Bracket, address: str, end: int) -> None:
        first = opening.node + 1
        self.nodes[opening.node].text = ""
        label = clean_label("".join([node.text for node in self.nodes[first:]]))
        link = allowed(address)
        for node in self.nodes[first:]:
            if node.gives_way:
                node.style = PLAIN
        if link:
            for node in self.nodes[first:]:
                node.text = clean_label(node.text)
            host = misleading_host(label, link)
            tail = f" ({host})" if host else ""
        else:
            tail = f" ({shown(address)})" if address else ""
        self.spans.append(Span(first, len(self.nodes), "link", link))
        self.add(tail, Style(quiet=True), end=end)
        for bracket in self.brackets:
            if not bracket.is_image:
                bracket.is_active = False

    def add_image(self, opening: _Bracket, address: str, end: int) -> None:
        first = opening.node
        alt = "".join([node.text for node in self.nodes[first + 1 :]])
        del self.nodes[first:]
        self.spans = [span for span in self.spans if span.first < first]
        words = self.wording.image(alt, shown(address))
        self.at = opening.at - 2
        self.add(words, Style(quiet=not allowed(address), link=allowed(address)), end=end)
        self.nodes[-1].gives_way = True

    def add_note(self, opening: _Bracket, end: int) -> None:
        """Add the mark of a footnote."""
        words = f"[{self.text[opening.at + 1 : self.at]}]"
        del self.nodes[opening.node :]
        self.spans = [span for span in self.spans if span.first < opening.node]
        self.at = opening.at - 1
        self.add(words, Style(note=True), end=end)

    def target(self, opening: _Bracket) -> tuple[str, int] | None:
        """Return the address after ``]`` and where it ends."""
        return self.direct_target() or self.defined_target(opening)

    def direct_target(self) -> tuple[str, int] | None:
        if self.text[self.at + 1 : self.at + 2] != "(":
            return None
        at = space_end(self.text, self.at + 2)
        found = destination(self.text, at)
        if found is None:
            return None
        address, at = found
        behind = space_end(self.text, at)
        if behind > at and (title := TITLE.match(self.text, behind)):
            behind = space_end(self.text, title.end())
        return (unescaped(address), behind + 1) if self.text[behind : behind + 1] == ")" else None

    def defined_target(self, opening: _Bracket) -> tuple[str, int] | None:
        own = self.text[opening.at : self.at]
        label, end = own, self.at + 1
        if self.text[end : end + 1] == "[" and not own.startswith("^"):
            closing = label_end(self.text, end + 1)
            if closing is not None:
                label = self.text[end + 1 : closing] or own
                end = closing + 1
        if len(label) > MOST_LABEL or (label is own and has_bracket(own)):
            return None
        name = normal_label(label)
        if name in self.definitions:
            return unescaped(self.definitions[name]), end
        if name:
            self.unresolved.add(name)
        return None


def read_inline(text: str, definitions: Mapping[str, str], wording: Wording = ENGLISH) -> Inline:
    """Parse the text of a paragraph, a heading or a cell."""
    if definitions or "![" in text:  # the text for an image depends on the user's language
        return _read(text, definitions, wording)
    return _read_again(text)


@lru_cache(maxsize=16)
def _read_again(text: str) -> Inline:
    """Cache the parsed text: while a long line arrives, its beginning is parsed again with each word."""
    return _read(text, {}, ENGLISH)


def _read(text: str, definitions: Mapping[str, str], wording: Wording) -> Inline:
    reader = _Reader(text, definitions, wording)
    reader.read()
    return Inline(runs_of(reader.nodes, reader.spans), frozenset(reader.unresolved), reader.ends_in_break)


def places_to_cut(text: str) -> tuple[list[int], int]:
    """Return where the text may be split without breaking markup.

    Each position is after white space, a line break, or the end of a sentence in a script without spaces.

    Returns:
        the positions, and where the first unclosed markup starts: it may be closed beyond the text.
    """
    reader = _Reader(text, {}, ENGLISH)
    reader.read()
    depths = [0] * (len(reader.nodes) + 1)
    for span in reader.spans:
        depths[span.first] += 1
        depths[span.end] -= 1
    ends = [node.at for node in reader.nodes[1:]] + [len(text)]
    places: list[int] = []
    for node, end, depth in zip(reader.nodes, ends, accumulate(depths), strict=False):
        if depth == 0 and node.is_text:
            places.extend(node.at + found.end() for found in _CUT.finditer(node.text))
        elif depth == 0 and node.text == LINE_BREAK:
            places.append(end)
    return places, min(reader.left_open, default=len(text))
