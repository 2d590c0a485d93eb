"""The rows of the transcript, and the window that shows an answer's raw messages."""

from app.ui.chat.turns.answer_view import AnswerView
from app.ui.chat.turns.columns import Columns, columns
from app.ui.chat.turns.estimates import estimate_answer, estimate_question
from app.ui.chat.turns.question_view import QuestionView
from app.ui.chat.turns.raw_window import RawWindow

__all__ = [
    "AnswerView",
    "Columns",
    "QuestionView",
    "RawWindow",
    "columns",
    "estimate_answer",
    "estimate_question",
]
