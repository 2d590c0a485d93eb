"""The popup below the model button for choosing a model."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.chat.model_choices import ChoiceModel, ChoiceView, ModelChoice
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Separator
from app.ui.widgets.label import Label
from app.ui.widgets.popup import Popup
from app.ui.widgets.search_field import SearchField
from app.ui.words import tr

__all__ = ["ModelChoice", "ModelPicker"]

_WIDTH = 440


class ModelPicker(Popup):
    """A search field, the models, and two ways to add others.

    The search field keeps the focus: type to filter, Up and Down to move, Enter to load, Esc to close.

    Attributes:
        search, view, open_file_button, open_folder_button: its parts, from top to bottom.

    Signals:
        chosen(Path): the user picked a model.
        open_file_requested(), open_folder_requested(): the user pressed one of the buttons.
    """

    chosen = Signal(Path)
    open_file_requested = Signal()
    open_folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self.setAccessibleName(tr("Models"))
        self.search = SearchField(tr("Search models"), esc_clears=False)
        self._model = ChoiceModel(self)
        self.view = ChoiceView(self._model)
        self._line = Label(type=Type.CONTROL, tone="second", wrap=True)
        self._line.setContentsMargins(12, 8, 12, 8)
        self.open_file_button = TextButton(tr("Open a GGUF file…"), kind="quiet", icon_name="file")
        self.open_folder_button = TextButton(tr("Open the models folder"), kind="quiet", icon_name="folder-open")
        self._arrange()
        self._connect()
        self._fit()
        theme().changed.connect(self._fit)

    def set_entries(self, entries: Sequence[ModelChoice]) -> None:
        """Show these models; the cursor stays on its model."""
        before = self._model.choice_at(self.view.currentIndex())
        self._model.set_entries(entries)
        self.view.move_to(self._model.index_of(before.path) if before is not None else QModelIndex())
        self._refresh()

    def set_busy(self, busy: bool) -> None:
        """Set whether the scan for models is still running."""
        self._busy = busy
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Start without a filter, with the cursor on the loaded model."""
        self.search.clear()
        self.view.move_to(self._model.first_choice())
        super().showEvent(event)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(4)
        buttons.addWidget(self.open_file_button)
        buttons.addStretch(1)
        buttons.addWidget(self.open_folder_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.view)
        column.addWidget(self._line)
        column.addWidget(Separator())
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(lambda: self._choose(self.view.currentIndex()))
        self.search.down_pressed.connect(lambda: self.view.move_by(1))
        self.search.up_pressed.connect(lambda: self.view.move_by(-1))
        self.view.picked.connect(self._choose)
        self.open_file_button.clicked.connect(lambda: self._leave(self.open_file_requested))
        self.open_folder_button.clicked.connect(lambda: self._leave(self.open_folder_requested))

    # -- slots and helpers -----------------------------------------------------------------------------------------

    def _on_search(self, text: str) -> None:
        self._model.set_filter(text)
        self.view.move_to(self._model.first_choice())
        self._refresh()

    def _choose(self, index: QModelIndex) -> None:
        choice = self._model.choice_at(index)
        if choice is not None and choice.problem is None:
            self.hide()
            self.chosen.emit(choice.path)

    def _leave(self, signal: SignalInstance) -> None:
        self.hide()
        signal.emit()

    def _fit(self) -> None:
        """Set the width without what the popup's shadow takes."""
        margins = self.contentsMargins()
        self.setFixedWidth(theme().px(_WIDTH) + margins.left() + margins.right())
        self._refresh()

    def _refresh(self) -> None:
        if not self.view.currentIndex().isValid():
            self.view.move_to(self._model.first_choice())
        self._line.setText(self._words())
        self._line.setVisible(bool(self._line.text()))
        self.view.setVisible(self._model.rowCount() > 0)
        self.view.fit()
        self.adjustSize()

    def _words(self) -> str:
        if self._busy:
            return tr("Looking for models…")
        if self._model.rowCount() > 0:
            return ""
        return tr("No models found") if self._model.is_filtered else tr("There are no models on this computer yet.")
