"""The one family of errors of this room."""

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase


class HarmonyError(DescantError):
    """Something about the Harmony format failed; the explanation says what."""


class RanksError(HarmonyError):
    """The token ranks that ship with the app are missing or damaged."""

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(
            Explanation(
                what=phrase("The token table of gpt-oss could not be read from {folder}.", folder=folder),
                why=phrase("{reason}", reason=reason),
                next_step=phrase("Install Descant again; the table is part of it."),
            )
        )


class InterchangeError(HarmonyError):
    """A line or a document given to ``descant harmony`` is not of the expected form."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(
            Explanation(
                what=phrase("{where} could not be read.", where=where),
                why=phrase("{reason}", reason=reason),
                next_step=phrase("Correct the input and run the command again."),
            )
        )


class ToolSchemaError(HarmonyError):
    """The parameters of a tool are no schema of an object, so no call of it could be right."""

    def __init__(self, tool: str, reason: Phrase) -> None:
        super().__init__(
            Explanation(
                what=phrase("The model cannot be told how to use the tool {tool}.", tool=tool),
                why=reason,
                next_step=phrase("Switch this tool off, or correct the schema of its parameters."),
            )
        )
