"""The base of every error that Descant raises on purpose.

Each package has one family below it (``GgufError``, ``HarmonyError``, ``EngineError``, …).
"""

from app.core.sentences import Explanation


class DescantError(Exception):
    """An expected failure that can be explained to a person.

    Attributes:
        explanation: what happened, why, and what to do next.
    """

    def __init__(self, explanation: Explanation) -> None:
        super().__init__(str(explanation))
        self.explanation = explanation
