"""What is said to the process that speaks to a server, and what it answers: one line of JSON each.

The first line is a :class:`Connect`. Every request after it has a number, which comes back with its answer.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

from app.tools.inquiry import Inquiry, Reply
from app.tools.mcp.server import Server


class Why(StrEnum):
    """Why a server cannot be used, or a request failed.

    NOT_FOUND: its command does not exist. NOT_STARTED: the system refused to start it. NOT_REACHED: nothing answers at
    its URL. REFUSED: the server at the URL refused, for example for want of a key. SIGN_IN: the user has to sign in.
    SLOW: it did not answer in time. DIED: its process has ended. FLOOD: it wrote far too much. PROTOCOL: it does not
    speak MCP as it must. ERROR: it answered with an error. SETTING: its configuration cannot be used. STOPPED: by the
    user. OFFLINE: it is elsewhere, and the user wants no requests. TOO_OFTEN: it has ended too often to be started
    again.
    """

    NOT_FOUND = "not_found"
    NOT_STARTED = "not_started"
    NOT_REACHED = "not_reached"
    REFUSED = "refused"
    SIGN_IN = "sign_in"
    SLOW = "slow"
    DIED = "died"
    FLOOD = "flood"
    PROTOCOL = "protocol"
    ERROR = "error"
    SETTING = "setting"
    STOPPED = "stopped"
    OFFLINE = "offline"
    TOO_OFTEN = "too_often"


class Unusable(StrEnum):
    """Why a tool cannot be offered to a model."""

    NO_OBJECT = "no_object"
    NO_LIST = "no_list"
    NO_PART = "no_part"
    LONG_NAME = "long_name"
    NO_TOOL = "no_tool"


class KnownTool(msgspec.Struct, frozen=True, omit_defaults=True):
    """A tool as the server describes it. All of it is untrusted.

    Attributes:
        parameters: a JSON schema of type object; None for a tool without parameters.
        changes: the server says that it changes something; a hint.
        problem: why it cannot be offered to a model; None if it can.
    """

    name: str
    title: str = ""
    description: str = ""
    parameters: dict[str, object] | None = None
    changes: bool = True
    problem: Unusable | None = None


class KnownResource(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that can be read from the server.

    Attributes:
        is_template: the address has parts in braces to be filled in (RFC 6570).
        variables: the names of these parts; none if the template is not understood.
    """

    uri: str
    name: str = ""
    description: str = ""
    kind: str = ""
    size: int = 0
    is_template: bool = False
    variables: tuple[str, ...] = ()


class PromptArgument(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a prompt asks for."""

    name: str
    description: str = ""
    is_required: bool = False


class KnownPrompt(msgspec.Struct, frozen=True, omit_defaults=True):
    """A prompt that the server offers to the user."""

    name: str
    title: str = ""
    description: str = ""
    arguments: tuple[PromptArgument, ...] = ()


class Listing(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a server offers.

    Attributes:
        title, version: what the server calls itself.
        protocol: the version of MCP that is spoken.
        left_out: how many tools, resources and prompts were too many.
        completes: the server proposes values for the parts of a template.
    """

    title: str = ""
    version: str = ""
    protocol: str = ""
    tools: tuple[KnownTool, ...] = ()
    resources: tuple[KnownResource, ...] = ()
    prompts: tuple[KnownPrompt, ...] = ()
    left_out: int = 0
    completes: bool = False

    def tool(self, name: str) -> KnownTool | None:
        """Return a tool by its name; None if there is none."""
        return next((tool for tool in self.tools if tool.name == name), None)


# -- requests ----------------------------------------------------------------------------------------------------------


class Connect(msgspec.Struct, frozen=True, tag="connect"):
    """Start the server, or connect to it, and say what it offers.

    Attributes:
        server: with the values of its secrets.
        seconds: how long that may take.
        may_sign_in: the user can be asked to sign in with a browser.
        proxy: through which a server at a URL is reached; empty for none.
        may_ask: the user can be asked something while a call runs.
    """

    server: Server
    seconds: float
    may_sign_in: bool = False
    proxy: str = ""
    may_ask: bool = False


class Call(msgspec.Struct, frozen=True, tag="call"):
    """Call a tool. It is given up after `seconds`."""

    id: int
    tool: str
    arguments: dict[str, object]
    seconds: float


class Read(msgspec.Struct, frozen=True, tag="read"):
    """Ask for the content of a resource, by its URI, or by a template of one and the values of its parts."""

    id: int
    uri: str
    seconds: float
    values: dict[str, str] | None = None


class Complete(msgspec.Struct, frozen=True, tag="complete"):
    """Ask for values of one part of a template that begin with `text`; `given` are those of other parts."""

    id: int
    template: str
    part: str
    text: str
    given: dict[str, str]
    seconds: float


class Ask(msgspec.Struct, frozen=True, tag="ask"):
    """Get the messages of a prompt."""

    id: int
    prompt: str
    arguments: dict[str, str]
    seconds: float


class Cancel(msgspec.Struct, frozen=True, tag="cancel"):
    """Give up a request: nobody waits for its answer."""

    id: int


class Replied(msgspec.Struct, frozen=True, tag="replied"):
    """The reply to an :class:`Inquired` of this number."""

    number: int
    reply: Reply


class Roots(msgspec.Struct, frozen=True, tag="roots"):
    """The folders that the server is told to work in are others now."""

    folders: tuple[str, ...]


Work = Call | Read | Ask | Complete
"""What the server answers."""

Request = Work | Cancel | Replied | Roots


# -- events ------------------------------------------------------------------------------------------------------------


class Text(msgspec.Struct, frozen=True, tag="text"):
    """A part of a result that is text."""

    text: str


class Blob(msgspec.Struct, frozen=True, tag="blob"):
    """A picture, a sound or a file of a result; `kind` is its media type."""

    data: bytes
    kind: str = ""
    name: str = ""


class Reference(msgspec.Struct, frozen=True, tag="reference"):
    """An address that a result names."""

    uri: str
    name: str = ""


Part = Text | Blob | Reference


class Listed(msgspec.Struct, frozen=True, tag="listed"):
    """The server is connected, or what it offers has changed."""

    listing: Listing


class SignIn(msgspec.Struct, frozen=True, tag="sign_in"):
    """The user has to sign in at this address, in a browser."""

    url: str


class Inquired(msgspec.Struct, frozen=True, tag="inquired"):
    """The server wants to know something of the user, in request `id`; a :class:`Replied` is awaited.

    The time limit of the request stands still meanwhile. A request has one such question at a time.
    """

    id: int
    number: int
    inquiry: Inquiry


class Withdrawn(msgspec.Struct, frozen=True, tag="withdrawn"):
    """The server no longer wants to know what it has asked in request `id`."""

    id: int
    number: int


class Answered(msgspec.Struct, frozen=True, tag="answered"):
    """What came of a request.

    Attributes:
        lost: bytes that were too many.
        uri: of the resource that was read by a template; empty otherwise.
    """

    id: int
    parts: tuple[Part, ...] = ()
    is_error: bool = False
    lost: int = 0
    uri: str = ""


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """A request failed; the server may go on. `detail` completes the sentence about the reason."""

    id: int
    why: Why
    detail: str = ""


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """The server cannot be used any more, or never could; the process ends after it."""

    why: Why
    detail: str = ""


Event = Listed | SignIn | Inquired | Withdrawn | Answered | Failed | Ended

connect_decoder: Final = msgspec.json.Decoder(Connect)
request_decoder: Final[msgspec.json.Decoder[Request]] = msgspec.json.Decoder(Request)
event_decoder: Final[msgspec.json.Decoder[Event]] = msgspec.json.Decoder(Event)


def encode_line(message: Connect | Request | Event) -> bytes:
    """Return a message as one line."""
    return msgspec.json.encode(message) + b"\n"
