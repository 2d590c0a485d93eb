"""The model names a chat when it has nothing else to do: the real window, the real engine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.settings.generation import GENERATION_TITLES
from app.library.models import boxed_model
from tests.small_models import write_speaker
from tests.ui.apps import Person


@pytest.fixture
def speaker(tmp_path: Path) -> Path:
    """It says the same to everything."""
    return write_speaker(tmp_path / "speaker.gguf", " Tides", template="{{ messages[-1].content }}:")


def _asides(person: Person) -> list[str]:
    asked: list[str] = []
    original = person.app.engine.write_aside

    def note(conversation: object, success: Callable[[str], None]) -> None:
        asked.append("asked")
        original(conversation, success)  # type: ignore[arg-type]

    person.app.engine.write_aside = note  # type: ignore[method-assign]
    return asked


def test_a_new_chat_gets_a_title_of_the_models(start: Callable[..., Person], speaker: Path) -> None:
    person = start()
    person.load(speaker)
    assert person.ask("How does the sea move?").strip() == "Tides"
    person.wait(lambda: person.sidebar_titles() == ["Tides"])
    person.wait(lambda: person.app.chats.chat.title == "Tides")
    assert person.ask("And the wind?").strip() == "Tides"  # the engine is free for it


def test_not_if_it_is_turned_off(start: Callable[..., Person], speaker: Path, qtbot: QtBot) -> None:
    person = start()
    asked = _asides(person)
    person.app.settings.set(GENERATION_TITLES, False)
    person.load(speaker)
    person.ask("How does the sea move?")
    timer = person.app.rest._titles._timer
    qtbot.waitSignal(timer.timeout).wait()
    person.settle()
    assert asked == []
    assert person.sidebar_titles() == ["How does the sea move?"]


def test_the_model_in_the_box_is_not_asked(start: Callable[..., Person], qtbot: QtBot) -> None:
    person = start()
    asked = _asides(person)
    person.load(boxed_model())
    person.ask("What is 12 + 30?")
    qtbot.waitSignal(person.app.rest._titles._timer.timeout).wait()
    person.settle()
    assert asked == []


def test_the_next_question_does_not_wait_for_it(start: Callable[..., Person], speaker: Path) -> None:
    person = start()
    asked = _asides(person)
    person.load(speaker)
    person.ask("How does the sea move?")
    person.wait(lambda: bool(asked))
    assert person.ask("And the wind?").strip() == "Tides"
    assert person.answer.figures is not None
