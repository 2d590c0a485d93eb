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
from tests.cli.test_ask_tools import QWEN
from tests.small_models import write_script
from tests.tools.mcp.stand_ins import CURIOUS
from tests.ui.apps import Person
from tests.ui.test_tools import press


@pytest.fixture
def asked(start: Callable[..., Person], tmp_path: Path) -> Callable[..., InquiryForm]:
    """Has a tool of the server called that asks; returns the form."""
    entry = {"command": sys.executable, "args": [str(CURIOUS)], "timeout": 20}
    config_dir().mkdir(parents=True, exist_ok=True)
    (config_dir() / "mcp.json").write_text(json.dumps({"mcpServers": {"curious": entry}}))
    person = start()

    def ask(tool: str) -> InquiryForm:
        call = json.dumps({"name": f"curious__{tool}", "arguments": {}})
        script = {":": f"<tool_call>\n{call}\n</tool_call>", ";": "It is done."}
        person.load(write_script(tmp_path / "qwen.gguf", script, QWEN))
        service = person.app.rest.mcp.service
        person.wait(lambda: service.entry("curious") is not None)
        service.connect_server("curious")
        person.wait(lambda: "curious" in person.app.rest.tools_link.server_menus)
        person.app.rest.tools_link.server_menus["curious"].actions_of[tool].trigger()
        person.send("Please do it.")
        press(person, "Allow once")
        person.wait(lambda: person.answer.inquired is not None and bool(forms(person)))
        return forms(person)[0]

    ask.person = person  # type: ignore[attr-defined]
    return ask


def forms(person: Person) -> list[InquiryForm]:
    return [form for form in person.answer_view.findChildren(InquiryForm) if form.isVisible()]


def test_a_form_is_filled_in_and_what_does_not_fit_is_told(asked: Callable[..., InquiryForm]) -> None:
    person: Person = asked.person  # type: ignore[attr-defined]
    form = asked("travel")
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
    assert person.wait_for_end() == "It is done."
    assert forms(person) == []
    given = "{'city': 'Oslo', 'nights': 3, 'budget': 99.5, 'quiet': False, 'day': '2026-12-24', 'by': 'ship'}"
    assert person.answer.result_of(person.answer.calls[0]) == f"accept {given}"


def test_a_form_is_declined_by_the_keyboard(asked: Callable[..., InquiryForm]) -> None:
    person: Person = asked.person  # type: ignore[attr-defined]
    form = asked("travel")
    form.fields["city"].controls[0].setFocus()
    for _ in range(7):
        QTest.keyClick(person.app.window.focusWidget(), Qt.Key.Key_Tab)
    assert form.decline_button.hasFocus()
    QTest.keyClick(form.decline_button, Qt.Key.Key_Return)
    assert person.wait_for_end() == "It is done."
    assert person.answer.result_of(person.answer.calls[0]) == "decline"


class _Browser(QObject):
    opened: list[str]

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_an_address_is_shown_and_opened_by_a_click_alone(asked: Callable[..., InquiryForm]) -> None:
    person: Person = asked.person  # type: ignore[attr-defined]
    browser = _Browser()
    browser.opened = []
    QDesktopServices.setUrlHandler("https", browser, "open")
    try:
        form = asked("sign_in")
        assert [text.toPlainText() for text in form._texts][1] == "https://example.org/sign-in?for=descant"
        assert browser.opened == []
        form.accept_button.click()
        assert browser.opened == ["https://example.org/sign-in?for=descant"]
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert person.wait_for_end() == "It is done."
    assert person.answer.result_of(person.answer.calls[0]) == "accept"


def test_a_stop_ends_the_question(asked: Callable[..., InquiryForm]) -> None:
    person: Person = asked.person  # type: ignore[attr-defined]
    asked("travel")
    person.app.chats.stop()
    person.wait(lambda: person.answer.state is AnswerState.CUT)
    person.wait(lambda: forms(person) == [])
    assert person.answer.inquired is None
