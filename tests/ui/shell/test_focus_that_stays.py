"""Where the keyboard focus goes when the part that has it is hidden: to what is beside it, never to the rail."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from tests.ui.apps import Person, opening

CHATS = 3


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    with ChatStore() as store:
        for number in range(CHATS):
            store.ask(None, None, f"question {number}", new=NewChat("2026-11-24"), stamp=Stamp("m"))
    with opening(lambda: Person(qtbot)) as begin:
        person = begin()
        person.app.window.resize(1280, 800)
        person.wait(lambda: len(person.sidebar_titles()) == CHATS)
        yield person


def wait_for_focus(person: Person, widget: QWidget) -> None:
    person.wait(lambda: QApplication.focusWidget() is widget)


def test_a_window_that_gets_too_narrow_for_the_list_of_chats(person: Person) -> None:
    place = person.app.window.chat
    place.sidebar.view.setFocus()
    wait_for_focus(person, place.sidebar.view)
    person.app.window.resize(700, 600)
    person.wait(lambda: not place.sidebar.isVisible())
    wait_for_focus(person, person.pane.composer.edit)


def test_a_window_that_gets_too_narrow_for_the_settings_of_the_model(person: Person) -> None:
    place = person.app.window.chat
    place.toggle_panel(by_key=True)
    person.wait(lambda: place.model_panel.isAncestorOf(QApplication.focusWidget() or place))
    person.app.window.resize(700, 600)
    person.wait(lambda: not place.model_panel.isVisible())
    wait_for_focus(person, person.pane.composer.edit)
