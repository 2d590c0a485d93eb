"""Chats are exported from the window: the question, the file, and what is said about it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from app.chats.store import ChatStore, default_path
from app.ui.shell.exchange_desk import ExchangeDesk
from app.ui.widgets.exchange.export_prompt import ExportPrompt
from app.ui.widgets.exchange.file_names import file_name
from app.ui.widgets.exchange.kinds import Kind
from tests.chats.exchange.chats import add, everything, filled, simple
from tests.ui.apps import Person, texts_of


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    """A window with three chats."""
    filled(default_path(), 2)
    with ChatStore() as store:
        add(store, everything())
    made = Person(qtbot)
    made.wait(lambda: len(made.sidebar_titles()) == 3)
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "out"
    made.mkdir()
    return made


def desk(person: Person) -> ExchangeDesk:
    return person.app.rest.exchange_desk


def wait_for_end(person: Person) -> None:
    person.wait(lambda: person.app.rest.exchange.job is None)


def prompt_of(person: Person) -> ExportPrompt:
    [prompt] = person.app.window.findChildren(ExportPrompt)
    return prompt


def test_from_the_menu_of_a_chat(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    target = tmp_path / "mine"

    def choose(_: object, __: str, proposed: str, filters: str) -> tuple[str, str]:
        asked.extend((Path(proposed).name, filters))
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    chat_id = next(chat.id for chat in person.app.chats.listing.summaries if chat.title.startswith("A *title*"))
    person.app.chats.open(chat_id)
    person.wait(lambda: person.app.chats.chat.id == chat_id)
    export = next(action for action in person.pane.bar.more_button.menu().actions() if action.text() == "Export…")
    export.trigger()
    prompt = prompt_of(person)
    assert prompt.isVisible()
    assert "A *title* & more" in texts_of(prompt)
    prompt.kinds.setCurrentIndex(prompt.kinds.findData(Kind.HTML))
    prompt.findChild(QCheckBox).click()
    prompt.save.click()
    assert asked == ["A title & more.html", "Web page (HTML) (*.html)"]
    wait_for_end(person)
    content = target.with_suffix(".html").read_text()
    assert "Two lines" in content
    assert "think" not in content.replace("--think", "")
    assert "1 chat was exported to mine.html" in person.app.window.toast.message


def test_all_chats(person: Person, tmp_path: Path) -> None:
    desk(person).export(None, tmp_path / "all.json", Kind.JSON, with_reasoning=True)
    wait_for_end(person)
    assert len(json.loads((tmp_path / "all.json").read_text())["chats"]) == 3


def test_as_pdf_without_holding_up_the_window(person: Person, folder: Path) -> None:
    with ChatStore() as store:
        add(store, simple(7, 40))
    target = folder / "all.pdf"
    target.write_bytes(b"older")
    desk(person).export(None, target, Kind.PDF, with_reasoning=True)
    wait_for_end(person)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") >= 4
    assert [file.name for file in folder.iterdir()] == ["all.pdf"]


def test_a_pdf_is_cancelled(person: Person, folder: Path) -> None:
    with ChatStore() as store:
        add(store, simple(7, 2000))
    service = person.app.rest.exchange
    desk(person).export(None, folder / "all.pdf", Kind.PDF, with_reasoning=True)
    person.wait(lambda: service.job is not None and service.job.total > 0)
    assert "Exporting chats" in person.app.rest.work.lines
    service.stop()
    wait_for_end(person)
    assert person.app.window.toast.message == "The export was cancelled."
    assert list(folder.iterdir()) == []


def test_a_file_that_cannot_be_written_is_told(person: Person, folder: Path) -> None:
    for kind in (Kind.MARKDOWN, Kind.PDF):
        desk(person).export(None, folder / "no" / "a.md", kind, with_reasoning=True)
        wait_for_end(person)
        assert "could not be written" in texts_of(person.pane.problems.card)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b\\c: d?", "a b c d"),
        ("..", "chats"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("x" * 300, "x" * 60 + "…"),
        ("a\nb\x00\u202ec", "a b c"),
        ("", "chats"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name
