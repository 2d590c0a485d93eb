"""Reads the JSON schema of a tool's parameters as a tree of types that :mod:`app.harmony.typescript` can write.

A schema comes from a tool's author and may be anything. What TypeScript has no type for (a pattern, a range, ``not``)
becomes a wider type, never a narrower one; only parameters that are not an object at all are an error. The keywords of
JSON Schema from draft 4 to 2020-12 and OpenAPI's ``nullable`` are supported:

* ``$ref``, ``allOf``: everything that applies is read as one schema, and keywords next to a reference add to it;
* ``anyOf``, ``oneOf``: each variant is combined with the keywords next to it. A variant that only requires existing
  names adds no type (``anyOf: [{required: [url]}, {required: [path]}]``);
* at the root, where a function takes one object, the variants' properties are merged;
* ``if``, ``then``, ``else``, ``dependentSchemas``: their properties are optional.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from app.core.sentences import Phrase, phrase
from app.harmony.errors import ToolSchemaError
from app.harmony.schema_facts import Document, Facts, Located, TooManyPartsError, find_part
from app.harmony.tool_types import (
    ANY,
    NEVER,
    NULL,
    OBJECT,
    ListOf,
    Named,
    Notes,
    Part,
    Property,
    Record,
    TupleOf,
    Type,
    Union,
    Value,
)
from app.harmony.typescript import json_line, write_type

JsonObject = dict[str, object]

DEPTHS: Final = (12, 8, 6, 5, 4, 3, 2, 1)
"""Depths to which a schema may be expanded: the first at which it has at most `MOST_PARTS` parts is used."""
MOST_PARTS: Final = 1_000
"""A small schema can expand endlessly; anything beyond this number is ``any``."""
MOST_CHOICES: Final = 20
"""Maximum number of ``anyOf`` and ``oneOf`` that apply together to one value; more are ignored."""


def read_parameters(tool: str, parameters: JsonObject | None) -> Part | None:
    """Return the parameters of a tool as an object type; None if the tool takes none.

    Raises:
        ToolSchemaError: the schema does not describe an object; the error names `tool`.
    """
    if not parameters:
        return None
    *first, last = DEPTHS
    for depth in first:
        try:
            return _Reader(tool, Document(parameters, MOST_PARTS, is_lenient=False), depth).parameters()
        except TooManyPartsError:
            continue
    return _Reader(tool, Document(parameters, MOST_PARTS, is_lenient=True), last).parameters()


class _Reader:
    """Reads the parts of one document down to a maximum depth."""

    def __init__(self, tool: str, document: Document, deepest: int) -> None:
        self._tool = tool
        self._document = document
        self._deepest = deepest

    def parameters(self) -> Part | None:
        """Read the root as one object, whatever it is composed of."""
        root = self._document.root
        if not isinstance(root.get("properties", {}), dict):
            raise self._error(phrase("In its schema, the list of properties is not an object."))
        reference = root.get("$ref")
        if isinstance(reference, str) and not isinstance(find_part(self._document.root, reference), dict):
            raise self._error(phrase("Its schema refers to {reference}, which does not exist.", reference=reference))
        facts = self._facts([Located(root, frozenset({"#"}))])
        says_nothing = facts.likely_kinds is None and facts.values is None
        is_free = bool(says_nothing or facts.is_open or facts.rest or facts.patterns or facts.groups)
        part = self._from_facts(facts, 0)
        variants = part.type.variants if isinstance(part.type, Union) else (part,)
        records = [variant for variant in variants if isinstance(variant.type, Record)]
        if not records and not any(variant in (ANY, OBJECT) for variant in map(_bare, variants)):
            raise self._error(
                phrase(
                    "The parameters of a tool must be an object, but its schema asks for {type}.",
                    type=" ".join(write_type(part).split()),
                )
            )
        if not records:
            return Part(OBJECT.type, part.notes) if is_free else None
        joined = _joined(records, part.notes)
        return joined if isinstance(joined.type, Record) and (joined.type.properties or joined.type.rest) else None

    def _error(self, reason: Phrase) -> ToolSchemaError:
        return ToolSchemaError(self._tool, reason)

    def _facts(self, parts: Iterable[Located]) -> Facts:
        facts = Facts()
        for part in parts:
            facts.add(self._document, part)
        return facts

    def _part(self, parts: Sequence[Located], depth: int) -> Part:
        """Read several schemas that apply to the same value."""
        if depth > self._deepest:
            return ANY
        if any(part.schema is False for part in parts):
            return NEVER
        return self._from_facts(self._facts(parts), depth)

    def _from_facts(self, facts: Facts, depth: int, choices: int = 0) -> Part:
        """Return the part that `facts` describe; `choices` counts the groups that contain it."""
        if not facts.groups or choices > MOST_CHOICES or self._document.is_read_up:
            return Part(self._type(facts, depth), facts.notes)
        variants = [self._variant(facts, variant, depth, choices + 1) for variant in facts.groups[0]]
        possible = [part for part in variants if part is not None]
        return _one_of(possible or [self._from_facts(facts.for_variant(), depth, choices + 1)], facts.notes)

    def _variant(self, facts: Facts, variant: Located, depth: int, choices: int) -> Part | None:
        """Combine one variant with what applies to all; None if they contradict each other."""
        both = facts.for_variant()
        both.add(self._document, variant)
        if not both.is_shaped and not both.groups:
            both.required = dict(facts.required)
        return None if both.is_impossible else self._from_facts(both, depth, choices)

    def _type(self, facts: Facts, depth: int) -> Type:
        kinds = facts.likely_kinds
        if facts.is_impossible:
            return ANY.type
        if facts.values is not None:
            values = [value for value in facts.values.values() if kinds is None or _kind(value) in kinds]
            types: list[Type] = [_literal(value, depth) for value in values]
            if any(value is None for value in facts.values.values()) and None not in values and facts.is_nullable:
                types.append(NULL.type)
            if values:
                return _inline(types, is_nullable=facts.is_nullable)
        if kinds is None:
            return ANY.type
        return _inline([self._of_kind(kind, facts, depth) for kind in kinds], is_nullable=facts.is_nullable)

    def _of_kind(self, kind: str, facts: Facts, depth: int) -> Type:
        match kind:
            case "object":
                return self._record(facts, depth)
            case "array":
                return self._array(facts, depth)
            case _:
                return Named(kind)

    def _record(self, facts: Facts, depth: int) -> Type:
        schemas = dict(facts.properties)
        for name, part in _conditional(facts.maybe):
            schemas.setdefault(name, [part])
        rest = facts.rest or ([Located(True, frozenset())] if facts.is_open else [])
        for name in facts.key_values:
            schemas.setdefault(name, rest)
        for name in facts.required:
            if facts.is_open is not False:
                schemas.setdefault(name, rest)
        members = tuple(
            Property(name, self._part(parts, depth + 1) if parts else ANY, name in facts.required)
            for name, parts in schemas.items()
        )
        if facts.key_values:
            return Record(members)
        others = self._others(facts, rest, depth)
        if others in (None, ANY) and not facts.patterns:
            # Objects are open by default: to say so for an object with named properties would only cost tokens
            return Record(members) if members or facts.is_open is False else OBJECT.type
        keys = [pattern for pattern, _ in facts.patterns] or ([facts.key_pattern] if facts.key_pattern else [])
        return Record(members, others, f"Names match {' or '.join(keys)}" if others and keys else "")

    def _others(self, facts: Facts, rest: Sequence[Located], depth: int) -> Part | None:
        """Return the type of the properties without a name of their own."""
        parts = [self._part([part], depth + 1) for _, part in facts.patterns]
        if rest:
            parts.append(self._part(rest, depth + 1))
        return _one_of(parts, Notes()) if parts else None

    def _array(self, facts: Facts, depth: int) -> Type:
        if facts.tuple_items is None:
            return ListOf(self._part(facts.items, depth + 1) if facts.items else None)
        items = tuple(self._part(parts, depth + 1) for parts in facts.tuple_items)
        rest = ANY if facts.more_items else None
        if facts.items and facts.more_items is not False:
            rest = self._part(facts.items, depth + 1)
        fewest = len(items) if facts.fewest_items is None else facts.fewest_items
        return TupleOf(items, max(0, min(fewest, len(items))), rest)


def _conditional(schemas: Iterable[Located]) -> Iterator[tuple[str, Located]]:
    for located in schemas:
        properties = located.schema.get("properties") if isinstance(located.schema, dict) else None
        if isinstance(properties, dict):
            yield from ((str(name), Located(part, located.inside)) for name, part in properties.items())


def _kind(value: object) -> str:
    """Return the JSON Schema type of a value; an integer is a number."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"


def _literal(value: object, depth: int) -> Type:
    """Return the type whose only value is `value`."""
    if depth > DEPTHS[0]:
        return ANY.type
    if isinstance(value, dict):
        return Record(tuple(Property(str(key), Part(_literal(part, depth + 1)), True) for key, part in value.items()))
    if isinstance(value, list):
        return TupleOf(tuple(Part(_literal(part, depth + 1)) for part in value), len(value))
    return NULL.type if value is None else Value(json_line(value))


def _inline(types: Sequence[Type], *, is_nullable: bool) -> Type:
    """Return a single type, or a union on one line."""
    parts = [Part(kind) for kind in types]
    if is_nullable and NULL not in parts:
        parts.append(NULL)
    if ANY in parts:
        return ANY.type
    return parts[0].type if len(parts) == 1 else Union(tuple(parts))


def _bare(part: Part) -> Part:
    return Part(part.type)


def _one_of(variants: Iterable[Part], notes: Notes) -> Part:
    """Return a choice of types. Notes on the only type, or the only one besides null, become notes on the whole."""
    parts = _different(variants)
    others = [part for part in parts if part.type != NULL.type]
    if len(others) == 1:
        only = others[0]
        inner = only.type.variants if isinstance(only.type, Union) else (only,)
        is_nullable = len(parts) > 1 and NULL not in map(_bare, inner)
        if not is_nullable:
            return Part(only.type, _together(notes, only.notes))
        if only.type == ANY.type or (isinstance(only.type, Union) and only.type.is_listed):
            return Part(only.type if only.type == ANY.type else _listed((*inner, NULL)), _together(notes, only.notes))
        return Part(Union((*map(_bare, inner), NULL)), _together(notes, only.notes))
    if any(_bare(part) == ANY for part in parts) and all(part.notes == Notes() for part in parts):
        return Part(ANY.type, notes)
    return Part(_listed(parts) if others else NULL.type, notes)


def _listed(parts: Iterable[Part]) -> Union:
    return Union(tuple(parts), is_listed=True)


def _different(variants: Iterable[Part]) -> list[Part]:
    """Return the variants without duplicates; nested listed choices are flattened."""
    found: dict[str, list[Part]] = {}
    for variant in variants:
        is_choice = isinstance(variant.type, Union) and variant.type.is_listed
        opened = _opened(variant) if is_choice else [variant]
        for part in opened:
            same = found.setdefault(write_type(part), [])
            if part.notes != Notes() and same and same[-1].notes == Notes():
                same[-1] = part
            elif part not in same and (part.notes != Notes() or not same):
                same.append(part)
    return [part for same in found.values() for part in same]


def _opened(choice: Part) -> list[Part]:
    """Return the variants of a nested choice; notes on the choice become notes on its first variant."""
    first, *others = choice.type.variants if isinstance(choice.type, Union) else (choice,)
    return [Part(first.type, _together(choice.notes, first.notes)), *others]


def _together(outer: Notes, inner: Notes) -> Notes:
    """Combine the notes on a part from two places, each sentence once."""
    descriptions = [outer.description] if outer.description else []
    if inner.description and inner.description not in outer.description:
        descriptions.append(inner.description)
    return Notes(
        title=outer.title or inner.title,
        description="\n".join(descriptions),
        default=outer.default if outer.default is not None else inner.default,
        examples=outer.examples or inner.examples,
    )


def _joined(records: Sequence[Part], notes: Notes) -> Part:
    """Merge several objects into one; properties that are not required in each of them are optional."""
    if len(records) == 1:
        return Part(records[0].type, _together(notes, records[0].notes))
    found: dict[str, list[Property]] = {}
    rests: list[Part] = []
    for record in records:
        notes = _together(notes, Notes(description=record.notes.description))
        if isinstance(record.type, Record):
            rests += [record.type.rest] if record.type.rest else []
            for member in record.type.properties:
                found.setdefault(member.name, []).append(member)
    members = tuple(
        Property(name, _joined_property(same), len(same) == len(records) and all(one.is_required for one in same))
        for name, same in found.items()
    )
    return Part(Record(members, _one_of(rests, Notes()) if rests else None), notes)


def _joined_property(same: Sequence[Property]) -> Part:
    """Merge the descriptions of one property in several variants; values go on one line below all notes on them."""
    parts = _different(member.part for member in same)
    if not all(isinstance(part.type, Value) for part in parts):
        return _one_of(parts, Notes())
    notes = Notes()
    for part in parts:
        notes = _together(notes, Notes(part.notes.title, part.notes.description))
    return Part(_inline([part.type for part in parts], is_nullable=False), notes)
