"""How a model is loaded: one policy for the window, `descant ask` and `descant bench`.

A load is planned from the model's facts, the current state of this machine, corrections from earlier loads, and the
values that the user has set: on the command line, for this model, or for all models, in that order. Everything that
the user has not set is planned.
"""

import contextlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import msgspec

from app.core.settings import performance as declared
from app.core.settings.models import MODELS_EMBEDDING
from app.core.settings.performance import AUTOMATIC
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsStore
from app.core.units import MIB
from app.engine.build import is_for_the_cpu_alone
from app.engine.device_checks import CheckDevice, check_devices
from app.engine.embedding.room import memory_needed
from app.engine.engines.choice import chosen_engine
from app.engine.faults import Fault
from app.engine.planned import learn, options_of
from app.engine.protocol import DeviceRef, Loaded, LoadOptions
from app.engine.self_check import DeviceCheck
from app.gguf.facts import ModelFacts
from app.hardware.machine import Machine
from app.library import load_values
from app.library.load_values import LoadValues
from app.library.models import LibraryEntry, boxed_model
from app.planning import corrections
from app.planning.cache_type import CacheType
from app.planning.constraints import PlanConstraints
from app.planning.corrections import Corrections
from app.planning.plan import FitKind, Plan
from app.planning.planner import fallbacks, quick_plan

NOTHING_GIVEN: Final = LoadValues()
ReadMachine = Callable[[Collection[int]], Machine]
"""Reads the machine. Its argument is the ids of our own processes that hold a model; their memory counts as free."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a plan is made from, besides the model and the user's values.

    Attributes:
        machine: the machine as it is without a model of ours.
        corrections: corrections learned from earlier loads.
    """

    machine: Machine
    corrections: Corrections


@dataclass(frozen=True, slots=True)
class PreparedLoad:
    """A load that is ready to be sent to the engine.

    Attributes:
        options: options for the engine; `fallbacks` are tried in order if memory runs out.
        plan: the plan that the options come from; None if none could be made.
        situation: what the plan was made for; None without a plan.
        facts: facts of the model.
        values: the user's values that were used, including those for all models.
        leave_free: bytes to leave free on each GPU.
    """

    options: LoadOptions
    fallbacks: tuple[LoadOptions, ...] = ()
    values: LoadValues = field(default_factory=LoadValues)
    leave_free: int = 0
    plan: Plan | None = None
    situation: Situation | None = None
    facts: ModelFacts | None = None

    def is_loaded_as_planned(self, loaded: Loaded) -> bool:
        """Whether `loaded` uses the first choice, on the GPUs that it named, and not a fallback."""
        return self.plan is not None and _what_is_planned(self.options) == _what_is_planned(loaded.options)


def _what_is_planned(options: LoadOptions) -> tuple[object, ...]:
    placement = options.n_gpu_layers, options.n_cpu_moe, options.devices, options.tensor_split
    return *placement, options.n_ctx, options.n_ubatch


class LoadPolicy:
    """Decides how models are loaded on this machine. Its calls block: reading the machine can take a second.

    Args:
        settings: the settings that hold the values for all models.
        read: reads the machine; :func:`read_machine` by default.
        check: checks a device before the first model is placed on it; :func:`check_in_the_box` by default, unless this
            build of llama.cpp is for the CPU alone.
        embedder: returns the id of the process with the model for embeddings, or None while there is none. It is given
            where that model runs beside the one that is planned, so that every plan leaves memory for it.
    """

    def __init__(
        self,
        settings: SettingsStore,
        read: ReadMachine | None = None,
        check: CheckDevice | None = None,
        embedder: Callable[[], int | None] | None = None,
    ) -> None:
        self._settings = settings
        self._read = read or read_machine
        self._check = check
        self._embedder = embedder
        self._kept_for_embedder = 0
        self._tried_checks: dict[Path | None, set[tuple[str, str]]] = {}
        self._measured_plans: set[object] = set()

    def prepare(
        self, entry: LibraryEntry, given: LoadValues = NOTHING_GIVEN, *, ours: Collection[int] = (), force: bool = False
    ) -> PreparedLoad:
        """Plan how to load `entry` now.

        Args:
            given: values that take precedence over those stored for the model and those for all models.
            ours: ids of our own processes whose model will be unloaded first.
            force: load the model even if the plan says that it does not fit.
        """
        values, facts = self.values(given.over(load_values.find(entry.path))), entry.facts
        unplanned = PreparedLoad(_without_plan(values, force=force), values=values, leave_free=self.leave_free)
        if facts is None:
            return unplanned
        situation, constraints = self.situation(ours), self.constraints(values, facts)
        machine, known = situation.machine, situation.corrections
        plan = quick_plan(facts, machine, constraints, known)
        if plan.kind is FitKind.UNKNOWN:
            return unplanned
        while (checked := self._with_checks(machine, plan)) is not machine:
            situation, machine = replace(situation, machine=checked), checked
            plan = quick_plan(facts, machine, constraints, known)
        measured = self._measured(facts, situation, plan, options_with(plan, values, force=force))
        if measured is not known:
            situation, known = replace(situation, corrections=measured), measured
            plan = quick_plan(facts, machine, constraints, known)
        others = fallbacks(facts, machine, plan, constraints, known) if plan.fits else ()
        return replace(
            unplanned,
            options=options_with(plan, values, force=force),
            fallbacks=tuple(options_with(other, values, force=force) for other in others),
            plan=plan,
            situation=situation,
            facts=facts,
        )

    def situation(self, ours: Collection[int]) -> Situation:
        """Read the machine and the corrections from earlier loads."""
        if self._embedder is not None:
            model, pid = self._settings.get(MODELS_EMBEDDING), self._embedder()
            self._kept_for_embedder = memory_needed(Path(model)) if model else 0
            # What it takes already counts as free, so that it is not counted twice.
            ours = {*ours, pid} if pid is not None else ours
        return Situation(self._read(ours), corrections.load())

    def values(self, own: LoadValues) -> LoadValues:
        """Return `own`, with the missing values filled in from those for all models."""
        return own.over(values_for_all_models(self._settings))

    def constraints(self, values: LoadValues, facts: ModelFacts) -> PlanConstraints:
        """Return `values` as constraints for a plan, limited to what the model supports."""
        return within_training(constraints_of(values, self.leave_free, self._kept_for_embedder), facts)

    @property
    def leave_free(self) -> int:
        """Bytes to leave free on each GPU, in addition to the default margin."""
        return self._settings.get(declared.PERFORMANCE_LEAVE_FREE) * MIB

    def values_for(self, wanted: Plan, own: LoadValues, prepared: PreparedLoad) -> LoadValues:
        """Return `own` plus as few values as needed to get the plan `wanted`, so that the rest stays planned."""
        facts, situation, now = prepared.facts, prepared.situation, prepared.plan
        if facts is None or situation is None or now is None:
            return own
        given: dict[str, int | str | tuple[int, ...]] = {}
        if wanted.n_ctx != now.n_ctx:
            given["n_ctx"] = wanted.n_ctx
        if wanted.type_k is not now.type_k:
            given["cache_type"] = wanted.type_k.value
        if len(wanted.devices) > len(now.devices) and wanted.tensor_split:
            given["tensor_split"] = tuple(map(int, wanted.tensor_split))
        own = msgspec.structs.replace(own, **given)
        plan = quick_plan(facts, situation.machine, self.constraints(self.values(own), facts), situation.corrections)
        if (plan.placement, plan.n_ctx) == (wanted.placement, wanted.n_ctx):
            return own
        return msgspec.structs.replace(
            own,
            n_ctx=wanted.n_ctx,
            n_gpu_layers=wanted.n_gpu_layers,
            n_cpu_moe=wanted.n_cpu_moe if facts.n_experts else None,
            n_ubatch=wanted.n_ubatch,
        )

    def _with_checks(self, machine: Machine, plan: Plan) -> Machine:
        """Check the cards of `plan` that no check is known of; the same machine if there is nothing new.

        A card that cannot be checked is used all the same, and tried again in the next run.
        """
        used = {(device.pci_id, device.ggml_name) for device in plan.devices}
        tried = self._tried_checks.setdefault(chosen_engine(), set())
        new = [
            gpu
            for gpu in machine.usable_gpus
            if gpu.checked is None and gpu.ggml_name and (gpu.pci_id, gpu.ggml_name) in used - tried
        ]
        check = self._check if self._check is not None or is_for_the_cpu_alone() else check_in_the_box
        if not new or check is None:
            return machine
        tried |= {(gpu.pci_id, gpu.ggml_name) for gpu in new}
        return check_devices(machine, new, check)[0]

    def _measured(self, facts: ModelFacts, situation: Situation, plan: Plan, options: LoadOptions) -> Corrections:
        """Measure the plan if that is worthwhile, once per run and plan, and return the corrections known then."""
        from app.engine.probe.measured_plan import (  # noqa: PLC0415  the client of another process
            learn_by_measuring,
            wants_measuring,
        )

        key = (chosen_engine(), facts.path, plan.shape, plan.placement)
        if not wants_measuring(plan) or key in self._measured_plans:
            return situation.corrections
        self._measured_plans.add(key)
        memory = situation.machine.memory()
        return learn_by_measuring(facts, memory, plan, options, situation.corrections)


def learn_from(prepared: PreparedLoad, loaded: Loaded) -> None:
    """Store how a load differed from its plan. Call it once the first turn has ended.

    A fallback says nothing about the plan, so it is ignored. If the disk is full, nothing is stored.
    """
    plan, situation, facts = prepared.plan, prepared.situation, prepared.facts
    if plan is None or situation is None or facts is None or not prepared.is_loaded_as_planned(loaded):
        return
    with contextlib.suppress(OSError):
        learn(facts, situation.machine.memory(), plan, loaded.sizes, situation.corrections)


def read_machine(ours: Collection[int] = ()) -> Machine:
    """Read this machine. Takes about 50 ms, or about a second if a GPU may be used, because ggml is asked too."""
    from app.engine.probe.client import probe  # noqa: PLC0415  imported here so that the window starts faster
    from app.hardware.merging import merge  # noqa: PLC0415
    from app.hardware.probe import read_sources  # noqa: PLC0415

    machine = merge(read_sources(ours=ours), ours)
    if not machine.gpus and is_for_the_cpu_alone():
        return machine
    return probe(ours=ours)


def check_in_the_box(device: DeviceRef, n_threads: int) -> DeviceCheck | Fault:
    """Check a device with the model in the box, which takes a few seconds."""
    from app.engine.probe.client import check_device  # noqa: PLC0415  so that the window starts faster

    return check_device(boxed_model(), device, n_threads=n_threads)


def values_for_all_models(settings: SettingsStore) -> LoadValues:
    """Return what the user has set for all models; None for each value that is left to the app."""
    packing = settings.get(declared.PERFORMANCE_CACHE_TYPE)
    return LoadValues(
        n_ctx=_number(settings, declared.PERFORMANCE_CONTEXT),
        n_gpu_layers=_number(settings, declared.PERFORMANCE_GPU_LAYERS),
        n_cpu_moe=_number(settings, declared.PERFORMANCE_EXPERTS_ON_CPU),
        cache_type=None if packing == AUTOMATIC else packing,
        n_ubatch=_number(settings, declared.PERFORMANCE_UBATCH),
        n_batch=_number(settings, declared.PERFORMANCE_BATCH),
        n_threads=_number(settings, declared.PERFORMANCE_THREADS),
        flash_attention=_switch(settings, declared.PERFORMANCE_FLASH_ATTENTION),
        mmap=_switch(settings, declared.PERFORMANCE_MMAP),
        mlock=settings.get(declared.PERFORMANCE_MLOCK),
    )


def constraints_of(values: LoadValues, leave_free: int = 0, leave_ram: int = 0) -> PlanConstraints:
    """Return `values` as constraints for a plan that leaves bytes free: on each GPU, and in system memory."""
    packing = cache_type(values.cache_type)
    if values.flash_attention is False:
        packing = packing or CacheType.F16  # a quantized KV cache needs flash attention
    return PlanConstraints(
        n_ctx=values.n_ctx,
        n_gpu_layers=values.n_gpu_layers,
        n_cpu_moe=values.n_cpu_moe,
        tensor_split=values.tensor_split,
        n_ubatch=values.n_ubatch,
        type_k=packing,
        type_v=packing,
        leave_gpu=leave_free,
        leave_ram=leave_ram,
    )


def within_training(constraints: PlanConstraints, facts: ModelFacts) -> PlanConstraints:
    """Limit `constraints` to what the model supports: its trained context length and its number of layers."""
    context, moved = constraints.n_ctx, constraints.n_cpu_moe
    if context is not None and facts.context_length > 0:
        context = min(context, facts.context_length)
    if moved is not None:
        moved = min(moved, facts.n_layers) if facts.n_experts else None
    return replace(constraints, n_ctx=context, n_cpu_moe=moved)


def options_with(plan: Plan, values: LoadValues, *, force: bool = False) -> LoadOptions:
    """Return the options that load by `plan`, together with the values that no plan decides.

    If the plan fits, the engine skips its own memory check. Otherwise it checks the memory itself and refuses the load
    with its own explanation.
    """
    options = options_of(plan, use_mmap=values.mmap, use_mlock=values.mlock is True)
    given = {
        "n_threads": values.n_threads,
        "n_batch": max(values.n_batch, plan.n_ubatch) if values.n_batch is not None else None,
        "flash_attention": values.flash_attention,
    }
    given = {name: value for name, value in given.items() if value is not None}
    stands = plan.fits and values.flash_attention is not False  # without it compute buffers exceed the plan
    return msgspec.structs.replace(options, ignore_memory=stands or force, **given)


def cache_type(name: str | None) -> CacheType | None:
    """Return the cache type with that name; None for no name and for a name that this version does not know."""
    return CacheType(name) if name in {one.value for one in CacheType} else None


def _without_plan(values: LoadValues, *, force: bool) -> LoadOptions:
    """Return the given values with the engine's defaults, for a model or a machine for which no plan could be made."""
    packing = cache_type(values.cache_type) or CacheType.F16
    return LoadOptions(
        n_ctx=values.n_ctx or 0,
        n_ubatch=values.n_ubatch or LoadOptions().n_ubatch,
        n_threads=values.n_threads or 0,
        n_gpu_layers=values.n_gpu_layers if values.n_gpu_layers is not None else -1,
        n_cpu_moe=values.n_cpu_moe or 0,
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
