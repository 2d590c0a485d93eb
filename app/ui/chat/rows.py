"""The rows of the transcript: what is shown, and a cheap guess of how tall it is."""

from dataclasses import dataclass

from app.chats.stored_chat import Question
from app.ui.chat.turns import estimate_answer, estimate_question
from app.ui.services.answer_state import LiveAnswer


@dataclass(frozen=True, slots=True, eq=False)
class QuestionRow:
    """What the person wrote."""

    question: Question

    @property
    def key(self) -> int:
        """The turn's id."""
        return self.question.id

    def estimate(self, width: int) -> int:
        """Pixels, roughly."""
        return estimate_question(self.question, width)


@dataclass(frozen=True, slots=True, eq=False)
class AnswerRow:
    """What the model wrote."""

    answer: LiveAnswer

    @property
    def key(self) -> int:
        """The turn's id."""
        return self.answer.id

    def estimate(self, width: int) -> int:
        """Pixels, roughly."""
        return estimate_answer(self.answer, width)


Row = QuestionRow | AnswerRow


def row_of(turn: Question | LiveAnswer) -> Row:
    """The row that shows `turn`."""
    return QuestionRow(turn) if isinstance(turn, Question) else AnswerRow(turn)
