"""Why an MCP server cannot be used."""

from __future__ import annotations

from typing import Final

from app.core.sentences import Explanation, Phrase, phrase
from app.tools.errors import ToolError
from app.tools.mcp.protocol import Why

_WHY: Final = {
    Why.NOT_FOUND: "Its command {detail} was not found.",
    Why.NOT_STARTED: "It could not be started: {detail}.",
    Why.NOT_REACHED: "Nothing answers at its address: {detail}.",
    Why.REFUSED: "It refused the connection: {detail}.",
    Why.SIGN_IN: "It asks you to sign in: {detail}.",
    Why.SLOW: "It did not answer within {detail} seconds.",
    Why.DIED: "It has ended: {detail}.",
    Why.FLOOD: "It was ended, because it wrote far too much: {detail}.",
    Why.PROTOCOL: "It does not speak MCP as it must: {detail}.",
    Why.ERROR: "It answered with an error: {detail}",
    Why.SETTING: "{detail}",
    Why.STOPPED: "It was stopped.",
    Why.TOO_OFTEN: "It has ended {detail} times in a few minutes, so it is not started again by itself.",
}

_NEXT: Final = {
    Why.NOT_FOUND: "Install it, or give the full path of the command.",
    Why.NOT_STARTED: "Check its command in the list of MCP servers.",
    Why.NOT_REACHED: "Check the address and the network, then connect again.",
    Why.REFUSED: "Check its address and its headers in the list of MCP servers.",
    Why.SIGN_IN: "Connect it in the list of MCP servers.",
    Why.SLOW: "Try again; what it has printed may say what it waits for.",
    Why.TOO_OFTEN: "Connect it in the list of MCP servers once its cause is found.",
    Why.SETTING: "Correct its configuration and connect again.",
    Why.ERROR: "Try again, or ask for something else.",
    Why.STOPPED: "Try again.",
}
_LOOK: Final = "What it has printed may say more."


class McpError(ToolError):
    """A server cannot be used, or did not do what it was asked.

    Attributes:
        log: the end of what the server has written to its standard error. Untrusted, and may hold secrets.
    """

    def __init__(self, name: str, why: Why, detail: str | Phrase = "", log: str = "") -> None:
        reason = phrase(_WHY[why], detail=detail.strip().rstrip(".") if isinstance(detail, str) else detail)
        super().__init__(
            Explanation(
                phrase("The MCP server {name} could not be used.", name=name),
                reason,
                phrase(_NEXT.get(why, _LOOK)),
            )
        )
        self.why, self.log = why, log


class ConfigError(ToolError):
    """A file with MCP servers cannot be read or written.

    Args:
        file: as it is shown.
    """

    def __init__(self, file: str, why: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("The MCP servers in {file} cannot be read.", file=file),
                why,
                phrase("Correct the file and try again."),
            )
        )
