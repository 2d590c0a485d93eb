"""The base class of every error that Descant raises deliberately.

Each package has one family of errors below it (``GgufError``, ``HarmonyError``, ``EngineError``, …).
"""

from app.core.sentences import Explanation, phrase


class DescantError(Exception):
    """An expected failure that can be explained to the user.

    Attributes:
        explanation: what happened, why, and what to do next.
    """

    def __init__(self, explanation: Explanation) -> None:
        super().__init__(str(explanation))
        self.explanation = explanation


def unforeseen(error: Exception) -> Explanation:
    """Return the message for an unexpected error."""
    return Explanation(
        phrase("Something went wrong inside Descant."),
        phrase("{name}: {message}", name=type(error).__name__, message=str(error)[:300]),
        phrase("What was written is kept. The log has the details."),
    )
