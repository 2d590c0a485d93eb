"""Tool parameters, simplified until openai-harmony can say them.

openai-harmony 0.0.8 turns a JSON schema into a TypeScript-like type. It knows ``type`` (also a list of types),
``properties``, ``required``, ``items``, ``enum`` of strings, ``oneOf``, ``nullable``, ``default`` and ``description``;
``anyOf``, ``$ref`` and ``const`` become ``any``, and an object without properties renders oddly (measured). A schema
comes from a tool's author and may be anything: what cannot be said becomes a wider type, never an error.
"""

from collections.abc import Iterable
from typing import Final

import msgspec

JsonObject = dict[str, object]

DEEPEST: Final = 12
MOST_PARTS: Final = 1_000
"""A schema may be small and still unfold without end; beyond this many parts everything is ``any``."""

_KEPT: Final = ("description", "default", "nullable")
_TYPE_NAMES: Final = {str: "string", bool: "boolean", int: "integer", float: "number"}


def simplify_parameters(parameters: JsonObject | None) -> JsonObject | None:
    """The parameters of a tool as openai-harmony shall see them; None for a tool without parameters."""
    if not parameters:
        return None
    simple = _Simplifier(parameters).schema(parameters, frozenset(), 0)
    return simple if simple.get("properties") else None


class _Simplifier:
    """Rewrites the parts of one document, whose definitions ``$ref`` points into."""

    def __init__(self, document: JsonObject) -> None:
        self._document = document
        self._parts = 0

    def schema(self, schema: object, seen: frozenset[str], depth: int) -> JsonObject:
        """One part of the document; `seen` are the references that it lies inside of."""
        self._parts += 1
        if not isinstance(schema, dict) or depth > DEEPEST or self._parts > MOST_PARTS:
            return {}
        reference = schema.get("$ref")
        if isinstance(reference, str):
            below = {} if reference in seen else self._find(reference)
            above = {key: value for key, value in schema.items() if key != "$ref"}
            return self.schema(_merged(below, above), seen | {reference}, depth + 1)
        if isinstance(parts := schema.get("allOf"), list):
            return self._all_of(schema, parts, seen, depth)
        simple: JsonObject = {key: schema[key] for key in _KEPT if key in schema}
        variants = schema.get("oneOf") or schema.get("anyOf")
        if isinstance(variants, list):
            return simple | self._one_of(variants, seen, depth)
        return simple | self._typed(schema, simple, seen, depth)

    def _find(self, reference: str) -> JsonObject:
        """What ``#/$defs/Name`` points to; an empty schema when that is elsewhere or nowhere."""
        if not reference.startswith("#/"):
            return {}
        part: object = self._document
        for key in reference[2:].split("/"):
            part = part.get(key.replace("~1", "/").replace("~0", "~")) if isinstance(part, dict) else None
        return part if isinstance(part, dict) else {}

    def _all_of(self, schema: JsonObject, parts: Iterable[object], seen: frozenset[str], depth: int) -> JsonObject:
        simple: JsonObject = {}
        for part in parts:
            simple = _merged(simple, self.schema(part, seen, depth + 1))
        own = {key: value for key, value in schema.items() if key != "allOf"}
        return _merged(simple, self.schema(own, seen, depth + 1))

    def _one_of(self, variants: Iterable[object], seen: frozenset[str], depth: int) -> JsonObject:
        simple = [self.schema(variant, seen, depth + 1) for variant in variants]
        others = [variant for variant in simple if variant.get("type") != "null"]
        if len(others) == 1:
            return others[0] | ({"nullable": True} if len(simple) > 1 else {})
        return {"oneOf": simple} if all(variant.get("type") for variant in simple) else {}

    def _typed(self, schema: JsonObject, simple: JsonObject, seen: frozenset[str], depth: int) -> JsonObject:
        kind = schema.get("type")
        values = [schema["const"]] if "const" in schema else schema.get("enum")
        if isinstance(values, list) and values:
            return _enumerated(values, kind, simple)
        if isinstance(properties := schema.get("properties"), dict):
            return self._object(properties, schema.get("required"), seen, depth)
        if kind == "array":
            items = self.schema(schema.get("items"), seen, depth + 1)
            return {"type": "array"} | ({"items": items} if items.get("type") or items.get("oneOf") else {})
        return {"type": kind} if _is_type(kind) else {}

    def _object(self, properties: JsonObject, required: object, seen: frozenset[str], depth: int) -> JsonObject:
        names = [name for name in required if isinstance(name, str)] if isinstance(required, list) else []
        parts = {name: self.schema(part, seen, depth + 1) for name, part in properties.items()}
        return {"type": "object", "properties": parts, "required": names}


def _is_type(kind: object) -> bool:
    return isinstance(kind, str) or (isinstance(kind, list) and all(isinstance(name, str) for name in kind))


def _merged(below: JsonObject, above: JsonObject) -> JsonObject:
    """Two schemas that hold together; `above` wins, but properties and what is required add up."""
    merged = below | above
    low, high = below.get("properties"), above.get("properties")
    if isinstance(low, dict) and isinstance(high, dict):
        merged["properties"] = low | high
    low, high = below.get("required"), above.get("required")
    if isinstance(low, list) and isinstance(high, list):
        merged["required"] = [*low, *(name for name in high if name not in low)]
    return merged


def _sentences(description: object, more: str) -> str:
    """`more` after the description; on one line, since openai-harmony writes the second line of a comment as code."""
    text = str(description or "").strip()
    return more if not text else f"{text} {more}" if text.endswith((".", "!", "?")) else f"{text}. {more}"


def _enumerated(values: list[object], kind: object, simple: JsonObject) -> JsonObject:
    """Strings stay an enum; other values become their type, and are listed in the description."""
    others = [value for value in values if value is not None]
    names = [value for value in others if isinstance(value, str)]
    if len(names) == len(others):
        return {"type": "string", "enum": names} | ({"nullable": True} if len(others) < len(values) else {})
    listed = "One of: " + ", ".join(msgspec.json.encode(value).decode() for value in values)
    described: JsonObject = {"description": _sentences(simple.get("description"), listed)}
    types = {_TYPE_NAMES.get(type(value)) for value in others}
    if _is_type(kind):
        return described | {"type": kind}
    return described | ({"type": types.pop()} if len(types) == 1 and None not in types else {})
