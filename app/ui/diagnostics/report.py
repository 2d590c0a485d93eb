"""A text report to attach to a bug report: plain English, without personal data or chat text.

It consists of figures and of the log lines that llama.cpp writes itself. Other log lines may contain anything, so they
are left out and counted.
"""

import platform
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

from app.chats.stored_chat import MeasuredTurn
from app.core.redaction import Identity, redact
from app.core.units import format_bytes
from app.engine.benchmark import BenchmarkRecord
from app.engine.placed import Placed
from app.engine.protocol import Loaded
from app.engine.thread_wording import threads_phrase
from app.hardware.machine import Device, Machine
from app.hardware.verdicts import verdicts
from app.planning.published import comparison

_PACKAGES = ("descant", "PySide6-Essentials", "llama-cpp-python", "openai-harmony", "psutil")
_LOG_LINES = 200
_TIME = r"(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} )?"
_FUNCTION = r"~?[a-z][a-zA-Z0-9]*(?:_[a-zA-Z0-9]+)+(?:\(\))?"
_NATIVE = re.compile(rf"{_TIME}(?:{_FUNCTION}|system_info|(?:ggml|llama|CUDA|ROCm|Metal)\S*): ")
"""Matches lines of llama.cpp or ggml: they start with a function name, for example ``load_tensors:``."""
_FRAME = re.compile(rf'{_TIME}(?:Traceback \(most recent call last\):$|  File ".*", line \d+, in \S+$)')
_KEY_VALUE = re.compile(r"llama_model_loader: - kv +\d+:")
"""Matches the header's values: they may hold a chat template or an author's name."""

_CARD_ID = re.compile(r"\b((?:GPU|MIG)-[0-9a-fA-F]{8})[0-9a-fA-F-]+")
"""A GPU's UUID is globally unique; its first digits are enough to distinguish the GPUs of one machine."""


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """The contents of a report; unknown parts are left out."""

    when: datetime
    machine: Machine | None = None
    loaded: Loaded | None = None
    placed: Sequence[Placed] = ()
    turns: Sequence[MeasuredTurn] = ()
    records: Sequence[BenchmarkRecord] = ()
    log: Sequence[str] = field(default=())
    python: Sequence[str] = ()


def make_report(facts: ReportFacts, identity: Identity | None = None) -> str:
    """Return the whole report, with personal data redacted."""
    parts = (
        ("Descant", _versions(facts.when)),
        ("Machine", _machine(facts.machine)),
        ("Devices", _devices(facts.machine)),
        ("Findings", _findings(facts.machine)),
        ("Loaded model", _loaded(facts)),
        ("Benchmarks", _benchmarks(facts)),
        ("Python for models", facts.python),
        ("Last answers", _turns(facts.turns)),
        ("Log of the engine", safe_lines(facts.log)),
    )
    blocks = [f"## {title}\n" + ("\n".join(lines) or "nothing") for title, lines in parts]
    text = redact("# Report\n\n" + "\n\n".join(blocks) + "\n", identity or Identity.here())
    return _CARD_ID.sub(r"\1…", text)


def safe_lines(lines: Iterable[str], most: int = _LOG_LINES) -> list[str]:
    """Return the last `most` lines of llama.cpp itself, or that name a place in a program.

    Leaves out error messages.
    """
    found = list(lines)
    kept = [line for line in found if not _KEY_VALUE.search(line) and (_NATIVE.match(line) or _FRAME.match(line))]
    left_out = len(found) - len(kept[-most:])
    note = [f"({left_out} other lines are left out)"] if left_out else []
    return [*note, *kept[-most:]]


def _versions(when: datetime) -> Iterator[str]:
    yield f"made: {when.isoformat(timespec='minutes')}"
    for package in _PACKAGES:
        try:
            yield f"{package}: {version(package)}"
        except PackageNotFoundError:  # a frozen build, or run from source
            continue
    yield f"Python: {platform.python_version()} on {platform.system()} {platform.machine()}"


def _machine(machine: Machine | None) -> Iterator[str]:
    if machine is None:
        return
    cpu, ram, disk, system, llama = machine.cpu, machine.ram, machine.disk, machine.system, machine.llama
    around = ", WSL" if system.is_wsl else ", container" if system.in_container else ""
    yield f"system: {system.name} {system.release}{around}"
    yield (
        f"processor: {cpu.name} ({cpu.architecture}), {cpu.physical_cores} cores, {cpu.performance_cores} fast,"
        f" {cpu.usable_cores} usable; {' '.join(cpu.extensions)}"
    )
    limit = f", limit {format_bytes(ram.limit)}" if ram.limit is not None else ""
    yield f"memory: {format_bytes(ram.available)} of {format_bytes(ram.total)} available{limit}"
    if disk is not None:
        yield f"disk of the models: {format_bytes(disk.free)} of {format_bytes(disk.total)} free, spins: {disk.spins}"
    yield f"llama.cpp: {llama.version or 'not known'}, ggml {llama.ggml or 'not known'}, runtime {llama.runtime or '-'}"
    yield f"backends: {llama.shown_backends or 'none'}"
    yield from (f"not loaded: {name}, {reason}" for name, reason in llama.unloaded.items())
    if machine.variables:
        yield "variables: " + " ".join(f"{name}={value!r}" for name, value in machine.variables.items())
    for name, features in llama.features.items():
        yield f"{name}: " + " ".join(f"{key}={value}" for key, value in features.items())


def _devices(machine: Machine | None) -> Iterator[str]:
    for device in machine.devices if machine is not None else ():
        yield _device(device)
        for one in device.sources:
            yield f"  {one.source.value}: {one.name}, {_size(one.free)} of {_size(one.total)} free"


def _device(device: Device) -> str:
    parts = (
        f"{device.ggml_name or '-'} {device.name} ({device.kind.value}, {device.vendor.value or 'other'})",
        f"backend {device.backend or 'none'}",
        _hidden(device),
        _checked(device),
        f"{format_bytes(device.free)} of {format_bytes(device.total)} free{', shared' if device.shared else ''}",
        f"driver {device.driver}" if device.driver else "",
        f"knows {device.runtime}" if device.runtime else "",
        f"capability {device.capability}" if device.capability else "",
        device.pci_id,
    )
    return ", ".join(part for part in parts if part)


def _checked(device: Device) -> str:
    found = device.checked
    if found is None:
        return ""
    perplexity = f"perplexity {found.perplexity:.3f}, on the CPU {found.cpu_perplexity:.3f}"
    return f"self-check {'right' if found.is_right else 'WRONG'} ({perplexity}, {found.tokens_per_second:.0f} tokens/s)"


def _hidden(device: Device) -> str:
    if device.hidden is None:
        return ""
    certain = "hidden" if device.hidden.is_certain else "perhaps hidden"
    return f"{certain} by {device.hidden.variable}={device.hidden.value}"


def _findings(machine: Machine | None) -> Iterator[str]:
    if machine is None:
        return
    for verdict in verdicts(machine):
        yield f"{verdict.level.name.lower()}: {verdict}"
    for note in machine.notes:
        yield f"note: {note.source.value}: {note.words}"


def _loaded(facts: ReportFacts) -> Iterator[str]:
    loaded = facts.loaded
    if loaded is None:
        return
    options, sizes = loaded.options, loaded.sizes
    yield f"{loaded.name} ({loaded.architecture}), context {loaded.n_ctx} of {loaded.n_ctx_train}"
    yield (
        f"n_gpu_layers {options.n_gpu_layers}, n_cpu_moe {options.n_cpu_moe}, n_ubatch {options.n_ubatch}, "
        f"cache {options.type_k.value}/{options.type_v.value}, flash attention {options.flash_attention}, "
        f"mmap {options.use_mmap}, mlock {options.use_mlock}, threads {loaded.n_threads}"
    )
    if loaded.threads is not None:
        yield f"threads now: {threads_phrase(loaded.threads)}; to read {loaded.threads.reading}"
    if options.devices:
        yield "placed on " + ", ".join(f"{one.ggml_name or one.name} ({one.pci_id or '-'})" for one in options.devices)
    yield f"layers on GPUs: {sizes.layers_on_gpu}, loaded in {loaded.seconds:.1f} s"
    for buffer in sizes.buffers:
        yield (
            f"  {buffer.name}: weights {_mib(buffer.weights)}, cache {_mib(buffer.cache)},"
            f" work {_mib(buffer.work)}, output {_mib(buffer.output)}"
        )
    for placed in facts.placed:
        yield _placed(placed)
    for warning in loaded.warnings:
        yield f"warning: {warning.phrase()}"


def _placed(placed: Placed) -> str:
    share = placed.difference
    planned = f"predicted {_mib(placed.predicted.total)}" if placed.predicted is not None else "not predicted"
    deviation = f" ({share:+.1%})" if share is not None else ""
    return f"  {placed.name or 'computer'}: {planned}, actual {_mib(placed.actual.total)}{deviation}"


def _benchmarks(facts: ReportFacts) -> Iterator[str]:
    for record in facts.records[:5]:
        yield (
            f"{record.when.isoformat(timespec='minutes')} {record.model} on {', '.join(record.devices) or '-'}, "
            f"n_ctx {record.options.n_ctx}, n_gpu_layers {record.options.n_gpu_layers}, "
            f"n_cpu_moe {record.options.n_cpu_moe}, n_ubatch {record.options.n_ubatch}"
        )
        for speed in record.speeds:
            yield f"  depth {speed.depth}: reads {speed.read_speed:.1f} t/s, writes {speed.write_speed:.2f} t/s"
        found = comparison(record.architecture, record.n_layers, facts.machine) if facts.machine is not None else None
        if found is not None and record.speeds:
            ratio = found.ratio(record.speeds[0].write_speed)
            figure = f"{found.published.hardware} ({found.likeness.value}): {found.published.written:g} t/s"
            yield f"  {figure}, so {ratio:.0%}"


def _turns(turns: Sequence[MeasuredTurn]) -> Iterator[str]:
    for turn in turns:
        one = turn.figures
        yield (
            f"{turn.created.isoformat(timespec='minutes')} {turn.model}: reused {one.reused}, read {one.evaluated} in"
            f" {one.prompt_seconds:.2f} s, wrote {one.written} at {one.tokens_per_second:.2f} t/s"
        )


def _size(size: int | None) -> str:
    return format_bytes(size) if size is not None else "-"


def _mib(size: int) -> str:
    return f"{size / 2**20:.2f} MiB"
