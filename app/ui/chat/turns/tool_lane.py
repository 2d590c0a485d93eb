"""What the model wrote between reasoning and answer: preambles and tool calls, with their results."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.stream import MessageKind
from app.ui.chat.turns.call_view import CallView
from app.ui.services.answer_state import LiveAnswer, LiveMessage
from app.ui.theme import Type, theme
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import RING, PlainText
from app.ui.words import tr

LANE_KINDS = (MessageKind.PREAMBLE, MessageKind.TOOL_CALL)

_SIDE, _EDGE, _GAP = 14, 8, 4


class ToolLane(Card):
    """A slim card with preambles and tool calls; arguments and results are folded.

    Signals:
        height_changed(): :meth:`height_for` returns another value now.
        decided(object): what the user has decided about the call that asks: a ``Consent``, or None for not this time.
        replied(object): the user's ``Reply`` to the tool that asks them something.
    """

    height_changed = Signal()
    decided = Signal(object)
    replied = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="tool", parent=parent)
        self._entries: list[_Preamble | CallView] = []
        self._note: Label | None = None

    def show_answer(self, answer: LiveAnswer, *, note: str = "") -> None:
        """Show the preambles and tool calls of an answer.

        Args:
            note: a sentence below them.
        """
        places = [place for place, message in enumerate(answer.messages) if message.kind in LANE_KINDS]
        mine = [answer.messages[place] for place in places]
        kept = 0
        while kept < min(len(mine), len(self._entries)) and self._entries[kept].shows(mine[kept]):
            kept += 1
        for old in self._entries[kept:]:
            old.hide()
            old.deleteLater()
        self._entries[kept:] = [self._make(message) for message in mine[kept:]]
        for entry, place in zip(self._entries, places, strict=True):
            _refresh(entry, answer, place)
        self._show_note(note)
        self._place()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._lay_out(width, place=False)

    def resizeEvent(self, _: object) -> None:
        """Place the entries and the note."""
        self._place()

    def _make(self, message: LiveMessage) -> "_Preamble | CallView":
        if message.kind is MessageKind.PREAMBLE:
            preamble = _Preamble(message, self)
            preamble.show()
            return preamble
        call = CallView(message, self)
        call.resized.connect(self._on_opened)
        call.decided.connect(self.decided)
        call.replied.connect(self.replied)
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


def _refresh(entry: "_Preamble | CallView", answer: LiveAnswer, place: int) -> None:
    if isinstance(entry, _Preamble):
        entry.refresh()
        return
    record = answer.call_at(place)
    result = answer.result_of(record) if record is not None else ""
    asked, inquired = answer.asked, answer.inquired
    entry.refresh(
        record,
        result,
        asked if asked is not None and asked.position == place else None,
        inquired if inquired is not None and inquired.position == place else None,
    )


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
            self.set_text(self._message.text.rstrip())
