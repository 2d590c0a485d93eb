"""How much a file may take before it is refused."""

from typing import Final

MOST_FILE_BYTES: Final = 500_000_000
MOST_TEXT_BYTES: Final = 50_000_000
"""Of a file that is read at once: text, HTML, e-mail."""
MOST_CHARACTERS: Final = 20_000_000
MOST_PAGES: Final = 20_000
MOST_ANSWER_BYTES: Final = 6 * MOST_CHARACTERS
"""Of the answer of the process that reads: JSON writes a control character with six bytes."""
SECONDS: Final = 120.0
MEMORY_BYTES: Final = 1_500_000_000
"""Address space of the process that reads."""

MOST_MEMBERS: Final = 20_000
"""Files in an archive."""
MOST_MEMBER_BYTES: Final = 200_000_000
"""Of one file in an archive that is read, unpacked."""
MOST_UNPACKED_BYTES: Final = 300_000_000
MOST_RATIO: Final = 20
"""An archive may be larger than `MOST_UNPACKED_BYTES` only if it does not grow more than this (photos, videos)."""
