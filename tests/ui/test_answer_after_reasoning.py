"""Turns that ended with reasoning alone, in the real window with the real engine."""

from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.stream import MessageKind
from app.core.turns import EndReason
from app.library.models import boxed_model
from app.ui.services.answer_state import LiveAnswer, Phase
from tests.ui.apps import Person, texts_of
from tests.ui.chat.turns.answers import button

LONG = "Which is larger, 714 or 471? Tell me how you compare them."
REASONING = MessageKind.REASONING


@pytest.fixture
def person(start: Callable[..., Person]) -> Person:
    someone = start()
    someone.load(boxed_model())
    return someone


def _press(person: Person, name: str) -> None:
    """With the keyboard, as soon as it can be."""
    person.wait(lambda: name in texts_of(person.answer_view))
    one = button(person.answer_view, name)
    one.setFocus()
    person.qtbot.keyClick(one, Qt.Key.Key_Return)


def _keep_only_reasoning(answer: LiveAnswer, state: AnswerState, reason: EndReason) -> Callable[[ChatStore], None]:
    """As a model that ends its turn behind its reasoning leaves it in the store."""
    thought = answer.text_of(REASONING)
    messages = (StoredMessage(REASONING, thought, channel="analysis"),)
    return partial(ChatStore.finish_answer, answer_id=answer.id, state=state, messages=messages, reason=reason)


def test_stopped_while_thinking_and_answered_now(person: Person, endless_model: Path) -> None:
    person.load_endless(endless_model)
    person.think(LONG)
    person.qtbot.keyClick(person.app.window, Qt.Key.Key_Escape)
    person.wait_for_end()
    half = person.answer
    assert (half.state, half.reason) == (AnswerState.CUT, EndReason.STOPPED)
    assert not half.text_of(MessageKind.FINAL)
    thought = half.text_of(REASONING)
    person.wait(lambda: "Stopped before the answer started." in texts_of(person.answer_view))
    figures: dict[int, set[float]] = defaultdict(set)
    """Tokens per second, by the revision of the answer with which they were told."""

    def note(_: int) -> None:
        if half.figures is not None:
            figures[half.revision].add(half.figures.tokens_per_second)

    person.app.runs.changed.connect(note)
    person.load(boxed_model())
    _press(person, "Answer now")
    text = person.wait_for_end()
    assert text.strip()
    assert person.answer.id == half.id
    assert person.answer.state is AnswerState.WHOLE
    assert person.answer.text_of(REASONING) == thought
    assert "Answer now" not in texts_of(person.answer_view)
    assert text in texts_of(person.answer_view)
    assert all(len(each) == 1 for each in figures.values())  # so the view shows those of both parts


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (AnswerState.WHOLE, EndReason.ANSWERED),
        (AnswerState.CUT, EndReason.LENGTH),
        (AnswerState.CUT, EndReason.CONTEXT_FULL),
    ],
)
def test_a_stored_turn_is_answered_now(
    start: Callable[..., Person], person: Person, state: AnswerState, reason: EndReason
) -> None:
    person.ask("What is 457 + 389?")
    thought = person.answer.text_of(REASONING)
    person.app.desk.submit(_keep_only_reasoning(person.answer, state, reason))
    person.settle()
    person.close()
    again = start()
    assert again.answer.text_of(REASONING) == thought
    assert not again.answer.text_of(MessageKind.FINAL)
    number = again.answer.id
    _press(again, "Answer now")
    again.wait(lambda: again.answer.phase is not Phase.OVER)
    assert "846" in again.wait_for_end()
    assert (again.answer.id, again.answer.state) == (number, AnswerState.WHOLE)
    assert again.answer.text_of(REASONING) == thought


def test_a_stored_turn_is_asked_again(start: Callable[..., Person], person: Person) -> None:
    person.ask("What is 457 + 389?")
    person.app.desk.submit(_keep_only_reasoning(person.answer, AnswerState.WHOLE, EndReason.ANSWERED))
    person.settle()
    person.close()
    again = start()
    number = again.answer.id
    _press(again, "Regenerate")
    again.wait(lambda: again.answer.id != number)
    assert "846" in again.wait_for_end()
    assert again.answer.branch.count == 2  # the first one is kept


def test_another_model_answers_from_it(start: Callable[..., Person], person: Person, smollm2: Path) -> None:
    person.ask("What is 457 + 389?")
    thought = person.answer.text_of(REASONING)
    person.app.desk.submit(_keep_only_reasoning(person.answer, AnswerState.WHOLE, EndReason.ANSWERED))
    person.settle()
    person.close()
    again = start()
    again.load(smollm2)
    _press(again, "Answer now")
    again.wait(lambda: again.answer.phase is not Phase.OVER)
    again.wait(lambda: bool(again.answer.text_of(MessageKind.FINAL)))
    again.qtbot.keyClick(again.app.window, Qt.Key.Key_Escape)
    assert again.wait_for_end().strip()
    assert again.answer.text_of(REASONING).strip() == thought.strip()
