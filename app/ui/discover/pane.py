"""The Discover pane: the list of models at the left, the page of one model at the right."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.hub.listing import RemoteModel
from app.hub.pasted import Pasted
from app.library.models import LibraryScan
from app.ui.discover.page import ModelPage
from app.ui.discover.search_side import SearchSide
from app.ui.services.downloads import DownloadService
from app.ui.services.hub import HubService
from app.ui.theme import Type, theme
from app.ui.widgets.label import Label
from app.ui.words import tr

_NARROW: Final = 720
"""Width in px at scale 1 below which only the list or the page is shown."""
_LIST: Final = 344
_LEAST_LIST, _MOST_LIST, _LEAST_PAGE = 280, 480, 360


class DiscoverPane(QWidget):
    """The Discover pane: the list and the page of one model.

    Attributes:
        side, page: the list and the model's page.
        is_narrow: whether only one of them fits.

    Signals:
        chat_requested(Path): chat with the model at that path.
        settings_requested(): open the settings of the network and the Hub's token.
        downloads_requested(): show the download queue.
    """

    chat_requested = Signal(Path)
    settings_requested = Signal()
    downloads_requested = Signal()

    def __init__(self, hub: HubService, downloads: DownloadService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._downloads = downloads
        self._local: dict[tuple[str, int], Path] = {}
        self._shows_page = False
        self.is_narrow = False
        self.side = SearchSide(hub)
        self.page = ModelPage(hub, downloads.status_for, self._local_path)
        self._arrange()
        self._connect()
        self._show_parts()

    def open_repository(self, repository_id: str) -> None:
        """Show the page of a repository, named ``publisher/name``."""
        self._open(repository_id, by_keyboard=True)

    def open_search(self, words: str) -> None:
        """Show the search results for `words`."""
        if self.is_narrow and self._shows_page:
            self._go_back()
        self.side.search_for(words)
        self.side.focus_search()

    def set_library(self, scan: LibraryScan) -> None:
        """Set which models are on this machine, so that they are not downloaded twice."""
        whole = (entry for entry in scan.entries if entry.facts is not None)
        self._local = {(entry.path.name, entry.facts.size_bytes): entry.path for entry in whole if entry.facts}
        self.page.look_at_library()

    def focus_first(self) -> None:
        """Set the focus to the search field, when the pane is first shown."""
        self.focus_search()

    def focus_search(self) -> None:
        """Set the focus to the search field."""
        if self.is_narrow and self._shows_page:
            self._go_back()
        self.side.focus_search()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Search when first shown; afterwards refresh the page."""
        super().showEvent(event)
        if not event.spontaneous():
            self.side.begin()
            if self._is_page_seen:
                self.page.come_back()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop all reading, because another pane is shown."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.page.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Switch between list and page together and one of them."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme().px(_NARROW)
        if is_narrow != self.is_narrow:
            self.is_narrow = is_narrow
            self._show_parts()

    def minimumSizeHint(self) -> QSize:
        """Return a size for either part alone; Qt's would be for both."""
        return QSize(theme().px(_LEAST_PAGE), 240)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._right = QStackedWidget()
        self._right.addWidget(_nothing_chosen())
        self._right.addWidget(self.page)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.side)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([theme().px(_LIST), theme().px(3 * _LIST)])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _connect(self) -> None:
        self.side.chosen.connect(lambda key, by_keyboard: self._open(key, by_keyboard=by_keyboard))
        self.side.named.connect(self._on_named)
        self.side.settings_requested.connect(self.settings_requested)
        page, downloads = self.page, self._downloads
        page.back_requested.connect(self._go_back)
        page.publisher_chosen.connect(self._on_publisher)
        page.repository_chosen.connect(self.open_repository)
        page.chat_requested.connect(self.chat_requested)
        page.settings_requested.connect(self.settings_requested)
        page.downloads_requested.connect(self.downloads_requested)
        page.download_requested.connect(downloads.add)
        page.pause_requested.connect(downloads.pause)
        page.resume_requested.connect(downloads.resume)
        page.remove_requested.connect(lambda key: downloads.cancel(key, keep_part=False))
        downloads.changed.connect(page.look_at_downloads)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Find),
            self,
            self.focus_search,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        theme().changed.connect(self._show_parts)

    @property
    def _is_page_seen(self) -> bool:
        return self.page.repository_id is not None and (self._shows_page or not self.is_narrow)

    def _show_parts(self) -> None:
        """Show list, page or both, as the width allows."""
        has_page = self.page.repository_id is not None
        self._right.setCurrentIndex(int(has_page))
        self.side.setVisible(not (self.is_narrow and self._shows_page))
        self._right.setVisible(not self.is_narrow or self._shows_page)
        px = theme().px
        self.side.setMinimumWidth(px(_LEAST_LIST))
        self.side.setMaximumWidth(_UNLIMITED if self.is_narrow else px(_MOST_LIST))
        self._right.setMinimumWidth(px(_LEAST_PAGE))
        self.page.back.setVisible(self.is_narrow)

    # -- steps -----------------------------------------------------------------------------------------------------

    def _open(self, repository_id: str, *, by_keyboard: bool) -> None:
        self._shows_page = True
        if repository_id == self.page.repository_id:
            self.page.come_back()
        else:
            self.page.open(repository_id, self.side.result_of(repository_id))
            self.side.set_open(repository_id)
        self._show_parts()
        if by_keyboard or self.is_narrow:
            self.page.focus_first()

    def _on_named(self, named: Pasted) -> None:
        self._open(named.repository, by_keyboard=True)
        self.page.point_at(named)

    def _go_back(self) -> None:
        if self.is_narrow:
            self._shows_page = False
            self.page.leave()
        self._show_parts()
        self.side.focus_list()

    def _on_publisher(self, publisher: str) -> None:
        if self.is_narrow:
            self._go_back()
        self.side.only_publisher(publisher)

    def _local_path(self, model: RemoteModel) -> Path | None:
        name = model.files[0].path.rpartition("/")[2]
        return self._local.get((name, model.size))


def _nothing_chosen() -> QWidget:
    """Make the placeholder for the page while no model is chosen."""
    words = Label(tr("Choose a model"), type=Type.EMPTY, wrap=True)
    more = Label(tr("Its files, and whether they fit on this machine, appear here."), tone="second", wrap=True)
    nothing = QWidget()
    column = QVBoxLayout(nothing)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(8)
    column.addStretch(2)
    for label in (words, more):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    column.addStretch(3)
    return nothing


_UNLIMITED: Final = 16_777_215
