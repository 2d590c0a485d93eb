"""A model searches what it is no longer given of its chat: in the real window, with the real engine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.chats.stored_chat import AnswerState
from app.core.calls import CallState
from app.core.settings.generation import GENERATION_WHEN_FULL
from app.core.settings.performance import PERFORMANCE_CONTEXT
from app.core.stream import MessageKind
from app.tools.earlier_messages import NOTHING_FOUND
from app.ui.services.answer_state import LiveAnswer
from tests.cli.test_ask_tools import QWEN
from tests.small_models import write_script
from tests.ui.apps import Person

CALLS = QWEN.replace("';' if messages[-1].role == 'tool'", "';' if messages[-1].role == 'tool' or not tools")
"""The script goes on with the call only where a tool is offered."""
SECRET = "The heron is called Archibald. " + "word " * 100
OTHER = "Tell me about tides. " + "word " * 100


@pytest.fixture
def searching(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a model that searches for words, as soon as it can, and then answers."""

    def write(words: str) -> Path:
        call = f'<tool_call>\n{{"name": "find_earlier_messages", "arguments": {{"query": "{words}"}}}}\n</tool_call>'
        return write_script(tmp_path / "qwen.gguf", {":": call, ";": "I see."}, CALLS)

    return write


def _until_left_out(person: Person, model: Path) -> LiveAnswer:
    """A chat that begins with other things, then names the heron, and goes on until that is left out."""
    person.app.settings.set(PERFORMANCE_CONTEXT, 8_192)
    person.app.settings.set(GENERATION_WHEN_FULL, "leave_out")
    person.load(model)
    for number, text in enumerate([OTHER, SECRET, *[OTHER] * 12]):
        person.wait(lambda: person.app.chats.state.takes_messages)
        person.app.chats.note_text(text)
        person.app.chats.send(text)
        person.wait(lambda number=number: len(person.app.chats.chat.turns) == 2 * number + 2)
        person.wait_for_end()
        if person.answer.calls:
            return person.answer
        assert person.answer.state is AnswerState.WHOLE
    raise AssertionError("nothing was left out, or the model was not offered the search")


def test_it_finds_what_was_left_out_without_asking(
    start: Callable[..., Person], searching: Callable[[str], Path]
) -> None:
    answer = _until_left_out(start(), searching("name of the heron"))
    [call] = answer.calls
    assert (call.tool, call.state) == ("functions.find_earlier_messages", CallState.DONE)
    results = [message.text for message in answer.messages if message.kind is MessageKind.TOOL_RESULT]
    assert len(results) == 1
    assert "The heron is called Archibald." in results[0]
    assert "Earlier, from the user" in results[0]
    assert answer.state is AnswerState.WHOLE


def test_what_is_not_there_is_not_found(start: Callable[..., Person], searching: Callable[[str], Path]) -> None:
    answer = _until_left_out(start(), searching("zebra"))
    results = [message.text for message in answer.messages if message.kind is MessageKind.TOOL_RESULT]
    assert results == [NOTHING_FOUND]
