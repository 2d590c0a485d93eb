"""Writes a schema without changing its meaning so that each of its keywords means the same to every reader.

Drafts of JSON Schema differ: up to draft 7, nothing beside ``$ref`` counts, and in draft 4 ``exclusiveMinimum`` was a
switch. The result has the meaning of draft 2020-12.
"""

from typing import Final

from app.schemas.keywords import ANNOTATIONS, MAPS, is_count, is_known
from app.schemas.reading import JsonObject

_OLD: Final = ("draft-03", "draft-04", "draft-05", "draft-06", "draft-07")
_NEW: Final = ("draft/2019-09/schema", "draft/2020-12/schema")
_BOUNDS: Final = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**53), 2**53)}
"""Those of int64 are the ones that every reader of JSON can hold."""
_PAIRS: Final = (("minContains", "contains"), ("maxContains", "contains"), ("then", "if"), ("else", "if"))


def has_known_draft(schema: JsonObject) -> bool:
    """Whether ``$schema`` names a draft of JSON Schema, or none."""
    named = schema.get("$schema")
    return named is None or (isinstance(named, str) and any(name in named for name in (*_OLD, *_NEW)))


def plain(schema: JsonObject) -> JsonObject:
    """Return the same schema in plain form; what stands there is not changed."""
    named = schema.get("$schema")
    is_old = isinstance(named, str) and any(name in named for name in _OLD)
    return _plain(schema, is_old)


def _plain(schema: JsonObject, is_old: bool) -> JsonObject:
    made = {keyword: _part(keyword, value, is_old) for keyword, value in schema.items()}
    if is_old and "$ref" in made:
        made = {keyword: value for keyword, value in made.items() if keyword == "$ref" or not _restricts(keyword)}
        made.pop("$id", None)
        return made
    _without_effect(made)
    _with_bounds(made)
    return made


def _part(keyword: str, value: object, is_old: bool) -> object:
    """Return the value of a keyword with all schemas in it in plain form."""
    if keyword in ("enum", "const", "default", "examples"):
        return value
    if is_count(keyword) and isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plain(part, is_old) if isinstance(part, dict) else part for part in value]
    if not isinstance(value, dict):
        return value
    if keyword in MAPS:
        return {name: _plain(part, is_old) if isinstance(part, dict) else part for name, part in value.items()}
    return _plain(value, is_old)


def _restricts(keyword: str) -> bool:
    return is_known(keyword) and keyword not in ANNOTATIONS


def _without_effect(schema: JsonObject) -> None:
    """Remove keywords that restrict nothing as they stand here."""
    for keyword, needed in _PAIRS:
        if needed not in schema:
            schema.pop(keyword, None)
    if "then" not in schema and "else" not in schema:
        schema.pop("if", None)
    if schema.get("uniqueItems") is False:
        del schema["uniqueItems"]
    schema.pop("$dynamicAnchor", None)
    if "format" in schema and not _may_be_text(schema.get("type", "string")):
        _read_format(schema)


def _may_be_text(kind: object) -> bool:
    return kind == "string" or (isinstance(kind, list) and "string" in kind)


def _read_format(schema: JsonObject) -> None:
    """Replace the format of a number, which OpenAPI knows, by its bounds."""
    bounds = _BOUNDS.get(str(schema.pop("format")))
    if bounds is not None and schema.get("type") == "integer":
        schema.setdefault("minimum", bounds[0])
        schema.setdefault("maximum", bounds[1])


def _with_bounds(schema: JsonObject) -> None:
    """Read draft 4's switches ``exclusiveMinimum`` and ``exclusiveMaximum``."""
    for switch, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(schema.get(switch), bool):
            is_on = schema.pop(switch)
            if is_on and bound in schema:
                schema[switch] = schema.pop(bound)
