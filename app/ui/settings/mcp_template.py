"""Asks for the parts of a resource template, and offers the values that its server proposes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.core.text import one_line
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.completions import opaque_popup
from app.ui.widgets.keys import presses_enter
from app.ui.widgets.label import Label
from app.ui.widgets.popup import Popup
from app.ui.words import tr

if TYPE_CHECKING:
    from app.tools.mcp.protocol import KnownResource
    from app.ui.services.mcp_requests import Completer

_WIDTH: Final = 400
_PAUSE_MS: Final = 150
"""How long after a key the server is asked, so that not every letter is a request."""


class TemplateForm(Popup):
    """A field for each part. Enter goes to the next one, and from the last one attaches; Esc closes.

    Args:
        complete: None where the server proposes no values.

    Attributes:
        fields: by the names of the parts.

    Signals:
        filled(dict[str, str]): the values that are not empty; the form is closed.
    """

    filled = Signal(dict)

    def __init__(self, resource: KnownResource, complete: Completer | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = one_line(resource.name or resource.uri)
        self.setAccessibleName(name)
        self._complete = complete
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._propose)
        self.attach_button = TextButton(tr("Attach"), kind="primary")
        self.attach_button.clicked.connect(self._attach)
        self.fields: dict[str, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(Label(name, bold=True, wrap=True))
        column.addWidget(Label(one_line(resource.uri), type=Type.META, tone="second", wrap=True))
        for part in resource.variables:
            column.addWidget(Label(one_line(part), type=Type.META, tone="second"))
            column.addWidget(self._field(part))
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.attach_button)
        column.addLayout(foot)
        margins = self.contentsMargins()
        self.setFixedWidth(theme().px(_WIDTH) + margins.left() + margins.right())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for values when a field gets the focus; Enter goes to the next one, and from the last one attaches."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self._pause.start()
        if not presses_enter(event):
            return False
        if watched is list(self.fields.values())[-1]:
            self._attach()
        else:
            self.focusNextChild()
        return True

    def values(self) -> dict[str, str]:
        """Return what is written, by the names of the parts; empty fields are left out."""
        return {part: field.text() for part, field in self.fields.items() if field.text()}

    def _field(self, part: str) -> QLineEdit:
        field = self.fields[part] = QLineEdit()
        field.setAccessibleName(one_line(part))
        field.installEventFilter(self)
        if self._complete is not None:
            completer = QCompleter(QStringListModel(field), field)
            opaque_popup(completer)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            field.setCompleter(completer)
            field.textEdited.connect(lambda _: self._pause.start())
        return field

    def _propose(self) -> None:
        """Ask the server for values of the part that has the focus."""
        for part, field in self.fields.items():
            if field.hasFocus() and self._complete is not None:
                given = {name: value for name, value in self.values().items() if name != part}
                self._complete(part, field.text(), given, partial(self._show_proposed, part, field.text()))

    def _show_proposed(self, part: str, text: str, values: list[str]) -> None:
        field = self.fields[part]
        completer = field.completer()
        popup, model = completer.popup(), completer.model()
        if not isinstance(model, QStringListModel) or field.text() != text or not field.hasFocus():
            return  # something else was typed meanwhile
        model.setStringList([value for value in values if value != text])
        if model.rowCount():
            completer.complete()
        elif popup is not None:
            popup.hide()

    def _attach(self) -> None:
        values = self.values()
        self.close()
        self.filled.emit(values)
