"""Collects what a schema and everything that it refers to require, keyword by keyword."""

from collections.abc import Iterator, Mapping
from typing import Final, Self
from urllib.parse import unquote

import msgspec

from app.harmony.tool_types import Notes
from app.harmony.typescript import is_plain, json_line

JsonObject = dict[str, object]

_KINDS: Final = frozenset({"string", "number", "integer", "boolean", "null", "object", "array"})
_DEEPEST_CHAIN: Final = 50
"""Maximum nesting of ``$ref`` and ``allOf``; anything deeper is ignored."""


class TooManyPartsError(Exception):
    """Raised if the schema has too many parts for a prompt; it must be expanded less deeply."""


class Located(msgspec.Struct, frozen=True):
    """A part of a document, with the references that lead to it."""

    schema: object
    inside: frozenset[str]


class Document:
    """The whole schema, which ``$ref`` points into, and how many more parts may be read.

    Args:
        most_parts: maximum number of parts that may be read.
        is_lenient: ignore further parts instead of raising.
    """

    def __init__(self, root: JsonObject, most_parts: int, *, is_lenient: bool) -> None:
        self.root = root
        self._parts_left = most_parts
        self._is_lenient = is_lenient

    def may_read(self) -> bool:
        """Whether another part may be read; each call uses up one.

        Raises:
            TooManyPartsError: none are left, and the document is not lenient.
        """
        self._parts_left -= 1
        if self._parts_left < 0 and not self._is_lenient:
            raise TooManyPartsError
        return self._parts_left >= 0

    @property
    def is_read_up(self) -> bool:
        """Whether no more parts may be read."""
        return self._parts_left <= 0


def find_part(root: object, reference: str) -> object:
    """Return what ``#`` or ``#/$defs/Name`` points to in the schema `root` (RFC 6901); None if it is not there.

    References to other documents are not followed.
    """
    if reference != "#" and not reference.startswith("#/"):
        return None
    part = root
    for step in unquote(reference).split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(part, list) and key.isdecimal() and int(key) < len(part):
            part = part[int(key)]
        else:
            part = part.get(key) if isinstance(part, Mapping) else None
    return part


class Facts:
    """The constraints on one value, collected schema by schema.

    Attributes:
        is_impossible: two schemas contradict each other, or one allows nothing.
        is_shaped: something was added that a type can express. The owner resets it to see what one schema adds.
        values: allowed values, by their JSON text; None if any value is allowed.
        is_open: whether unnamed properties are allowed; None if unspecified.
        rest: schemas for every unnamed property.
        patterns: schemas for properties whose names match.
        maybe: schemas that apply conditionally.
        tuple_items: schemas for the items by position; None for a plain array.
        more_items: whether further items may follow; None if unspecified.
        groups: ``anyOf`` and ``oneOf``, each a list of variants.
    """

    def __init__(self) -> None:
        self.is_impossible = False
        self.is_shaped = False
        self.kinds: list[str] | None = None
        self.values: dict[str, object] | None = None
        self.is_nullable = False
        self.properties: dict[str, list[Located]] = {}
        self.required: dict[str, None] = {}
        self.is_open: bool | None = None
        self.rest: list[Located] = []
        self.patterns: list[tuple[str, Located]] = []
        self.key_values: list[str] = []
        self.key_pattern = ""
        self.maybe: list[Located] = []
        self.items: list[Located] = []
        self.tuple_items: list[list[Located]] | None = None
        self.more_items: bool | None = None
        self.fewest_items: int | None = None
        self.groups: list[list[Located]] = []
        self._title = ""
        self._descriptions: list[str] = []
        self._default: str | None = None
        self._examples: tuple[str, ...] = ()
        self._has_enum = False

    def for_variant(self) -> Self:
        """Return a copy without the first group and without descriptions, to add one variant to."""
        copy = type(self)()
        copy.kinds, copy.values, copy.is_nullable = self.kinds, self.values, self.is_nullable
        copy.properties = {name: list(parts) for name, parts in self.properties.items()}
        copy.required = dict(self.required)
        copy.is_open, copy.rest, copy.patterns = self.is_open, list(self.rest), list(self.patterns)
        copy.key_values, copy.key_pattern, copy.maybe = list(self.key_values), self.key_pattern, list(self.maybe)
        copy.items, copy.more_items, copy.fewest_items = list(self.items), self.more_items, self.fewest_items
        copy.tuple_items = None if self.tuple_items is None else [list(parts) for parts in self.tuple_items]
        copy.groups = list(self.groups[1:])
        return copy

    def add(self, document: Document, located: Located, level: int = 0) -> None:
        """Add the constraints of a schema.

        Args:
            level: number of references and ``allOf`` that led to it.

        Raises:
            TooManyPartsError: see :meth:`Document.may_read`.
        """
        schema, inside = located.schema, located.inside
        if schema is False:
            self.is_impossible = self.is_shaped = True
        if not isinstance(schema, dict) or level > _DEEPEST_CHAIN or not document.may_read():
            return
        known = len(self._descriptions)
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference not in inside:
            self.add(document, Located(find_part(document.root, reference), inside | {reference}), level + 1)
        for part in _list(schema.get("allOf")):
            self.add(document, Located(part, inside), level + 1)
        self._add_values(schema)
        self._add_object(schema, inside)
        self._add_array(schema, inside)
        self._add_kinds(schema.get("type"))
        self.is_nullable = self.is_nullable or schema.get("nullable") is True
        for key in ("anyOf", "oneOf"):
            if variants := _list(schema.get(key)):
                self.groups.append([Located(variant, inside) for variant in variants])
        self._add_words(schema, known, is_own=level == 0)

    @property
    def likely_kinds(self) -> list[str] | None:
        """The named types, or else the implied one: properties imply an object, items an array."""
        if self.kinds is not None:
            return self.kinds
        if self.properties or self.rest or self.patterns or self.is_open is not None or self.key_values:
            return ["object"]
        return ["array"] if self.items or self.tuple_items is not None else None

    @property
    def notes(self) -> Notes:
        """Title, description, default and examples, as notes for the model."""
        descriptions: list[str] = []
        for description in self._descriptions:
            if description not in descriptions:
                descriptions.append(description)
        return Notes(self._title, "\n".join(descriptions), self._default, self._examples)

    def _add_values(self, schema: JsonObject) -> None:
        given = [schema["const"]] if "const" in schema else _list(schema.get("enum"))
        texts = {text: value for value in given if (text := _json(value)) is not None}
        if not texts:
            return
        self._has_enum = self._has_enum or "const" not in schema
        self.values = texts if self.values is None else {text: texts[text] for text in self.values if text in texts}
        self.is_impossible = self.is_impossible or not self.values
        self.is_shaped = True

    def _add_kinds(self, kinds: object) -> None:
        names = [kinds] if isinstance(kinds, str) else _list(kinds)
        if not names or not all(isinstance(name, str) and name in _KINDS for name in names):
            return
        before = self.likely_kinds
        kinds = list(dict.fromkeys("number" if name == "integer" else str(name) for name in names))
        self.kinds = kinds if self.kinds is None else [kind for kind in self.kinds if kind in kinds]
        self.is_impossible = self.is_impossible or not self.kinds
        self.is_shaped = self.is_shaped or self.kinds != before

    def _add_object(self, schema: JsonObject, inside: frozenset[str]) -> None:
        for name, part in _items(schema.get("properties")):
            self.properties.setdefault(name, []).append(Located(part, inside))
            self.is_shaped = True
        self.required |= {name: None for name in _list(schema.get("required")) if isinstance(name, str)}
        match schema.get("additionalProperties"):
            case bool(is_open):
                self.is_open = is_open if self.is_open is None else self.is_open and is_open
            case dict(rest):
                self.rest.append(Located(rest, inside))
                self.is_shaped = True
        for pattern, part in _items(schema.get("patternProperties")):
            self.patterns.append((pattern, Located(part, inside)))
            self.is_shaped = True
        match schema.get("propertyNames"):
            case {"enum": [*names]}:
                self.key_values += [name for name in names if isinstance(name, str)]
                self.is_shaped = True
            case {"pattern": str(pattern)}:
                self.key_pattern = pattern
        conditional = [schema.get("then"), schema.get("else")] if "if" in schema else []
        conditional += [part for _, part in _items(schema.get("dependentSchemas"))]
        self.maybe += [Located(part, inside) for part in conditional if isinstance(part, dict)]

    def _add_array(self, schema: JsonObject, inside: frozenset[str]) -> None:
        items, first = schema.get("items"), _list(schema.get("prefixItems"))
        more = items if first else schema.get("additionalItems")
        if not first and isinstance(items, list):  # the form of tuples before draft 2020-12
            first, items = items, None
        elif first:
            items = None
        if first:
            self.tuple_items = self.tuple_items or [[] for _ in first]
            for parts, part in zip(self.tuple_items, first, strict=False):
                parts.append(Located(part, inside))
            self.more_items = more if isinstance(more, bool) else True if isinstance(more, dict) else self.more_items
            items = more if isinstance(more, dict) else None
        if isinstance(items, dict | bool):
            self.items.append(Located(items, inside))
        if isinstance(fewest := schema.get("minItems"), int):
            self.fewest_items = fewest
        self.is_shaped = self.is_shaped or bool(first) or isinstance(items, dict | bool)

    def _add_words(self, schema: JsonObject, position: int, *, is_own: bool) -> None:
        """Add texts, the schema's own before those of its references, whose titles name only a definition."""
        title, description = schema.get("title"), schema.get("description")
        if is_own and isinstance(title, str):
            self._title = title.strip()
        if isinstance(description, str) and description.strip():
            self._descriptions.insert(position, description)
        if "default" in schema:
            self._default = self._shown_default(schema["default"])
        if examples := _list(schema.get("examples")):
            self._examples = tuple(text for example in examples if (text := _json(example)) is not None)

    def _shown_default(self, default: object) -> str | None:
        """Return a default as openai-harmony shows it: strings in quotation marks, unless there is an enum."""
        if isinstance(default, str) and self._has_enum and default and is_plain(default):
            return default
        return _json(default)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _items(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        yield from ((str(key), part) for key, part in value.items())


def _json(value: object) -> str | None:
    """Return a value on one line; None for what JSON cannot express and for endless nesting."""
    try:
        return json_line(value)
    except (RecursionError, TypeError, ValueError):
        return None
