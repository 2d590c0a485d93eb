"""Messages that wait for the end of an answer: their order, pauses, several chats, and what survives."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.chats.errors import LockedStoreError
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState
from app.core.conversation import Conversation, UserMessage
from app.core.paths import data_dir
from app.library.models import boxed_model
from app.ui.services.message_queue import Pause, QueueState
from tests.ui.services.held import HeldServices
from tests.ui.services.test_conversation import answer, new_chat, open_chat, questions, stored_draft
from tests.ui.services.test_temporary_chats import SECRET, files_with, new_temporary


@pytest.fixture
def services(qtbot: QtBot) -> Iterator[HeldServices]:
    made = HeldServices()
    made.start(boxed_model())
    qtbot.waitUntil(made.is_idle)
    yield made
    made.close()


def running(qtbot: QtBot, services: HeldServices, text: str = "first") -> int:
    """Begin an answer that waits for the gate; return the chat."""
    services.client.gate.clear()
    services.write(text)
    services.send()
    qtbot.waitUntil(lambda: services.chats.state.is_running and services.text == "")
    chat_id = services.chats.chat.id
    assert chat_id is not None
    return chat_id


def queue(qtbot: QtBot, services: HeldServices, *texts: str) -> None:
    """Queue messages in the open chat."""
    for text in texts:
        services.write(text)
        services.chats.queue(services.text)
        qtbot.waitUntil(lambda: services.text == "" and services.chats.state.can_send)


def state(services: HeldServices, chat_id: int | None = None) -> QueueState:
    return services.messages.state_of(chat_id or services.chats.chat.id)


def texts(services: HeldServices, chat_id: int | None = None) -> list[str]:
    return [message.text for message in state(services, chat_id).messages]


def asked(conversations: list[Conversation]) -> list[str]:
    """The last question of each conversation."""
    return [last.text for one in conversations if isinstance(last := one.turns[-1], UserMessage)]


def stop(qtbot: QtBot, services: HeldServices) -> None:
    """Stop the answer of the open chat once the engine writes it."""
    qtbot.waitUntil(lambda: bool(answer(services).messages))
    with qtbot.waitSignal(services.runs.ended):
        services.chats.stop()
    qtbot.waitUntil(services.settled())


def test_messages_are_sent_in_their_order(qtbot: QtBot, services: HeldServices) -> None:
    running(qtbot, services)
    queue(qtbot, services, "second", "third", "last")
    first, second, third = state(services).messages
    services.messages.move(services.chats.chat.id or 0, third.id, -2)
    services.messages.change(services.chats.chat.id or 0, second.id, "THIRD")
    services.messages.remove(services.chats.chat.id or 0, [first.id])
    services.messages.restore(services.chats.chat.id or 0, [first.id])
    qtbot.waitUntil(lambda: texts(services) == ["last", "second", "THIRD"])
    assert state(services).pause is None
    services.write("a draft")
    services.client.gate.set()
    qtbot.waitUntil(lambda: questions(services) == ["first", "last", "second", "THIRD"] and services.is_idle())
    assert state(services) == QueueState()
    assert services.text == "a draft"
    assert len(services.client.asked[-1].turns) == 7


def test_it_pauses_after_a_stop_and_goes_on(qtbot: QtBot, services: HeldServices) -> None:
    running(qtbot, services)
    queue(qtbot, services, "second", "third")
    stop(qtbot, services)
    assert answer(services).state is AnswerState.CUT
    assert (texts(services), state(services).pause) == (["second", "third"], Pause.STOPPED)
    services.client.gate.set()
    services.messages.send_now(services.chats.chat.id or 0)
    qtbot.waitUntil(lambda: questions(services) == ["first", "second", "third"] and services.is_idle())


def test_what_the_user_sends_meanwhile_comes_first(qtbot: QtBot, services: HeldServices) -> None:
    running(qtbot, services)
    queue(qtbot, services, "third")
    stop(qtbot, services)
    services.client.gate.set()
    services.write("second")
    services.send()
    qtbot.waitUntil(lambda: questions(services) == ["first", "second", "third"] and services.is_idle())


def test_one_that_is_edited_is_waited_for(qtbot: QtBot, services: HeldServices) -> None:
    chat_id = running(qtbot, services)
    queue(qtbot, services, "second", "third")
    services.messages.edit(chat_id, state(services).messages[0].id)
    with qtbot.waitSignal(services.runs.ended):
        services.client.gate.set()
    qtbot.waitUntil(services.settled())
    assert (state(services).is_held, state(services).pause) == (True, None)
    services.messages.change(chat_id, state(services).messages[0].id, "SECOND")
    services.messages.edit(chat_id, None)
    qtbot.waitUntil(lambda: questions(services) == ["first", "SECOND", "third"] and services.is_idle())


def test_the_answer_ends_while_a_message_is_queued(qtbot: QtBot, services: HeldServices) -> None:
    running(qtbot, services)
    gate = services.hold_store()
    services.write("second")
    services.chats.queue(services.text)
    with qtbot.waitSignal(services.runs.ended):
        services.client.gate.set()
    gate.set()
    qtbot.waitUntil(lambda: questions(services) == ["first", "second"] and services.is_idle())


def test_chats_take_turns(qtbot: QtBot, services: HeldServices) -> None:
    first = running(qtbot, services, "a1")
    queue(qtbot, services, "a2", "a3")
    new_chat(qtbot, services)
    second = running(qtbot, services, "b1")
    queue(qtbot, services, "b2", "b3")
    services.client.gate.set()
    qtbot.waitUntil(lambda: len(services.client.asked) == 6 and not services.runs.is_busy)
    assert asked(services.client.asked) == ["a1", "b1", "a2", "b2", "a3", "b3"]
    assert texts(services, first) == texts(services, second) == []
    qtbot.waitUntil(services.settled())
    assert questions(services) == ["b1", "b2", "b3"]
    open_chat(qtbot, services, first)
    assert questions(services) == ["a1", "a2", "a3"]


def test_the_branch_that_was_continued_stays_the_one(qtbot: QtBot, services: HeldServices) -> None:
    """Another branch is looked at while the answer is written: the message follows the answer all the same."""
    running(qtbot, services)
    services.client.gate.set()
    qtbot.waitUntil(services.is_idle)
    services.client.gate.clear()
    first = services.chats.chat.turns[0].id
    services.chats.edit(first)
    services.write("!")
    services.send()
    qtbot.waitUntil(lambda: services.chats.state.is_running and questions(services) == ["first!"])
    queue(qtbot, services, "second")
    with qtbot.waitSignal(services.chats.opened):
        services.chats.choose_branch(first)
    services.client.gate.set()
    qtbot.waitUntil(lambda: len(services.client.asked) == 3 and not services.runs.is_busy)
    assert questions(services) == ["first"]
    assert [turn.text for turn in services.client.asked[-1].turns if isinstance(turn, UserMessage)] == [
        "first!",
        "second",
    ]


def test_a_queue_outlives_the_app(qtbot: QtBot, services: HeldServices, tmp_path: Path) -> None:
    """It is on disk as soon as the composer is empty; nothing is sent by itself at the next start."""
    chat_id = running(qtbot, services)
    file = tmp_path / "notes.txt"
    file.write_text("words", encoding="utf-8")
    services.files.add([file])
    qtbot.waitUntil(lambda: bool(services.files.ids))
    queue(qtbot, services, "second")
    assert services.files.files == []
    with ChatStore() as store:  # as another process would find it after kill -9
        [kept] = store.queues.read(chat_id)
    assert (kept.text, [one.name for one in kept.attachments]) == ("second", ["notes.txt"])
    stop(qtbot, services)
    services.messages.forget(chat_id)  # as at a start
    open_chat(qtbot, services, chat_id)
    assert (texts(services), state(services).pause) == (["second"], Pause.CLOSED)
    services.client.gate.set()
    services.messages.send_now(chat_id)
    qtbot.waitUntil(lambda: questions(services) == ["first", "second"] and services.is_idle())
    question = services.chats.chat.last_question
    assert question is not None
    assert [one.name for one in question.attachments] == ["notes.txt"]


def test_nothing_is_lost_on_a_full_disk(qtbot: QtBot, services: HeldServices, monkeypatch: pytest.MonkeyPatch) -> None:
    chat_id = running(qtbot, services)
    queue(qtbot, services, "second")
    problem = LockedStoreError(Path("chats.sqlite"))

    def fails(*_: object, **__: object) -> None:
        raise problem

    with monkeypatch.context() as patch:
        patch.setattr("app.chats.queued.QueueStore.add", fails)
        patch.setattr("app.chats.queued.QueueStore.send_first", fails)
        services.write("third")
        with qtbot.waitSignal(services.chats.failed):
            services.chats.queue(services.text)
        assert services.text == "third"
        with qtbot.waitSignal(services.messages.failed):
            services.client.gate.set()
        assert (texts(services), state(services).pause) == (["second"], Pause.NOT_SAVED)
    services.chats.keep_draft()
    qtbot.waitUntil(services.settled())
    assert stored_draft(chat_id) == "third"
    services.messages.send_now(chat_id)
    qtbot.waitUntil(lambda: questions(services) == ["first", "second"] and services.is_idle())
    services.failures.clear()


def test_a_temporary_queue_never_reaches_the_disk(qtbot: QtBot, services: HeldServices) -> None:
    new_temporary(qtbot, services)
    chat_id = running(qtbot, services)
    queue(qtbot, services, SECRET)
    qtbot.waitUntil(services.settled())
    assert files_with(data_dir(), SECRET) == []
    with qtbot.waitSignal(services.runs.ended):
        new_chat(qtbot, services)
    assert texts(services, chat_id) == []
    new_temporary(qtbot, services)
    assert running(qtbot, services, "other") == chat_id  # ids begin again
    assert texts(services) == []
    stop(qtbot, services)


def test_a_deleted_chat_sends_nothing(qtbot: QtBot, services: HeldServices) -> None:
    chat_id = running(qtbot, services)
    queue(qtbot, services, "second")
    qtbot.waitUntil(lambda: bool(services.chats.listing.summaries))
    with qtbot.waitSignals([services.runs.ended, services.chats.listing.deleted]):
        services.chats.listing.delete(chat_id)
    qtbot.waitUntil(lambda: services.chats.chat.id is None)
    with qtbot.waitSignal(services.chats.opened):
        services.chats.listing.restore(chat_id)
    assert (texts(services), questions(services)) == (["second"], ["first"])
    assert state(services).pause is Pause.STOPPED
