"""Prompts of the library in the composer: "/" and the beginning of a name offers them."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from app.chats.prompts import MOST_NAME, Prompt, PromptKind, filled, placeholders
from app.ui.chat.composer import Composer
from app.ui.chat.instructions import InstructionsPanel
from app.ui.chat.message_edit import GrowingEdit
from app.ui.services.conversation import ChatService
from app.ui.services.prompts import PromptService
from app.ui.widgets.accessible import announce
from app.ui.widgets.clipboard import text_as_mime_data
from app.ui.widgets.keys import claims_key
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.chat.prompt_choices import PromptChoices
    from app.ui.chat.prompt_form import PromptForm

_STARTED: Final = re.compile(rf"(?:^|(?<=\s))/([\w.-]{{0,{MOST_NAME}}})$")
_PICKS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class PromptLink(QObject):
    """Offers the prompts in the composer, and inserts the one that is picked.

    Attributes:
        choices: the list above the composer; made when it is first needed.
        form: the form for the placeholders that was opened last.
        more: returns prompts that are not of the library.

    Signals:
        more_picked(Prompt): one of those was picked.
    """

    more_picked = Signal(object)

    def __init__(
        self, composer: Composer, instructions: InstructionsPanel, chats: ChatService, prompts: PromptService
    ) -> None:
        super().__init__(composer)
        self._composer, self._instructions = composer, instructions
        self._chats, self._prompts = chats, prompts
        self.choices: PromptChoices | None = None
        self.form: PromptForm | None = None
        self.more: Callable[[], Sequence[Prompt]] = lambda: ()
        self._dismissed = ""
        """What was typed when Esc closed the list; it opens again when that changes."""
        composer.edit.installEventFilter(self)
        composer.edit.textChanged.connect(self._look)
        composer.edit.cursorPositionChanged.connect(self._look)

    @property
    def is_open(self) -> bool:
        """Whether the list of prompts that fit what is typed is open."""
        return self.choices is not None and not self.choices.isHidden()

    # -- typing ----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the list, pick and close it, while it is open."""
        if not self.is_open:
            return False
        if claims_key(event, Qt.Key.Key_Escape):
            event.accept()
            return True
        if event.type() is QEvent.Type.FocusOut:
            self._close()
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._take(event)

    def _take(self, event: QKeyEvent) -> bool:
        assert self.choices is not None
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self.choices.move_by(1)
            case Qt.Key.Key_Up:
                self.choices.move_by(-1)
            case Qt.Key.Key_Escape:
                self._dismissed = self._typed() or ""
                self._close()
            case key if key in _PICKS and self.choices.current is not None:
                self._pick(self.choices.current)
            case _:
                return False
        return True

    def _look(self) -> None:
        """Offer the prompts that fit what stands before the cursor."""
        typed = self._typed()
        if typed is None or not self._composer.edit.hasFocus() or not (self._prompts.prompts or self.more()):
            self._close()
        elif typed != self._dismissed:
            self._dismissed = ""
            self._offer(typed[1:])

    def _offer(self, query: str) -> None:
        if self.choices is None:
            from app.ui.chat.prompt_choices import PromptChoices  # noqa: PLC0415  many never type a “/”

            self.choices = PromptChoices(self._composer.window())
            self.choices.picked.connect(self._pick)
        self.choices.offer([*self._prompts.prompts, *self.more()], query, self._composer)

    def _close(self) -> None:
        if self.choices is not None:
            self.choices.hide()

    def _typed(self) -> str | None:
        """Return what is typed from the "/" to the cursor; None if that begins no name."""
        cursor = self._composer.edit.textCursor()
        if cursor.hasSelection():
            return None
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _STARTED.search(before[-MOST_NAME - 2 :])
        return f"/{found[1]}" if found else None

    # -- inserting -------------------------------------------------------------------------------------------------

    def _pick(self, prompt: Prompt) -> None:
        """Insert a prompt in place of what is typed, after asking for what it needs."""
        cursor = self._composer.edit.textCursor()
        typed = self._typed() or ""
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(typed))
        cursor.removeSelectedText()
        self._close()
        if prompt in self.more():
            self.more_picked.emit(prompt)
            return
        names = placeholders(prompt.text)
        if not names:
            self._use(prompt, prompt.text)
            return
        from app.ui.chat.prompt_form import PromptForm  # noqa: PLC0415  as above

        self.form = PromptForm(prompt.name, names, self._composer.window())
        self.form.filled.connect(lambda values: self._use(prompt, filled(prompt.text, values)))
        self.form.open_above(self._composer)

    def _use(self, prompt: Prompt, text: str) -> None:
        if prompt.kind is PromptKind.SNIPPET:
            GrowingEdit.insertFromMimeData(self._composer.edit, text_as_mime_data(text))  # a long one stays text
            self._composer.focus_text()
            return
        self._chats.set_instructions(text)
        self._instructions.set_text(text)
        announce(self._composer, tr("The system prompt of this chat was set"))
        self._composer.instructions_button.setChecked(True)
        self._composer.instructions_toggled.emit(True)
