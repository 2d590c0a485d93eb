"""What it costs to have the model read a whole chat again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.services.answer_state import LiveAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.services.open_chat import Shown


def seconds_to_read_again(turns: Sequence[Shown], model: str) -> float:
    """Return how long `model` takes to read the chat anew, about; 0 if it has not answered here yet.

    The length is that of the prompt of its last answer and of the answer itself, which loses its reasoning. The speed
    is what was measured in this chat; short prompts make it look slower than it is.
    """
    answers = [turn for turn in turns if isinstance(turn, LiveAnswer) and turn.model == model]
    figures = [answer.figures for answer in answers if answer.figures is not None]
    evaluated, seconds = sum(one.evaluated for one in figures), sum(one.prompt_seconds for one in figures)
    if not figures or not evaluated:
        return 0.0
    last = figures[-1]
    return (last.reused + last.evaluated + last.written - last.thinking) * seconds / evaluated
