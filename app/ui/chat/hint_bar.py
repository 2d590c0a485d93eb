"""Hints above the composer: when they appear, what their buttons do, and when they disappear."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from app.ui.services import hints
from app.ui.services.answer_queue import Runs
from app.ui.services.answer_run import Run
from app.ui.services.answer_state import Phase
from app.ui.services.conversation import ChatService
from app.ui.services.hints import Hint, HintKind
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.models import LoadState, ModelService, ModelStatus
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.words import say, tr

if TYPE_CHECKING:
    from app.planning.plan import Alternative, Plan

_ICON = 16
_BEAT_MS = 5_000


class HintBar(Card):
    """One hint with its button and a dismiss button. Hidden while there is none.

    Signals:
        taken(Hint): the hint's button was pressed.
        dismissed(Hint): the dismiss button was pressed.
    """

    taken = Signal(object)
    dismissed = Signal(object)

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self._hint: Hint | None = None
        self._icon = QLabel()
        self._words = Label(type=Type.CONTROL, tone="second", wrap=True)
        self.button = TextButton(tr("Apply"))
        self.cross = IconButton("x", tr("Dismiss"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        row.addWidget(self.cross)
        self.button.clicked.connect(lambda: self._end(self.taken.emit))
        self.cross.clicked.connect(lambda: self._end(self.dismissed.emit))
        theme().changed.connect(self._draw)
        self.hide()

    @property
    def hint(self) -> Hint | None:
        """The hint that is shown."""
        return self._hint

    def show_hint(self, hint: Hint | None) -> None:
        """Show a hint and announce it to screen readers; None hides the bar."""
        if hint is not None and hint != self._hint:
            words = " ".join(say(one) for one in (hint.words, *hint.price))
            self._words.setText(words)
            self.button.set_words(say(hint.action))
            self._draw()
            announce(self, words)
        self._hint = hint
        self.setVisible(hint is not None)

    def _end(self, tell: Callable[[Hint], None]) -> None:
        hint = self._hint
        self.show_hint(None)
        if hint is not None:
            tell(hint)

    def _draw(self) -> None:
        side = theme().px(_ICON)
        self._icon.setPixmap(icon_pixmap("lightbulb", "third", side, self.devicePixelRatioF()))
        self._icon.setFixedSize(side, side)


class Hints(QObject):
    """Watches the answers of the open chat and offers hints.

    A dismissed hint is not shown again for this model until Descant is restarted.

    Signals:
        machine_wanted(): the user wants to see what the machine is doing.
        not_saved(DescantError): the values that a hint set could not be saved.
    """

    machine_wanted = Signal()
    not_saved = Signal(object)

    def __init__(
        self,
        bar: HintBar,
        chats: ChatService,
        runs: Runs,
        models: ModelService,
        planner: LoadPlanner,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar, self._chats, self._runs = bar, chats, runs
        self._models, self._planner = models, planner
        self._unwanted: set[tuple[str, HintKind]] = set()
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        runs.ended.connect(self._on_ended)
        runs.busy_chats.connect(self._on_busy)
        chats.opened.connect(lambda: bar.show_hint(None))
        chats.sent.connect(lambda: bar.show_hint(None))
        models.changed.connect(self._on_model)
        bar.taken.connect(self._on_taken)
        bar.dismissed.connect(self._on_dismissed)

    # -- when hints appear ---------------------------------------------------------------------------------------------

    def _on_ended(self, run: Run) -> None:
        loaded, prepared = self._models.status.loaded, self._models.prepared
        figures = run.answer.figures
        if run.chat_id != self._chats.chat.id or loaded is None or figures is None:
            return
        plan: Plan | None = None
        others: tuple[Alternative, ...] = ()
        if prepared is not None and prepared.is_loaded_as_planned(loaded):
            plan, others = prepared.plan, hints.alternatives_of(prepared, self._planner)
        self._take_back(HintKind.CONTEXT)  # room may have been made
        self._offer(hints.after_answer(figures, loaded.n_ctx, plan, others, load_seconds=loaded.seconds))

    def _on_busy(self, chats: set[int]) -> None:
        if chats and not self._beat.isActive():
            self._beat.start()
        elif not chats:
            self._beat.stop()
            self._take_back(HintKind.THINKING)

    def _on_beat(self) -> None:
        run = self._runs.of_chat(self._chats.chat.id)
        seconds = run.answer.thinking_seconds() if run is not None and run.answer.phase is Phase.THINKING else 0.0
        if seconds >= hints.LONG_THOUGHT_SECONDS:
            self._offer(hints.thinking_hint(seconds))
        else:
            self._take_back(HintKind.THINKING)

    def _offer(self, hint: Hint | None) -> None:
        if hint is not None and (self._models.status.name, hint.kind) not in self._unwanted:
            self._bar.show_hint(hint)

    # -- when hints disappear ------------------------------------------------------------------------------------------

    def _on_model(self, status: ModelStatus) -> None:
        if status.state is not LoadState.READY:
            self._bar.show_hint(None)

    def _take_back(self, kind: HintKind) -> None:
        if self._bar.hint is not None and self._bar.hint.kind is kind:
            self._bar.show_hint(None)

    def _on_dismissed(self, hint: Hint) -> None:
        self._unwanted.add((self._models.status.name, hint.kind))

    def _on_taken(self, hint: Hint) -> None:
        entry, prepared = self._models.status.entry, self._models.prepared
        if hint.kind is HintKind.THINKING:
            self._chats.answer_now()
        elif hint.kind is HintKind.UNEXPECTED:
            self.machine_wanted.emit()
        elif hint.alternative is None:
            self._chats.new_chat()
        elif entry is not None and prepared is not None:
            self._planner.adopt(entry.path, prepared, hint.alternative, self._models.reload, self.not_saved.emit)
