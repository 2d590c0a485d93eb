"""A function in the window: defined, turned on, asked about, run, stopped. The model in the box calls it."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel

from app.chats.stored_chat import AnswerState
from app.core.calls import CallState
from app.core.stream import MessageKind
from app.core.turns import EndReason
from app.library.models import boxed_model
from app.tools.consent import CHANGED, Consent
from app.ui.chat.turns.call_view import CallView
from app.ui.services.answer_state import Phase
from app.ui.services.tool_service import KnownFunction
from app.ui.widgets.buttons import TextButton
from tests.ui.apps import Person

QUESTION = "What is the weather in Paris?"
NAME = "functions.get_weather"
SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}


def define(person: Person, code: str = "print('sunny, 21 degrees')") -> None:
    """In the window of the functions, as the user does; then turned on by the menu of the composer."""
    person.app.rest.panes.open_functions()
    window = person.app.rest.panes.functions_opener.window
    assert window is not None
    window.name.setText("get_weather")
    window.description.setText("Get the weather of a city.")
    window.command.setText(f'"{sys.executable}" -I -S -c "{code}"')
    window.parameters.setPlainText(json.dumps(SCHEMA))
    window.save_button.click()
    person.wait(lambda: [one.definition.name for one in person.app.tools.functions] == ["get_weather"])
    window.close()


def turn_on(person: Person) -> None:
    button = person.pane.composer.tools_button
    menu = person.app.rest.tools_link.menu
    person.wait(lambda: "get_weather" in [one.text() for one in menu.actions()])
    [action] = [one for one in menu.actions() if one.text() == "get_weather"]
    action.trigger()
    assert button.isChecked()
    assert "get_weather" in button.accessibleName()


@pytest.fixture
def person(start: Callable[..., Person]) -> Person:
    person = start()
    person.load(boxed_model())
    return person


def ready(person: Person, code: str = "print('sunny, 21 degrees')") -> Person:
    define(person, code)
    turn_on(person)
    return person


def press(person: Person, words: str) -> None:
    """The button in the answer, as soon as it is there."""

    def found() -> list[TextButton]:
        buttons = person.answer_view.findChildren(TextButton)
        return [button for button in buttons if button.text() == words and button.isVisible()]

    person.wait(lambda: bool(found()))
    found()[0].click()


def has_words(person: Person, words: str) -> bool:
    """Whether a label in the answer has the words."""
    return any(words in label.text() for label in person.answer_view.findChildren(QLabel))


def states(person: Person) -> list[CallState]:
    return [call.state for call in person.answer.calls]


def asked(person: Person) -> None:
    person.send(QUESTION)
    person.wait(lambda: person.answer.asked is not None)


def once_more(person: Person, until: Callable[[], bool] | None = None) -> None:
    """The same question, which the model in the box answers by the same call."""
    before = person.answer.id
    person.app.chats.again(before, None)
    person.wait(lambda: person.answer.id != before)
    person.wait(until or (lambda: person.answer.phase is Phase.OVER))
    person.settle()


def change(person: Person, code: str) -> None:
    """What the function does."""
    [known] = person.app.tools.functions
    command = (sys.executable, "-I", "-S", "-c", code)
    changed = msgspec.structs.replace(known.definition, command=command)
    saved: list[KnownFunction] = []
    person.app.tools.save(KnownFunction(changed, known.id), saved.append)
    person.wait(lambda: bool(saved) and person.app.tools.functions == saved)


def shown(person: Person, kind: type[CallView]) -> list[str]:
    """The headings of the calls in the answer."""
    return [view._heading.accessibleName().partition(" ·")[0] for view in person.answer_view.findChildren(kind)]


def test_a_call_is_asked_about_run_shown_and_never_again(person: Person, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    ready(person)
    asked(person)
    assert states(person) == [CallState.ASKED]
    assert person.app.runs.is_busy
    press(person, "Allow in this chat")
    assert "sunny" in person.wait_for_end()
    assert states(person) == [CallState.DONE]
    kinds = [message.kind for message in person.answer.messages]
    assert kinds.count(MessageKind.TOOL_RESULT) == 1
    assert kinds[-1] is MessageKind.FINAL
    figures = person.answer.figures
    assert figures is not None
    assert figures.reused > figures.evaluated  # of the turn after the result: nothing was read twice
    once_more(person)  # allowed in this chat
    assert states(person) == [CallState.DONE]
    assert shown(person, CallView) == ["get_weather: Paris"]
    change(person, f"open('{marker.as_posix()}', 'w')")
    once_more(person, until=lambda: person.answer.asked is not None)
    assert person.answer.asked is not None
    assert person.answer.asked.reason == CHANGED
    press(person, "Never allow")
    person.wait_for_end()
    assert states(person) == [CallState.REFUSED]
    assert not marker.exists()
    assert person.app.tools.rules[NAME].consent is Consent.NEVER


def test_stop_ends_the_tool_and_it_can_run_again_or_not(person: Person, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    ready(person, f"import time; open('{marker.as_posix()}', 'a').write('x'); time.sleep(600)")
    asked(person)
    press(person, "Allow once")
    person.wait(marker.exists)
    assert person.answer.phase is Phase.CALLING
    person.pane.composer.send_button.click()
    person.wait(lambda: person.answer.phase is Phase.OVER)
    assert (states(person), person.answer.reason) == ([CallState.STOPPED], EndReason.STOPPED)
    person.settle()
    assert has_words(person, "The tool may have done its work, or a part of it.")
    press(person, "Run again")
    person.wait(lambda: person.answer.asked is not None)
    press(person, "Allow once")
    person.wait(lambda: marker.read_text() == "xx")
    person.app.chats.stop()
    person.wait(lambda: person.answer.phase is Phase.OVER)
    press(person, "Go on without")
    person.wait_for_end()
    assert states(person) == [CallState.INTERRUPTED]
    assert person.answer.state is AnswerState.WHOLE
    assert person.answer.messages[-1].kind is MessageKind.FINAL


def test_a_call_that_is_stopped_before_it_was_allowed_has_not_run(person: Person) -> None:
    ready(person)
    asked(person)
    person.app.chats.stop()
    person.wait(lambda: person.answer.phase is Phase.OVER)
    person.settle()
    assert states(person) == [CallState.STOPPED]
    assert has_words(person, "The tool was still waiting for your permission.")


def test_a_question_waits_for_another_chat_and_for_the_next_start(person: Person, start: Callable[..., Person]) -> None:
    ready(person)
    asked(person)
    waiting, chat_id = person.answer, person.app.chats.chat.id
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None)
    assert "42" in person.ask("What is 12 + 30?")
    assert waiting.asked is not None
    person.close()
    again = start()
    again.app.chats.open(chat_id)
    again.wait(lambda: again.app.chats.chat.id == chat_id)
    assert (states(again), again.answer.state) == ([CallState.INTERRUPTED], AnswerState.INTERRUPTED)
    assert again.app.chats.chat.options.tools == (NAME,)
    found = {button.text() for button in again.answer_view.findChildren(TextButton)}
    assert {"Run again", "Go on without"} <= found
    assert has_words(again, "The tool was still waiting for your permission.")


def test_what_is_written_of_a_function_is_kept_when_another_is_begun_or_the_window_is_closed(person: Person) -> None:
    define(person)
    person.app.rest.panes.open_functions()
    window = person.app.rest.panes.functions_opener.window
    assert window is not None

    def names() -> list[str]:
        return [one.definition.name for one in person.app.tools.functions]

    def write(name: str) -> None:
        window.name.setText(name)
        window.command.setText("echo one")

    window.new_button.click()
    write("one")
    window.new_button.click()
    person.wait(lambda: names() == ["get_weather", "one"])
    assert window.name.text() == ""
    write("two")
    window.close()
    person.wait(lambda: names() == ["get_weather", "one", "two"])
    person.app.rest.panes.open_functions()
    person.wait(lambda: not window.save_button.isEnabled())  # it is the function that was saved
    assert (window.name.text(), window.delete_button.isEnabled()) == ("two", True)
    window.name.setText("three")
    window.view.move_to(window.view.model().index(0, 0))
    person.wait(lambda: names() == ["get_weather", "one", "three"])
    assert window.name.text() == "get_weather"
    window.close()
