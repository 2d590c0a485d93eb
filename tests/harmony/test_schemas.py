"""Tool parameters as openai-harmony can say them."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.conversation import Conversation, FunctionTool, UserMessage
from app.harmony import HarmonyEncoding, render_conversation
from app.harmony.schemas import simplify_parameters


def rendered(encoding: HarmonyEncoding, part: dict[str, Any], **document: Any) -> str:
    """How the model sees a parameter `p` with the schema `part`."""
    parameters = {"type": "object", "properties": {"p": part}, "required": ["p"], **document}
    conversation = Conversation((UserMessage("q"),), "2025-01-01", tools=(FunctionTool("f", "", parameters),))
    text = encoding.decode(render_conversation(encoding, conversation).ids)
    return " ".join(text.partition("type f = (_: {")[2].partition("}) => any;")[0].split())


POINT = {"type": "object", "properties": {"x": {"type": "number"}}}


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({"type": "string"}, "p: string,"),
        ({"type": ["integer", "null"]}, "p: number | null,"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "p: string | null,"),
        ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, "p: | string | number ,"),
        ({"const": "x"}, 'p: "x",'),
        ({"const": 3}, "// One of: 3 p: number,"),
        ({"const": True}, "// One of: true p: boolean,"),
        ({"enum": [1, 2], "description": "How many"}, "// How many. One of: 1, 2 p: number,"),
        ({"enum": ["a", None]}, 'p: "a" | null,'),
        ({"enum": ["a", 1]}, '// One of: "a", 1 p: any,'),
        ({"oneOf": [{"const": "a"}, {"const": "b"}]}, 'p: | "a" | "b" ,'),
        ({"$ref": "#/$defs/Point"}, "p: { x?: number, },"),
        ({"$ref": "#/definitions/Point"}, "p: { x?: number, },"),
        ({"$ref": "#/$defs/Nothing"}, "p: any,"),
        ({"$ref": "https://example.org/schema"}, "p: any,"),
        ({"$ref": "#/$defs/Loop"}, "p: any,"),
        ({"$ref": "#/$defs/Node"}, "p: { next?: any, },"),
        ({"type": "array", "items": {"$ref": "#/$defs/Point"}}, "p: { x?: number, }[],"),
        ({"type": "array"}, "p: Array<any>,"),
        (
            {"allOf": [{"$ref": "#/$defs/Point"}, {"properties": {"y": {"type": "string"}}}]},
            "p: { x?: number, y?: string, },",
        ),
        ({}, "p: any,"),
        ({"type": 5, "enum": 7, "oneOf": 3, "properties": []}, "p: any,"),
    ],
)
def test_what_the_model_sees(encoding: HarmonyEncoding, part: dict[str, Any], expected: str) -> None:
    definitions = {
        "Point": POINT,
        "Loop": {"$ref": "#/$defs/Loop"},
        "Node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/Node"}}},
    }
    assert rendered(encoding, part, **{"$defs": definitions, "definitions": {"Point": POINT}}) == expected


@pytest.mark.parametrize("parameters", [None, {}, {"type": "object", "properties": {}}, {"type": "string"}])
def test_no_parameters(parameters: dict[str, Any] | None) -> None:
    assert simplify_parameters(parameters) is None


def test_a_schema_that_unfolds_without_end_is_cut() -> None:
    names = [f"n{i}" for i in range(12)]
    definitions = {
        name: {"type": "object", "properties": {other: {"$ref": f"#/$defs/{other}"} for other in names}}
        for name in names
    }
    simple = simplify_parameters({"type": "object", "properties": {"p": {"$ref": "#/$defs/n0"}}, "$defs": definitions})
    assert len(str(simple)) < 100_000


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
KEYS = ("type", "properties", "required", "items", "enum", "const", "oneOf", "anyOf", "allOf", "$ref", "description")
SCHEMAS = st.recursive(
    JSON,
    lambda inner: st.dictionaries(
        st.sampled_from(KEYS),
        inner | st.lists(inner, max_size=3) | st.sampled_from(["object", "array", "#/x", "#/properties"]),
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(part=SCHEMAS, defaults=JSON)
def test_any_schema_can_be_rendered(encoding: HarmonyEncoding, part: Any, defaults: Any) -> None:
    rendered(encoding, part, default=defaults, **{"$defs": part, "x": part})
