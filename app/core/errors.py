"""The base class of every error that Descant raises deliberately.

Each package has one family of errors below it (``GgufError``, ``HarmonyError``, ``EngineError``, …).
"""

import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from app.core.sentences import Explanation, phrase

_log = logging.getLogger(__name__)

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class DescantError(Exception):
    """An expected failure that can be explained to the user.

    Attributes:
        explanation: what happened, why, and what to do next.
    """

    def __init__(self, explanation: Explanation) -> None:
        super().__init__(str(explanation))
        self.explanation = explanation


def unforeseen(error: Exception) -> Explanation:
    """Return the message for an error that no one handled, which is usually an unexpected one."""
    if isinstance(error, DescantError):
        return error.explanation
    return Explanation(
        phrase("Something went wrong inside Descant."),
        phrase("{name}: {message}", name=type(error).__name__, message=str(error)[:300]),
        phrase("What was written is kept. The log has the details."),
    )


def explained(work: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Return `work` with its unforeseen errors logged and explained, for callers that show every error in its place."""

    def with_explanation(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        try:
            return work(*args, **kwargs)
        except DescantError:
            raise
        except Exception as error:  # a bug: the caller shows it in its place, and the log has the traceback
            _log.exception("Unforeseen")
            raise DescantError(unforeseen(error)) from error

    return with_explanation
