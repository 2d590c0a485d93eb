"""How a model will be loaded: its facts, this machine as it is now, and what the person has set."""

import contextlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from app.core import settings as declared
from app.core.setting import Setting
from app.core.settings import AUTOMATIC, SettingsStore
from app.engine.planned import learn, options_of
from app.engine.protocol import Loaded, LoadOptions
from app.gguf import ModelFacts
from app.hardware.records import Machine
from app.library import LibraryEntry, load_values
from app.library.load_values import LoadValues
from app.planning import (
    Alternative,
    CacheType,
    Corrections,
    FitKind,
    Plan,
    PlanWishes,
    corrections,
    fallbacks,
    quick_plan,
)
from app.ui.services.bridge import Bridge, Worker

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Situation:
    """All that a plan is made from, but for what the person moves.

    Attributes:
        machine: as it is without a model of ours.
        corrections: what earlier loads have shown.
    """

    machine: Machine
    corrections: Corrections


@dataclass(frozen=True, slots=True)
class PreparedLoad:
    """A load, ready to be asked for.

    Attributes:
        options: for the engine; `fallbacks`: what it shall try if memory runs out.
        plan: behind them; None where none could be made.
        situation: that the plan was made for; None without a plan.
        facts: of the model.
        values: that were given for it, those of the settings included.
        leave_free: bytes that were to stay free on each GPU.
    """

    options: LoadOptions
    fallbacks: tuple[LoadOptions, ...] = ()
    values: LoadValues = field(default_factory=LoadValues)
    leave_free: int = 0
    plan: Plan | None = None
    situation: Situation | None = None
    facts: ModelFacts | None = None

    def is_loaded_as_planned(self, loaded: Loaded) -> bool:
        """Whether `loaded` is what was asked for first, on the cards that were asked for, and no fallback."""
        return self.plan is not None and _what_is_planned(self.options) == _what_is_planned(loaded.options)


def _what_is_planned(options: LoadOptions) -> tuple[object, ...]:
    return options.n_gpu_layers, options.n_cpu_moe, options.n_ctx, options.n_ubatch, options.devices


class LoadPlanner:
    """Reads the machine in a thread of its own, since a driver may hang for seconds, and plans there.

    Args:
        settings: what holds for all models.
        read: reads the machine; given the ids of our processes that hold a model.
    """

    def __init__(
        self,
        bridge: Bridge,
        settings: SettingsStore,
        read: "Callable[[Collection[int]], Machine] | None" = None,
    ) -> None:
        self._settings = settings
        self._read = read or read_machine
        self._worker = Worker("machine", bridge)
        self._asked = 0
        self._measured_plans: set[object] = set()

    def look(self, ours: Collection[int], found: Callable[[Situation], None]) -> None:
        """Have the machine read; of several wishes only the newest is answered."""
        self._asked += 1
        wish = self._asked

        def work() -> Situation | None:
            return self._situation(ours) if wish == self._asked else None

        def done(situation: Situation | None) -> None:
            if situation is not None and wish == self._asked:
                found(situation)

        self._worker.submit(work, done)

    def prepare(
        self, entry: LibraryEntry, ours: Collection[int], done: Callable[[PreparedLoad], None], *, force: bool = False
    ) -> None:
        """Plan how to load `entry` now. `force`: although the sum may say that it does not fit."""
        self._worker.submit(lambda: self._prepared(entry, ours, force=force), done)

    def learn(self, prepared: PreparedLoad, loaded: Loaded) -> None:
        """Keep how a load differed from its plan, once its first turn has ended."""
        plan, situation, facts = prepared.plan, prepared.situation, prepared.facts
        if plan is None or situation is None or facts is None or not prepared.is_loaded_as_planned(loaded):
            return
        memory, known = situation.machine.memory(), situation.corrections

        def work() -> None:
            with contextlib.suppress(OSError):  # a full disk: the next load differs as this one did
                learn(facts, memory, plan, loaded.sizes, known)

        self._worker.submit(work)

    def look_up(self, path: Path, found: Callable[[LoadValues], None]) -> None:
        """What was given for the model at `path`."""
        self._worker.submit(lambda: load_values.find(path), found)

    def keep(self, path: Path, values: LoadValues, failed: Callable[[Exception], None]) -> None:
        """Remember `values` for the model at `path`; a load that is asked for after this goes by them."""
        self._worker.submit(lambda: load_values.save(path, values), None, failed)

    def adopt(self, path: Path, prepared: PreparedLoad, alternative: Alternative, done: Callable[[], None]) -> None:
        """Have the model at `path` loaded by `alternative` from now on."""

        def work() -> None:
            own = self.taking(alternative.plan, load_values.find(path), prepared)
            with contextlib.suppress(OSError):  # a full disk: it is loaded as before
                load_values.save(path, own)

        self._worker.submit(work, lambda _: done())

    def taking(self, wanted: Plan, own: LoadValues, prepared: PreparedLoad) -> LoadValues:
        """`own`, with as little more as leads to the plan `wanted`, so that the rest stays planned."""
        facts, situation, now = prepared.facts, prepared.situation, prepared.plan
        if facts is None or situation is None or now is None:
            return own
        given: dict[str, int | str] = {}
        if wanted.n_ctx != now.n_ctx:
            given["context"] = wanted.n_ctx
        if wanted.type_k is not now.type_k:
            given["cache_type"] = wanted.type_k.value
        own = msgspec.structs.replace(own, **given)
        plan = quick_plan(facts, situation.machine, self.wishes(self.values(own), facts), situation.corrections)
        if (plan.placement, plan.n_ctx) == (wanted.placement, wanted.n_ctx):
            return own
        return msgspec.structs.replace(
            own,
            context=wanted.n_ctx,
            gpu_layers=wanted.n_gpu_layers,
            experts_on_cpu=wanted.n_cpu_moe if facts.n_experts else None,
            ubatch=wanted.n_ubatch,
        )

    def values(self, own: LoadValues) -> LoadValues:
        """What holds for a model for which `own` was given."""
        return own.over(settings_values(self._settings))

    def wishes(self, values: LoadValues, facts: ModelFacts) -> PlanWishes:
        """What is asked of the plan, nothing that the model cannot do."""
        return within_training(wishes_of(values, self.leave_free), facts)

    @property
    def leave_free(self) -> int:
        """Bytes that shall stay free on each GPU, besides the usual margin."""
        return self._settings.get(declared.PERFORMANCE_LEAVE_FREE) * MIB

    def close(self, patience: float) -> None:
        """End the thread; not waiting for a driver that hangs."""
        self._worker.close(patience)

    # -- in the worker's thread ----------------------------------------------------------------------------------------

    def _situation(self, ours: Collection[int]) -> Situation:
        return Situation(self._read(ours), corrections.load())

    def _prepared(self, entry: LibraryEntry, ours: Collection[int], *, force: bool) -> PreparedLoad:
        values, facts = self.values(load_values.find(entry.path)), entry.facts
        unplanned = PreparedLoad(_without_plan(values, force=force), values=values, leave_free=self.leave_free)
        if facts is None:
            return unplanned
        situation, wishes = self._situation(ours), self.wishes(values, facts)
        machine, known = situation.machine, situation.corrections
        plan = quick_plan(facts, machine, wishes, known)
        if plan.kind is FitKind.UNKNOWN:
            return unplanned
        measured = self._measured(facts, situation, plan, options_with(plan, values, force=force))
        if measured is not known:
            situation, known = replace(situation, corrections=measured), measured
            plan = quick_plan(facts, machine, wishes, known)
        others = fallbacks(facts, machine, plan, wishes, known) if plan.fits else ()
        return replace(
            unplanned,
            options=options_with(plan, values, force=force),
            fallbacks=tuple(options_with(other, values, force=force) for other in others),
            plan=plan,
            situation=situation,
            facts=facts,
        )

    def _measured(self, facts: ModelFacts, situation: Situation, plan: Plan, options: LoadOptions) -> Corrections:
        """What is known once the plan has been measured, if that is worth while; each one only once in a run."""
        from app.engine.probe.measured_plan import learn_by_measuring, wants_measuring  # noqa: PLC0415  a second process's client

        key = (facts.path, plan.shape, plan.placement)
        if not wants_measuring(plan) or key in self._measured_plans:
            return situation.corrections
        self._measured_plans.add(key)
        memory = situation.machine.memory()
        return learn_by_measuring(facts, memory, plan, options, situation.corrections)


def read_machine(ours: Collection[int] = ()) -> Machine:
    """This machine now. Takes some 50 ms; about a second where a GPU may be used, since ggml is asked as well."""
    from app.engine.build import is_for_the_cpu_alone  # noqa: PLC0415  the window does not wait for them
    from app.engine.probe.client import probe  # noqa: PLC0415
    from app.hardware.merging import merge  # noqa: PLC0415
    from app.hardware.probe import read_sources  # noqa: PLC0415

    machine = merge(read_sources(ours=ours), ours)
    if not machine.gpus and is_for_the_cpu_alone():
        return machine
    return probe(ours=ours)


def settings_values(settings: SettingsStore) -> LoadValues:
    """What is set for all models."""
    packing = settings.get(declared.PERFORMANCE_CACHE_TYPE)
    return LoadValues(
        context=_number(settings, declared.PERFORMANCE_CONTEXT),
        gpu_layers=_number(settings, declared.PERFORMANCE_GPU_LAYERS),
        experts_on_cpu=_number(settings, declared.PERFORMANCE_EXPERTS_ON_CPU),
        cache_type=None if packing == AUTOMATIC else packing,
        ubatch=_number(settings, declared.PERFORMANCE_UBATCH),
        batch=_number(settings, declared.PERFORMANCE_BATCH),
        threads=_number(settings, declared.PERFORMANCE_THREADS),
        flash_attention=_switch(settings, declared.PERFORMANCE_FLASH_ATTENTION),
        mmap=_switch(settings, declared.PERFORMANCE_MMAP),
        mlock=settings.get(declared.PERFORMANCE_MLOCK),
    )


def wishes_of(values: LoadValues, leave_free: int = 0) -> PlanWishes:
    """The same for the planner."""
    packing = cache_type(values.cache_type)
    if values.flash_attention is False:
        packing = packing or CacheType.F16  # a packed cache needs it
    return PlanWishes(
        context=values.context,
        n_gpu_layers=values.gpu_layers,
        n_cpu_moe=values.experts_on_cpu,
        n_ubatch=values.ubatch,
        type_k=packing,
        type_v=packing,
        leave_gpu=leave_free,
    )


def within_training(wishes: PlanWishes, facts: ModelFacts) -> PlanWishes:
    """No longer context than the model was trained for, and no more experts moved than there are layers."""
    context, moved = wishes.context, wishes.n_cpu_moe
    if context is not None and facts.context_length > 0:
        context = min(context, facts.context_length)
    if moved is not None:
        moved = min(moved, facts.n_layers) if facts.n_experts else None
    return replace(wishes, context=context, n_cpu_moe=moved)


def options_with(plan: Plan, values: LoadValues, *, force: bool = False) -> LoadOptions:
    """What to ask of the engine: `plan`, and what no plan decides.

    The sum of a plan that fits stands; else the engine makes its own and refuses in its own words.
    """
    options = options_of(plan, use_mmap=values.mmap, use_mlock=values.mlock is True)
    given = {
        "n_threads": values.threads,
        "n_batch": max(values.batch, plan.n_ubatch) if values.batch is not None else None,
        "flash_attention": values.flash_attention,
    }
    given = {name: value for name, value in given.items() if value is not None}
    stands = plan.fits and values.flash_attention is not False  # without it the work is more than the plan says
    return msgspec.structs.replace(options, ignore_memory=stands or force, **given)


def cache_type(name: str | None) -> CacheType | None:
    """By its name; None for none, and for one that this Descant does not know."""
    return CacheType(name) if name in {one.value for one in CacheType} else None


def _without_plan(values: LoadValues, *, force: bool) -> LoadOptions:
    """Where nothing could be planned: what was given, the rest as the engine has it."""
    packing = cache_type(values.cache_type) or CacheType.F16
    return LoadOptions(
        n_ctx=values.context or 0,
        n_ubatch=values.ubatch or LoadOptions().n_ubatch,
        n_threads=values.threads or 0,
        n_gpu_layers=values.gpu_layers if values.gpu_layers is not None else -1,
        n_cpu_moe=values.experts_on_cpu or 0,
        type_k=packing,
        type_v=packing,
        flash_attention=values.flash_attention,
        use_mmap=values.mmap is not False,
        use_mlock=values.mlock is True,
        ignore_memory=force,
    )


def _number(settings: SettingsStore, setting: Setting[int]) -> int | None:
    value = settings.get(setting)
    return None if value == setting.default else value


def _switch(settings: SettingsStore, setting: Setting[str]) -> bool | None:
    value = settings.get(setting)
    return None if value == AUTOMATIC else value == "on"
