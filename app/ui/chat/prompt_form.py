"""Asks for what stands in place of the placeholders of a prompt."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.core.text import one_line
from app.ui.chat.message_edit import GrowingEdit
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.keys import ENTER, presses_enter
from app.ui.widgets.label import Label
from app.ui.widgets.popup import Popup
from app.ui.words import tr

_WIDTH = 440
_MOST_LINES = 5


class PromptForm(Popup):
    """A field for each placeholder. Enter goes to the next one, and from the last one inserts; Esc closes.

    Shift+Enter starts a new line, and what is pasted may have several.

    Signals:
        filled(dict[str, str]): the values by the names of the placeholders; the form is closed.
    """

    filled = Signal(dict)

    def __init__(self, title: str, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Placeholders of {name}", name=title))
        self._bottom: int | None = None
        self.fields = {name: _field(name) for name in names}
        for field in self.fields.values():
            field.installEventFilter(self)
        self.insert_button = TextButton(tr("Insert"), kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(Label(one_line(title), bold=True))
        column.addLayout(self._form())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.insert_button)
        column.addLayout(foot)
        self.insert_button.clicked.connect(self._insert)
        margins = self.contentsMargins()
        self.setFixedWidth(theme().px(_WIDTH) + margins.left() + margins.right())

    def open_above(self, widget: QWidget) -> None:
        """Open with the lower edge at the upper edge of `widget`."""
        self._bottom = widget.mapToGlobal(QPoint(0, 0)).y()
        self.adjustSize()
        self.open_in(widget, QPoint(widget.mapToGlobal(QPoint(0, 0)).x(), self._bottom - self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow upwards, as a field grows with its text."""
        super().resizeEvent(event)
        if self._bottom is not None:
            self.move(self.x(), max(0, self._bottom - self.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the next field on Enter; insert from the last one."""
        if not presses_enter(event) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        if watched is list(self.fields.values())[-1]:
            self._insert()
        else:
            self.focusNextChild()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert on Enter at the button."""
        if event.key() in ENTER and self.insert_button.hasFocus():
            self._insert()
        else:
            super().keyPressEvent(event)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(8)
        for name, field in self.fields.items():
            label = Label(one_line(name), type=Type.CONTROL)
            label.setBuddy(field)
            form.addRow(label, field)
        return form

    def _insert(self) -> None:
        values = {name: field.text() for name, field in self.fields.items()}
        self.close()
        self.filled.emit(values)


def _field(name: str) -> GrowingEdit:
    field = GrowingEdit(most_lines=_MOST_LINES, type=Type.CONTROL)
    field.setProperty("field", True)
    field.setAccessibleName(one_line(name))
    return field
