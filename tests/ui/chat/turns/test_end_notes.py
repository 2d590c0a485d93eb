"""What stands below an answer that is none: why, and what can be done about it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import Answer, AnswerState
from app.core.conversation import Effort
from app.core.stream import MessageKind
from app.core.turns import EndReason, JsonResult, JsonState
from app.engine.child.think_parser import NO_ANSWER
from app.engine.protocol import TurnEnded
from app.ui.chat.turns.answer_view import AnswerView
from app.ui.services.answer_state import LiveAnswer
from app.ui.theme import theme
from tests.ui.apps import texts_of
from tests.ui.chat.turns.answers import (
    FIGURES,
    NARROW,
    WIDE,
    Model,
    button,
    buttons,
    record_of,
    seat,
    tab_stops,
    transcript,
)

MALFORMED = "The model's output was malformed and has been repaired."
NOTES = {
    EndReason.ANSWERED: "The model finished its turn after reasoning, without an answer.",
    EndReason.LENGTH: "The length limit was reached before the answer started.",
    EndReason.CONTEXT_FULL: "The context was full before the answer started.",
    EndReason.STOPPED: "Stopped before the answer started.",
}


def view_of(model: Model) -> AnswerView:
    return AnswerView(model.answer, clock=model.clock)


def only_thought(reason: EndReason) -> Model:
    return Model().think().end(reason)


@pytest.mark.parametrize("reason", NOTES)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_reasoning_alone_is_told_in_its_place(qtbot: QtBot, reason: EndReason, width: int) -> None:
    view = view_of(only_thought(reason))
    seat(qtbot, view, width=width)
    assert NOTES[reason] in texts_of(view)
    go_on = [] if reason is EndReason.ANSWERED else ["Continue"]
    assert [name for name in buttons(view) if name in ("Answer now", "Continue", "Regenerate", "Try again")] == [
        "Answer now",
        *go_on,
        "Regenerate",
    ]
    inside = view.rect()
    for name in ("Answer now", "Regenerate"):
        one = button(view, name)
        assert inside.contains(one.rect().translated(one.mapTo(view, one.rect().topLeft())))
        assert one.width() >= one.sizeHint().width()


@pytest.mark.parametrize("reason", NOTES)
def test_what_the_buttons_ask_for(qtbot: QtBot, reason: EndReason) -> None:
    view = view_of(only_thought(reason))
    seat(qtbot, view)
    with qtbot.waitSignal(view.answer_now_requested) as caught:
        button(view, "Answer now").click()
    assert caught.args == [7]
    with qtbot.waitSignal(view.again_requested) as caught:
        button(view, "Regenerate").click()
    assert caught.args == [7, None]
    if reason is not EndReason.ANSWERED:
        with qtbot.waitSignal(view.continue_requested) as caught:
            button(view, "Continue").click()
        assert caught.args == [7]


@pytest.mark.parametrize("reason", NOTES)
def test_by_keyboard(qtbot: QtBot, reason: EndReason) -> None:
    view = view_of(only_thought(reason))
    window = transcript(qtbot, view)
    stops = tab_stops(window)
    assert stops.index("Answer now") < stops.index("Regenerate")
    one = button(view, "Answer now")
    one.setFocus()
    with qtbot.waitSignal(view.answer_now_requested):
        QTest.keyClick(one, Qt.Key.Key_Space)


@pytest.mark.parametrize("reason", NOTES)
def test_a_stored_turn_shows_the_same(qtbot: QtBot, reason: EndReason) -> None:
    live = only_thought(reason).answer
    record = record_of(live)
    views = [AnswerView(live), AnswerView(LiveAnswer.from_record(record))]
    seat(qtbot, *views)
    assert texts_of(views[0]) == texts_of(views[1])
    assert buttons(views[0]) == buttons(views[1])


def blank_answer() -> Model:
    return Model().think().say(MessageKind.FINAL, "\n \n").end()


def announcement() -> Model:
    return Model().say(MessageKind.PREAMBLE, "I will look it up.").end()


def think_tags() -> Model:
    model = Model(effort=None).think()
    model.answer.repairs.append(NO_ANSWER)
    return model.end()


@pytest.mark.parametrize("make", [blank_answer, announcement, think_tags])
def test_other_turns_without_an_answer(qtbot: QtBot, make: Callable[[], Model]) -> None:
    view = view_of(make())
    seat(qtbot, view)
    assert "without an answer." in texts_of(view)
    assert {"Answer now", "Regenerate"} <= set(buttons(view))
    assert MALFORMED not in texts_of(view)


def test_an_empty_turn_can_only_be_asked_again(qtbot: QtBot) -> None:
    view = view_of(Model().end())
    seat(qtbot, view)
    assert "The model finished without an answer." in texts_of(view)
    assert "Regenerate" in buttons(view)
    assert "Answer now" not in buttons(view)


def calls() -> Model:
    return Model().think().say(MessageKind.TOOL_CALL, "{}", recipient="functions.find").end(EndReason.TOOL_CALL)


def calls_and_never_ends() -> Model:
    return Model().think().say(MessageKind.TOOL_CALL, "{}", recipient="functions.find").end()


def half_a_call() -> Model:
    return Model().think().say(MessageKind.TOOL_CALL, "", recipient="functions.find").end(EndReason.LENGTH)


def answers() -> Model:
    return Model().think().say(MessageKind.FINAL, "846").end()


def half_an_answer() -> Model:
    return Model().think().say(MessageKind.FINAL, "8").end(EndReason.LENGTH)


def stopped_at_once() -> Model:
    return Model().end(EndReason.STOPPED)


@pytest.mark.parametrize("make", [calls, calls_and_never_ends, half_a_call, answers, half_an_answer, stopped_at_once])
def test_turns_that_are_no_such_ones(qtbot: QtBot, make: Callable[[], Model]) -> None:
    view = view_of(make())
    seat(qtbot, view)
    assert "Answer now" not in buttons(view)
    assert "without an answer" not in texts_of(view)
    assert "before the answer started" not in texts_of(view)


def test_an_answer_that_the_app_s_end_has_cut_while_it_thought(qtbot: QtBot) -> None:
    answer = Model(Effort.HIGH).think().answer
    record = Answer(
        7,
        5,
        answer.model,
        answer.effort,
        datetime(2026, 11, 24, tzinfo=UTC),
        answer.branch,
        AnswerState.INTERRUPTED,
        tuple(message.stored() for message in answer.messages),
    )
    view = AnswerView(LiveAnswer.from_record(record))
    seat(qtbot, view)
    assert "Descant closed while this was being written." in texts_of(view)
    assert [name for name in buttons(view) if name in ("Answer now", "Continue", "Regenerate")] == [
        "Answer now",
        "Continue",
        "Regenerate",
    ]


def test_malformed_output_is_still_told(qtbot: QtBot) -> None:
    model = think_tags()
    model.answer.repairs.append("something else")
    view = view_of(model)
    seat(qtbot, view)
    assert MALFORMED in texts_of(view)


def test_the_note_goes_when_the_answer_comes(qtbot: QtBot) -> None:
    model = only_thought(EndReason.ANSWERED)
    view = view_of(model)
    seat(qtbot, view)
    model.answer.continued()
    model.answer.restart()
    fresh = Model()
    fresh.answer = model.answer
    fresh.think().say(MessageKind.FINAL, "846").end()
    view.refresh()
    assert "846" in texts_of(view)
    assert "Answer now" not in buttons(view)


def test_in_larger_type_nothing_is_cut_off(qtbot: QtBot) -> None:
    view = view_of(only_thought(EndReason.CONTEXT_FULL))
    window = seat(qtbot, view, width=NARROW)
    theme().set_scale(1.5)
    window.lay_out()
    for name in ("Answer now", "Continue", "Regenerate"):
        one = button(view, name)
        assert one.width() >= one.sizeHint().width()
        assert one.mapTo(view, one.rect().bottomRight()).x() <= view.width()


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (JsonResult(JsonState.FITS), "Fits the JSON schema."),
        (JsonResult(JsonState.INCOMPLETE), "The JSON is incomplete."),
        (JsonResult(JsonState.MISFITS, why="Extra data"), "Does not fit the JSON schema: Extra data"),
        (JsonResult(JsonState.MISFITS, "/a", "1 is not <b>"), "Does not fit the JSON schema at /a: 1 is not <b>"),
    ],
)
def test_whether_it_fits_its_schema(qtbot: QtBot, result: JsonResult, words: str) -> None:
    model = Model()
    model.answer.has_schema(is_json=True)
    model.think().say(MessageKind.FINAL, '{"a": *1*}')
    model.apply(TurnEnded(1, EndReason.ANSWERED, FIGURES, json=result))
    view = view_of(model)
    seat(qtbot, view, width=NARROW)
    assert words in texts_of(view)
    assert '{"a": *1*}' in texts_of(view)  # code, not Markdown
