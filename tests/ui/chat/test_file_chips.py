"""The chips of attached files in the composer."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.settings.general import GENERAL_THEME
from tests.ui.apps import Person, opening, texts_of


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_they_stand_on_the_composers_own_colour(qtbot: QtBot, tmp_path: Path, theme: str) -> None:
    file = tmp_path / "report.txt"
    file.write_text("The budget is 12 million.\n" * 20)
    with opening(lambda *files: Person(qtbot, files)) as begin:
        person = begin()
        person.app.settings.set(GENERAL_THEME, theme)
        person.app.chats.files.add([file])
        composer = person.pane.composer
        person.wait(lambda: "report.txt · Text" in texts_of(composer))
        picture = composer.grab().toImage()
    column = [picture.pixelColor(picture.width() - 30, y).name() for y in range(10, picture.height() // 2)]
    assert len(set(column)) == 1
