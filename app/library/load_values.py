"""How a person wants one model to be loaded: what is given here is taken, the rest is planned.

::

    <state folder>/load-values/<digest of the path>.json      one LoadValues
"""

from pathlib import Path

import msgspec

from app.library.record_store import RecordStore


class LoadValues(msgspec.Struct, frozen=True, omit_defaults=True):
    """Values for one model; None for what is planned, or as the settings for all models have it.

    Attributes:
        context: length in tokens.
        gpu_layers: layers on the GPU, the output being one.
        experts_on_cpu: the experts of so many of the first layers stay in the computer's memory.
        cache_type: how the cache is packed, such as ``q8_0``.
        ubatch: tokens that are computed at once; `batch`: that are submitted at once.
        threads: of the CPU.
        flash_attention, mmap, mlock: see :class:`app.engine.protocol.LoadOptions`.
    """

    context: int | None = None
    gpu_layers: int | None = None
    experts_on_cpu: int | None = None
    cache_type: str | None = None
    ubatch: int | None = None
    batch: int | None = None
    threads: int | None = None
    flash_attention: bool | None = None
    mmap: bool | None = None
    mlock: bool | None = None

    @property
    def is_automatic(self) -> bool:
        """Whether nothing is given."""
        return self == _NOTHING

    def over(self, other: "LoadValues") -> "LoadValues":
        """These, and those of `other` where nothing is given here."""
        given = {name: value for name, value in msgspec.structs.asdict(self).items() if value is not None}
        return msgspec.structs.replace(other, **given)


_NOTHING = LoadValues()
_store = RecordStore("load-values", LoadValues, durable=True)


def find(path: Path) -> LoadValues:
    """What was given for the model at `path`."""
    return _store.load(path) or _NOTHING


def save(path: Path, values: LoadValues) -> None:
    """Keep `values` for the model. Raises OSError if the state folder cannot be written."""
    if values.is_automatic:
        _store.remove(path)
    else:
        _store.save(path, values)


def carry(before: Path, after: Path) -> None:
    """The model was moved. Raises OSError if the state folder cannot be written."""
    _store.carry(before, after)


def forget(path: Path) -> None:
    """The model was deleted."""
    _store.remove(path)


def forget_all() -> None:
    """Nothing is given for any model. Raises OSError if the state folder cannot be written."""
    _store.clear()
