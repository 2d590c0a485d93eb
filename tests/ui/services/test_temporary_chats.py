"""Temporary chats: they work as others do, nothing of them reaches the disk, and they end when another is opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.chats.temporary import is_temporary
from app.core.conversation import Effort
from app.core.paths import data_dir
from app.documents.document import Document
from app.library.models import boxed_model
from app.ui.services.window_state import WindowState
from tests.ui.apps import Person, opening
from tests.ui.services.test_conversation import HeldServices, answer, ask, open_chat, questions, services, two_chats

__all__ = ["services"]

SECRET = "Zyx-secret-Qvw"


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    with opening(lambda: Person(qtbot)) as begin:
        yield begin()


def files_with(folder: Path, text: str) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


def new_temporary(qtbot: QtBot, services: HeldServices) -> None:
    with qtbot.waitSignal(services.chats.opened):
        services.chats.new_chat(is_temporary=True)


def test_it_works_as_any_chat(qtbot: QtBot, services: HeldServices) -> None:
    first, _ = two_chats(qtbot, services)
    new_temporary(qtbot, services)
    services.chats.set_instructions("be brief")
    services.chats.set_effort(Effort.HIGH)
    services.client.gate.set()
    ask(qtbot, services, "one")
    ask(qtbot, services, "two")
    temporary = services.chats.chat.id
    assert services.client.chats[-3:] == ["2", "", ""]  # no state of it is kept
    assert is_temporary(temporary)
    assert len(services.client.asked[-1].turns) == 3
    assert services.client.asked[-1].instructions == "be brief"
    with qtbot.waitSignal(services.chats.extended):
        services.chats.again(answer(services).id, Effort.LOW)
    qtbot.waitUntil(services.settled())
    shown = answer(services)
    with qtbot.waitSignal(services.chats.opened):
        services.chats.choose_branch(next(one for one in shown.branch.siblings if one != shown.id))
    with qtbot.waitSignal(services.chats.opened):
        services.chats.fork(services.chats.chat.turns[1].id)
    assert is_temporary(services.chats.chat.id)
    assert questions(services) == ["one"]
    assert [chat.title for chat in services.chats.listing.summaries] == ["second", "first"]
    open_chat(qtbot, services, first)
    with qtbot.waitSignal(services.chats.failed):
        services.chats.open(temporary)
    assert services.chats.chat.id == first
    services.failures.clear()


def test_leaving_it_stops_its_answer(qtbot: QtBot, services: HeldServices) -> None:
    first, _ = two_chats(qtbot, services)
    new_temporary(qtbot, services)
    services.client.gate.clear()
    services.write("one")
    services.send()
    qtbot.waitUntil(lambda: bool(services.chats.state.is_running and services.client.asked[-1].turns))
    with qtbot.waitSignal(services.runs.ended):
        services.chats.open(first)
    qtbot.waitUntil(services.settled())
    assert services.failures == []


def test_a_draft_stays_in_memory(qtbot: QtBot, services: HeldServices) -> None:
    two_chats(qtbot, services)
    new_temporary(qtbot, services)
    services.write(SECRET)
    services.chats.keep_draft()
    qtbot.waitUntil(services.settled())
    assert files_with(data_dir(), SECRET) == []
    with qtbot.waitSignal(services.chats.opened):
        services.chats.new_chat()
    assert services.text == ""


def test_nothing_is_on_disk(person: Person, own_home: Path, qtbot: QtBot) -> None:
    person.load(boxed_model())
    person.ask(f"What is 12 + 30? {SECRET}")
    assert files_with(own_home, SECRET)  # of an ordinary chat
    other = SECRET[::-1]
    window = person.app.window
    with qtbot.waitSignal(person.app.chats.opened):
        window.new_temporary_chat()
    assert person.pane.temporary_bar.isVisible()
    assert window.chat.title == "Temporary chat"
    person.ask(f"What is 1 + 1? {other}")
    temporary = person.app.chats.chat.id
    person.write(other)
    person.app.chats.keep_draft()
    person.settle()
    assert window.chat.remember(WindowState()).last_chat is None
    assert files_with(own_home, other) == []
    with qtbot.waitSignal(person.app.chats.opened):
        window.new_chat()
    person.ask("What is 2 + 2?")  # the engine keeps the state of what it leaves
    assert not person.pane.temporary_bar.isVisible()
    assert files_with(own_home, other) == []
    assert [path.name for path in own_home.rglob(f"*{temporary}*")] == []


def test_an_attachment_stays_in_memory(qtbot: QtBot, services: HeldServices) -> None:
    first, _ = two_chats(qtbot, services)
    new_temporary(qtbot, services)
    services.chats.files.add_text(f"a note {SECRET}")
    qtbot.waitUntil(lambda: bool(services.chats.files.ids))
    assert is_temporary(services.chats.files.ids[0])
    ask(qtbot, services, "what does it say?")
    qtbot.waitUntil(services.settled())
    [question, _] = services.chats.chat.turns
    read: list[Document] = []
    services.chats.files.read(question.attachments[0].id, read.append)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bool(read))
    assert SECRET in read[0].sections[0].text
    services.chats.files.add_text("left behind")
    qtbot.waitUntil(lambda: bool(services.chats.files.ids))
    open_chat(qtbot, services, first)
    assert services.chats.files.ids == ()
    assert files_with(data_dir(), SECRET) == []
    assert services.failures == []
