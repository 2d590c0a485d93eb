"""Tries a new engine on this computer before it is used: does it start, is it right, is it slower than the one before?

All of that runs in processes of their own; a crash there is the result of a try and nothing else.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from app.core.sentences import Phrase, phrase
from app.engine.device_checks import check_devices, checkable, engine_identity, known_check
from app.engine.engines.errors import FailedCheckError
from app.engine.engines.manifest import read_manifest
from app.engine.engines.unpacking import GoOn
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


class Tried(msgspec.Struct, frozen=True):
    """What an engine did.

    Attributes:
        machine: as the engine sees it, with the self-checks of its cards.
        remarks: what the user has to know: missing libraries, wrong or slow cards, a lower speed than before.
    """

    machine: Machine
    remarks: tuple[Verdict, ...] = ()


TryOut: TypeAlias = Callable[[Path, "Path | None", GoOn], Tried]
"""Tries the first engine and compares it with the second, None for the libraries of llama-cpp-python."""


def try_engine(engine: Path, before: Path | None, go_on: GoOn = lambda: None) -> Tried:
    """Try `engine`. Takes some seconds for the processor and for each card; twice that to compare with `before`.

    Raises:
        FailedCheckError: it does not start here, or the processor computes something else with it than before.
    """
    name = read_manifest(engine).name
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
        *_if_slower(machine.cpu.name or "CPU", now, then),
    ]
    for device in checkable(machine):
        go_on()
        found = known_check(engine_identity(engine), device)
        remarks += _if_slower(device.name, found, _as_before(device, before, machine.cpu.threads))
    return Tried(machine, tuple(remarks))


def _as_before(device: Device, before: Path | None, n_threads: int) -> DeviceCheck | Fault | None:
    """Check a card with the engine before, if that one could use it: the same minute makes the speeds comparable."""
    if known_check(engine_identity(before), device) is None:
        return None
    return _check(before, DeviceRef(device.name, device.pci_id, ""), n_threads)


def _check(engine: Path | None, device: DeviceRef | None, n_threads: int) -> DeviceCheck | Fault:
    return check_device(boxed_model(), device, n_threads=n_threads, engine=engine)


def _if_slower(name: str, now: DeviceCheck | Fault | None, then: DeviceCheck | Fault | None) -> Iterator[Verdict]:
    if not isinstance(now, DeviceCheck) or not isinstance(then, DeviceCheck):
        return
    reading = now.prompt.tokens_per_second / then.prompt.tokens_per_second
    writing = now.single.tokens_per_second / then.single.tokens_per_second
    if min(reading, writing) >= _SLOWER:
        return
    words = phrase(
        "On {name} it is slower than the engine before: {reading} times its speed for prompts, {writing} for answers.",
        name=name,
        reading=f"{reading:.2f}",
        writing=f"{writing:.2f}",
    )
    yield Verdict(Level.WARNING, words, phrase("Go back to the engine before if that matters to you."))


def _why_unknown(machine: Machine) -> Phrase:
    notes = (note.words for note in machine.notes if note.source is Source.GGML and note.problem)
    return next(notes, phrase("llama.cpp does not start."))


def _why_wrong(found: float, expected: float) -> Phrase:
    return phrase(
        "In a test on the processor, the perplexity of the built-in model was {found} instead of {expected}.",
        found=f"{found:,.2f}",
        expected=f"{expected:,.2f}",
    )
