"""Imports of a part of another package without the whole of it."""

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
def _stand_in(spec: ModuleSpec) -> Iterator[None]:
    sys.modules[spec.name] = module_from_spec(spec)
    try:
        yield
    finally:
        del sys.modules[spec.name]
