"""Parse the target of a link: ``(address "title")`` or ``[label]``."""

import re

from app.markdown.characters import ENTITY, character_of

MOST_LABEL = 999
_MOST_DEPTH = 8
"""Nesting depth of parentheses in an address. It limits how much is read again for each bracket that is not a link."""

_DESTINATION_END = re.compile(r"[ \t]*\n?[ \t]*")
_POINTED = re.compile(r"<((?:[^<>\n\\]|\\.)*)>")
_BARE = re.compile(r"(?:\\[!-/:-@\[-`{-~]|[^\s\x00-\x1f\x7f()])+")
TITLE = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\((?:[^()\\]|\\.)*\)', re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ESCAPED = re.compile(f"{_ESCAPE.pattern}|{ENTITY.pattern}")


def space_end(text: str, at: int) -> int:
    """Return the index after white space with at most one line break."""
    found = _DESTINATION_END.match(text, at)
    return found.end() if found else at


def destination(text: str, at: int) -> tuple[str, int] | None:
    """Return the address at this position, which may be empty, and where it ends."""
    if text[at : at + 1] == "<":
        pointed = _POINTED.match(text, at)
        return (pointed.group(1), pointed.end()) if pointed else None
    depth, end = 0, at
    while end < len(text):
        if found := _BARE.match(text, end):
            end = found.end()
        elif text[end] == "(" and depth < _MOST_DEPTH:
            depth, end = depth + 1, end + 1
        elif text[end] == ")" and depth > 0:
            depth, end = depth - 1, end + 1
        else:
            break
    return (text[at:end], end) if depth == 0 else None


def label_end(text: str, at: int) -> int | None:
    """Return the index of the ``]`` that ends the label starting at `at`."""
    end = min(len(text), at + MOST_LABEL + 1)
    while at < end:
        char = text[at]
        if char == "]":
            return at
        if char == "[":
            return None
        at += 2 if char == "\\" else 1
    return None


def has_bracket(label: str) -> bool:
    """Whether it contains a ``[``, so that it is not a label."""
    return "[" in _ESCAPE.sub("", label)


def unescaped(address: str) -> str:
    """Return the address with escapes and character references resolved."""
    return _ESCAPED.sub(_meant, address)


def _meant(found: re.Match[str]) -> str:
    escaped = found.group(1)
    return escaped if escaped else character_of(found.group()) or found.group()
