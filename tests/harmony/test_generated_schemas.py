"""Schemas made by chance, together with what they mean: the type that the model reads says the same."""

import contextlib
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.harmony.encoding import HarmonyEncoding
from app.harmony.errors import ToolSchemaError
from tests.harmony.test_schemas import NASTY, rendered, signature_of
from tests.harmony.typescript_reader import ANY, Meaning, as_object, union


def _plain(schema: dict[str, Any], *meaning: Any) -> tuple[dict[str, Any], Meaning]:
    return schema, tuple(meaning)


SCALARS = st.sampled_from(
    [
        _plain({"type": "string"}, "string"),
        _plain({"type": "integer", "minimum": 1}, "number"),
        _plain({"type": "boolean"}, "boolean"),
        _plain({"type": "string", "format": "date-time"}, "string"),
        _plain({}, "any"),
        _plain({"type": "object"}, "object"),
        _plain({"$ref": "#/$defs/Text"}, "string"),
        _plain({"$ref": "#/$defs/Pair"}, "tuple", (("number",), ("number",)), 2, None),
    ]
)
PLAIN_VALUES = st.text(max_size=5) | st.integers(-9, 9) | st.booleans() | st.none()
NAMES = st.text(min_size=1, max_size=6) | st.sampled_from(
    ["type", "properties", "$ref", "null", "[key]", "constructor"]
)
DOCUMENT = {
    "Text": {"type": "string", "description": "Some text."},
    "Pair": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}], "maxItems": 2},
}


@st.composite
def values(draw: st.DrawFn) -> tuple[dict[str, Any], Meaning]:
    listed = draw(st.lists(PLAIN_VALUES, min_size=1, max_size=4))
    kinds = union(("null",) if value is None else ("value", as_json(value)) for value in listed)
    return {"enum": listed}, kinds


def as_json(value: Any) -> str:
    """As the app writes it: what a reader might take for the end of a line is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(f"\\u{ord(letter):04x}" if letter in "\x85\u2028\u2029" else letter for letter in text)


@st.composite
def composed(draw: st.DrawFn, inner: Any) -> tuple[dict[str, Any], Meaning]:
    (schema, meaning), (other, second) = draw(inner), draw(inner)
    a_map = ("object",) if meaning == ANY else as_object({}, meaning)
    either = draw(st.sampled_from(["anyOf", "oneOf"]))
    return draw(
        st.sampled_from(
            [
                ({"type": "array", "items": schema}, ("list", meaning)),
                ({"anyOf": [schema, {"type": "null"}]}, union([meaning, ("null",)])),
                ({either: [schema, other]}, union([meaning, second])),
                ({"allOf": [schema]}, meaning),
                ({"type": "object", "additionalProperties": schema}, a_map),
                (
                    {"type": "array", "prefixItems": [schema, other], "minItems": 1},
                    ("tuple", (meaning, second), 1, None),
                ),
            ]
        )
        | objects(inner)
    )


@st.composite
def objects(draw: st.DrawFn, inner: Any) -> tuple[dict[str, Any], Meaning]:
    members = draw(st.dictionaries(NAMES, inner, min_size=1, max_size=3))
    required = draw(st.sets(st.sampled_from(sorted(members))))
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {name: described(part, draw(TEXTS)) for name, (part, _) in members.items()},
        "required": sorted(required),
    }
    return schema, as_object({name: (name in required, meaning) for name, (_, meaning) in members.items()}, None)


TEXTS = st.none() | st.text(max_size=12) | st.sampled_from(NASTY[:7])


def described(schema: dict[str, Any], text: str | None) -> dict[str, Any]:
    return schema if text is None else schema | {"description": text, "default": text}


PARTS = st.recursive(SCALARS | values(), composed, max_leaves=8)


@settings(max_examples=150)
@given(root=objects(PARTS))
def test_the_type_is_what_the_schema_means(encoding: HarmonyEncoding, root: tuple[dict[str, Any], Meaning]) -> None:
    schema, meaning = root
    assert signature_of(encoding, schema | {"$defs": DOCUMENT}).argument == meaning


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
KEYS = (
    "type", "properties", "required", "items", "prefixItems", "enum", "const", "oneOf", "anyOf", "allOf", "$ref",
    "description", "title", "examples", "default", "nullable", "additionalProperties", "patternProperties",
    "propertyNames", "if", "then", "dependentSchemas", "minItems",
)  # fmt: skip
SCHEMAS = st.recursive(
    JSON,
    lambda inner: st.dictionaries(
        st.sampled_from(KEYS),
        inner
        | st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=4), inner, max_size=2)
        | st.sampled_from(["object", "array", "string", "#/x", "#", "#/properties/p"]),
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(part=SCHEMAS, defaults=JSON)
def test_any_schema_of_a_parameter_can_be_rendered(encoding: HarmonyEncoding, part: Any, defaults: Any) -> None:
    rendered(encoding, part, default=defaults, **{"$defs": part, "x": part})


@settings(max_examples=100)
@given(root=SCHEMAS)
def test_any_schema_at_the_root_is_rendered_or_refused(encoding: HarmonyEncoding, root: Any) -> None:
    parameters = root if isinstance(root, dict) else {"anyOf": [root]}
    with contextlib.suppress(ToolSchemaError):
        signature_of(encoding, parameters)
