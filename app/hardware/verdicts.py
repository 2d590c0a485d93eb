"""What a machine's hardware means for running models: what works, what is slow, what will fail.

Pure: takes a machine and returns verdicts, the worst first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from app.core.alternatives import one_of
from app.core.sentences import Phrase, phrase
from app.core.units import GIB, format_bytes
from app.hardware.machine import Checked, Device, DeviceKind, Hiding, Machine, Source, Vendor
from app.hardware.sightings import is_software

_ADRENALIN: Final = (25, 8, 1)
_NEEDED_DRIVER: Final = {11: "450", 12: "525", 13: "580"}
"""The first NVIDIA driver for a major version of CUDA (its release notes, minor version compatibility)."""
_MUCH_USED: Final = 0.25
_LITTLE_DISK: Final = 15 * GIB
"""Enough for gpt-oss-20b, which takes 12.1 GB."""
_LITTLE_RAM: Final = 4 * GIB


class Level(IntEnum):
    """The severity of a verdict."""

    BAD = 0
    WARNING = 1
    GOOD = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """One finding.

    Attributes:
        words: the finding.
        next_step: what the user can do about it, if anything.
        device: the name of the device; empty for the whole machine.
        position: index of the device, since two cards may have one name; -1 for the whole machine.
    """

    level: Level
    words: Phrase
    next_step: Phrase | None = None
    device: str = ""
    position: int = -1

    def __str__(self) -> str:
        return str(self.words) if self.next_step is None else f"{self.words} {self.next_step}"


def verdicts(machine: Machine) -> tuple[Verdict, ...]:
    """Return all verdicts, the worst first."""
    found = [
        *_of_engine(machine),
        *(
            replace(verdict, position=position)
            for position, device in enumerate(machine.devices)
            if device.is_gpu
            for verdict in _of_gpu(machine, device)
        ),
        *_of_sources(machine),
        *_of_processor(machine),
        *_of_memory(machine),
        *_of_disk(machine),
    ]
    return tuple(sorted(found, key=lambda verdict: verdict.level))


def engine_verdicts(machine: Machine) -> tuple[Verdict, ...]:
    """Return what concerns the engine: its parts that could not be loaded, and cards that are wrong or slow with it."""
    found = [_unloaded(machine, name, reason) for name, reason in machine.llama.unloaded.items()]
    for position, device in enumerate(machine.devices):
        if device.checked is not None and not device.checked.is_right:
            found.append(replace(_wrong(device, device.checked), position=position))
        elif device.checked is not None and device.checked.is_slow:
            found.append(replace(_slow(device, device.checked), position=position))
    return tuple(found)


# -- llama.cpp ---------------------------------------------------------------------------------------------------------


def _of_engine(machine: Machine) -> Iterator[Verdict]:
    yield from (_unloaded(machine, name, reason) for name, reason in machine.llama.unloaded.items())
    if not machine.llama.is_known:
        words = phrase("llama.cpp could not be queried for its devices. What you see here comes from the drivers only.")
        yield Verdict(Level.BAD, words, phrase("See the notes for the reason. Loading a model may also fail."))
    elif machine.llama.unloaded:
        return
    elif machine.gpus and not machine.llama.has_gpu_backend and not all(gpu.hidden for gpu in machine.gpus):
        words = phrase("This build of llama.cpp runs on the CPU only, although there is a graphics card.")
        yield Verdict(Level.WARNING, words, _build_advice(machine))
    elif not machine.gpus:
        yield Verdict(Level.GOOD, phrase("There is no graphics card, so models run on the CPU."))


def _unloaded(machine: Machine, name: str, reason: str) -> Verdict:
    """ggml uses the CPU and does not say why."""
    level = Level.WARNING if machine.usable_gpus else Level.BAD if machine.gpus else Level.GOOD
    words = phrase(
        "llama.cpp's part for {backend} could not be loaded, so no graphics card is used through it: {reason}.",
        backend=_BACKENDS.get(name, name),
        reason=reason.rstrip("."),
    )
    return Verdict(level, words, _MISSING.get(name, phrase("Install this engine again.")))


_BACKENDS: Final = {"cuda": "CUDA", "vulkan": "Vulkan", "hip": "ROCm", "sycl": "SYCL", "opencl": "OpenCL"}
_MISSING: Final = {
    "cuda": phrase("Install NVIDIA's driver, version 580 or newer, and the CUDA 13 runtime, then check again."),
    "vulkan": phrase("Install the Vulkan loader (libvulkan1 on Debian and Ubuntu), then check again."),
    "hip": phrase("Install ROCm, then check again."),
}
"""What is usually missing, by the name of the backend's library."""


def _build_advice(machine: Machine) -> Phrase:
    vendor = machine.gpus[0].vendor
    named = {Vendor.NVIDIA: "CUDA", Vendor.APPLE: "Metal"}
    backend = one_of(("ROCm", "Vulkan")) if vendor is Vendor.AMD else named.get(vendor, "Vulkan")
    return phrase("Install an engine with {backend}, in Settings under Hardware.", backend=backend)


# -- each GPU ----------------------------------------------------------------------------------------------------------


def _of_gpu(machine: Machine, gpu: Device) -> Iterator[Verdict]:
    if gpu.hidden is not None:
        yield _hidden(machine, gpu, gpu.hidden)
        return
    if gpu.checked is not None and not gpu.checked.is_right:
        yield _wrong(gpu, gpu.checked)
        return
    if gpu.checked is not None and gpu.checked.is_slow:
        yield _slow(gpu, gpu.checked)
    bad = [*_of_nvidia(machine, gpu), *_of_adrenalin(machine, gpu)]
    yield from bad
    if is_software(gpu.name):
        words = phrase(
            "{name} is not a graphics card but software that runs on the CPU, so it is ignored.",
            name=gpu.name,
        )
        yield Verdict(Level.GOOD, words, device=gpu.name)
        return
    if not gpu.is_usable:
        if not bad:
            yield from _not_listed(machine, gpu)
        return
    if gpu in machine.usable_gpus and not bad:
        yield _well(gpu)
    elif gpu not in machine.usable_gpus:
        words = phrase("{name} is not used: llama.cpp uses another card instead.", name=gpu.name)
        yield Verdict(Level.GOOD, words, device=gpu.name)
    if not gpu.shared and gpu.used_by_others > gpu.total * _MUCH_USED:
        words = phrase(
            "Other programs use {used} of the {total} on {name}.",
            used=format_bytes(gpu.used_by_others),
            total=format_bytes(gpu.total),
            name=gpu.name,
        )
        yield Verdict(Level.WARNING, words, phrase("Close them to free memory for a model."), gpu.name)


def _wrong(gpu: Device, checked: Checked) -> Verdict:
    expected = f"{checked.cpu_perplexity:,.2f}"
    if checked.perplexity > 0:
        words = phrase(
            (
                "{name} computes wrong results and is not used: in a test with the small model, its perplexity was"
                " {found} instead of {expected}."
            ),
            name=gpu.name,
            found=f"{checked.perplexity:,.2f}",
            expected=expected,
        )
    else:
        words = phrase(
            "{name} computes wrong results and is not used: some of a test's results were not numbers.", name=gpu.name
        )
    advice = phrase("Update its driver, or use another engine, and check it again.")
    return Verdict(Level.BAD, words, advice, device=gpu.name)


def _slow(gpu: Device, checked: Checked) -> Verdict:
    words = phrase(
        "{name} is slower than the processor: {speed} tokens/s with the small model, and {other} on the processor.",
        name=gpu.name,
        speed=f"{checked.tokens_per_second:,.0f}",
        other=f"{checked.cpu_tokens_per_second:,.0f}",
    )
    advice = phrase("Set the GPU layers of a model to 0 if it is slow there too.")
    return Verdict(Level.WARNING, words, advice, device=gpu.name)


def _hidden(machine: Machine, gpu: Device, hidden: Hiding) -> Verdict:
    """Return the verdict on a hidden GPU: a warning only if no other GPU is usable or the cause is uncertain."""
    level = Level.GOOD if hidden.is_certain and machine.usable_gpus else Level.WARNING
    step = phrase(
        "To use it, remove {variable} from the environment or add the card to it, then restart Descant.",
        variable=hidden.variable,
    )
    return Verdict(level, hidden_words(machine, gpu, hidden), step, gpu.name)


def hidden_words(machine: Machine, gpu: Device, hidden: Hiding) -> Phrase:
    """Return the message that a GPU is hidden, and by what."""
    fields: dict[str, str | int | float] = {
        "name": machine.called(gpu),
        "count": gpu.alike,
        "setting": f"{hidden.variable}={hidden.value}",
    }
    if not hidden.is_certain:
        return Phrase("llama.cpp does not list {name}. It may be hidden by {setting}.", fields)
    if gpu.alike:
        return Phrase(
            "One of the {count} cards named {name} is hidden from llama.cpp by {setting}. It is not known which one.",
            fields,
        )
    return Phrase("{name} is hidden from llama.cpp by {setting}.", fields)


def _well(gpu: Device) -> Verdict:
    words = phrase("{name} is used through {backend}.", name=gpu.name, backend=gpu.backend)
    if gpu.driver:
        words = phrase(
            "{name} is used through {backend}. Its driver is {driver}.",
            name=gpu.name,
            backend=gpu.backend,
            driver=gpu.driver,
        )
    return Verdict(Level.GOOD, words, device=gpu.name)


def _not_listed(machine: Machine, gpu: Device) -> Iterator[Verdict]:
    """Yield a verdict on a GPU that drivers report and ggml does not, in a build with GPU backends."""
    if not machine.llama.has_gpu_backend:
        return
    if gpu.kind is DeviceKind.INTEGRATED and machine.usable_gpus:
        return  # it would not be used anyway
    words = phrase("llama.cpp does not list {name}, so it cannot be used.", name=gpu.name)
    step = phrase("Its driver may not match this build, or this build may not support the card.")
    yield Verdict(Level.WARNING, words, step, gpu.name)


def _of_nvidia(machine: Machine, gpu: Device) -> Iterator[Verdict]:
    if gpu.vendor is not Vendor.NVIDIA or "CUDA" not in machine.llama.backends:
        return
    driver, build = _version(gpu.runtime), _version(machine.llama.runtime)
    if driver and build and driver[0] < build[0]:
        words = phrase(
            "The driver of {name} ({driver}) supports CUDA {known}, but this build needs {needed}.",
            name=gpu.name,
            driver=gpu.driver,
            known=gpu.runtime,
            needed=machine.llama.runtime,
        )
        needed = _NEEDED_DRIVER.get(build[0], "")
        step = (
            phrase("Update the driver to {needed} or newer.", needed=needed) if needed else phrase("Update the driver.")
        )
        yield Verdict(Level.BAD, words, step, gpu.name)
    elif driver and build and driver < build:
        words = phrase(
            "The driver of {name} supports CUDA {known}, which is slightly older than the {needed} of this build.",
            name=gpu.name,
            known=gpu.runtime,
            needed=machine.llama.runtime,
        )
        yield Verdict(Level.WARNING, words, phrase("It should work. If it does not, update the driver."), gpu.name)
    oldest = _oldest_architecture(machine)
    capability = _version(gpu.capability)
    if oldest and capability and capability[0] * 10 + capability[1] < oldest:
        words = phrase(
            "{name} (compute capability {capability}) is older than the cards this build was made for.",
            name=gpu.name,
            capability=gpu.capability,
        )
        yield Verdict(
            Level.BAD, words, phrase("Install an engine for this card, in Settings under Hardware."), gpu.name
        )


def _oldest_architecture(machine: Machine) -> int:
    """Return the oldest architecture that the CUDA backend was compiled for, such as 89; 0 if unknown.

    ggml reports them as the compiler writes them: ``890,900``, or with a letter at the end.
    """
    architectures = machine.llama.features.get("CUDA", {}).get("ARCHS", "")
    return min((int(number) // 10 for number in re.findall(r"\d{3,4}", architectures)), default=0)


def _of_adrenalin(machine: Machine, gpu: Device) -> Iterator[Verdict]:
    """Yield a verdict on AMD's software, which exists only on Windows; its versions start with the year.

    All cards share it, so it is reported once: for the cards in use, if there are any.
    """
    if machine.usable_gpus and gpu not in machine.usable_gpus:
        return
    version = _version(gpu.driver)
    is_reported = any(reading.source is Source.DXGI for reading in gpu.sources) and 20 <= (version or (0,))[0] <= 30
    if gpu.vendor is Vendor.AMD and is_reported and version < _ADRENALIN:
        words = phrase(
            "The driver of {name} ({driver}) is older than 25.8.1, so gpt-oss may fail.",
            name=gpu.name,
            driver=gpu.driver,
        )
        yield Verdict(Level.BAD, words, phrase("Update AMD Software: Adrenalin Edition."), gpu.name)


# -- the rest ----------------------------------------------------------------------------------------------------------


def _of_sources(machine: Machine) -> Iterator[Verdict]:
    for note in machine.notes:
        if note.problem and note.source in (Source.NVML, Source.AMDSMI, Source.SYSTEM):
            yield Verdict(Level.WARNING, note.words)


def _of_processor(machine: Machine) -> Iterator[Verdict]:
    cpu, compiled = machine.cpu, machine.llama.features.get("CPU", {})
    missing = [
        name for name in ("AVX", "AVX2", "FMA", "AVX512") if compiled.get(name) == "1" and name not in cpu.extensions
    ]
    if cpu.architecture == "x86_64" and cpu.extensions and missing:
        words = phrase(
            "This build of llama.cpp uses {names}, which {cpu} does not support. It will crash.",
            names=", ".join(missing),
            cpu=cpu.name,
        )
        yield Verdict(Level.BAD, words, phrase("Install a build for this processor."))
    elif cpu.architecture == "x86_64" and cpu.extensions and "AVX2" not in cpu.extensions:
        words = phrase("{cpu} has no AVX2, so models run slowly on it.", cpu=cpu.name)
        yield Verdict(Level.WARNING, words)
    if 0 < cpu.usable_cores < cpu.physical_cores:
        words = phrase(
            "Descant may use {usable} of {cores} processor cores.", usable=cpu.usable_cores, cores=cpu.physical_cores
        )
        yield Verdict(Level.WARNING, words)


def _of_memory(machine: Machine) -> Iterator[Verdict]:
    ram = machine.ram
    if ram.limit is not None:
        words = phrase(
            "Descant may use {limit} of the computer's {installed} of memory (limited by a container or a service).",
            installed=format_bytes(ram.installed),
            limit=format_bytes(ram.limit),
        )
        yield Verdict(Level.WARNING, words, phrase("Raise the limit to run larger models."))
    if machine.system.is_wsl:
        words = phrase("This is Linux inside Windows (WSL), which gets half of the computer's memory by default.")
        yield Verdict(Level.WARNING, words, phrase("Change this with memory= in .wslconfig."))
    if ram.total > 0 and ram.available < _LITTLE_RAM:
        words = phrase("Only {available} of memory is free.", available=format_bytes(ram.available))
        yield Verdict(Level.WARNING, words, phrase("Close other programs before you load a model."))
    if any(gpu.shared for gpu in machine.usable_gpus):
        yield Verdict(Level.GOOD, phrase("The GPU and CPU share one memory, so it is counted once."))


def _of_disk(machine: Machine) -> Iterator[Verdict]:
    disk = machine.disk
    if disk is None:
        return
    if disk.free < _LITTLE_DISK:
        words = phrase("The disk with the models folder has {free} free.", free=format_bytes(disk.free))
        yield Verdict(Level.WARNING, words, phrase("Free some space or move the models folder before you download."))
    if disk.spins:
        words = phrase("The models folder is on a hard disk, so loading gpt-oss-20b takes a minute or more.")
        yield Verdict(Level.WARNING, words)


def _version(text: str) -> tuple[int, ...]:
    """Parse ``25.8.1``; empty if it is not a version."""
    match = re.match(r"\d+(?:\.\d+)*", text)
    return tuple(map(int, match[0].split("."))) if match else ()
