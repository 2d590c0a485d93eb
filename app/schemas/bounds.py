"""How much JSON a schema allows: whether a model that holds to it comes to an end by itself."""

import math
from collections.abc import Iterable
from typing import Final

_SIMPLE: Final = frozenset({"string", "number", "integer", "boolean", "null"})


def most_elements(schema: object) -> float:
    """Return how many elements of arrays and members of objects a text that fits can have; infinity if it is not known.

    What a reference leads to is not looked at, so such a part counts as endless, and so does one without a type.
    """
    if not isinstance(schema, dict):
        return 0 if schema is False else math.inf
    bounds = [_by_keywords(schema)]
    for keyword in ("anyOf", "oneOf"):
        if isinstance(parts := schema.get(keyword), list):
            bounds.append(max(map(most_elements, parts), default=0))
    if isinstance(parts := schema.get("allOf"), list):
        bounds += map(most_elements, parts)
    return min(bounds)


def _by_keywords(schema: dict[str, object]) -> float:
    if "const" in schema:
        return _size(schema["const"])
    if isinstance(values := schema.get("enum"), list):
        return max(map(_size, values), default=0)
    kinds = schema.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return max((_of_type(kind, schema) for kind in kinds), default=math.inf)


def _of_type(kind: object, schema: dict[str, object]) -> float:
    if kind in _SIMPLE:
        return 0
    if kind == "array":
        return _of_array(schema)
    return _of_object(schema) if kind == "object" else math.inf


def _of_array(schema: dict[str, object]) -> float:
    first = schema.get("prefixItems")
    first = first if isinstance(first, list) else []
    most = schema.get("maxItems")
    count = most if isinstance(most, int) else (len(first) if schema.get("items") is False else math.inf)
    each = max(map(most_elements, [*first, schema.get("items", True)]))
    return count * (1 + each) if count else 0


def _of_object(schema: dict[str, object]) -> float:
    members = schema.get("properties")
    members = members if isinstance(members, dict) else {}
    if schema.get("additionalProperties") is not False or schema.get("patternProperties"):
        return math.inf
    return sum(1 + most_elements(member) for member in members.values())


def _size(value: object) -> float:
    parts: Iterable[object] = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(1 + _size(part) for part in parts)
