"""Opens the store of the chats, at the start and again after an error, and shows what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.chats.errors import DamagedStoreError
from app.core.errors import DescantError
from app.ui.chat.place import ChatPlace
from app.ui.services.chat_store import Opened, StoreDesk
from app.ui.services.conversation import ChatService
from app.ui.services.window_state import WindowState

if TYPE_CHECKING:
    from app.chats.rescue import Rescued
    from app.ui.chat.preparing_bar import PreparingBar

_DAY_MS = 24 * 60 * 60 * 1000


class StoreOpening(QObject):
    """Opens the store when asked to, here or in the card that reports an error of the store.

    Signals:
        opened(): the chats can be read, for the first time or again.

    Args:
        state: which chats to show first.
    """

    opened = Signal()

    def __init__(self, desk: StoreDesk, chats: ChatService, place: ChatPlace, state: WindowState) -> None:
        super().__init__(place)
        self._desk, self._chats, self._state = desk, chats, state
        self._pane, self._place = place.pane, place
        self._problems = place.pane.problems
        self._bar: PreparingBar | None = None
        self._problems.store_retry_requested.connect(self.open)
        self._problems.store_reset_requested.connect(self._rescue)
        self._daily = QTimer(self, interval=_DAY_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        """Purges what has been in the bin for long enough, while the app goes on for days."""
        self._daily.timeout.connect(chats.listing.purge)

    def open(self) -> None:
        """Open the store, or close and reopen it."""
        self._desk.open(self._on_open, self._on_failed, self._on_progress)

    def _rescue(self) -> None:
        self._desk.rescue(self._on_rescued, self._on_failed)

    def _on_rescued(self, rescued: Rescued) -> None:
        self._show_chats()
        self._problems.store_rescued(rescued)

    def _on_open(self, opened: Opened) -> None:
        self._show_chats()
        if opened.cannot_write is None:
            self._chats.listing.purge()
            self._daily.start()
        else:
            self._problems.store_failed(opened.cannot_write, can_reset=False)

    def _show_chats(self) -> None:
        self._hide_bar()
        self._problems.store_opened()
        self.opened.emit()
        self._place.sidebar.setEnabled(True)
        self._chats.listing.refresh()
        is_first, state = not self._pane.is_ready, self._state
        shown = state.last_chat if is_first else self._chats.chat.id
        if shown is not None:
            self._chats.open(shown, or_new=True)
        elif is_first:
            self._chats.new_chat()
        if is_first and state.beside_open and state.beside_chat != shown:
            self._place.split.restore(state.beside_chat)
        self._place.keep_draft()

    def _on_progress(self, fraction: float) -> None:
        """Show how far an older file is prepared; the bar is made for it, and goes when the chats are there."""
        if self._bar is None:
            from app.ui.chat.preparing_bar import PreparingBar  # noqa: PLC0415  after an update alone

            self._bar = PreparingBar()
            self._pane.add_bar(self._bar)
        self._bar.show_fraction(fraction)

    def _hide_bar(self) -> None:
        bar, self._bar = self._bar, None
        if bar is not None:
            bar.hide()
            bar.deleteLater()

    def _on_failed(self, error: DescantError) -> None:
        self._hide_bar()
        self._place.sidebar.setEnabled(False)
        for pane in self._place.split.panes:
            pane.chats.stay()
        self._problems.store_failed(error, can_reset=isinstance(error, DamagedStoreError))
