"""Syntax highlighting, line by line."""

from functools import cache

from app.markdown.grammars import Grammar, grammar_of
from app.markdown.model import PLAIN, Run, Style


class Highlighter:
    """Highlights one code block. A string or comment left open at the end of a line continues in the next."""

    def __init__(self, language: str) -> None:
        self._grammar: Grammar | None = grammar_of(language)
        self._open = ""

    def clone(self) -> "Highlighter":
        """Return an independent copy in the same state."""
        other = Highlighter("")
        other._grammar, other._open = self._grammar, self._open
        return other

    def line(self, text: str) -> tuple[Run, ...]:
        """Return the runs of the next line, or of the next part of a split line."""
        if self._grammar is None:
            return (Run(text),) if text else ()
        line = _Line(text)
        at = 0
        while at < len(text):
            at = self._go_on(line, at) if self._open else self._step(self._grammar, line, at)
        return tuple(line.runs)

    def _go_on(self, line: "_Line", at: int) -> int:
        """Read up to the end of the open string or comment."""
        assert self._grammar is not None
        role, closing = self._grammar.open_until[self._open]
        end = closing.search(line.text, at)
        if end is not None:
            self._open = ""
        return line.add(end.end() if end else len(line.text), role)

    def _step(self, grammar: Grammar, line: "_Line", at: int) -> int:
        found = grammar.pattern.search(line.text, at)
        if found is None or found.end() == found.start():
            return line.add(len(line.text), "")
        line.add(found.start(), "")
        role = found.lastgroup or ""
        if role == "open":
            self._open = found.group()
            role = grammar.open_until[self._open][0]
        elif role == "word":
            role = grammar.role_of(found.group(), line.text, found.end())
        return line.add(found.end(), role)


@cache
def _style(role: str) -> Style:
    """Return one shared style per role: a long answer has tens of thousands of code tokens."""
    return Style(token=role) if role else PLAIN


class _Line:
    """The runs of a line so far; adjacent runs of one role are merged."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.runs: list[Run] = []
        self._at = 0

    def add(self, end: int, role: str) -> int:
        """Assign `role` to the text up to `end`."""
        if end > self._at:
            style = _style(role)
            piece = self.text[self._at : end]
            if self.runs and self.runs[-1].style == style:
                self.runs[-1] = Run(self.runs[-1].text + piece, style)
            else:
                self.runs.append(Run(piece, style))
            self._at = end
        return end
