"""The words that an export puts around the texts of a chat. The window passes in translated ones."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Labels:
    """The words, by default in English.

    Attributes:
        language: of the words, as HTML names it.
        model: for an answer whose model is unknown.
        version: of a question or answer that has several; its fields are `position` and `count`.
    """

    language: str = "en"
    untitled: str = "New chat"
    contents: str = "Chats"
    instructions: str = "Instructions"
    you: str = "You"
    model: str = "Model"
    thinking: str = "Thinking"
    commentary: str = "Commentary"
    tool_call: str = "Tool call: {name}"
    tool_result: str = "Result: {name}"
    attached: str = "Attached: {names}"
    incomplete: str = "This answer is incomplete."
    version: str = "version {position} of {count}"
    exported: str = "Exported from Descant on {day}"


ENGLISH: Final = Labels()
