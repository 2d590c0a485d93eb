"""Spreadsheets (.xlsx), by calamine: a section for each sheet, its rows as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import python_calamine

from app.documents import limits
from app.documents.child.readers.archive import Archive
from app.documents.child.refusals import RefusedError
from app.documents.document import Document, DocumentKind, Section
from app.documents.errors import Reason


def read(path: Path, kind: DocumentKind) -> Document:
    """Return the values of all sheets, hidden ones too; formulas as their last result."""
    with Archive(path) as archive:
        archive.refuse_entities()
    try:
        workbook = python_calamine.load_workbook(path)
    except python_calamine.PasswordError as error:
        raise RefusedError(Reason.ENCRYPTED) from error
    sections, characters = [], 0
    for name in workbook.sheet_names:
        text = _as_csv(workbook.get_sheet_by_name(name).iter_rows(), limits.MOST_CHARACTERS - characters)
        characters += len(text)
        if text:
            sections.append(Section(f"## {name}\n\n{text}", name))
    return Document(path.name, kind, tuple(sections))


def _as_csv(rows: Iterable[Sequence[object]], most: int) -> str:
    """Write the rows that have values. Raises RefusedError once they are longer than `most` characters."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    for row in rows:
        cells = [_shown(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            writer.writerow(cells)
        if stream.tell() > most:
            raise RefusedError(Reason.TOO_LONG, f"{limits.MOST_CHARACTERS:,}")
    return stream.getvalue().rstrip("\n")


def _shown(value: object) -> str:
    """Write a value as people do: 3 and not 3.0."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
