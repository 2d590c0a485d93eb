"""The download queue and the finished downloads."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.hub.downloads.orders import DownloadState, DownloadStatus
from app.ui.downloads.row import DownloadRow
from app.ui.services.download_figures import overall_words
from app.ui.services.downloads import DownloadService
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.desktop import open_address
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.problem_card import ProblemCard
from app.ui.words import tr

_WIDEST = 760
_DONE = DownloadState.DONE


class DownloadsPanel(QWidget):
    """All downloads: unfinished ones in queue order, then the finished ones.

    Signals:
        chat_requested(Path): load this model and chat.
        discover_requested(): open Discover to find a model.
        page_requested(str): show the page of this repository.
        link_not_opened(str): this address could not be opened.

    Attributes:
        rows: the row of each download, by its id.
        problems: why a folder was not opened.
    """

    chat_requested = Signal(Path)
    discover_requested = Signal()
    page_requested = Signal(str)
    link_not_opened = Signal(str)

    def __init__(self, downloads: DownloadService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._downloads = downloads
        self.rows: dict[str, DownloadRow] = {}
        self.problems = ProblemCard()
        self._waiting = _Rows()
        self._finished = _Rows()
        self._summary = ElidedLabel(tone="second")
        self._all = TextButton(tr("Pause all"))
        self._clear = TextButton(tr("Clear list"), kind="quiet")
        self._nothing = _Nothing()
        self._arrange()
        self._connect()
        self._show()

    def focus_first(self) -> None:
        """Set the focus to the first download; if there is none, to the button that opens Discover."""
        first = next(iter(self._ordered()), None)
        if first is not None:
            first.focus()
        else:
            self._nothing.button.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Label(tr("Downloads"), type=Type.TITLE))
        head.addWidget(self._summary, 1)
        head.addWidget(self._all)
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # it is taller than the title, and the list must not move
        self._all.setSizePolicy(policy)
        self._finished_head = QWidget()
        middle = QHBoxLayout(self._finished_head)
        middle.setContentsMargins(0, 8, 0, 0)
        middle.addWidget(Label(tr("Downloaded"), bold=True), 1)
        middle.addWidget(self._clear)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 0, 24, 24)
        column.setSpacing(8)
        for part in (self._nothing, self._waiting, self._finished_head, self._finished):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 16, 0, 0)
        outer.setSpacing(12)
        top = QVBoxLayout()
        top.setContentsMargins(24, 0, 24, 0)
        top.setSpacing(12)
        top.addLayout(head)
        top.addWidget(self.problems)
        self._head = _Narrow(_in_widget(top))
        self._scroll = _scroll(_Narrow(page))
        outer.addWidget(self._head)
        outer.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self._downloads.changed.connect(self._show)
        self._all.clicked.connect(self._on_all)
        self._clear.clicked.connect(self._downloads.forget_finished)
        self._nothing.button.clicked.connect(self.discover_requested)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Keep the width of the button while its label changes."""
        words, widths = self._all.text(), []
        for other in (tr("Pause all"), tr("Resume all")):
            self._all.set_words(other)
            widths.append(self._all.sizeHint().width())
        self._all.set_words(words)
        self._all.setMinimumWidth(max(widths))
        self._head.setContentsMargins(0, 0, self._scroll.verticalScrollBar().sizeHint().width(), 0)

    def _make_row(self, status: DownloadStatus) -> DownloadRow:
        downloads, key = self._downloads, status.id
        row = DownloadRow(status)
        row.pause_requested.connect(lambda: downloads.pause(key))
        row.resume_requested.connect(lambda: downloads.resume(key))
        row.forget_requested.connect(lambda: downloads.forget(key))
        row.cancel_requested.connect(lambda keep: downloads.cancel(key, keep_part=keep))
        row.move_requested.connect(lambda step: self._move(row, step))
        row.chat_requested.connect(lambda: self._on_chat(row))
        row.folder_requested.connect(lambda: self._on_folder(row))
        row.link_requested.connect(self._on_link)
        row.page_requested.connect(lambda: self.page_requested.emit(row.status.order.repository))
        return row

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        statuses = self._downloads.statuses
        self._drop_all_but({status.id for status in statuses})
        for status in statuses:
            row = self.rows.get(status.id)
            if row is None:
                self.rows[status.id] = self._make_row(status)
            elif row.status != status:
                row.set_status(status)
        waiting = [self.rows[status.id] for status in statuses if status.state is not _DONE]
        finished = [self.rows[status.id] for status in statuses if status.state is _DONE]
        moved = [self._waiting.set_rows(waiting), self._finished.set_rows(finished)]
        if any(moved):
            self._put_in_order(waiting)
        self._finished_head.setVisible(bool(finished))
        self._nothing.setVisible(not statuses)
        self._show_head()

    def _show_head(self) -> None:
        overall = self._downloads.overall
        words = overall_words(overall)
        if words != self._summary.whole_text:
            self._summary.set_text(words)
        self._all.setVisible(overall.count > 1)
        words = tr("Pause all") if overall.moving else tr("Resume all")
        if words != self._all.text():
            self._all.set_words(words)

    def _put_in_order(self, waiting: list[DownloadRow]) -> None:
        """Set the tab order to the visual order, and tell each row whether it can move up or down."""
        for at, row in enumerate(waiting):
            row.set_can_move(up=at > 0, down=at < len(waiting) - 1)
        buttons = [self._all, *(button for row in self._ordered() for button in row.buttons())]
        for one, other in pairwise(buttons):
            self.setTabOrder(one, other)

    def _drop_all_but(self, ids: set[str]) -> None:
        for key in self.rows.keys() - ids:
            row = self.rows[key]
            had_focus = row.isAncestorOf(self.focusWidget() or self)
            rows = self._ordered()
            after = [one for one in (*rows[rows.index(row) + 1 :], *reversed(rows)) if one.status.id in ids]
            del self.rows[key]
            row.hide()
            row.deleteLater()
            if had_focus and self.isVisible():
                (after[0].focus if after else self.focus_first)()

    def _ordered(self) -> list[DownloadRow]:
        return [row for row in (*self._waiting.rows, *self._finished.rows) if row in self.rows.values()]

    # -- slots and steps -------------------------------------------------------------------------------------------

    def _on_all(self) -> None:
        if self._downloads.overall.moving:
            self._downloads.pause_all()
        else:
            self._downloads.resume_all()

    def _move(self, row: DownloadRow, step: int) -> None:
        """Move a download past its unfinished neighbour in that direction."""
        at = self._waiting.rows.index(row) + step
        if not 0 <= at < len(self._waiting.rows):
            return
        other = self._waiting.rows[at].status.id
        ids = [status.id for status in self._downloads.statuses]
        self._downloads.move(row.status.id, ids.index(other))
        announce(row, tr("{name} is now number {place}", name=row.status.order.name, place=at + 1))

    def _on_chat(self, row: DownloadRow) -> None:
        if row.status.path is not None:
            self.chat_requested.emit(row.status.path)

    def _on_folder(self, row: DownloadRow) -> None:
        path = row.status.path
        if path is not None:
            self.problems.open_folder(path.parent)

    def _on_link(self, address: str) -> None:
        if not open_address(address):
            self.link_not_opened.emit(address)


class _Rows(QWidget):
    """A column of rows; rows that stay are not touched.

    Attributes:
        rows: the rows from top to bottom.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[DownloadRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def set_rows(self, rows: Sequence[DownloadRow]) -> bool:
        """Show these rows in this order; return whether that changed anything."""
        if self.rows == list(rows):
            return False
        for row in self.rows:
            self._column.removeWidget(row)
        for row in rows:
            self._column.addWidget(row)
            row.show()
        self.rows = list(rows)
        self.setVisible(bool(rows))
        return True


class _Nothing(QWidget):
    """Shown while there are no downloads.

    Attributes:
        button: opens Discover.
    """

    def __init__(self) -> None:
        super().__init__()
        self.button = TextButton(tr("Find a model"), kind="primary", icon_name="search")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        sentence = Label(tr("Nothing is downloading"), type=Type.EMPTY, wrap=True)
        more = Label(
            tr("Models you get in Discover download here while you do other things."), tone="second", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 96, 0, 0)
        column.setSpacing(16)
        for label in (sentence, more):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addLayout(row)


class _Narrow(QWidget):
    """Centres a column and limits its width."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(theme().px(_WIDEST) + 48)


def _in_widget(layout: QVBoxLayout) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def _scroll(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # always on, so that nothing moves
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return area
