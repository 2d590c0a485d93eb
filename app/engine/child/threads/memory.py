"""Stores the fastest numbers of threads by machine, model and placement.

::

    <state folder>/threads.json    {"version": 1, "records": [{"key": {…}, "writing": 7}, …]}    newest last
"""

import logging
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.engine.child.threads.governor import Cores
from app.gguf.facts import ModelFacts

_log = logging.getLogger(__name__)

VERSION: Final = 1
MOST_RECORDS: Final = 200


class ThreadsKey(msgspec.Struct, frozen=True):
    """Everything that determines which number is the fastest.

    Attributes:
        processor: name of the CPU; it, `cores` and `usable` matter because machines may share a state folder.
        architecture: architecture of the model; the next fields are its shape and its quantization.
        n_gpu_layers, n_cpu_moe: placement of the model.
    """

    processor: str
    cores: int
    usable: int
    architecture: str
    n_layers: int
    n_embd: int
    n_experts: int
    file_type: str
    n_gpu_layers: int
    n_cpu_moe: int


class _Record(msgspec.Struct, frozen=True):
    key: ThreadsKey
    writing: int


class _Document(msgspec.Struct, frozen=True):
    version: int
    records: tuple[_Record, ...]


def key_of(processor: str, cores: Cores, facts: ModelFacts, *, n_gpu_layers: int, n_cpu_moe: int) -> ThreadsKey:
    """Return the key for a load of the model `facts` with this placement."""
    return ThreadsKey(
        processor,
        cores.physical,
        cores.usable,
        facts.architecture,
        facts.n_layers,
        facts.n_embd,
        facts.n_experts,
        facts.file_type,
        n_gpu_layers,
        n_cpu_moe,
    )


def find(key: ThreadsKey) -> int | None:
    """Return the fastest number; None if unknown, or if the file is damaged or has another version."""
    return next((one.writing for one in reversed(_records()) if one.key == key and one.writing > 0), None)


def remember(key: ThreadsKey, writing: int) -> None:
    """Store the number for the next load. Raises OSError if the file cannot be written."""
    others = [one for one in _records() if one.key != key]
    records = (*others, _Record(key, writing))[-MOST_RECORDS:]
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, msgspec.json.encode(_Document(VERSION, records)), durable=False)


def _records() -> tuple[_Record, ...]:
    try:
        document = msgspec.json.decode(_file().read_bytes(), type=_Document)
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError, RecursionError) as error:
        _log.warning("The numbers of threads that were found could not be read: %s", error)
        return ()
    return document.records if document.version == VERSION else ()


def _file() -> Path:
    return state_dir() / "threads.json"
