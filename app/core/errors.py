"""The base of every error that Descant raises on purpose.

Each package has one family below it (``GgufError``, ``HarmonyError``, ``EngineError``, …).
"""

from app.core.sentences import Explanation, phrase


class DescantError(Exception):
    """An expected failure that can be explained to a person.

    Attributes:
        explanation: what happened, why, and what to do next.
    """

    def __init__(self, explanation: Explanation) -> None:
        super().__init__(str(explanation))
        self.explanation = explanation


def unforeseen(error: Exception) -> Explanation:
    """What to tell a person of an error that nobody foresaw."""
    return Explanation(
        phrase("Something went wrong inside Descant."),
        phrase("{name}: {message}", name=type(error).__name__, message=str(error)[:300]),
        phrase("What was written is kept. The log has the details."),
    )
