"""Imports of a part of another package without the whole of it, or without what it does not need."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec


@contextmanager
def submodules_only(package: str) -> Iterator[None]:
    """Let the block import submodules of `package` without running its ``__init__``, which may import much more.

    A later import of the package itself runs its ``__init__`` as always. Does nothing if it was imported before, or is
    not installed.
    """
    spec = find_spec(package) if package not in sys.modules else None
    if spec is None:
        yield
        return
    with _stand_in(spec):
        yield


@contextmanager
def absent(module: str) -> Iterator[None]:
    """Let the block import as if `module` were not installed. Does nothing if it was imported before.

    None in ``sys.modules`` makes an import fail (The import system, "The module cache").
    """
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[module]


def import_msgspec() -> None:
    """Import msgspec with Python's own typing alone; it would also take typing_extensions, half a megabyte of code."""
    with absent("typing_extensions"):
        import msgspec  # noqa: F401, PLC0415  for the modules that need it


@contextmanager
def _stand_in(spec: ModuleSpec) -> Iterator[None]:
    sys.modules[spec.name] = module_from_spec(spec)
    try:
        yield
    finally:
        del sys.modules[spec.name]
