"""The list of models that drops from the bar."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.chat.model_choices import ChoiceModel
from app.ui.chat.model_picker import ModelChoice, ModelPicker
from tests.ui.chat.checks import cut_off, nameless, settle

LARGE = ModelChoice(Path("/models/a.gguf"), "gpt-oss-20b", "MXFP4 · 12.1 GB · gpt-oss · 131,072 context")
BOX = ModelChoice(Path("/box/b.gguf"), "Descant demo", "MXFP4 · 31.9 MB · gpt-oss", in_the_box=True, loaded=True)
BROKEN = ModelChoice(Path("/models/c.gguf"), "c.gguf", "c.gguf", problem="The file c.gguf ends too early.")
SMALL = ModelChoice(Path("/models/d.gguf"), "SmolLM2", "Q4_K_M · 105.5 MB · llama · 8,192 context")
ALL = (LARGE, BOX, BROKEN, SMALL)


@pytest.fixture
def picker(qtbot: QtBot) -> Iterator[ModelPicker]:
    window = QWidget()
    layout = QVBoxLayout(window)
    opener = QPushButton("opener")
    layout.addWidget(opener)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made = ModelPicker(window)
    made.set_entries(ALL)
    made.open_below(opener)
    qtbot.waitUntil(made.isVisible)
    yield made
    made.hide()
    window.close()


def names(picker: ModelPicker) -> list[str]:
    model = picker.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def current(picker: ModelPicker) -> str:
    return str(picker.view.currentIndex().data())


def words(picker: ModelPicker) -> list[str]:
    return [label.text() for label in picker.findChildren(QLabel) if label.isVisible()]


def test_it_begins_at_the_loaded_model_with_the_search(picker: ModelPicker) -> None:
    assert names(picker) == ["gpt-oss-20b", "Descant demo", "c.gguf", "SmolLM2"]
    assert current(picker) == "Descant demo"
    assert picker.search.hasFocus()


def test_enter_chooses_and_closes(picker: ModelPicker, qtbot: QtBot) -> None:
    QTest.keyClick(picker.search, Qt.Key.Key_Up)
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen.args == [LARGE.path]
    assert not picker.isVisible()


def test_arrow_keys_pass_over_damaged_models(picker: ModelPicker) -> None:
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    assert current(picker) == "SmolLM2"
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    assert current(picker) == "SmolLM2"
    QTest.keyClick(picker.search, Qt.Key.Key_Up)
    QTest.keyClick(picker.search, Qt.Key.Key_Up)
    assert current(picker) == "gpt-oss-20b"


def test_the_list_itself_has_the_same_keys(picker: ModelPicker, qtbot: QtBot) -> None:
    picker.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(picker.view, Qt.Key.Key_Down)
    assert current(picker) == "SmolLM2"
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.view, Qt.Key.Key_Return)
    assert chosen.args == [SMALL.path]


def test_a_click_chooses_but_not_a_damaged_model(picker: ModelPicker, qtbot: QtBot) -> None:
    def click(row: int) -> None:
        place = picker.view.visualRect(picker.view.model().index(row, 0))
        QTest.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())

    with qtbot.assertNotEmitted(picker.chosen):
        click(2)
    assert picker.isVisible()
    with qtbot.waitSignal(picker.chosen) as chosen:
        click(3)
    assert chosen.args == [SMALL.path]


def test_typing_filters(picker: ModelPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker.search, "llama")
    assert names(picker) == ["SmolLM2"]
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen.args == [SMALL.path]


def test_what_is_not_there_cannot_be_chosen(picker: ModelPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker.search, "zzz")
    assert words(picker) == ["No models found"]
    with qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()


def test_only_a_damaged_model(picker: ModelPicker, qtbot: QtBot) -> None:
    picker.set_entries([BROKEN])
    assert names(picker) == ["c.gguf"]
    with qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClick(picker.search, Qt.Key.Key_Return)


def test_esc_closes_even_with_a_search(picker: ModelPicker) -> None:
    QTest.keyClicks(picker.search, "gpt")
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_it_opens_anew_with_all_models(picker: ModelPicker) -> None:
    QTest.keyClicks(picker.search, "smol")
    picker.hide()
    picker.show()
    assert len(names(picker)) == 4
    assert current(picker) == "Descant demo"


def test_other_ways(picker: ModelPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.open_file_requested):
        QTest.mouseClick(picker.open_file_button, Qt.MouseButton.LeftButton)
    assert not picker.isVisible()
    picker.show()
    with qtbot.waitSignal(picker.open_folder_requested):
        QTest.mouseClick(picker.open_folder_button, Qt.MouseButton.LeftButton)


def test_while_models_are_looked_for(picker: ModelPicker) -> None:
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    picker.set_busy(True)
    assert words(picker) == ["Looking for models…"]
    picker.set_entries([*ALL, ModelChoice(Path("/models/e.gguf"), "Another", "Q8_0")])
    picker.set_busy(False)
    assert words(picker) == []
    assert current(picker) == "SmolLM2"  # the cursor stays on its model
    picker.set_entries([])
    assert words(picker) == ["There are no models on this computer yet."]


def test_marks_are_said_to_a_screen_reader(picker: ModelPicker) -> None:
    model = picker.view.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert "built-in, loaded" in spoken[1]
    assert "ends too early" in spoken[2]


@pytest.mark.parametrize("count", [0, 1, 4, 100])
def test_it_is_as_high_as_its_models_up_to_a_limit(picker: ModelPicker, count: int) -> None:
    picker.set_entries([ModelChoice(Path(f"/m/{n}.gguf"), f"Model {n}", "MXFP4") for n in range(count)])
    settle()
    scrolls = picker.view.verticalScrollBar().maximum() > 0
    assert scrolls == (count == 100)
    assert picker.height() < 600
    assert cut_off(picker) == []


def test_odd_names_are_harmless(picker: ModelPicker) -> None:
    odd = ModelChoice(Path("/m/x.gguf"), "<b>x</b>\n" * 1000, "d" * 10_000)
    worse = ModelChoice(Path("/m/y.gguf"), "\u202eevil\ud83d", "", problem="p " * 10_000)
    picker.set_entries([odd, worse])
    settle()
    picker.grab()
    assert picker.height() < 600
    assert picker.view.visualRect(picker.view.model().index(1, 0)).height() < 120
    assert all("\n" not in name for name in names(picker))


def test_names(picker: ModelPicker) -> None:
    assert nameless(picker) == []


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = ChoiceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_entries(ALL)
    model.set_filter("gpt")
    model.set_entries(ALL[:1])
    model.set_filter("")
