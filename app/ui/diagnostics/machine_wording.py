"""Texts about a machine, a model on it, and its speed."""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QDateTime, QLocale

from app.core.units import format_bytes
from app.engine.placed import Takes
from app.engine.protocol import Loaded
from app.engine.thread_wording import threads_phrase
from app.hardware.machine import Device, DeviceKind, Machine, Note, SourceReading
from app.planning.cache_type import CacheType
from app.planning.fit_wording import rounded_speed
from app.planning.published import Comparison, Origin, hardware_words
from app.ui.words import say, tr, trn

_SMALL_DIFFERENCE = 0.0005


def kind(device: Device) -> str:
    """Return the kind of a device as text."""
    match device.kind:
        case DeviceKind.DISCRETE:
            return tr("Graphics card")
        case DeviceKind.INTEGRATED:
            return tr("Integrated graphics")
        case DeviceKind.UNIFIED:
            return tr("Processor and graphics with shared memory")
        case DeviceKind.CPU:
            return tr("Processor")
        case _:
            assert_never(device.kind)


def device_facts(device: Device) -> list[tuple[str, str]]:
    """Return the facts of a device as names and values; values may be empty."""
    backend = device.backend if device.is_usable else _unused(device)
    if device.is_usable and device.ggml_name and device.ggml_name != device.backend:
        backend = tr("{backend}, as {name}", backend=device.backend, name=device.ggml_name)
    memory = format_bytes(device.total) if device.total else tr("not reported")
    if device.shared and device.total:
        memory = tr("{memory}, shared with the processor", memory=memory)
    driver = device.driver
    if device.backend == "CUDA" and driver and device.runtime:
        driver = tr("{driver}, supports CUDA up to {version}", driver=driver, version=device.runtime)
    return [
        (tr("Backend"), backend),
        (tr("Memory"), memory),
        (tr("Driver"), driver),
        (tr("Compute capability"), device.capability),
        (tr("PCI address"), device.pci_id),
        (tr("Part of"), device.part_of),
        (tr("Self-check"), _self_check(device)),
    ]


def _self_check(device: Device) -> str:
    checked = device.checked
    if checked is None:
        return ""
    if not checked.is_right:
        return tr("wrong results")
    return tr(
        "computes what the processor computes, {speed} tokens/s ({other} on the processor)",
        speed=f"{checked.tokens_per_second:,.0f}",
        other=f"{checked.cpu_tokens_per_second:,.0f}",
    )


def _unused(device: Device) -> str:
    """Return why no part of a model is put on this device."""
    if device.checked is not None and not device.checked.is_right:
        return tr("none: it computes wrong results")
    if device.hidden is None:
        return tr("none: this build of llama.cpp cannot use it")
    setting = f"{device.hidden.variable}={device.hidden.value}"
    if device.hidden.is_certain:
        return tr("none: hidden from llama.cpp by {setting}", setting=setting)
    return tr("none: possibly hidden from llama.cpp by {setting}", setting=setting)


def reading(one: SourceReading) -> str:
    """Return what one source reported about a device."""
    if one.total is None and one.free is None:
        return tr("{source}: {name}, memory not reported", source=one.source.value, name=one.name)
    free = format_bytes(one.free) if one.free is not None else tr("not reported")
    total = format_bytes(one.total) if one.total is not None else tr("not reported")
    return tr(
        "{source}: {name}, {free} of {total} free", source=one.source.value, name=one.name, free=free, total=total
    )


def note(one: Note) -> str:
    """Return a note about an unusual reading."""
    return tr("{source}: {words}", source=one.source.value, words=say(one.words))


def computer_facts(machine: Machine) -> list[tuple[str, str]]:
    """Return facts about processor, memory, disk and system."""
    cpu, ram, disk, system = machine.cpu, machine.ram, machine.disk, machine.system
    memory = tr("{free} of {total} available", free=format_bytes(ram.available), total=format_bytes(ram.total))
    if ram.limit is not None:
        memory = tr("{memory}; the computer has {installed}", memory=memory, installed=format_bytes(ram.installed))
    room = ""
    if disk is not None:
        room = tr("{free} of {total} free", free=format_bytes(disk.free), total=format_bytes(disk.total))
        if disk.spins:
            room = tr("{room}, hard disk", room=room)
    return [
        (tr("Processor"), cpu.name or tr("not reported")),
        (tr("Cores"), _cores(machine)),
        (tr("Extensions"), ", ".join(cpu.extensions)),
        (tr("Memory"), memory if ram.total else tr("not reported")),
        (tr("Models disk"), room),
        (tr("System"), " ".join(part for part in (_system(system.name), system.release) if part)),
        (tr("Runs in"), tr("Windows (WSL)") if system.is_wsl else tr("a container") if system.in_container else ""),
    ]


def llama_facts(machine: Machine) -> list[tuple[str, str]]:
    """Return facts about the llama.cpp build in use."""
    llama = machine.llama
    if not llama.is_known:
        return [(tr("llama.cpp"), tr("could not be queried"))]
    return [
        (tr("llama.cpp"), llama.version),
        (tr("ggml"), llama.ggml),
        (tr("Backends"), llama.shown_backends),
        (tr("Runtime"), llama.runtime),
        *((name, _features(features)) for name, features in llama.features.items()),
    ]


def _cores(machine: Machine) -> str:
    cpu = machine.cpu
    if not cpu.physical_cores:
        return trn("{count} logical core", "{count} logical cores", cpu.logical_cores) if cpu.logical_cores else ""
    words = trn("{count} core", "{count} cores", cpu.physical_cores)
    if 0 < cpu.performance_cores < cpu.physical_cores:
        words = tr("{cores}, {fast} of them performance cores", cores=words, fast=cpu.performance_cores)
    threads = trn("llama.cpp uses {count} thread", "llama.cpp uses {count} threads", cpu.threads)
    return f"{words}; {threads}"


def _system(name: str) -> str:
    return {"linux": "Linux", "darwin": "macOS", "win32": "Windows"}.get(name, name)


def _features(features: dict[str, str]) -> str:
    """Return the enabled features; those with a value other than 1 show it."""
    shown = {name: value.replace(",", ", ") for name, value in features.items() if value != "0"}  # so that it wraps
    return ", ".join(name if value == "1" else f"{name} {value}" for name, value in shown.items())


# -- the model ---------------------------------------------------------------------------------------------------------


def layers(loaded: Loaded, n_layers: int, moved: int) -> str:
    """Return where the layers are; `n_layers` includes the output layer."""
    on_gpu = loaded.sizes.layers_on_gpu or 0
    if not on_gpu:
        return tr("All layers are on the CPU.")
    where = tr("All {count} layers are on the GPU.", count=on_gpu)
    if on_gpu < n_layers:
        where = tr("{count} of {layers} layers are on the GPU.", count=on_gpu, layers=n_layers)
    if not moved:
        return where
    experts = trn(
        "The experts of {count} layer are in the computer's memory.",
        "The experts of {count} layers are in the computer's memory.",
        moved,
    )
    return f"{where} {experts}"


def load_facts(loaded: Loaded) -> list[tuple[str, str]]:
    """Return the load options as names and values."""
    options = loaded.options
    packing = (
        options.type_k.value if options.type_k == options.type_v else f"{options.type_k.value}/{options.type_v.value}"
    )
    return [
        (tr("Context"), tr("{tokens} tokens", tokens=f"{loaded.n_ctx:,}")),
        (tr("Physical batch size"), tr("{tokens} tokens", tokens=f"{options.n_ubatch:,}")),
        (tr("Cache"), packing if options.type_k is not CacheType.F16 else tr("16 bits")),
        (tr("Threads"), say(threads_phrase(loaded.threads)) if loaded.threads is not None else f"{loaded.n_threads:,}"),
        (tr("Load time"), tr("{seconds} s", seconds=f"{loaded.seconds:.1f}")),
    ]


def takes(one: Takes, *, on_gpu: bool) -> list[tuple[str, int]]:
    """Return the parts of the memory use, with labels."""
    return [
        (tr("Weights"), one.weights),
        (tr("Cache"), one.cache),
        (tr("Compute"), one.work),
        (tr("Driver") if on_gpu else tr("Engine"), one.overhead),
    ]


def mib(size: int) -> str:
    """Return a size in MiB, as llama.cpp prints it."""
    return f"{size / 2**20:,.1f} MiB"


def difference(share: float | None) -> str:
    """Return the difference of actual from predicted in percent; empty if unknown."""
    if share is None:
        return ""
    if abs(share) < _SMALL_DIFFERENCE:
        return "0 %"
    return f"{share * 100:+.1f} %".replace("-", "\N{MINUS SIGN}")


# -- speeds ------------------------------------------------------------------------------------------------------------


def per_second(speed: float) -> str:
    """Return tokens per second with only the significant digits."""
    return f"{speed:,.0f}" if speed >= 100 else f"{speed:.1f}"


def moment(when: datetime) -> str:
    """Return day and time in the user's locale."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def published(found: Comparison, written: float) -> str:
    """Return a published figure compared with a result."""
    figure = tr(
        "{hardware}: {speed} tokens/s, {origin}.",
        hardware=say(hardware_words(found)),
        speed=f"{found.published.written:g}",
        origin=tr("measured by us") if found.published.origin is Origin.MEASURED else tr("published"),
    )
    this = tr("This is {share} % of that.", share=rounded_speed(max(1.0, found.ratio(written) * 100)))
    if found.published.note is None:
        return f"{figure} {this}"
    return f"{figure} {this} ({say(found.published.note)})"
