"""The window of the functions: what is wrong is said while it can be mended, and nothing that is written is lost."""

from collections.abc import Callable

import pytest

from app.tools.consent import Consent, Rule
from app.tools.definition import Definition
from app.ui.services.tool_service import KnownFunction, ToolService
from app.ui.settings.functions_window import FunctionsWindow
from tests.ui.apps import Person
from tests.ui.settings.test_prompts_window import press

NAME_FAULT = "A name has up to 64 letters, digits, _ and -, begins with a letter, and is not read_result."
NO_COMMAND = "Its command no-such-program was not found."


@pytest.fixture
def person(start: Callable[..., Person]) -> Person:
    return start()


@pytest.fixture
def service(person: Person) -> ToolService:
    found: ToolService = person.app.tools
    return found


@pytest.fixture
def window(person: Person) -> FunctionsWindow:
    person.app.rest.panes.open_functions()
    window = person.app.rest.panes.functions_opener.window
    assert window is not None
    person.wait(window.isActiveWindow)
    assert window.focusWidget() is window.name
    return window


def said(window: FunctionsWindow) -> tuple[str, str]:
    """The words beside the form, and their tone."""
    return window._state.text(), str(window._state.property("tone"))


def write(window: FunctionsWindow, name: str, command: str = "", parameters: str = "") -> None:
    window.name.setText(name)
    window.command.setText(command)
    window.parameters.setPlainText(parameters)


def written(window: FunctionsWindow) -> tuple[str, str, str]:
    return window.name.text(), window.command.text(), window.parameters.toPlainText()


def known(service: ToolService) -> list[str]:
    return [one.definition.name for one in service.functions]


def test_each_fault_is_said_when_its_field_is_left_and_not_before(window: FunctionsWindow) -> None:
    assert said(window)[1] == "second"
    window.name.setText("get weather")
    assert said(window)[1] == "second"
    window.command.setFocus()
    assert said(window) == (NAME_FAULT, "bad")
    window.command.setText("no-such-program --city")
    assert said(window) == (NAME_FAULT, "bad")
    window.name.setText("get_weather")
    assert said(window)[1] == "second"
    window.parameters.setFocus()
    assert said(window) == (NO_COMMAND, "warning")
    window.parameters.setPlainText("{bad")
    assert said(window) == (NO_COMMAND, "warning")
    window.consent.setFocus()
    window.name.setFocus()
    words, tone = said(window)
    assert words.startswith("The parameters are not a JSON object: ")
    assert tone == "bad"
    window.parameters.setPlainText('{"type": "array"}')
    window.parameters.setFocus()
    window.name.setFocus()
    assert said(window) == ("Its parameters are not a JSON schema of type object.", "bad")


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("get weather", "echo 1", ""), NAME_FAULT),
        (("get_weather", "echo 1", "{bad"), "The parameters are not a JSON object"),
        (("get_weather", 'echo "1', ""), "A quotation mark is missing in the command."),
        (("one", "echo 1", ""), "There is another function called one."),
    ],
)
def test_what_is_faulty_is_neither_saved_nor_lost(
    person: Person, service: ToolService, window: FunctionsWindow, texts: tuple[str, str, str], words: str
) -> None:
    write(window, "one", "echo 1")
    window.save_button.click()
    person.wait(lambda: known(service) == ["one"])
    assert said(window) == ("Saved", "good")
    window.new_button.click()
    write(window, *texts)
    window.save_button.click()
    for _ in range(2):
        assert said(window)[0].startswith(words)
        assert said(window)[1] == "bad"
        window.close()
        person.settle()
        person.app.rest.panes.open_functions()
    assert written(window) == texts
    window.view.move_to(window.view.model().index(0, 0))
    assert written(window) == ("one", "echo 1", "")
    window.new_button.click()
    assert written(window) == texts
    assert said(window)[1] == "bad"
    person.settle()
    assert known(service) == ["one"]


def test_with_functions_the_focus_is_in_their_list_at_first(person: Person, service: ToolService) -> None:
    service.save(KnownFunction(Definition("one", ("echo", "1"))))
    person.wait(lambda: known(service) == ["one"])
    person.app.rest.panes.open_functions()
    window = person.app.rest.panes.functions_opener.window
    assert window is not None
    assert window.focusWidget() is window.view


def test_a_command_that_is_missing_is_saved_with_a_warning(
    person: Person, service: ToolService, window: FunctionsWindow
) -> None:
    write(window, "get_weather", "no-such-program")
    window.save_button.setFocus()
    window.save_button.click()
    person.wait(lambda: known(service) == ["get_weather"])
    assert said(window) == (f"Saved\n{NO_COMMAND}", "warning")
    assert window.focusWidget() is window.name


def test_a_deleted_function_comes_back_by_undo_with_what_was_decided(
    person: Person, service: ToolService, window: FunctionsWindow
) -> None:
    write(window, "one", "echo 1")
    window.save_button.click()
    person.wait(lambda: known(service) == ["one"])
    before = service.functions[0].definition
    rule = Rule(Consent.ALWAYS, before.spec().fingerprint)
    service.set_rule("functions.one", rule)
    window.delete_button.click()
    person.wait(lambda: not service.functions and window._toast.isVisible())
    assert service.rules == {}
    press(window, "Undo")
    person.wait(lambda: [one.definition for one in service.functions] == [before])
    assert service.rules == {"functions.one": rule}
