"""The user's load options for one model: these are fixed, everything else is planned.

::

    <state folder>/load-values/<digest of the path>.json      one LoadValues
"""

from pathlib import Path

import msgspec

from app.library.record_store import RecordStore


class LoadValues(msgspec.Struct, frozen=True, omit_defaults=True):
    """Load options for one model; None means planned, or as in the settings for all models.

    Attributes:
        context: context length in tokens.
        gpu_layers: number of layers on the GPU, counting the output layer.
        experts_on_cpu: number of layers, from the first, whose experts stay in the computer's memory.
        cache_type: type of the KV cache, such as ``q8_0``.
        ubatch: physical batch size in tokens.
        batch: batch size in tokens.
        threads: number of CPU threads.
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
        """Whether no option is set."""
        return self == _NOTHING

    def over(self, other: "LoadValues") -> "LoadValues":
        """Return these options, with those of `other` for the ones that are not set."""
        given = {name: value for name, value in msgspec.structs.asdict(self).items() if value is not None}
        return msgspec.structs.replace(other, **given)


_NOTHING = LoadValues()
_store = RecordStore("load-values", LoadValues, durable=True)


def find(path: Path) -> LoadValues:
    """Return the options for the model at `path`."""
    return _store.load(path) or _NOTHING


def save(path: Path, values: LoadValues) -> None:
    """Save the options for a model. Raises OSError if the state folder is not writable."""
    if values.is_automatic:
        _store.remove(path)
    else:
        _store.save(path, values)


def carry(before: Path, after: Path) -> None:
    """Keep the options when a model is moved. Raises OSError if the state folder is not writable."""
    _store.carry(before, after)


def forget(path: Path) -> None:
    """Forget the options of a deleted model."""
    _store.remove(path)


def forget_all() -> None:
    """Forget the options of all models. Raises OSError if the state folder is not writable."""
    _store.clear()
