"""What a tool's parameters are, as a tree of types: read from a JSON schema, written as TypeScript.

A tree holds no reference and no schema keyword: :mod:`app.harmony.schemas` has resolved them.
"""

import msgspec


class Notes(msgspec.Struct, frozen=True):
    """What the author says about a part; it reaches the model as comments.

    Attributes:
        description: one or more lines.
        default: as it is shown, on one line; None when there is none.
        examples: as they are shown, one line each.
    """

    title: str = ""
    description: str = ""
    default: str | None = None
    examples: tuple[str, ...] = ()


class Named(msgspec.Struct, frozen=True):
    """A type that TypeScript has a name for: string, number, boolean, null, object, any or never."""

    name: str


class Value(msgspec.Struct, frozen=True):
    """A type with one value: `text` is a string, number, boolean or null as JSON writes it."""

    text: str


class ListOf(msgspec.Struct, frozen=True):
    """An array; `item` is None when nothing is said about its items."""

    item: "Part | None"


class TupleOf(msgspec.Struct, frozen=True):
    """An array whose first items have a type each.

    Attributes:
        required: how many of the items have to be there.
        rest: what may follow them; None for nothing.
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
    """An object.

    Attributes:
        rest: the type of every property that is not named; None when no others are asked for.
        keys: what the names of the others look like, in words; may be empty.
    """

    properties: tuple[Property, ...]
    rest: "Part | None" = None
    keys: str = ""


class Union(msgspec.Struct, frozen=True):
    """One of several types.

    Attributes:
        is_listed: the variants stand below each other, as openai-harmony writes ``oneOf``; else on one line.
    """

    variants: tuple["Part", ...]
    is_listed: bool = False


Type = Named | Value | ListOf | TupleOf | Record | Union


class Part(msgspec.Struct, frozen=True):
    """A type with what is said about it."""

    type: Type
    notes: Notes = Notes()


ANY = Part(Named("any"))
NEVER = Part(Named("never"))
NULL = Part(Named("null"))
OBJECT = Part(Named("object"))
