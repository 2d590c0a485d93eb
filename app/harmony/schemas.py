"""Tool parameters, simplified until openai-harmony can say them.

openai-harmony 0.0.8 turns a JSON schema into a TypeScript-like type. It knows ``type`` (also a list of types),
``properties``, ``required``, ``items``, ``enum`` of strings, ``oneOf``, ``nullable``, ``default`` and ``description``;
``anyOf``, ``$ref`` and ``const`` become ``any``, and an object without properties renders oddly (measured). A schema
comes from a tool's author and may be anything: what cannot be said becomes a wider type, never an error.
"""

from typing import Final, cast

import msgspec

JsonObject = dict[str, object]

DEEPEST: Final = 12
_KEPT: Final = ("description", "default", "nullable")
_TYPE_NAMES: Final = {str: "string", bool: "boolean", int: "integer", float: "number"}


def simplify_parameters(parameters: JsonObject | None) -> JsonObject | None:
    """The parameters of a tool as openai-harmony shall see them; None for a tool without parameters."""
    if not parameters:
        return None
    simple = _Simplifier(parameters).schema(parameters, 0)
    return simple if simple.get("properties") else None


class _Simplifier:
    """Rewrites the parts of one document, whose definitions ``$ref`` points into."""

    def __init__(self, document: JsonObject) -> None:
        self._document = document

    def schema(self, schema: object, depth: int) -> JsonObject:
        if not isinstance(schema, dict) or depth > DEEPEST:
            return {}
        schema = self._resolved(cast(JsonObject, schema))
        simple: JsonObject = {key: schema[key] for key in _KEPT if key in schema}
        variants = schema.get("oneOf") or schema.get("anyOf")
        if isinstance(variants, list):
            return simple | self._one_of(variants, depth)
        if "const" in schema:
            return simple | _constant(schema["const"], simple)
        return simple | self._typed(schema, simple, depth)

    def _resolved(self, schema: JsonObject) -> JsonObject:
        """The schema with its local ``$ref`` and ``allOf`` merged in, once; a cycle is cut by the depth."""
        merged = dict(schema)
        reference = merged.pop("$ref", None)
        parts = merged.pop("allOf", None)
        found = [self._find(reference)] if isinstance(reference, str) else []
        if isinstance(parts, list):
            found += [self._resolved(part) for part in parts[:DEEPEST] if isinstance(part, dict) and part is not schema]
        for part in found:
            merged = _merge(part, merged)
        return self._resolved(merged) if isinstance(reference, str) and "$ref" in merged else merged

    def _find(self, reference: str) -> JsonObject:
        """What ``#/$defs/Name`` points to; an empty schema when that is elsewhere or nowhere."""
        seen: set[str] = set()
        while True:
            part: object = self._document
            if not reference.startswith("#/") or reference in seen:
                return {}
            seen.add(reference)
            for key in reference[2:].split("/"):
                part = part.get(key.replace("~1", "/").replace("~0", "~")) if isinstance(part, dict) else None
            if not isinstance(part, dict):
                return {}
            following = part.get("$ref")
            if not isinstance(following, str):
                return cast(JsonObject, part)
            reference = following

    def _one_of(self, variants: list[object], depth: int) -> JsonObject:
        simple = [self.schema(variant, depth + 1) for variant in variants]
        others = [variant for variant in simple if variant.get("type") != "null"]
        if len(others) == 1:
            nullable: JsonObject = {"nullable": True} if len(simple) > 1 else {}
            return others[0] | nullable
        return {"oneOf": simple} if all(variant.get("type") for variant in simple) else {}

    def _typed(self, schema: JsonObject, simple: JsonObject, depth: int) -> JsonObject:
        kind = schema.get("type")
        values = schema.get("enum")
        if isinstance(values, list) and values:
            return _enumerated(values, kind, simple)
        if isinstance(schema.get("properties"), dict):
            return self._object(schema, depth)
        if kind == "array":
            items = self.schema(schema.get("items"), depth + 1)
            return {"type": "array"} | ({"items": items} if items.get("type") or items.get("oneOf") else {})
        if isinstance(kind, str) or (isinstance(kind, list) and all(isinstance(name, str) for name in kind)):
            return {"type": kind}
        return {}

    def _object(self, schema: JsonObject, depth: int) -> JsonObject:
        properties = cast(JsonObject, schema["properties"])
        required = schema.get("required")
        simple: JsonObject = {
            "type": "object",
            "properties": {name: self.schema(part, depth + 1) for name, part in properties.items()},
        }
        if isinstance(required, list):
            simple["required"] = [name for name in required if isinstance(name, str)]
        return simple


def _merge(below: JsonObject, above: JsonObject) -> JsonObject:
    merged = below | above
    for key in ("properties",):
        low, high = below.get(key), above.get(key)
        if isinstance(low, dict) and isinstance(high, dict):
            merged[key] = low | high
    low_list, high_list = below.get("required"), above.get("required")
    if isinstance(low_list, list) and isinstance(high_list, list):
        merged["required"] = [*low_list, *(name for name in high_list if name not in low_list)]
    return merged


def _constant(value: object, simple: JsonObject) -> JsonObject:
    if isinstance(value, str):
        return {"type": "string", "enum": [value]}
    return _enumerated([value], None, simple)


def _enumerated(values: list[object], kind: object, simple: JsonObject) -> JsonObject:
    """Strings stay an enum; other values become their type, and are listed in the description."""
    names = [value for value in values if isinstance(value, str)]
    if len(names) == len(values):
        return {"type": "string", "enum": names}
    others = [value for value in values if value is not None]
    if len(names) == len(others):
        return {"type": "string", "enum": names, "nullable": True}
    listed = "One of: " + ", ".join(_spelled(value) for value in values)
    described = ". ".join(filter(None, (str(simple.get("description", "")).rstrip("."), listed)))
    types = {_TYPE_NAMES.get(type(value)) for value in others}
    if isinstance(kind, str):
        return {"type": kind, "description": described}
    known = types.pop() if len(types) == 1 else None
    return {"type": known, "description": described} if known else {"description": described}


def _spelled(value: object) -> str:
    return msgspec.json.encode(value).decode()
