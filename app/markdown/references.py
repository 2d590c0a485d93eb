"""Link reference definitions: ``[label]: address "title"`` at the start of a paragraph."""

import re

_LABEL = re.compile(r"\[((?:[^\\\[\]]|\\.){1,999})\]:[ \t]*\n?[ \t]*", re.DOTALL)
_DESTINATION = re.compile(r"<((?:[^<>\n\\]|\\.)*)>|(?!<)([^\s\x00-\x1f\x7f]+)")
_TITLE = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\((?:[^()\\]|\\.)*\)', re.DOTALL)
_SPACE = re.compile(r"[ \t]*")
_END = re.compile(r"[ \t]*(?:\n|$)")


def normal_label(label: str) -> str:
    """Return the normalized form of a label, for comparison."""
    return " ".join(label.split()).lower().upper()


def footnote_label(label: str) -> str:
    """Return the normalized label of a footnote, which no link has."""
    return normal_label(f"^{label}")


def take_definitions(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the text without its leading definitions, and those: label (normalized) and address (as written)."""
    found: list[tuple[str, str]] = []
    while text.startswith("["):
        one = _definition(text)
        if one is None:
            break
        label, address, end = one
        found.append((label, address))
        text = text[end:].lstrip(" \t")
    return text, found


def _definition(text: str) -> tuple[str, str, int] | None:
    start = _LABEL.match(text)
    if start is None or not start.group(1).strip():
        return None
    destination = _DESTINATION.match(text, start.end())
    if destination is None or not _parens_match(destination.group(2) or ""):
        return None
    address = destination.group(1) if destination.group(1) is not None else destination.group(2)
    end = _end_with_title(text, destination.end()) or _end_of_line(text, destination.end())
    return (normal_label(start.group(1)), address, end) if end is not None else None


def _end_with_title(text: str, at: int) -> int | None:
    """Return where a definition with a title ends; None if it has no title or text follows it."""
    spaces = _SPACE.match(text, at)
    begin = spaces.end() if spaces else at
    if text[begin : begin + 1] == "\n":
        again = _SPACE.match(text, begin + 1)
        begin = again.end() if again else begin + 1
    elif begin == at:
        return None
    title = _TITLE.match(text, begin)
    return _end_of_line(text, title.end()) if title else None


def _end_of_line(text: str, at: int) -> int | None:
    found = _END.match(text, at)
    return found.end() if found else None


def _parens_match(address: str) -> bool:
    depth = 0
    for char in re.sub(r"\\.", "", address):
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return False
    return depth == 0
