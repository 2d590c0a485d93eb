"""The top line of the chat."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.chat.model_bar import Loading, ModelBar, ModelState, NoModel, Ready, Selected, Unloading
from tests.ui.chat.checks import cut_off, nameless, settle, show, tab_order

READY = Ready("gpt-oss-20b", "MXFP4", 16384)
STATES = (NoModel(), Selected("gpt-oss-20b", "MXFP4"), Loading("gpt-oss-20b", 0.42), READY, Unloading("gpt-oss-20b"))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[ModelBar]:
    made = ModelBar()
    window = show(qtbot, made)
    yield made
    window.close()


def words(bar: ModelBar) -> str:
    return " | ".join(label.text() for label in bar.findChildren(QLabel) if label.isVisible() and label.text())


@pytest.mark.parametrize(
    ("state", "button", "hint"),
    [
        (NoModel(), "Select a model", ""),
        (Selected("gpt-oss-20b", "MXFP4"), "gpt-oss-20b · MXFP4", "Loads with your first message"),
        (Selected("gpt-oss-20b"), "gpt-oss-20b", "Loads with your first message"),
        (Loading("gpt-oss-20b"), "Loading gpt-oss-20b", ""),
        (Loading("gpt-oss-20b", 0.0), "Loading gpt-oss-20b 0 %", ""),
        (Loading("gpt-oss-20b", 0.429), "Loading gpt-oss-20b 42 %", ""),
        (Loading("gpt-oss-20b", 1.5), "Loading gpt-oss-20b 100 %", ""),
        (READY, "gpt-oss-20b · MXFP4", "16,384 tokens of context"),
        (Unloading("gpt-oss-20b"), "Unloading gpt-oss-20b…", ""),
    ],
)
def test_what_it_says(bar: ModelBar, state: ModelState, button: str, hint: str) -> None:
    bar.set_state(state)
    settle()
    assert bar.model_button.text() == button
    assert bar.model_button.accessibleName() == button
    assert words(bar) == hint
    assert bar.eject_button.isVisible() == isinstance(state, Ready)
    assert bar.cancel_button.isVisible() == isinstance(state, Loading)


def test_signals(bar: ModelBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.pick_requested):
        QTest.mouseClick(bar.model_button, LEFT)
    with qtbot.waitSignal(bar.toggle_sidebar):
        QTest.mouseClick(bar.sidebar_button, LEFT)
    bar.set_state(Loading("gpt-oss-20b", 0.1))
    with qtbot.waitSignal(bar.cancel_requested), qtbot.assertNotEmitted(bar.eject_requested):
        QTest.mouseClick(bar.cancel_button, LEFT)
    bar.set_state(READY)
    with qtbot.waitSignal(bar.eject_requested), qtbot.assertNotEmitted(bar.cancel_requested):
        QTest.mouseClick(bar.eject_button, LEFT)


def test_the_menu(bar: ModelBar, qtbot: QtBot) -> None:
    copy, export, rename, delete = bar.more_button.menu().actions()
    for action, signal in (
        (copy, bar.copy_chat_requested),
        (export, bar.export_requested),
        (rename, bar.rename_requested),
        (delete, bar.delete_requested),
    ):
        with qtbot.waitSignal(signal):
            action.trigger()
    bar.set_chat_actions_enabled(False)
    with qtbot.assertNotEmitted(bar.delete_requested):
        delete.trigger()
    bar.set_chat_actions_enabled(True, is_kept=False)
    assert [action.isEnabled() for action in (copy, export, rename, delete)] == [True, False, False, False]


def test_nothing_moves_while_it_loads(bar: ModelBar) -> None:
    bar.set_state(Loading("gpt-oss-20b"))
    settle()
    places = (bar.model_button.geometry(), bar.cancel_button.parentWidget().geometry(), bar.height())
    for percent in range(0, 101, 7):
        bar.set_state(Loading("gpt-oss-20b", percent / 100))
        settle()
        assert (bar.model_button.geometry(), bar.cancel_button.parentWidget().geometry(), bar.height()) == places


def test_the_focus_does_not_jump_away(bar: ModelBar) -> None:
    bar.set_state(READY)
    bar.eject_button.setFocus()
    bar.set_state(Unloading("gpt-oss-20b"))
    assert bar.model_button.hasFocus()


@pytest.mark.parametrize("width", [352, 400, 664, 1400])
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off(bar: ModelBar, width: int, state: ModelState) -> None:
    bar.set_state(state)
    bar.window().resize(width, 400)
    settle()
    assert bar.width() == width
    assert cut_off(bar) == []


def test_a_hint_is_there_only_if_there_is_room_for_all_of_it(bar: ModelBar) -> None:
    bar.set_state(READY)
    bar.window().resize(360, 400)
    settle()
    assert words(bar) == ""
    bar.window().resize(760, 400)
    settle()
    assert words(bar) == "16,384 tokens of context"


def test_a_long_and_odd_name_is_harmless(bar: ModelBar) -> None:
    bar.set_state(Ready("<b>A & B</b>\n" + "x" * 5000, "MXFP4", 2048))
    bar.window().resize(400, 400)
    settle()
    assert bar.width() == 400
    assert cut_off(bar) == []
    assert "&&" in bar.model_button.text()
    assert "\n" not in bar.model_button.text()


def test_names_and_tab_order(bar: ModelBar) -> None:
    bar.set_state(READY)
    settle()
    assert nameless(bar) == []
    order = tab_order(bar.window(), bar.sidebar_button)
    assert order == [
        bar.sidebar_button,
        bar.model_button,
        bar.eject_button,
        bar.more_button,
        bar.panel_button,
    ]
