"""The page of one model: what it is, its files, its card."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.hub.downloads.records import DownloadOrder, DownloadStatus, order_for
from app.hub.listing import RemoteModel
from app.hub.records import Gate, Repository, SearchResult
from app.ui.chat.parts import Column, one_line
from app.ui.chat.turns import LinkPrompt
from app.ui.desktop import open_address
from app.ui.discover.badges import Badge
from app.ui.discover.file_row import FileRow, Skeletons
from app.ui.discover.quantisations import is_gpt_oss, native_and_others, original_of
from app.ui.discover.trouble_card import TroubleCard
from app.ui.discover.wording import age_in_words, licence_in_words, parameters_in_words, short_count
from app.ui.hub_service import FitNews, HubService, Trouble, model_key
from app.ui.markdown.view import MarkdownView
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.widgets import Card, Disclosure, IconButton, Label, Separator, TextButton, plain_tooltip
from app.ui.words import explain, tr, trn

_WIDEST: Final = 760
_SIDE: Final = 24
_SKELETONS: Final = 3

StatusFor = Callable[[DownloadOrder], DownloadStatus | None]
LocalPath = Callable[[RemoteModel], Path | None]


class ModelPage(QWidget):
    """See the module. It asks `hub` for what it shows, and for nothing once it is left.

    Args:
        status_for: how far the download of an order is.
        local_path: where a model lies on this machine already.

    Attributes:
        back: the button that leads to the list where there is room for one of both.
        rows: those of the files, in the order in which they stand.
        trouble: the card of what did not come.
        card: the view of the model's own text.
        scroller: lets all of it scroll.

    Signals:
        download_requested(DownloadOrder), pause_requested(str), resume_requested(str)
        chat_requested(Path), settings_requested(), downloads_requested()
        back_requested(): to the list.
        publisher_chosen(str): the person wants to see more of theirs.
        repository_chosen(str): the person wants to go to another page.
    """

    download_requested = Signal(object)
    pause_requested = Signal(str)
    resume_requested = Signal(str)
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
        self._repository: Repository | None = None
        self.rows: list[FileRow] = []
        self._header = _Header()
        self.back = self._header.back
        self.trouble = TroubleCard()
        self._gate = _GateCard()
        self._files = _Files()
        self.card = _CardView()
        self._link_prompt = LinkPrompt(self)
        self._link_prompt.open_requested.connect(open_address)
        self._arrange()
        self._connect()

    @property
    def repository_id(self) -> str | None:
        """Whose page it is; None for none."""
        return self._id

    def open(self, repository_id: str, known: SearchResult | None = None) -> None:
        """Show a page; `known`: what a list said of it, which is shown until the page is there."""
        self._id, self._repository = repository_id, None
        self.trouble.clear()
        self._gate.hide()
        self.card.clear()
        self._clear_rows()
        self._files.show_loading()
        self._header.show_about(known or SearchResult(repository_id), is_known=known is not None)
        self.scroller.verticalScrollBar().setValue(0)
        self._hub.open_repository(repository_id)

    def leave(self) -> None:
        """It is not shown any more: nothing else is asked of the Hub for it."""
        self._hub.leave_repository()

    def come_back(self) -> None:
        """It is shown again: ask for what is missing, and whether the files fit now."""
        if self._id is not None:
            self._hub.open_repository(self._id, fresh=self.trouble.trouble is not None)

    def look_at_downloads(self) -> None:
        """Show how far the downloads are now."""
        for row in self.rows:
            row.set_status(self._status_for(row.order) if row.order is not None else None)

    def look_at_library(self) -> None:
        """Show what is on this machine now."""
        for row in self.rows:
            row.set_local(self._local_path(row.model))

    # -- Qt --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leads back to the list."""
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
        for part in (self.trouble, self._gate, self._files, self.card):
            below.addWidget(part)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._header)
        column.addLayout(below)
        column.addStretch(1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(_SIDE - Badge.INSET, 16, _SIDE, _SIDE)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        self.scroller = _Scroll(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroller)

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

    # -- what comes ------------------------------------------------------------------------------------------------

    def _on_repository(self, asked: str, repository: Repository) -> None:
        if asked != self._id:
            return
        is_new = self._repository != repository
        self._repository = repository
        self.trouble.clear()
        if is_new:
            self._header.show_about(repository.about, is_known=True)
            self._gate.show_for(repository.about)
            self._make_rows(repository)
            self.card.show_loading()
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
        self.look_at_downloads()
        self.look_at_library()

    def _row(self, repository: Repository, model: RemoteModel, *, take: bool, of_gpt_oss: bool) -> FileRow:
        row = FileRow(model, None if model.missing else order_for(repository, model), take=take, of_gpt_oss=of_gpt_oss)
        row.download_requested.connect(self.download_requested)
        row.pause_requested.connect(self.pause_requested)
        row.resume_requested.connect(self.resume_requested)
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
            self._hub.open_repository(self._id, fresh=True)
            self.scroller.setFocus()

    def _on_fit(self, repository_id: str, key: str, news: FitNews) -> None:
        if self._repository is None or repository_id != self._repository.id:
            return
        for row in self.rows:
            if model_key(row.model) == key and not (news.estimated and _is_exact(row.badge.news)):
                row.badge.set_news(news)

    def _on_fit_asked(self, row: FileRow) -> None:
        if self._repository is not None:
            row.badge.set_news(None)
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


class _Header(QWidget):
    """Name, publisher, figures.

    Signals:
        publisher_chosen(str)
    """

    publisher_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._about = SearchResult("")
        self.back = IconButton("arrow-left", tr("Back to the list"))
        self._title = Label(type=Type.TITLE, wrap=True, selectable=True)
        self._hub = IconButton("external-link", tr("Open its page on the Hub"))
        self._hub.clicked.connect(lambda: open_address(HubService.address_of(self._about.id)))
        self._publisher = Badge("accent")
        self._publisher.clicked.connect(lambda: self.publisher_chosen.emit(self._about.publisher))
        self._what = Label(type=Type.META, tone="second", wrap=True)
        self._figures = Label(type=Type.META, tone="third", wrap=True)
        first = QHBoxLayout()
        first.setContentsMargins(Badge.INSET, 0, 0, 0)
        first.setSpacing(8)
        first.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._title, 1)
        first.addWidget(self._hub, alignment=Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(4)
        second.addWidget(self._publisher)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        for label in (self._what, self._figures):
            label.setContentsMargins(Badge.INSET, 0, 0, 0)
            column.addWidget(label)

    def show_about(self, about: SearchResult, *, is_known: bool) -> None:
        """What is known of the model; only its name while nothing is."""
        self._about = about
        self._title.setText(one_line(about.name))
        self._title.setAccessibleName(one_line(about.name))
        self._publisher.set_words(one_line(about.publisher))
        self._publisher.setAccessibleDescription(tr("Show what else they publish"))
        self._publisher.setToolTip(tr("Show what else they publish"))
        what = (
            licence_in_words(one_line(about.licence)) or tr("no licence given"),
            parameters_in_words(about.parameters),
            one_line(about.architecture),
            tr("context of {count} tokens", count=f"{about.context_length:,}") if about.context_length else "",
        )
        age = age_in_words(about.updated)
        figures = (
            tr("{count} downloads a month", count=short_count(about.downloads)),
            tr("{count} likes", count=short_count(about.likes)),
            tr("updated {when}", when=age) if age else "",
            "" if about.gate is Gate.NO else tr("must be asked for"),
        )
        # A blank keeps the place of what is on its way.
        self._what.setText(" · ".join(part for part in what if part) if is_known else " ")
        self._figures.setText(" · ".join(part for part in figures if part) if is_known else " ")


class _GateCard(Card):
    """What to do where the publisher wants to be asked first.

    Signals:
        settings_requested()
    """

    settings_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._picture = Label()
        self._title = Label(wrap=True, bold=True)
        self._steps = Label(tone="second", wrap=True)
        ask = TextButton(tr("Open its page"), icon_name="external-link")
        ask.clicked.connect(lambda: open_address(HubService.address_of(self._id)))
        token = TextButton(tr("Token in Settings"), kind="quiet")
        token.clicked.connect(self.settings_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(ask)
        buttons.addWidget(token)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._steps)
        column.addSpacing(4)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._draw()
        theme().changed.connect(self._draw)
        self.hide()

    def show_for(self, about: SearchResult) -> None:
        """Nothing where anybody may download."""
        self._id = about.id
        self._title.setText(tr("The publisher wants to be asked first"))
        if about.gate is Gate.MANUAL:
            steps = tr(
                "Open its page with an account of the Hub and ask there. When the publisher has let you in, put a "
                "token of that account into Settings; then download."
            )
        else:
            steps = tr(
                "Open its page with an account of the Hub and agree there, which works at once. Put a token of that "
                "account into Settings; then download."
            )
        self._steps.setText(steps)
        self.setVisible(about.gate is not Gate.NO)

    def _draw(self) -> None:
        self._picture.setPixmap(icon_pixmap("lock", "warning", theme().px(16), self.devicePixelRatioF()))


class _Files(QWidget):
    """The files, or their places.

    Signals:
        repository_chosen(str)
    """

    repository_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._heading = Label(tr("Files"), bold=True)
        self._note = Label(tone="second", wrap=True)
        self._native = TextButton("", kind="quiet")
        self._native.clicked.connect(self._on_native)
        self._original = ""
        self._skeletons = Skeletons(_SKELETONS)
        self._main = _Rows()
        self._fold = Disclosure()
        self._fold.toggled.connect(self._on_fold)
        self._folded = _Rows()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._heading, self._note, self._native, self._main, self._fold, self._folded):
            self._column.addWidget(part)
        self._card_of_places = Card()
        places = QVBoxLayout(self._card_of_places)
        places.setContentsMargins(0, 0, 0, 0)
        places.addWidget(self._skeletons)
        self._column.addWidget(self._card_of_places)
        self.clear()

    def clear(self) -> None:
        """No rows."""
        self._main.set_rows([])
        self._folded.set_rows([])
        for part in (self._note, self._native, self._main, self._fold, self._folded, self._card_of_places):
            part.hide()

    def show_loading(self) -> None:
        """Their places."""
        self.show()
        self._note.hide()
        self._card_of_places.show()

    def show_nothing(self) -> None:
        """They cannot be had."""
        self.hide()

    def show_rows(self, taken: Sequence[FileRow], rest: Sequence[FileRow], original: str) -> None:
        """The files; with `taken`, all others are folded.

        Args:
            original: ``20b`` or ``120b`` for OpenAI's own weights.
        """
        self.show()
        self._card_of_places.hide()
        self._original = original
        self._main.set_rows(taken or rest)
        self._main.setVisible(bool(taken or rest))
        self._folded.set_rows(rest if taken else ())
        self._fold.setVisible(bool(taken and rest))
        self._fold.setChecked(False)
        self._folded.hide()
        self._fold.set_words(
            trn(
                "{count} other file, not better and hardly smaller",
                "{count} other files, not better and hardly smaller",
                len(rest),
            )
        )
        self._say(has_native=bool(taken), is_empty=not taken and not rest)

    def _say(self, *, has_native: bool, is_empty: bool) -> None:
        words = ""
        if is_empty:
            words = tr("There is no GGUF model in this repository.")
        elif self._original and not has_native:
            words = tr(
                "The experts of gpt-oss are MXFP4 from the start, so none of these files is better than the native "
                "one, or much smaller."
            )
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._native.set_words(tr("Show the native file"))
        self._native.setVisible(bool(self._original) and not has_native and not is_empty)

    def _on_fold(self, shown: bool) -> None:
        self._folded.setVisible(shown)

    def _on_native(self) -> None:
        self.repository_chosen.emit(f"ggml-org/gpt-oss-{self._original}-GGUF")


class _Rows(Card):
    """Rows below each other, hairlines between them."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def set_rows(self, rows: Iterable[FileRow]) -> None:
        """These instead."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, row in enumerate(rows):
            if number:
                self._column.addWidget(Separator())
            self._column.addWidget(row)


class _CardView(QWidget):
    """The model's own text, as high as it is.

    Signals:
        link_activated(str), stop_reached(QRect), again_requested()
    """

    link_activated = Signal(str)
    stop_reached = Signal(QRect)
    again_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_shown = False
        self._heading = Label(tr("About this model"), bold=True)
        self._note = Label(tone="second", wrap=True)
        self._again = TextButton(tr("Try again"), kind="quiet")
        self._again.clicked.connect(self.again_requested)
        self.view = MarkdownView()
        self.view.setAccessibleName(tr("About this model"))
        self.view.height_changed.connect(self._fit)
        self.view.link_activated.connect(self.link_activated)
        self.view.stop_reached.connect(self._on_stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._heading, self._note, self._again, self.view):
            column.addWidget(part)
        self.clear()

    def clear(self) -> None:
        """Nothing, no heading either."""
        self.is_shown = False
        self.view.set_markdown("")
        self.hide()

    def show_loading(self) -> None:
        """It is on its way."""
        self._say(tr("Reading its card…"))

    def show_trouble(self, trouble: Trouble) -> None:
        """It does not come."""
        self._say(tr("Its card cannot be read now."))
        self.setToolTip(plain_tooltip(explain(trouble.explanation)))
        self._again.show()

    def show_text(self, text: str) -> None:
        """Here it is."""
        self._say("" if text.strip() else tr("Its publisher has written nothing about it."))
        self.is_shown = True
        self.setToolTip("")
        if text.strip():
            self.view.set_markdown(text)
            self.view.show()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width takes another height."""
        super().resizeEvent(event)
        self._fit()

    def _say(self, words: str) -> None:
        self.view.hide()
        self._again.hide()
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self.show()

    def _fit(self) -> None:
        if not self.view.isHidden() and self.width() > 0:
            self.view.setFixedHeight(self.view.height_for(self.width()))

    def _on_stop(self, area: QRect) -> None:
        self.stop_reached.emit(QRect(self.view.mapTo(self, area.topLeft()), area.size()))


class _Scroll(QScrollArea):
    """Lets the page scroll; arrow keys do it as well."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that nothing moves when it is needed
        self.setAccessibleName(tr("Page of the model"))
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
