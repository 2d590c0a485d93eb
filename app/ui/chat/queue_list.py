"""The messages that wait for the end of an answer, above the composer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.text import one_line
from app.ui.chat.file_wording import short_name
from app.ui.chat.message_edit import GrowingEdit, MessageEdit, SendKey
from app.ui.services.draft import message_of
from app.ui.services.message_queue import Pause, QueueState
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import IconButton, SmallTextButton
from app.ui.widgets.card import Card
from app.ui.widgets.focus_frame import FocusFrame
from app.ui.widgets.keys import claims_key
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.chats.queued import QueuedMessage

_TALLEST = 132
"""Px at scale 1: about four messages; more are scrolled."""
_SPOKEN = 60
"""Characters of a message in the name of a button."""
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class QueueList(Card):
    """A line that says when the messages are sent, and a row for each. Hidden while there is none.

    Args:
        send_key: returns the key that takes what was edited.

    Signals:
        send_now_requested(), remove_requested(list[int]): end the pause; remove these messages.
        move_requested(int, int): send a message so many places later; negative: earlier.
        edited(object): the id of the message that is being edited from now on; None for none.
        changed(int, str): a message has another text.
        left(): the focus, which was here, needs another place.
    """

    send_now_requested = Signal()
    remove_requested = Signal(list)
    move_requested = Signal(int, int)
    edited = Signal(object)
    changed = Signal(int, str)
    left = Signal()

    def __init__(self, send_key: Callable[[], SendKey]) -> None:
        super().__init__(tone="sunken")
        self._send_key = send_key
        self._rows: dict[int, QueueRow] = {}
        self._words = Label(type=Type.META, tone="second", wrap=True)
        self.send_button = SmallTextButton(tr("Send now"))
        self.remove_button = SmallTextButton(tr("Remove all"))
        self._actions = QWidget()
        """Wraps the buttons in a narrow window."""
        self._inner = QWidget()
        self._scroll = QScrollArea()
        self._arrange()
        self.send_button.clicked.connect(self.send_now_requested)
        self.remove_button.clicked.connect(lambda: self.remove_requested.emit(list(self._rows)))
        theme().changed.connect(self._fit)
        self.hide()

    @property
    def rows(self) -> list[QueueRow]:
        """The rows, in the order in which the messages are sent."""
        return list(self._rows.values())

    def show_state(self, state: QueueState) -> None:
        """Show the queue of the open chat. A message that is being edited stays so."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._say(state)
        self._keep({message.id for message in state.messages})
        rows = {message.id: self._rows.get(message.id) or self._made(message.id) for message in state.messages}
        self._rows = rows
        for number, message in enumerate(state.messages, start=1):
            rows[message.id].show_message(message, number, len(rows))
            self._put(number - 1, rows[message.id])
        self._order_tabs()
        self.setVisible(bool(state.messages))
        self._fit()
        focus = QApplication.focusWidget()
        if had_focus and (focus is None or not focus.isVisible() or not self.isAncestorOf(focus)):
            self._focus_somewhere()

    def edit_last(self) -> bool:
        """Edit the message that was queued last; return whether there is one."""
        if not self._rows:
            return False
        self.rows[-1].begin_edit()
        return True

    def take_edits(self) -> None:
        """Take over what is being edited: another chat is being opened."""
        for row in self.rows:
            row.end_edit(take=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adjust the height: words wrap elsewhere."""
        super().resizeEvent(event)
        self._fit()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._scroll.setViewport(QWidget())  # one that paints no background
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._words.setContentsMargins(8, 0, 0, 0)
        self._actions.setLayout(ButtonRow([self.send_button, self.remove_button]))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self._actions)
        column.addWidget(self._scroll)

    def _made(self, message_id: int) -> QueueRow:
        row = QueueRow(message_id, self._send_key)
        row.moved.connect(lambda by: self.move_requested.emit(message_id, by))
        row.stepped.connect(lambda by: self._step(message_id, by))
        row.removed.connect(lambda: self.remove_requested.emit([message_id]))
        row.edit_changed.connect(lambda on: self._on_edit(message_id, on=on))
        row.taken.connect(lambda text: self.changed.emit(message_id, text))
        row.grown.connect(self._fit)
        return row

    def _keep(self, ids: set[int]) -> None:
        """Drop the rows of other messages: they were sent or removed."""
        for message_id in [one for one in self._rows if one not in ids]:
            row = self._rows.pop(message_id)
            row.setParent(None)
            row.deleteLater()

    def _put(self, index: int, row: QueueRow) -> None:
        item = self._column.itemAt(index)
        if item is None or item.widget() is not row:
            self._column.insertWidget(index, row)
            row.show()  # a layout does so later, and until then a key for it would go to the composer

    def _order_tabs(self) -> None:
        before: QWidget = self.remove_button
        for row in self.rows:
            for button in row.buttons:
                QWidget.setTabOrder(before, button)
                before = button

    def _say(self, state: QueueState) -> None:
        words = _words_of(state)
        if words != self._words.text():
            self._words.setText(words)
            if state.messages:
                announce(self, words)
        self._actions.setVisible(state.pause is not None)

    def _fit(self) -> None:
        """Take the height of all rows, up to a few."""
        wanted = sum(row.sizeHint().height() for row in self.rows)
        height = min(wanted, theme().px(_TALLEST))
        if any(row.is_edited for row in self.rows):
            height = min(wanted, 2 * theme().px(_TALLEST))
        if height != self._scroll.minimumHeight() or height != self._scroll.maximumHeight():
            self._scroll.setFixedHeight(height)

    # -- slots -----------------------------------------------------------------------------------------------------

    def _on_edit(self, message_id: int, *, on: bool) -> None:
        if on:
            for other in self.rows:
                if other.message_id != message_id:
                    other.end_edit(take=True)
        self.edited.emit(message_id if on else None)
        self._fit()
        if on:
            self._scroll.ensureWidgetVisible(self._rows[message_id])

    def _step(self, message_id: int, by: int) -> None:
        """Set the focus to the same button of the row above or below; below the last one to the composer."""
        rows = self.rows
        at = [row.message_id for row in rows].index(message_id)
        column = next((index for index, one in enumerate(rows[at].buttons) if one.hasFocus()), 0)
        if at + by >= len(rows):
            self.left.emit()
        elif at + by >= 0:
            rows[at + by].focus(column)
            self._scroll.ensureWidgetVisible(rows[at + by])

    def _focus_somewhere(self) -> None:
        """The part with the focus is gone: take the first row, or leave."""
        if self._rows:
            self.rows[0].focus(0)
        else:
            self.left.emit()


class QueueRow(QFrame):
    """One message: its text, and buttons to move, edit and remove it; or a field that it is edited in.

    Alt+Up and Alt+Down move it, F2 edits it, Delete removes it, Up and Down go to the other rows.

    Signals:
        moved(int), stepped(int), removed(): see the keys; by so many places.
        edit_changed(bool): editing began or ended.
        taken(str): what was edited is its text now.
        grown(): it has another height.
    """

    moved = Signal(int)
    stepped = Signal(int)
    removed = Signal()
    edit_changed = Signal(bool)
    taken = Signal(str)
    grown = Signal()

    def __init__(self, message_id: int, send_key: Callable[[], SendKey]) -> None:
        super().__init__()
        self.message_id = message_id
        self._send_key = send_key
        self._message: QueuedMessage | None = None
        self._field: _Field | None = None
        self._number = Label(type=Type.META, tone="third")
        self._text = ElidedLabel()
        self._files = Label(type=Type.META, tone="second")
        self.up_button = IconButton("chevron-up", "", size=24)
        self.down_button = IconButton("chevron-down", "", size=24)
        self.edit_button = IconButton("pencil", "", size=24)
        self.remove_button = IconButton("x", "", size=24)
        self.buttons = (self.up_button, self.down_button, self.edit_button, self.remove_button)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._number)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._files)
        for button in self.buttons:
            self._row.addWidget(button)
            button.installEventFilter(self)
        self.up_button.clicked.connect(lambda: self.moved.emit(-1))
        self.down_button.clicked.connect(lambda: self.moved.emit(1))
        self.edit_button.clicked.connect(self.begin_edit)
        self.remove_button.clicked.connect(self.removed)

    @property
    def is_edited(self) -> bool:
        """Whether the message is being edited."""
        return self._field is not None

    def show_message(self, message: QueuedMessage, number: int, count: int) -> None:
        """Show a message, which is number `number` of `count`."""
        self._message = message
        self._number.setText(f"{number}")
        self._text.set_text(message.text)
        self._show_files([attachment.name for attachment in message.attachments])
        named = one_line(message.text, limit=_SPOKEN)
        self.up_button.set_words(tr("Send earlier: {message}", message=named))
        self.down_button.set_words(tr("Send later: {message}", message=named))
        self.edit_button.set_words(tr("Edit: {message}", message=named))
        self.remove_button.set_words(tr("Remove: {message}", message=named))
        if number == 1 and self.up_button.hasFocus():
            self.down_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if number == count and self.down_button.hasFocus():
            (self.up_button if count > 1 else self.edit_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.up_button.setEnabled(number > 1)
        self.down_button.setEnabled(number < count)

    def focus(self, column: int) -> None:
        """Set the focus to a button, or to the field; to the edit button where that button can do nothing."""
        target: QWidget = self._field or (
            self.buttons[column] if self.buttons[column].isEnabled() else self.edit_button
        )
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def begin_edit(self) -> None:
        """Edit the message in place."""
        if self._message is None or self._field is not None:
            return
        self._field = _Field(self._message.text, self._send_key())
        self._field.taken.connect(lambda: self.end_edit(take=True, to_button=True))
        self._field.given_up.connect(lambda: self.end_edit(take=False, to_button=True))
        self._field.grown.connect(self.grown)
        self._row.replaceWidget(self._text, self._field)
        self._field.show()  # at once: the focus goes from the button to the field, and not to the next row
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self._text, *self.buttons):
            part.hide()
        self.edit_changed.emit(True)

    def end_edit(self, *, take: bool, to_button: bool = False) -> None:
        """End editing.

        Args:
            take: what was written is the text now, unless it is nothing but blanks.
            to_button: the focus goes to the edit button.
        """
        field, self._field = self._field, None
        if field is None or self._message is None:
            return
        text = message_of(field.text())
        if take and text and text != self._message.text:
            self._text.set_text(text)
            self.taken.emit(text)
        self._row.replaceWidget(field, self._text)
        for part in (self._text, *self.buttons):
            part.show()
        if to_button:
            self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)
        field.hide()
        field.deleteLater()
        self.edit_changed.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the row before its buttons do: arrows would move the focus among them."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take(event):
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        by, held = _MOVES.get(Qt.Key(event.key())), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if by is not None and held == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        elif by is not None and not held:
            self.stepped.emit(by)
        elif event.key() == Qt.Key.Key_F2:
            self.begin_edit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            return False
        return True

    def _show_files(self, names: Sequence[str]) -> None:
        words = short_name(names[0]) if len(names) == 1 else trn("{count} file", "{count} files", len(names))
        self._files.setText(words if names else "")
        self._files.setToolTip("\n".join(names))
        self._files.setVisible(bool(names))


class _Field(Card):
    """The field that a message is edited in, with buttons for its keys.

    Signals:
        taken(), given_up(): by Enter or Esc, or their buttons.
        grown(): it has another height.
    """

    taken = Signal()
    given_up = Signal()
    grown = Signal()

    def __init__(self, text: str, send_key: SendKey) -> None:
        super().__init__(tone="input")
        self._edit = _Edit()
        self._edit.send_key = send_key
        self._edit.setAccessibleName(tr("Queued message"))
        self._edit.set_text(text)
        self._edit.installEventFilter(self)
        self.setFocusProxy(self._edit)
        frame = FocusFrame(self)
        self._edit.focus_changed.connect(frame.setVisible)
        self._edit.send_pressed.connect(self.taken)
        self._edit.textChanged.connect(self.grown)
        take, give_up = IconButton("check", tr("Take over"), size=24), IconButton("x", tr("Cancel"), size=24)
        take.clicked.connect(self.taken)
        give_up.clicked.connect(self.given_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(4)
        row.addWidget(self._edit, 1)
        row.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(give_up, 0, Qt.AlignmentFlag.AlignTop)

    def text(self) -> str:
        """Return the text as written."""
        return self._edit.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Esc, before the window takes it as Stop."""
        if claims_key(event, Qt.Key.Key_Escape):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc, which the text field does not use."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Allow any width."""
        return QSize(0, super().minimumSizeHint().height())


class _Edit(MessageEdit):
    """A field for a message to which no file can be attached: a long text stays text."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumBlockCount(0)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted content as plain text."""
        GrowingEdit.insertFromMimeData(self, source)


def _words_of(state: QueueState) -> str:
    if state.is_held:
        return tr("The next message is sent when you have edited it.")
    if state.pause is None:
        return tr("Sent one after the other, when the answer is finished:")
    return {
        Pause.STOPPED: tr("Paused because the answer was stopped."),
        Pause.CUT_SHORT: tr("Paused because the answer was cut short."),
        Pause.FAILED: tr("Paused because the answer failed."),
        Pause.NOT_SAVED: tr("Paused because the message could not be saved."),
        Pause.CLOSED: tr("Paused since Descant was closed."),
    }[state.pause]
