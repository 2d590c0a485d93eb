"""Chats that cannot be read or written: it is said, nothing is lost, and the window goes on."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.chats import prompts, schema
from app.chats.prompts import Prompt
from app.chats.search import index
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore, default_path
from app.core.stream import MessageKind
from app.library import load_values
from app.library.models import boxed_model
from app.ui.chat.preparing_bar import PreparingBar
from app.ui.widgets.buttons import TextButton
from tests.disks import fill, small_disk
from tests.ui.apps import Person, opening, texts_of

__all__ = ["small_disk"]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[[], Person]]:
    with opening(lambda: Person(qtbot, wait=False)) as begin:
        yield begin


def write_chats(count: int) -> None:
    with ChatStore() as store:
        for number in range(count):
            store.ask(None, None, f"question {number}", new=NewChat("2026-11-24"), stamp=Stamp("m"))


def press(person: Person, words: str) -> None:
    # A card that was replaced is still there, hidden, until Qt has deleted it.
    buttons = [
        one for one in person.pane.problems.card.findChildren(TextButton) if one.text() == words and one.isVisible()
    ]
    assert len(buttons) == 1, buttons
    buttons[0].setFocus()
    buttons[0].click()


def test_a_damaged_store_is_rescued(start: Callable[[], Person]) -> None:
    write_chats(3)
    path = default_path()
    with contextlib.closing(sqlite3.connect(path)) as raw:
        [page] = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'turn_of_chat'").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(range(256)) * 16
    path.write_bytes(content)
    person = start()
    person.wait(lambda: len(person.sidebar_titles()) == 3)
    person.app.chats.open(1)
    person.wait(person.pane.problems.card.isVisible)
    assert "The file with your chats is damaged." in texts_of(person.pane.problems.card)
    press(person, "Recover and start fresh")
    person.wait(lambda: "3 chats were recovered." in texts_of(person.pane.problems.card))
    assert "They have 3 messages. The damaged file was kept as" in texts_of(person.pane.problems.card)
    person.app.chats.open(1)
    person.wait(lambda: bool(person.app.chats.chat.turns))
    assert len(list(path.parent.glob("chats.damaged-*.sqlite"))) == 1


def test_a_store_that_is_none_at_all(start: Callable[[], Person]) -> None:
    default_path().parent.mkdir(parents=True)
    default_path().write_bytes(b"something else" * 1000)
    person = start()
    person.app.window.resize(1280, 800)  # wide enough for the list of chats
    person.wait(person.pane.problems.card.isVisible)
    assert not person.app.window.chat.sidebar.isEnabled()
    assert "The chats cannot be read now." in texts_of(person.app.window.chat.sidebar)
    person.load(boxed_model())
    person.write("this is not lost")
    person.press_enter()
    person.wait(lambda: "damaged" in texts_of(person.pane.problems.card))
    assert person.pane.composer.text() == "this is not lost"
    press(person, "Recover and start fresh")
    person.wait(person.pane.composer.edit.hasFocus)
    person.wait(lambda: "0 chats were recovered." in texts_of(person.pane.problems.card))
    assert "Parts of the damaged file could not be read, so others are lost." in texts_of(person.pane.problems.card)
    assert "Keep the damaged file." in texts_of(person.pane.problems.card)
    assert person.app.window.chat.sidebar.isEnabled()
    assert "Your chats will be listed here." in texts_of(person.app.window.chat.sidebar)
    person.wait(lambda: person.app.chats.state.takes_messages)
    assert person.pane.composer.text() == "this is not lost"
    person.pane.focus_composer()
    person.press_enter()
    person.wait(lambda: len(person.app.chats.chat.turns) == 2)
    person.wait_for_end()


def test_a_newer_store_is_left_alone(start: Callable[[], Person]) -> None:
    write_chats(1)
    with ChatStore() as store:
        store.write(lambda connection: prompts.save(connection, Prompt("short", "Be short.")))
    with contextlib.closing(sqlite3.connect(default_path())) as raw:
        raw.execute("PRAGMA user_version = 99")
    person = start()
    person.wait(person.pane.problems.card.isVisible)
    assert "newer version of Descant" in texts_of(person.pane.problems.card)
    with contextlib.closing(sqlite3.connect(default_path())) as raw:
        raw.execute(f"PRAGMA user_version = {len(schema.STEPS)}")
    press(person, "Try again")
    person.wait(lambda: person.sidebar_titles() == ["question 0"])
    person.wait(lambda: [one.name for one in person.app.rest.prompts.prompts] == ["short"])
    assert not person.pane.problems.card.isVisible()


class Bars(QObject):
    """Notes the bars that say how far an older file is."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[PreparingBar] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, PreparingBar):
            self.shown.append(watched)
        return False


def test_an_older_file_says_how_far_it_is(start: Callable[[], Person], qapp: QApplication) -> None:
    older = schema.STEPS[: schema.STEPS.index(index.FOLDING_STEP)]
    with contextlib.closing(schema.connect(default_path(), older)) as connection:
        columns = "id, title, created, last_used, date, effort, instructions"
        connection.execute(f"INSERT INTO chat ({columns}) VALUES (1, 'un café', 1, 1, '', 'medium', '')")
    bars = Bars()
    qapp.installEventFilter(bars)
    person = start()
    person.wait(lambda: person.opened)
    qapp.removeEventFilter(bars)
    assert len(bars.shown) == 1
    assert person.app.window.findChild(PreparingBar) is None
    person.wait(lambda: person.sidebar_titles() == ["un café"])


def test_a_disk_that_gets_full(start: Callable[[], Person], small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(small_disk))
    person = start()
    person.wait(lambda: person.opened)
    person.load(boxed_model())
    first = person.ask("What is 457 + 389?")
    filler = fill(small_disk)
    long = "Which is larger, 714 or 471?" + " Please." * 20_000
    person.pane.composer.set_text(long)
    person.pane.composer.focus_text()
    person.press_enter()
    person.wait(person.pane.problems.card.isVisible)
    assert "The disk is full" in texts_of(person.pane.problems.card)
    assert person.pane.composer.text() == long
    assert len(person.app.chats.chat.turns) == 2
    filler.unlink()
    person.pane.composer.set_text("What is 12 + 34?")
    person.press_enter()
    person.wait(lambda: len(person.app.chats.chat.turns) == 4)
    assert "46" in person.wait_for_end()
    assert not person.pane.problems.card.isVisible()
    assert first


def test_values_for_a_model_apply_even_when_the_disk_is_full(
    start: Callable[[], Person], small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(small_disk))
    person = start()
    person.wait(lambda: person.opened)
    person.load(boxed_model())
    person.app.window.chat.toggle_panel()
    desk = person.app.window.chat.model_panel._desk
    person.wait(lambda: desk.state.plan is not None)
    filler = fill(small_disk)
    desk.change(n_ctx=1_024)
    desk.apply()
    person.wait(lambda: "The values for this model could not be saved." in texts_of(person.pane.problems.card))
    person.wait(lambda: (loaded := person.app.models.status.loaded) is not None and loaded.n_ctx == 1_024)
    filler.unlink()
    desk.change(n_ctx=2_048)
    desk.keep()
    person.wait(lambda: load_values.find(boxed_model()).n_ctx == 2_048)
    assert list((small_disk / "state" / "load-values").iterdir())


def test_a_disk_that_is_full_at_the_start(
    start: Callable[[], Person], small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(small_disk))
    write_chats(2)
    with ChatStore() as store:
        store.save_draft(None, "a draft from before")
    filler = fill(small_disk)
    person = start()
    person.wait(person.pane.problems.card.isVisible)
    assert "The disk is full" in texts_of(person.pane.problems.card)
    person.wait(lambda: person.pane.composer.text() == "a draft from before")
    person.wait(lambda: len(person.sidebar_titles()) == 2)
    person.app.chats.open(2)
    person.wait(lambda: bool(person.app.chats.chat.turns))
    filler.unlink()
    press(person, "Try again")
    person.wait(lambda: not person.pane.problems.card.isVisible())
    person.load(boxed_model())
    assert "46" in person.ask("What is 12 + 34?")


def test_an_answer_that_cannot_be_saved_is_saved_later(
    start: Callable[[], Person], small_disk: Path, endless_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(small_disk))
    person = start()
    person.wait(lambda: person.opened)
    person.load_endless(endless_model)
    # So much does not fit into the pages that SQLite has already.
    person.think("Which is larger, 714 or 471? Tell me how you compare them.", tokens=600)
    filler = fill(small_disk)
    person.app.chats.stop()
    person.wait_for_end()
    text = person.answer.text_of(MessageKind.REASONING)
    assert "The disk is full" in texts_of(person.pane.problems.card)
    filler.unlink()
    press(person, "Save again")
    person.settle()
    chat_id = person.app.chats.chat.id
    assert chat_id is not None
    with ChatStore(small_disk / "data" / "chats.sqlite") as store:
        answer = store.open_chat(chat_id).turns[-1]
    assert answer.messages[-1].text == text  # type: ignore[union-attr]
