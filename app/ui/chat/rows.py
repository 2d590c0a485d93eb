"""The rows of the transcript: a turn and a cheap estimate of its height."""

import msgspec

from app.chats.stored_chat import Question
from app.ui.chat.turns.estimates import estimate_answer, estimate_question
from app.ui.services.answer_state import LiveAnswer


class QuestionRow(msgspec.Struct, eq=False):
    """A question as a row of the transcript; another object once it is decided how the model gets its files."""

    question: Question

    @property
    def key(self) -> int:
        """The turn's id."""
        return self.question.id

    def estimate(self, width: int) -> int:
        """Estimate the height in pixels."""
        return estimate_question(self.question, width)


class AnswerRow(msgspec.Struct, frozen=True, eq=False):
    """An answer as a row of the transcript."""

    answer: LiveAnswer

    @property
    def key(self) -> int:
        """The turn's id."""
        return self.answer.id

    def estimate(self, width: int) -> int:
        """Estimate the height in pixels."""
        return estimate_answer(self.answer, width)


Row = QuestionRow | AnswerRow


def row_of(turn: Question | LiveAnswer) -> Row:
    """Return the row that shows `turn`."""
    return QuestionRow(turn) if isinstance(turn, Question) else AnswerRow(turn)
