"""Long questions are folded to their first lines."""

FOLDED_LINES = 12
_SPARE_LINES = 3
_COLUMNS = 80


def is_long(text: str) -> bool:
    """Whether folding is worthwhile: it would hide more than a few lines."""
    return _end_of(text, FOLDED_LINES + _SPARE_LINES) < len(text)


def beginning(text: str) -> str:
    """Return the first lines of a long text, with an ellipsis."""
    return text[: _end_of(text, FOLDED_LINES)].rstrip() + "…"


def _end_of(text: str, lines: int) -> int:
    """Return where `lines` lines of ordinary width end; reads no more of the text than that."""
    at = 0
    for _ in range(lines):
        if at >= len(text):
            return len(text)
        line_end = text.find("\n", at, at + _COLUMNS)
        if line_end >= 0:
            at = line_end + 1
            continue
        at = _last_gap(text, at, at + _COLUMNS)
    return at


def _last_gap(text: str, start: int, end: int) -> int:
    if end >= len(text):
        return len(text)
    gap = text.rfind(" ", start, end)
    return gap + 1 if gap > start else end
