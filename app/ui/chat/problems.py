"""What goes wrong outside an answer: loading a model, the chat store, errors that nobody expected.

Each is a card above the composer that says what happened, why, and what to do next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.chats.errors import DamagedStoreError
from app.core.errors import DescantError, unforeseen
from app.core.paths import log_dir
from app.core.sentences import Explanation, phrase
from app.engine.faults import EngineError, FaultKind
from app.ui.services.answer_queue import Runs
from app.ui.services.conversation import ChatService
from app.ui.services.models import LoadState, ModelService, ModelStatus
from app.ui.widgets.problem_card import Action, ProblemCard
from app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.chats.rescue import Rescued


class ChatProblems(QObject):
    """Shows problems in a card and clears them when they are over.

    Args:
        is_first: whether `chats` is the first of two chats side by side.
        fall_back: sets the focus where the card that had it is gone.

    Attributes:
        card: the cards, one for each kind of problem.

    Signals:
        store_retry_requested(): try to open the chat store again.
        store_reset_requested(): move the damaged store aside and rescue what can be read.
        model_wanted(): the user wants to select another model.
    """

    store_retry_requested = Signal()
    store_reset_requested = Signal()
    model_wanted = Signal()

    def __init__(
        self,
        chats: ChatService,
        runs: Runs,
        models: ModelService,
        parent: QObject,
        *,
        is_first: bool,
        fall_back: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self._runs, self._models = runs, models
        self.card = ProblemCard(fall_back=fall_back)
        chats.failed.connect(self.show_failure)
        chats.sent.connect(lambda: self.card.clear("save"))
        if not is_first:  # what concerns both chats is shown once
            return
        chats.listing.failed.connect(self.show_failure)
        chats.messages.failed.connect(self.show_failure)
        runs.not_saved.connect(self._on_not_saved)
        runs.all_saved.connect(lambda: self.card.clear("answer"))
        runs.load_failed.connect(self._on_load_failed)
        models.changed.connect(self._on_model)
        models.refused.connect(self._on_refused)

    def store_opened(self) -> None:
        """Clear problems of the chat store, now that it is open, and save what is pending."""
        self.card.clear("store")
        self.card.clear("save")
        self._runs.save_again()

    def store_failed(self, error: DescantError, *, can_reset: bool) -> None:
        """Show why the chats cannot be read, or can only be read."""
        actions: list[Action] = [(tr("Try again"), self.store_retry_requested.emit)]
        if can_reset:
            actions.insert(0, (tr("Recover and start fresh"), self.store_reset_requested.emit))
        self.card.show_problem("store", error.explanation, actions)

    def store_rescued(self, rescued: Rescued) -> None:
        """Report what was rescued from a damaged chat store, and whether anything is lost."""
        path, messages = str(rescued.kept), rescued.messages
        if rescued.is_whole:
            why = phrase(
                "They have {messages} messages. The damaged file was kept as {path}.", messages=messages, path=path
            )
            next_step = phrase("Check your chats. If everything is there, you can delete the damaged file.")
        else:
            why = phrase(
                "They have {messages} messages. Parts of the damaged file could not be read, so others are lost. It was"
                " kept as {path}.",
                messages=messages,
                path=path,
            )
            next_step = phrase(
                "Keep the damaged file. Backup in Settings, Chats, shows the copies that are made each week, and"
                " restores one."
            )
        explanation = Explanation(phrase("{count} chats were recovered.", count=rescued.chats), why, next_step)
        self.card.show_problem("rescued", explanation, [])

    def show_values_not_saved(self, error: DescantError) -> None:
        """Report that the values for a model apply only until the app closes."""
        self.card.show_problem("values", error.explanation, [])

    def show_unforeseen(self, error: Exception) -> None:
        """Report an unexpected error; the details are in the log."""
        actions: list[Action] = [(tr("Open log folder"), lambda: self.card.open_folder(log_dir()))]
        self.card.show_problem("unforeseen", unforeseen(error), actions)

    def show_failure(self, error: DescantError) -> None:
        """Show why the chats could not be read or written; a damaged file can be recovered."""
        if isinstance(error, DamagedStoreError):
            self.store_failed(error, can_reset=True)
        else:
            self.card.show_problem("save", error.explanation, [])

    def _on_model(self, status: ModelStatus) -> None:
        if status.state in (LoadState.LOADING, LoadState.READY):
            self.card.clear("load")

    def _on_load_failed(self, error: DescantError) -> None:
        fault = error.fault if isinstance(error, EngineError) else None
        actions: list[Action] = [(tr("Try again"), self._models.load)]
        if fault is not None and fault.kind in (FaultKind.REMEMBERED, FaultKind.OUT_OF_MEMORY):
            actions = [(tr("Load anyway"), lambda: self._models.load(force=True))]
        actions.append(self._select_another())
        self.card.show_problem("load", error.explanation, actions, fault.log_tail if fault else ())

    def _on_refused(self, error: DescantError) -> None:
        self.card.show_problem("load", error.explanation, [self._select_another()])

    def _select_another(self) -> Action:
        return tr("Select another model"), self.model_wanted.emit

    def _on_not_saved(self, error: DescantError) -> None:
        self.card.show_problem("answer", error.explanation, [(tr("Save again"), self._runs.save_again)])
