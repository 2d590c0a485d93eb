"""What loads have really taken, kept so that the next prediction starts from it.

::

    <state folder>/plan-corrections.json    {"version": 1, "records": [{"backend": "CUDA", …}, …]}

A record is one difference, measured less predicted, in bytes: of the compute buffer, for one kind of device, model and
shape of context; and of what the driver takes for itself, for one kind of device whatever the model.
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
from app.gguf import ModelFacts
from app.hardware import Vendor
from app.planning.kv_cache import Shape
from app.planning.placement import Placement

_log = logging.getLogger(__name__)

VERSION: Final = 1
MOST_RECORDS: Final = 200
_MOST_BYTES: Final = 4_096 * MIB
"""A larger difference is a mistake: another program has started meanwhile, or the driver counts something else."""
_LEAST_BYTES: Final = 1 * MIB
"""Less is not worth a record."""


class ShapeKey(msgspec.Struct, frozen=True):
    """What of a load decides the size of its compute buffer, but for the length of the context."""

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
    """A compute buffer that was another size than predicted, by `difference` bytes.

    Attributes:
        backend: who drives the device; ``CPU`` for the computer's memory.
        device: its name; empty for the computer's memory.
    """

    backend: str
    device: str
    key: ShapeKey
    n_ctx: int
    difference: int


class OverheadRecord(msgspec.Struct, frozen=True, tag="overhead"):
    """A driver that takes more or less for itself than predicted, by `difference` bytes."""

    backend: str
    device: str
    difference: int


_USUAL: Final = {Vendor.NVIDIA: "CUDA", Vendor.AMD: "ROCm", Vendor.APPLE: "Metal"}
"""What drives a GPU where nobody has said."""

Record = WorkRecord | OverheadRecord


def shape_key(facts: ModelFacts, shape: Shape, placement: Placement) -> ShapeKey:
    """The key of a load."""
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
    """What has been learnt, to be asked by the sums.

    Attributes:
        records: newest last.
        backends: pairs of a GPU's name and what drives it on this machine; without one it is the usual for its vendor.
    """

    records: tuple[Record, ...] = ()
    backends: tuple[tuple[str, str], ...] = ()

    def backend(self, vendor: Vendor, name: str) -> str:
        """What drives a GPU."""
        return dict(self.backends).get(name) or _USUAL.get(vendor, "Vulkan")

    def gpu_work(self, vendor: Vendor, name: str, facts: ModelFacts, shape: Shape, placement: Placement) -> int:
        """What is to be added to the compute buffer of a GPU; less than 0 if it was predicted too large."""
        return self._work(self.backend(vendor, name), name, facts, shape, placement) if self.records else 0

    def host_work(self, facts: ModelFacts, shape: Shape, placement: Placement) -> int:
        """What is to be added to the buffers in the computer's memory."""
        return self._work("CPU", "", facts, shape, placement) if self.records else 0

    def overhead(self, vendor: Vendor, name: str) -> int:
        """What is to be added to what the driver of a GPU takes for itself."""
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
        """The difference at the nearest context that was measured with this shape."""
        key = shape_key(facts, shape, placement)
        same = [
            one
            for one in reversed(self.records)
            if isinstance(one, WorkRecord) and (one.backend, one.device, one.key) == (backend, device, key)
        ]
        nearest = min(same, key=lambda one: abs(one.n_ctx - shape.n_ctx), default=None)
        return nearest.difference if nearest is not None else 0

    def with_records(self, new: Iterable[Record]) -> "Corrections":
        """These and the `new` ones, which take the place of older ones for the same thing.

        Differences that cannot be true are left out, those that are too small to matter are forgotten.
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
    """What has been learnt so far; nothing if the file is missing, damaged or of another version."""
    try:
        document = msgspec.json.decode(_file().read_bytes(), type=_Document)
    except FileNotFoundError:
        return NONE
    except (OSError, msgspec.DecodeError, RecursionError) as error:
        _log.warning("What earlier loads took could not be read: %s", error)
        return NONE
    return NONE.with_records(document.records) if document.version == VERSION else NONE


def learn(new: Iterable[Record]) -> Corrections:
    """Keep `new` differences for later. Returns all that is known then. Raises OSError if they cannot be written."""
    corrections = load().with_records(new)
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    content = msgspec.json.encode(_Document(VERSION, corrections.records))
    write_atomically(file, content, durable=False)
    return corrections


def forget() -> None:
    """Plan by the formulas alone again. Raises OSError if the state folder cannot be written."""
    _file().unlink(missing_ok=True)


def _file() -> Path:
    return state_dir() / "plan-corrections.json"
