"""What happens when things come in an unlucky order: the store is slow, the engine is busy, the person is quick."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.chats.errors import LockedStoreError
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState
from app.core.conversation import AssistantMessage, Conversation
from app.core.errors import DescantError
from app.core.stream import MessageKind
from app.core.turns import EndReason
from app.engine.loading import LoadPolicy
from app.library.models import boxed_model
from app.ui.services.answer_state import Phase
from app.ui.services.models import LoadState
from app.ui.shell.application import Application
from tests import patience
from tests.ui.apps import Person, texts_of
from tests.ui.services.held import HeldClient


class Held(Person):
    """A person with a held engine, and a store that can be held."""

    def __init__(self, qtbot: QtBot) -> None:
        self.client = HeldClient()
        super().__init__(qtbot, app=Application(client=self.client))

    def hold_store(self) -> threading.Event:
        """Let the store wait until the event is set."""
        gate = threading.Event()
        self.app.desk.submit(lambda _: gate.wait(patience.seconds()))
        return gate

    def done(self) -> bool:
        """Whether the newest answer has ended."""
        last = self.app.chats.chat.last_answer
        return last is not None and last.phase is Phase.OVER


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Held]:
    someone = Held(qtbot)
    someone.load(boxed_model())
    yield someone
    someone.client.gate.set()
    someone.client.load_gate.set()
    someone.close()


def two_chats(person: Held) -> tuple[int, int]:
    ids = []
    for text in ("first", "second"):
        person.app.chats.new_chat()
        person.wait(lambda: person.app.chats.chat.id is None and person.app.chats.state.takes_messages)
        person.ask(text)
        assert person.app.chats.chat.id is not None
        ids.append(person.app.chats.chat.id)
    return ids[0], ids[1]


def stored(chat_id: int) -> list[tuple[str, str]]:
    with ChatStore() as store:
        return [
            (getattr(turn, "state", "question"), getattr(turn, "text", "") or "".join(m.text for m in turn.messages))  # type: ignore[union-attr]
            for turn in store.open_chat(chat_id).turns
        ]


def test_the_newest_wish_wins(person: Held) -> None:
    first, second = two_chats(person)
    gate = person.hold_store()
    person.app.chats.open(first)
    person.app.chats.new_chat()
    gate.set()
    person.settle()
    assert person.app.chats.chat.id is None
    gate = person.hold_store()
    person.app.chats.new_chat()
    person.app.chats.open(second)
    gate.set()
    person.settle()
    assert person.app.chats.chat.id == second


def test_what_is_typed_before_a_chat_arrives_is_for_that_chat(person: Held) -> None:
    first, second = two_chats(person)
    person.write("for the second")
    gate = person.hold_store()
    person.app.chats.open(first)
    person.write("for the first")
    person.press_enter()  # not before it is there
    gate.set()
    person.wait(lambda: person.app.chats.chat.id == first)
    assert person.pane.composer.text() == "for the first"
    assert len(person.app.chats.chat.turns) == 2
    person.app.chats.open(second)
    person.wait(lambda: person.app.chats.chat.id == second)
    assert person.pane.composer.text() == "for the second"
    person.app.chats.open(first)
    person.wait(lambda: person.app.chats.chat.id == first)
    assert person.pane.composer.text() == "for the first"


def test_another_chat_while_a_first_message_is_saved(person: Held) -> None:
    first, _ = two_chats(person)
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None and person.app.chats.state.takes_messages)
    gate = person.hold_store()
    person.write("third")
    person.press_enter()
    person.app.chats.open(first)
    gate.set()
    person.wait(lambda: person.app.chats.chat.id == first)
    person.wait(lambda: len(person.client.asked) == 3)
    person.wait(lambda: not person.app.runs._queue)
    person.settle()
    third = next(chat.id for chat in person.app.chats.listing.summaries if chat.title == "third")
    assert stored(third) == [("question", "third"), (AnswerState.WHOLE, "yes answer 3")]


def test_a_message_that_was_sent_does_not_come_back_as_a_draft(person: Held) -> None:
    gate = person.hold_store()
    person.write("my question")
    person.press_enter()
    person.qtbot.wait(600)  # longer than a draft waits to be saved
    gate.set()
    person.wait(person.done)
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None and person.app.chats.state.takes_messages)
    assert person.pane.composer.text() == ""


def test_a_chat_that_is_opened_as_its_answer_ends_shows_it(person: Held) -> None:
    first, second = two_chats(person)
    person.client.gate.clear()
    person.send("more")
    person.app.chats.open(first)
    person.wait(lambda: person.app.chats.chat.id == first)
    gate = person.hold_store()
    person.app.chats.open(second)  # read before the answer is saved …
    person.client.gate.set()
    person.wait(lambda: not person.app.runs._queue)
    gate.set()  # … and shown after it has ended
    person.wait(lambda: person.app.chats.chat.id == second)
    assert person.answer.state is AnswerState.WHOLE
    assert person.answer.text_of(MessageKind.FINAL) == "yes answer 3"


def test_eject_while_another_answer_waits(person: Held) -> None:
    two_chats(person)
    person.client.gate.clear()
    person.send("held")
    held = person.answer
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None and person.app.chats.state.takes_messages)
    person.send("waiting")
    person.app.models.eject()
    person.client.gate.set()
    person.wait(person.done)
    assert held.state is AnswerState.WHOLE
    assert person.answer.state is AnswerState.WHOLE


def test_another_model_while_an_answer_is_written(person: Held, smollm2: Path) -> None:
    person.client.failing = {smollm2.name}
    person.client.gate.clear()
    failures: list[object] = []
    person.app.runs.load_failed.connect(failures.append)
    person.send("held")
    person.app.models.choose(smollm2)
    person.wait(lambda: person.app.models.status.state is LoadState.LOADING)
    person.client.gate.set()
    person.wait(lambda: bool(failures))
    assert person.app.models.status.state is LoadState.CHOSEN
    assert person.pane.problems.card.isVisible()
    person.client.failing = set()
    person.pane._models.load()
    person.wait(lambda: person.app.models.status.state is LoadState.READY)
    person.ask("and now?")
    assert person.answer.model == person.app.models.status.name
    assert person.answer.effort is None


def test_stop_ends_one_answer_and_not_those_that_wait(person: Held) -> None:
    first, second = two_chats(person)
    person.app.models.eject()
    person.wait(lambda: person.app.models.status.state is LoadState.CHOSEN)
    person.client.load_gate.clear()
    person.send("one")
    one = person.answer
    person.app.chats.open(first)
    person.wait(lambda: person.app.chats.chat.id == first)
    person.send("other")
    person.app.runs.stop(second)
    assert one.reason is EndReason.STOPPED
    person.client.load_gate.set()
    person.wait(person.done)
    assert person.answer.state is AnswerState.WHOLE


def test_again_just_after_a_stop_is_asked(person: Held) -> None:
    two_chats(person)
    person.app.models.eject()
    person.wait(lambda: person.app.models.status.state is LoadState.CHOSEN)
    person.client.load_gate.clear()
    person.send("one")
    person.wait(lambda: person.app.models.status.state is LoadState.LOADING)
    stopped = person.answer
    person.app.chats.stop()
    person.app.chats.again(stopped.id, None)
    person.wait(lambda: person.answer.id != stopped.id)
    person.client.load_gate.set()
    person.wait(person.done)
    assert person.answer.state is AnswerState.WHOLE


def test_a_conversation_that_cannot_be_read_does_not_stop_the_others(
    person: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_chats(person)
    usual, calls = ChatStore.conversation, []

    def fails_once(self: ChatStore, *ids: int) -> Conversation:
        calls.append(ids)
        if len(calls) == 1:
            raise LockedStoreError(self.path)
        return usual(self, *ids)

    monkeypatch.setattr(ChatStore, "conversation", fails_once)
    person.send("one")
    person.wait(person.done)
    assert person.answer.state is AnswerState.FAILED
    person.ask("two")
    assert person.answer.state is AnswerState.WHOLE


def test_a_draft_that_could_not_be_saved_is_tried_again(person: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = two_chats(person)
    usual, calls = ChatStore.save_draft, []

    def fails_once(self: ChatStore, chat_id: int | None, text: str) -> None:
        calls.append(text)
        if len(calls) == 1:
            raise LockedStoreError(self.path)
        usual(self, chat_id, text)

    monkeypatch.setattr(ChatStore, "save_draft", fails_once)
    person.write("a draft")
    person.app.chats.keep_draft()
    person.wait(person.pane.problems.card.isVisible)
    chat_id = person.app.chats.chat.id
    person.app.chats.keep_draft()
    person.settle()
    assert chat_id is not None
    with ChatStore() as store:
        assert store.open_chat(chat_id).draft == "a draft"
    assert first


def test_an_answer_that_could_not_be_saved_is_saved_with_the_next_one(
    person: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, calls = ChatStore.finish_answer, []

    def fails_once(self: ChatStore, answer_id: int, **values: object) -> None:
        calls.append(answer_id)
        if len(calls) == 1:
            raise LockedStoreError(self.path)
        usual(self, answer_id, **values)  # type: ignore[arg-type]

    monkeypatch.setattr(ChatStore, "finish_answer", fails_once)
    person.ask("one")
    person.wait(person.pane.problems.card.isVisible)
    person.ask("two")
    assert not person.pane.problems.card.isVisible()
    chat_id = person.app.chats.chat.id
    assert chat_id is not None
    assert [text for _, text in stored(chat_id)] == ["one", "yes answer 1", "two", "yes answer 2"]
    [_, said, _] = person.client.asked[-1].turns
    assert said.messages == (AssistantMessage(MessageKind.FINAL, "yes answer 1", "final"),)  # type: ignore[union-attr]


def test_undo_and_the_bin(person: Held) -> None:
    first, _ = two_chats(person)
    person.app.chats.listing.delete(first)
    person.wait(person.pane.toast.isVisible)
    person.pane.toast.show_message("something else")  # Undo is gone: now it is in the bin alone
    person.wait(lambda: [chat.id for chat in person.app.chats.listing.overview.deleted] == [first])
    person.app.chats.listing.erase()
    person.wait(lambda: not person.app.chats.listing.overview.deleted)
    with ChatStore() as store:
        assert [chat.title for chat in store.chats()] == ["second"]
        assert store._connection.execute("SELECT count(*) FROM chat").fetchone() == (1,)
    second = person.app.chats.listing.summaries[0].id
    person.app.chats.listing.delete(second)
    person.wait(person.pane.toast.isVisible)
    person.app.chats.listing.restore(second)
    person.wait(lambda: person.app.chats.chat.id == second)


def test_a_deleted_chat_is_not_shown_at_the_next_start(person: Held, qtbot: QtBot) -> None:
    _, second = two_chats(person)
    person.close()  # with the second one open
    with ChatStore() as store:
        store.delete(second)
    again = Held(qtbot)
    assert again.app.chats.chat.id is None
    assert not again.pane.problems.card.isVisible()
    again.close()


def test_every_turn_ends_however_the_items_come(person: Held) -> None:
    for number in range(30):
        person.ask(f"question {number}")
        assert person.answer.state is AnswerState.WHOLE


def test_the_window_closes_in_the_middle_of_everything(person: Held) -> None:
    person.client.gate.clear()
    person.send("held")
    chat_id = person.app.chats.chat.id
    person.wait(lambda: bool(person.answer.messages))
    person.write("and a draft")
    person.client.gate.set()
    person.close()
    assert chat_id is not None
    (_, state) = stored(chat_id)
    assert state[0] in (AnswerState.INTERRUPTED, AnswerState.WHOLE)
    assert state[1].startswith("yes ")
    with ChatStore() as store:
        assert store.open_chat(chat_id).draft == "and a draft"


def fail_once(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> None:
    """Have the next call of this method fail in an unforeseen way."""
    usual = getattr(owner, name)

    def fails(*_: object, **__: object) -> None:
        monkeypatch.setattr(owner, name, usual)
        raise ZeroDivisionError(name)

    monkeypatch.setattr(owner, name, fails)


def test_an_unforeseen_error_while_a_message_is_saved_keeps_its_text(
    person: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_once(monkeypatch, ChatStore, "ask")
    person.write("my question")
    person.press_enter()
    person.wait(person.pane.problems.card.isVisible)
    assert person.pane.composer.text() == "my question"
    person.press_enter()
    person.wait(person.done)
    assert not person.pane.problems.card.isVisible()


def test_an_unforeseen_error_while_a_chat_is_opened_leaves_the_other_open(
    person: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two_chats(person)
    fail_once(monkeypatch, ChatStore, "open_chat")
    person.app.chats.open(first)
    person.wait(person.pane.problems.card.isVisible)
    assert person.app.chats.chat.id == second
    assert person.app.chats.state.takes_messages


def test_an_unforeseen_error_ends_its_answer_only(person: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_once(monkeypatch, ChatStore, "conversation")
    person.send("one")
    person.wait(person.done)
    assert person.answer.state is AnswerState.FAILED
    assert person.answer.failure is not None
    assert "ZeroDivisionError" in str(person.answer.failure.explanation)
    person.ask("two")
    assert person.answer.state is AnswerState.WHOLE


def test_an_unforeseen_error_while_a_load_is_planned_ends_the_load(
    person: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.app.models.eject()
    person.wait(lambda: person.app.models.status.state is LoadState.CHOSEN)
    fail_once(monkeypatch, LoadPolicy, "prepare")
    person.app.models.load()
    person.wait(person.pane.problems.card.isVisible)
    assert person.app.models.status.state is LoadState.CHOSEN
    person.app.models.load()
    person.wait(lambda: person.app.models.status.state is LoadState.READY)


def test_after_an_unforeseen_error_the_store_can_be_opened_again(person: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_once(monkeypatch, ChatStore, "recover")
    person.pane.problems.store_retry_requested.emit()
    person.wait(lambda: not person.app.window.chat.sidebar.isEnabled())
    problems: list[DescantError] = []
    person.app.chats.listing.failed.connect(problems.append)
    person.app.chats.listing.refresh()
    person.wait(lambda: bool(problems))
    assert "ZeroDivisionError" in str(problems[0])
    person.pane.problems.store_retry_requested.emit()
    person.wait(person.app.window.chat.sidebar.isEnabled)


def test_an_unforeseen_error_without_a_place_of_its_own_is_shown(person: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = two_chats(person)
    fail_once(monkeypatch, ChatStore, "rename")
    person.app.chats.listing.rename(first, "another name")
    person.wait(person.pane.problems.card.isVisible)
    assert "ZeroDivisionError" in texts_of(person.pane.problems.card)
