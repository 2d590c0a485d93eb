"""Prompts of the library in the composer: offered after "/", picked by key, filled in, or set as the system prompt."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.chats.prompts import Prompt, PromptKind
from app.ui.chat.prompt_choices import PromptChoices, fitting, spoken
from app.ui.chat.prompt_form import PromptForm
from app.ui.chat.prompt_link import PromptLink
from tests.ui.apps import Person, opening

PROMPTS = (
    Prompt("sum-up", "Sum up:"),
    Prompt("translate", "Translate {{text}} into {{language}}. {{text}}!"),
    Prompt("brief", "Be brief.", PromptKind.SYSTEM),
)


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    with opening(lambda: Person(qtbot)) as begin:
        someone = begin()
        service = someone.app.rest.prompts
        for prompt in PROMPTS:
            service.save(prompt)
        someone.wait(lambda: len(service.prompts) == len(PROMPTS))
        someone.app.window.activateWindow()
        someone.pane.focus_composer()
        someone.wait(someone.pane.composer.edit.hasFocus)
        yield someone


def link(person: Person) -> PromptLink:
    found: PromptLink = person.app.rest.prompt_link
    return found


def type_in(person: Person, text: str, *keys: Qt.Key) -> None:
    edit = person.pane.composer.edit
    QTest.keyClicks(edit, text)
    for key in keys:
        QTest.keyClick(edit, key)


def offered(person: Person) -> list[str]:
    choices = link(person).choices
    if choices is None or choices.isHidden():
        return []
    model = choices.view.model()
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_a_slash_offers_all_of_them_and_letters_fewer(person: Person) -> None:
    type_in(person, "/")
    assert offered(person) == ["brief", "sum-up", "translate"]
    type_in(person, "su")
    assert offered(person) == ["sum-up"]
    type_in(person, "x")
    assert offered(person) == []


def test_enter_inserts_and_does_not_send(person: Person) -> None:
    type_in(person, "Please /sum", Qt.Key.Key_Return)
    assert person.pane.composer.text() == "Please Sum up:"
    assert offered(person) == []
    assert person.app.chats.chat.id is None


@pytest.mark.parametrize("text", ["and/or", "a/", "http://"])
def test_a_slash_within_a_word_is_none(person: Person, text: str) -> None:
    type_in(person, text)
    assert offered(person) == []


def test_esc_closes_the_list_until_something_else_is_typed(person: Person) -> None:
    type_in(person, "/s", Qt.Key.Key_Escape)
    assert offered(person) == []
    assert person.pane.composer.text() == "/s"
    type_in(person, "u")
    assert offered(person) == ["sum-up"]


def test_keys_move_in_the_list(person: Person) -> None:
    type_in(person, "/", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab)
    assert person.pane.composer.text() == "Sum up:"


def test_placeholders_are_asked_for(person: Person) -> None:
    type_in(person, "/tra", Qt.Key.Key_Return)
    form = link(person).form
    assert isinstance(form, PromptForm)
    assert list(form.fields) == ["text", "language"]
    person.wait(form.isVisible)
    first, second = form.fields.values()
    QTest.keyClicks(first, "this")
    QTest.keyClick(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(first, "one")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert form.isVisible()
    QTest.keyClicks(second, "German {{text}}")
    QTest.keyClick(second, Qt.Key.Key_Return)
    person.wait(lambda: person.pane.composer.text() == "Translate this\none into German {{text}}. this\none!")


def test_a_form_that_is_closed_inserts_nothing(person: Person) -> None:
    type_in(person, "/tra", Qt.Key.Key_Return)
    form = link(person).form
    assert form is not None
    person.wait(form.isVisible)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert person.pane.composer.text() == ""


def test_a_system_prompt_becomes_that_of_the_chat(person: Person) -> None:
    type_in(person, "/brief", Qt.Key.Key_Return)
    assert person.pane.composer.text() == ""
    person.wait(lambda: person.app.chats.chat.instructions == "Be brief.")
    assert person.pane.instructions.text() == "Be brief."
    assert person.pane.instructions.isVisible()


def test_a_long_prompt_stays_text(person: Person) -> None:
    service = person.app.rest.prompts
    service.save(Prompt("long", "word " * 4000))
    person.wait(lambda: len(service.prompts) == len(PROMPTS) + 1)
    type_in(person, "/long", Qt.Key.Key_Return)
    assert person.pane.composer.text() == "word " * 4000


def test_the_best_fit_comes_first_and_is_read_out() -> None:
    assert fitting(PROMPTS, "t")[0].name == "translate"
    assert fitting(PROMPTS, "zz") == []
    assert spoken(PROMPTS[2]) == "brief, System prompt, Be brief."


def test_the_list_is_within_the_window(person: Person) -> None:
    person.app.window.resize(720, 520)
    type_in(person, "/")
    choices = link(person).choices
    assert isinstance(choices, PromptChoices)
    assert person.app.window.rect().contains(choices.geometry())
