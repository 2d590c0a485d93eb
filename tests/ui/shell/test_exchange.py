"""Chats are exported from the window: the question, the file, and what is said about it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.chats.exchange.pdf_order import Drawn, PdfOrder, Report
from app.chats.store import ChatStore, default_path
from app.core.settings.setting import Section
from app.ui.services.window_state import Place
from app.ui.settings import SettingsPane
from app.ui.settings.job_row import JobRow
from app.ui.shell.exchange_desk import ExchangeDesk
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.exchange.export_prompt import ExportPrompt
from app.ui.widgets.exchange.file_names import file_name
from app.ui.widgets.exchange.kinds import Kind
from app.ui.widgets.log_window import LogWindow
from tests.chats.exchange.chats import add, everything, filled, read, simple
from tests.chats.exchange.samples import gpt_rich, gpt_simple, write_json
from tests.ui.apps import Person, texts_of


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    """A window with three chats."""
    filled(default_path(), 2)
    with ChatStore() as store:
        add(store, everything())
    made = Person(qtbot)
    made.wait(lambda: len(made.app.chats.listing.summaries) == 3)
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


def test_a_pdf_needs_no_console(tmp_path: Path) -> None:
    """Frozen with windows alone, Python has no sys.stdin and sys.stdout."""
    file = tmp_path / "chats.sqlite"
    filled(file, 1)
    with ChatStore(file) as store:
        chats = tuple(chat.id for chat in store.chats())
    order = PdfOrder(str(file), str(tmp_path / "a.pdf"), chats, True, {}, "2026-11-30T12:00:00+00:00")
    script = (
        "import sys; sys.stdin = sys.stdout = None; "
        "from app.ui.widgets.exchange.pdf_process import main; sys.exit(main())"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], input=msgspec.json.encode(order), capture_output=True, check=False
    )
    last = ended.stdout.splitlines()[-1:]
    assert ended.returncode == 0, ended.stderr
    assert [msgspec.json.decode(line, type=Report) for line in last] == [Drawn(1)]


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


# -- imports -----------------------------------------------------------------------------------------------------------


def drop(target: QWidget, *paths: Path) -> bool:
    """Drag files onto a widget and let go; returns whether they were accepted."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, modifier = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, button, modifier)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), action, data, button, modifier))
    return enter.isAccepted()


def test_a_file_dropped_on_the_list_of_chats(person: Person, folder: Path) -> None:
    path = write_json(folder / "conversations.json", [gpt_rich(), gpt_simple("1"), {"mapping": 0}])
    sidebar = person.app.window.chat.sidebar
    other = folder / "notes.txt"
    other.touch()
    assert not drop(sidebar, other)
    assert drop(sidebar, path)
    person.wait(lambda: len(person.app.chats.listing.summaries) == 5)
    assert "Chat rich" in person.sidebar_titles()
    person.wait(lambda: person.app.window.toast.message == "2 chats were imported")
    person.app.window.toast.findChild(TextButton).click()
    report = person.app.window.findChild(LogWindow)
    assert "chats added: 2, with 9 messages; already here: 0" in report.text.toPlainText()
    assert "chats that cannot be read: 1" in report.text.toPlainText()
    report.close()
    assert drop(sidebar, path)
    person.wait(lambda: person.app.window.toast.message == "2 chats are here already")


def test_what_is_no_export_is_told(person: Person, folder: Path) -> None:
    desk(person).import_chats([write_json(folder / "a.json", {"a": 1})])
    person.wait(lambda: "No chats were found" in texts_of(person.pane.problems.card))


def test_from_settings(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_json(folder / "conversations.json", [gpt_simple(str(number)) for number in range(300)])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    pane = person.app.window.show_place(Place.SETTINGS)
    assert isinstance(pane, SettingsPane)
    pane.show_section(Section.CHATS)
    row = pane.rows["chats.import"]
    assert isinstance(row, JobRow)
    row.buttons[0].click()
    assert row.cancel.isVisible()
    assert not row.buttons[0].isVisible()
    wait_for_end(person)
    person.wait(lambda: "chats added: 300, with 600 messages" in texts_of(row))
    assert row.buttons[0].isVisible()
    assert len(person.app.chats.listing.summaries) in (3, 303)


def test_export_of_all_from_settings(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = folder / "all.jsonl"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    pane = person.app.window.show_place(Place.SETTINGS)
    assert isinstance(pane, SettingsPane)
    pane.show_section(Section.CHATS)
    row = pane.rows["chats.export"]
    assert isinstance(row, JobRow)
    row.buttons[0].click()
    prompt = prompt_of(person)
    prompt.kinds.setCurrentIndex(prompt.kinds.findData(Kind.JSONL))
    prompt.save.click()
    person.wait(lambda: "3 chats were exported" in texts_of(row))
    assert len(target.read_text().splitlines()) == 4


def test_closing_ends_an_import_between_two_chats(qtbot: QtBot, tmp_path: Path) -> None:
    person = Person(qtbot)
    path = write_json(tmp_path / "c.json", [gpt_simple(str(number)) for number in range(3000)])
    desk(person).import_chats([path])
    service = person.app.rest.exchange
    person.wait(lambda: service.job is not None and service.job.done > 0)
    person.close()
    with ChatStore() as store:
        assert 0 < len(store.chats()) <= 3000
        assert all(len(read(store, chat.id).turns) == 2 for chat in store.chats()[:100])
