"""A call of a tool: its heading, its arguments and result when it is opened, and what the user is asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.core.stream import MessageKind
from app.markdown.links import shown
from app.tools.consent import Consent
from app.ui.chat.turns.action_bar import WORDS_INSET
from app.ui.chat.turns.call_wording import call_words, readable_arguments
from app.ui.chat.turns.made_files import MadeFiles
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import Disclosure, TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import RING, PlainText
from app.ui.words import say, tr

if TYPE_CHECKING:
    from app.core.calls import CallRecord, MadeFile
    from app.ui.chat.turns.inquiry_form import InquiryForm
    from app.ui.services.answer_state import Asked, Inquired, LiveMessage

_SLACK: Final = 4
"""Spare pixels beyond the computed width, so that rounding elides no name."""
_GAP: Final = 4
_MOST_SHOWN: Final = 20_000
"""Characters of a result that are laid out at once."""
_MOST_REQUESTS: Final = 8


class CallView(QWidget):
    """One call. Arguments and result are untrusted, and shown as plain text.

    Signals:
        resized(): it was opened or folded, or asks, or asks no more.
        decided(object): the user's :class:`Consent`; None for not this time.
        replied(object): the user's ``Reply`` to what the tool asks them.
    """

    resized = Signal()
    decided = Signal(object)
    replied = Signal(object)

    def __init__(self, message: LiveMessage, parent: QWidget) -> None:
        super().__init__(parent)
        self._message, self._parts = message, -1
        self._record: CallRecord | None = None
        self._result = ""
        self._details: _Details | None = None
        self._bar: ConsentBar | None = None
        self._form: InquiryForm | None = None
        self._inquired: Inquired | None = None
        self._files: MadeFiles | None = None
        self._requests: PlainText | None = None
        self._opened_to_ask = False
        self._heading = Disclosure(tone="tool_text", parent=self)
        self._heading.toggled.connect(self._on_toggled)
        self.refresh(None, "", None, None)

    @property
    def inset(self) -> int:
        """Pixels between its edge and its text."""
        return theme().px(WORDS_INSET)

    def shows(self, message: LiveMessage) -> bool:
        """Whether this entry belongs to `message`."""
        return message is self._message and message.kind is MessageKind.TOOL_CALL

    def refresh(self, record: CallRecord | None, result: str, asked: Asked | None, inquired: Inquired | None) -> None:
        """Show what has arrived of the arguments, and what has become of the call.

        Args:
            asked: the question that the user has to answer about it.
            inquired: what the tool asks the user.
        """
        self._record, self._result = record, result
        if record is not None or self._parts <= 0:  # until then the heading has no arguments
            name, text = self._message.recipient or "", self._message.text
            asks = inquired is not None and not inquired.is_granted
            self._heading.set_words(call_words(name, text, record, asks=asks))
        if self._details is not None:
            self._fill()
        self._show_requests(record.requests if record is not None else ())
        self._show_files(record.files if record is not None else ())
        self._show_question(asked)
        self._show_inquiry(inquired)
        self._lay_out(self.width(), place=True)  # the heading has other words

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._lay_out(width, place=False)

    def resizeEvent(self, _: object) -> None:
        """Place the parts."""
        self._lay_out(self.width(), place=True)

    def _lay_out(self, width: int, *, place: bool) -> int:
        size, shift = self._heading.sizeHint(), self.inset - RING
        if place:
            self._heading.setGeometry(0, 0, min(size.width() + _SLACK, width), size.height())
        y, room = size.height(), max(1, width - 2 * shift)
        for part in (self._requests, self._details, self._files, self._bar, self._form):
            if part is None or part.isHidden():
                continue
            height = part.height_for(room)
            if place:
                part.setGeometry(shift, y, room, height)
            y += height + theme().px(_GAP)
        return y

    def _on_toggled(self, opened: bool) -> None:
        if opened and self._details is None:
            self._details = _Details(self)
            self._fill()
        if self._details is not None:
            self._details.setVisible(opened)
        self._resize()

    def _fill(self) -> None:
        assert self._details is not None
        arguments = (self._record.arguments if self._record is not None else "") or self._message.text
        note = self._record.note if self._record is not None else ""
        self._details.show_parts(readable_arguments(arguments), note, self._result)

    def _show_requests(self, addresses: tuple[str, ...]) -> None:
        """List what was asked for, also while the call is folded: it left this computer."""
        if not addresses or self._requests is not None:
            return
        self._requests = PlainText(type=Type.META, tone="tool_text", parent=self)
        self._requests.setAccessibleName(tr("Requests"))
        lines = [shown(address) for address in addresses[:_MOST_REQUESTS]]
        if len(addresses) > _MOST_REQUESTS:
            lines.append(tr("and {count} more", count=len(addresses) - _MOST_REQUESTS))
        self._requests.set_text("\n".join(lines))
        self._requests.show()
        self._resize()

    def _show_files(self, files: tuple[MadeFile, ...]) -> None:
        if files == (self._files.files if self._files is not None else ()):
            return
        if self._files is not None:
            self._files.hide()
            self._files.deleteLater()
        self._files = MadeFiles(files, self) if files else None
        if self._files is not None:
            self._files.show()
        self._resize()

    def _show_inquiry(self, inquired: Inquired | None) -> None:
        if inquired is self._inquired:
            return
        self._inquired = inquired
        if self._form is not None:
            self._drop(self._form)
            self._form = None
        if inquired is not None and not inquired.is_granted:
            from app.ui.chat.turns.inquiry_form import InquiryForm  # noqa: PLC0415  few servers ask

            self._form = InquiryForm(inquired.inquiry, inquired.written, self)
            self._form.replied.connect(self.replied)
            self._form.resized.connect(self._resize)
            self._form.show()
        self._resize()

    def _drop(self, part: QWidget) -> None:
        """Remove a part with buttons; the focus stays at the call, else Qt looks for another place in the window."""
        focus = QApplication.focusWidget()
        if focus is not None and part.isAncestorOf(focus):
            self._heading.setFocus(Qt.FocusReason.OtherFocusReason)
        part.hide()
        part.deleteLater()

    def _show_question(self, asked: Asked | None) -> None:
        if (asked is None) is (self._bar is None):
            return
        if asked is None:
            assert self._bar is not None
            self._drop(self._bar)
            self._bar = None
            if self._opened_to_ask:
                self._heading.setChecked(False)
        else:
            self._opened_to_ask = not self._heading.isChecked()
            self._heading.setChecked(True)  # who is asked must see the arguments
            self._bar = ConsentBar(asked, self)
            self._bar.decided.connect(self.decided)
            self._bar.show()
            announce(self, tr("The model wants to use {tool}. Allow it?", tool=asked.tool))
        self._resize()

    def _resize(self) -> None:
        self._lay_out(self.width(), place=True)
        self.resized.emit()


class _Details(QWidget):
    """Arguments and result."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._arguments = self._text(tr("Arguments"))
        self._note = Label(type=Type.META, tone="tool_text", wrap=True, parent=self)
        self._heading = Label(tr("Result"), type=Type.META, tone="tool_text", bold=True, parent=self)
        self._result = self._text(tr("Result"))
        self._shown = ("", "", "")

    def show_parts(self, arguments: str, note: str, result: str) -> None:
        """Show other texts."""
        if (arguments, note, result) == self._shown:
            return
        self._shown = arguments, note, result
        self._arguments.set_text(arguments)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        cut = result[:_MOST_SHOWN]
        self._result.set_text(cut if cut == result else f"{cut}…")
        for part in (self._heading, self._result):
            part.setVisible(bool(result))

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._lay_out(width, place=False)

    def resizeEvent(self, _: object) -> None:
        """Place the parts."""
        self._lay_out(self.width(), place=True)

    def _text(self, name: str) -> PlainText:
        text = PlainText(type=Type.CODE, tone="tool_text", line_height=130, parent=self)
        text.setAccessibleName(name)
        return text

    def _lay_out(self, width: int, *, place: bool) -> int:
        y = 0
        for part in (self._arguments, self._note, self._heading, self._result):
            if part.isHidden():
                continue
            is_text = isinstance(part, PlainText)
            height = part.height_for(width) if isinstance(part, PlainText) else part.heightForWidth(width - 2 * RING)
            if place:
                part.setGeometry(0 if is_text else RING, y, width if is_text else width - 2 * RING, height)
            y += height + theme().px(_GAP)
        return y


class ConsentBar(QWidget):
    """What a call will do, why the user is asked again, and the answers.

    Signals:
        decided(object): the user's :class:`Consent`; None for not this time.
    """

    decided = Signal(object)

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The model wants to use {tool}. Allow it?", tool=asked.tool))
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 0, RING, 4)
        column.setSpacing(8)
        column.addWidget(Label(say(asked.doing), tone="tool_text", wrap=True, selectable=True))
        if asked.reason is not None:
            column.addWidget(Label(say(asked.reason), tone="warning", wrap=True, selectable=True))
        column.addLayout(ButtonRow(self._buttons()))

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        layout = self.layout()
        assert layout is not None
        return layout.heightForWidth(width)

    def _buttons(self) -> list[TextButton]:
        found = []
        for words, consent, kind in (
            (tr("Allow once"), Consent.ONCE, "primary"),
            (tr("Allow in this chat"), Consent.CHAT, "plain"),
            (tr("Always allow"), Consent.ALWAYS, "plain"),
            (tr("Do not allow"), None, "plain"),
            (tr("Never allow"), Consent.NEVER, "plain"),
        ):
            button = TextButton(words, kind=kind)
            button.clicked.connect(lambda _=False, consent=consent: self.decided.emit(consent))
            found.append(button)
        return found
