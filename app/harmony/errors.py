"""The exceptions of the Harmony package."""

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase


class HarmonyError(DescantError):
    """Base class: something about the Harmony format failed, and the explanation says what."""


class RanksError(HarmonyError):
    """Raised if the token ranks that ship with the app are missing or damaged."""

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(
            Explanation(
                what=phrase("The token table of gpt-oss could not be read from {folder}.", folder=folder),
                why=phrase("{reason}", reason=reason),
                next_step=phrase("Reinstall Descant. The table is part of it."),
            )
        )


class InterchangeError(HarmonyError):
    """Raised if the input of ``descant harmony`` does not have the expected form."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(
            Explanation(
                what=phrase("{where} could not be read.", where=where),
                why=phrase("{reason}", reason=reason),
                next_step=phrase("Correct the input and run the command again."),
            )
        )


class ToolSchemaError(HarmonyError):
    """Raised if a tool's parameters are not a schema of an object, so that no call could be valid."""

    def __init__(self, tool: str, reason: Phrase) -> None:
        super().__init__(
            Explanation(
                what=phrase("The tool {tool} cannot be described to the model.", tool=tool),
                why=reason,
                next_step=phrase("Turn this tool off, or correct its parameter schema."),
            )
        )
