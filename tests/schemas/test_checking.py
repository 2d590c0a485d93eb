"""What of a schema can be enforced: each part that cannot is named with its place."""

import json
from pathlib import Path

import pytest

from app.schemas.checking import check, checked, loosened
from app.schemas.errors import UnenforceableSchemaError, UnreadableSchemaError
from app.schemas.grammar import grammar_of, takes_text
from app.schemas.plain import plain
from app.schemas.reading import LONGEST, JsonObject, read_schema

TOOLS = Path(__file__).parents[1] / "data" / "harmony" / "mcp_tools.json"


def takes(schema: JsonObject, value: object) -> bool:
    return takes_text(grammar_of(plain(schema)), json.dumps(value))


@pytest.mark.parametrize(
    ("schema", "where", "keyword"),
    [
        ({"not": {"type": "null"}}, "", "not"),
        ({"properties": {"a/b": {"items": {"uniqueItems": True}}}}, "/properties/a~1b/items", "uniqueItems"),
        ({"anyOf": [{}, {"if": {}, "then": {}}]}, "/anyOf/1", "if"),
        ({"$ref": "#/$defs/x", "$defs": {"x": {"contains": {}}}}, "/$defs/x", "contains"),
        ({"$ref": "#/$defs/y"}, "", "$ref"),
        ({"$ref": "other.json"}, "", "$ref"),
        ({"properties": {"a": {"$id": "x", "items": {"$ref": "#"}}}}, "/properties/a/items", "$ref"),
        ({"items": {"pattern": "(?<!a)b"}}, "/items", "pattern"),
        ({"patternProperties": {"(?=a)": {}}}, "", "patternProperties"),
        ({"patternProperties": {"a": {"type": "null"}, "b": {"type": "string"}}}, "", "patternProperties"),
        ({"items": {"format": "iri"}}, "/items", "format"),
        ({"minProperties": 3, "required": ["a"]}, "", "minProperties"),
        ({"items": {"oneOf": [{"minLength": 2}, {"maxLength": 5}]}}, "/items", "oneOf"),
        ({"$schema": "https://example.com/own"}, "", "$schema"),
        ({"type": "array", "items": {"type": "strin"}}, "", ""),
        ({"type": "object", "additionalProperties": False, "required": ["a"]}, "", ""),
    ],
)
def test_what_cannot_be_enforced_is_named(schema: JsonObject, where: str, keyword: str) -> None:
    (problem,) = check(schema).problems
    assert (problem.where, problem.keyword) == (where, keyword)
    assert (where in str(problem.why)) == bool(where) or not where
    with pytest.raises(UnenforceableSchemaError):
        checked(json.dumps(schema))


def test_all_problems_are_found_and_counted() -> None:
    found = check({"properties": {name: {"not": {}} for name in "abc"}})
    assert [problem.where for problem in found.problems] == [f"/properties/{name}" for name in "abc"]
    assert "There are 2 more such parts." in str(UnenforceableSchemaError(found.problems))
    assert "There is one more such part." in str(UnenforceableSchemaError(found.problems[:2]))


def test_definitions_that_are_not_in_use_do_not_matter() -> None:
    assert check({"$defs": {"x": {"not": {}}}, "type": "string"}).problems == ()


def test_keywords_that_nobody_knows_are_named() -> None:
    schema = {"type": "object", "requird": ["a"], "properties": {"a": {"nullable": True}}, "title": "t"}
    assert checked(json.dumps(schema)).unknown == ("requird", "nullable")


def test_a_schema_cannot_switch_the_checks_off() -> None:
    """llguidance has an option in the schema itself."""
    assert check({"x-guidance": {"lenient": True}, "items": {"not": {}}}).problems
    assert not takes({"x-guidance": {"lenient": True, "whitespace_flexible": False}, "type": "null"}, 1)


@pytest.mark.parametrize(
    ("schema", "fit", "other"),
    [
        ({"type": "integer", "format": "int32"}, 2**31 - 1, 2**31),
        ({"type": "integer", "format": "int64"}, 2**53, 2**53 + 1),
        ({"type": "number", "format": "double"}, 1.5, "1.5"),
        ({"type": "array", "maxItems": 2.0, "items": {}}, [1, 2], [1, 2, 3]),
        ({"$schema": "http://json-schema.org/draft-04/schema#", "minimum": 3, "exclusiveMinimum": True}, 4, 3),
        ({"$schema": "http://json-schema.org/draft-04/schema#", "minimum": 3, "exclusiveMinimum": False}, 3, 2),
        ({"type": "array", "uniqueItems": False, "minContains": 2, "then": {"type": "null"}}, [1, 1], 1),
        ({"type": "string", "pattern": "^(a+)+$"}, "aaa", "aab"),
        ({"type": "string", "maxLength": 10_000, "minLength": 2}, "ab", "a"),
    ],
)
def test_other_ways_to_say_it_are_understood(schema: JsonObject, fit: object, other: object) -> None:
    assert check(schema).problems == ()
    assert takes(schema, fit)
    assert not takes(schema, other)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Line 1, column 1"),
        ("{", "Line 1, column 2"),
        ("true", "not a JSON object"),
        ('{"a": NaN}', "NaN"),
        ('{"a": {"b": 1, "b": 2}}', "“b”"),
        ("[" * 100_000, "too deeply"),
        ('{"multipleOf": ' + "9" * 5_000 + "}", "too long"),
        (" " * LONGEST + "{}", "longer than"),
    ],
)
def test_what_is_no_schema(text: str, said: str) -> None:
    with pytest.raises(UnreadableSchemaError, match=said):
        read_schema(text)


def test_white_space_cannot_go_on_forever() -> None:
    grammar = grammar_of({"type": "array"})
    assert takes_text(grammar, "[ 1,\n    2]")
    assert not takes_text(grammar, "[  1]")
    assert not takes_text(grammar, "[\n\n1]")


def test_real_tools_keep_what_can_be_enforced() -> None:
    """Of 306 tools, 305 have a grammar; what is left out of 14 of them is named."""
    servers = json.loads(TOOLS.read_text("utf-8"))
    given = [tool.get("parameters") or {} for server in servers for tool in server["tools"]]
    found = [loosened({"type": "object", **schema}) for schema in given]
    made = [one for one in found if one is not None]
    assert (len(made), sum(not left_out for _, left_out in made)) == (305, 291)
    assert {problem.keyword for _, left_out in made for problem in left_out} <= {
        *("format", "pattern", "oneOf", "not", "uniqueItems", "propertyNames", "minProperties", "$ref"),
        *("if", "contains", "dependentRequired", "patternProperties"),
    }


def test_what_is_left_out_only_widens_it() -> None:
    schema = {
        "type": "object",
        "properties": {
            "a": {"oneOf": [{"type": "string"}, {"maxLength": 2}]},
            "b": {"type": "array", "uniqueItems": True},
        },
        "patternProperties": {"(?=x)": {"type": "null"}},
        "additionalProperties": False,
        "required": ["a"],
    }
    found = loosened(schema)
    assert found is not None
    made, left_out = found
    assert {problem.keyword for problem in left_out} == {"oneOf", "uniqueItems", "patternProperties"}
    for text in ('{"a": "abc"}', '{"a": "abc", "b": [1, 1]}', '{"a": "abc", "x": null}'):
        assert takes_text(grammar_of(made), text), text
    assert not takes_text(grammar_of(made), "{}")
    assert "oneOf" in json.dumps(schema)
