"""The functions that the user defines: all of them at the left, the chosen one at the right."""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple

import msgspec
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.core.errors import DescantError
from app.core.settings.setting import Section
from app.tools.consent import Consent, Rule
from app.tools.definition import Definition, command_line
from app.ui.services.tool_service import KnownFunction, ToolService
from app.ui.settings.entries import (
    ROW,
    EntryModel,
    Leaving,
    Look,
    WindowOpener,
    arrange,
    foot_of,
    keep_focus,
    offer_undo,
    undo_toast,
)
from app.ui.settings.function_faults import Part, Texts, command_of, faults_in, parameters_of, warnings_about
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


class Draft(NamedTuple):
    """What is written of a function and could not be saved."""

    texts: Texts
    description: str
    reads_private: bool
    sends_out: bool


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
        self._service, self._function = service, _new()
        self._model: EntryModel[KnownFunction] = EntryModel(_look, self)
        self.view = RowList(self._model, tr("Functions"), row_height=ROW, selects=True)
        self.name, self.description, self.command = QLineEdit(), QLineEdit(), QLineEdit()
        self.parameters, self.consent = QPlainTextEdit(), QComboBox()
        self.reads_private = QCheckBox(tr("It reads private data"))
        self.sends_out = QCheckBox(tr("It sends what it is given to another computer"))
        self.new_button = TextButton(tr("New function"), icon_name="plus")
        self.save_button = TextButton(tr("Save"), kind="primary")
        self.delete_button = TextButton(tr("Delete"), kind="quiet")
        self._parts = {Part.NAME: self.name, Part.COMMAND: self.command, Part.PARAMETERS: self.parameters}
        self._left: set[Part] = set()
        self._drafts: dict[int, Draft] = {}
        self._state = Label(type=Type.META, tone="second", wrap=True)
        self._toast = undo_toast(self, self.view)
        self._set_up()
        self._arrange()
        self._connect()
        self._on_changed()
        self._show(_new())

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.view if self._service.functions else self.name

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is written, if it is complete; what is wrong with it is said when the window opens again."""
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
        self.delete_button.clicked.connect(self._delete)
        self.consent.activated.connect(self._on_consent)
        for field in (self.name, self.description, self.command):
            field.textChanged.connect(self._refresh)
        self.parameters.textChanged.connect(self._refresh)
        Leaving([*self._parts.values()], self).left.connect(self._on_left)
        for box in (self.reads_private, self.sends_out):
            box.toggled.connect(self._refresh)

    # -- the function ----------------------------------------------------------------------------------------------

    @property
    def _texts(self) -> Texts:
        return Texts(self.name.text(), self.command.text(), self.parameters.toPlainText())

    @property
    def _faults(self) -> dict[Part, str]:
        others = {one.definition.name for one in self._service.functions if one.id != self._function.id}
        return faults_in(self._texts, others, is_new=self._function.id == 0)

    def _written(self) -> Definition | None:
        """Return what is written as a definition; None if it is none."""
        command, parameters = command_of(self._texts), parameters_of(self._texts)
        if isinstance(command, str) or isinstance(parameters, str):
            return None
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
        """Show a function, or what was written of it and could not be saved."""
        self._function, definition = function, function.definition
        schema = definition.parameters
        text = msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() if schema is not None else ""
        saved = Draft(
            Texts(definition.name, command_line(definition.command), text),
            definition.description,
            definition.reads_private,
            definition.sends_out,
        )
        draft = self._drafts.pop(function.id, saved)
        self.name.setText(draft.texts.name)
        self.description.setText(draft.description)
        self.command.setText(draft.texts.command)
        self.parameters.setPlainText(draft.texts.parameters)
        self.reads_private.setChecked(draft.reads_private)
        self.sends_out.setChecked(draft.sends_out)
        self._left = set(Part)
        self._show_consent()
        self._refresh()

    def _show_consent(self) -> None:
        spec = self._function.definition.spec()
        rule = self._service.rules.get(spec.name, Rule(Consent.ASK))
        holds = rule.consent is Consent.NEVER or rule.fingerprint == spec.fingerprint
        self.consent.setCurrentIndex(self.consent.findData(rule.consent if holds else Consent.ASK))
        self.consent.setEnabled(self._function.id > 0)

    def _refresh(self) -> None:
        """Say what is wrong in the fields that the user has left, and no longer what was mended."""
        faults, warnings = self._faults, warnings_about(self._texts)
        self._left &= {*faults, *warnings}
        is_complete = bool(self.name.text().strip() and self.command.text().strip())
        is_ready = is_complete and self._written() != self._function.definition
        if not is_ready:
            keep_focus(self.save_button, self.name)
        self.save_button.setEnabled(is_ready)
        if self._function.id == 0:
            keep_focus(self.delete_button, self.name)
        self.delete_button.setEnabled(self._function.id > 0)
        shown = [words for part, words in faults.items() if part in self._left]
        doubts = [words for part, words in warnings.items() if part in self._left]
        if shown:
            self._say("\n".join(shown), "bad")
        elif doubts:
            self._say("\n".join(doubts), "warning")
        else:
            self._say(tr("Turn it on in a chat with the wrench below its message."))

    def _on_left(self, field: QWidget) -> None:
        """Say what is wrong in a field, now that the user has finished it."""
        part = next(part for part, one in self._parts.items() if one is field)
        if part in self._left:
            return
        self._left.add(part)
        self._refresh()
        if part in self._left:
            announce(self, self._state.text())

    def _say(self, words: str, tone: str = "second") -> None:
        self._state.set_tone(tone)
        self._state.setText(words)

    def _begin(self) -> None:
        """Start a new function."""
        self._keep()
        self.view.setCurrentIndex(QModelIndex())
        self._show(_new())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        """Save what is written; if it cannot be used, keep it until the function is chosen again."""
        written = self._written()
        if written is not None and self.save_button.isEnabled() and not self._faults:
            self._service.save(KnownFunction(written, self._function.id))
        elif written != self._function.definition:
            private, sends = self.reads_private.isChecked(), self.sends_out.isChecked()
            self._drafts[self._function.id] = Draft(self._texts, self.description.text(), private, sends)

    def _save(self) -> None:
        written, faults, before = self._written(), self._faults, self._function
        if written is not None and not faults:
            self._service.save(KnownFunction(written, before.id), partial(self._on_saved, before))
            return
        self._left = set(Part)
        self._refresh()
        self._parts[next(iter(faults))].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._state.text())

    def _on_saved(self, before: KnownFunction, function: KnownFunction) -> None:
        if self._function is not before:  # another one was chosen meanwhile
            return
        if self._written() == function.definition:
            self._show(function)
        else:  # something was written meanwhile
            self._function = function
            self._refresh()
            return
        doubts = warnings_about(self._texts).values()
        self._say("\n".join([tr("Saved"), *doubts]), "warning" if doubts else "good")
        announce(self, self._state.text())

    def _on_consent(self) -> None:
        spec = self._function.definition.spec()
        consent = Consent(self.consent.currentData())
        self._service.set_rule(spec.name, None if consent is Consent.ASK else Rule(consent, spec.fingerprint))

    def _delete(self) -> None:
        name = self._function.definition.name
        self._service.delete(self._function, lambda undo: offer_undo(self._toast, name, undo))

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
            self._show(_new())
        self._show_consent()

    def _on_failed(self, error: DescantError) -> None:
        words = explain(error.explanation)
        self._say(words, "bad")
        announce(self, words)


def _new() -> KnownFunction:
    return KnownFunction(Definition("", ()))


def _look(function: KnownFunction) -> Look:
    return Look(function.definition.name, "wrench", function.definition.description)


def _consents() -> dict[Consent, str]:
    return {
        Consent.ASK: tr("Ask"),
        Consent.ALWAYS: tr("Always allow"),
        Consent.NEVER: tr("Never allow"),
    }
