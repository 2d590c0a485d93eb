"""Tells whether a finished text is JSON that fits a schema, by the jsonschema package.

Loaded late: it takes a third of a second to import.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from jsonschema import Draft202012Validator, ValidationError, validators
from jsonschema.exceptions import best_match
from referencing import Registry

from app.schemas import grammar
from app.schemas.pointers import step
from app.schemas.reading import JsonObject

_LONGEST_REASON: Final = 300


class Misfit(NamedTuple):
    """Why a value does not fit: where in it, as a JSON pointer, and the reason in English."""

    where: str
    why: str


def misfit_of(text: str, schema: JsonObject) -> Misfit | None:
    """Return why `text`, which is JSON, does not fit; None if it does. Nothing is fetched for a reference.

    Raises:
        ValueError: it is not JSON.
    """
    value = json.loads(text, object_pairs_hook=_once)
    kind = validators.validator_for(schema, default=Draft202012Validator)
    validator = validators.extend(kind, _OWN)(schema, registry=Registry())
    error = best_match(validator.iter_errors(value))
    if error is None:
        return None
    return Misfit("".join(map(step, error.absolute_path)), error.message[:_LONGEST_REASON])


def _once(pairs: list[tuple[str, object]]) -> JsonObject:
    return dict(pairs)


# jsonschema searches with Python's regular expressions, some of which take forever on some texts.


def _pattern(validator: Any, pattern: str, value: object, _: object) -> Iterator[ValidationError]:
    if validator.is_type(value, "string") and not _found(pattern, str(value)):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _pattern_properties(
    validator: Any, patterns: Mapping[str, object], value: object, _: object
) -> Iterator[ValidationError]:
    if isinstance(value, dict):
        for pattern, part in patterns.items():
            for name in value:
                if _found(pattern, name):
                    yield from validator.descend(value[name], part, path=name, schema_path=pattern)


def _additional_properties(
    validator: Any, additional: object, value: object, schema: JsonObject
) -> Iterator[ValidationError]:
    if not isinstance(value, dict):
        return
    for name in _additional(value, schema):
        if additional is False:
            yield ValidationError(f"{name!r} is not expected")
        else:
            yield from validator.descend(value[name], additional, path=name)


def _additional(value: JsonObject, schema: JsonObject) -> Iterator[str]:
    listed, patterns = schema.get("properties"), schema.get("patternProperties")
    for name in value:
        if isinstance(listed, dict) and name in listed:
            continue
        if not (isinstance(patterns, dict) and any(_found(pattern, name) for pattern in patterns)):
            yield name


def _found(pattern: str, text: str) -> bool:
    return not grammar.takes_pattern(pattern) or grammar.matches(pattern, text)


_OWN: Final = {
    "pattern": _pattern,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
}
