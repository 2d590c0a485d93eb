"""The keywords of JSON Schema: which are enforced, which mean nothing, which cannot be enforced."""

from collections.abc import Iterator
from typing import Final

from app.core.sentences import Phrase, phrase
from app.schemas.pointers import step
from app.schemas.reading import JsonObject


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENFORCED: Final = _names(
    """type enum const allOf anyOf oneOf $ref
    properties additionalProperties patternProperties required minProperties maxProperties
    items prefixItems additionalItems minItems maxItems
    minLength maxLength pattern format
    minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"""
)
"""Each of these restricts what the model can write."""

ANNOTATIONS: Final = _names(
    """$schema $id id $anchor $dynamicAnchor $recursiveAnchor $comment $defs definitions $vocabulary title description
    default examples deprecated readOnly writeOnly contentMediaType contentEncoding contentSchema"""
)
"""None of these restricts a value."""

MAPS: Final = _names("properties patternProperties $defs definitions dependentSchemas dependencies")
"""Their values are objects of schemas."""

_LISTS: Final = _names("allOf anyOf oneOf prefixItems items")
_ONE: Final = _names(
    """additionalProperties additionalItems items not if then else contains propertyNames unevaluatedProperties
    unevaluatedItems"""
)
_COUNTS: Final = _names("minLength maxLength minItems maxItems minProperties maxProperties")
_DEFINITIONS: Final = _names("$defs definitions")

_LOOKS_BACK: Final = "“{keyword}”{place} depends on what is written elsewhere, so it cannot be enforced word by word."
_DYNAMIC: Final = "“{keyword}”{place} is not supported. Use “$ref”."
_LOOKING_BACK: Final = _names(
    """if dependentRequired dependentSchemas dependencies unevaluatedProperties unevaluatedItems contains"""
)
_ONLY_BESIDE_THESE: Final = _names("then else minContains maxContains")
_MOVING: Final = _names("$dynamicRef $recursiveRef")
_NOT: Final = "“not”{place} cannot be enforced. Say what is allowed, with “enum” for example."
_UNIQUE: Final = "“uniqueItems”{place} cannot be enforced: the model may repeat an item."
_NAMES: Final = "“propertyNames”{place} cannot be enforced. Use “patternProperties”."
_REFUSED: Final = _LOOKING_BACK | _MOVING | {"not", "uniqueItems", "propertyNames"}


def refusal_of(keyword: str, where: str) -> Phrase | None:
    """Return why `keyword` is not enforced; None if it is, or means nothing."""
    here = place(where)
    if keyword in _LOOKING_BACK:
        return phrase(_LOOKS_BACK, keyword=keyword, place=here)
    if keyword in _MOVING:
        return phrase(_DYNAMIC, keyword=keyword, place=here)
    match keyword:
        case "not":
            return phrase(_NOT, place=here)
        case "uniqueItems":
            return phrase(_UNIQUE, place=here)
        case "propertyNames":
            return phrase(_NAMES, place=here)
        case _:
            return None


def place(where: str) -> Phrase | str:
    """Return how a sentence says where something is; nothing for the whole schema."""
    return phrase(" in {where}", where=where) if where else ""


def is_known(keyword: str) -> bool:
    """Whether JSON Schema has that keyword."""
    return keyword in ENFORCED | ANNOTATIONS | _REFUSED | _ONLY_BESIDE_THESE


def is_count(keyword: str) -> bool:
    """Whether the value of `keyword` is a number of things."""
    return keyword in _COUNTS


def parts_of(schema: JsonObject, *, with_definitions: bool = False) -> Iterator[tuple[str, object]]:
    """Yield each schema directly in `schema`, with the pointer from here to there.

    Args:
        with_definitions: also those that are only there to be referred to.
    """
    for keyword, value in schema.items():
        if keyword in _DEFINITIONS and not with_definitions:
            continue
        if keyword in MAPS and isinstance(value, dict):
            for name, part in value.items():
                yield step(keyword) + step(name), part
        elif keyword in _LISTS and isinstance(value, list):
            for number, part in enumerate(value):
                yield step(keyword) + step(number), part
        elif keyword in _ONE and isinstance(value, dict | bool):
            yield step(keyword), value
