"""Icons are in the palette's colour, sharp, and follow the theme."""

import gc
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from app.core.paths import resources_dir
from app.ui.theme import DARK, LIGHT, icon, icon_pixmap, theme

FILES = sorted((resources_dir() / "icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme().use(LIGHT)


def colours_of(picture: QImage) -> set[str]:
    """The colours that cover a pixel wholly."""
    found = set()
    for x in range(picture.width()):
        for y in range(picture.height()):
            colour = picture.pixelColor(x, y)
            if colour.alpha() == 255:
                found.add(colour.name().upper())
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_is_drawn_in_the_tone_alone(file: object) -> None:
    name = getattr(file, "stem")  # noqa: B009
    picture = icon_pixmap(name, "bad", 48).toImage()
    colours = colours_of(picture)
    assert LIGHT.bad in colours
    assert all(_is_near(QColor(colour), QColor(LIGHT.bad)) for colour in colours)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_takes_its_colour_from_us(file: object) -> None:
    text = file.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    for element in ET.fromstring(text).iter():
        assert element.get("stroke", "currentColor") in ("currentColor", "none")
        assert element.get("fill", "none") in ("currentColor", "none")


def test_sizes_and_screens() -> None:
    drawn = icon("copy").pixmap(QSize(18, 18), 2.0)
    assert drawn.size() == QSize(36, 36)
    assert drawn.devicePixelRatio() == 2.0


def test_room_at_the_right_of_a_wide_one() -> None:
    picture = icon("square").pixmap(QSize(24, 16), 1.0).toImage()
    assert picture.size() == QSize(24, 16)
    assert all(picture.pixelColor(x, y).alpha() == 0 for x in range(16, 24) for y in range(16))


def test_disabled_is_greyed() -> None:
    drawn = icon("square").pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled).toImage()
    assert colours_of(drawn) == {LIGHT.disabled}


def test_follows_the_theme(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon("square", "accent"))
    button.setIconSize(QSize(32, 32))
    button.show()
    for palette in (LIGHT, DARK):
        theme().use(palette)
        drawn = colours_of(button.grab().toImage())
        assert palette.accent in drawn


def test_a_menu_follows_as_well(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction(icon("square", "bad"), "Words")
    for palette in (LIGHT, DARK):
        theme().use(palette)
        menu.adjustSize()
        near = [QColor(colour) for colour in colours_of(menu.grab().toImage())]
        assert any(_is_near(colour, QColor(palette.bad)) for colour in near)


def _is_near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) < 24


def test_copies_live_on_their_own() -> None:
    first = icon("copy")
    second = QIcon(first)
    second.setIsMask(True)  # makes Qt copy the engine
    del first
    assert not second.pixmap(QSize(18, 18), 1.0).isNull()


def test_the_garbage_collector_does_not_free_the_engine() -> None:
    """It would free the engine of an icon in a reference cycle, and the icon again: a crash of the process."""
    kept: dict[str, object] = {"icon": icon("copy")}
    assert not [part for part in gc.get_referents(kept["icon"]) if isinstance(part, QIconEngine)]
    kept["itself"] = kept
    del kept
    gc.collect()


def test_wrong_names_fail_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")
    with pytest.raises(AttributeError):
        icon("copy", "no_such_tone")


def test_licence_and_origin_are_there() -> None:
    folder = resources_dir() / "icons"
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "lucide-static" in (folder / "README.md").read_text(encoding="utf-8")
