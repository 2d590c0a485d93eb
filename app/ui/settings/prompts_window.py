"""The prompt library: all prompts at the left, the chosen one at the right."""

from functools import partial

import msgspec
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.chats.prompts import MOST_NAME, Prompt, PromptKind, name_from, placeholders
from app.core.errors import DescantError
from app.core.settings.setting import Section
from app.core.text import one_line
from app.ui.services.prompts import PromptService
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
from app.ui.settings.other_rows import ActionRow
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.row_list import RowList
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.words import explain, tr

_SIZE, _LIST_WIDTH = (760, 480), 220
_LIMIT = 200_000
"""Characters of the longest prompt."""


def prompts_opener(service: PromptService, window: QWidget) -> "WindowOpener[PromptsWindow]":
    """Return what opens the library."""
    return WindowOpener(lambda: PromptsWindow(service, window), service.refresh, window)


def prompts_row(opener: "WindowOpener[PromptsWindow]") -> ActionRow:
    """Return the row of the settings that opens the library."""
    return ActionRow(
        Section.CHATS,
        tr("Prompt library"),
        tr("System prompts and parts of messages that you use again. Type / and a name in the message field."),
        tr("Open"),
        opener.open,
    )


class PromptsWindow(SeparateWindow):
    """A separate window. What is written is saved with Save, when another prompt is chosen, and at closing.

    Attributes:
        view, name, kind, text, new_button, save_button, delete_button: its parts.
    """

    def __init__(self, service: PromptService, parent: QWidget | None = None) -> None:
        super().__init__(tr("Prompt library"), parent)
        self.resize(*_SIZE)
        self._service = service
        self._prompt = Prompt("", "")
        self._model: EntryModel[Prompt] = EntryModel(_look, self)
        self.view = RowList(self._model, tr("Prompts"), row_height=ROW, selects=True)
        self.name, self.kind, self.text = QLineEdit(), QComboBox(), QPlainTextEdit()
        self.new_button = TextButton(tr("New prompt"), icon_name="plus")
        self.save_button = TextButton(tr("Save"), kind="primary")
        self.delete_button = TextButton(tr("Delete"), kind="quiet")
        self._drafts: dict[int, Prompt] = {}
        self._is_left = False
        self._state = Label(type=Type.META, tone="second", wrap=True)
        self._toast = undo_toast(self, self.view)
        self._set_up()
        self._arrange()
        self._connect()
        self._show(self._prompt)

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.view if self._service.prompts else self.name

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not saved."""
        return self._written() != self._prompt

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is written, if it has a name and a text."""
        if self.save_button.isEnabled():
            self._save()
        super().closeEvent(event)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self.name.setAccessibleName(tr("Name"))
        self.name.setPlaceholderText(tr("For example: translate"))
        self.name.setMaxLength(MOST_NAME)
        self.kind.setAccessibleName(tr("Kind"))
        self.kind.addItem(tr("Part of a message"), PromptKind.SNIPPET)
        self.kind.addItem(tr("System prompt of the chat"), PromptKind.SYSTEM)
        self.text.setAccessibleName(tr("Text"))
        self.text.setPlaceholderText(tr("For example: Translate this into {language}:", language="{{language}}"))
        self.text.setProperty("field", True)
        self.text.setTabChangesFocus(True)

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        for words, field in ((tr("Name"), self.name), (tr("Kind"), self.kind)):
            label = Label(words, type=Type.META, tone="second")
            label.setBuddy(field)
            right.addWidget(label)
            right.addWidget(field)
        right.addWidget(self.text, 1)
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
        Leaving([self.name], self).left.connect(self._on_left)
        for signal in (self.name.textChanged, self.text.textChanged, self.kind.currentIndexChanged):
            signal.connect(self._refresh)

    # -- the prompt ------------------------------------------------------------------------------------------------

    def _written(self) -> Prompt:
        kind = PromptKind(self.kind.currentData())
        return Prompt(name_from(self.name.text()), self.text.toPlainText(), kind, self._prompt.id)

    @property
    def _fault(self) -> str:
        """Why what is written cannot be saved; empty if it can, or is not complete yet."""
        return self._fault_of_text or self._fault_of_name

    @property
    def _fault_of_text(self) -> str:
        count = len(self.text.toPlainText())
        words = tr(
            "The text has {count} characters, and a prompt at most {most}. Attach it to a message as a file instead.",
            count=f"{count:,}",
            most=f"{_LIMIT:,}",
        )
        return words if count > _LIMIT else ""

    @property
    def _fault_of_name(self) -> str:
        name = self._written().name
        others = {one.name.casefold(): one.name for one in self._service.prompts if one.id != self._prompt.id}
        taken = others.get(name.casefold(), "")
        return tr("There is another prompt called {name}.", name=taken) if taken else ""

    def _show(self, prompt: Prompt) -> None:
        """Show a prompt, or what was written of it and could not be saved."""
        self._prompt, shown = prompt, self._drafts.pop(prompt.id, prompt)
        self.name.setText(shown.name)
        self.kind.setCurrentIndex(self.kind.findData(shown.kind))
        self.text.setPlainText(shown.text)
        self._is_left = True
        self._refresh()

    def _refresh(self) -> None:
        """Say that the text is too long, what is wrong with a name that was left, or what the prompt asks for."""
        written, fault = self._written(), self._fault
        self._is_left = self._is_left and bool(fault)
        is_ready = bool(written.name and written.text.strip()) and self.is_changed
        if not is_ready:
            keep_focus(self.save_button, self.name)
        self.save_button.setEnabled(is_ready)
        if self._prompt.id == 0:
            keep_focus(self.delete_button, self.name)
        self.delete_button.setEnabled(self._prompt.id > 0)
        is_shown = self._is_left or bool(self._fault_of_text)
        self._say(fault if is_shown else _hint(written), "bad" if is_shown else "second")

    def _on_left(self) -> None:
        """Say what is wrong with the name, now that the user has finished it."""
        if self._fault and not self._is_left:
            self._is_left = True
            self._refresh()
            announce(self, self._fault)

    def _say(self, words: str, tone: str = "second") -> None:
        self._state.set_tone(tone)
        self._state.setText(words)

    def _begin(self) -> None:
        """Start a new prompt."""
        self._keep()
        self.view.setCurrentIndex(QModelIndex())
        self._show(Prompt("", ""))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        """Save what is written; if it cannot be saved, keep it until the prompt is chosen again."""
        if self.save_button.isEnabled() and not self._fault:
            self._service.save(self._written())
        elif self.is_changed:
            self._drafts[self._prompt.id] = self._written()

    def _save(self) -> None:
        if not self._fault:
            self._service.save(self._written(), partial(self._on_saved, self._prompt))
            return
        self._on_left()
        field = self.text if self._fault_of_text else self.name
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_saved(self, before: Prompt, prompt: Prompt) -> None:
        if self._prompt is not before:  # another one was chosen meanwhile
            return
        if self._written() != msgspec.structs.replace(prompt, id=before.id):  # something was written meanwhile
            self._prompt = prompt
            self._refresh()
            return
        self._show(prompt)
        self._say(tr("Saved"), "good")
        announce(self, tr("Saved"))

    def _delete(self) -> None:
        name = self._prompt.name
        self._service.delete(self._prompt, lambda undo: offer_undo(self._toast, name, undo))

    def _on_chosen(self, index: QModelIndex) -> None:
        prompt = self._model.entry_at(index)
        if prompt is not None and prompt.id != self._prompt.id:
            self._keep()
            self._show(prompt)

    def _on_changed(self) -> None:
        """Show the list again, with the cursor on the prompt that is shown; a deleted one is no longer shown."""
        self._model.show_entries(self._service.prompts)
        row = self._model.row_of(self._prompt.id)
        if row >= 0:
            self.view.move_to(self._model.index(row, 0))
        elif self._prompt.id:
            self._show(Prompt("", ""))

    def _on_failed(self, error: DescantError) -> None:
        words = explain(error.explanation)
        self._say(words, "bad")
        announce(self, words)


def _look(prompt: Prompt) -> Look:
    if prompt.kind is PromptKind.SYSTEM:
        return Look(prompt.name, "scroll-text", prompt.text, spoken=f"{prompt.name}, {tr('System prompt')}")
    return Look(prompt.name, "pencil", prompt.text)


def _hint(prompt: Prompt) -> str:
    """Return what the prompt asks for when it is inserted, and how it is found."""
    names = placeholders(prompt.text)
    found = tr("Found as /{name}.", name=prompt.name) if prompt.name else tr("A name has no spaces.")
    if not names:
        return f"{found} {tr('Text in double braces, {{name}}, is asked for when you insert the prompt.')}"
    return f"{found} {tr('It asks for: {names}.', names=one_line(', '.join(names), limit=200))}"
