"""Another effort in a long chat: what it costs is told, and the effort of before is one click away."""

from collections.abc import Callable

import pytest

from app.chats.stored_chat import AnswerState, Branch
from app.core.conversation import Effort
from app.core.turns import TurnFigures
from app.library.models import boxed_model
from app.ui.chat.effort_notice import EffortNotice
from app.ui.services.answer_state import LiveAnswer
from app.ui.services.reading_cost import seconds_to_read_again
from tests.ui.apps import Person


def answer(model: str, figures: TurnFigures | None) -> LiveAnswer:
    return LiveAnswer(1, model, Effort.LOW, Branch((1,), 0), AnswerState.WHOLE, figures=figures)


def test_the_length_is_that_of_the_chat_and_the_speed_the_measured_one() -> None:
    first = answer("a", TurnFigures(evaluated=9_000, prompt_seconds=90.0, written=50))
    last = answer("a", TurnFigures(reused=9_050, evaluated=1_000, prompt_seconds=10.0, written=150, thinking=100))
    other = answer("b", TurnFigures(evaluated=10_100, prompt_seconds=1.0))
    assert seconds_to_read_again([first, last], "a") == pytest.approx(101.0)
    assert seconds_to_read_again([first, last, other], "a") == pytest.approx(101.0)
    assert seconds_to_read_again([answer("a", None)], "a") == 0.0
    assert seconds_to_read_again([], "a") == 0.0


def test_it_is_told_before_it_is_sent_and_can_be_taken_back(start: Callable[..., Person]) -> None:
    person = start()
    person.load(boxed_model())
    person.send("What is 17 + 5?")
    person.wait_for_end()
    composer, toast = person.pane.composer, person.pane.toast
    before = person.answer.effort
    assert before is not None
    choose = composer.effort_button.effort_chosen.emit
    choose(Effort.HIGH)
    assert "reads this chat again" not in toast.message, "a short chat is read in no time"
    choose(before)
    EffortNotice(composer, person.app.chats, toast, least=0.0)  # as if the model read slowly
    choose(Effort.HIGH)
    assert toast.isVisible()
    assert toast.message.startswith("With another effort the model reads this chat again: about ")
    choose(before)
    assert not toast.isVisible(), "nothing is read again"
    choose(Effort.LOW)
    assert person.app.chats.chat.effort is Effort.LOW
    toast._action.click()
    assert person.app.chats.chat.effort is before
    person.wait(lambda: composer.effort_button.text().startswith(("Effort: Medium", "Medium")))
