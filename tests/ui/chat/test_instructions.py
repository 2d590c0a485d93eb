"""The system prompt of a chat."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.chat.instructions import InstructionsPanel
from tests.ui.chat.checks import cut_off, nameless, settle, show, tab_order


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[InstructionsPanel]:
    made = InstructionsPanel()
    window = show(qtbot, made)
    made.focus_text()
    yield made
    window.close()


def test_only_the_person_changes_it(panel: InstructionsPanel) -> None:
    told: list[str] = []
    panel.changed.connect(told.append)
    panel.set_text("Be brief.")
    assert told == []
    QTest.keyClicks(panel.edit, "!")
    assert told == ["Be brief.!"]
    assert panel.text() == "Be brief.!"


def test_enter_breaks_the_line(panel: InstructionsPanel) -> None:
    QTest.keyClicks(panel.edit, "a")
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    QTest.keyClicks(panel.edit, "b")
    assert panel.text() == "a\nb"


def test_done_and_esc_close(panel: InstructionsPanel, qtbot: QtBot) -> None:
    stops: list[bool] = []
    QShortcut(QKeySequence("Esc"), panel.window()).activated.connect(lambda: stops.append(True))
    with qtbot.waitSignal(panel.closed):
        QTest.mouseClick(panel.done_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.edit, Qt.Key.Key_Escape)
    assert stops == []


def test_it_grows_to_about_eight_lines(panel: InstructionsPanel) -> None:
    panel.window().resize(760, 900)
    heights = []
    for count in (0, 2, 5, 8, 30):
        panel.set_text("\n".join(["x"] * count))
        settle()
        heights.append(panel.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


@pytest.mark.parametrize("width", [352, 400, 760, 1600])
def test_nothing_is_cut_off(panel: InstructionsPanel, width: int) -> None:
    panel.window().resize(width, 500)
    settle()
    assert panel.width() == width
    assert cut_off(panel) == []
    assert panel.edit.width() <= 760


@pytest.mark.parametrize("width", [480, 1000])
def test_nothing_of_the_schema_is_cut_off(panel: InstructionsPanel, width: int) -> None:
    panel.window().resize(width, 900)
    panel.json_button.click()
    panel.schema.set_text('{"type": "object"}\n' * 30)
    panel.schema.say(
        "“uniqueItems” in /properties/all/items cannot be enforced: the model may repeat an item. " * 3, is_bad=True
    )
    settle()
    assert cut_off(panel) == []
    assert panel.schema.verdict.property("tone") == "bad"
    assert panel.schema.edit.accessibleDescription() == panel.schema.verdict.text()


def test_only_the_person_changes_the_schema(panel: InstructionsPanel) -> None:
    told: list[str] = []
    panel.schema.changed.connect(told.append)
    panel.schema.set_text("{")
    panel.show_schema(shown=True)
    panel.schema.focus_text()
    QTest.keyClicks(panel.schema.edit, "}")
    assert told == ["{}"]


def test_names_and_tab_order(panel: InstructionsPanel) -> None:
    assert nameless(panel) == []
    assert tab_order(panel.window(), panel.edit) == [panel.edit, panel.json_button, panel.done_button]
    panel.json_button.click()
    assert nameless(panel) == []
    assert tab_order(panel.window(), panel.edit) == [panel.edit, panel.schema.edit, panel.done_button]
