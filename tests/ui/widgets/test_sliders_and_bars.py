"""The slider with a number, and the bar of pieces."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import DARK, LIGHT, Palette, Type, theme
from app.ui.widgets.stacked_bar import FREE, BarPart, StackedBar, legend_entry
from app.ui.widgets.value_slider import ValueSlider

GB = 1_000_000_000


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.setObjectName("window")
    QVBoxLayout(widget)
    widget.resize(300, 160)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def slider(window: QWidget, qtbot: QtBot) -> ValueSlider:
    one = ValueSlider("Context", "How long it is")
    window.layout().addWidget(one)
    one.set_range([1_024, 2_048, 4_096, 8_192], {2_048: "2k", 8_192: "8k"})
    one.show_value(4_096, automatic=True)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return one


def test_both_controls_say_the_same_and_tell_what_the_person_chose(slider: ValueSlider, qtbot: QtBot) -> None:
    chosen: list[int] = []
    slider.chosen.connect(chosen.append)
    qtbot.keyClick(slider.slider, Qt.Key.Key_Right)
    slider.show_value(8_192, automatic=False)
    assert chosen == [8_192]
    assert (slider.field.value(), slider.slider.value()) == (8_192, 3)
    slider.field.selectAll()
    qtbot.keyClicks(slider.field, "3000")
    assert chosen == [8_192], "not before it is typed to the end"
    qtbot.keyClick(slider.field, Qt.Key.Key_Return)
    assert chosen == [8_192, 3_000]


def test_showing_a_value_is_no_choice(slider: ValueSlider) -> None:
    chosen: list[int] = []
    slider.chosen.connect(chosen.append)
    for value in (1_024, 3_000, 8_192):
        slider.show_value(value, automatic=True)
    slider.set_range([1, 2], {})
    assert chosen == []
    assert slider.slider.accessibleName() == slider.field.accessibleName() == "Context"
    assert slider.slider.accessibleDescription() == "How long it is"


def test_the_way_back_takes_the_place_of_a_word_and_nothing_moves(slider: ValueSlider, qtbot: QtBot) -> None:
    before = slider.field.geometry()
    assert not slider.reset.isVisible()
    slider.show_value(2_048, automatic=False)
    assert slider.reset.isVisible()
    assert slider.field.geometry() == before
    with qtbot.waitSignal(slider.automatic_wanted):
        qtbot.keyClick(slider.reset, Qt.Key.Key_Space)
    assert slider.slider.hasFocus()


def colours(widget: QWidget, y: int) -> set[str]:
    image: QImage = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name().upper() for x in range(image.width())}


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_pieces_are_drawn_in_their_colours_and_what_is_too_much_in_red(
    window: QWidget, qtbot: QtBot, palette: Palette
) -> None:
    theme().use(palette)
    bar = StackedBar("GPU")
    window.layout().addWidget(bar)
    with qtbot.waitExposed(window):
        window.show()
    parts = [BarPart("Weights", 6 * GB, "accent"), BarPart("Cache", 2 * GB, "analysis_edge"), BarPart("Free", 0, FREE)]
    bar.show_parts(parts, 10 * GB)
    assert bar.beyond == 0
    assert {palette.accent.upper(), palette.analysis_edge.upper(), palette.track.upper()} <= colours(bar, 5)
    assert palette.bad.upper() not in colours(bar, 5)
    bar.show_parts(parts, 5 * GB)
    assert bar.beyond == 3 * GB
    assert palette.bad.upper() in colours(bar, 5)
    assert bar.accessibleName() == "GPU: Weights 6.0 GB, Cache 2.0 GB, Free 0 B"


def test_the_height_does_not_depend_on_the_figures(window: QWidget) -> None:
    bar = StackedBar()
    window.layout().addWidget(bar)
    bar.show_parts([BarPart("Weights", 1, "accent"), BarPart("Free", 9, FREE)], 10)
    before = bar.sizeHint()
    bar.show_parts([BarPart("Weights", 10**12, "accent"), BarPart("Free", 0, FREE)], 10)
    assert bar.sizeHint() == before


def test_a_narrow_legend_keeps_its_sizes_whole(qtbot: QtBot) -> None:
    metrics = QFontMetrics(theme().font(Type.META))
    part = BarPart("What the other programs have", 138_200_000, "control_border")
    whole = metrics.horizontalAdvance("What the other programs have 138.2 MB")
    assert legend_entry(metrics, part, whole + 1) == "What the other programs have 138.2 MB"
    shown = legend_entry(metrics, part, whole * 0.6)
    assert shown.startswith("What")
    assert shown.endswith("… 138.2 MB")
    assert metrics.horizontalAdvance(shown) <= whole * 0.6 + 1
