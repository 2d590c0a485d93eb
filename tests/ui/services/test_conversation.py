"""The open chat without a window: what is written, edited and sent. No text is lost on the way."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.chats.errors import LockedStoreError
from app.chats.store import ChatStore
from app.chats.stored_chat import Question
from app.core.conversation import Effort
from app.core.stream import MessageKind
from app.library.models import boxed_model
from app.ui.services.answer_state import LiveAnswer
from tests.ui.services.held import HeldServices

ROOT = Path(__file__).resolve().parents[3]
_WITHOUT_WIDGETS = """
import sys
from PySide6.QtCore import QCoreApplication, QEventLoop
from app.core.stream import MessageKind
from app.library.models import boxed_model
from tests.ui.services.held import HeldServices

app = QCoreApplication(sys.argv)
services = HeldServices()
services.start(boxed_model())
while not services.is_idle():
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
services.write("Hello")
services.runs.ended.connect(app.quit)
services.send()
app.exec()
print(repr(services.text), [type(turn).__name__ for turn in services.chats.chat.turns])
print(services.chats.chat.last_answer.text_of(MessageKind.FINAL))
services.close()
print(sorted({"PySide6.QtGui", "PySide6.QtWidgets"} & set(sys.modules)))
"""


@pytest.fixture
def services(qtbot: QtBot) -> Iterator[HeldServices]:
    made = HeldServices()
    made.start(boxed_model())
    qtbot.waitUntil(made.is_idle)
    yield made
    made.close()


def ask(qtbot: QtBot, services: HeldServices, text: str) -> None:
    """Write, send, and wait for the end of the answer."""
    services.write(text)
    with qtbot.waitSignal(services.runs.ended):
        services.send()
    qtbot.waitUntil(services.settled())


def new_chat(qtbot: QtBot, services: HeldServices) -> None:
    """Open an empty chat."""
    with qtbot.waitSignal(services.chats.opened):
        services.chats.new_chat()


def open_chat(qtbot: QtBot, services: HeldServices, chat_id: int) -> None:
    """Open an earlier chat."""
    with qtbot.waitSignal(services.chats.opened):
        services.chats.open(chat_id)


def two_chats(qtbot: QtBot, services: HeldServices) -> tuple[int, int]:
    """Make two chats with an answer each; the second is open."""
    ids = []
    for text in ("first", "second"):
        new_chat(qtbot, services)
        ask(qtbot, services, text)
        assert services.chats.chat.id is not None
        ids.append(services.chats.chat.id)
    return ids[0], ids[1]


def questions(services: HeldServices) -> list[str]:
    """The questions of the open chat."""
    return [turn.text for turn in services.chats.chat.turns if isinstance(turn, Question)]


def answer(services: HeldServices) -> LiveAnswer:
    """The newest answer."""
    last = services.chats.chat.last_answer
    assert last is not None
    return last


def stored_draft(chat_id: int) -> str:
    with ChatStore() as store:
        return store.open_chat(chat_id).draft


def test_no_widget_is_needed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_WIDGETS], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == ["'' ['Question', 'LiveAnswer']", "yes answer 1", "[]"], done.stderr


# -- the composer's state ----------------------------------------------------------------------------------------------


def test_a_model_must_be_selected(qtbot: QtBot) -> None:
    services = HeldServices()
    assert not services.chats.state.takes_messages
    services.desk.open(lambda _: services.chats.new_chat(), services.failures.append)
    qtbot.waitUntil(lambda: services.chats.state.takes_messages)
    assert (services.chats.state.can_send, services.chats.state.reason) == (False, "Select a model first")
    services.write("Hello")
    services.send()
    qtbot.waitUntil(services.settled())
    assert services.chats.chat.turns == []
    assert services.text == "Hello"
    services.models.choose(boxed_model())
    qtbot.waitUntil(services.is_idle)
    assert services.chats.state.reason == ""
    services.close()


def test_the_state_follows_the_answer(qtbot: QtBot, services: HeldServices) -> None:
    services.client.gate.clear()
    services.write("Hello")
    services.send()
    assert not services.chats.state.can_send
    qtbot.waitUntil(lambda: services.chats.state.is_running)
    assert services.chats.state.can_send
    assert services.chats.state.n_ctx == 4096
    services.client.gate.set()
    qtbot.waitUntil(lambda: not services.chats.state.is_running)
    assert services.chats.state.context_used == 10


def test_the_effort_is_that_of_the_chat(qtbot: QtBot, services: HeldServices) -> None:
    first, second = two_chats(qtbot, services)
    with qtbot.waitSignal(services.chats.changed):
        services.chats.set_effort(Effort.HIGH)
    open_chat(qtbot, services, first)
    assert services.chats.state.effort is Effort.MEDIUM
    open_chat(qtbot, services, second)
    assert services.chats.state.effort is Effort.HIGH


def test_what_does_not_change_is_not_reported(qtbot: QtBot, services: HeldServices) -> None:
    services.write("Hello")
    with qtbot.assertNotEmitted(services.chats.changed):
        services.write(" again")
        services.chats.end_edit()
        services.chats.stay()


# -- drafts ------------------------------------------------------------------------------------------------------------


def test_drafts_are_kept_for_each_chat(qtbot: QtBot, services: HeldServices) -> None:
    first, second = two_chats(qtbot, services)
    services.write("about the second")
    open_chat(qtbot, services, first)
    assert services.text == ""
    services.write("about the first")
    new_chat(qtbot, services)
    services.write("about a new one")
    open_chat(qtbot, services, second)
    assert services.text == "about the second"
    open_chat(qtbot, services, first)
    assert services.text == "about the first"
    new_chat(qtbot, services)
    assert services.text == "about a new one"


def test_a_draft_is_on_disk_a_moment_later(qtbot: QtBot, services: HeldServices) -> None:
    _, second = two_chats(qtbot, services)
    services.write("not sent yet")
    qtbot.waitUntil(lambda: stored_draft(second) == "not sent yet")


def test_what_is_typed_before_a_chat_opens_is_for_that_chat(qtbot: QtBot, services: HeldServices) -> None:
    first, second = two_chats(qtbot, services)
    services.write("for the second")
    gate = services.hold_store()
    services.chats.open(first)
    services.write("for the first")
    services.send()  # not before it is there
    with qtbot.waitSignal(services.chats.opened):
        gate.set()
    assert services.text == "for the first"
    assert questions(services) == ["first"]
    open_chat(qtbot, services, second)
    assert services.text == "for the second"


def test_a_chat_that_cannot_be_opened_gives_the_text_back(
    qtbot: QtBot, services: HeldServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two_chats(qtbot, services)
    services.write("for the second")

    def fails(self: ChatStore, _: int) -> None:
        raise LockedStoreError(self.path)

    monkeypatch.setattr(ChatStore, "open_chat", fails)
    with qtbot.waitSignal(services.chats.failed):
        services.chats.open(first)
        services.write(" and more")
    assert services.text == "for the second and more"
    assert services.chats.chat.id == second
    assert services.chats.state.takes_messages


def test_a_message_that_was_sent_does_not_come_back_when_no_other_chat_opens(
    qtbot: QtBot, services: HeldServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = two_chats(qtbot, services)

    def fails(self: ChatStore, _: int) -> None:
        raise LockedStoreError(self.path)

    monkeypatch.setattr(ChatStore, "open_chat", fails)
    gate = services.hold_store()
    services.write("sent")
    services.send()
    services.write(", and typed behind it")
    services.chats.open(first)
    with qtbot.waitSignal(services.chats.failed):
        gate.set()
    assert services.text == ", and typed behind it"
    assert questions(services) == ["second", "sent"]


# -- sending -----------------------------------------------------------------------------------------------------------


def test_what_is_written_while_a_message_is_saved_stays(qtbot: QtBot, services: HeldServices) -> None:
    services.write("Hello")
    services.send()
    services.write(" and more")
    assert services.text == "Hello and more"
    qtbot.waitUntil(lambda: bool(services.chats.chat.turns))
    assert questions(services) == ["Hello"]
    assert services.text == " and more"
    qtbot.waitUntil(services.settled())
    chat_id = services.chats.chat.id
    assert chat_id is not None
    assert stored_draft(chat_id) == " and more"


def test_a_message_that_cannot_be_saved_stays(
    qtbot: QtBot, services: HeldServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: ChatStore, *_: object, **__: object) -> None:
        raise LockedStoreError(self.path)

    with monkeypatch.context() as patch:
        patch.setattr(ChatStore, "ask", fails)
        services.write("Hello")
        with qtbot.waitSignal(services.chats.failed):
            services.send()
    assert services.text == "Hello"
    assert services.chats.state.can_send
    with qtbot.waitSignal(services.runs.ended):
        services.send()
    assert questions(services) == ["Hello"]


def test_a_message_that_cannot_be_saved_stays_though_another_chat_was_to_open(
    qtbot: QtBot, services: HeldServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(qtbot, services, "the first")
    here = services.chats.chat.id
    assert here is not None

    def fails(self: ChatStore, *_: object, **__: object) -> None:
        raise LockedStoreError(self.path)

    monkeypatch.setattr(ChatStore, "ask", fails)
    gate = services.hold_store()
    services.write("important")
    services.send()
    services.write(" and more")
    services.chats.new_chat()
    services.write("typed meanwhile")
    gate.set()
    qtbot.waitUntil(lambda: bool(services.failures))
    qtbot.waitUntil(services.settled())
    assert (services.chats.chat.id, services.chats.state.takes_messages) == (here, True)
    assert services.text == "important and moretyped meanwhile"
    services.chats.keep_draft()
    qtbot.waitUntil(services.settled())
    assert stored_draft(here) == services.text


def test_stop_is_reported_until_the_answer_ends(qtbot: QtBot, services: HeldServices) -> None:
    services.client.gate.clear()
    services.write("Hello")
    services.send()
    qtbot.waitUntil(lambda: services.chats.state.is_running and bool(answer(services).text_of(MessageKind.FINAL)))
    assert not services.chats.state.is_stopping
    with qtbot.waitSignal(services.runs.ended):
        services.chats.stop()
        assert services.chats.state.is_stopping
    assert not services.chats.state.is_stopping


def test_a_suggestion_leaves_the_draft_alone(qtbot: QtBot, services: HeldServices) -> None:
    services.write("a draft")
    with qtbot.waitSignal(services.runs.ended):
        services.chats.send("a suggestion", keep_draft=True)
    assert questions(services) == ["a suggestion"]
    assert services.text == "a draft"


# -- editing -----------------------------------------------------------------------------------------------------------


def test_an_edit_leaves_the_draft_alone(qtbot: QtBot, services: HeldServices) -> None:
    ask(qtbot, services, "Hello")
    services.write("a draft")
    services.chats.edit()
    assert services.chats.state.is_editing
    assert services.text == "Hello"
    services.write(" there")
    with qtbot.waitSignal(services.runs.ended):
        services.send()
    assert not services.chats.state.is_editing
    assert questions(services) == ["Hello there"]
    assert services.text == services.chats.chat.draft == "a draft"


def test_an_edit_can_be_cancelled(qtbot: QtBot, services: HeldServices) -> None:
    ask(qtbot, services, "Hello")
    services.write("a draft")
    services.chats.edit()
    services.write(" there")
    services.chats.end_edit()
    assert services.text == "a draft"
    assert not services.chats.state.is_editing
    assert questions(services) == ["Hello"]


def test_an_edit_gives_back_a_draft_that_could_not_be_saved(
    qtbot: QtBot, services: HeldServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two_chats(qtbot, services)

    def fails(self: ChatStore, *_: object) -> None:
        raise LockedStoreError(self.path)

    with monkeypatch.context() as patch:
        patch.setattr(ChatStore, "save_draft", fails)
        services.write("a draft")
        with qtbot.waitSignal(services.chats.failed):
            services.chats.edit()
    services.chats.end_edit()
    assert services.text == "a draft"
    services.chats.edit()
    open_chat(qtbot, services, first)
    open_chat(qtbot, services, second)
    assert services.text == "a draft"


def test_an_edit_that_is_cancelled_while_it_is_saved(qtbot: QtBot, services: HeldServices) -> None:
    ask(qtbot, services, "a")
    services.write("a draft")  # begins as the question does
    gate = services.hold_store()
    services.chats.edit()
    services.send()
    services.chats.end_edit()
    with qtbot.waitSignal(services.runs.ended):
        gate.set()
    assert services.text == "a draft"


def test_the_last_question_is_not_edited_while_its_answer_is_written(qtbot: QtBot, services: HeldServices) -> None:
    services.client.gate.clear()
    services.write("Hello")
    services.send()
    qtbot.waitUntil(lambda: services.chats.state.is_running)
    services.chats.edit()
    assert not services.chats.state.is_editing


def test_an_edit_ends_with_the_question_it_is_of(qtbot: QtBot, services: HeldServices) -> None:
    ask(qtbot, services, "one")
    first = answer(services)
    ask(qtbot, services, "two")
    services.write("a draft")
    services.chats.edit()
    with qtbot.waitSignal(services.runs.ended):
        services.chats.again(first.id, None)
    assert questions(services) == ["one"]
    assert not services.chats.state.is_editing
    assert services.text == "a draft"


def test_another_chat_ends_the_edit(qtbot: QtBot, services: HeldServices) -> None:
    first, second = two_chats(qtbot, services)
    services.write("a draft")
    services.chats.edit()
    open_chat(qtbot, services, first)
    assert services.text == ""
    assert not services.chats.state.is_editing
    open_chat(qtbot, services, second)
    assert services.text == "a draft"


# -- the list ----------------------------------------------------------------------------------------------------------


def test_a_chat_that_is_deleted_gives_way_to_a_new_one_and_comes_back(qtbot: QtBot, services: HeldServices) -> None:
    _, second = two_chats(qtbot, services)
    services.write("a draft")
    with qtbot.waitSignals([services.chats.opened, services.chats.listing.deleted]):
        services.chats.listing.delete(second)
    assert services.chats.chat.id is None
    assert services.text == ""
    qtbot.waitUntil(lambda: [one.title for one in services.chats.listing.summaries] == ["first"])
    with qtbot.waitSignal(services.chats.opened):
        services.chats.listing.restore(second)
    assert services.chats.chat.id == second
    assert services.text == "a draft"


def test_a_fork_is_a_chat_of_its_own(qtbot: QtBot, services: HeldServices) -> None:
    _, second = two_chats(qtbot, services)
    services.write("a draft")
    question, reply = services.chats.chat.turns
    with qtbot.waitSignal(services.chats.opened):
        services.chats.fork(reply.id)
    forked = services.chats.chat.id
    assert forked not in (None, second)
    assert services.chats.chat.title == "second (fork)"
    assert questions(services) == ["second"]
    assert services.text == ""
    services.write("another way")
    services.client.gate.set()
    services.send()
    qtbot.waitUntil(lambda: questions(services) == ["second", "another way"])
    qtbot.waitUntil(services.settled())
    open_chat(qtbot, services, second)
    assert questions(services) == ["second"]
    assert services.text == "a draft"
    with qtbot.waitSignal(services.chats.opened):
        services.chats.fork(question.id)
    assert services.text == "second"
    assert services.chats.chat.turns == []


def test_another_branch_is_not_chosen_while_a_chat_opens(qtbot: QtBot, services: HeldServices) -> None:
    first, _ = two_chats(qtbot, services)
    shown = services.chats.chat.turns[0].id
    gate = services.hold_store()
    services.chats.open(first)
    services.chats.choose_branch(shown)
    gate.set()
    qtbot.waitUntil(services.settled())
    assert services.chats.chat.id == first


def test_a_chat_is_renamed(qtbot: QtBot, services: HeldServices) -> None:
    _, second = two_chats(qtbot, services)
    with qtbot.waitSignal(services.chats.listing.listed):
        services.chats.listing.rename(second, "another title")
    assert services.chats.chat.title == "another title"
