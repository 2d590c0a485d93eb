"""What can be wrong with a tool that the user defines."""

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase


class ToolError(DescantError):
    """The family of errors of this package."""


class DefinitionError(ToolError):
    """A function is not defined as it must be.

    Args:
        name: of the function, or of its file.
    """

    def __init__(self, name: str, why: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("The function {name} cannot be used.", name=name),
                why,
                phrase("Correct its definition and try again."),
            )
        )
