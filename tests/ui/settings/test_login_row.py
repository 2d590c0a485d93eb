"""The switch of the start at login, in Settings: the file behind it, and what it says when that cannot be written."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.core.settings.general import GENERAL_START_AT_LOGIN
from app.ui.settings.rows import SettingRow
from tests.ui.apps import texts_of
from tests.ui.settings.seat import Seat

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the autostart folder")


@pytest.fixture
def seat(qtbot: QtBot) -> Iterator[Seat]:
    made = Seat(qtbot)
    made.wait(made.window.isActiveWindow)
    made.show_setting(GENERAL_START_AT_LOGIN)
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "person/.config/autostart"


def row(seat: Seat) -> SettingRow:
    found = seat.pane.rows[GENERAL_START_AT_LOGIN.key]
    assert isinstance(found, SettingRow)
    return found


def is_on(seat: Seat) -> bool:
    switch = row(seat).control
    assert isinstance(switch, QCheckBox)
    return switch.isChecked()


def test_the_switch_writes_the_file_and_its_arrow_removes_it(seat: Seat, folder: Path) -> None:
    assert not is_on(seat)
    seat.press(Qt.Key.Key_Space)
    assert is_on(seat)
    assert [file.name for file in folder.iterdir()] == ["app.descant.Descant.desktop"]
    row(seat).reset.click()
    assert not is_on(seat)
    assert list(folder.iterdir()) == []


def test_a_file_that_cannot_be_written_is_reported_and_the_switch_goes_back(seat: Seat, folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder")
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: "Start at login could not be turned on." in texts_of(row(seat)))
    assert "The system reported: " in texts_of(row(seat))
    assert f"Check the folder {folder}" in texts_of(row(seat))
    assert not is_on(seat)
    assert not seat.settings.get(GENERAL_START_AT_LOGIN)
    folder.unlink()
    seat.press(Qt.Key.Key_Space)
    assert is_on(seat)
    assert "could not" not in texts_of(row(seat))
