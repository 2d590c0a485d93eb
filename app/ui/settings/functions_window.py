"""The functions that the user defines: all of them at the left, the chosen one at the right."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.core.errors import DescantError
from app.core.settings.setting import Section
from app.tools.consent import Consent, Rule
from app.tools.definition import Definition, command_from, command_line
from app.ui.services.tool_service import KnownFunction, ToolService
from app.ui.settings.entries import ROW, EntryModel, Look, WindowOpener, arrange, foot_of
from app.ui.settings.other_rows import ActionRow
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.row_list import RowList
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.words import explain, tr

_SIZE, _LIST_WIDTH = (820, 600), 200
_EXAMPLE: Final = '{"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}'
_EMPTY: Final = KnownFunction(Definition("", ()))


def functions_opener(service: ToolService, window: QWidget) -> WindowOpener[FunctionsWindow]:
    """Return what opens the window."""
    return WindowOpener(lambda: FunctionsWindow(service, window), service.refresh, window)


def functions_row(opener: WindowOpener[FunctionsWindow]) -> ActionRow:
    """Return the row of the settings that opens the window."""
    return ActionRow(
        Section.CHATS,
        tr("Functions"),
        tr("What a model may have done on this computer: each function is a command of yours."),
        tr("Open"),
        opener.open,
    )


class FunctionsWindow(SeparateWindow):
    """A separate window. What is written is saved with Save, when another function is chosen, and at closing.

    Attributes:
        view, name, description, command, parameters, reads_private, sends_out, consent: its fields.
        new_button, save_button, delete_button: its buttons.
    """

    def __init__(self, service: ToolService, parent: QWidget | None = None) -> None:
        super().__init__(tr("Functions"), parent)
        self.resize(*_SIZE)
        self._service, self._function = service, _EMPTY
        self._model: EntryModel[KnownFunction] = EntryModel(_look, self)
        self.view = RowList(self._model, tr("Functions"), row_height=ROW, selects=True)
        self.name, self.description, self.command = QLineEdit(), QLineEdit(), QLineEdit()
        self.parameters, self.consent = QPlainTextEdit(), QComboBox()
        self.reads_private = QCheckBox(tr("It reads private data"))
        self.sends_out = QCheckBox(tr("It sends what it is given to another computer"))
        self.new_button = TextButton(tr("New function"), icon_name="plus")
        self.save_button = TextButton(tr("Save"), kind="primary")
        self.delete_button = TextButton(tr("Delete"), kind="quiet")
        self._state = Label(type=Type.META, tone="second", wrap=True)
        self._set_up()
        self._arrange()
        self._connect()
        self._on_changed()
        self._show(_EMPTY)

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.view if self._service.functions else self.name

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is written, if it is complete."""
        if self.save_button.isEnabled():
            self._save()
        super().closeEvent(event)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self.name.setPlaceholderText(tr("For example: get_weather"))
        self.name.setMaxLength(64)
        self.description.setPlaceholderText(tr("What it does, for the model: Get the weather of a city."))
        self.command.setPlaceholderText(tr("For example: python3 weather.py"))
        self.parameters.setPlaceholderText(tr("For example: {schema}", schema=_EXAMPLE))
        self.parameters.setProperty("field", True)
        self.parameters.setTabChangesFocus(True)
        for consent, words in _consents().items():
            self.consent.addItem(words, consent)

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        for words, field, stretch in (
            (tr("Name"), self.name, 0),
            (tr("Description"), self.description, 0),
            (
                tr("Command: it gets the arguments as JSON on its standard input; what it prints is the result"),
                self.command,
                0,
            ),
            (tr("Parameters: a JSON schema, or nothing"), self.parameters, 1),
            (tr("When the model calls it"), self.consent, 0),
        ):
            label = Label(words, type=Type.META, tone="second", wrap=True)
            label.setBuddy(field)
            field.setAccessibleName(words.partition(":")[0])
            right.addWidget(label)
            right.addWidget(field, stretch)
        right.addWidget(self.reads_private)
        right.addWidget(self.sends_out)
        right.addWidget(self._state)
        right.addLayout(foot_of(self.delete_button, self.save_button))
        arrange(self, self.new_button, self.view, right, list_width=_LIST_WIDTH)

    def _connect(self) -> None:
        self._service.changed.connect(self._on_changed)
        self._service.failed.connect(self._on_failed)
        self.view.selectionModel().currentChanged.connect(self._on_chosen)
        self.new_button.clicked.connect(self._begin)
        self.save_button.clicked.connect(self._save)
        self.delete_button.clicked.connect(lambda: self._service.delete(self._function))
        self.consent.activated.connect(self._on_consent)
        for field in (self.name, self.description, self.command):
            field.textChanged.connect(self._refresh)
        self.parameters.textChanged.connect(self._refresh)
        for box in (self.reads_private, self.sends_out):
            box.toggled.connect(self._refresh)

    # -- the function ----------------------------------------------------------------------------------------------

    def _written(self) -> Definition | str:
        """Return what is written as a definition, or what is wrong with it."""
        text = self.parameters.toPlainText().strip()
        try:
            parameters = msgspec.json.decode(text, type=dict[str, object]) if text else None
        except msgspec.DecodeError as error:
            return tr("The parameters are not a JSON object: {reason}", reason=str(error))
        try:
            command = command_from(self.command.text())
        except ValueError:
            return tr("A quotation mark is missing in the command.")
        return msgspec.structs.replace(
            self._function.definition,
            name=self.name.text().strip(),
            description=self.description.text().strip(),
            command=command,
            parameters=parameters,
            reads_private=self.reads_private.isChecked(),
            sends_out=self.sends_out.isChecked(),
        )

    def _show(self, function: KnownFunction) -> None:
        self._function, definition = function, function.definition
        self.name.setText(definition.name)
        self.description.setText(definition.description)
        self.command.setText(command_line(definition.command))
        schema = definition.parameters
        text = msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() if schema is not None else ""
        self.parameters.setPlainText(text)
        self.reads_private.setChecked(definition.reads_private)
        self.sends_out.setChecked(definition.sends_out)
        self._show_consent()
        self._refresh()

    def _show_consent(self) -> None:
        spec = self._function.definition.spec()
        rule = self._service.rules.get(spec.name, Rule(Consent.ASK))
        holds = rule.consent is Consent.NEVER or rule.fingerprint == spec.fingerprint
        self.consent.setCurrentIndex(self.consent.findData(rule.consent if holds else Consent.ASK))
        self.consent.setEnabled(self._function.id > 0)

    def _refresh(self) -> None:
        written = self._written()
        is_ready = isinstance(written, Definition) and bool(written.name and written.command)
        self.save_button.setEnabled(is_ready and written != self._function.definition)
        self.delete_button.setEnabled(self._function.id > 0)
        self._say(
            written if isinstance(written, str) else tr("Turn it on in a chat with the wrench below its message.")
        )

    def _say(self, words: str, tone: str = "second") -> None:
        self._state.set_tone(tone)
        self._state.setText(words)

    def _begin(self) -> None:
        """Start a new function."""
        self._keep()
        self.view.setCurrentIndex(QModelIndex())
        self._show(_EMPTY)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        """Save what is written, if it is complete."""
        written = self._written()
        if self.save_button.isEnabled() and isinstance(written, Definition):
            self._service.save(KnownFunction(written, self._function.id))

    def _save(self) -> None:
        written = self._written()
        if isinstance(written, Definition):
            self._service.save(KnownFunction(written, self._function.id), self._on_saved)

    def _on_saved(self, function: KnownFunction) -> None:
        self._show(function)
        self._say(tr("Saved"), "good")
        announce(self, tr("Saved"))

    def _on_consent(self) -> None:
        spec = self._function.definition.spec()
        consent = Consent(self.consent.currentData())
        self._service.set_rule(spec.name, None if consent is Consent.ASK else Rule(consent, spec.fingerprint))

    def _on_chosen(self, index: QModelIndex) -> None:
        function = self._model.entry_at(index)
        if function is not None and function.id != self._function.id:
            self._keep()
            self._show(function)

    def _on_changed(self) -> None:
        """Show the list again, with the cursor on the function that is shown; a deleted one is no longer shown."""
        self._model.show_entries(self._service.functions)
        row = self._model.row_of(self._function.id)
        if row >= 0:
            self.view.move_to(self._model.index(row, 0))
        elif self._function.id:
            self._show(_EMPTY)
        self._show_consent()

    def _on_failed(self, error: DescantError) -> None:
        words = explain(error.explanation)
        self._say(words, "bad")
        announce(self, words)


def _look(function: KnownFunction) -> Look:
    return Look(function.definition.name, "wrench", function.definition.description)


def _consents() -> dict[Consent, str]:
    return {
        Consent.ASK: tr("Ask"),
        Consent.ALWAYS: tr("Always allow"),
        Consent.NEVER: tr("Never allow"),
    }
