"""Why an MCP server cannot be used."""

from __future__ import annotations

from typing import Final

from app.core.sentences import Explanation, Phrase, phrase
from app.tools.errors import ToolError
from app.tools.mcp.protocol import Unusable, Why

_NEXT: Final = {
    Why.NOT_FOUND: phrase("Install it, or give the full path of the command."),
    Why.NOT_STARTED: phrase("Check its command in the list of MCP servers."),
    Why.NOT_REACHED: phrase("Check the address and the network, then connect again."),
    Why.REFUSED: phrase("Check its address and its headers in the list of MCP servers."),
    Why.SIGN_IN: phrase("Connect it in the list of MCP servers."),
    Why.SLOW: phrase("Try again; what it has printed may say what it waits for."),
    Why.TOO_OFTEN: phrase("Connect it in the list of MCP servers once its cause is found."),
    Why.SETTING: phrase("Correct its configuration and connect again."),
    Why.ERROR: phrase("Try again, or ask for something else."),
    Why.STOPPED: phrase("Try again."),
    Why.OFFLINE: phrase("Turn it off in Settings > Network."),
}
_LOOK: Final = phrase("What it has printed may say more.")
_CORRECT: Final = phrase("Correct the file and try again.")


UNUSABLE: Final = {
    Unusable.NO_OBJECT: phrase("Its parameters are not an object."),
    Unusable.NO_LIST: phrase("The list of its parameters is not an object."),
    Unusable.NO_PART: phrase("Its parameters refer to a part that does not exist."),
    Unusable.LONG_NAME: phrase("Its name is too long."),
    Unusable.NO_TOOL: phrase("Its description is not that of a tool."),
}
"""Why a tool cannot be offered to a model."""


class McpError(ToolError):
    """A server cannot be used, or did not do what it was asked.

    Attributes:
        log: the end of what the server has written to its standard error. Untrusted, and may hold secrets.
    """

    def __init__(self, name: str, why: Why, detail: str | Phrase = "", log: str = "") -> None:
        said = detail.strip().rstrip(".") if isinstance(detail, str) else detail
        reason = said if isinstance(said, Phrase) else _reason(why, said)
        super().__init__(
            Explanation(
                phrase("The MCP server {name} could not be used.", name=name),
                reason,
                _NEXT.get(why, _LOOK),
            )
        )
        self.why, self.log = why, log


class ConfigError(ToolError):
    """A file with MCP servers cannot be read or written.

    Args:
        file: as it is shown.
    """

    def __init__(self, file: str, why: Phrase, next_step: Phrase = _CORRECT) -> None:
        super().__init__(Explanation(phrase("The MCP servers in {file} cannot be read.", file=file), why, next_step))


def _reason(why: Why, detail: str) -> Phrase:
    reasons = {
        Why.NOT_FOUND: phrase("Its command {detail} was not found.", detail=detail),
        Why.NOT_STARTED: phrase("It could not be started: {detail}.", detail=detail),
        Why.NOT_REACHED: phrase("Nothing answers at its address: {detail}.", detail=detail),
        Why.REFUSED: phrase("It refused the connection: {detail}.", detail=detail),
        Why.SIGN_IN: phrase("It asks you to sign in: {detail}.", detail=detail),
        Why.SLOW: phrase("It did not answer within {detail} seconds.", detail=detail),
        Why.DIED: phrase("It has ended: {detail}.", detail=detail),
        Why.FLOOD: phrase("It was ended, because it wrote far too much: {detail}.", detail=detail),
        Why.PROTOCOL: phrase("It does not speak MCP as it must: {detail}.", detail=detail),
        Why.ERROR: phrase("It answered with an error: {detail}", detail=detail),
        Why.SETTING: phrase("{detail}", detail=detail),
        Why.STOPPED: phrase("It was stopped."),
        Why.OFFLINE: phrase("“Stay offline” is on, so Descant makes no requests."),
        Why.TOO_OFTEN: phrase(
            "It has ended {detail} times in a few minutes, so it is not started again by itself.", detail=detail
        ),
    }
    return reasons[why]
