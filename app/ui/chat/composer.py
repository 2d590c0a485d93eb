"""The composer: the card at the bottom of the chat where the user writes messages."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from app.core.conversation import Effort
from app.ui.chat.composer_row import ComposerRow
from app.ui.chat.file_chips import FileChips
from app.ui.chat.folder_chips import FolderChips
from app.ui.chat.message_edit import MessageEdit, SendKey
from app.ui.services.context_use import ContextUse
from app.ui.services.draft import message_of
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.focus_frame import FocusFrame
from app.ui.widgets.keys import claims_key, claims_undo
from app.ui.widgets.label import Label
from app.ui.widgets.plain import plain_tooltip
from app.ui.words import tr

__all__ = ["Composer", "SendKey"]

_MARGIN = 8


class Composer(Card):
    """The text field, and below it effort, system prompt, context, Send and Stop.

    A message stays in the composer after it was sent, until the owner replaces the text: only the owner knows when it
    is on disk.

    Attributes:
        edit: the text field.
        folder_chips, chips: the folders that the chat uses, and the attached files, above it.
        effort_button, attach_button, instructions_button, web_button, tools_button, ring, queue_button,
            answer_now_button, more_button, send_button: below it, in this order.

    Signals:
        send_requested(str): the message, without leading and trailing blank lines.
        stop_requested(), answer_now_requested(): for the answer in progress.
        effort_chosen(Effort), instructions_toggled(bool), send_key_changed(SendKey): the user changed a setting.
        text_changed(str): by the user or by the owner.
        attach_requested(): the user wants to choose files.
        files_pasted(list[Path]), long_text_pasted(str): see :class:`MessageEdit`.
        edit_last_requested(): Up was pressed in an empty composer.
        editing_cancelled(): the user cancels editing an earlier question.
        queue_requested(str): a message that is to be sent when the answer in progress is finished.
    """

    send_requested = Signal(str)
    stop_requested = Signal()
    answer_now_requested = Signal()
    effort_chosen = Signal(Effort)
    instructions_toggled = Signal(bool)
    text_changed = Signal(str)
    attach_requested = Signal()
    files_pasted = Signal(list)
    long_text_pasted = Signal(str)
    edit_last_requested = Signal()
    send_key_changed = Signal(SendKey)
    editing_cancelled = Signal()
    queue_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="input", parent=parent)
        self._running = self._thinking = self._stopping = False
        self._can_send, self._reason = True, ""
        self._is_blank = True
        self._is_drop_target = False
        self.edit = MessageEdit()
        self.edit.setAccessibleName(tr("Message"))
        self._editing_bar = _NoteBar(tr("Editing an earlier question · Esc cancels"), tr("Cancel editing"))
        self.chips = FileChips()
        self.folder_chips = FolderChips()
        self._row = row = ComposerRow()
        self.attach_button = row.attach_button
        self.effort_button, self.instructions_button, self.ring = row.effort_button, row.instructions_button, row.ring
        self.answer_now_button, self.more_button = row.answer_now_button, row.more_button
        self.web_button, self.tools_button = row.web_button, row.tools_button
        self.queue_button, self.send_button = row.queue_button, row.send_button
        self._arrange()
        self._connect()
        self.set_context(0, None)
        self._refresh()

    # -- text ------------------------------------------------------------------------------------------------------

    def text(self) -> str:
        """Return the text exactly as written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Replace the text and put the cursor at its end."""
        self.edit.set_text(text)

    def focus_text(self) -> None:
        """Give the text field the keyboard focus."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- state, set by the owner -----------------------------------------------------------------------------------

    @property
    def send_key(self) -> SendKey:
        """The key that sends a message; the user can change it in the menu."""
        return self.edit.send_key

    def set_send_key(self, key: SendKey) -> None:
        """Set whether Enter sends or starts a new line."""
        self.edit.send_key = key
        self._row.key_menu.check(key)
        self._refresh()

    def set_running(self, running: bool, *, thinking: bool = False, stopping: bool = False) -> None:
        """Set whether an answer is in progress, whether it is still reasoning, and whether Stop was requested."""
        state = running, running and thinking, running and stopping
        if state != (self._running, self._thinking, self._stopping):
            self._running, self._thinking, self._stopping = state
            self._refresh()

    def set_can_send(self, can_send: bool, reason: str = "") -> None:
        """Set whether a message can be sent now; if not, `reason` explains why."""
        self._can_send, self._reason = can_send, "" if can_send else reason
        self._refresh()

    def set_effort(self, effort: Effort) -> None:
        """Show the reasoning effort of the chat."""
        self._row.set_effort(effort)

    def set_effort_available(self, available: bool) -> None:
        """Set whether the model supports reasoning efforts."""
        self._row.set_effort_available(available)

    def set_instructions_shown(self, shown: bool) -> None:
        """Set whether the system prompt is open."""
        self.instructions_button.setChecked(shown)

    def set_context(self, used: int, total: int | None, use: ContextUse | None = None) -> None:
        """Show how many tokens of the context are used, and for what; `total` is None while no model is loaded."""
        self.ring.show_tokens(used, total, use)

    def set_editing(self, editing: bool) -> None:
        """Show or hide the note that the text is an earlier question."""
        self._editing_bar.setVisible(editing)
        self._refresh()

    def set_drop_target(self, is_target: bool) -> None:
        """Show that files which are held over the chat would be attached."""
        if is_target != self._is_drop_target:
            self._is_drop_target = is_target
            self.setProperty("active", is_target)
            self.style().polish(self)
            self._refresh()

    def send(self) -> None:
        """Send or queue the text as Enter does, or say why that is not possible now."""
        if self._is_blank:
            return
        if self._running and self.is_editing:
            self._say_why_not(tr("You can send it when this answer is finished."))
        elif not self._can_send:
            self._say_why_not(self._reason)
        else:
            (self.queue_requested if self._running else self.send_requested).emit(message_of(self.text()))

    @property
    def is_editing(self) -> bool:
        """Whether the text is an earlier question."""
        return not self._editing_bar.isHidden()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Esc before a window shortcut gets it, but only while there is something to cancel or stop.

        Qt's field always claims the keys for undo; where it has nothing to undo, they are left to the window.
        """
        if claims_key(event, Qt.Key.Key_Escape) and self._has_something_to_give_up():
            event.accept()
            return True
        if claims_undo(event) and not self.edit.document().isUndoAvailable():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels editing or stops the answer; the parts do not use the key."""
        if event.key() != Qt.Key.Key_Escape or not self._has_something_to_give_up():
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.give_up()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card focuses the text field."""
        super().mousePressEvent(event)
        self.focus_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the labels of the row where space is short."""
        super().resizeEvent(event)
        self._row.set_room(self.contentsRect().width() - 2 * _MARGIN)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(self._row.spacing())
        column.addWidget(self._editing_bar)
        column.addWidget(self.folder_chips)
        column.addWidget(self.chips)
        text_line = QHBoxLayout()
        text_line.setContentsMargins(12, 0, 0, 0)
        text_line.addWidget(self.edit)
        column.addLayout(text_line)
        column.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._focus_frame = FocusFrame(self)

    def _connect(self) -> None:
        row = (
            self.attach_button,
            self.instructions_button,
            self.web_button,
            self.tools_button,
            self.answer_now_button,
            self.queue_button,
            self.send_button,
        )
        for part in (self.edit, self.effort_button, *row):
            part.installEventFilter(self)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.focus_changed.connect(self._focus_frame.setVisible)
        self.edit.send_pressed.connect(self.send)
        self.edit.up_pressed.connect(self.edit_last_requested)
        self.edit.files_pasted.connect(self.files_pasted)
        self.edit.long_text_pasted.connect(self.long_text_pasted)
        self.attach_button.clicked.connect(self.attach_requested)
        self.effort_button.effort_chosen.connect(self.set_effort)
        self.effort_button.effort_chosen.connect(self.effort_chosen)
        self.instructions_button.clicked.connect(self.instructions_toggled)
        self.answer_now_button.clicked.connect(self.answer_now_requested)
        self._row.key_menu.chosen.connect(self._on_send_key)
        self.queue_button.clicked.connect(self.send)
        self.send_button.send_pressed.connect(self.send)
        self.send_button.stop_pressed.connect(self.stop_requested)
        self._editing_bar.cancelled.connect(self.editing_cancelled)

    # -- slots and helpers -----------------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        text = self.text()
        is_blank = not text or text.isspace()
        if is_blank != self._is_blank:
            self._is_blank = is_blank
            self._refresh()
        self.text_changed.emit(text)

    def _on_send_key(self, key: SendKey) -> None:
        if key is not self.send_key:
            self.set_send_key(key)
            self.send_key_changed.emit(key)

    def _say_why_not(self, reason: str) -> None:
        if reason:
            QToolTip.showText(self.send_button.mapToGlobal(QPoint()), plain_tooltip(reason), self)
            announce(self.edit, reason)

    def _has_something_to_give_up(self) -> bool:
        return self.is_editing or self._running

    def give_up(self) -> None:
        """Report what Esc cancels: an edit, else the answer in progress."""
        if self.is_editing:
            self.editing_cancelled.emit()
        elif self._running and not self._stopping:
            self.stop_requested.emit()

    def _refresh(self) -> None:
        """Update everything that depends on the answer in progress and on whether sending is possible."""
        placeholder = tr("Drop the files to attach them") if self._is_drop_target else self._reason
        placeholder = placeholder or tr("Write a message")
        if placeholder != self.edit.placeholderText():
            self.edit.show_placeholder(placeholder)
        offers_answer = self._thinking and not self._stopping
        if not offers_answer and self.answer_now_button.hasFocus():
            self.focus_text()
        self.answer_now_button.setVisible(offers_answer)
        can_queue = self._running and not self._is_blank and not self.is_editing
        if not can_queue and self.queue_button.hasFocus():
            self.focus_text()
        self.queue_button.setVisible(can_queue)
        if self._running:
            self.send_button.show_stop(stopping=self._stopping)
        else:
            self.send_button.show_send(self._can_send and not self._is_blank, self._reason, self.send_key)


class _NoteBar(QWidget):
    """A line above the text that explains its status, with a button to cancel. Hidden at first."""

    cancelled = Signal()

    def __init__(self, words: str, cancel_words: str) -> None:
        super().__init__()
        self.hide()
        cancel = IconButton("x", cancel_words, shortcut="Esc")
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 0, 0)
        row.addWidget(Label(words, type=Type.META, tone="second"), 1)
        row.addWidget(cancel)
