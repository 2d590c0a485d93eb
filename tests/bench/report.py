"""Rows of a measurement: kept as JSON as soon as they are known, and shown as a Markdown table at the end."""

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.core.units import MIB
from app.engine.faults import EngineError

Row = dict[str, Any]


class Output:
    """Rows, kept as JSON at once and shown as a table at the end."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._rows: list[Row] = []

    def add(self, row: Row) -> None:
        """One more."""
        self._rows.append(row)
        sys.stderr.write(f"{json.dumps(row)}\n")
        if self._file is not None:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")

    def table(self) -> str:
        """All rows in Markdown, without what is in brackets and braces."""
        columns = list(dict.fromkeys(name for row in self._rows for name, value in row.items() if _is_plain(value)))
        lines = ["| " + " | ".join(columns) + " |", "| " + " | ".join("---" for _ in columns) + " |"]
        lines += ["| " + " | ".join(_cell(row.get(name)) for name in columns) + " |" for row in self._rows]
        return "\n".join(lines) + "\n"


@contextlib.contextmanager
def failure_noted(row: Row) -> Iterator[None]:
    """Note a load that fails in its row, so that it does not cost the rows behind it."""
    try:
        yield
    except EngineError as error:
        row["failed"] = str(error)
        sys.stderr.write("\n".join(error.fault.log_tail) + "\n")


def in_mib(size: int, digits: int = 1) -> float:
    """Return bytes in MiB, rounded."""
    return round(size / MIB, digits)


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:,.1f}" if isinstance(value, float) and abs(value) >= 100 else f"{value}"
