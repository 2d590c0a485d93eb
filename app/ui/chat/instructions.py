"""The system prompt of a chat, and the JSON schema of its answers: a panel below the model bar."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.chat.message_edit import GrowingEdit
from app.ui.chat.schema_field import SchemaField
from app.ui.theme import Type
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.column import Column
from app.ui.widgets.focus_frame import FocusFrame
from app.ui.widgets.keys import claims_key
from app.ui.widgets.label import Label
from app.ui.words import tr

_WIDEST = 760
_MOST_LINES = 8


class InstructionsPanel(QFrame):
    """The editor for the system prompt.

    Attributes:
        edit: the text field.
        json_button: shows the field for a JSON schema.
        done_button: closes the panel.

    Signals:
        changed(str): the user edited the text; sent for each change.
        closed(): the user is done.
        schema_changed(str): the same of the JSON schema.
    """

    changed = Signal(str)
    closed = Signal()
    schema_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._is_setting = False
        self.edit = GrowingEdit(most_lines=_MOST_LINES, least_lines=2, type=Type.CONTROL)
        self.edit.setAccessibleName(tr("System prompt"))
        self.edit.setPlaceholderText(tr("For example: Answer in one short paragraph."))
        self._schema: SchemaField | None = None
        self.json_button = TextButton(tr("Answer as JSON…"), kind="quiet")
        self.done_button = TextButton(tr("Done"))
        self._arrange()
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._on_changed)
        self.json_button.clicked.connect(self._on_json)
        self.done_button.clicked.connect(self.closed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def schema(self) -> SchemaField:
        """The field for a JSON schema, made when it is first needed; few chats have one."""
        if self._schema is None:
            self._schema = SchemaField()
            self._schema.hide()
            self._schema.edit.installEventFilter(self)
            self._fields.addWidget(self._schema)
            QWidget.setTabOrder(self.edit, self._schema.edit)
            self._schema.changed.connect(self.schema_changed)
        return self._schema

    @property
    def has_schema(self) -> bool:
        """Whether that field was made."""
        return self._schema is not None

    def text(self) -> str:
        """Return the text as written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show another prompt without sending :attr:`changed`."""
        self._is_setting = True
        self.edit.set_text(text)
        self._is_setting = False

    def show_schema(self, *, shown: bool) -> None:
        """Show or hide the field for a JSON schema."""
        self.schema.setVisible(shown)
        self.json_button.setVisible(not shown)

    def focus_text(self) -> None:
        """Give the text field the keyboard focus."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Esc to close the panel, before the window takes it as Stop."""
        if claims_key(event, Qt.Key.Key_Escape):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the panel on Esc, which the text field does not use."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        help_line = tr("The model reads this before the first message. It applies to this chat only.")
        field = Card(tone="input")
        frame = FocusFrame(field)
        self.edit.focus_changed.connect(frame.setVisible)
        inside = QVBoxLayout(field)
        inside.setContentsMargins(8, 4, 8, 4)
        inside.addWidget(self.edit)
        foot = QHBoxLayout()
        foot.addWidget(Label(help_line, type=Type.META, tone="second", wrap=True), 1)
        foot.addWidget(self.json_button)
        foot.addWidget(self.done_button)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Label(tr("System prompt"), bold=True))
        column.addWidget(field)
        self._fields = QVBoxLayout()
        column.addLayout(self._fields)
        column.addLayout(foot)
        inner = Column(_WIDEST)
        inner.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)

    def _on_json(self) -> None:
        self.show_schema(shown=True)
        self.schema.focus_text()

    def _on_changed(self) -> None:
        if not self._is_setting:
            self.changed.emit(self.edit.text())
