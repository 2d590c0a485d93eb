"""Keeps PySide from reading the source of every module that is imported.

PySide lets a module ask for snake_case names (``from __feature__ import …``). To know which modules may, it looks for
its own name in the source of each, and :mod:`linecache` keeps all of that in memory: 12 MB for this app (measured). No
module of ours asks for features.
"""

import sys


def read_no_sources() -> None:
    """Let every module count as one that uses PySide, without features. Does nothing before Qt is imported."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _uses_pyside  # type: ignore[union-attr]


def _uses_pyside(_module: object) -> bool:
    return True
