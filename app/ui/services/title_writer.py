"""Lets the model name new chats, while it has nothing else to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.chats.stored_chat import AnswerState
from app.chats.temporary import is_temporary
from app.core.dates import today
from app.core.errors import explained
from app.core.settings.generation import GENERATION_TITLES
from app.ui.services.models import LoadState

if TYPE_CHECKING:
    from app.chats.store import ChatStore
    from app.chats.titling import FirstExchange
    from app.core.settings.store import SettingsStore
    from app.ui.services.answer_queue import Runs
    from app.ui.services.answer_run import Run
    from app.ui.services.chat_list import ChatListService
    from app.ui.services.chat_store import StoreDesk
    from app.ui.services.engine import EngineRunner
    from app.ui.services.models import ModelService

_PAUSE_MS: Final = 1_500
"""Time without an answer in progress before a title is written: the next question may come at once."""


class TitleWriter(QObject):
    """Writes the title of the chat whose first answer has just ended. The next request to the engine comes first.

    The model in the box is not asked: it has not learned to.
    """

    def __init__(
        self,
        settings: SettingsStore,
        engine: EngineRunner,
        models: ModelService,
        runs: Runs,
        desk: StoreDesk,
        *,
        listing: ChatListService,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._engine, self._models = settings, engine, models
        self._runs, self._desk, self._listing = runs, desk, listing
        self._chat_id = 0
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        runs.ended.connect(self._on_ended)
        runs.busy_chats.connect(self._on_busy)

    def close(self) -> None:
        """Write no more titles, because the window closes."""
        self._timer.stop()
        self._chat_id = 0

    def _on_ended(self, run: Run) -> None:
        if run.answer.state is AnswerState.WHOLE and not is_temporary(run.chat_id):
            self._chat_id = run.chat_id

    def _on_busy(self, chats: set[int]) -> None:
        if chats:
            self._timer.stop()
        elif self._chat_id:
            self._timer.start()

    def _look(self) -> None:
        chat_id, self._chat_id = self._chat_id, 0
        if self._settings.get(GENERATION_TITLES) and self._has_model() and not self._runs.is_busy:
            self._desk.submit(explained(partial(_read, chat_id)), partial(self._ask, chat_id), lambda _: None)

    def _has_model(self) -> bool:
        status = self._models.status
        return status.state is LoadState.READY and not status.is_boxed

    def _ask(self, chat_id: int, found: FirstExchange | None) -> None:
        if found is None or self._runs.is_busy or not self._has_model():
            return
        self._engine.write_aside(found.request(today()), partial(self._name, chat_id, found.title))

    def _name(self, chat_id: int, before: str, text: str) -> None:
        self._desk.submit(
            explained(partial(_write, chat_id, before, text)), lambda _: self._listing.refresh(), lambda _: None
        )


def _read(chat_id: int, store: ChatStore) -> FirstExchange | None:
    from app.chats.titling import first_exchange  # noqa: PLC0415  in the store's thread: the window must not wait for it

    return store.write(partial(first_exchange, chat_id=chat_id))


def _write(chat_id: int, before: str, text: str, store: ChatStore) -> None:
    from app.chats.titling import retitle, title_of  # noqa: PLC0415  as above

    if title := title_of(text):
        store.write(partial(retitle, chat_id=chat_id, before=before, title=title))
