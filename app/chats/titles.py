"""The title of a chat until the user names it."""

_LONGEST = 60
_MARKS = "#*->` "
"""Markdown markup at the start of a line."""


def title_from(text: str) -> str:
    """Return the first line with words, cut between words after about 60 characters."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    line = next((bare for line in lines if (bare := line.lstrip(_MARKS))), lines[0] if lines else "")
    if len(line) <= _LONGEST:
        return line
    head, _, _ = line[: _LONGEST + 1].rpartition(" ")
    return (head if len(head) > _LONGEST // 2 else line[:_LONGEST]).rstrip(" ,;:.-") + "…"
