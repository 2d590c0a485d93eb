"""Files that tools have made: images are shown, everything else is named, and no name leads out of their folder."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.calls import MadeFile
from app.tools import files
from app.ui.chat.turns.made_files import MadeFiles
from app.ui.widgets.buttons import TextButton


@pytest.fixture
def folder(own_home: Path) -> Path:
    folder = files.folder_of(7)
    folder.mkdir(parents=True)
    return folder


def picture(path: Path, width: int, height: int) -> MadeFile:
    image = QImage(width, height, QImage.Format.Format_Mono)
    image.fill(1)
    assert image.save(str(path))
    [file] = files.described([path])
    return file


def texts(view: MadeFiles) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.text()]


def test_an_image_is_shown_no_wider_than_there_is_space(qtbot: QtBot, folder: Path) -> None:
    view = MadeFiles((picture(folder / "figure-1.png", 640, 480),))
    qtbot.addWidget(view)
    assert view.height_for(320) < view.height_for(640) == view.height_for(2000)
    view.resize(320, view.height_for(320))
    view.show()
    [label] = view.findChildren(QLabel)
    assert label.pixmap().deviceIndependentSize().width() == 320
    assert label.accessibleName() == "Image figure-1.png"


def test_others_have_a_line(qtbot: QtBot, folder: Path) -> None:
    (folder / "table.csv").write_text("a;b")
    huge = picture(folder / "huge.png", 30_000, 10)
    (folder / "broken.png").write_bytes(b"no picture")
    view = MadeFiles((*files.described([folder / "table.csv", folder / "broken.png"]), huge))
    qtbot.addWidget(view)
    assert [text.partition(" · ")[0] for text in texts(view)] == ["table.csv", "broken.png", "huge.png"]
    (folder / "table.csv").unlink()
    gone = MadeFiles((MadeFile("7/table.csv", "text/csv", 3),))
    qtbot.addWidget(gone)
    assert texts(gone) == ["table.csv is gone"]
    assert all(button.isHidden() for button in gone.findChildren(TextButton))


@pytest.mark.parametrize("name", ["../../secret", "/etc/passwd", "7/../../x", "C:\\x", "7\\..\\x", "", "."])
def test_no_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    (files.root().parent / "secret").write_text("x")
    (files.root().parent / "x").write_text("x")
    assert files.path_of(MadeFile(name)) is None


def test_a_link_is_not_followed_and_a_deleted_chat_takes_its_files_along(folder: Path) -> None:
    (folder / "a.txt").write_text("x")
    (folder / "link").symlink_to("/etc/passwd")
    assert files.path_of(MadeFile("7/link")) is None
    assert files.path_of(MadeFile("7/a.txt")) == folder / "a.txt"
    assert files.described([Path("/etc/passwd"), folder / "none"]) == ()
    files.forget(7)
    assert not folder.exists()
