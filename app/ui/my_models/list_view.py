"""Qt view of the list of models: keys, menu, and which model is current."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.my_models.list_model import ModelListModel
from app.ui.widgets.menu import Menu
from app.ui.widgets.row_list import Index, RowList
from app.ui.words import tr

_LEAST_HEIGHT = 52
"""In px, so that a row stays visible in the smallest window."""


class ModelListView(RowList):
    """The list of models; the details beside it show the current one.

    Args:
        make_menu: makes the menu for a model.

    Signals:
        chosen(Path): another model is current, or none (an empty path).
        activated_path(Path): Enter or a double click on a model.
        delete_wanted(Path), copy_wanted(Path)
    """

    chosen = Signal(Path)
    activated_path = Signal(Path)
    delete_wanted = Signal(Path)
    copy_wanted = Signal(Path)

    def __init__(self, model: ModelListModel, make_menu: Callable[[Path, QWidget], Menu]) -> None:
        super().__init__(model, tr("Models"), has_menu=True, selects=True)
        self._models, self._make_menu = model, make_menu
        self._kept: Path | None = None
        self.setUniformItemSizes(True)
        self.setMinimumHeight(_LEAST_HEIGHT)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.picked.connect(lambda index: self._emit(self.activated_path, index))

    @property
    def path(self) -> Path | None:
        """Path of the current model; None if there is none."""
        row = self._models.row_at(self.currentIndex())
        return row.path if row is not None else None

    def choose(self, path: Path | None) -> None:
        """Make a model current; the first one if it is not shown."""
        index = self._models.index_of(path)
        self.move_to(index if index.isValid() else self._models.index(0))

    def menu_at(self, index: Index) -> Menu | None:
        """Make the menu of a model."""
        row = self._models.row_at(index)
        return self._make_menu(row.path, self) if row is not None else None

    def act_on(self, event: QKeyEvent) -> bool:
        """Ask before deleting on Del, copy the path on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._emit(self.copy_wanted, self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self._emit(self.delete_wanted, self.currentIndex())
        else:
            return super().act_on(event)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row visible when what is below the list takes space from it."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # -- steps -----------------------------------------------------------------------------------------------------

    def _emit(self, signal: SignalInstance, index: Index) -> None:
        row = self._models.row_at(index)
        if row is not None:
            signal.emit(row.path)

    def _on_current_changed(self) -> None:
        self.viewport().update()
        self.chosen.emit(self.path or Path())

    def _on_about_to_reset(self) -> None:
        self._kept = self.path
        self._kept_row = self.currentIndex().row()
        self._kept_scroll = self.verticalScrollBar().value()

    def _on_reset(self) -> None:
        """Restore the current model, or take the one that is now in its place."""
        index = self._models.index_of(self._kept)
        if not index.isValid():
            index = self._models.index(min(max(self._kept_row, 0), self._models.rowCount() - 1))
        self.setCurrentIndex(index)
        self.verticalScrollBar().setValue(self._kept_scroll)
        if not index.isValid():
            self.chosen.emit(Path())
