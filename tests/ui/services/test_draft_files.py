"""Files that are attached to what is being written: read, kept, counted, sent, edited, and left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.chats.store import ChatStore
from app.chats.stored_chat import Given, Question
from app.core.conversation import UserMessage
from app.documents.document import Document
from app.library.models import boxed_model
from tests.ui.services.held import HeldServices


@pytest.fixture
def services(qtbot: QtBot) -> Iterator[HeldServices]:
    made = HeldServices()
    made.start(boxed_model())
    qtbot.waitUntil(made.is_idle)
    yield made
    made.close()


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("The secret word is abracadabra.", encoding="utf-8")
    return path


def names(services: HeldServices) -> list[str]:
    return [file.name for file in services.files.files]


def attach(qtbot: QtBot, services: HeldServices, *paths: Path) -> None:
    """Attach files, and wait until they are read and counted."""
    services.files.add(paths)
    qtbot.waitUntil(
        lambda: all(
            file.error is not None or (file.attachment is not None and file.attachment.tokens > 0)
            for file in services.files.files
        )
    )


def send(qtbot: QtBot, services: HeldServices, text: str) -> None:
    services.write(text)
    with qtbot.waitSignal(services.runs.ended):
        services.send()
    qtbot.waitUntil(services.settled())


def last_question(services: HeldServices) -> Question:
    question = services.chats.chat.last_question
    assert question is not None
    return question


def what_was_read(services: HeldServices) -> str:
    """The last message that the model got."""
    last = services.client.asked[-1].turns[-1]
    assert isinstance(last, UserMessage)
    return last.text


def test_a_file_is_read_kept_counted_and_sent(qtbot: QtBot, services: HeldServices, note: Path) -> None:
    services.files.add([note])
    assert services.files.being_read == "note.txt"
    assert not services.chats.state.can_send
    assert services.chats.state.reason == "Reading note.txt…"
    attach(qtbot, services)
    assert services.chats.state.can_send
    [file] = services.files.files
    assert file.attachment is not None
    assert file.attachment.tokens > 20  # the frame counts too
    qtbot.waitUntil(services.settled())
    with ChatStore() as store:
        assert store.unsent().drafted == (file.attachment,)
    send(qtbot, services, "What is the word?")
    assert names(services) == []
    [attachment] = last_question(services).attachments
    assert attachment.given is Given.WHOLE
    assert "abracadabra" in what_was_read(services)
    assert what_was_read(services).endswith("What is the word?")


def test_a_file_that_cannot_be_read_is_shown_and_not_sent(qtbot: QtBot, services: HeldServices, tmp_path: Path) -> None:
    attach(qtbot, services, tmp_path / "none.pdf")
    [file] = services.files.files
    assert str(file.error).startswith("none.pdf could not be read.")
    assert services.chats.state.can_send
    send(qtbot, services, "Hello")
    assert last_question(services).attachments == ()
    assert names(services) == []


def test_too_many_files_at_once_are_reported(qtbot: QtBot, services: HeldServices, tmp_path: Path) -> None:
    failed: list[Exception] = []
    services.files.failed.connect(failed.append)
    services.files.add([tmp_path / f"{number}.txt" for number in range(60)])
    assert [str(error) for error in failed] == [
        "60 files are too many at once. Only the first 50 were attached. "
        "Attach the others in a second step if the model needs them."
    ]
    assert len(names(services)) == 50
    for file in list(services.files.files):
        services.files.remove(file)


def test_a_file_can_be_taken_off(qtbot: QtBot, services: HeldServices, note: Path) -> None:
    attach(qtbot, services, note)
    services.files.remove(services.files.files[0])
    qtbot.waitUntil(services.settled())
    with ChatStore() as store:
        assert store.unsent().drafted == ()
    services.files.add([note])
    services.files.remove(services.files.files[0])  # while it is read
    assert services.chats.state.can_send
    assert names(services) == []


def test_a_pasted_text_becomes_a_file(qtbot: QtBot, services: HeldServices) -> None:
    services.files.add_text("\nlong " * 3000)
    attach(qtbot, services)
    assert names(services) == ["Pasted text"]
    read: list[Document] = []
    services.files.read(services.files.ids[0], read.append)
    qtbot.waitUntil(lambda: bool(read))
    assert read[0].sections[0].text.startswith("long \nlong")


def test_each_chat_has_its_files(qtbot: QtBot, services: HeldServices, note: Path) -> None:
    send(qtbot, services, "Hello")
    first = services.chats.chat.id
    assert first is not None
    attach(qtbot, services, note)
    with qtbot.waitSignal(services.chats.opened):
        services.chats.new_chat()
        assert names(services) == []
    assert names(services) == []
    with qtbot.waitSignal(services.chats.opened):
        services.chats.open(first)
    assert names(services) == ["note.txt"]


def test_a_chat_that_cannot_be_opened_leaves_the_files(qtbot: QtBot, services: HeldServices, note: Path) -> None:
    attach(qtbot, services, note)
    with qtbot.waitSignal(services.chats.failed):
        services.chats.open(999)
    assert names(services) == ["note.txt"]


def test_an_edit_shows_the_files_of_its_question(qtbot: QtBot, services: HeldServices, note: Path) -> None:
    attach(qtbot, services, note)
    send(qtbot, services, "One")
    services.files.add_text("of the draft")
    attach(qtbot, services)
    services.chats.edit()
    assert names(services) == ["note.txt"]
    services.files.add_text("of the edit")
    attach(qtbot, services)
    services.chats.end_edit()
    assert names(services) == ["Pasted text"]
    services.chats.edit()
    services.files.remove(services.files.files[0])
    services.files.add_text("of the second edit")
    attach(qtbot, services)
    send(qtbot, services, ", changed")
    assert [one.name for one in last_question(services).attachments] == ["Pasted text"]
    assert "of the second edit" in what_was_read(services)
    assert "abracadabra" not in what_was_read(services)
    assert names(services) == ["Pasted text"]
    with ChatStore() as store:
        assert services.chats.chat.id is not None
        [drafted] = store.open_chat(services.chats.chat.id).drafted
        assert store.documents.read(drafted.id).sections[0].text == "of the draft"


def test_a_long_file_is_searched_and_the_question_says_so(qtbot: QtBot, services: HeldServices, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Chapter {n} tells of topic{n}. " * 30 for n in range(60)), encoding="utf-8")
    attach(qtbot, services, path)
    with qtbot.waitSignal(services.chats.given):
        send(qtbot, services, "What is topic17?")
    question = last_question(services)
    assert question.attachments[0].given is Given.PASSAGES
    assert "topic17" in question.passages[0].text
    assert "topic17" in what_was_read(services)
    assert "topic30" not in what_was_read(services)


def test_a_suggestion_takes_no_files(qtbot: QtBot, services: HeldServices, note: Path) -> None:
    attach(qtbot, services, note)
    with qtbot.waitSignal(services.runs.ended):
        services.chats.send("What can you do?", keep_draft=True)
    assert last_question(services).attachments == ()
    assert names(services) == ["note.txt"]
