"""Cheap estimates of row heights, for rows that were never built. Nothing is laid out here."""

from math import ceil

from app.chats.stored_chat import Question
from app.core.stream import MessageKind
from app.ui.chat.turns.columns import columns
from app.ui.chat.turns.folding import FOLDED_LINES, is_long
from app.ui.services.answer_state import LiveAnswer, LiveMessage

_LINE = 23
_CHARACTER = 7.2
_QUESTION_FRAME = 56
_FILES = 40
_ANSWER_FRAME = 84
_FOLDED = 40
_NOTE = 60
_ANALYSIS_LINE, _ANALYSIS_CHARACTER, _ANALYSIS_MAX = 17, 6.4, 420


def estimate_question(question: Question, width: int) -> int:
    """Estimate the height in pixels of a :class:`QuestionView` of this question."""
    frame = _QUESTION_FRAME + (_FILES if question.attachments or question.passages or question.recalled else 0)
    if is_long(question.text):
        return frame + FOLDED_LINES * _LINE + _FOLDED
    answer_width = columns(width, has_analysis=False).answer_width
    return frame + _lines(len(question.text), question.text.count("\n"), answer_width, _CHARACTER) * _LINE


def estimate_answer(answer: LiveAnswer, width: int) -> int:
    """Estimate the height in pixels of an :class:`AnswerView`, with its reasoning open beside it or folded above it."""
    reasoning = [message for message in answer.messages if message.kind is MessageKind.REASONING]
    place = columns(width, has_analysis=bool(reasoning))
    height = _ANSWER_FRAME
    for message in answer.messages:
        if message.kind in (MessageKind.FINAL, MessageKind.PREAMBLE):
            height += _message_lines(message, place.answer_width, _CHARACTER) * _LINE
        elif message.kind is MessageKind.TOOL_CALL:
            height += _FOLDED
    if answer.failure is not None:
        height += 2 * _NOTE
    height += _NOTE * len(answer.notices)
    if not reasoning:
        return height
    if not place.is_beside:
        return height + _FOLDED
    lines = sum(_message_lines(message, place.analysis_width - 24, _ANALYSIS_CHARACTER) for message in reasoning)
    pane = _FOLDED + lines * _ANALYSIS_LINE
    return max(height, min(pane, max(height, _ANALYSIS_MAX)))


def _message_lines(message: LiveMessage, width: int, character: float) -> int:
    length = sum(map(len, message.parts))
    return _lines(length, sum(part.count("\n") for part in message.parts), width, character)


def _lines(length: int, breaks: int, width: int, character: float) -> int:
    return breaks + max(1, ceil(length * character / max(width, 1)))
