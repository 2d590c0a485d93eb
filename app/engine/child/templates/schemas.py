"""Simplifies JSON schemas, for templates that fail with the full form.

Many templates convert a schema to the types of some language with macros that support one ``type`` as a string and the
keywords ``properties``, ``required``, ``items``, ``enum`` and ``description``. A list of types, ``anyOf``, ``$ref`` or
a missing ``type`` makes them fail or recurse endlessly (Hermes 3, Command R+).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from app.harmony.schema_facts import find_part

_MAX_PARTS = 2000
_MAX_REFERENCES = 16
_MAX_DEPTH = 32
_DEEPEST = 100
_TYPES = ("string", "number", "integer", "boolean", "array", "object")
_OPTIONS = ("anyOf", "oneOf", "allOf")


def plain_schema(schema: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return `schema` as an object in which every part has one type and a description.

    References are resolved in place; a recursive or endless one becomes a string.
    """
    plain = _Simplifier(schema or {}).plain(schema or {}, frozenset(), _MAX_DEPTH)
    return plain if plain["type"] == "object" else {"type": "object", "description": "", "properties": {}}


def is_deep(value: object) -> bool:
    """Whether a JSON value is nested deeper than any real one, so that recursive code would fail on it."""
    layer, depth = [value], 0
    while layer:
        depth += 1
        if depth > _DEEPEST:
            return True
        layer = [
            item
            for outer in layer
            if isinstance(outer, Mapping | list)
            for item in (outer.values() if isinstance(outer, Mapping) else outer)
        ]
    return False


def texts_in(value: object) -> Iterator[str]:
    """Yield every string in a JSON value, including keys, however deeply nested."""
    waiting = [value]
    while waiting:
        current = waiting.pop()
        if isinstance(current, str):
            yield current
        elif isinstance(current, Mapping):
            waiting += [*current, *current.values()]
        elif isinstance(current, list | tuple):
            waiting += current


def type_lists(schema: object) -> Iterator[list[Any]]:
    """Yield every list of types in a schema."""
    if isinstance(schema, Mapping):
        if isinstance(schema.get("type"), list):
            yield schema["type"]
        for part in schema.values():
            yield from type_lists(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from type_lists(part)


class _Simplifier:
    """Simplifies one schema, up to a maximum number of parts."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root
        self._left = _MAX_PARTS

    def plain(self, schema: object, within: frozenset[str], depth: int) -> dict[str, Any]:
        """Simplify one part; `within` are the references that it is nested in."""
        self._left -= 1
        if not isinstance(schema, Mapping) or self._left < 0 or depth == 0:
            return {"type": "string", "description": ""}
        whole, within = self._resolved(schema, within)
        kind = _type(whole)
        plain: dict[str, Any] = {"type": kind, "description": str(whole.get("description") or "")}
        if isinstance(whole.get("enum"), list):
            plain["enum"] = [str(value) if kind == "string" else value for value in whole["enum"] if value is not None]
        if kind == "array":
            items = whole.get("items")
            plain["items"] = self.plain(items[0] if isinstance(items, list) and items else items, within, depth - 1)
        if kind == "object":
            properties = whole.get("properties")
            known = properties if isinstance(properties, Mapping) else {}
            plain["properties"] = {str(name): self.plain(part, within, depth - 1) for name, part in known.items()}
            required = whole.get("required")
            plain["required"] = [name for name in known if name in required] if isinstance(required, list) else []
        return plain

    def _resolved(self, schema: Mapping[str, Any], within: frozenset[str]) -> tuple[dict[str, Any], frozenset[str]]:
        """Merge `schema` with the target of its reference and with its first option that is not null."""
        whole = dict(schema)
        for _ in range(_MAX_REFERENCES):
            other: Mapping[str, Any] | None
            path = whole.pop("$ref", None)
            if isinstance(path, str):
                target = None if path in within else find_part(self._root, path)
                other = target if isinstance(target, Mapping) else {}
                within |= {path}
            else:
                other = _option(whole)
            if other is None:
                break
            whole = {**other, **{key: value for key, value in whole.items() if key not in _OPTIONS}}
        if "const" in whole and "enum" not in whole:
            whole["enum"] = [whole["const"]]
        return whole, within


def _option(schema: Mapping[str, Any]) -> Mapping[str, Any] | None:
    for keyword in _OPTIONS:
        options = schema.get(keyword)
        for option in options if isinstance(options, list) else ():
            if isinstance(option, Mapping) and option.get("type") != "null":
                return option
    return None


def _type(schema: Mapping[str, Any]) -> str:
    named = schema.get("type")
    names = named if isinstance(named, list) else [named]
    found = next((name for name in names if name in _TYPES), None)
    if found is not None:
        return str(found)
    if "properties" in schema:
        return "object"
    if "items" in schema:
        return "array"
    return _type_of_values(schema.get("enum"))


def _type_of_values(values: object) -> str:
    known = [value for value in values if value is not None] if isinstance(values, list) else []
    for kind, name in ((bool, "boolean"), (int, "integer"), (float, "number")):
        if known and all(isinstance(value, kind) for value in known):
            return name
    return "string"
