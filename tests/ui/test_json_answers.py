"""A chat whose answers are JSON, in the real window with the real engine."""

import json
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.core.turns import JsonState
from app.library.models import boxed_model
from tests.ui.apps import Person, texts_of

REPORT = {
    "type": "object",
    "properties": {"city": {"type": "string", "maxLength": 20}, "degrees": {"type": "integer", "maximum": 60}},
    "required": ["city", "degrees"],
    "additionalProperties": False,
}


def test_a_schema_is_checked_enforced_and_kept(start: Callable[..., Person]) -> None:
    person = start()
    person.load(boxed_model())
    panel = person.pane.instructions
    person.pane.composer.instructions_button.click()
    assert panel.schema.isHidden()
    QTest.mouseClick(panel.json_button, Qt.MouseButton.LeftButton)
    assert panel.schema.isVisible()
    assert panel.json_button.isHidden()

    panel.schema.edit.insertPlainText('{"type": "array", "uniqueItems": true, "items": {"not": {}}}')
    person.wait(lambda: "uniqueItems" in panel.schema.verdict.text())
    assert "“not” in /items" in panel.schema.verdict.text()
    panel.schema.edit.selectAll()
    panel.schema.edit.insertPlainText("{")
    person.wait(lambda: "Line 1" in panel.schema.verdict.text())
    panel.schema.edit.selectAll()
    panel.schema.edit.insertPlainText(json.dumps(REPORT))
    person.wait(lambda: panel.schema.verdict.text() == "All of it will be enforced.")

    answer = person.ask("What is the weather in Paris?")
    assert set(json.loads(answer)) == {"city", "degrees"}
    person.wait(lambda: "Fits the JSON schema." in texts_of(person.answer_view))
    assert person.answer.markdown.startswith("```json\n{")
    chat_id = person.app.chats.chat.id
    assert chat_id is not None
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None)
    assert panel.schema.text() == ""
    assert panel.schema.isHidden()
    person.app.chats.open(chat_id)
    person.wait(lambda: person.app.chats.chat.id == chat_id)
    assert json.loads(panel.schema.text()) == REPORT
    assert person.answer.json is not None
    assert person.answer.json.state is JsonState.FITS
    person.wait(lambda: "Fits the JSON schema." in texts_of(person.answer_view))
