"""The JSON-Schema-Test-Suite, and the ways to spell a value as JSON."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_CASES = Path(__file__).parents[1] / "data" / "json_schema_suite" / "cases.jsonl"
_DRAFTS = {
    "draft7": "http://json-schema.org/draft-07/schema#",
    "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
}
_MOST_SPELLINGS = 500


class Case(NamedTuple):
    """One schema of the suite."""

    name: str
    schema: dict[str, object]
    valid: list[object]
    invalid: list[object]


def cases() -> list[Case]:
    """All schemas but `true` and `false` alone, which no one has for an answer."""
    found = []
    for line in _CASES.read_text("utf-8").splitlines():
        read = json.loads(line)
        if isinstance(read["schema"], dict):
            schema = {"$schema": _DRAFTS[read["draft"]], **read["schema"]}
            name = f"{read['draft']}: {read['file']}: {read['description']}"
            found.append(Case(name, schema, read["valid"], read["invalid"]))
    return found


def spellings(value: object) -> Iterator[str]:
    """The value as JSON with the names of its objects in any order, and whole numbers without a fraction."""
    return itertools.islice(_spelled(value), _MOST_SPELLINGS)


def _spelled(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for items in itertools.permutations(value.items()):
            for parts in itertools.product(*(list(_spelled(part)) for _, part in items)):
                names = (json.dumps(name, ensure_ascii=False) for name, _ in items)
                yield "{" + ", ".join(f"{name}: {part}" for name, part in zip(names, parts, strict=True)) + "}"
    elif isinstance(value, list):
        for parts in itertools.product(*(list(_spelled(part)) for part in value)):
            yield "[" + ", ".join(parts) + "]"
    elif isinstance(value, float) and value.is_integer():
        yield str(int(value))
    else:
        yield json.dumps(value, ensure_ascii=False)
