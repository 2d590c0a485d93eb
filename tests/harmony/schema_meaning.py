"""What a JSON schema of a tool means, in the terms of :mod:`tests.harmony.typescript_reader`.

Written apart from the app and for the schemas that real servers send: a keyword that it does not know fails the test,
so that nobody takes a schema for checked that was not.
"""

import json
from typing import Any

from tests.harmony.typescript_reader import ANY, Meaning, Path, as_object, union

_NAMES = {"integer": "number"}
_SHAPES = {"type", "properties", "items", "enum", "const", "$ref", "anyOf", "oneOf", "additionalProperties"}
_SAID_IN_WORDS = {"title", "description", "default", "examples", "deprecated"}
_LIMITS = {
    "$schema", "$defs", "$id", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength",
    "maxLength", "pattern", "minItems", "maxItems", "multipleOf", "uniqueItems",
    "required", "propertyNames", "minProperties",
}  # fmt: skip


class SchemaMeaning:
    """The meaning of one tool's parameters, and every description with the path of the property it is about."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self.descriptions: dict[Path, list[str]] = {}
        meaning = self.meaning(document, (), ())
        if meaning == ANY:  # said nothing; an object is what a function takes
            meaning = ("object",)
        if meaning[0] == "union":  # a function takes one object
            meaning = _joined(meaning[1])
        assert meaning[0] == "object", meaning
        has_none = meaning[1:] == ((), None)
        self.argument = None if has_none else meaning

    def meaning(self, schema: Any, path: Path, inside: tuple[str, ...]) -> Meaning:
        if isinstance(schema, bool):
            return ANY if schema else ("never",)
        unknown = set(schema) - _SHAPES - _SAID_IN_WORDS - _LIMITS
        assert not unknown, f"{unknown} is not read by this test"
        if description := schema.get("description", "").strip():
            self.descriptions.setdefault(path, []).append(description)
        return self._referred(schema, path, inside) if "$ref" in schema else self._whole(schema, path, inside)

    def _whole(self, schema: dict[str, Any], path: Path, inside: tuple[str, ...]) -> Meaning:
        if variants := schema.get("anyOf") or schema.get("oneOf"):
            base = {key: value for key, value in schema.items() if key not in ("anyOf", "oneOf", "description")}
            shapes = [variant for variant in variants if _SHAPES - {"type"} & set(variant) or "type" in variant]
            if not shapes and _SHAPES & set(base):
                return self.meaning(base, path, inside)
            return union(self.meaning(base | variant, path, inside) for variant in variants)
        if "const" in schema or "enum" in schema:
            return union(_value(value) for value in (schema["enum"] if "enum" in schema else [schema["const"]]))
        kinds = schema.get("type", "object" if "properties" in schema else None)
        if kinds is None:
            return ANY
        return union(
            self._of_kind(kind, schema, path, inside) for kind in ([kinds] if isinstance(kinds, str) else kinds)
        )

    def _referred(self, schema: dict[str, Any], path: Path, inside: tuple[str, ...]) -> Meaning:
        reference = schema["$ref"]
        assert not set(schema) & (_SHAPES - {"$ref"}), "nothing but words stands beside a reference in these schemas"
        if reference in inside:
            return ANY
        target: Any = self._document
        for step in reference.removeprefix("#/").split("/"):
            target = target[int(step) if isinstance(target, list) else step]
        return self.meaning(target, path, (*inside, reference))

    def _of_kind(self, kind: str, schema: dict[str, Any], path: Path, inside: tuple[str, ...]) -> Meaning:
        match kind:
            case "array":
                return ("list", self.meaning(schema.get("items", True), path, inside))
            case "object":
                return self._object(schema, path, inside)
            case _:
                return (_NAMES.get(kind, kind),)

    def _object(self, schema: dict[str, Any], path: Path, inside: tuple[str, ...]) -> Meaning:
        names = schema.get("properties", {})
        others = schema.get("additionalProperties")
        if not names and path and others in (None, True, {}):
            return ("object",)
        rest = self.meaning(others, (*path, "[key]"), inside) if isinstance(others, dict) and others else None
        required = schema.get("required", [])
        members = {name: (name in required, self.meaning(part, (*path, name), inside)) for name, part in names.items()}
        return as_object(members, rest)


def _value(value: Any) -> Meaning:
    return ("null",) if value is None else ("value", json.dumps(value, ensure_ascii=False))


def _joined(variants: frozenset[Meaning]) -> Meaning:
    names = {name for variant in variants for name, _, _ in variant[1]}
    members = {}
    for name in names:
        same = [(required, kind) for variant in variants for each, required, kind in variant[1] if each == name]
        is_required = len(same) == len(variants) and all(required for required, _ in same)
        members[name] = (is_required, union(kind for _, kind in same))
    return as_object(members, None)
