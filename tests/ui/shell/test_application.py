"""The window as a person uses it, end to end: real window, real engine, real store."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.chats.stored_chat import AnswerState
from app.core.conversation import Effort
from app.core.stream import MessageKind
from app.core.turns import EndReason
from app.engine.faults import FaultKind
from app.library.models import boxed_model
from app.ui.services.answer_state import Phase
from app.ui.services.models import LoadState
from tests.ui.apps import Person, texts_of

LONG = "Which is larger, 714 or 471? Tell me how you compare them."


@pytest.fixture
def person(start: Callable[..., Person]) -> Person:
    someone = start()
    someone.load(boxed_model())
    return someone


def test_the_first_start_offers_the_model_in_the_box(start: Callable[..., Person]) -> None:
    person = start()
    assert person.app.models.status.state is LoadState.NONE
    assert not person.pane.transcript.isVisible()
    person.pane.empty.try_box.emit()
    person.wait(lambda: person.app.models.status.state is LoadState.READY)
    assert "889" in person.ask("What is 432 + 457?")


def test_an_answer_with_its_reasoning(person: Person) -> None:
    assert "846" in person.ask("What is 457 + 389?")
    answer = person.answer
    assert answer.state is AnswerState.WHOLE
    assert answer.effort is Effort.MEDIUM
    assert answer.text_of(MessageKind.REASONING)
    shown = texts_of(person.answer_view)
    assert "846" in shown
    assert "Thought for" in shown
    assert answer.figures is not None
    assert sum(answer.figures.message_tokens) > 10


def test_tomorrow_everything_is_still_there(start: Callable[..., Person], person: Person) -> None:
    text = person.ask("What is 457 + 389?")
    person.write("a draft that was never sent")
    person.close()
    again = start()
    assert again.answer.text_of(MessageKind.FINAL) == text
    assert again.answer.figures is not None
    assert again.pane.composer.text() == "a draft that was never sent"
    assert again.app.models.status.state is LoadState.CHOSEN  # loads with the next message
    assert again.ask("and twice that?")
    assert again.app.models.status.state is LoadState.READY


def test_stop_and_continue(person: Person, endless_model: Path) -> None:
    person.load_endless(endless_model)
    person.think(LONG, tokens=4)
    person.qtbot.keyClick(person.app.window, Qt.Key.Key_Escape)
    person.wait_for_end()
    answer = person.answer
    assert (answer.state, answer.reason) == (AnswerState.CUT, EndReason.STOPPED)
    half = answer.text_of(MessageKind.REASONING)
    assert half
    person.load(boxed_model())
    person.app.chats.continue_answer(answer.id)
    person.wait_for_end()
    assert person.answer.id == answer.id
    assert person.answer.text_of(MessageKind.REASONING).startswith(half[: len(half) // 2])
    assert person.answer.state is AnswerState.WHOLE


def test_answer_now(person: Person, endless_model: Path) -> None:
    person.load_endless(endless_model)
    person.think(LONG)
    person.pane.composer.answer_now_requested.emit()
    person.wait(lambda: bool(person.answer.text_of(MessageKind.FINAL)))
    person.app.chats.stop()
    assert person.wait_for_end()


def test_a_killed_engine_leaves_the_half_answer_and_the_next_step(person: Person, endless_model: Path) -> None:
    person.load_endless(endless_model)
    person.think(LONG)
    pid = person.app.engine.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    person.wait_for_end()
    answer = person.answer
    assert answer.state is AnswerState.FAILED
    assert answer.failure is not None
    assert answer.failure.kind == FaultKind.KILLED
    shown = texts_of(person.answer_view)
    assert "The engine stopped unexpectedly while thinking" in shown
    assert "Continue" in shown
    assert "Try again" in shown
    assert person.app.models.status.state is LoadState.CHOSEN
    person.app.chats.again(answer.id, None)
    person.wait(lambda: person.answer.id != answer.id and person.answer.thinking_tokens > 0)
    person.app.chats.stop()
    person.wait_for_end()
    assert person.answer.reason is EndReason.STOPPED
    assert person.answer.branch.count == 2


def test_a_damaged_file_is_a_sentence(start: Callable[..., Person], tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(boxed_model().read_bytes()[:100_000])
    person = start(broken)
    person.wait(person.pane.problems.card.isVisible)
    assert "broken" in texts_of(person.pane.problems.card)
    person.load(boxed_model())
    assert not person.pane.problems.card.isVisible()


def test_efforts_are_for_gpt_oss_only(person: Person, smollm2: Path) -> None:
    assert person.pane.composer.effort_button.isVisible()
    person.load(smollm2)
    assert not person.pane.composer.effort_button.isVisible()
    person.ask("Hello")
    assert person.answer.effort is None


def test_edit_and_branches(person: Person) -> None:
    person.ask("What is 457 + 389?")
    first = person.app.chats.chat.turns[0]
    person.pane.composer.set_text("")
    person.qtbot.keyClick(person.app.window.focusWidget(), Qt.Key.Key_Up)
    assert person.pane.composer.text() == "What is 457 + 389?"
    person.pane.composer.set_text("What is 100 + 23?")
    person.qtbot.keyClick(person.app.window.focusWidget(), Qt.Key.Key_Return)
    person.wait(lambda: person.app.chats.chat.turns[0].id != first.id)
    assert "123" in person.wait_for_end()
    assert len(person.app.chats.chat.turns) == 2
    person.app.chats.choose_branch(first.id)
    person.wait(lambda: person.app.chats.chat.turns[0].id == first.id)
    assert "846" in person.answer.text_of(MessageKind.FINAL)


def test_a_chat_is_deleted_and_brought_back(person: Person) -> None:
    person.ask("What is 457 + 389?")
    chat_id = person.app.chats.chat.id
    assert chat_id is not None
    person.app.chats.listing.delete(chat_id)
    person.wait(lambda: person.app.chats.chat.id is None and person.app.chats.state.takes_messages)
    assert person.pane.toast.isVisible()
    person.app.chats.listing.restore(chat_id)
    person.wait(lambda: person.app.chats.chat.id == chat_id)
    assert "846" in person.answer.text_of(MessageKind.FINAL)


def test_two_chats_take_turns(person: Person) -> None:
    person.app.chats.set_effort(Effort.HIGH)
    person.send(LONG)
    first = person.answer
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None and person.app.chats.state.takes_messages)
    person.send("What is 457 + 389?")
    assert person.answer.id != first.id
    assert "846" in person.wait_for_end()
    assert first.phase is Phase.OVER
    assert first.state is AnswerState.WHOLE


def test_no_port_is_opened(person: Person) -> None:
    import psutil

    person.ask("What is 457 + 389?")
    family = [psutil.Process(), *psutil.Process().children(recursive=True)]
    listening = [one for process in family for one in process.net_connections("inet") if one.status == "LISTEN"]
    assert listening == []
