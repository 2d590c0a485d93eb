"""What is said to the process that reads folders, and what it reports: one line of JSON each."""

from enum import StrEnum

import msgspec

from app.core.sentences import Explanation
from app.documents.collections.progress import Progress


class Watch(msgspec.Struct, frozen=True, tag="watch"):
    """Keep these folders up to date, and no others; paths in the system's encoding (``os.fsencode``).

    Attributes:
        paused: those of them that are not read for the time being.
    """

    folders: tuple[bytes, ...]
    paused: tuple[bytes, ...] = ()


class Hold(msgspec.Struct, frozen=True, tag="hold"):
    """Wait, or go on: an answer is written."""

    held: bool


class ReadAgain(msgspec.Struct, frozen=True, tag="read_again"):
    """Look at the content of all files of a folder again, and try again those that could not be read."""

    folder: bytes


class ReadOnBattery(msgspec.Struct, frozen=True, tag="read_on_battery"):
    """Read although the computer runs on battery, until this process ends."""


Request = Watch | Hold | ReadAgain | ReadOnBattery


class State(StrEnum):
    """What happens with a folder.

    WAITING: another one is read first, or an answer is written. READING: it is read. BATTERY: it waits for power.
    PAUSED: the user has paused it. CURRENT: all of it is read. FAILED: it cannot be read.
    """

    WAITING = "waiting"
    READING = "reading"
    BATTERY = "battery"
    PAUSED = "paused"
    CURRENT = "current"
    FAILED = "failed"


class Status(msgspec.Struct, frozen=True):
    """What is known of a folder.

    Attributes:
        progress: of the last run; None before the first.
        files, pieces, refused: what is in the index; `refused` files could not be read.
        error: why the folder cannot be read, if `state` is FAILED.
    """

    folder: bytes
    state: State
    progress: Progress | None = None
    files: int = 0
    pieces: int = 0
    refused: int = 0
    error: Explanation | None = None


request_decoder: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
status_decoder = msgspec.json.Decoder(Status)
