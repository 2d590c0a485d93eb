"""Offers a longer context for the loaded model, and loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.services.models import LoadState
from app.ui.services.more_context import MoreContext, more_context

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.engine.protocol import Loaded
    from app.ui.services.load_planner import LoadPlanner
    from app.ui.services.models import ModelService


class ContextOffers(QObject):
    """The longer context that the plan of the loaded model allows.

    Signals:
        not_saved(DescantError): the options of the model could not be saved; they hold until Descant is closed.
    """

    not_saved = Signal(object)

    def __init__(self, models: ModelService, planner: LoadPlanner, parent: QObject) -> None:
        super().__init__(parent)
        self._models, self._planner = models, planner
        self._found: tuple[Loaded, MoreContext | None] | None = None

    @property
    def more(self) -> MoreContext | None:
        """The offer; None if no model is loaded, or its context cannot be longer here. Planned once for each load."""
        status = self._models.status
        if status.state is not LoadState.READY or status.loaded is None:
            return None
        if self._found is None or self._found[0] is not status.loaded:
            self._found = status.loaded, self._plan(status.loaded)
        return self._found[1]

    def load(self, done: Callable[[], None] = lambda: None) -> bool:
        """Load the model again with the longer context; False if there is none.

        Args:
            done: called when the load has begun.
        """
        more, entry, prepared = self.more, self._models.status.entry, self._models.prepared
        if more is None or entry is None or prepared is None:
            return False

        def adopted() -> None:
            self._models.reload()
            done()

        self._planner.adopt(entry.path, prepared, more.alternative, adopted, self.not_saved.emit)
        return True

    def _plan(self, loaded: Loaded) -> MoreContext | None:
        prepared = self._models.prepared
        if prepared is None or prepared.plan is None or not prepared.is_loaded_as_planned(loaded):
            return None
        from app.ui.services.hints import alternatives_of  # noqa: PLC0415  seldom asked for

        alternatives = alternatives_of(prepared, self._planner)
        return more_context(prepared.plan, alternatives, n_ctx=loaded.n_ctx, seconds=loaded.seconds)
