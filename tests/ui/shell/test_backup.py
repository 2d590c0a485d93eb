"""Backups in the window: made, restored under the open window, and made by themselves."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.chats.backup.archive import verify
from app.chats.backup.weekly import weekly_folder
from app.chats.store import default_path
from app.core.settings.chats import CHATS_WEEKLY_BACKUP
from app.core.settings.general import GENERAL_THEME
from app.core.settings.setting import Section
from app.ui.services.window_state import Place
from app.ui.settings import SettingsPane
from app.ui.settings.job_row import JobRow
from app.ui.widgets.exchange.restore_prompt import RestorePrompt
from tests.chats.exchange.chats import filled
from tests.ui.apps import Person, texts_of


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    """A window with three chats."""
    filled(default_path(), 3)
    made = Person(qtbot)
    made.wait(lambda: len(made.sidebar_titles()) == 3)
    yield made
    made.close()


def row(person: Person) -> JobRow:
    pane = person.app.window.show_place(Place.SETTINGS)
    assert isinstance(pane, SettingsPane)
    pane.show_section(Section.CHATS)
    found = pane.rows["chats.backup"]
    assert isinstance(found, JobRow)
    return found


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def test_there_and_back(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.zip"
    choose(monkeypatch, file)
    backup = row(person)
    back_up, restore, _ = backup.buttons
    person.app.settings.set(GENERAL_THEME, "dark")
    back_up.click()
    person.wait(lambda: "was written and verified: 3 chats" in texts_of(backup))
    assert verify(file).chats == 3
    person.app.settings.set(GENERAL_THEME, "light")
    first = person.app.chats.listing.summaries[0]
    person.app.chats.open(first.id)
    person.app.chats.listing.rename(first.id, "renamed")
    person.wait(lambda: "renamed" in person.sidebar_titles())
    restore.click()
    person.wait(lambda: person.app.window.findChild(RestorePrompt) is not None)
    prompt = person.app.window.findChild(RestorePrompt)
    person.wait(prompt.isVisible)
    assert "mine.zip: 3 chats, made on " in texts_of(prompt)
    prompt.all.click()
    person.wait(lambda: "Restored: 3 chats" in texts_of(backup))
    person.wait(lambda: "renamed" not in person.sidebar_titles() and len(person.sidebar_titles()) == 3)
    assert person.app.settings.get(GENERAL_THEME) == "dark"
    assert person.app.chats.chat.id is None
    kept = [one for one in default_path().parent.iterdir() if "before-restore" in one.name]
    assert len(kept) == 1
    person.app.chats.listing.rename(person.app.chats.listing.summaries[0].id, "writable")
    person.wait(lambda: "writable" in person.sidebar_titles())


def test_what_is_no_backup_changes_nothing(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.zip"
    file.write_bytes(b"PK not really")
    choose(monkeypatch, file)
    backup = row(person)
    backup.buttons[1].click()
    person.wait(lambda: "is damaged" in texts_of(backup))
    assert len(person.sidebar_titles()) == 3


def test_a_restore_that_fails_leaves_the_store_open(person: Person, tmp_path: Path) -> None:
    person.app.rest.exchange.restore(tmp_path / "missing.zip", person.app.desk, with_settings=True)
    backup = row(person)
    person.wait(lambda: "There is no such file." in texts_of(backup))
    person.app.chats.listing.rename(person.app.chats.listing.summaries[0].id, "writable")
    person.wait(lambda: "writable" in person.sidebar_titles())


def test_the_weekly_backup(person: Person) -> None:
    person.app.settings.set(CHATS_WEEKLY_BACKUP, False)
    person.app.rest.backups.look_if_due()
    person.settle()
    assert not weekly_folder().exists()
    person.app.settings.set(CHATS_WEEKLY_BACKUP, True)
    person.app.rest.backups.look_if_due()
    expected = weekly_folder() / f"descant-weekly-{datetime.now(UTC).date()}.zip"
    person.wait(lambda: expected.is_file() and person.app.rest.exchange.job is None)
    assert verify(expected).chats == 3
    before = expected.stat().st_mtime_ns
    done: list[bool] = []
    person.app.rest.exchange.changed.connect(lambda: done.append(True))
    person.app.rest.backups.look_if_due()
    person.app.rest.exchange.check_backup(expected)  # comes after the look
    person.wait(lambda: len(done) == 2)
    assert expected.stat().st_mtime_ns == before
    person.app.window.findChild(RestorePrompt).hide()


def test_a_weekly_backup_that_fails_is_told(person: Person) -> None:
    weekly_folder().touch()
    person.app.rest.backups.look_if_due()
    person.wait(lambda: "could not be written" in texts_of(person.pane.problems.card))
