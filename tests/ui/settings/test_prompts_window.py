"""The window of the prompt library: write, save, rename, delete, and what goes wrong."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.chats.prompts import Prompt, PromptKind
from app.ui.services.prompts import PromptService
from app.ui.services.window_state import Place
from app.ui.settings.other_rows import ActionRow
from app.ui.settings.prompts_window import PromptsWindow
from app.ui.widgets.buttons import TextButton
from tests.ui.apps import Person, opening


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    with opening(lambda: Person(qtbot)) as begin:
        yield begin()


@pytest.fixture
def service(person: Person) -> PromptService:
    found: PromptService = person.app.rest.prompts
    return found


@pytest.fixture
def window(person: Person, service: PromptService) -> PromptsWindow:
    """Opened from the settings."""
    pane = person.app.window.show_place(Place.SETTINGS)
    row = pane.rows["chats.prompts"]
    assert isinstance(row, ActionRow)
    row.button.click()
    window = person.app.rest.panes.prompts_opener.window
    assert window is not None
    person.wait(window.isVisible)
    return window


def write(window: PromptsWindow, name: str, text: str) -> None:
    window.name.clear()
    QTest.keyClicks(window.name, name)
    window.text.setPlainText(text)


def press(window: QWidget, words: str) -> None:
    [button] = [one for one in window.findChildren(TextButton) if one.text() == words and one.isVisible()]
    button.click()


def names(service: PromptService) -> list[str]:
    return [prompt.name for prompt in service.prompts]


def test_a_prompt_is_written_renamed_and_deleted(person: Person, window: PromptsWindow, service: PromptService) -> None:
    assert not window.save_button.isEnabled()
    write(window, "sum up", "Sum up {{text}}")
    window.save_button.click()
    person.wait(lambda: names(service) == ["sum-up"])
    person.wait(lambda: window.name.text() == "sum-up")
    assert not window.is_changed
    write(window, "shorten", "Shorten")
    window.kind.setCurrentIndex(window.kind.findData(PromptKind.SYSTEM))
    window.save_button.click()
    person.wait(lambda: names(service) == ["shorten"])
    assert service.prompts[0].kind is PromptKind.SYSTEM
    window.delete_button.click()
    person.wait(lambda: service.prompts == [])
    assert window.name.text() == ""


def test_another_prompt_and_closing_save_what_is_written(
    person: Person, window: PromptsWindow, service: PromptService
) -> None:
    for name in ("one", "two"):
        service.save(Prompt(name, name))
    person.wait(lambda: len(service.prompts) == 2)
    window.view.move_to(window.view.model().index(0, 0))
    person.wait(lambda: window.name.text() == "one")
    window.text.setPlainText("changed")
    window.view.move_to(window.view.model().index(1, 0))
    person.wait(lambda: service.prompts[0].text == "changed")
    person.wait(lambda: window.name.text() == "two")
    window.new_button.click()
    write(window, "three", "3")
    window.close()
    person.wait(lambda: names(service) == ["one", "three", "two"])


def test_a_taken_name_is_reported_and_nothing_is_lost(
    person: Person, window: PromptsWindow, service: PromptService
) -> None:
    service.save(Prompt("one", "1"))
    person.wait(lambda: names(service) == ["one"])
    window.new_button.click()
    window.name.setFocus()
    write(window, "ONE", "2")
    assert window._state.property("tone") == "second"
    window.text.setFocus()
    told = ("There is another prompt called one.", "bad")
    assert (window._state.text(), window._state.property("tone")) == told
    window.save_button.click()
    assert (window._state.text(), window._state.property("tone")) == told
    assert window.focusWidget() is window.name
    window.view.move_to(window.view.model().index(0, 0))
    person.wait(lambda: window.name.text() == "one")
    window.new_button.click()
    assert (window.name.text(), window.text.toPlainText(), window._state.text()) == ("ONE", "2", told[0])
    window.name.setText("two")
    window.save_button.click()
    person.wait(lambda: [prompt.text for prompt in service.prompts] == ["1", "2"])
    with person.qtbot.waitSignal(service.failed):
        service.save(Prompt("Two", "3"))
    assert window._state.property("tone") == "bad"


def test_a_text_that_is_too_long_is_reported_and_kept(
    person: Person, window: PromptsWindow, service: PromptService
) -> None:
    write(window, "short", "Short")
    window.save_button.click()
    person.wait(lambda: names(service) == ["short"])
    window.new_button.click()
    long = "x" * 200_001
    write(window, "long", long)
    assert window._state.text().startswith("The text has 200,001 characters, and a prompt at most 200,000.")
    window.save_button.click()
    person.wait(window.text.hasFocus)
    window.view.move_to(window.view.model().index(0, 0))
    assert window.name.text() == "short"
    window.new_button.click()
    assert window.text.toPlainText() == long
    window.text.setPlainText(long[1:])
    window.save_button.click()
    person.wait(lambda: sorted(names(service)) == ["long", "short"])
    assert max(len(prompt.text) for prompt in service.prompts) == 200_000


def test_a_deleted_prompt_comes_back_by_undo(person: Person, window: PromptsWindow, service: PromptService) -> None:
    service.save(Prompt("one", "1", PromptKind.SYSTEM))
    person.wait(lambda: names(service) == ["one"])
    window.view.move_to(window.view.model().index(0, 0))
    window.delete_button.setFocus()
    window.delete_button.click()
    person.wait(lambda: not service.prompts and window._toast.isVisible())
    assert window._toast.message == "“one” was removed"
    assert window.focusWidget() is window.name
    press(window, "Undo")
    person.wait(
        lambda: [(one.name, one.text, one.kind) for one in service.prompts] == [("one", "1", PromptKind.SYSTEM)]
    )


def test_it_says_what_is_asked_for(window: PromptsWindow) -> None:
    write(window, "a", "{{b}} {{c}}")
    texts = [label.text() for label in window.findChildren(type(window._state))]
    assert any("b, c" in text for text in texts)


def test_one_window_by_keyboard(person: Person, window: PromptsWindow) -> None:
    person.app.rest.panes.prompts_opener.open()
    assert person.app.rest.panes.prompts_opener.window is window
    window.name.setFocus()
    reached = set()
    for _ in range(12):
        reached.add(person.app.window.focusWidget() if window.focusWidget() is None else window.focusWidget())
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    assert {window.name, window.kind, window.text, window.new_button} <= reached
