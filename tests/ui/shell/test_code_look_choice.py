"""How code is shown follows the settings, and a choice in an answer becomes a setting."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.core.settings.general import GENERAL_NUMBER_CODE, GENERAL_WRAP_CODE
from app.core.settings.store import SettingsStore
from app.ui.markdown.code_look import code_look
from app.ui.shell.code_look_choice import CodeLookChoice


@pytest.fixture
def settings(qapp: object) -> Iterator[SettingsStore]:
    yield SettingsStore()
    code_look().use(wraps=True, numbers=False)


def test_it_begins_as_it_was_left(settings: SettingsStore) -> None:
    settings.set(GENERAL_WRAP_CODE, False)
    owner = QObject()
    CodeLookChoice(settings, owner)
    assert (code_look().wraps, code_look().numbers) == (False, False)


def test_a_setting_changes_it_at_once(qtbot: QtBot, settings: SettingsStore) -> None:
    owner = QObject()
    CodeLookChoice(settings, owner)
    with qtbot.waitSignal(code_look().changed):
        settings.set(GENERAL_NUMBER_CODE, True)
    assert code_look().numbers


def test_a_choice_in_an_answer_is_kept(settings: SettingsStore) -> None:
    owner = QObject()
    CodeLookChoice(settings, owner)
    code_look().choose(wraps=False, numbers=True)
    assert (settings.get(GENERAL_WRAP_CODE), settings.get(GENERAL_NUMBER_CODE)) == (False, True)
    assert (SettingsStore().get(GENERAL_WRAP_CODE), SettingsStore().get(GENERAL_NUMBER_CODE)) == (False, True)
