"""Calls of tools: how far a call has got, and what came of it. They are stored with the answer that made them."""

from enum import StrEnum
from typing import Final

import msgspec

FUNCTIONS: Final = "functions."
"""The namespace of functions, at the beginning of their full names."""


class CallState(StrEnum):
    """How far a call has got.

    ASKED: the user is asked whether it may run. RUNNING: the tool works. DONE: there is a result. FAILED: the result is
    an error, of the tool or of the call itself. REFUSED: the user did not allow it. STOPPED: the user stopped it.
    INTERRUPTED: the app ended before there was a result.
    """

    ASKED = "asked"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    REFUSED = "refused"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"


class Link(msgspec.Struct, frozen=True, omit_defaults=True):
    """A source that a result comes from; shown with its address, and opened only by the user."""

    address: str
    title: str = ""


class ShownPage(msgspec.Struct, frozen=True, omit_defaults=True):
    """The page of the web that a result shows, as answers cite it.

    Attributes:
        cursor: its number in the chat: ``【3†L10-L12】`` cites lines of page 3.
        address: empty for the results of a search, which are links instead.
    """

    cursor: int
    address: str = ""
    title: str = ""


class MadeFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file that a tool has made.

    Attributes:
        name: relative to the folder with the files of all chats (app/tools/files.py), with slashes.
        kind: a media type such as ``image/png``; empty if unknown.
        size: in bytes.
    """

    name: str
    kind: str = ""
    size: int = 0


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """What came of a call. All of it is untrusted.

    Attributes:
        text: for the model.
        is_error: the text says what went wrong.
        rest: what was cut off the end of the text, because it was too long.
        lost: bytes after that, which were not kept.
        requests: the addresses that were asked for, in their order, with redirects.
        page: what the text shows.
    """

    text: str
    is_error: bool = False
    rest: str = ""
    lost: int = 0
    links: tuple[Link, ...] = ()
    files: tuple[MadeFile, ...] = ()
    requests: tuple[str, ...] = ()
    page: ShownPage | None = None


class CallRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A call as it is shown and stored, beside the message with which the model made it.

    The text of its result is the message that follows.

    Attributes:
        number: counts the calls of an answer from 1.
        position: of the message among those of the answer.
        tool: the full name of the tool, such as ``functions.get_weather``; as the model wrote it if there is none.
        arguments: as they were understood; empty if the message has them as they are.
        seconds: how long the tool worked.
        note: what was put right in the call, in English.
        raw_ids: the token ids of the turn, for its last call.
        waited: the answer ended while the user was asked whether it may run.
    """

    number: int
    tool: str
    state: CallState
    position: int = 0
    arguments: str = ""
    seconds: float = 0.0
    note: str = ""
    rest: str = ""
    lost: int = 0
    links: tuple[Link, ...] = ()
    files: tuple[MadeFile, ...] = ()
    raw_ids: tuple[int, ...] = ()
    requests: tuple[str, ...] = ()
    page: ShownPage | None = None
    waited: bool = False
