"""What the parser repairs in a malformed stream."""

from enum import StrEnum


class Repair(StrEnum):
    """One kind of repair; the value is the text for the raw view."""

    HEADER = "a header was read although it is malformed"
    NO_HEADER = "text without a header was kept as a message"
    NO_MESSAGE_TOKEN = "a header without its message token was closed; the rest of it is the body"
    NO_START = "a message began without its start token"
    DOUBLED_START = "a start token was repeated"
    EMPTY_HEADER = "a header without a body was dropped"
    NO_CHANNEL = "a message has no valid channel"
    IMPLICIT_END = "a message was closed by the header of the next one"
    STRAY_TOKEN = "a control token at a place where it means nothing was dropped"
    NO_END = "the stream ended without an end token"
    END_OF_CALL = "a call was ended like another message; it was read as a call"
    IMITATION = "text that imitates the end of a message and names a tool was read as the header of a call"
    BLANK = "blank text between messages was dropped"
