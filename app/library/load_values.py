"""The user's load options for one model: these are fixed, everything else is planned.

::

    <state folder>/load-values/<digest of the path>.json      one LoadValues
"""

from pathlib import Path

import msgspec

from app.library.errors import LoadValuesNotSavedError
from app.library.record_store import RecordStore, resolved

_STORED_NAMES = {
    "n_ctx": "context",
    "n_gpu_layers": "gpu_layers",
    "n_cpu_moe": "experts_on_cpu",
    "n_ubatch": "ubatch",
    "n_batch": "batch",
    "n_threads": "threads",
}
"""Names in the file, which are those of the settings for all models."""


class LoadValues(msgspec.Struct, frozen=True, omit_defaults=True, rename=_STORED_NAMES):
    """Load options for one model; None means planned, or as in the settings for all models.

    Attributes:
        n_ctx: context length in tokens.
        n_gpu_layers: number of layers on the GPU, counting the output layer.
        n_cpu_moe: number of layers, from the first, whose experts stay in the computer's memory.
        tensor_split: share of the layers on each GPU, in the machine's order.
        cache_type: type of the KV cache, such as ``q8_0``.
        n_ubatch: physical batch size in tokens.
        n_batch: batch size in tokens.
        n_threads: number of CPU threads.
        flash_attention, mmap, mlock: see :class:`app.engine.protocol.LoadOptions`.
    """

    n_ctx: int | None = None
    n_gpu_layers: int | None = None
    n_cpu_moe: int | None = None
    tensor_split: tuple[int, ...] | None = None
    cache_type: str | None = None
    n_ubatch: int | None = None
    n_batch: int | None = None
    n_threads: int | None = None
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
_unsaved: dict[Path, LoadValues] = {}
"""Options that could not be written, by resolved path: they apply until the app closes."""


def find(path: Path) -> LoadValues:
    """Return the options for the model at `path`."""
    return _unsaved.get(resolved(path)) or _store.load(path) or _NOTHING


def save(path: Path, values: LoadValues) -> None:
    """Save the options for a model.

    Raises:
        LoadValuesNotSavedError: the state folder is not writable. :func:`find` returns them until the app closes.
    """
    try:
        if values.is_automatic:
            _store.remove(path)
        else:
            _store.save(path, values)
    except OSError as error:
        _unsaved[resolved(path)] = values
        raise LoadValuesNotSavedError(error) from error
    _unsaved.pop(resolved(path), None)


def carry(before: Path, after: Path) -> None:
    """Keep the options when a model is moved. Raises OSError if the state folder is not writable."""
    if (values := _unsaved.pop(resolved(before), None)) is not None:
        _unsaved[resolved(after)] = values
    _store.carry(before, after)


def forget(path: Path) -> None:
    """Forget the options of a deleted model."""
    _unsaved.pop(resolved(path), None)
    _store.remove(path)


def forget_all() -> None:
    """Forget the options of all models. Raises OSError if the state folder is not writable."""
    _unsaved.clear()
    _store.clear()
