"""Documents as TOML text; :mod:`tomllib` only reads them."""

import datetime
import json
import re
from collections.abc import Iterator
from typing import Any

Document = dict[str, Any]
"""A file as :mod:`tomllib` reads it."""


def to_toml(document: Document) -> str:
    """A document as TOML: tables with their headings, everything that is deeper in one line."""
    plain = {key: value for key, value in document.items() if not isinstance(value, dict)}
    tables = {key: value for key, value in document.items() if isinstance(value, dict)}
    blocks = ["# Settings of Descant. What is left out has its usual value.", *_lines(plain)]
    for name, table in tables.items():
        blocks += ["", f"[{_key(name)}]", *_lines(table)]
    return "\n".join(blocks) + "\n"


def _lines(table: Document) -> Iterator[str]:
    return (f"{_key(key)} = {_to_toml(value)}" for key, value in table.items())


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _quoted(name)


def _quoted(text: str) -> str:
    # A JSON string is a TOML string, but for the one control character that JSON does not escape.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _to_toml(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case list():
            return f"[{', '.join(map(_to_toml, value))}]"
        case dict():
            pairs = ", ".join(_lines(value))
            return f"{{ {pairs} }}" if pairs else "{}"
        case _:
            return str(value)  # an int, or a float, whose forms in Python are those of TOML
