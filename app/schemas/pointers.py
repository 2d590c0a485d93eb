"""JSON pointers (RFC 6901), in schemas written as fragments of an address: ``#/$defs/name``."""

from collections.abc import Iterator
from urllib.parse import unquote


def step(name: str | int) -> str:
    """Return one more step of a pointer."""
    return "/" + str(name).replace("~", "~0").replace("/", "~1")


def is_local(reference: object) -> bool:
    """Whether a ``$ref`` points into its own document, by the way to its target."""
    return isinstance(reference, str) and (reference == "#" or reference.startswith("#/"))


def find(root: object, pointer: str) -> object:
    """Return what `pointer` points to in `root`.

    Raises:
        LookupError: nothing.
    """
    found = root
    for name in names_in(pointer):
        if isinstance(found, dict):
            found = found[name]
        elif isinstance(found, list) and name.isdecimal():
            found = found[int(name)]
        else:
            raise LookupError(pointer)
    return found


def pointer_of(reference: str) -> str:
    """Return the pointer in a local reference."""
    return unquote(reference.removeprefix("#"))


def names_in(pointer: str) -> Iterator[str]:
    """Yield the steps of a pointer."""
    for part in pointer.split("/")[1:]:
        yield part.replace("~1", "/").replace("~0", "~")
