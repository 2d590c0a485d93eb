"""MCP servers in the window: added, connected, their tools turned on, asked about, called, changed, removed."""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.core.calls import CallState
from app.core.paths import config_dir, user_home
from app.tools.consent import CHANGED
from app.tools.mcp.server import Server
from app.ui.chat.prompt_form import PromptForm
from app.ui.services.answer_state import Phase
from app.ui.services.mcp_idle import McpIdle
from app.ui.services.mcp_source import McpState
from app.ui.services.tool_costs import estimate
from app.ui.settings.mcp_template import TemplateForm
from app.ui.settings.mcp_window import McpWindow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.log_window import LogWindow
from app.ui.widgets.menu import Menu
from tests.cli.test_ask_tools import QWEN
from tests.hub.test_credentials import MemoryStore
from tests.small_models import write_script
from tests.tools.mcp.stand_ins import CURIOUS, EVERYDAY, FOLDER
from tests.ui.apps import Person
from tests.ui.settings.test_prompts_window import press as press_in
from tests.ui.test_tools import press

RAW = f'"{sys.executable}" -I -S "{FOLDER / "raw_server.py"}"'
CALL = '<tool_call>\n{"name": "raw__echo", "arguments": {"text": "hello"}}\n</tool_call>'


@pytest.fixture
def person(start: Callable[..., Person], tmp_path: Path) -> Person:
    person = start()
    person.load(write_script(tmp_path / "qwen.gguf", {":": CALL, ";": "It says hello!"}, QWEN))
    return person


def opened(person: Person) -> McpWindow:
    person.app.rest.mcp.open()
    window = person.app.rest.mcp.opener.window
    assert window is not None
    return window


def state(person: Person, name: str = "raw") -> McpState | None:
    entry = person.app.rest.mcp.service.entry(name)
    return entry.state if entry is not None else None


def add(person: Person, behaviour: str, values: str = "") -> McpWindow:
    """In the window, as the user does: it is connected at once."""
    window = opened(person)
    window.name.setText("raw")
    window.address.setText(f'{RAW} "{behaviour}"')
    window.values.setPlainText(values)
    window.save_button.click()
    person.wait(lambda: state(person) in (McpState.CONNECTED, McpState.FAILED))
    return window


def in_file() -> dict[str, object]:
    """The server as the file has it."""
    found: dict[str, object] = json.loads((config_dir() / "mcp.json").read_text())["mcpServers"]["raw"]
    return found


def turn_on(person: Person, tool: str = "echo") -> None:
    link = person.app.rest.tools_link
    person.wait(lambda: "raw" in link.server_menus)
    link.server_menus["raw"].actions_of[tool].trigger()
    assert person.pane.composer.tools_button.isChecked()


def test_a_tool_of_a_server_is_turned_on_asked_about_and_called_and_asks_again_once_it_has_changed(
    person: Person,
) -> None:
    window = add(person, "changes")
    assert (state(person), list(window.offer.boxes)) == (McpState.CONNECTED, ["echo"])
    file = config_dir() / "mcp.json"
    assert json.loads(file.read_text())["mcpServers"]["raw"]["command"] == sys.executable
    costs = person.app.rest.mcp.costs
    person.wait(lambda: costs.is_exact(person.app.rest.mcp.service.specs()))
    assert window.offer.boxes["echo"].text().startswith("echo · ")
    assert "about" not in window.offer.boxes["echo"].text()
    turn_on(person)
    person.send("What does it say?")
    person.wait(lambda: person.answer.asked is not None)
    assert person.answer.asked is not None
    assert str(person.answer.asked.doing).startswith("Call echo of the MCP server raw on this computer: ")
    press(person, "Allow in this chat")
    assert person.wait_for_end() == "It says hello!"
    assert [(call.tool, call.state) for call in person.answer.calls] == [("functions.raw__echo", CallState.DONE)]

    window.values.setPlainText("AS=never before")
    window.save_button.click()
    person.wait(lambda: "never before" in str(person.app.rest.mcp.service.specs()))
    before = person.answer.id
    person.app.chats.again(before, None)
    person.wait(lambda: person.answer.id != before and person.answer.asked is not None)
    assert person.answer.asked is not None
    assert person.answer.asked.reason == CHANGED
    press(person, "Never allow")
    person.wait(lambda: person.answer.phase is Phase.OVER)

    window.remove_button.click()
    person.wait(lambda: state(person) is None)
    assert json.loads(file.read_text()) == {"mcpServers": {}}
    assert not [spec for spec in person.app.tools.specs if spec.name.startswith("functions.raw__")]


def test_what_is_on_is_kept_and_a_server_that_fails_says_why(person: Person) -> None:
    window = add(person, "many")
    service = person.app.rest.mcp.service
    assert len(window.offer.boxes) == 44
    window.offer.boxes["tool_3"].click()
    person.wait(lambda: len(service.specs()) == 43)
    window.is_on.click()
    person.wait(lambda: service.specs() == ())
    assert state(person) is McpState.OFF
    person.wait(lambda: in_file().get("disabled") is True)
    assert in_file()["disabledTools"] == ["tool_3"]
    window.is_on.click()
    person.wait(lambda: len(service.specs()) == 43)

    window.address.setText(f'{RAW} "dies at once"')
    window.save_button.click()
    person.wait(lambda: state(person) is McpState.FAILED)
    assert "It has ended: exit code 1." in window._state.text()
    window.log_button.click()
    assert window._log is not None
    assert window._log.text.toPlainText() == "no key was given"
    window._log.close()


def test_a_removed_server_comes_back_by_undo_with_its_switches_its_secrets_and_its_place(person: Person) -> None:
    before, memory = keyring.get_keyring(), MemoryStore()
    keyring.set_keyring(memory)
    try:
        window = add(person, "many", "API_KEY=sk-0123456789abcdef")
        service = person.app.rest.mcp.service
        service.save(Server("other", command=(sys.executable,)))
        person.wait(lambda: [entry.server.name for entry in service.entries] == ["raw", "other"])
        window.offer.boxes["tool_3"].click()
        service.set_off("raw", True)
        person.wait(lambda: in_file().get("disabled") is True)
        entry, secrets = in_file(), dict(memory.secrets)
        assert list(secrets.values()) == ["sk-0123456789abcdef"]
        window.remove_button.setFocus()
        window.remove_button.click()
        person.wait(lambda: state(person) is None and window._toast.isVisible())
        assert window._toast.message == "“raw” was removed"
        assert memory.secrets == {}
        assert window.focusWidget() is window.name
        press_in(window, "Undo")
        person.wait(lambda: [entry.server.name for entry in service.entries] == ["raw", "other"])
        assert (in_file(), memory.secrets) == (entry, secrets)
        service.set_off("raw", False)
        person.wait(lambda: len(service.specs()) == 43)
        service.connect_server("raw")
        person.wait(lambda: state(person) is McpState.CONNECTED)
    finally:
        keyring.set_keyring(before)


def test_undo_does_not_replace_a_server_that_has_the_name_by_now(person: Person) -> None:
    window = opened(person)
    service = person.app.rest.mcp.service
    service.save(Server("raw", command=("one",)))
    person.wait(lambda: state(person) is McpState.IDLE)
    window.view.move_to(window.view.model().index(0, 0))
    window.remove_button.click()
    person.wait(lambda: state(person) is None and window._toast.isVisible())
    service.save(Server("raw", command=("two",)))
    person.wait(lambda: state(person) is McpState.IDLE)
    press_in(window, "Undo")
    assert window._state.text() == "There is another server called raw."
    assert in_file()["command"] == "two"


def test_the_focus_stays_in_the_form_and_faults_are_said_once_a_field_is_left(person: Person) -> None:
    window = opened(person)
    person.wait(window.isActiveWindow)
    assert window.focusWidget() is window.name
    window.name.setText("raw")
    window.address.setText(f'{RAW} "every day')
    assert window._state.property("tone") == "second"
    window.address.setFocus()
    window.values.setFocus()
    assert window._state.text() == "A quotation mark is missing in the command."
    assert window._state.property("tone") == "bad"
    window.address.setText(f"{RAW} changes")
    assert window._state.property("tone") == "second"
    window.save_button.setFocus()
    window.save_button.click()
    person.wait(lambda: state(person) is McpState.CONNECTED)
    assert window.focusWidget() is window.name


def test_what_is_written_and_not_saved_is_there_again(person: Person) -> None:
    window = add(person, "")
    window.values.setPlainText("AS=another")
    window.more.seconds.setValue(77)
    window.new_button.click()
    assert (window.name.text(), window.values.toPlainText(), window.more.seconds.value()) == ("", "", 60)
    window.name.setText("second")
    window.address.setText('"no end')  # it cannot be saved
    window.sends_out.setChecked(True)
    window.view.move_to(window.view.model().index(0, 0))
    assert (window.name.text(), window.values.toPlainText(), window.more.seconds.value()) == ("raw", "AS=another", 77)
    assert window.save_button.isEnabled()
    window.new_button.click()
    assert (window.name.text(), window.address.text(), window.sends_out.isChecked()) == ("second", '"no end', True)
    window.view.move_to(window.view.model().index(0, 0))
    window.save_button.click()
    service = person.app.rest.mcp.service
    saved = {"AS": "another"}
    person.wait(lambda: in_file().get("env") == saved and [one.server.env for one in service.entries] == [saved])
    window.new_button.click()
    window.view.move_to(window.view.model().index(0, 0))
    person.wait(lambda: window.values.toPlainText() == "AS=another" and not window.save_button.isEnabled())


def test_servers_of_another_program_their_prompts_and_their_resources(person: Person) -> None:
    cursor = user_home() / ".cursor" / "mcp.json"
    cursor.parent.mkdir(parents=True)
    entry = {"command": sys.executable, "args": [str(EVERYDAY)], "env": {"API_KEY": "sk-123456"}}
    cursor.write_text(json.dumps({"mcpServers": {"raw": entry}}))
    window, service, costs = opened(person), person.app.rest.mcp.service, person.app.rest.mcp.costs
    window.import_button.click()
    person.wait(lambda: window.findChild(Menu) is not None)
    menu = window.findChild(Menu)
    assert isinstance(menu, Menu)
    action, _, from_file, from_clipboard = menu.actions()
    assert (action.text(), from_file.text()) == ("Cursor: 1 server", "From a file…")
    QGuiApplication.clipboard().setText("{")
    from_clipboard.trigger()
    assert "The MCP servers in the clipboard cannot be read." in window._state.text()
    action.trigger()
    menu.close()
    person.wait(lambda: state(person) is McpState.IDLE)
    assert "1 value of raw is kept in mcp.json" in window._problems.text()
    QGuiApplication.clipboard().setText('"other": {"command": "x"}')
    window._import_clipboard()
    person.wait(lambda: state(person, "other") is McpState.IDLE)
    service.remove("other")
    person.wait(lambda: state(person, "other") is None)
    assert in_file() == entry  # this system has no store for secrets
    window.view.setCurrentIndex(window.view.model().index(0, 0))
    window.connect_button.click()
    person.wait(lambda: state(person) is McpState.CONNECTED)

    specs = service.specs()
    person.wait(lambda: costs.is_exact(specs))
    counted, estimated = sum(map(costs.of, specs)), sum(map(estimate, specs))
    assert counted > 0
    assert estimated > 0

    texts = {button.text(): button for button in window.offer.findChildren(TextButton)}
    texts["today"].click()
    person.wait(lambda: [file.name for file in person.app.chats.files.files] == ["note://today"])

    window.close()
    person.app.window.activateWindow()
    person.pane.composer.focus_text()
    person.wait(person.pane.composer.edit.hasFocus)
    QTest.keyClicks(person.pane.composer.edit, "/raw.sum")
    link = person.app.rest.prompt_link
    person.wait(lambda: link.is_open)
    assert link.choices is not None
    assert link.choices.current is not None
    assert link.choices.current.name == "raw.summarize"
    QTest.keyClick(person.pane.composer.edit, Qt.Key.Key_Return)
    person.wait(lambda: person.app.window.findChild(PromptForm) is not None)
    form = person.app.window.findChild(PromptForm)
    assert isinstance(form, PromptForm)
    form.fields["text"].setPlainText("the news")
    form.insert_button.click()
    person.wait(lambda: person.pane.composer.edit.toPlainText() == "Summarize: the news")


def test_a_server_that_nobody_uses_is_ended_and_starts_again_when_it_is_needed(person: Person) -> None:
    """It goes on while a chat has its tools on, or something is asked of it."""
    add(person, "")
    service, looks = person.app.rest.mcp.service, list[int]()
    client, names = service._clients["raw"], [spec.name for spec in service.specs()]
    on = set(names)

    def looked() -> set[str]:
        looks.append(1)
        return on

    def look_again(times: int = 3) -> None:
        before = len(looks)
        person.wait(lambda: len(looks) >= before + times)

    idle = McpIdle(service, looked, seconds=0.1)
    service.changed.emit()
    look_again()
    assert state(person) is McpState.CONNECTED
    with client.in_use():
        on.clear()
        look_again()
        assert not client.end_if_idle(0.0)
        assert client.is_connected
    person.wait(lambda: state(person) is McpState.IDLE)
    assert not client.is_connected
    on.update(names)
    service.begin(names)
    person.wait(lambda: state(person) is McpState.CONNECTED)
    assert service._clients["raw"] is client
    idle.deleteLater()


def test_folders_and_a_time_limit_are_set_and_a_resource_with_parts_is_attached(person: Person, tmp_path: Path) -> None:
    """What needs no other connection is changed while the server runs; another folder to run in starts it again."""
    window, service = opened(person), person.app.rest.mcp.service
    window.name.setText("raw")
    window.address.setText(f'"{sys.executable}" "{CURIOUS}"')
    window.save_button.click()
    person.wait(lambda: state(person) is McpState.CONNECTED)
    client, more = service._clients["raw"], window.more
    assert not more.folder.isVisible()
    more.opener.click()
    more.roots.setPlainText("notes")
    assert not window.save_button.isEnabled()
    assert window._state.text() == "notes is not the full path of a folder."
    more.roots.setPlainText(f"{tmp_path}\n")
    more.seconds.setValue(7)
    window.save_button.click()
    person.wait(lambda: in_file().get("roots") == [str(tmp_path)])
    assert in_file()["timeout"] == 7
    assert (client.server.roots, client.server.seconds) == ((str(tmp_path),), 7)
    assert service._clients["raw"] is client
    assert {spec.seconds for spec in service.specs()} == {7}
    more.folder.setText(str(tmp_path))
    window.save_button.click()
    person.wait(lambda: service._clients.get("raw") not in (client, None) and state(person) is McpState.CONNECTED)
    assert in_file()["cwd"] == str(tmp_path)

    texts = {button.text(): button for button in window.offer.findChildren(TextButton)}
    texts["note…"].click()
    form = window.findChild(TemplateForm)
    assert isinstance(form, TemplateForm)
    year, month = form.fields.values()
    year.setFocus()
    QTest.keyClicks(year, "2025")
    QTest.keyClick(year, Qt.Key.Key_Return)
    assert month.hasFocus()
    popup = month.completer().popup()
    assert popup is not None
    person.wait(popup.isVisible)
    assert popup.model().index(0, 0).data() == "december"
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert month.text() == "december"
    QTest.keyClick(month, Qt.Key.Key_Return)
    person.wait(lambda: [file.name for file in person.app.chats.files.files] == ["note://2025/december"])

    desk, files = person.app.rest.mcp, person.app.chats.files

    def are_read(count: int) -> bool:
        return len(files.files) == count and not any(one.is_being_read for one in files.files)

    for day in ("1", "2"):
        texts["diary…"].click()
        [form] = [one for one in window.findChildren(TemplateForm) if one.isVisible()]  # an old one is deleted later
        form.fields["day"].setText(day)
        form.attach_button.click()
        person.wait(lambda: desk._popup is not None)
        assert desk._popup is not None
        assert desk._popup.parentWidget() is window
        if day == "1":
            other = LogWindow(["a line"])
            other.show()
            person.qtbot.waitExposed(other)
            other.close()
            assert desk._popup is not None, "another window that opens closes popups, but no question"
            desk._popup.form.accept_button.click()
        else:
            QTest.keyClick(desk._popup, Qt.Key.Key_Escape)
        person.wait(lambda: desk._popup is None)
        person.wait(partial(are_read, 1 + int(day)))
    read = {file.name: file.attachment.characters for file in files.files if file.attachment is not None}
    assert (read["diary://1"], read["diary://2"]) == (len("yes"), len("the user said cancel"))
