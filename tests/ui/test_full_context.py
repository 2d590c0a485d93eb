"""A chat that fills the context, in the real window with the real engine: it asks once, and goes on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.chats.stored_chat import AnswerState, ChatOptions
from app.core.full_context import WhenFull
from app.core.settings.generation import GENERATION_THINKING_BUDGET, GENERATION_WHEN_FULL
from app.core.settings.performance import PERFORMANCE_CONTEXT
from app.core.turns import EndReason
from app.library.models import boxed_model
from app.ui.chat.options_menus import OptionsMenus
from app.ui.services.answer_state import Phase
from app.ui.services.hints import HintKind
from tests.ui.apps import Person, texts_of
from tests.ui.chat.turns.answers import button

GO_ON = "Leave out the oldest and go on"
LONG = "What is 12 + 30? " + "word " * 260


@pytest.fixture
def person(start: Callable[..., Person]) -> Person:
    someone = start()
    someone.app.settings.set(PERFORMANCE_CONTEXT, 1_024)
    someone.load(boxed_model())
    return someone


def _send(person: Person, text: str) -> None:
    """As a pasted text, which would take long to type."""
    person.wait(lambda: person.app.chats.state.takes_messages)
    known = person.app.chats.chat.last_answer
    before = known.id if known is not None else None
    person.app.chats.note_text(text)
    person.app.chats.send(text)
    person.wait(lambda: (last := person.app.chats.chat.last_answer) is not None and last.id != before)
    person.wait_for_end()


def _until_full(person: Person) -> None:
    for _ in range(5):
        _send(person, LONG)
        if person.answer.state is not AnswerState.WHOLE:
            return
    raise AssertionError("the context was never full")


def test_it_asks_and_goes_on_from_then_on(start: Callable[..., Person], person: Person) -> None:
    _until_full(person)
    number = person.answer.id
    person.wait(lambda: GO_ON in texts_of(person.answer_view))
    one = button(person.answer_view, GO_ON)
    one.setFocus()
    person.qtbot.keyClick(one, Qt.Key.Key_Return)
    person.wait(lambda: person.answer.phase is not Phase.OVER)
    assert person.wait_for_end().strip()
    assert (person.answer.id, person.answer.state) == (number, AnswerState.WHOLE)
    assert person.answer.figures is not None
    left_out = person.answer.figures.left_out
    assert left_out > 0
    person.wait(lambda: "no longer sees" in texts_of(person.answer_view))
    assert GO_ON not in texts_of(person.answer_view)
    hint = person.pane.hint_bar.hint
    assert hint is None or hint.kind is not HintKind.CONTEXT
    person.close()

    again = start()
    for _ in range(3):
        _send(again, LONG)
        assert again.answer.state is AnswerState.WHOLE
    assert again.answer.figures is not None
    assert again.answer.figures.left_out > left_out


def test_a_question_that_does_not_fit_any_more_is_answered_too(person: Person) -> None:
    for _ in range(2):
        _send(person, LONG)
        assert person.answer.state is AnswerState.WHOLE
    _send(person, "What is 11 + 30? " + "word " * 400)
    assert person.answer.state is AnswerState.FAILED
    person.wait(lambda: GO_ON in texts_of(person.answer_view))
    button(person.answer_view, GO_ON).click()
    person.wait(lambda: person.answer.phase is not Phase.OVER)
    assert person.wait_for_end().strip()
    assert person.answer.state is AnswerState.WHOLE
    assert person.answer.figures is not None
    assert person.answer.figures.left_out == 1


def test_where_room_does_not_help_it_is_not_offered_again(person: Person) -> None:
    _send(person, "What is 11 + 30? " + "word " * 1_200)
    person.wait(lambda: GO_ON in texts_of(person.answer_view))
    button(person.answer_view, GO_ON).click()
    person.wait(lambda: person.answer.phase is not Phase.OVER)
    person.wait_for_end()
    assert person.answer.state is AnswerState.FAILED
    person.wait(lambda: "shorten the message" in texts_of(person.answer_view))
    assert GO_ON not in texts_of(person.answer_view)


def test_by_the_setting_it_never_stops(person: Person) -> None:
    person.app.settings.set(GENERATION_WHEN_FULL, "leave_out")
    for _ in range(5):
        _send(person, LONG)
        assert person.answer.state is AnswerState.WHOLE


def test_an_answer_goes_on_over_the_end(start: Callable[..., Person], endless_model: Path) -> None:
    """Until it is half as long as the context itself."""
    person = start()
    person.app.settings.set(PERFORMANCE_CONTEXT, 1_024)
    person.app.settings.set(GENERATION_WHEN_FULL, "leave_out")
    person.load(boxed_model())
    for _ in range(3):
        _send(person, "What is 12 + 30? " + "word " * 100)
    assert person.answer.figures is not None
    assert person.answer.figures.left_out == 0
    person.load_endless(endless_model)
    _send(person, "Think about it.")
    assert (person.answer.state, person.answer.reason) == (AnswerState.CUT, EndReason.CONTEXT_FULL)
    assert person.answer.figures.left_out > 0
    assert len(person.answer.raw_ids) >= 512
    assert person.answer.figures.written == len(person.answer.raw_ids)


def test_reasoning_ends_at_its_budget(person: Person) -> None:
    person.app.settings.set(GENERATION_THINKING_BUDGET, 256)
    free = person.ask("What is 457 + 389?")
    assert "846" in free
    assert person.answer.state is AnswerState.WHOLE


def test_what_is_chosen_for_a_chat_holds_in_it_alone(start: Callable[..., Person], person: Person) -> None:
    menus = person.pane.composer.more_button.menu().findChild(OptionsMenus)
    assert menus is not None
    person.app.settings.set(GENERATION_WHEN_FULL, "leave_out")
    [stops] = [action for action in menus.when_full.actions() if action.text() == "Stop every time"]
    stops.trigger()
    [thinks] = [action for action in menus.budget.actions() if action.text() == "512 tokens of reasoning"]
    thinks.trigger()
    _until_full(person)
    chat_id = person.app.chats.chat.id
    assert chat_id is not None
    assert stops.isChecked()
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None)
    assert menus.when_full.actions()[0].isChecked()
    assert menus.when_full.actions()[0].text() == "As in Settings: Leave out the oldest"
    person.close()

    again = start()
    again.app.chats.open(chat_id)
    again.wait(lambda: again.app.chats.chat.id == chat_id)
    assert again.app.rest.context.chosen == ChatOptions(WhenFull.STOP, 512)
