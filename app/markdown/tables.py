"""Parse the rows of tables."""

import re

from app.markdown.model import Align

_DELIMITER = re.compile(r"^:?-+:?$")
_PIPE = re.compile(r"(?<!\\)\|")
_MOST_COLUMNS = 200


def split_row(line: str) -> list[str]:
    """Return the cells of a row. A pipe after a backslash is literal."""
    cells = [cell.strip() for cell in _split(line.strip())]
    if cells and cells[0] == "":
        cells = cells[1:]
    if cells and cells[-1] == "":
        cells = cells[:-1]
    return cells


def _split(line: str) -> list[str]:
    if "\\|" not in line:
        return line.split("|")
    return [cell.replace("\\|", "|") for cell in _PIPE.split(line)]


def delimiters(line: str) -> list[Align] | None:
    """Return the alignments if the line is a delimiter row below a header; otherwise None."""
    stripped = line.strip()
    if not _may_divide(stripped):
        return None
    parts = stripped.split("|")
    aligns: list[Align] = []
    for index, part in enumerate(parts):
        text = part.strip()
        if not text:
            if index in (0, len(parts) - 1):
                continue
            return None
        if not _DELIMITER.match(text):
            return None
        aligns.append(_align(text))
    return aligns if aligns and len(aligns) <= _MOST_COLUMNS else None


def _may_divide(text: str) -> bool:
    if len(text) < 2 or text[0] not in "|-:" or text[1] not in "|-: \t":
        return False
    return not (text[0] == "-" and text[1] in " \t")


def _align(text: str) -> Align:
    if text[-1] == ":":
        return Align.CENTRE if text[0] == ":" else Align.END
    return Align.START


def header(line: str, aligns: list[Align]) -> list[str] | None:
    """Return the header cells in the line above a delimiter row; None if their number differs."""
    if "|" not in line:
        return None
    cells = split_row(line)
    return cells if len(cells) == len(aligns) else None
