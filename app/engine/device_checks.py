"""The self-checks of this machine's devices: which were found right, and which are not used because they are wrong.

::

    <state folder>/device-checks.json    {"version": 1, "records": [{"engine": "…", "device": "…", …}]}

A check holds for one engine, one card and one version of its driver; when one of them changes, the card is checked
again before a model is placed on it.
"""

import contextlib
import hashlib
import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.engine.engines.choice import library_folder
from app.engine.faults import Fault
from app.engine.protocol import DeviceRef
from app.engine.self_check import DeviceCheck, Outcome
from app.hardware.machine import Checked, Device, Machine, Note, Source

_log = logging.getLogger(__name__)

VERSION: Final = 1
_MOST_RECORDS: Final = 50

CheckDevice = Callable[[DeviceRef, int], DeviceCheck | Fault]
"""Checks a device; its second argument is the number of threads for the CPU."""


class Record(msgspec.Struct, frozen=True):
    """One check, and what it holds for."""

    engine: str
    backend: str
    device: str
    pci_id: str
    driver: str
    check: DeviceCheck


class _Document(msgspec.Struct, frozen=True):
    version: int
    records: tuple[Record, ...]


def with_checks(machine: Machine, engine: Path | None = None) -> Machine:
    """Return the machine with what is known of its devices. Those that compute wrong results are not usable.

    Args:
        engine: the engine that they were checked with; the one that is used by default.
    """
    known = {_subject(record): record.check for record in _load()}
    if not known:
        return machine
    identity = engine_identity(engine)
    devices = tuple(_with(device, known.get(_subject_of(identity, device))) for device in machine.devices)
    return msgspec.structs.replace(machine, devices=devices)


def check_devices(
    machine: Machine, devices: Iterable[Device], check: CheckDevice, engine: Path | None = None
) -> tuple[Machine, tuple[Fault, ...]]:
    """Check `devices` and keep the results. Return the machine with them, and why some could not be checked.

    The machine's notes also say why.

    Args:
        engine: the engine that `check` uses; the one that is used by default.
    """
    identity, records, faults = engine_identity(engine), list(_load()), []
    for device in devices:
        found = check(DeviceRef(device.name, device.pci_id, device.ggml_name), machine.cpu.threads)
        if isinstance(found, Fault):
            _log.warning("%s could not be checked: %s", device.name, found.explanation)
            faults.append(found)
            continue
        record = Record(identity, device.backend, device.name, device.pci_id, device.driver, found)
        records = [one for one in records if _subject(one) != _subject(record)]
        records.append(record)
    _save(records[-_MOST_RECORDS:])
    notes = (Note(Source.GGML, fault.explanation.what) for fault in faults)
    return with_checks(msgspec.structs.replace(machine, notes=(*machine.notes, *notes)), engine), tuple(faults)


def known_check(engine: str, device: Device) -> DeviceCheck | None:
    """Return the check of a device with an engine, given by its :func:`engine_identity`."""
    subject = _subject_of(engine, device)
    return next((record.check for record in _load() if _subject(record) == subject), None)


def checkable(machine: Machine) -> tuple[Device, ...]:
    """Return the cards that llama.cpp lists, including those that were found wrong before."""
    return tuple(gpu for gpu in machine.gpus if gpu.ggml_name and gpu.backend)


def forget() -> None:
    """Forget all checks. Raises OSError if the state folder is not writable."""
    _file().unlink(missing_ok=True)


def engine_identity(engine: Path | None = None) -> str:
    """Return what changes with the engine: a digest of the names, sizes and times of its libraries."""
    folder = library_folder(engine)
    digest = hashlib.sha256()
    for library in sorted(folder.iterdir()) if folder is not None and folder.is_dir() else ():
        with contextlib.suppress(OSError):  # it was just removed, or is a link to nothing
            status = library.stat()
            digest.update(f"{library.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:32]


def _with(device: Device, check: DeviceCheck | None) -> Device:
    if check is None:
        return device
    worst = check.worst
    checked = Checked(
        is_right=check.outcome is not Outcome.WRONG,
        is_slow=check.outcome is Outcome.SLOW,
        perplexity=worst.perplexity,
        cpu_perplexity=check.cpu_perplexity,
        tokens_per_second=check.single.tokens_per_second,
        cpu_tokens_per_second=check.single.cpu_tokens_per_second,
    )
    return msgspec.structs.replace(device, checked=checked)


def _subject(record: Record) -> tuple[str, ...]:
    return record.engine, record.backend, record.device, record.pci_id, record.driver


def _subject_of(engine: str, device: Device) -> tuple[str, ...]:
    return engine, device.backend, device.name, device.pci_id, device.driver


def _load() -> tuple[Record, ...]:
    try:
        document = msgspec.json.decode(_file().read_bytes(), type=_Document)
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError, RecursionError) as error:
        _log.warning("The checks of devices could not be read: %s", error)
        return ()
    return document.records if document.version == VERSION else ()


def _save(records: Iterable[Record]) -> None:
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, msgspec.json.encode(_Document(VERSION, tuple(records))), durable=False)
    except OSError as error:  # it is checked again the next time
        _log.warning("The checks of devices could not be written: %s", error)


def _file() -> Path:
    return state_dir() / "device-checks.json"
