"""What the model wrote between reasoning and answer: preambles and tool calls."""

import json
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.stream import MessageKind
from app.ui.chat.turns.action_bar import WORDS_INSET
from app.ui.services.answer_state import LiveMessage
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import Disclosure
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import RING, PlainText
from app.ui.words import tr

LANE_KINDS = (MessageKind.PREAMBLE, MessageKind.TOOL_CALL)

_SIDE, _EDGE, _GAP = 14, 8, 4
_SLACK = 4
"""Spare pixels beyond the computed width, so that rounding elides no name."""


class ToolLane(Card):
    """A slim card with preambles and tool calls; the arguments of a call are folded.

    Signals:
        height_changed(): :meth:`height_for` returns another value now.
    """

    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="tool", parent=parent)
        self._entries: list[_Preamble | _Call] = []
        self._note: Label | None = None

    def show_messages(self, messages: Sequence[LiveMessage], *, note: str = "") -> None:
        """Show those of `messages` that are preambles or tool calls.

        Args:
            note: a sentence below them.
        """
        mine = [message for message in messages if message.kind in LANE_KINDS]
        kept = 0
        while kept < min(len(mine), len(self._entries)) and self._entries[kept].shows(mine[kept]):
            self._entries[kept].refresh()
            kept += 1
        for old in self._entries[kept:]:
            old.hide()
            old.deleteLater()
        self._entries[kept:] = [self._make(message) for message in mine[kept:]]
        self._show_note(note)
        self._place()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._lay_out(width, place=False)

    def resizeEvent(self, _: object) -> None:
        """Place the entries and the note."""
        self._place()

    def _make(self, message: LiveMessage) -> "_Preamble | _Call":
        if message.kind is MessageKind.PREAMBLE:
            preamble = _Preamble(message, self)
            preamble.show()
            return preamble
        call = _Call(message, self)
        call.opened.connect(self._on_opened)
        call.show()
        return call

    def _on_opened(self) -> None:
        self._place()
        self.height_changed.emit()

    def _show_note(self, note: str) -> None:
        if note and self._note is None:
            self._note = Label(type=Type.META, tone="tool_text", wrap=True, parent=self)
        if self._note is not None:
            self._note.setText(note)
            self._note.setVisible(bool(note))

    def _place(self) -> None:
        self._lay_out(self.width(), place=True)

    def _lay_out(self, width: int, *, place: bool) -> int:
        px = theme().px
        room, y = max(1, width - 2 * px(_SIDE)), px(_EDGE)
        for entry in self._entries:
            height = entry.height_for(room + 2 * entry.inset)
            if place:
                entry.setGeometry(px(_SIDE) - entry.inset, y, room + 2 * entry.inset, height)
            y += height + px(_GAP)
        if self._note is not None and not self._note.isHidden():
            height = self._note.heightForWidth(room)
            if place:
                self._note.setGeometry(px(_SIDE), y, room, height)
            y += height + px(_GAP)
        return y - px(_GAP) + px(_EDGE)


class _Preamble(PlainText):
    """The text that the model wrote before a tool call.

    Attributes:
        inset: pixels between its edge and its text.
    """

    inset = RING

    def __init__(self, message: LiveMessage, parent: QWidget) -> None:
        super().__init__(type=Type.CONTROL, tone="tool_text", parent=parent)
        self._message, self._parts = message, -1
        self.setAccessibleName(tr("Preamble"))
        self.refresh()

    def shows(self, message: LiveMessage) -> bool:
        """Whether this entry belongs to `message`."""
        return message is self._message and message.kind is MessageKind.PREAMBLE

    def refresh(self) -> None:
        """Show the text that has arrived since the last call."""
        if self._parts != len(self._message.parts):
            self._parts = len(self._message.parts)
            self.set_text(self._message.text)


class _Call(QWidget):
    """A tool call: the tool's name, and the arguments when it is opened.

    Signals:
        opened(): it was opened or folded.
    """

    opened = Signal()

    def __init__(self, message: LiveMessage, parent: QWidget) -> None:
        super().__init__(parent)
        self._message, self._parts = message, -1
        self._arguments: PlainText | None = None
        self._heading = Disclosure(tone="tool_text", parent=self)
        self._heading.toggled.connect(self._on_toggled)
        self.refresh()

    @property
    def inset(self) -> int:
        """Pixels between its edge and its text."""
        return theme().px(WORDS_INSET)

    def shows(self, message: LiveMessage) -> bool:
        """Whether this entry belongs to `message`."""
        return message is self._message and message.kind is MessageKind.TOOL_CALL

    def refresh(self) -> None:
        """Show the name and what has arrived of the arguments."""
        self._heading.set_words(tr("Tool call: {name}", name=self._message.recipient or tr("unnamed")))
        if self._arguments is not None and self._parts != len(self._message.parts):
            self._parts = len(self._message.parts)
            self._arguments.set_text(readable_arguments(self._message.text))

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        line = self._heading.sizeHint().height()
        if self._arguments is None or self._arguments.isHidden():
            return line
        return line + self._arguments.height_for(width - 2 * (self.inset - RING))

    def resizeEvent(self, _: object) -> None:
        """Place the heading and the arguments."""
        size, shift = self._heading.sizeHint(), self.inset - RING
        self._heading.setGeometry(0, 0, min(size.width() + _SLACK, self.width()), size.height())
        if self._arguments is not None:
            height = max(0, self.height() - size.height())
            self._arguments.setGeometry(shift, size.height(), max(0, self.width() - 2 * shift), height)

    def _on_toggled(self, opened: bool) -> None:
        if opened and self._arguments is None:
            self._arguments = PlainText(type=Type.CODE, tone="tool_text", line_height=130, parent=self)
            self._arguments.setAccessibleName(tr("Arguments"))
            self.refresh()
        if self._arguments is not None:
            self._arguments.setVisible(opened)
        self.opened.emit()


def readable_arguments(text: str) -> str:
    """Indent JSON; return other text unchanged, and also JSON that would lose data (duplicate keys)."""
    try:
        return json.dumps(json.loads(text, object_pairs_hook=_unique), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return text


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a name comes twice")
    return result
