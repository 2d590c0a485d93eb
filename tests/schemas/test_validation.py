"""Whether a finished text fits its schema."""

import pytest

from app.schemas.reading import JsonObject
from app.schemas.validation import misfit_of


@pytest.mark.parametrize(
    ("schema", "text", "where"),
    [
        ({"type": "object", "required": ["a"]}, "{}", ""),
        ({"properties": {"a/b": {"items": {"type": "string"}}}}, '{"a/b": ["x", 1]}', "/a~1b/1"),
        ({"items": {"pattern": "^a"}}, '["ab", "ba"]', "/1"),
        ({"patternProperties": {"^n": {"type": "integer"}}}, '{"n1": 1, "n2": "x"}', "/n2"),
        ({"properties": {"a": {}}, "additionalProperties": False}, '{"a": 1, "b": 2}', ""),
        ({"patternProperties": {"^x": {}}, "additionalProperties": {"type": "null"}}, '{"x": 1, "y": 2}', "/y"),
        ({"type": "array", "uniqueItems": True}, "[1, 1]", ""),
    ],
)
def test_what_does_not_fit_is_found_with_its_place(schema: JsonObject, text: str, where: str) -> None:
    misfit = misfit_of(text, schema)
    assert misfit is not None
    assert misfit.where == where
    assert misfit.why


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ({"patternProperties": {"^x": {}}, "additionalProperties": {"type": "null"}}, '{"x": 1, "y": null}'),
        ({"$schema": "http://json-schema.org/draft-04/schema#", "minimum": 3, "exclusiveMinimum": True}, "4"),
        ({"type": "string", "pattern": "(?=cannot be read)"}, '"x"'),
    ],
)
def test_what_fits(schema: JsonObject, text: str) -> None:
    assert misfit_of(text, schema) is None


def test_no_pattern_takes_forever() -> None:
    """With Python's own regular expressions this one would take longer than the universe is old."""
    misfit = misfit_of(f'"{"a" * 5_000}!"', {"type": "string", "pattern": "^(a+)+$"})
    assert misfit is not None


def test_nothing_is_fetched_for_a_reference() -> None:
    with pytest.raises(Exception, match="Unresolvable"):
        misfit_of("1", {"$ref": "http://127.0.0.1:9/schema.json"})


def test_what_is_no_json() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        misfit_of('{"a": ', {})
