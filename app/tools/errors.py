"""What can be wrong with a tool that the user defines."""

from typing import Final

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase

_CORRECT: Final = phrase("Correct its definition and try again.")


class ToolError(DescantError):
    """The family of errors of this package."""


class DefinitionError(ToolError):
    """A function is not defined as it must be.

    Args:
        name: of the function, or of its file.
    """

    def __init__(self, name: str, why: Phrase, next_step: Phrase = _CORRECT) -> None:
        super().__init__(Explanation(phrase("The function {name} cannot be used.", name=name), why, next_step))
