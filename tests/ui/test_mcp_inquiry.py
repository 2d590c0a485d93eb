"""A server asks the user in the middle of a call: the form in the chat, an address, and a stop meanwhile."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from app.chats.stored_chat import AnswerState
from app.core.paths import config_dir
from app.ui.chat.turns.inquiry_form import InquiryForm
from tests.small_models import write_script
from tests.tools.mcp.stand_ins import CURIOUS, SAMPLING_QWEN
from tests.ui.apps import Person
from tests.ui.test_tools import press


class Asked:
    """A window in which a tool of the server is called, which asks the user."""

    def __init__(self, person: Person, folder: Path) -> None:
        self.person, self._folder = person, folder

    def by(self, tool: str, **arguments: str) -> InquiryForm:
        """Have a tool called in a new message; return its form."""
        person = self.person
        call = json.dumps({"name": f"curious__{tool}", "arguments": arguments})
        script = {":": f"<tool_call>\n{call}\n</tool_call>", ";": "It is done.", "!": "Rain, rain."}
        person.load(write_script(self._folder / f"{tool}.gguf", script, SAMPLING_QWEN))
        service = person.app.rest.mcp.service
        person.wait(lambda: service.entry("curious") is not None)
        service.connect_server("curious")
        person.wait(lambda: "curious" in person.app.rest.tools_link.server_menus)
        person.app.rest.tools_link.server_menus["curious"].actions_of[tool].trigger()
        person.send("Please do it.")
        return self._form()

    def again(self) -> InquiryForm:
        """Have the same tool called in another answer; return its form."""
        before = self.person.answer.id
        self.person.app.chats.again(before, None)
        self.person.wait(lambda: self.person.answer.id != before)
        return self._form()

    def _form(self) -> InquiryForm:
        press(self.person, "Allow once")
        self.person.wait(lambda: bool(self.forms))
        return self.forms[0]

    @property
    def forms(self) -> list[InquiryForm]:
        return [form for form in self.person.answer_view.findChildren(InquiryForm) if form.isVisible()]

    def result(self) -> str:
        """The result of the call, once the answer has ended as it should."""
        assert self.person.wait_for_end() == "It is done."
        assert self.forms == []
        return self.person.answer.result_of(self.person.answer.calls[0])

    def stop(self) -> None:
        self.person.app.chats.stop()
        self.person.wait(lambda: self.person.answer.state is AnswerState.CUT)
        self.person.wait(lambda: self.forms == [])
        assert self.person.answer.inquired is None


@pytest.fixture
def asked(start: Callable[..., Person], tmp_path: Path) -> Asked:
    entry = {"command": sys.executable, "args": [str(CURIOUS)], "timeout": 20}
    config_dir().mkdir(parents=True, exist_ok=True)
    (config_dir() / "mcp.json").write_text(json.dumps({"mcpServers": {"curious": entry}}))
    return Asked(start(), tmp_path)


def test_a_form_is_filled_in_declined_by_the_keyboard_and_stopped(asked: Asked) -> None:
    form = asked.by("travel")
    assert form.accessibleName() == "curious asks you"
    city, nights, budget, quiet, day, by = (row.controls[0] for row in form.fields.values())
    assert isinstance(city, QLineEdit)
    assert isinstance(nights, QLineEdit)
    assert isinstance(quiet, QCheckBox)
    assert isinstance(day, QLineEdit)
    assert isinstance(by, QComboBox)
    assert (nights.text(), quiet.isChecked(), day.text(), by.currentText()) == ("2", True, "2026-12-24", "train")
    city.setFocus()
    QTest.keyClicks(city, "O")
    nights.setText("31")
    QTest.keyClick(by, Qt.Key.Key_Down)
    form.accept_button.click()
    assert [name for name, row in form.fields.items() if row.is_wrong] == ["city", "nights"]
    assert city.hasFocus()
    QTest.keyClicks(city, "slo")
    assert not form.fields["city"].is_wrong
    nights.setText("3")
    budget.setFocus()
    QTest.keyClicks(budget, "99.5")
    quiet.click()
    form.accept_button.click()
    given = "{'city': 'Oslo', 'nights': 3, 'budget': 99.5, 'quiet': False, 'day': '2026-12-24', 'by': 'ship'}"
    assert asked.result() == f"accept {given}"

    form = asked.again()
    form.fields["city"].controls[0].setFocus()
    for _ in range(7):
        QTest.keyClick(asked.person.app.window.focusWidget(), Qt.Key.Key_Tab)
    assert form.decline_button.hasFocus()
    QTest.keyClick(form.decline_button, Qt.Key.Key_Return)
    assert asked.result() == "decline"

    asked.again()
    asked.stop()


class _Browser(QObject):
    opened: list[str]

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_the_model_writes_for_the_server_and_an_address_is_opened_by_a_click_alone(asked: Asked) -> None:
    form = asked.by("poem", subject="rain")
    assert form.accessibleName() == "curious wants the model to write something"
    assert [text.toPlainText() for text in form._texts] == ["Be brief.", "Write about rain."]
    form.accept_button.click()
    writer = asked.person.app.tool_calls.writer
    assert writer is not None
    assert len(writer._jobs) == 1
    asked.person.app.chats.stop()  # while the model writes
    assert not writer._jobs
    asked.stop()
    asked.again().accept_button.click()
    assert asked.result() == f"Rain, rain. ({asked.person.app.models.status.name}, endTurn)"

    browser = _Browser()
    browser.opened = []
    QDesktopServices.setUrlHandler("https", browser, "open")
    try:
        form = asked.by("sign_in")
        assert [text.toPlainText() for text in form._texts][1] == "https://example.org/sign-in?for=descant"
        assert browser.opened == []
        form.accept_button.click()
        assert browser.opened == ["https://example.org/sign-in?for=descant"]
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert asked.result() == "accept"
