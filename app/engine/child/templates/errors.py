"""The ways in which a file's chat template can fail."""

from enum import StrEnum

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase


class TemplateFault(StrEnum):
    """Why a template produced no prompt. The values appear in messages."""

    SYNTAX = "The template is not valid"
    FAILED = "The template failed while running"
    UNSAFE = "The template tried something that templates must not do"
    TOO_SLOW = "The template took too long"
    TOO_BIG = "The template produced far more text than the conversation contains"
    REFUSED = "The template rejected this conversation"


class TemplateError(DescantError):
    """Raised when a template produced no prompt.

    Attributes:
        fault: the reason.
        detail: message from the template or the renderer, shortened; may be empty.
    """

    def __init__(self, fault: TemplateFault, detail: object = "") -> None:
        self.fault = fault
        self.detail = _shown(str(detail))
        why = phrase(fault.value + ": {detail}.", detail=self.detail) if self.detail else phrase(fault.value + ".")
        super().__init__(
            Explanation(
                phrase("The chat template in the model's file does not work with this chat."),
                why,
                phrase("Start a new chat without a system prompt or tools, or choose another file of this model."),
            )
        )


def _shown(text: str, limit: int = 200) -> str:
    """Make text from an untrusted template printable and short enough for a sentence."""
    printable = " ".join("".join(char if char.isprintable() else " " for char in text).split()).rstrip(".")
    return printable if len(printable) <= limit else printable[: limit - 1] + "…"
