"""The filters of the list and its sort order."""

from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.hub.repositories import SearchQuery, SortBy
from app.ui.discover.hub_wording import licence_in_words, sort_in_words
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.completions import opaque_popup
from app.ui.widgets.label import Label
from app.ui.widgets.menu import ChoiceMenu
from app.ui.widgets.popup import Popup
from app.ui.widgets.word_button import WordButton
from app.ui.words import tr, trn

_WIDTH: Final = 280
LICENCES: Final = ("apache-2.0", "mit", "llama3.1", "llama3.2", "llama3.3", "gemma", "cc-by-nc-4.0", "other")
PUBLISHERS: Final = ("ggml-org", "lmstudio-community", "unsloth", "bartowski", "mradermacher", "Qwen", "google")


class Filters(msgspec.Struct, frozen=True):
    """Filters and sort order of the list.

    Attributes:
        fits: whether to hide what does not fit in memory.
        others: as in :class:`SearchQuery`.
    """

    sort: SortBy = SortBy.RELEVANCE
    publisher: str = ""
    licence: str = ""
    without_gate: bool = False
    fits: bool = False

    @property
    def count(self) -> int:
        """Number of active filters, which the filter button shows."""
        return sum((bool(self.publisher), bool(self.licence), self.without_gate, self.fits))

    def query(self, words: str) -> SearchQuery:
        """Return the query for the Hub; `fits` is applied on this machine."""
        return SearchQuery(words, self.sort, self.publisher, self.licence, self.without_gate)

    def cleared(self) -> "Filters":
        """Return the same sort order without filters."""
        return Filters(sort=self.sort)


class FilterBar(QWidget):
    """Two buttons above the list: sort order and filters.

    Attributes:
        filters: the current choice.
        sort_button, filter_button: its buttons.

    Signals:
        changed(Filters)
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = Filters()
        self.sort_button = WordButton(opens=True)
        self._sorts = ChoiceMenu({sort: sort_in_words(sort) for sort in SortBy}, self.sort_button)
        self._sorts.chosen.connect(lambda sort: self.choose(msgspec.structs.replace(self.filters, sort=sort)))
        self.sort_button.setMenu(self._sorts)
        self.filter_button = WordButton(opens=True)
        self.filter_button.clicked.connect(self._open)
        self.clear_button = IconButton("x", tr("Clear filters"))
        self.clear_button.clicked.connect(lambda: self.choose(self.filters.cleared()))
        policy = self.clear_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.clear_button.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sort_button)
        row.addStretch(1)
        row.addWidget(self.clear_button)
        row.addWidget(self.filter_button)
        self._show()

    def choose(self, filters: Filters) -> None:
        """Apply other filters and emit `changed`, unless they are the same."""
        if filters != self.filters:
            self.filters = filters
            self._show()
            self.changed.emit(filters)

    def _show(self) -> None:
        chosen = self.filters
        self._sorts.check(chosen.sort)
        self.sort_button.set_words(tr("Sort: {order}", order=sort_in_words(chosen.sort)))
        count = chosen.count
        self.filter_button.set_words(trn("{count} filter", "{count} filters", count) if count else tr("Filters"))
        self.clear_button.setVisible(bool(count))

    def _open(self) -> None:
        popup = FilterPopup(self.filters, self.filter_button)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.changed.connect(self.choose)
        popup.closed.connect(popup.close)
        popup.open_below(self.filter_button)


class FilterPopup(Popup):
    """The filters; each change applies at once.

    Attributes:
        fits, without_gate, licence, publisher: the controls, from top to bottom.

    Signals:
        changed(Filters)
    """

    changed = Signal(object)

    def __init__(self, filters: Filters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = filters
        self.setAccessibleName(tr("Filters"))
        self.fits = QCheckBox(tr("Fits this machine"))
        self.without_gate = QCheckBox(tr("No access request needed"))
        self.licence = QComboBox()
        self.licence.setAccessibleName(tr("Licence"))
        self.publisher = QLineEdit()
        self.publisher.setPlaceholderText(tr("Any publisher"))
        self.publisher.setAccessibleName(tr("Publisher"))
        self._clear = TextButton(tr("Clear filters"), kind="quiet")
        self._make_licences()
        self._make_publishers()
        self._arrange()
        self._show()
        self.fits.toggled.connect(lambda on: self._choose(fits=on))
        self.without_gate.toggled.connect(lambda on: self._choose(without_gate=on))
        self.publisher.editingFinished.connect(self._on_publisher)
        self._clear.clicked.connect(self._on_clear)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        ticks = QVBoxLayout()
        ticks.setContentsMargins(-4, 0, 0, 0)  # room for their focus rings
        ticks.addWidget(self.fits)
        ticks.addWidget(self.without_gate)
        column.addLayout(ticks)
        column.addWidget(Label(tr("Licence"), type=Type.META, tone="second"))
        column.addWidget(self.licence)
        column.addWidget(Label(tr("Publisher"), type=Type.META, tone="second"))
        column.addWidget(self.publisher)
        column.addWidget(self._clear, alignment=Qt.AlignmentFlag.AlignRight)
        width = theme().px(_WIDTH)
        for part in (self.licence, self.publisher):
            part.setFixedWidth(width)

    def _make_licences(self) -> None:
        for licence in ("", *LICENCES):
            self.licence.addItem(licence_in_words(licence) or tr("Any licence"), licence)
        self.licence.activated.connect(lambda number: self._choose(licence=self.licence.itemData(number)))

    def _make_publishers(self) -> None:
        completer = QCompleter(list(PUBLISHERS), self.publisher)
        opaque_popup(completer)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.publisher.setCompleter(completer)
        completer.activated.connect(lambda _: self._on_publisher())

    def _show(self) -> None:
        chosen = self._filters
        self.fits.setChecked(chosen.fits)
        self.without_gate.setChecked(chosen.without_gate)
        self.licence.setCurrentIndex(self.licence.findData(chosen.licence))
        if self.publisher.text().strip() != chosen.publisher:
            self.publisher.setText(chosen.publisher)
        self._clear.setEnabled(bool(chosen.count))

    def _choose(self, **changes: object) -> None:
        self._take(msgspec.structs.replace(self._filters, **changes))

    def _take(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self._show()
            self.changed.emit(filters)

    def _on_publisher(self) -> None:
        self._choose(publisher=self.publisher.text().strip())

    def _on_clear(self) -> None:
        self.publisher.clear()
        self._take(self._filters.cleared())
