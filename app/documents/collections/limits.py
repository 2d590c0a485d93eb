"""How much of a folder is read."""

from typing import Final

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 20_000_000_000
"""Of all files that are read, as they are on disk."""
MOST_PIECES: Final = 1_000_000
MOST_SEEN: Final = 200_000
"""Files and folders that are looked at; a folder with more is too large to be watched."""
