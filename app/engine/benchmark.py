"""A benchmark: how fast the loaded model reads a prompt and writes, with little text before it and with much.

::

    <state folder>/benchmarks.json    {"version": 1, "records": [{"when": "2026-11-22T10:00:00+00:00", …}, …]}
"""

import logging
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.engine.protocol import Loaded, LoadOptions, SpeedAtDepth
from app.hardware.machine import Machine

_log = logging.getLogger(__name__)

VERSION: Final = 1
MOST_RECORDS: Final = 50


class BenchmarkRecord(msgspec.Struct, frozen=True):
    """One benchmark that was run to its end.

    Attributes:
        when: in UTC.
        model: its name, as in the file's header; likewise `architecture`.
        file: the file's name alone.
        n_layers: of the model; 0 where that is not known.
        devices: the GPUs that llama.cpp would use, or the processor.
        speeds: at each depth, the smallest first.
        llama_cpp: its version.
    """

    when: datetime
    model: str
    architecture: str
    file: str
    options: LoadOptions
    speeds: tuple[SpeedAtDepth, ...]
    devices: tuple[str, ...] = ()
    n_layers: int = 0
    llama_cpp: str = ""


class _Document(msgspec.Struct):
    version: int = VERSION
    records: list[BenchmarkRecord] = []


def make_record(
    loaded: Loaded, speeds: tuple[SpeedAtDepth, ...], when: datetime, machine: Machine | None, n_layers: int = 0
) -> BenchmarkRecord:
    """What is to be remembered of a benchmark of `loaded` that has just ended."""
    gpus = tuple(gpu.name for gpu in machine.usable_gpus) if machine is not None else ()
    devices = gpus or ((machine.cpu.name,) if machine is not None and machine.cpu.name else ())
    return BenchmarkRecord(
        when=when,
        model=loaded.name,
        architecture=loaded.architecture,
        file=Path(loaded.path).name,
        options=loaded.options,
        speeds=speeds,
        devices=devices,
        n_layers=n_layers,
        llama_cpp=machine.llama.version if machine is not None else "",
    )


def load_records(file: Path | None = None) -> tuple[BenchmarkRecord, ...]:
    """What is remembered, the newest first; nothing if the file cannot be read."""
    file = file or _file()
    try:
        document = msgspec.json.decode(file.read_bytes(), type=_Document)
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError) as error:
        _log.warning("Earlier benchmarks cannot be read: %s", error)
        return ()
    return tuple(sorted(document.records, key=lambda record: record.when, reverse=True))


def remember(record: BenchmarkRecord, file: Path | None = None) -> None:
    """Keep it.

    Raises:
        OSError: it cannot be kept.
    """
    file = file or _file()
    records = [record, *load_records(file)][:MOST_RECORDS]
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, msgspec.json.encode(_Document(VERSION, records)), durable=False)


def _file() -> Path:
    return state_dir() / "benchmarks.json"
