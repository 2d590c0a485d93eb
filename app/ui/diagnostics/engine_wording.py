"""What the Engines section says of each engine. Names and notes come from files, so each is cut to one short line."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from app.core.text import one_line
from app.core.units import format_bytes
from app.engine.engines.installed import BUNDLED, InstalledEngine
from app.ui.services.engines import EnginesView, Installing, Step
from app.ui.words import say, tr, trn

if TYPE_CHECKING:
    from app.engine.engines.index import IndexEntry

_NAME, _VERSION, _NOTE, _CHANGES, _BACKENDS = 60, 30, 120, 400, 8
"""The most characters that are shown of each, and the most backends."""
_SPELLING = {
    "cpu": "CPU",
    "cuda": "CUDA",
    "vulkan": "Vulkan",
    "hip": "ROCm",
    "metal": "Metal",
    "sycl": "SYCL",
    "opencl": "OpenCL",
    "blas": "BLAS",
    "rpc": "RPC",
}


class Act(Enum):
    """What a button of an engine does."""

    USE = auto()
    UPDATE = auto()
    INSTALL = auto()
    REMOVE = auto()


@dataclass(frozen=True, slots=True)
class Action:
    """A button of an engine; `name` is its accessible name, since many engines have one with the same words."""

    act: Act
    words: str
    name: str


@dataclass(frozen=True, slots=True)
class EngineWords:
    """What a row says.

    Attributes:
        key: id of the engine; for one that can be downloaded, its name.
        name: unlike that of any other row.
        about: version, backends, size.
        mark: that it is used or chosen; empty if neither.
        is_used: whether it is used.
        notes: sentences with their tone.
        size: bytes on the disk, in words.
    """

    key: str
    name: str
    about: str
    mark: str = ""
    is_used: bool = False
    notes: tuple[tuple[str, str], ...] = ()
    actions: tuple[Action, ...] = ()
    size: str = ""


def rows_of(view: EnginesView) -> tuple[EngineWords, ...]:
    """Return what there is to say of the engine that came with Descant, and of those that were installed."""
    return (_bundled_row(view), *(_installed_row(view, engine) for engine in view.installed))


def available_rows(view: EnginesView) -> tuple[EngineWords, ...]:
    """Return what there is to say of the engines that can be downloaded."""
    return tuple(_available_row(entry) for entry in view.available)


def name_of(view: EnginesView, engine_id: str) -> str:
    """Return a name that no other engine here has: with the version if two have one name, else with its id."""
    if engine_id == BUNDLED:
        return tr("Built-in engine")
    names = {one.id: one_line(one.name, _NAME) for one in view.installed}
    versioned = {one.id: _versioned(one) for one in view.installed}
    for found in (names, versioned):
        if engine_id in found and Counter(found.values())[found[engine_id]] == 1:
            return found[engine_id]
    return one_line(engine_id, _NAME)


def way_back(view: EnginesView) -> str | None:
    """Return the words of the button that uses the engine before; None if there is none that can be used."""
    previous = view.state.previous
    if previous is None or previous == view.state.current:
        return None
    if previous == BUNDLED:
        return tr("Go back to the built-in engine")
    if not any(one.id == previous and one.problem is None for one in view.installed):
        return None
    return tr("Go back to {name}", name=name_of(view, previous))


def step_in_words(installing: Installing) -> str:
    """Return what an installation does now."""
    name = one_line(installing.name, _NAME)
    if installing.is_stopping:
        return tr("Stopping…")
    match installing.step:
        case Step.FETCHING if installing.fraction is not None:
            return tr("Downloading {name}: {percent} %", name=name, percent=f"{100 * installing.fraction:.0f}")
        case Step.FETCHING:
            return tr("Downloading {name}…", name=name)
        case Step.UNPACKING:
            return tr("Unpacking {name}…", name=name)
        case Step.CHECKING:
            return tr("Checking {name} on this computer…", name=name)


def result_in_words(view: EnginesView, engine: InstalledEngine) -> str:
    """Return how an installation ended."""
    name = name_of(view, engine.id)
    if view.is_forced:
        return tr("{name} is installed.", name=name)
    if view.state.current == engine.id:
        return tr("{name} is used from now on.", name=name)
    return tr("{name} is installed but not used, because a part of it could not be loaded.", name=name)


def found_in_words(view: EnginesView) -> str:
    """Return what the signed list had."""
    count = len(view.available) + len(view.updates)
    if not count:
        return tr("Nothing new was found.")
    return trn("{count} engine can be installed or updated.", "{count} engines can be installed or updated.", count)


# -- rows --------------------------------------------------------------------------------------------------------------


def _bundled_row(view: EnginesView) -> EngineWords:
    name = name_of(view, BUNDLED)
    about = tr("llama.cpp, compiled for this computer")
    if view.bundled is not None:
        size = sum(file.size for file in view.bundled.files)
        about = _joined(_version(view.bundled.llama), _backends(view.bundled.backends), format_bytes(size))
    actions = () if view.state.current == BUNDLED else (_use(name),)
    return EngineWords(BUNDLED, name, about, _mark(view, BUNDLED), view.in_use == BUNDLED, actions=actions)


def _installed_row(view: EnginesView, engine: InstalledEngine) -> EngineWords:
    name, manifest, size = name_of(view, engine.id), engine.manifest, format_bytes(max(0, engine.size))
    is_current, update = engine.id == view.state.current, view.updates.get(engine.id)
    about = ""
    if manifest is not None:
        about = _joined(_version(manifest.llama), _backends(manifest.backends), size)
    actions = []
    if not is_current and engine.problem is None:
        actions.append(_use(name))
    if update is not None:
        words = tr("Update to {version}", version=one_line(update.llama, _VERSION))
        actions.append(Action(Act.UPDATE, words, tr("Update {name}", name=name)))
    if not is_current and not _is_needed(view, engine.id):
        actions.append(Action(Act.REMOVE, tr("Remove…"), tr("Remove {name}…", name=name)))
    notes = (*_notes(view, engine), *(_update_notes(update) if update is not None else ()))
    is_used = engine.id == view.in_use
    return EngineWords(engine.id, name, about, _mark(view, engine.id), is_used, notes, tuple(actions), size)


def _available_row(entry: "IndexEntry") -> EngineWords:
    name = one_line(entry.name, _NAME)
    about = _joined(
        _version(entry.llama), _backends(entry.backends), tr("{size} to download", size=format_bytes(entry.size))
    )
    needs = (
        tr("For {cards}", cards=one_line(entry.cards, _NOTE)) if entry.cards else "",
        tr("Needs {driver}", driver=one_line(entry.driver, _NOTE)) if entry.driver else "",
    )
    notes = [("second", words) for words in (_joined(*needs), one_line(entry.changes, _CHANGES)) if words]
    install = Action(Act.INSTALL, tr("Install"), tr("Install {name}", name=name))
    return EngineWords(entry.name, name, about, notes=tuple(notes), actions=(install,))


def _notes(view: EnginesView, engine: InstalledEngine) -> tuple[tuple[str, str], ...]:
    if engine.problem is not None:
        explanation = engine.problem.explanation
        parts = (explanation.why or explanation.what, explanation.next_step)
        return (("bad", one_line(" ".join(say(part) for part in parts), _CHANGES)),)
    if engine.id == view.state.current and not view.state.is_proven:
        return (("second", tr("It has not loaded a model yet.")),)
    if _is_needed(view, engine.id):
        return (("second", tr("It stays here until the engine in use has loaded a model.")),)
    return ()


def _update_notes(update: "IndexEntry") -> tuple[tuple[str, str], ...]:
    size = format_bytes(update.size)
    words = tr("Update: llama.cpp {version}, {size} to download", version=one_line(update.llama, _VERSION), size=size)
    changes = one_line(update.changes, _CHANGES)
    return (("second", f"{words}. {changes}" if changes else words),)


def _is_needed(view: EnginesView, engine_id: str) -> bool:
    """Whether it is the way back from an engine that has yet to prove itself."""
    return engine_id == view.state.previous and not view.state.is_proven


def _mark(view: EnginesView, engine_id: str) -> str:
    if engine_id == view.in_use:
        return tr("In use")
    return tr("Chosen") if view.is_forced and engine_id == view.state.current else ""


def _use(name: str) -> Action:
    return Action(Act.USE, tr("Use"), tr("Use {name}", name=name))


def _version(llama: str) -> str:
    return f"llama.cpp {one_line(llama, _VERSION)}"


def _versioned(engine: InstalledEngine) -> str:
    llama = engine.manifest.llama if engine.manifest is not None else ""
    return f"{one_line(engine.name, _NAME)} {one_line(llama, _VERSION)}".strip()


def _backends(names: Iterable[str]) -> str:
    """Return the names as the field spells them, the processor first."""
    shown = sorted(names, key=lambda name: (name != "cpu", name))[:_BACKENDS]
    return ", ".join(_SPELLING.get(name, one_line(name, _VERSION)) for name in shown)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
