"""``descant probe``: show this machine as the engine sees it, and what that means for running models."""

import argparse
from collections.abc import Iterator

import msgspec

from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, decimal, print_json, print_line, say_error
from app.core.settings.store import SettingsStore
from app.core.units import format_bytes
from app.engine.device_checks import check_devices, checkable
from app.engine.loading import check_in_the_box
from app.engine.probe.client import probe
from app.hardware.machine import CpuInfo, Device, DiskInfo, LlamaInfo, Machine, RamInfo
from app.hardware.verdicts import Level, Verdict, verdicts
from app.library.folders import models_folder


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "probe",
        help="show the hardware that can run models",
        description=(
            "Show the devices of this machine with their memory and drivers, and what that means for running models."
        ),
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object, including the data of each source")
    parser.add_argument(
        "--timeout",
        type=_seconds,
        default=10.0,
        metavar="SECONDS",
        help="time limit for the drivers to answer (default 10)",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="compare what each graphics card computes with what the processor computes; one that is wrong is not used",
    )
    parser.set_defaults(run=run)


def _seconds(text: str) -> float:
    seconds = decimal(text)
    if not 0 < seconds <= _LONGEST_WAIT:
        raise argparse.ArgumentTypeError(f"must be greater than 0 and at most {_LONGEST_WAIT:g}")
    return seconds


_LONGEST_WAIT = 3600.0


def run(arguments: argparse.Namespace) -> ExitCode:
    """Query the machine and print the report."""
    machine = probe(models_folder(SettingsStore()), timeout=arguments.timeout)
    if arguments.check:
        machine = _check(machine)
    found = verdicts(machine)
    if arguments.json:
        print_json(as_dict(machine, found), indent=2)
    else:
        for line in as_lines(machine, found):
            print_line(line)
    return ExitCode.OK


def _check(machine: Machine) -> Machine:
    """Check each card that llama.cpp lists, also one that was wrong before."""
    status = StatusLine()
    status.show("Checking what each card computes…")
    machine, faults = check_devices(machine, checkable(machine), check_in_the_box)
    status.clear()
    for fault in faults:
        say_error(fault.explanation)
    return machine


def as_dict(machine: Machine, found: tuple[Verdict, ...]) -> dict[str, object]:
    """Return all data, with messages as text."""
    facts: dict[str, object] = msgspec.to_builtins(machine)
    notes = [{"source": note.source.value, "problem": note.problem, "words": str(note.words)} for note in machine.notes]
    verdicts = [
        {
            "level": verdict.level.name.lower(),
            "device": verdict.device,
            "words": str(verdict.words),
            "next_step": str(verdict.next_step) if verdict.next_step is not None else None,
        }
        for verdict in found
    ]
    used = [device.index for device in machine.usable_gpus]
    return facts | {"notes": notes, "verdicts": verdicts, "used_devices": used}


# -- text --------------------------------------------------------------------------------------------------------------


_HEADINGS = ("DEVICE", "BACKEND", "KIND", "MEMORY", "FREE", "DRIVER", "PCI ID")
_SIGNS = {Level.BAD: "bad", Level.WARNING: "warn", Level.GOOD: "good"}


def as_lines(machine: Machine, found: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield the lines of the report."""
    yield from _table([_HEADINGS, *map(_row, machine.devices)])
    yield ""
    yield f"Processor   {_processor(machine.cpu)}"
    yield f"Memory      {_memory(machine.ram)}"
    if machine.disk is not None:
        yield f"Disk        {_disk(machine.disk)}"
    system = machine.system
    extras = "".join(
        text
        for is_so, text in ((system.is_wsl, ", inside Windows"), (system.in_container, ", in a container"))
        if is_so
    )
    yield f"System      {system.name} {system.release}{extras}"
    yield f"llama.cpp   {_llama(machine.llama)}"
    if found:
        yield ""
        yield from (f"{_SIGNS[verdict.level]:5} {verdict}" for verdict in found)
    problems = [note for note in machine.notes if note.problem]
    if problems:
        yield ""
        yield "Notes on these figures:"
        yield from (f"  {note.words}" for note in problems)


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _row(device: Device) -> tuple[str, ...]:
    through = f"{device.backend} ({device.ggml_name})" if device.ggml_name else device.backend or _unused(device)
    if device.backend == device.ggml_name:
        through = device.backend or _unused(device)
    if not device.is_usable:
        through = _unused(device)
    kind = f"{device.kind.value}, shared memory" if device.shared else device.kind.value
    runtime = f" ({device.backend} {device.runtime})" if device.runtime and device.backend else ""
    return (
        device.name,
        through,
        kind,
        format_bytes(device.total),
        format_bytes(device.free),
        f"{device.driver}{runtime}" or "-",
        device.pci_id or "-",
    )


def _unused(device: Device) -> str:
    if device.checked is not None and not device.checked.is_right:
        return "computes wrong results"
    if device.hidden is None:
        return "not usable"
    setting = f"{device.hidden.variable}={device.hidden.value}"
    return f"hidden by {setting}" if device.hidden.is_certain else f"hidden by {setting}?"


def _processor(cpu: CpuInfo) -> str:
    cores = f"{cpu.physical_cores} cores"
    if cpu.performance_cores != cpu.physical_cores:
        cores += f" ({cpu.performance_cores} performance cores)"
    if cpu.usable_cores < cpu.physical_cores:
        cores += f", {cpu.usable_cores} usable"
    return f"{cpu.name or cpu.architecture}, {cores}, {' '.join(cpu.extensions) or 'vector extensions unknown'}"


def _memory(ram: RamInfo) -> str:
    text = f"{format_bytes(ram.available)} of {format_bytes(ram.total)} available"
    return text if ram.limit is None else f"{text} (the computer has {format_bytes(ram.installed)})"


def _disk(disk: DiskInfo) -> str:
    kind = ", a hard disk" if disk.spins else ""
    return f"{format_bytes(disk.free)} of {format_bytes(disk.total)} free in {disk.folder}{kind}"


def _llama(llama: LlamaInfo) -> str:
    if not llama.is_known:
        return "could not be queried"
    runtime = f", runtime {llama.runtime}" if llama.runtime else ""
    return f"{llama.version}, ggml {llama.ggml}, with {llama.shown_backends}{runtime}"
