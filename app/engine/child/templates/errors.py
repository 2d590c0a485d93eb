"""The ways in which a file's chat template can fail."""

from enum import StrEnum

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase


class TemplateFault(StrEnum):
    """Why a template produced no prompt. The values appear in messages."""

    SYNTAX = "The template cannot be read as a template"
    FAILED = "The template failed while it ran"
    UNSAFE = "The template tried something that a template must not do"
    TOO_SLOW = "The template took too long"
    TOO_BIG = "The template made far more text than the conversation holds"
    REFUSED = "The template refuses this conversation"


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
                phrase("The chat template in the model's file does not work for this chat."),
                why,
                phrase("Start a new chat without own instructions and tools, or choose another file of this model."),
            )
        )


def _shown(text: str, limit: int = 200) -> str:
    """Make text from an untrusted template printable and short enough for a sentence."""
    printable = " ".join("".join(char if char.isprintable() else " " for char in text).split()).rstrip(".")
    return printable if len(printable) <= limit else printable[: limit - 1] + "…"
