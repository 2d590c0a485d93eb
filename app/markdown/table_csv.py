"""A table of Markdown as CSV."""

import csv
import io

from app.markdown.inline import read_inline
from app.markdown.model import LINE_BREAK
from app.markdown.tables import delimiters, split_row
from app.markdown.visible import visible


def csv_of(source: str) -> str:
    """Return the lines of a table as CSV, with the text of the cells as it is shown and formulas as their source.

    Each row has as many cells as the header.
    """
    lines = source.split("\n")
    header = split_row(lines[0])
    rows = [header, *(split_row(line) for line in lines[1 + (len(lines) > 1 and delimiters(lines[1]) is not None) :])]
    result = io.StringIO()
    writer = csv.writer(result, lineterminator="\n")
    for row in rows:
        cells = [_text(cell) for cell in row[: len(header)]]
        writer.writerow(cells + [""] * (len(header) - len(cells)))
    return result.getvalue()


def _text(cell: str) -> str:
    runs = read_inline(visible(cell), {}).runs
    return "".join([run.text for run in runs]).replace(LINE_BREAK, "\n")
