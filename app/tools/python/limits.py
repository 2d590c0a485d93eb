"""What the Python of one chat may take."""

from __future__ import annotations

from typing import Final

import msgspec

from app.core.units import GIB, MIB

MOST_ATTACHED: Final = 500_000_000
"""Bytes of the files of a chat that are put into ``/mnt/data``, together: they take memory there."""


class Limits(msgspec.Struct, frozen=True):
    """What the Python of one chat may take.

    Attributes:
        seconds: of one call. gpt-oss was trained with 120.
        start_seconds: of the start of the process.
        grace_seconds: after an interrupt, before the process is killed.
        python_bytes: memory of Python itself; one that asks for more gets a MemoryError and goes on.
        process_bytes: resident memory of the process, and what it may allocate; one that takes more is killed.
        output_characters: what a call may print; a longer text loses its middle.
        made_bytes: what the process may write in one call: its output, and the files that the code has made.
    """

    seconds: float = 120.0
    start_seconds: float = 90.0
    grace_seconds: float = 0.6
    python_bytes: int = GIB
    process_bytes: int = 2 * GIB
    output_characters: int = 100_000
    made_bytes: int = 100 * MIB
