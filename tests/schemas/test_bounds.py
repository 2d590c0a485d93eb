"""How many elements a schema allows."""

import math

import pytest

from app.schemas.bounds import most_elements

GRID = {"type": "array", "maxItems": 64, "items": {"type": "array", "maxItems": 64, "items": {"type": "integer"}}}
POINT = {"type": "object", "properties": {"x": {"type": "number"}, "y": True}, "additionalProperties": False}


@pytest.mark.parametrize(
    ("schema", "most"),
    [
        ({"type": "string"}, 0),
        ({"type": ["integer", "null"]}, 0),
        (GRID, 64 * 65),
        ({"type": "array", "items": {"type": "integer"}}, math.inf),
        ({"type": "array", "maxItems": 5}, math.inf),
        ({"type": "array", "maxItems": 0}, 0),
        ({"type": "array", "prefixItems": [{"type": "null"}] * 3, "items": False}, 3),
        (POINT, math.inf),
        (POINT | {"properties": {"x": {"type": "number"}}}, 1),
        ({"type": "object", "properties": {}}, math.inf),
        ({"anyOf": [GRID, {"type": "string"}]}, 64 * 65),
        ({"anyOf": [GRID, {"type": "array"}]}, math.inf),
        ({"allOf": [GRID, {"type": "array"}]}, 64 * 65),
        ({"const": [1, [2, 3]]}, 4),
        ({"enum": [1, {"a": 1}]}, 1),
        ({"$ref": "#/$defs/a"}, math.inf),
        ({}, math.inf),
        (True, math.inf),
        (False, 0),
    ],
)
def test_most_elements(schema: object, most: float) -> None:
    assert most_elements(schema) == most
