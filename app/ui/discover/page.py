"""The page of one model: its description, files and model card."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.text import one_line
from app.hub.choosing import NoSuchModelError, choose_model
from app.hub.downloads.orders import DownloadOrder, DownloadStatus, order_for
from app.hub.listing import RemoteModel
from app.hub.pasted import MAIN, Pasted
from app.hub.repositories import Gate, Repository, SearchResult
from app.ui.discover.badges import Badge
from app.ui.discover.file_row import FileRow
from app.ui.discover.obstacles import obstacle_of
from app.ui.discover.page_parts import CardView, Files, GateCard, Header, PageScroll
from app.ui.discover.quantisations import is_gpt_oss, native_and_others, original_of
from app.ui.discover.trouble_card import TroubleCard
from app.ui.services.hub import FitNews, HubService, Trouble, model_key
from app.ui.widgets.column import Column
from app.ui.widgets.desktop import open_address
from app.ui.widgets.link_prompt import LinkPrompt
from app.ui.words import explain, tr

_WIDEST: Final = 760
_SIDE: Final = 24
_LONGEST_NOTE: Final = 1200

StatusFor = Callable[[DownloadOrder], DownloadStatus | None]
LocalPath = Callable[[RemoteModel], Path | None]


class ModelPage(QWidget):
    """The page of one model. It requests everything from `hub`, and nothing after it is left.

    Args:
        status_for: returns the status of an order's download.
        local_path: returns the path of a model that is on this machine already.

    Attributes:
        back: the button that returns to the list when only one of the two fits.
        rows: the rows of the files, from top to bottom.
        trouble: the card with the error, if loading failed.
        card: the view of the model card.
        scroller: the scroll area around everything.

    Signals:
        download_requested(DownloadOrder), pause_requested(str), resume_requested(str), remove_requested(str)
        chat_requested(Path), settings_requested(), downloads_requested()
        back_requested(): return to the list.
        publisher_chosen(str): show more models of this publisher.
        repository_chosen(str): show the page of another repository.
    """

    download_requested = Signal(object)
    pause_requested = Signal(str)
    resume_requested = Signal(str)
    remove_requested = Signal(str)
    chat_requested = Signal(Path)
    settings_requested = Signal()
    downloads_requested = Signal()
    back_requested = Signal()
    publisher_chosen = Signal(str)
    repository_chosen = Signal(str)

    def __init__(
        self, hub: HubService, status_for: StatusFor, local_path: LocalPath, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub, self._status_for, self._local_path = hub, status_for, local_path
        self._id: str | None = None
        self._pointed: Pasted | None = None
        self._repository: Repository | None = None
        self._let_in: set[str] = set()
        self.rows: list[FileRow] = []
        self._header = Header()
        self.back = self._header.back
        self.trouble = TroubleCard()
        self._gate = GateCard()
        self._files = Files()
        self.card = CardView()
        self._link_prompt = LinkPrompt(self)
        self._link_prompt.open_requested.connect(open_address)
        self._arrange()
        self._connect()

    @property
    def repository_id(self) -> str | None:
        """Id of the repository shown; None if there is none."""
        return self._id

    def open(self, repository_id: str, known: SearchResult | None = None) -> None:
        """Show a page. `known`: the list's result, shown until the repository is loaded."""
        self._id, self._repository, self._pointed = repository_id, None, None
        self.trouble.clear()
        self._gate.hide()
        self.card.clear()
        self._clear_rows()
        self._files.show_loading()
        self._header.show_about(known or SearchResult(repository_id), is_known=known is not None)
        self.scroller.verticalScrollBar().setValue(0)
        self._hub.open_repository(repository_id)

    def point_at(self, named: Pasted) -> None:
        """Move to the file that a pasted address names, once the files are loaded."""
        self._pointed = named
        if self._repository is not None:
            self._lead_to_file(self._repository)

    def focus_first(self) -> None:
        """Set the focus to the first control of the page."""
        (self.back if self.back.isVisibleTo(self) else self._header.hub).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Stop all requests for the page, because it is no longer shown."""
        self._hub.leave_repository()

    def come_back(self) -> None:
        """Request what is missing and whether the files fit now, because the page is shown again."""
        if self._id is not None:
            self._hub.open_repository(self._id, fresh=self.trouble.trouble is not None)

    def look_at_downloads(self) -> None:
        """Show the current status of the downloads."""
        for row in self.rows:
            row.set_status(self._status_for(row.order) if row.order is not None else None)

    def look_at_library(self) -> None:
        """Show which files are on this machine now."""
        for row in self.rows:
            row.set_local(self._local_path(row.model))

    # -- Qt --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return to the list on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        inner = Column(_WIDEST)
        below = QVBoxLayout()
        below.setContentsMargins(Badge.INSET, 0, 0, 0)
        below.setSpacing(16)
        for part in (self.trouble, self._gate, self._files):
            below.addWidget(part)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._header)
        column.addLayout(below)
        column.addWidget(self.card)
        column.addStretch(1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(_SIDE - Badge.INSET, 16, _SIDE, _SIDE)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        self.scroller = PageScroll(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroller)
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Set the tab order from top to bottom; needed since rows are created after what is below them."""
        parts = (self._header, self.trouble, self._gate, self._files, self.card)
        for one, other in pairwise([control for part in parts for control in part.controls()]):
            self.setTabOrder(one, other)

    def _connect(self) -> None:
        hub = self._hub
        hub.repository_read.connect(self._on_repository)
        hub.repository_failed.connect(self._on_failed)
        hub.card_read.connect(self._on_card)
        hub.card_failed.connect(self._on_card_failed)
        hub.fit_known.connect(self._on_fit)
        self._header.back.clicked.connect(self.back_requested)
        self._header.publisher_chosen.connect(self.publisher_chosen)
        self._files.repository_chosen.connect(self.repository_chosen)
        self.trouble.again_requested.connect(self._on_again)
        for part in (self.trouble, self._gate):
            part.settings_requested.connect(self.settings_requested)
        self.card.link_activated.connect(self._on_link)
        self.card.again_requested.connect(self._read_card)
        self.card.stop_reached.connect(self._on_stop)

    def _clear_rows(self) -> None:
        self.rows = []
        self._files.clear()

    # -- responses of the Hub --------------------------------------------------------------------------------------

    def _on_repository(self, asked: str, repository: Repository) -> None:
        if asked != self._id:
            return
        is_new = self._repository != repository
        self._repository = repository
        self.trouble.clear()
        if is_new:
            self._show_gate(repository)
            self._make_rows(repository)
            self.card.show_loading()
        self._lead_to_file(repository)
        self._hub.read_fits(repository, [row.model for row in self.rows])
        self._read_card()

    def _make_rows(self, repository: Repository) -> None:
        self._clear_rows()
        of_gpt_oss = is_gpt_oss(repository)
        native, others = native_and_others(repository.models) if of_gpt_oss else ((), repository.models)
        taken = [self._row(repository, model, take=True, of_gpt_oss=True) for model in native]
        rest = [self._row(repository, model, take=False, of_gpt_oss=of_gpt_oss) for model in others]
        self.rows = [*taken, *rest]
        self._files.show_rows(taken, rest, original_of(repository))
        self._put_in_order()
        self.look_at_downloads()
        self.look_at_library()

    def _lead_to_file(self, repository: Repository) -> None:
        named, self._pointed = self._pointed, None
        if named is None:
            return
        self._files.say_of_name("" if named.revision == MAIN else _of_revision(named.revision))
        if named.revision != MAIN or not named.words:
            return
        try:
            model = choose_model(repository, named.words)
        except NoSuchModelError as error:
            self._files.say_of_name(one_line(explain(error.explanation), _LONGEST_NOTE))
            return
        row = next(row for row in self.rows if row.model == model)
        self._files.unfold(row)
        QTimer.singleShot(0, row, lambda: self._show_row(row))  # after the rows are laid out

    def _show_row(self, row: FileRow) -> None:
        controls = (row.download, row.chat, *row.controls())
        control = next((control for control in controls if control.isVisibleTo(self)), None)
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroller.ensureWidgetVisible(row)

    def _row(self, repository: Repository, model: RemoteModel, *, take: bool, of_gpt_oss: bool) -> FileRow:
        order = order_for(repository, model) if model.is_usable else None
        row = FileRow(model, order, take=take, of_gpt_oss=of_gpt_oss, obstacle=obstacle_of(model))
        row.download_requested.connect(self.download_requested)
        row.pause_requested.connect(self.pause_requested)
        row.resume_requested.connect(self.resume_requested)
        row.remove_requested.connect(self.remove_requested)
        row.chat_requested.connect(self.chat_requested)
        row.downloads_requested.connect(self.downloads_requested)
        row.badge.asked.connect(lambda: self._on_fit_asked(row))
        return row

    def _on_failed(self, repository_id: str, trouble: Trouble) -> None:
        if repository_id == self._id:
            self._files.show_nothing()
            self.trouble.show_trouble(trouble)

    def _on_again(self) -> None:
        if self._id is not None:
            self.trouble.clear()
            self._files.show_loading()
            self.focus_first()
            self._hub.open_repository(self._id, fresh=True)

    def _on_fit(self, repository_id: str, key: str, news: FitNews) -> None:
        if self._repository is None or repository_id != self._repository.id:
            return
        self._note_let_in(self._repository, news)
        for row in self.rows:
            if model_key(row.model) != key:
                continue
            if news.fit is None and news.trouble is None:
                row.badge.set_reading(news.is_reading)
            elif not (news.estimated and _is_exact(row.badge.news)):
                row.badge.set_news(news)

    def _note_let_in(self, repository: Repository, news: FitNews) -> None:
        """Update whether the user has access: reading a header shows whether they may download."""
        was_in = repository.id in self._let_in
        if news.is_fresh:
            self._let_in.add(repository.id)
        elif news.trouble is not None and news.trouble.is_gate:
            self._let_in.discard(repository.id)
        if repository.about.gate is not Gate.NO and was_in != (repository.id in self._let_in):
            self._show_gate(repository)

    def _show_gate(self, repository: Repository) -> None:
        is_let_in = repository.id in self._let_in
        self._header.show_about(repository.about, is_known=True, is_let_in=is_let_in)
        self._gate.show_for(repository.about, is_let_in=is_let_in)

    def _on_fit_asked(self, row: FileRow) -> None:
        if self._repository is not None:
            self._hub.read_fit(self._repository, row.model)

    def _read_card(self) -> None:
        if self._repository is not None and not self.card.is_shown:
            self._hub.read_card(self._repository)

    def _on_card(self, repository_id: str, text: str) -> None:
        if self._repository is not None and repository_id == self._repository.id:
            self.card.show_text(text)

    def _on_card_failed(self, repository_id: str, trouble: Trouble) -> None:
        if self._repository is not None and repository_id == self._repository.id:
            self.card.show_trouble(trouble)

    def _on_link(self, address: str) -> None:
        self._link_prompt.open_for(address, QCursor.pos() + QPoint(0, 8))

    def _on_stop(self, area: QRect) -> None:
        page = self.scroller.widget()
        assert page is not None
        place = self.card.mapTo(page, area.center())
        self.scroller.ensureVisible(place.x(), place.y(), 0, 48)


def _is_exact(news: FitNews | None) -> bool:
    return news is not None and news.fit is not None and not news.estimated


def _of_revision(revision: str) -> str:
    return tr(
        (
            "These files are from “main”. The address you pasted names the revision “{revision}”, which only"
            " the command line (descant download) can fetch."
        ),
        revision=one_line(revision),
    )
