"""The commands of the command line; each is a module of this package."""

from typing import Final

COMMANDS: Final = (
    "ask",
    "find",
    "models",
    "search",
    "download",
    "read",
    "probe",
    "plan",
    "bench",
    "engines",
    "python",
    "export",
    "import",
    "backup",
    "restore",
    "harmony",
)
"""A file of such a name is opened as ``./ask``."""
