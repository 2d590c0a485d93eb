"""A tool's parameters as a tree of types: read from a JSON schema, written as TypeScript.

A tree contains no references and no schema keywords: :mod:`app.harmony.schemas` has resolved them.
"""

import msgspec


class Notes(msgspec.Struct, frozen=True):
    """What the author says about a part; the model sees it as comments.

    Attributes:
        description: one or more lines.
        default: text of the default, on one line; None if there is none.
        examples: texts of the examples, one line each.
    """

    title: str = ""
    description: str = ""
    default: str | None = None
    examples: tuple[str, ...] = ()


class Named(msgspec.Struct, frozen=True):
    """A type with a name in TypeScript: string, number, boolean, null, object, any or never."""

    name: str


class Value(msgspec.Struct, frozen=True):
    """A type with a single value: `text` is a string, number, boolean or null in JSON."""

    text: str


class ListOf(msgspec.Struct, frozen=True):
    """An array; `item` is None if its items are unspecified."""

    item: "Part | None"


class TupleOf(msgspec.Struct, frozen=True):
    """An array whose first items each have their own type.

    Attributes:
        required: number of items that must be present.
        rest: type of further items; None if there are none.
    """

    items: tuple["Part", ...]
    required: int
    rest: "Part | None" = None


class Property(msgspec.Struct, frozen=True):
    """One named property of an object."""

    name: str
    part: "Part"
    is_required: bool


class Record(msgspec.Struct, frozen=True):
    """An object with its properties.

    Attributes:
        rest: type of all unnamed properties; None if there are none.
        keys: describes the names of the unnamed properties; may be empty.
    """

    properties: tuple[Property, ...]
    rest: "Part | None" = None
    keys: str = ""


class Union(msgspec.Struct, frozen=True):
    """One of several types.

    Attributes:
        is_listed: write the variants below each other, as openai-harmony does for ``oneOf``, instead of on one line.
    """

    variants: tuple["Part", ...]
    is_listed: bool = False


Type = Named | Value | ListOf | TupleOf | Record | Union


class Part(msgspec.Struct, frozen=True):
    """A type together with its notes."""

    type: Type
    notes: Notes = Notes()


ANY = Part(Named("any"))
NEVER = Part(Named("never"))
NULL = Part(Named("null"))
OBJECT = Part(Named("object"))
