"""Benchmark records: how fast a loaded model processes a prompt and generates tokens, with a short and a long context.

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
    """The result of one completed benchmark.

    Attributes:
        when: time of the benchmark, in UTC.
        model: name of the model from the file's header; `architecture` comes from there too.
        file: file name without its folder.
        n_layers: number of layers of the model; 0 if unknown.
        devices: names of the GPUs that llama.cpp would use; the CPU's name if there is none.
        speeds: one measurement for each depth, smallest depth first.
        llama_cpp: version of llama.cpp.
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
    """Build the record of a benchmark of `loaded` that has just ended; `machine` provides the device names."""
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
    """Return the stored records, newest first; none if the file cannot be read."""
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
    """Store `record` and keep only the newest 50 records.

    Raises:
        OSError: the file could not be written.
    """
    file = file or _file()
    records = [record, *load_records(file)][:MOST_RECORDS]
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, msgspec.json.encode(_Document(VERSION, records)), durable=False)


def _file() -> Path:
    return state_dir() / "benchmarks.json"
