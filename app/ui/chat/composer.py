"""The composer: the card at the bottom of the chat where the user writes messages."""

import re

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from app.core.conversation import Effort
from app.ui.chat.message_edit import MessageEdit, SendKey
from app.ui.chat.turns.turn_wording import effort_words
from app.ui.theme import Type, theme
from app.ui.widgets import (
    Card,
    FocusFrame,
    IconButton,
    Label,
    Menu,
    Ring,
    TextButton,
    WordButton,
    announce,
    claims_key,
    plain_tooltip,
)
from app.ui.words import tr

__all__ = ["Composer", "SendKey"]

_EMPTY_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_SPACE = 4
_MARGIN = 8


class Composer(Card):
    """The text field, and below it effort, system prompt, context, Send and Stop.

    A message stays in the composer after it was sent, until the owner calls :meth:`clear`: only the owner knows when it
    is on disk.

    Attributes:
        edit: the text field.
        effort_button, instructions_button, ring, answer_now_button, more_button, send_button: below it, in this order.

    Signals:
        send_requested(str): the message, without leading and trailing blank lines.
        stop_requested(), answer_now_requested(): for the answer in progress.
        effort_chosen(Effort), instructions_toggled(bool), send_key_changed(SendKey): the user changed a setting.
        text_changed(str): by the user or by the owner.
        edit_last_requested(): Up was pressed in an empty composer.
        editing_cancelled(): the user cancels editing an earlier question.
        waiting_wanted(): the user sends while an answer is in progress; see :meth:`set_waiting`.
    """

    send_requested = Signal(str)
    stop_requested = Signal()
    answer_now_requested = Signal()
    effort_chosen = Signal(Effort)
    instructions_toggled = Signal(bool)
    text_changed = Signal(str)
    edit_last_requested = Signal()
    send_key_changed = Signal(SendKey)
    editing_cancelled = Signal()
    waiting_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="input", parent=parent)
        self._effort = Effort.MEDIUM
        self._has_effort = False
        self._running = self._thinking = self._stopping = False
        self._can_send, self._reason = True, ""
        self._is_blank = True
        self.edit = MessageEdit()
        self.edit.setAccessibleName(tr("Message"))
        self._editing_bar = _NoteBar(tr("Editing an earlier question · Esc cancels"), tr("Cancel editing"))
        self._waiting_bar = _NoteBar(tr("Will be sent when this answer is finished · Esc cancels"), tr("Do not send"))
        self._make_row()
        self._arrange()
        self._connect()
        self._show_effort()
        self.set_context(0, None)
        self._refresh()
        theme().changed.connect(self._fit_row)

    # -- text ------------------------------------------------------------------------------------------------------

    def text(self) -> str:
        """Return the text exactly as written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Replace the text and put the cursor at its end."""
        self.edit.set_text(text)

    def clear(self) -> None:
        """Empty the text field, once the message is on disk."""
        self.edit.set_text("")

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
        self._key_actions[key].setChecked(True)
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
        self._effort = effort
        self._show_effort()

    def set_effort_available(self, available: bool) -> None:
        """Set whether the model supports reasoning efforts."""
        self._has_effort = available
        self.effort_button.setVisible(available)
        self._fit_row()

    def set_instructions_shown(self, shown: bool) -> None:
        """Set whether the system prompt is open."""
        self.instructions_button.setChecked(shown)

    def set_context(self, used: int, total: int | None) -> None:
        """Show how many tokens of the context are used; `total` is None while no model is loaded."""
        if total:
            words = tr("{used} of {total} tokens", used=f"{used:,}", total=f"{total:,}")
        else:
            words = tr("The context length is shown once a model is loaded")
        self.ring.set_fraction(used / total if total else 0.0)
        self.ring.setToolTip(words)
        self.ring.setAccessibleName(tr("Context: {words}", words=words))

    def set_editing(self, editing: bool) -> None:
        """Show or hide the note that the text is an earlier question."""
        self._editing_bar.setVisible(editing)

    def set_waiting(self, waiting: bool) -> None:
        """Show or hide the note that the text is sent after the answer. The owner then calls :meth:`send`."""
        self._waiting_bar.setVisible(waiting)

    @property
    def is_waiting(self) -> bool:
        """Whether the text is to be sent when the answer is finished."""
        return not self._waiting_bar.isHidden()

    def send(self) -> None:
        """Send the text, as Enter would."""
        self._send()

    @property
    def is_editing(self) -> bool:
        """Whether the text is an earlier question."""
        return not self._editing_bar.isHidden()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Esc, before a window shortcut gets it, while there is something to cancel or stop."""
        if claims_key(event, Qt.Key.Key_Escape) and self._has_something_to_give_up():
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels editing, cancels a queued message or stops the answer; the parts do not use the key."""
        if event.key() != Qt.Key.Key_Escape or not self._has_something_to_give_up():
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._give_up()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card focuses the text field."""
        super().mousePressEvent(event)
        self.focus_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the labels of the row where space is short."""
        super().resizeEvent(event)
        self._fit_row()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _make_row(self) -> None:
        self.effort_button = WordButton(opens=True)
        self.effort_button.setMenu(self._effort_menu())
        self.effort_button.hide()
        self.instructions_button = IconButton("scroll-text", tr("System prompt"))
        self.instructions_button.setCheckable(True)
        self.ring = Ring()
        self.answer_now_button = TextButton(tr("Answer now"), kind="quiet", icon_name="zap")
        self.answer_now_button.setToolTip(tr("Stop thinking and answer now"))
        self.answer_now_button.setMinimumWidth(self.instructions_button.width())  # in a narrow row it has no text
        self.answer_now_button.hide()
        self._key_menu = self._send_key_menu()
        self.more_button = IconButton("ellipsis", tr("More"))
        self.more_button.setMenu(self._key_menu)
        self.send_button = _SendButton()

    def _arrange(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(_SPACE)
        self._row.addWidget(self.effort_button)
        self._row.addWidget(self.instructions_button)
        self._row.addSpacing(_SPACE)
        self._row.addWidget(self.ring)
        self._row.addStretch(1)
        self._row.addWidget(self.answer_now_button)
        self._row.addWidget(self.more_button)
        self._row.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SPACE)
        column.addWidget(self._editing_bar)
        column.addWidget(self._waiting_bar)
        text_line = QHBoxLayout()
        text_line.setContentsMargins(12, 0, 0, 0)
        text_line.addWidget(self.edit)
        column.addLayout(text_line)
        column.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._focus_frame = FocusFrame(self)

    def _connect(self) -> None:
        for part in (self.edit, self.effort_button, self.instructions_button, self.answer_now_button, self.send_button):
            part.installEventFilter(self)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.focus_changed.connect(self._focus_frame.setVisible)
        self.edit.send_pressed.connect(self._send)
        self.edit.up_pressed.connect(self.edit_last_requested)
        self.instructions_button.clicked.connect(self.instructions_toggled)
        self.answer_now_button.clicked.connect(self.answer_now_requested)
        self.send_button.clicked.connect(self._on_send_clicked)
        self.send_button.customContextMenuRequested.connect(
            lambda at: self._key_menu.popup(self.send_button.mapToGlobal(at))
        )
        self._editing_bar.cancelled.connect(self.editing_cancelled)
        self._waiting_bar.cancelled.connect(lambda: self.set_waiting(False))

    def _effort_menu(self) -> Menu:
        menu = Menu(parent=self)
        group = QActionGroup(self)
        self._effort_actions: dict[Effort, QAction] = {}
        for effort in Effort:
            action = menu.addAction(f"{effort_words(effort)}\t{_effort_help(effort)}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, effort=effort: self._on_effort(effort))
            group.addAction(action)
            self._effort_actions[effort] = action
        return menu

    def _send_key_menu(self) -> Menu:
        menu = Menu(parent=self)
        group = QActionGroup(self)
        self._key_actions: dict[SendKey, QAction] = {}
        for key in SendKey:
            action = menu.addAction(_send_key_words(key))
            action.setCheckable(True)
            action.setChecked(key is SendKey.ENTER)
            action.triggered.connect(lambda _=False, key=key: self._on_send_key(key))
            group.addAction(action)
            self._key_actions[key] = action
        return menu

    # -- slots and helpers -----------------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        text = self.text()
        is_blank = not text or text.isspace()
        if is_blank != self._is_blank:
            self._is_blank = is_blank
            self._refresh()
        if is_blank:
            self.set_waiting(False)
        self.text_changed.emit(text)

    def _on_send_clicked(self) -> None:
        if self._running:
            self.stop_requested.emit()
        else:
            self._send()

    def _on_effort(self, effort: Effort) -> None:
        self.set_effort(effort)
        self.effort_chosen.emit(effort)

    def _on_send_key(self, key: SendKey) -> None:
        if key is not self.send_key:
            self.set_send_key(key)
            self.send_key_changed.emit(key)

    def _send(self) -> None:
        if self._is_blank:
            return
        if self._running:
            if self.is_editing:
                self._say_why_not(tr("You can send it when this answer is finished."))
            else:
                self.waiting_wanted.emit()
            return
        if not self._can_send:
            self._say_why_not(self._reason)
            return
        self.send_requested.emit(_EMPTY_LINES.sub("", self.text()).rstrip())

    def _say_why_not(self, reason: str) -> None:
        if reason:
            QToolTip.showText(self.send_button.mapToGlobal(QPoint()), plain_tooltip(reason), self)
            announce(self.edit, reason)

    def _has_something_to_give_up(self) -> bool:
        return self.is_editing or self.is_waiting or self._running

    def _give_up(self) -> None:
        if self.is_editing:
            self.editing_cancelled.emit()
        elif self.is_waiting:
            self.set_waiting(False)
        elif not self._stopping:
            self.stop_requested.emit()

    def _refresh(self) -> None:
        """Update everything that depends on the answer in progress and on whether sending is possible."""
        placeholder = self._reason or tr("Write a message")
        if placeholder != self.edit.placeholderText():
            self.edit.setPlaceholderText(placeholder)
            self.edit.viewport().update()  # Qt does not repaint a changed placeholder by itself
        self._show_answer_now(self._thinking and not self._stopping)
        if self._running:
            self.send_button.show_stop(stopping=self._stopping)
        else:
            self.send_button.show_send(self._can_send and not self._is_blank, self._reason, self.send_key)

    def _show_answer_now(self, shown: bool) -> None:
        if not shown and self.answer_now_button.hasFocus():
            self.focus_text()
        self.answer_now_button.setVisible(shown)

    def _show_effort(self) -> None:
        self._effort_actions[self._effort].setChecked(True)
        self._fit_row()

    def _fit_row(self) -> None:
        """Shorten labels until the row fits; "Answer now" counts even while it is hidden."""
        word = effort_words(self._effort)
        longest = max((effort_words(effort) for effort in Effort), key=self.fontMetrics().horizontalAdvance)
        named = tr("Effort: {effort}", effort=word)
        self._set_answer_now_words(tr("Answer now"))
        self.effort_button.set_words(named, widest=tr("Effort: {effort}", effort=longest))
        room = self.contentsRect().width() - 2 * _MARGIN
        if self._row_width() > room:
            self.effort_button.set_words(word, widest=longest)
        if self._row_width() > room:
            self._set_answer_now_words("")
        self.effort_button.setAccessibleName(named)
        self.effort_button.setToolTip(tr("How long the model thinks before it answers"))

    def _set_answer_now_words(self, words: str) -> None:
        self.answer_now_button.setText(words)
        self.answer_now_button.setAccessibleName(tr("Answer now"))

    def _row_width(self) -> int:
        parts: list[QWidget] = [self.instructions_button, self.ring, self.answer_now_button, self.more_button]
        parts += [self.send_button, *((self.effort_button,) if self._has_effort else ())]
        return sum(_width_of(part) + _SPACE for part in parts) + 2 * _SPACE


class _SendButton(IconButton):
    """Send, or Stop while an answer is in progress."""

    def __init__(self) -> None:
        super().__init__("arrow-up", tr("Send"), kind="primary", size=32)
        self._is_stop = self._was_stop = False
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the click was on Send or on Stop."""
        self._was_stop = self._is_stop
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ignore the second click of a double click on Send: it must not stop the answer."""
        if self._is_stop == self._was_stop:
            super().mouseDoubleClickEvent(event)

    def show_send(self, enabled: bool, reason: str, key: SendKey) -> None:
        self._show("arrow-up", tr("Send"), is_stop=False)
        keys = "Return" if key is SendKey.ENTER else "Ctrl+Return"
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(reason or tr("Send ({keys})", keys=native))
        self.setEnabled(enabled)

    def show_stop(self, *, stopping: bool) -> None:
        self._show("square", tr("Stop"), is_stop=True)
        self.setToolTip(tr("Stopping…") if stopping else tr("Stop (Esc)"))
        self.setEnabled(not stopping)

    def _show(self, icon_name: str, words: str, *, is_stop: bool) -> None:
        if is_stop != self._is_stop:
            self._is_stop = is_stop
            self.set_icon(icon_name)
            self.set_words(words)


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


def _width_of(widget: QWidget) -> int:
    return widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize()).width()


def _effort_help(effort: Effort) -> str:
    match effort:
        case Effort.LOW:
            return tr("answers quickly")
        case Effort.MEDIUM:
            return tr("thinks a little")
        case Effort.HIGH:
            return tr("thinks longer, for hard questions")


def _send_key_words(key: SendKey) -> str:
    match key:
        case SendKey.ENTER:
            return tr("Enter sends, Shift+Enter adds a new line")
        case SendKey.CTRL_ENTER:
            return tr("Ctrl+Enter sends, Enter adds a new line")
