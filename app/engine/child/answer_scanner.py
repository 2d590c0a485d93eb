"""Scans an answer while it is generated for text that shows that it is not an answer, or that the answer is over.

There are two such marks: a closing tag of reasoning that was never opened, so the text before it was reasoning; and, in
the generic format for files without a template, the line where the model starts to write the user's next message.

Neither counts inside code (CommonMark's fenced blocks and inline code), because an answer may discuss tags or
dialogues. A closing tag counts only at the start or the end of a line, and not if it closes an opening tag in the
answer.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

_LINE_KEPT = 40
"""Characters of the current line that are kept; the text before a fence is never longer."""

_BEFORE_FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?")
"""What may precede a fence on its line: white space, block quote markers, a list item marker."""

_BLANKS = " \t\r"
_FENCE_LENGTH = 3
_LONGEST_RUN = 64
"""Longer runs of backticks or tildes are not awaited: a broken model may generate thousands of them."""


class Mark(Enum):
    """A place in the model's text that shows that it was not an answer so far, or is over.

    Attributes:
        CLOSING_TAG: the tag that ends reasoning; the text before it is reasoning.
        PERSON: the user's next message, which a model without control tokens writes itself.
    """

    CLOSING_TAG = auto()
    PERSON = auto()


@dataclass(frozen=True, slots=True)
class Scanned:
    """The result of a scan.

    Attributes:
        clear: number of characters at the start that certainly belong to the answer.
        mark: the mark that follows them; None if more text is needed, or if all of it is clear.
        length: length of the mark.
    """

    clear: int
    mark: Mark | None = None
    length: int = 0


@dataclass(slots=True)
class _Line:
    """The state of the current line.

    Attributes:
        start: its first characters.
        fence: character and length of the fence that the line starts with.
        info: whether non-blank text follows the fence.
        spoilt: whether a backtick follows it, which makes it inline code.
        opened: number of opening tags on this line, by their closing tags.
        last_opened: closing tag of an opening tag that nothing has followed yet.
        code_here: whether the open inline code started on this line.
    """

    start: str = ""
    fence: tuple[str, int] | None = None
    info: bool = False
    spoilt: bool = False
    opened: Counter[str] | None = None
    last_opened: str | None = None
    code_here: bool = False

    @property
    def is_blank(self) -> bool:
        return not self.start.strip()

    def add(self, text: str) -> None:
        """Append text that contains no fence or tag."""
        if len(self.start) < _LINE_KEPT:
            self.start += text[:_LINE_KEPT]
        if text.strip():
            self.info, self.last_opened = True, None


class AnswerScanner:
    """Scans the answer of one turn.

    Args:
        tags: opening and closing tags of reasoning; empty if closing tags no longer count.
        person: how the user's next message starts, such as ``User:``; empty if that does not end the turn.
    """

    def __init__(self, tags: Mapping[str, str], person: str = "") -> None:
        self._closers = frozenset(tags.values())
        self._closer_of = dict(tags)
        self._tags = sorted((*tags, *tags.values()), key=len, reverse=True)
        self._person = person
        special = "".join({tag[0] for tag in self._tags})
        self._special = re.compile(f"[\n`~{re.escape(special)}]")
        self._line = _Line()
        self._fence: tuple[str, int] | None = None
        self._inline = 0
        self._opened: Counter[str] = Counter()

    def scan(self, text: str, *, is_all: bool) -> Scanned:
        """Scan `text`, which continues where the clear part of the last call ended.

        Args:
            is_all: whether the text is complete, so that an incomplete mark at the end is plain text.
        """
        at = 0
        while at < len(text):
            found = self._special.search(text, at)
            start = found.start() if found else len(text)
            self._line.add(text[at:start])
            at = start
            if found is None:
                break
            result = self._read(text, at, is_all)
            if result is None:
                break
            if isinstance(result, Scanned):
                return result
            at = result
        return Scanned(at)

    def _read(self, text: str, at: int, is_all: bool) -> int | Scanned | None:
        """Read the token that starts at `at`. Returns its end, a mark, or None if more text is needed."""
        char = text[at]
        if char == "\n":
            return self._end_line(text, at, is_all)
        if char in "`~":
            return self._read_run(text, at, is_all)
        return self._read_tag(text, at, is_all)

    # Lines and code

    def _end_line(self, text: str, at: int, is_all: bool) -> int | Scanned | None:
        fence = self._fence_behind()
        if self._person and fence is None:
            rest = text[at + 1 :].lstrip(_BLANKS)
            if rest.startswith(self._person):
                return Scanned(at, Mark.PERSON, len(text) - at - len(rest) + len(self._person))
            if not is_all and self._person.startswith(rest):
                return None
        line = self._line
        if line.is_blank or fence != self._fence:
            self._inline = 0  # inline code ends with its paragraph
        if line.last_opened is not None:
            self._opened[line.last_opened] += 1
        self._fence, self._line = fence, _Line()
        return at + 1

    def _fence_behind(self) -> tuple[str, int] | None:
        """Return the fence that is open after the current line."""
        line, fence = self._line, self._line.fence
        if fence is None:
            return self._fence
        if self._fence is None:
            return fence if not (fence[0] == "`" and line.spoilt) else None
        closes = fence[0] == self._fence[0] and fence[1] >= self._fence[1] and not line.info
        return None if closes else self._fence

    def _read_run(self, text: str, at: int, is_all: bool) -> int | None:
        """Read backticks or tildes: a fence, the start or end of inline code, or text."""
        char, end = text[at], at
        while end < len(text) and text[end] == char and end - at < _LONGEST_RUN:
            end += 1
        if end == len(text) and end - at < _LONGEST_RUN and not is_all:
            return None
        line, length = self._line, end - at
        if length >= _FENCE_LENGTH and line.fence is None and _BEFORE_FENCE.fullmatch(line.start):
            line.add(text[at:end])
            line.fence, line.info = (char, length), False
            return end
        line.add(text[at:end])
        if char == "`" and self._fence is None:
            if line.fence is not None and not line.spoilt:  # not a fence after all, but inline code
                line.spoilt, line.code_here, self._inline = True, True, line.fence[1]
            self._toggle_inline(length)
        return end

    def _toggle_inline(self, length: int) -> None:
        if not self._inline:
            self._inline, self._line.code_here = length, True
        elif self._inline == length:
            self._inline = 0

    # Tags

    def _read_tag(self, text: str, at: int, is_all: bool) -> int | Scanned | None:
        line = self._line
        rest = text[at : at + len(self._tags[0])]
        if self._fence is None and line.fence is None:
            tag = next((tag for tag in self._tags if rest.startswith(tag)), None)
            if tag is not None:
                return self._take_tag(tag, text, at, is_all)
            if not is_all and any(tag.startswith(rest) for tag in self._tags):
                return None
        line.add(text[at])
        return at + 1

    def _take_tag(self, tag: str, text: str, at: int, is_all: bool) -> int | Scanned | None:
        end = at + len(tag)
        if tag not in self._closers:
            self._note_opener(tag)
            return end
        counts = self._counts(tag, text[end:], is_all)
        if counts is None:
            return None
        if counts:
            return Scanned(at, Mark.CLOSING_TAG, len(tag))
        self._line.add(tag)
        return end

    def _note_opener(self, tag: str) -> None:
        """Record an opening tag in the answer; at the start or end of a line it awaits its closing tag."""
        line, closer = self._line, self._closer_of[tag]
        was_blank = line.is_blank
        line.add(tag)
        if self._inline:
            return
        if was_blank:
            self._opened[closer] += 1
            return
        line.opened = line.opened or Counter()
        line.opened[closer] += 1
        line.last_opened = closer

    def _counts(self, closer: str, behind: str, is_all: bool) -> bool | None:
        """Whether a closing tag ends reasoning; None if `behind` is too short to tell."""
        if self._inline:
            # Code that started on an earlier line may never be closed: usually it is a lone backtick and not code.
            if not behind and not is_all and not self._line.code_here:
                return None
            if self._line.code_here or behind.startswith("`"):
                return False
        if self._closes_an_opener(closer):
            return False
        next_words = behind.lstrip(_BLANKS)
        if not next_words and not is_all and not self._line.is_blank:
            return None
        return self._line.is_blank or not next_words or next_words.startswith("\n")

    def _closes_an_opener(self, closer: str) -> bool:
        for opened in (self._line.opened, self._opened):
            if opened and opened[closer] > 0:
                opened[closer] -= 1
                self._line.last_opened = None
                return True
        return False
