"""What a server asks the user in the middle of a call: a small form, an address to open, a prompt for the model."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.core.sentences import phrase
from app.core.text import one_line
from app.tools.inquiry import FieldKind, Reply, ReplyAction, TextFormat, Value, chosen_problem, value_of
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.desktop import open_address
from app.ui.widgets.keys import presses_enter
from app.ui.widgets.label import Label
from app.ui.widgets.plain import plain_label
from app.ui.widgets.plain_text import RING, PlainText
from app.ui.widgets.wheel import OnlyWithFocus
from app.ui.words import say, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.sentences import Phrase
    from app.tools.inquiry import Field, Inquiry, Prompt

_FIELD_WIDTH: Final = 360
_EXAMPLES: Final = {
    TextFormat.DATE: "2026-12-31",
    TextFormat.DATE_TIME: "2026-12-31T18:30:00Z",
    TextFormat.EMAIL: "name@example.org",
    TextFormat.URI: "https://example.org",
}


class InquiryForm(QWidget):
    """A question and its answers. All that the server says is untrusted, and shown as plain text.

    Args:
        written: what the user has written so far, by the names of the fields; changed as they write.

    Attributes:
        fields: the fields by their names.
        accept_button, decline_button, cancel_button: its buttons.

    Signals:
        replied(object): the user's :class:`Reply`.
        resized(): it needs another height.
    """

    replied = Signal(object)
    resized = Signal()

    def __init__(self, inquiry: Inquiry, written: dict[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._inquiry = inquiry
        self._texts: list[PlainText] = []
        title = _title(inquiry)
        self.setAccessibleName(title)
        self.fields = {field.name: _FieldRow(field, written) for field in inquiry.fields}
        self.accept_button = TextButton(_accept_words(inquiry), kind="primary")
        self.decline_button, self.cancel_button = TextButton(tr("Decline")), TextButton(tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 4, RING, 4)
        column.setSpacing(8)
        column.addWidget(Label(title, tone="tool_text", bold=True, wrap=True))
        self._fill(column)
        column.addLayout(ButtonRow((self.accept_button, self.decline_button, self.cancel_button)))
        self.accept_button.clicked.connect(self._accept)
        for button, action in (
            (self.decline_button, ReplyAction.DECLINE),
            (self.cancel_button, ReplyAction.CANCEL),
        ):
            button.clicked.connect(partial(self._reply, Reply(action)))
        announce(self, f"{title}. {inquiry.message}")

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        self._fit(width)
        layout = self.layout()
        assert layout is not None
        return layout.heightForWidth(width)

    def resizeEvent(self, _: object) -> None:
        """Give the texts the height that they need."""
        self._fit(self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the next field on Enter; accept from the last one."""
        if not presses_enter(event):
            return False
        if watched is list(self.fields.values())[-1].controls[-1]:
            self._accept()
        else:
            self.focusNextChild()
        return True

    def _fill(self, column: QVBoxLayout) -> None:
        inquiry = self._inquiry
        if inquiry.prompt is not None:
            self._add_prompt(column, inquiry.prompt)
            return
        message = tr("The call is made again when you are done there.") if inquiry.is_opened else inquiry.message
        self._add_text(column, message, tr("Question"), Type.CONTROL)
        if inquiry.url:
            column.addWidget(
                Label(tr("The address leads to {host}:", host=inquiry.host), type=Type.META, tone="second", wrap=True)
            )
            address = QUrl(inquiry.url).toString(QUrl.ComponentFormattingOption.FullyEncoded)
            self._add_text(column, address, tr("Address"), Type.CODE)
        else:
            words = tr("Enter no passwords or keys here: the server gets what you write, and the model may see it.")
            column.addWidget(Label(words, type=Type.META, tone="warning", wrap=True))
        for row in self.fields.values():
            row.resized.connect(self.resized)
            for control in row.controls:
                if isinstance(control, QLineEdit):
                    control.installEventFilter(self)
            column.addWidget(row)

    def _add_prompt(self, column: QVBoxLayout, prompt: Prompt) -> None:
        """Show all that the model would get, and the sentence about what happens with the rest."""
        parts = [(tr("System prompt"), prompt.instructions)] if prompt.instructions else []
        names = {True: tr("The model"), False: tr("The server, in your place")}
        parts += [(names[one.is_of_model], one.text) for one in prompt.messages]
        for name, text in parts:
            column.addWidget(Label(name, type=Type.META, tone="second"))
            self._add_text(column, text, name, Type.CONTROL)
        words = tr("The server gets what the model writes. The model gets nothing of this chat.")
        column.addWidget(Label(words, type=Type.META, tone="warning", wrap=True))

    def _add_text(self, column: QVBoxLayout, text: str, name: str, kind: Type) -> None:
        shown = PlainText(type=kind, tone="tool_text", line_height=130)
        shown.setAccessibleName(name)
        shown.set_text(text)
        self._texts.append(shown)
        column.addWidget(shown)

    def _fit(self, width: int) -> None:
        for text in self._texts:
            text.setFixedHeight(text.height_for(max(1, width - 2 * RING)))

    def _accept(self) -> None:
        if self._inquiry.url:
            if not self._inquiry.is_opened:
                open_address(self._inquiry.url)
            self._reply(Reply(ReplyAction.ACCEPT))
            return
        values = {name: row.value() for name, row in self.fields.items()}
        wrong = [row for row in self.fields.values() if row.is_wrong]
        if wrong:
            wrong[0].controls[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.resized.emit()
            return
        self._reply(Reply(ReplyAction.ACCEPT, {name: value for name, value in values.items() if value is not None}))

    def _reply(self, reply: Reply) -> None:
        self.replied.emit(reply)


def _title(inquiry: Inquiry) -> str:
    server = one_line(inquiry.asker)
    if inquiry.prompt is not None:
        return tr("{server} wants the model to write something", server=server)
    return tr("{server} asks you", server=server)


def _accept_words(inquiry: Inquiry) -> str:
    if inquiry.prompt is not None:
        return tr("Let the model write")
    if inquiry.is_opened:
        return tr("Done")
    return tr("Open in browser") if inquiry.url else tr("Accept")


class _FieldRow(QWidget):
    """One field: its name, what it is about, what is written, and what is wrong with that.

    Attributes:
        controls: what takes the value.
        is_wrong: whether the last :meth:`value` did not fit.

    Signals:
        resized(): it needs another height.
    """

    resized = Signal()

    def __init__(self, field: Field, written: dict[str, Any]) -> None:
        super().__init__()
        self._field, self._written = field, written
        self.is_wrong = False
        self._problem = Label(type=Type.META, tone="bad", wrap=True)
        self._problem.hide()
        self.controls: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._add_words()
        self._read = self._add_controls(written.get(field.name, field.default))
        self._column.addWidget(self._problem)
        for control in self.controls:
            control.setAccessibleDescription(one_line(field.description))

    def value(self) -> Value | None:
        """Return what is written, None for nothing; what is wrong with it is shown."""
        problem: Phrase | None = None
        value: Value | None = None
        try:
            value = self._read()
        except ValueError as error:
            problem = error.args[0]
        self.is_wrong = problem is not None
        self._problem.setText(say(problem) if problem is not None else "")
        self._problem.setVisible(self.is_wrong)
        return value

    def _add_words(self) -> None:
        field = self._field
        if field.kind is not FieldKind.BOOLEAN:
            name = one_line(field.shown)
            words = tr("{name} (required)", name=name) if field.is_required else name
            self._column.addWidget(Label(words, tone="tool_text", wrap=True))
        if field.description:
            self._column.addWidget(Label(field.description, type=Type.META, tone="second", wrap=True))

    def _add_controls(self, value: Any) -> Callable[[], Value | None]:
        match self._field.kind:
            case FieldKind.BOOLEAN:
                return self._add_box(value)
            case FieldKind.CHOICE:
                return self._add_choice(value)
            case FieldKind.CHOICES:
                return self._add_choices(value)
            case FieldKind.TEXT | FieldKind.NUMBER | FieldKind.INTEGER:
                return self._add_line(value)

    def _add_line(self, value: Any) -> Callable[[], Value | None]:
        line = QLineEdit(str(value) if value is not None else "")
        line.setPlaceholderText(_EXAMPLES.get(self._field.format, ""))
        line.setMaximumWidth(theme().px(_FIELD_WIDTH))
        line.textEdited.connect(self._note)
        self._add(line, self._field.shown)
        return lambda: value_of(self._field, line.text())

    def _add_box(self, value: Any) -> Callable[[], Value | None]:
        box = QCheckBox(plain_label(one_line(self._field.shown)))
        box.setChecked(value is True)
        box.toggled.connect(self._note)
        self._add(box, self._field.shown)
        return box.isChecked

    def _add_choice(self, value: Any) -> Callable[[], Value | None]:
        box = QComboBox()
        OnlyWithFocus(box)
        if value is None:
            box.addItem(tr("Choose…") if self._field.is_required else tr("No choice"), None)
        for choice in self._field.choices:
            box.addItem(one_line(choice.title), choice.value)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.setMaximumWidth(theme().px(_FIELD_WIDTH))
        box.currentIndexChanged.connect(lambda: self._note(box.currentData()))
        self._add(box, self._field.shown)

        def read() -> Value | None:
            chosen: str | None = box.currentData()
            if chosen is None and self._field.is_required:
                raise ValueError(phrase("A value is needed."))
            return chosen

        return read

    def _add_choices(self, value: Any) -> Callable[[], Value | None]:
        boxes = {choice.value: QCheckBox(plain_label(one_line(choice.title))) for choice in self._field.choices}

        def chosen() -> tuple[str, ...]:
            return tuple(name for name, box in boxes.items() if box.isChecked())

        for name, box in boxes.items():
            box.setChecked(name in (value or ()))
            box.toggled.connect(lambda: self._note(chosen()))
            self._add(box, f"{self._field.shown}: {box.text()}")

        def read() -> Value | None:
            found = chosen()
            if problem := chosen_problem(self._field, found):
                raise ValueError(problem)
            return found if found or self._field.is_required else None

        return read

    def _add(self, control: QWidget, name: str) -> None:
        control.setAccessibleName(one_line(name))
        self.controls.append(control)
        self._column.addWidget(control)

    def _note(self, value: object) -> None:
        """Keep what is written, also while the chat is not shown; a mistake is shown until it is put right."""
        self._written[self._field.name] = value
        if self.is_wrong:
            self.value()
            self.resized.emit()
