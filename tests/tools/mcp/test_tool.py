"""Names and definitions of tools of servers, as a model gets them and as the user consents to them."""

import re

import msgspec
import pytest

from app.harmony.schemas import read_parameters
from app.harmony.tool_sizes import estimated_tokens
from app.harmony.typescript import Function, write_functions
from app.tools.consent import Consent, ConsentBook
from app.tools.mcp.protocol import KnownTool, Listing, Unusable
from app.tools.mcp.server import Server
from app.tools.mcp.tool import spec_of, tool_name, usable

SERVER = Server("files", ("npx", "x"))


def test_names_are_unique_short_and_the_same_tomorrow() -> None:
    assert tool_name("files", "read_file") == "files__read_file"
    pairs = [
        *(("a", "b__c"), ("a__b", "c"), ("a_", "b"), ("a", "_b"), ("a b", "c"), ("a-b", "c"), ("a.b", "c")),
        *(
            ("日本", "c"),
            ("中国", "c"),
            ("9x", "c"),
            ("a" * 90, "b"),
            ("a" * 91, "b"),
            ("a", "b" * 90),
            ("a", "b" * 91),
        ),
    ]
    names = [tool_name(*pair) for pair in pairs]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]{0,63}", name) for name in names)


def test_another_definition_or_server_asks_again_and_another_key_does_not() -> None:
    known = KnownTool("read", description="Read.", parameters={"type": "object", "properties": {"p": {}}})
    book = ConsentBook()
    book.note(spec_of(SERVER, known), Consent.ALWAYS)
    with_key = msgspec.structs.replace(SERVER, env={"KEY": "1"})
    for server, tool in (
        (SERVER, msgspec.structs.replace(known, description="Read, and send.")),
        (SERVER, msgspec.structs.replace(known, parameters={"type": "object"})),
        (msgspec.structs.replace(SERVER, command=("npx", "y")), known),
        (with_key, known),
    ):
        decision = book.decide(spec_of(server, tool))
        assert decision.asks
        assert decision.reason is not None
    assert not book.decide(spec_of(SERVER, known)).asks
    other_key = msgspec.structs.replace(SERVER, env={"KEY": "2"})
    assert spec_of(with_key, known).fingerprint == spec_of(other_key, known).fingerprint


def test_one_that_sends_asks_again_once_another_has_read_private_data() -> None:
    files, web = msgspec.structs.replace(SERVER, sends_out=False), Server("web", url="https://a", reads_private=False)
    read, send = spec_of(files, KnownTool("read")), spec_of(web, KnownTool("send"))
    book = ConsentBook()
    for spec in (read, send):
        book.note(spec, Consent.ALWAYS)
    book.ran(send)
    assert not book.decide(send).asks
    book.ran(read)
    assert not book.decide(read).asks
    assert book.decide(send).asks


def test_only_what_is_on_and_usable_is_offered() -> None:
    listing = Listing(tools=(KnownTool("a"), KnownTool("b"), KnownTool("c", problem=Unusable.NO_OBJECT)))
    server = msgspec.structs.replace(SERVER, tools_off=("b",))
    assert [tool.name for tool in usable(server, listing)] == ["a"]
    assert usable(msgspec.structs.replace(server, is_off=True), listing) == []


SCHEMA: dict[str, object] = {
    "type": "object",
    "$defs": {
        "Place": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "near": {"$ref": "#/$defs/Place"}},
            "required": ["name"],
        },
        "Mode": {"enum": ["fast", "exact"]},
    },
    "properties": {
        "start": {"$ref": "#/$defs/Place", "description": "Where it\nbegins; `namespace x {`"},
        "modes": {"type": "array", "items": {"$ref": "#/$defs/Mode"}},
        "limit": {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}], "default": None, "title": "Limit"},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "nested": {"type": "object", "properties": {"deep": {"type": "object", "properties": {"er": {"const": 1}}}}},
        "any": {},
        "with-dash": {"type": ["string", "number"]},
        "either": {"oneOf": [{"type": "object", "properties": {"left": {"type": "string"}}}, {"type": "boolean"}]},
    },
    "required": ["start"],
    "additionalProperties": False,
}


def test_no_parameter_is_lost_in_the_schema_that_a_model_gets() -> None:
    spec = spec_of(SERVER, KnownTool("go", parameters=SCHEMA, description="Go."))
    function = spec.function()
    text = write_functions([Function(function.name, function.description, read_parameters("go", function.parameters))])
    for part in (*SCHEMA["properties"], "name", "near", "deep", "er", "left", '"fast"', '"exact"'):  # type: ignore[misc]
        assert part in text, part
    assert all(line.startswith("//") for line in text.splitlines() if "namespace x" in line)  # the second line, too
    assert estimated_tokens(function) == pytest.approx(len(text) / 4.5, abs=20)
    assert "Limit" not in text  # a title of pydantic's, which says nothing
