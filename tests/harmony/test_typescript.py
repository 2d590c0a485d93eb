"""The list of tools beside what openai-harmony writes: equal to the letter wherever that is valid and true."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.conversation import Conversation, FunctionTool, UserMessage
from app.harmony import tokens
from app.harmony.encoding import HarmonyEncoding
from app.harmony.rendering import render_conversation
from tests.harmony.streams import vectors
from tests.harmony.test_real_tools import functions_section
from tests.harmony.typescript_reader import NotTypeScriptError, read_functions

RENDERED_TOOLS = [pair for pair in vectors("openai_harmony/render_pairs.jsonl") if "functions" in json.dumps(pair)]


def by_openai(encoding: HarmonyEncoding, tools: tuple[FunctionTool, ...], instructions: str | None = None) -> list[int]:
    """The developer message as openai-harmony itself renders it."""
    described = [
        {"name": tool.name, "description": tool.description}
        | ({"parameters": tool.parameters} if tool.parameters is not None else {})
        for tool in tools
    ]
    content: dict[str, Any] = {"tools": {"functions": {"name": "functions", "tools": described}}}
    if instructions is not None:
        content["instructions"] = instructions
    message = {"role": "developer", "content": [{"type": "developer_content", **content}]}
    return list(encoding.render_message(json.dumps(message), has_function_tools=True))


def by_us(encoding: HarmonyEncoding, tools: tuple[FunctionTool, ...], instructions: str = "") -> list[int]:
    conversation = Conversation((UserMessage("q"),), "2026-11-29", instructions=instructions, tools=tools)
    ids = render_conversation(encoding, conversation).ids
    starts = [position for position, token in enumerate(ids) if token == tokens.START]
    return ids[starts[1] : starts[2]]


def test_the_tools_of_openai_harmonys_own_test(encoding: HarmonyEncoding) -> None:
    """Its vector with all that the format has: titles, examples, enums, ``oneOf``, defaults."""
    (pair,) = [pair for pair in RENDERED_TOOLS if pair["test"] == "test_render_functions_with_parameters"]
    (content,) = [
        part
        for message in pair["conversation"]["messages"]
        for part in message["content"]
        if part["type"] == "developer_content"
    ]
    tools = tuple(
        FunctionTool(tool["name"], tool["description"], tool.get("parameters"))
        for tool in content["tools"]["functions"]["tools"]
    )
    ids = by_us(encoding, tools, content["instructions"])
    assert ids == by_openai(encoding, tools, content["instructions"])
    assert encoding.decode(ids) in pair["text"]


NAMES = st.sampled_from(["a", "city", "maxResults", "_x", "$filter", "größe", "class", "type", "readonly", "get"])
WORDS = st.sampled_from(["Where to look.", "A {brace}; a `tick` */ and // more", "Größe, in Å", 'It\'s "quoted"'])
_SCALAR_NAMES = ("string", "number", "integer", "boolean")
SCALARS = st.sampled_from(_SCALAR_NAMES)
VALUES = st.lists(st.sampled_from(["red", "dark-blue", "ä b", "1"]), min_size=1, max_size=3, unique=True)


@st.composite
def noted(draw: st.DrawFn, schema: dict[str, Any]) -> dict[str, Any]:
    """What can be said about a property."""
    said: dict[str, Any] = {}
    if draw(st.booleans()):
        said["description"] = draw(WORDS)
    if draw(st.booleans()):
        said["title"] = "Another title"
    if draw(st.booleans()):
        said["examples"] = ["one", "two three"]
    if draw(st.booleans()):
        said["default"] = draw(st.sampled_from(["some text", 3, -0.5, True, None, [1, "a"], {"k": []}]))
    if schema.get("type") in _SCALAR_NAMES and draw(st.booleans()):  # it forgets "null" beside a "null" further inside
        said["nullable"] = True
    return schema | said


@st.composite
def one_of(draw: st.DrawFn) -> dict[str, Any]:
    kinds = draw(st.lists(st.sampled_from(["string", "number", "boolean"]), min_size=2, max_size=3, unique=True))
    variants: list[dict[str, Any]] = [{"type": kind} for kind in kinds]
    variants[-1] |= draw(st.sampled_from([{}, {"description": "the last"}, {"default": "x"}, {"nullable": True}]))
    return {"oneOf": variants}


LEAVES = (
    st.builds(lambda kind: {"type": kind}, SCALARS)
    | st.builds(lambda values: {"type": "string", "enum": values}, VALUES)
    | st.builds(lambda kind: {"type": [kind, "null"]}, SCALARS)
    | st.builds(lambda kind: {"type": "array", "items": {"type": kind}}, SCALARS)
    | st.just({"type": "array"})
    | st.just({})
)
# Each level is an object in an array or in an object. Deeper than twelve levels is left out on purpose.
_DEEPEST = 4


def members(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return inner.flatmap(lambda one: noted(one) if one.get("type") != "object" else st.just(one)) | one_of()


def objects(levels: int) -> st.SearchStrategy[dict[str, Any]]:
    right = LEAVES
    if levels > 1:
        inner = objects(levels - 1)
        right = LEAVES | inner | st.builds(lambda one: {"type": "array", "items": one}, inner)
    return st.builds(
        lambda properties, required: {"type": "object", "properties": properties, "required": sorted(required)},
        st.dictionaries(NAMES, members(right), min_size=1, max_size=3),
        st.sets(NAMES, max_size=3),
    ).map(lambda schema: schema | {"required": [name for name in schema["required"] if name in schema["properties"]]})


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parameters=st.none() | objects(_DEEPEST),
    description=st.sampled_from(["", "Does it.", "Does it.\n\n  Well,\nand `twice`.\n"]),
    instructions=st.sampled_from(["", "Be short."]),
)
def test_what_openai_harmony_writes_rightly_is_written_so(
    encoding: HarmonyEncoding, parameters: dict[str, Any] | None, description: str, instructions: str
) -> None:
    tools = (FunctionTool("first", description, parameters), FunctionTool("second", "Again", parameters))
    expected = by_openai(encoding, tools, instructions or None)
    assert encoding.decode(by_us(encoding, tools, instructions)) == encoding.decode(expected)
    assert by_us(encoding, tools, instructions) == expected


WRONG_THERE: list[dict[str, Any]] = [
    {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}},
    {"type": "string", "description": "One line.\nfunction of(them): any"},
    {"type": "string", "enum": ['say "hi"', "a\\"]},
    {"type": "object", "additionalProperties": {"type": "number"}},
    {"type": "object", "description": "Said once.", "properties": {"x": {"type": "string"}}},
    {"type": ["array", "null"], "items": {"type": "string"}},
    {"type": "array", "items": {"type": ["string", "null"]}},
]


@pytest.mark.parametrize("part", WRONG_THERE, ids=[json.dumps(part)[:40] for part in WRONG_THERE])
def test_what_openai_harmony_writes_wrongly_is_not(encoding: HarmonyEncoding, part: dict[str, Any]) -> None:
    """When openai-harmony learns to write one of these, our own writer may have become needless."""
    tools = (FunctionTool("f", "Does it.", {"type": "object", "properties": {"p": part}, "required": ["p"]}),)
    theirs = encoding.decode(by_openai(encoding, tools)).partition("## functions\n\n")[2].removesuffix("<|end|>")
    ours = read_functions(functions_section(encoding, tools))["f"]
    try:
        there = read_functions(theirs)["f"]
    except NotTypeScriptError:
        return
    assert (there.argument, there.comments) != (ours.argument, ours.comments)
