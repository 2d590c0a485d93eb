"""Tries a new engine on this computer before it is used: does it start, is it right, is it slower than the one before?

All of that runs in processes of their own; a crash there is the result of a try and nothing else.
"""

import math
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from app.core.sentences import Phrase, phrase
from app.core.unpacking import GoOn
from app.engine.device_checks import check_devices, checkable, engine_identity, known_check
from app.engine.engines.errors import FailedCheckError
from app.engine.engines.manifest import read_manifest
from app.engine.faults import Fault
from app.engine.probe.client import check_device, probe
from app.engine.protocol import DeviceRef
from app.engine.self_check import MOST_PERPLEXITY, DeviceCheck
from app.hardware.machine import Device, Machine, Source
from app.hardware.verdicts import Level, Verdict, engine_verdicts
from app.library.models import boxed_model

_SECONDS: Final = 60.0
"""For a driver that is asked for the first time and compiles."""
_SLOWER: Final = 0.9
"""Share of the earlier speed. Two equal runs differ by up to a tenth."""
_TRIES: Final = 2
_NO_CARD: Final = (
    phrase("It finds no graphics card that it can use on this computer."),
    phrase("The engine before stays in use."),
)


class Tried(msgspec.Struct, frozen=True):
    """What an engine did.

    Attributes:
        machine: as the engine sees it, with the self-checks of its cards.
        remarks: what the user has to know: missing libraries, wrong or slow cards, a lower speed than before.
        lacks_card: the engine is for graphics cards, and none here can be used with it.
    """

    machine: Machine
    remarks: tuple[Verdict, ...] = ()
    lacks_card: bool = False

    @property
    def is_useful(self) -> bool:
        """Whether to use the engine: everything in it works. Otherwise the one before is better."""
        return not self.machine.llama.unloaded and not self.lacks_card


_Pair: TypeAlias = tuple[DeviceCheck | Fault, DeviceCheck | Fault]
TryOut: TypeAlias = Callable[[Path, "Path | None", GoOn], Tried]
"""Tries the first engine and compares it with the second, None for the libraries of llama-cpp-python."""


def try_engine(engine: Path, before: Path | None, go_on: GoOn = lambda: None) -> Tried:
    """Try `engine`. Takes some seconds for the processor and for each card; twice that to compare with `before`.

    Raises:
        FailedCheckError: it does not start here, or the processor computes something else with it than before.
    """
    manifest = read_manifest(engine)
    name, is_for_cards = manifest.name, bool(manifest.backends.keys() - {"cpu"})
    machine = probe(timeout=_SECONDS, engine=engine)
    if not machine.llama.is_known:
        raise FailedCheckError(name, _why_unknown(machine))
    go_on()
    now, then = (_check(one, None, machine.cpu.threads) for one in (engine, before))
    if isinstance(now, Fault):
        raise FailedCheckError(name, now.explanation.why or now.explanation.what)
    if isinstance(then, DeviceCheck) and not 0 < now.cpu_perplexity <= MOST_PERPLEXITY * then.cpu_perplexity:
        raise FailedCheckError(name, _why_wrong(now.cpu_perplexity, then.cpu_perplexity))
    go_on()
    machine, faults = check_devices(machine, checkable(machine), partial(_check, engine), engine)
    remarks = [
        *engine_verdicts(machine),
        *(Verdict(Level.WARNING, fault.explanation.what, fault.explanation.next_step) for fault in faults),
    ]
    lacks_card = is_for_cards and not machine.llama.unloaded and not machine.usable_gpus
    if lacks_card:
        remarks.append(Verdict(Level.WARNING, *_NO_CARD))
    is_used = not machine.llama.unloaded and not lacks_card
    remarks += _if_slower(None, machine, engine, before, first=(now, then), is_used=is_used)
    for device in checkable(machine):
        go_on()
        remarks += _if_slower(device, machine, engine, before, is_used=is_used)
    return Tried(machine, tuple(remarks), lacks_card)


def _if_slower(
    device: Device | None,
    machine: Machine,
    engine: Path,
    before: Path | None,
    *,
    is_used: bool,
    first: _Pair | None = None,
) -> Iterator[Verdict]:
    """Compare the speed of a card, or of the processor, with that of the engine before, in the same minute.

    A slow result is tried again, since other programs may have been busy; the better one counts.
    """
    if device is not None and known_check(engine_identity(before), device) is None:
        return  # the engine before could not use it
    ref = DeviceRef(device.name, device.pci_id, "") if device is not None else None
    best = 0.0, 0.0
    for _ in range(_TRIES):
        now, then = first or (_check(engine, ref, machine.cpu.threads), _check(before, ref, machine.cpu.threads))
        first = None
        if not isinstance(now, DeviceCheck) or not isinstance(then, DeviceCheck):
            return
        best = max(best, _ratios(now, then), key=min)
        if min(best) >= _SLOWER:
            return
    words = phrase(
        "On {name} it has {reading} times the speed of the previous engine for prompts, {writing} times for answers.",
        name=(device.name if device is not None else machine.cpu.name) or "CPU",
        reading=_rounded_down(best[0]),
        writing=_rounded_down(best[1]),
    )
    yield Verdict(Level.WARNING, words, phrase("Go back to the previous engine if that matters.") if is_used else None)


def _ratios(now: DeviceCheck, then: DeviceCheck) -> tuple[float, float]:
    """Return how many times as fast prompts and answers are."""
    pairs = ((now.prompt, then.prompt), (now.single, then.single))
    reading, writing = (one.tokens_per_second / other.tokens_per_second for one, other in pairs)
    return reading, writing


def _rounded_down(ratio: float) -> str:
    """A ratio that is below a limit is not shown as the limit itself."""
    return f"{math.floor(100 * ratio) / 100:.2f}"


def _check(engine: Path | None, device: DeviceRef | None, n_threads: int) -> DeviceCheck | Fault:
    return check_device(boxed_model(), device, n_threads=n_threads, engine=engine)


def _why_unknown(machine: Machine) -> Phrase:
    notes = (note.words for note in machine.notes if note.source is Source.GGML and note.problem)
    return next(notes, phrase("llama.cpp does not start."))


def _why_wrong(found: float, expected: float) -> Phrase:
    return phrase(
        "In a test on the processor, the perplexity of the built-in model was {found} instead of {expected}.",
        found=f"{found:,.2f}",
        expected=f"{expected:,.2f}",
    )
