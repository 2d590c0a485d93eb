"""Folders in the window: attached, read, searched for a question, looked at, managed, removed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.core.paths import models_dir
from app.core.settings.models import MODELS_EMBEDDING
from app.documents.collections.index import CollectionIndex, has_index
from app.documents.collections.protocol import State
from app.library.models import boxed_model
from app.ui.services.embeddings import documents_folder
from app.ui.services.window_state import Place
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.log_window import LogWindow
from app.ui.widgets.word_button import WordButton
from tests.documents import files
from tests.engine.embedding import tiny_models
from tests.ui.apps import Person
from tests.ui.chat.checks import cut_off, nameless
from tests.ui.chat.test_attaching import close_windows, drop, windows


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    made = Person(qtbot)
    made.load(boxed_model())
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Papers & <b>"
    (made / "in").mkdir(parents=True)
    files.pdf(made / "in" / "rules.pdf", ["The fee is three euros.", "Dogs must be kept on a lead."])
    files.pdf(made / "scan.pdf", [""])
    return made


def chips(person: Person) -> list[str]:
    return [one.words for one in person.pane.composer.folder_chips.findChildren(WordButton) if one.isVisible()]


def is_read(person: Person, folder: Path) -> bool:
    return person.app.rest.collections.status_of(folder).state is State.CURRENT


def test_a_folder_is_attached_read_searched_looked_at_and_removed(
    person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert drop(person, folder)
    person.wait(lambda: is_read(person, folder))
    assert chips(person) == ["Papers & <b> · 1 file"]
    assert nameless(person.pane.composer) == []
    assert cut_off(person.pane.composer) == []
    person.ask("May my dog come along?")
    question = person.app.chats.chat.last_question
    assert question is not None
    [passage] = question.passages
    assert (passage.name, passage.page, passage.folder) == ("in/rules.pdf", 2, str(folder))
    assert chips(person) == ["Papers & <b> · 1 file"]
    person.answer_view.source_activated.emit(person.answer.id, "in/rules.pdf, page 2")
    person.wait(lambda: len(windows()) == 1)
    [window] = windows()
    assert window.text.toPlainText() == "Dogs must be kept on a lead."
    assert [mark.cursor.selectedText() for mark in window.text.extraSelections()] == ["Dogs"]
    close_windows(person)
    [button] = [one for one in person.pane.composer.folder_chips.findChildren(WordButton) if one.isVisible()]
    QTest.keyClick(button, Qt.Key.Key_Return)
    shown = person.app.rest.folders_opener.window
    assert shown is not None
    [card] = shown.cards.values()
    assert card.state.text() == "All files are read. Changes are read as they happen."
    assert nameless(shown) == []
    assert cut_off(shown) == []
    card.refused_button.click()
    person.wait(lambda: any(isinstance(one, LogWindow) for one in QApplication.topLevelWidgets()))
    [listed] = [one for one in QApplication.topLevelWidgets() if isinstance(one, LogWindow)]
    assert "scan.pdf\n    Its pages are images without text, as in a scan." in listed.text.toPlainText()
    listed.close()
    card.pause_button.click()
    person.wait(lambda: chips(person) == ["Papers & <b> · paused"])
    card.name.setText("House rules")
    card.name.editingFinished.emit()
    person.wait(lambda: chips(person) == ["House rules · paused"])
    card.attach_button.click()
    person.wait(lambda: chips(person) == [])
    card.remove_button.click()
    assert has_index(folder)
    card.remove_button.click()
    person.wait(lambda: not shown.cards and not has_index(folder))
    shown.close()
    person.answer_view.source_activated.emit(person.answer.id, "in/rules.pdf, page 2")  # the passage itself was kept
    person.wait(lambda: len(windows()) == 1)
    assert windows()[0].text.toPlainText() == "Dogs must be kept on a lead."
    close_windows(person)


def test_a_folder_of_the_new_chat_goes_with_it_and_with_no_other(
    person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    person.app.rest.folder_link.ask_for_folder()
    person.wait(lambda: len(chips(person)) == 1)
    person.ask("What is 1 + 1?")
    first = person.app.chats.chat.id
    person.app.chats.new_chat()
    person.wait(lambda: chips(person) == [])
    person.app.chats.open(first)
    person.wait(lambda: len(chips(person)) == 1)
    [cross] = [one for one in person.pane.composer.folder_chips.findChildren(IconButton) if one.isVisible()]
    QTest.keyClick(cross, Qt.Key.Key_Space)
    person.wait(lambda: chips(person) == [])


def test_with_a_model_for_embeddings_other_words_are_found(person: Person, tmp_path: Path) -> None:
    """The weights are random: what is found is any passage, where words alone find none."""
    tiny_models.write_bert(tmp_path / "bge.gguf")
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("dogs", "fee", "lead", "three", "kept"):
        (folder / f"{name}.txt").write_text(name, encoding="utf-8")
    person.app.rest.folder_link.open()
    window = person.app.rest.folders_opener.window
    assert window is not None
    assert window.meaning.text().startswith("Passages are searched by their words alone.")
    assert nameless(window) == []
    assert [action.text() for action in window.find_button.menu().actions()][2] == "bge-small-en-v1.5"
    window.choose_button.click()
    row = person.app.panes._shown_settings.rows["models.embedding"]
    person.wait(row.isVisible)
    assert "new" not in [row.control.itemText(index) for index in range(row.control.count())]
    models_dir().mkdir(parents=True, exist_ok=True)
    tiny_models.write_bert(models_dir() / "new.gguf")
    person.app.models.scan()  # as after a download
    person.wait(lambda: "new" in [row.control.itemText(index) for index in range(row.control.count())])
    person.app.window.show_place(Place.CHAT)
    person.app.rest.folder_link.attach(folder)
    person.wait(lambda: is_read(person, folder))
    person.app.settings.set(MODELS_EMBEDDING, str(tmp_path / "bge.gguf"))
    embeddings = person.app.rest.embeddings
    person.wait(lambda: folder in embeddings.made and embeddings.made[folder].is_over)
    assert embeddings.made[folder].done == 5
    assert "The model takes " in window.meaning.text()
    person.ask("zebra?")
    question = person.app.chats.chat.last_question
    assert question is not None
    assert {passage.text for passage in question.passages} == {"dogs", "fee", "lead", "three", "kept"}
    (folder / "kept.txt").write_text("must be", encoding="utf-8")
    person.app.rest.collections.read_again(folder)
    person.wait(lambda: embeddings.made[folder].total == 5 and "must be" in _texts(folder))
    person.app.settings.set(MODELS_EMBEDDING, str(tmp_path / "none.gguf"))
    person.wait(lambda: embeddings.problem is not None)
    assert window.meaning.text().startswith("none.gguf was not found.")
    person.ask("fee?")
    question = person.app.chats.chat.last_question
    assert question is not None
    assert [passage.text for passage in question.passages] == ["fee"]
    window.close()


def test_a_long_file_is_searched_by_meaning_too(person: Person, tmp_path: Path) -> None:
    tiny_models.write_bert(tmp_path / "bge.gguf")
    person.app.settings.set(MODELS_EMBEDDING, str(tmp_path / "bge.gguf"))
    (tmp_path / "long.txt").write_text("seventeen words. " * 5_000, encoding="utf-8")
    assert drop(person, tmp_path / "long.txt")
    embeddings = person.app.rest.embeddings
    person.wait(lambda: any(made.is_over for made in embeddings.documents.values()))
    [document_id] = embeddings.documents
    person.ask("zebra?")
    question = person.app.chats.chat.last_question
    assert question is not None
    assert question.passages
    assert all("seventeen" in passage.text for passage in question.passages)
    kept = documents_folder() / str(document_id)
    assert any(kept.iterdir())
    listing = person.app.chats.listing
    person.app.chats.new_chat()
    listing.delete(*[one.id for one in listing.summaries])
    person.wait(lambda: len(listing.overview.deleted) == 1)
    listing.erase()
    person.wait(lambda: not kept.exists())


def _texts(folder: Path) -> list[str]:
    with CollectionIndex(folder) as index:
        return [text for _, text in index.passages_after(0, 100)]
