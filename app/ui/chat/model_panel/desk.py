"""The panel's state, computed from the model, the machine and the user's values. Uses no widgets."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from app.core.settings.models import MODELS_EMBEDDING
from app.core.settings.setting import Section, Setting
from app.core.settings.store import SettingsStore
from app.engine.loading import PreparedLoad, Situation
from app.engine.planned import maps_weights
from app.engine.protocol import LoadOptions
from app.engine.thread_counts import ThreadCounts
from app.gguf.facts import ModelFacts
from app.library.load_values import LoadValues
from app.planning.plan import Alternative, Plan
from app.planning.planner import plan_load, quick_plan
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.models import LoadState, ModelService, ModelStatus
from app.ui.services.setting_changes import SettingChanges

_SETTLED_MS = 150
"""Time after the last change until alternatives are searched and the values are written."""


@dataclass(frozen=True, slots=True)
class PanelState:
    """Everything the panel shows.

    Attributes:
        status: of the selected model.
        own: the values set for this model; `values`: combined with those for all models.
        plan: how it is loaded, or would be; None while unknown.
        situation: what the plan was made for.
        alternatives: to that plan.
        is_loaded_plan: `plan` is the one the model was loaded with.
        is_reload_needed: the model is loaded with other values than those shown.
    """

    status: ModelStatus
    own: LoadValues = field(default_factory=LoadValues)
    values: LoadValues = field(default_factory=LoadValues)
    plan: Plan | None = None
    situation: Situation | None = None
    alternatives: tuple[Alternative, ...] = ()
    is_loaded_plan: bool = False
    is_reload_needed: bool = False

    @property
    def facts(self) -> ModelFacts | None:
        """The facts of the selected model; None without a usable model."""
        return self.status.entry.facts if self.status.entry is not None else None

    @property
    def threads(self) -> ThreadCounts | None:
        """How many threads compute; None unless the model is loaded as shown and uses the CPU."""
        loaded = self.status.loaded
        return loaded.threads if loaded is not None and not self.is_reload_needed else None


class PanelDesk(QObject):
    """Computes the state while the panel is visible; see :meth:`set_awake`.

    Signals:
        changed(PanelState): there is a new state to show.
        not_saved(DescantError): the values for a model could not be saved.
    """

    changed = Signal(object)
    not_saved = Signal(object)

    def __init__(
        self,
        models: ModelService,
        planner: LoadPlanner,
        settings: SettingsStore,
        ours: Callable[[], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._models, self._planner, self._ours = models, planner, ours
        self._is_awake = False
        self._situation: Situation | None = None
        self._path: Path | None = None
        self._own: LoadValues | None = None
        self._was: LoadState | None = None
        self._is_kept = True
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED_MS)
        self._settle.timeout.connect(self._on_settled)
        self.state = PanelState(models.status)
        models.changed.connect(self._on_model)
        SettingChanges(settings, self).changed.connect(self._on_setting)

    def set_awake(self, awake: bool) -> None:
        """Set whether the state is needed; while it is not, nothing is computed."""
        if awake and not self._is_awake:
            self._is_awake = True
            self._on_model(self._models.status)
            self.look()
        elif not awake:
            self._is_awake = False
            self._settle.stop()
            self.keep()

    def look(self) -> None:
        """Read the machine's state again."""
        if self._is_awake and self._models.status.state is not LoadState.LOADING:
            pid = self._ours()
            self._planner.look((pid,) if pid is not None else (), self._on_situation)

    # -- actions of the user -------------------------------------------------------------------------------------------

    def change(self, **values: int | str | bool | tuple[int, ...] | None) -> None:
        """Set values for this model; None leaves one to the plan. See :class:`LoadValues` for the names."""
        if self._own is None:
            return
        for name in ("mmap", "mlock"):  # a switch equal to its default is not stored for this model
            if name in values and values[name] == self._usual_switch(name):
                values[name] = None
        own = msgspec.structs.replace(self._own, **values)
        if own != self._own:
            self._own, self._is_kept = own, False
            self._refresh(moving=True)

    def _usual_switch(self, name: str) -> bool | None:
        """Return what applies if nothing is set for this model."""
        usual: bool | None = getattr(self._planner.policy.values(LoadValues()), name)
        plan = self.state.plan
        return maps_weights(plan) if name == "mmap" and usual is None and plan is not None else usual

    def be_automatic(self) -> None:
        """Leave all values to the plan."""
        self.change(**dict.fromkeys(LoadValues.__struct_fields__))

    def take(self, alternative: Alternative) -> None:
        """Set the values that lead to this alternative plan."""
        state = self.state
        if self._own is None or state.plan is None:
            return
        now = PreparedLoad(LoadOptions(), plan=state.plan, situation=state.situation, facts=state.facts)
        own = self._planner.policy.values_for(alternative.plan, self._own, now)
        self.change(**msgspec.structs.asdict(own))

    def apply(self) -> None:
        """Load or reload the model with the values shown."""
        self.keep()
        self._models.reload()

    def keep(self) -> None:
        """Write the values to disk now, if they are not there yet."""
        if not self._is_kept and self._path is not None and self._own is not None:
            self._is_kept = True
            self._planner.keep(self._path, self._own, self.not_saved.emit)

    # -- events --------------------------------------------------------------------------------------------------------

    def _on_model(self, status: ModelStatus) -> None:
        if not self._is_awake:
            self.state = PanelState(status)
            return
        path = status.entry.path if status.entry is not None else None
        if path != self._path:
            self.keep()
            self._path, self._own, self._is_kept = path, None, True
            if path is not None:
                self._planner.look_up(path, lambda own: self._on_found(path, own))
        if status.state is not self._was:
            self._was = status.state
            self.look()
        self._refresh()

    def _on_found(self, path: Path, own: LoadValues) -> None:
        if path == self._path and self._own is None:
            self._own = own
            self._refresh()

    def _on_situation(self, situation: Situation) -> None:
        self._situation = situation
        self._refresh()

    def _on_setting(self, setting: Setting[Any]) -> None:
        if setting is MODELS_EMBEDDING:
            self.look()
        elif setting.section is Section.PERFORMANCE:
            self._refresh()

    def _on_settled(self) -> None:
        self.keep()
        self._refresh()

    # -- the state -----------------------------------------------------------------------------------------------------

    def _refresh(self, *, moving: bool = False) -> None:
        """Compute the state again. `moving`: a slider is being dragged, so the slower parts are postponed."""
        if not self._is_awake:
            return
        if moving:
            self._settle.start()
        self.state = self._worked_out(moving=moving)
        self.changed.emit(self.state)

    def _worked_out(self, *, moving: bool) -> PanelState:
        status, own, situation = self._models.status, self._own, self._situation
        facts = status.entry.facts if status.entry is not None else None
        if own is None:
            return PanelState(status)
        values, prepared = self._planner.policy.values(own), self._models.prepared
        is_loaded = status.state is LoadState.READY and prepared is not None
        differs = prepared is not None and (values, self._planner.policy.leave_free) != (
            prepared.values,
            prepared.leave_free,
        )
        plain = PanelState(status, own, values, is_reload_needed=is_loaded and differs)
        if facts is None or situation is None:
            return plain
        constraints = self._planner.policy.constraints(values, facts)
        make = quick_plan if moving else plan_load
        plan = make(facts, situation.machine, constraints, situation.corrections)
        alternatives = self.state.alternatives if moving else plan.alternatives
        if is_loaded and not differs and prepared is not None and prepared.plan is not None:
            return _as_loaded(plain, prepared, alternatives)
        return replace(plain, plan=plan, situation=situation, alternatives=alternatives)


def _as_loaded(plain: PanelState, prepared: PreparedLoad, alternatives: tuple[Alternative, ...]) -> PanelState:
    return replace(
        plain,
        plan=prepared.plan,
        situation=prepared.situation,
        alternatives=alternatives,
        is_loaded_plan=True,
    )
