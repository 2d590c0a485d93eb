"""What earlier loads actually took, stored as corrections for later predictions.

::

    <state folder>/plan-corrections.json    {"version": 1, "records": [{"backend": "CUDA", …}, …]}

A record is one difference, measured minus predicted, in bytes: of a compute buffer, for one kind of device, model and
context shape; or of the driver's own memory, for one kind of device and any model.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.core.units import MIB
from app.gguf.facts import ModelFacts
from app.hardware.machine import Vendor
from app.planning.kv_cache import Shape
from app.planning.placement import Placement

_log = logging.getLogger(__name__)

VERSION: Final = 1
MOST_RECORDS: Final = 200
_MOST_BYTES: Final = 4_096 * MIB
"""A larger difference is an error: another program has started meanwhile, or the driver counts something else."""
_LEAST_BYTES: Final = 1 * MIB
"""Smaller differences are not stored."""


class ShapeKey(msgspec.Struct, frozen=True):
    """What determines the size of a load's compute buffer, except for the context length."""

    architecture: str
    n_layers: int
    n_embd: int
    n_experts: int
    n_ubatch: int
    type_k: str
    type_v: str
    swa_full: bool
    n_outputs_max: int
    uses_gpu: bool
    experts_moved: bool


class WorkRecord(msgspec.Struct, frozen=True, tag="work"):
    """A compute buffer whose size differed from the prediction by `difference` bytes.

    Attributes:
        backend: backend of the device; ``CPU`` for system memory.
        device: name of the device; empty for system memory.
    """

    backend: str
    device: str
    key: ShapeKey
    n_ctx: int
    difference: int


class OverheadRecord(msgspec.Struct, frozen=True, tag="overhead"):
    """A driver whose own memory differed from the prediction by `difference` bytes."""

    backend: str
    device: str
    difference: int


_USUAL: Final = {Vendor.NVIDIA: "CUDA", Vendor.AMD: "ROCm", Vendor.APPLE: "Metal"}
"""The backend of a GPU if it is not known."""

Record = WorkRecord | OverheadRecord


def shape_key(facts: ModelFacts, shape: Shape, placement: Placement) -> ShapeKey:
    """Return the key for a load with this shape and placement."""
    return ShapeKey(
        facts.architecture,
        facts.n_layers,
        facts.n_embd,
        facts.n_experts,
        shape.batch,
        shape.type_k.value,
        shape.type_v.value,
        shape.swa_full,
        shape.n_outputs_max,
        placement.uses_gpu or placement.lends_gpu,
        placement.n_cpu_moe > 0 or placement.n_gpu_layers <= facts.n_layers,
    )


@dataclass(frozen=True)
class Corrections:
    """The corrections learned so far, in the form that the sums use.

    Attributes:
        records: records, newest last.
        backends: pairs of a GPU's name and its backend on this machine; other GPUs use their vendor's default backend.
    """

    records: tuple[Record, ...] = ()
    backends: tuple[tuple[str, str], ...] = ()

    def backend(self, vendor: Vendor, name: str) -> str:
        """Return the backend of a GPU."""
        return dict(self.backends).get(name) or _USUAL.get(vendor, "Vulkan")

    def gpu_work(self, vendor: Vendor, name: str, facts: ModelFacts, shape: Shape, placement: Placement) -> int:
        """Return the bytes to add to the compute buffer of a GPU; negative if it was predicted too large."""
        return self._work(self.backend(vendor, name), name, facts, shape, placement) if self.records else 0

    def host_work(self, facts: ModelFacts, shape: Shape, placement: Placement) -> int:
        """Return the bytes to add to the buffers in system memory; negative if they were predicted too large."""
        return self._work("CPU", "", facts, shape, placement) if self.records else 0

    def overhead(self, vendor: Vendor, name: str) -> int:
        """Return the bytes to add to the driver's memory on a GPU; negative if it was predicted too large."""
        if not self.records:
            return 0
        backend = self.backend(vendor, name)
        found = (
            one.difference
            for one in reversed(self.records)
            if isinstance(one, OverheadRecord) and (one.backend, one.device) == (backend, name)
        )
        return next(found, 0)

    def _work(self, backend: str, device: str, facts: ModelFacts, shape: Shape, placement: Placement) -> int:
        """Return the difference measured with this shape at the nearest context length; 0 if there is none."""
        key = shape_key(facts, shape, placement)
        same = [
            one
            for one in reversed(self.records)
            if isinstance(one, WorkRecord) and (one.backend, one.device, one.key) == (backend, device, key)
        ]
        nearest = min(same, key=lambda one: abs(one.n_ctx - shape.n_ctx), default=None)
        return nearest.difference if nearest is not None else 0

    def with_records(self, new: Iterable[Record]) -> "Corrections":
        """Return these corrections with the `new` records, which replace older ones for the same subject.

        Implausibly large differences are ignored; negligible ones only remove the older record.
        """
        kept = list(self.records)
        for record in new:
            if abs(record.difference) > _MOST_BYTES:
                continue
            kept = [other for other in kept if _subject(other) != _subject(record)]
            if abs(record.difference) >= _LEAST_BYTES:
                kept.append(record)
        return Corrections(tuple(kept[-MOST_RECORDS:]), self.backends)


NONE: Final = Corrections()


def _subject(record: Record) -> Record:
    return msgspec.structs.replace(record, difference=0)


# -- the file ----------------------------------------------------------------------------------------------------------


class _Document(msgspec.Struct, frozen=True):
    version: int
    records: tuple[Record, ...]


def load() -> Corrections:
    """Read the stored corrections; none if the file is missing, damaged or has another version."""
    try:
        document = msgspec.json.decode(_file().read_bytes(), type=_Document)
    except FileNotFoundError:
        return NONE
    except (OSError, msgspec.DecodeError, RecursionError) as error:
        _log.warning("What earlier loads took could not be read: %s", error)
        return NONE
    return NONE.with_records(document.records) if document.version == VERSION else NONE


def learn(new: Iterable[Record]) -> Corrections:
    """Store `new` records and return all corrections. Raises OSError if the file cannot be written."""
    corrections = load().with_records(new)
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    content = msgspec.json.encode(_Document(VERSION, corrections.records))
    write_atomically(file, content, durable=False)
    return corrections


def forget() -> None:
    """Delete all corrections, to plan by the formulas alone. Raises OSError if the state folder is not writable."""
    _file().unlink(missing_ok=True)


def _file() -> Path:
    return state_dir() / "plan-corrections.json"
