"""One theme for the application: colours, fonts, scale, and what it does when they change."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import DARK, LIGHT, Theme, Type, theme
from app.ui.theme.style_images import StyleImages
from app.ui.theme.style_sheet import style_sheet

RING = "keyboardFocus"
ROOT = Path(__file__).resolve().parents[3]
_WIDGETS_FIRST = """
from PySide6.QtWidgets import QApplication, QPushButton
app = QApplication([])
from app.ui.theme import DARK, LIGHT, Type, theme, widgets_first
with widgets_first():
    theme().set_scale(1.5)
    button = QPushButton("made first")
    assert not app.styleSheet(), "the style sheet came before the widgets"
assert app.styleSheet(), "there is no style sheet"
assert button.font().pixelSize() == theme().font(Type.CONTROL).pixelSize(), "the button kept another font"
with widgets_first():
    theme().use(DARK)
    assert DARK.surface in app.styleSheet(), "a change waited"
"""
"""In a process of its own: the theme of the others exists already."""


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    found = theme()
    yield found
    found.use(LIGHT)
    found.set_scale(1.0)
    found.follow_system()


@pytest.fixture
def pair(qtbot: QtBot, look: Theme) -> Iterator[tuple[QPushButton, QPushButton]]:
    """Two buttons in an active window, none of them focused by hand."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QPushButton("first"), QPushButton("second")
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield first, second
    window.close()


def test_the_style_sheet_of_the_start_comes_after_the_widgets() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WIDGETS_FIRST],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert done.returncode == 0, done.stderr


class TestTheme:
    def test_there_is_one(self, look: Theme) -> None:
        assert theme() is look

    def test_use_changes_the_application(self, qtbot: QtBot, look: Theme, qapp: QApplication) -> None:
        look.use(LIGHT)
        with qtbot.waitSignal(look.changed):
            look.use(DARK)
        assert look.palette is DARK
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
        assert qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(DARK.disabled)
        assert DARK.surface in qapp.styleSheet()
        assert LIGHT.surface not in qapp.styleSheet()

    def test_the_same_again_says_nothing(self, qtbot: QtBot, look: Theme) -> None:
        look.use(DARK)
        with qtbot.assertNotEmitted(look.changed):
            look.use(DARK)

    def test_follows_the_system_until_told_otherwise(self, look: Theme, qapp: QApplication) -> None:
        look.follow_system()
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert look.palette is DARK
        look.use(LIGHT)
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert look.palette is LIGHT

    def test_scale(self, qtbot: QtBot, look: Theme) -> None:
        with qtbot.waitSignal(look.changed):
            look.set_scale(1.5)
        assert look.px(20) == 30
        assert look.font(Type.READING).pixelSize() == 22
        look.set_scale(100)
        assert look.scale == 2.0

    def test_sizes_of_type(self, look: Theme) -> None:
        sizes = {kind: look.font(kind).pixelSize() for kind in Type}
        assert list(sizes.values()) == [12, 13, 15, 18, 24, 13]

    def test_code_is_monospaced(self, look: Theme) -> None:
        code, reading = QFontMetrics(look.font(Type.CODE)), QFontMetrics(look.font(Type.READING))
        assert code.horizontalAdvance("iiii") == code.horizontalAdvance("WWWW")
        assert reading.horizontalAdvance("iiii") < reading.horizontalAdvance("WWWW")

    def test_a_font_is_the_callers_own(self, look: Theme) -> None:
        look.font(Type.META).setPixelSize(40)
        assert look.font(Type.META).pixelSize() == 12

    @pytest.mark.parametrize(("value", "reduced"), [("", False), ("0", False), ("1", True)])
    def test_reduced_motion(self, look: Theme, monkeypatch: pytest.MonkeyPatch, value: str, reduced: bool) -> None:
        monkeypatch.setenv("DESCANT_REDUCED_MOTION", value)
        assert look.reduced_motion is reduced

    def test_a_label_is_drawn_in_the_new_colour(self, qtbot: QtBot, look: Theme) -> None:
        label = QLabel("words")
        label.setProperty("tone", "bad")
        qtbot.addWidget(label)
        label.show()
        for palette in (LIGHT, DARK):
            look.use(palette)
            assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(palette.bad)


class TestStyleSheet:
    def test_qt_understands_all_of_it(self, look: Theme, qapp: QApplication) -> None:
        """A mistake makes Qt warn and drop the whole sheet; the warning fails the test."""
        before = qapp.styleSheet()
        look.set_scale(1.25)
        assert qapp.styleSheet() != before

    def test_names_no_colour_of_its_own(self) -> None:
        sheet = style_sheet(DARK, round, {})
        known = {str(getattr(DARK, name)) for name in DARK.__slots__}
        assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", sheet)) <= known

    def test_pictures_are_there(self, look: Theme, qapp: QApplication) -> None:
        paths = re.findall(r'url\("([^"]+)"\)', qapp.styleSheet())
        assert paths
        images = StyleImages()
        for name, path in images.write(DARK).items():
            assert "currentColor" not in Path(path).read_text(encoding="utf-8"), name

    def test_pictures_that_cannot_be_written_are_left_out(self) -> None:
        images = StyleImages()
        images._folder.remove()
        assert images.write(DARK) == {}
        assert "url(" not in style_sheet(DARK, round, {})

    def test_a_ring_moves_nothing(self, qtbot: QtBot, pair: tuple[QPushButton, QPushButton]) -> None:
        first, second = pair
        before = (first.sizeHint(), first.geometry(), second.geometry())
        second.setFocus(Qt.FocusReason.TabFocusReason)
        first.setFocus(Qt.FocusReason.BacktabFocusReason)
        assert first.property(RING)
        assert (first.sizeHint(), first.geometry(), second.geometry()) == before

    def test_a_field_does_not_move_its_words(self, qtbot: QtBot, look: Theme) -> None:
        field = QLineEdit("words")
        qtbot.addWidget(field)
        before = field.sizeHint()
        with qtbot.waitActive(field):
            field.show()
            field.activateWindow()
        field.setFocus()
        assert field.hasFocus()
        assert field.sizeHint() == before


class TestFocusRing:
    def test_tab_brings_it_and_takes_it_along(self, qtbot: QtBot, pair: tuple[QPushButton, QPushButton]) -> None:
        first, second = pair
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Tab)
        assert second.property(RING)
        qtbot.keyClick(second, Qt.Key.Key_Backtab)
        assert first.property(RING)
        assert not second.property(RING)

    def test_the_mouse_does_not(self, qtbot: QtBot, pair: tuple[QPushButton, QPushButton]) -> None:
        first, second = pair
        second.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
        assert first.hasFocus()
        assert not first.property(RING)
        assert not second.property(RING)

    def test_a_shortcut_does(self, pair: tuple[QPushButton, QPushButton]) -> None:
        pair[0].setFocus()
        pair[1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        assert pair[1].property(RING)

    @pytest.mark.parametrize("by_keyboard", [True, False])
    def test_where_the_program_moves_the_focus_it_goes_along(
        self, pair: tuple[QPushButton, QPushButton], by_keyboard: bool
    ) -> None:
        first, second = pair
        second.setFocus(Qt.FocusReason.MouseFocusReason)
        reason = Qt.FocusReason.TabFocusReason if by_keyboard else Qt.FocusReason.MouseFocusReason
        first.setFocus(reason)
        second.setFocus(Qt.FocusReason.OtherFocusReason)
        assert bool(second.property(RING)) is by_keyboard

    def test_another_window_only_borrows_the_focus(self, qtbot: QtBot, pair: tuple[QPushButton, QPushButton]) -> None:
        first, second = pair
        second.setFocus(Qt.FocusReason.MouseFocusReason)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        other = QLineEdit()
        qtbot.addWidget(other)
        with qtbot.waitActive(other):
            other.show()
            other.activateWindow()
        assert first.property(RING)
        with qtbot.waitActive(first.window()):
            first.window().activateWindow()
        assert first.hasFocus()
        assert first.property(RING)

    def test_it_is_drawn(self, qtbot: QtBot, pair: tuple[QPushButton, QPushButton], look: Theme) -> None:
        first, second = pair
        second.setFocus(Qt.FocusReason.MouseFocusReason)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        picture = first.grab().toImage()
        middle = picture.height() // 2
        colours = [picture.pixelColor(x, middle).name().upper() for x in range(3)]
        assert colours[:2] == [look.palette.accent] * 2
        assert colours[2] != look.palette.accent

    def test_outlives_the_widget(self, qtbot: QtBot, pair: tuple[QPushButton, QPushButton]) -> None:
        first, second = pair
        second.setFocus(Qt.FocusReason.TabFocusReason)
        second.setParent(None)
        second.deleteLater()
        first.setFocus(Qt.FocusReason.TabFocusReason)
        assert first.property(RING)
