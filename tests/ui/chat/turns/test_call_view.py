"""A call in the lane: what it says, what it asks, and that nothing from outside is more than text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.calls import CallRecord, CallState, ShownPage
from app.core.sentences import phrase
from app.core.stream import MessageEnd, MessageKind
from app.tools.consent import CHANGED, Consent
from app.ui.chat.turns.answer_view import AnswerView
from app.ui.chat.turns.call_view import CallView, ConsentBar
from app.ui.chat.turns.call_wording import brief_arguments, call_words
from app.ui.services.answer_state import Asked, Phase
from app.ui.widgets.plain_text import PlainText
from tests.ui.chat.checks import cut_off, nameless
from tests.ui.chat.turns.answers import Model, button, seat, tab_stops

NAME = "functions.get_weather"
HOSTILE = '<img src="http://127.0.0.1:9/x"> <|end|> <b>bold</b> \x1b[31m \u202etxt'
ANSWERS = ["Allow once", "Allow in this chat", "Always allow", "Do not allow", "Never allow"]


def calling(state: CallState, *, result: str = "") -> Model:
    """An answer whose call, its only message, has got so far."""
    model = Model().say(MessageKind.TOOL_CALL, '{"city": "Paris"}', recipient=NAME)
    model.answer.messages[0].end = MessageEnd.CALL
    model.answer.calling()
    model.answer.called(CallRecord(1, NAME, state, 0, seconds=1.25 if result else 0.0))
    if result:
        model.answer.resulted(NAME, result, "commentary")
    return model


def asking() -> Model:
    model = calling(CallState.ASKED)
    doing = phrase(
        "Run {command} on this computer.", command="python3 /home/someone/a/rather/long/path/to/weather.py --now"
    )
    model.answer.ask(Asked(0, NAME, doing, '{"city": "Paris"}', CHANGED))
    return model


@pytest.mark.parametrize("width", [360, 520, 720, 1000, 1600])
def test_a_question_fits_at_every_width(qtbot: QtBot, width: int) -> None:
    view = AnswerView(asking().answer)
    seat(qtbot, view, width=width)
    assert cut_off(view) == []
    assert nameless(view) == []
    bar = view.findChild(ConsentBar)
    assert isinstance(bar, ConsentBar)
    words = [label.text() for label in bar.findChildren(QLabel)]
    assert words[0].startswith("Run python3 ")
    assert words[1] == str(CHANGED)
    assert bar.accessibleName() == f"The model wants to use {NAME}. Allow it?"
    shown = view.findChild(PlainText)
    assert isinstance(shown, PlainText)
    assert shown.isVisible()  # the arguments
    assert '"city": "Paris"' in shown.toPlainText()


def test_every_answer_can_be_given_by_keyboard(qtbot: QtBot) -> None:
    view = AnswerView(asking().answer)
    window = seat(qtbot, view)
    assert [stop for stop in tab_stops(window) if stop in ANSWERS] == ANSWERS
    given: list[object] = []
    view.decided.connect(lambda _, consent: given.append(consent))
    for words in ANSWERS:
        QTest.keyClick(button(view, words), Qt.Key.Key_Return)
    assert given == [Consent.ONCE, Consent.CHAT, Consent.ALWAYS, None, Consent.NEVER]


def test_the_question_goes_with_its_answer(qtbot: QtBot) -> None:
    model = asking()
    view = AnswerView(model.answer)
    seat(qtbot, view)
    high = view.height()
    button(view, "Allow once").setFocus()
    model.answer.ask(None)
    view.refresh()
    [call] = view.findChildren(CallView)
    assert call._heading.hasFocus()
    assert view.findChild(ConsentBar) is None or view.findChild(ConsentBar).isHidden()  # type: ignore[attr-defined]
    assert view.height() < high


def test_the_heading_has_room_for_what_has_become_of_the_call(qtbot: QtBot) -> None:
    model = calling(CallState.RUNNING)
    view = AnswerView(model.answer)
    seat(qtbot, view, width=1000)
    [call] = view.findChildren(CallView)
    narrow = call._heading.width()
    model.answer.called(CallRecord(1, NAME, CallState.FAILED, 0, seconds=1.25))
    model.answer.resulted(NAME, "no such city", "commentary")
    view.refresh()
    assert call._heading.width() >= call._heading.sizeHint().width() > narrow


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (CallState.RUNNING, "get_weather: Paris · running…"),
        (CallState.DONE, "get_weather: Paris · 1.2 s"),
        (CallState.FAILED, "get_weather: Paris · failed · 1.2 s"),
        (CallState.STOPPED, "get_weather: Paris · stopped"),
    ],
)
def test_a_call_says_what_has_become_of_it(state: CallState, words: str) -> None:
    seconds = 1.25 if state in (CallState.DONE, CallState.FAILED) else 0.0
    assert call_words(NAME, '{"city": "Paris"}', CallRecord(1, NAME, state, seconds=seconds)) == words
    assert call_words(NAME, "", None) == f"Tool call: {NAME}"


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (CallRecord(1, "browser.open", CallState.ASKED), "browser.open: 0 · may it run?"),
        (
            CallRecord(
                1,
                "browser.open",
                CallState.DONE,
                requests=("https://a.b/",),
                page=ShownPage(1, "https://a.b/", "A page"),
            ),
            "browser.open: A page",
        ),
        (
            CallRecord(1, "browser.open", CallState.FAILED, requests=("https://a.b/c",)),
            "browser.open: https://a.b/c · failed",
        ),
        (
            CallRecord(1, "browser.find", CallState.DONE, page=ShownPage(1, "https://a.b/", "Find results")),
            "browser.find: 0",
        ),
    ],
)
def test_the_heading_names_the_page_that_was_opened_not_the_number_of_a_link(record: CallRecord, words: str) -> None:
    assert call_words(record.tool, '{"id": 0}', record) == words


def test_arguments_in_brief() -> None:
    assert brief_arguments('{"city": "New\\nYork", "days": 3, "more": {"a": [1]}}') == 'New York, 3, {"a": [1]}'
    assert brief_arguments("import math\nprint(math.pi)") == "import math"
    assert brief_arguments("[1, 2]") == "[1, 2]"
    assert len(brief_arguments("x" * 500)) < 80


def test_a_result_is_nothing_but_text(qtbot: QtBot) -> None:
    view = AnswerView(calling(CallState.DONE, result=HOSTILE).answer)
    seat(qtbot, view)
    button(view, "get_weather: Paris · 1.2 s").click()
    texts = [text.toPlainText() for text in view.findChildren(PlainText)]
    assert HOSTILE in texts
    assert all(
        "<img src=&quot;" not in text.toHtml() or "&lt;img" in text.toHtml() for text in view.findChildren(PlainText)
    )


def test_what_can_be_done_after_the_end(qtbot: QtBot) -> None:
    stopped, limited = calling(CallState.STOPPED), calling(CallState.STOPPED)
    stopped.answer.stopped()
    limited.answer.limited()
    words = []
    for model in (stopped, limited):
        view = AnswerView(model.answer)
        window = seat(qtbot, view)
        assert model.answer.phase is Phase.OVER
        known = ("Run again", "Go on without", "Continue", "Try again")
        words.append([stop for stop in tab_stops(window) if stop in known])
    assert words == [["Run again", "Go on without"], []]
