"""What is said between the app and the process that runs Python: JSON, one message a line.

Everything that comes from there is untrusted: the code that runs there can write such lines itself.
"""

from __future__ import annotations

from typing import Final

import msgspec

MOST_LINE: Final = 4_000_000
"""Bytes of a line."""
CHUNK: Final = 512_000
"""Bytes of a file in one message."""


class Put(msgspec.Struct, frozen=True, tag="put", tag_field="do"):
    """Put a part of a file into ``/mnt/data``.

    Attributes:
        name: relative to that folder, with slashes.
        first: the file begins here; otherwise the part is added to it.
    """

    name: str
    data: bytes
    first: bool


class Run(msgspec.Struct, frozen=True, tag="run", tag_field="do"):
    """Run code.

    Attributes:
        call: comes back with :class:`Done`; no other call has the same.
    """

    code: str
    call: str


class Interrupt(msgspec.Struct, frozen=True, tag="interrupt", tag_field="do"):
    """Raise KeyboardInterrupt in the code that runs."""


Request = Put | Run | Interrupt


class Ready(msgspec.Struct, frozen=True, tag="ready", tag_field="is"):
    """Python has started."""


class Output(msgspec.Struct, frozen=True, tag="output", tag_field="is"):
    """A part of what the code prints.

    Attributes:
        left_out: characters before it that were too many.
    """

    text: str
    left_out: int = 0


class File(msgspec.Struct, frozen=True, tag="file", tag_field="is"):
    """A part of a file that the code has made.

    Attributes:
        name: relative to ``/mnt/data``, with slashes; of a figure, a name alone.
        last: the file is complete.
    """

    name: str
    data: bytes
    figure: bool
    last: bool


class Done(msgspec.Struct, frozen=True, tag="done", tag_field="is"):
    """The code has ended.

    Attributes:
        call: which.
        outcome: ``ok``, ``failed`` (it raised an exception) or ``interrupted``.
        left_out: names of files that were too large or too many.
    """

    call: str
    outcome: str
    left_out: tuple[str, ...] = ()


class Ended(msgspec.Struct, frozen=True, tag="ended", tag_field="is"):
    """Python has crashed or was closed, and the process ends. `why` is for the log."""

    why: str


Event = Ready | Output | File | Done | Ended

event_decoder: Final = msgspec.json.Decoder(Event)


def encode_line(request: Request) -> bytes:
    """Return a request as a line."""
    return msgspec.json.encode(request) + b"\n"
