"""Small tools and calls for tests."""

import sys
from collections.abc import Callable
from pathlib import Path

import psutil

from app.core.calls import Outcome
from app.core.conversation import AssistantMessage
from app.core.sentences import Phrase, phrase
from app.core.stream import MessageKind
from app.tools.command import CommandTool
from app.tools.definition import Definition
from app.tools.tool import RunControl, ToolSpec

CITY: dict[str, object] = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}


class Plain:
    """A tool that answers from memory, at once."""

    def __init__(
        self, name: str = "functions.get_weather", answer: Callable[[str], str] = lambda _: "sunny", **more: object
    ) -> None:
        self._spec = ToolSpec(name, "Get it.", CITY, **more)  # type: ignore[arg-type]
        self._answer = answer

    @property
    def spec(self) -> ToolSpec:
        return self._spec

    def doing(self, arguments: str) -> Phrase:
        return phrase("Answer {arguments}", arguments=arguments)

    def run(self, arguments: str, control: RunControl) -> Outcome:
        return Outcome(self._answer(arguments))


def call(text: str = '{"city": "Paris"}', to: str = "functions.get_weather") -> AssistantMessage:
    return AssistantMessage(MessageKind.TOOL_CALL, text, "commentary", to, "json")


def command_tool(code: str, *, timeout: float = 60.0, folder: Path | None = None) -> CommandTool:
    """A function that runs Python code."""
    command = (sys.executable, "-I", "-S", "-c", code)
    return CommandTool(Definition("f", command, "Does it.", timeout=timeout), folder)


def runs(number: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        return psutil.Process(number).status() != psutil.STATUS_ZOMBIE  # nobody may be there to reap it
    except psutil.NoSuchProcess:
        return False
