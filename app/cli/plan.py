"""``descant plan``: show how a model would be loaded on this machine, or on a described one."""

import argparse
from dataclasses import replace
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, positive, print_json, print_line, say_error, whole
from app.core.errors import DescantError
from app.core.units import MIB, format_bytes
from app.engine.probe.client import probe
from app.gguf.check import facts_of_headers
from app.gguf.facts import ModelFacts
from app.hardware.machine import GpuMemory, Machine, MachineMemory
from app.hardware.memory import ram
from app.library.models import path_or_entry
from app.planning import corrections
from app.planning.cache_type import CacheType
from app.planning.constraints import PlanConstraints
from app.planning.corrections import NONE
from app.planning.fit_wording import rounded_speed
from app.planning.kv_cache import OUTPUTS
from app.planning.plan import FitKind, Plan
from app.planning.planner import plan_load
from app.planning.speed import Range, SpeedSource
from app.planning.sums import DeviceSum


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "plan",
        help="show how a model would be loaded and how much memory it needs",
        description=(
            "Show how a model would be loaded: where its layers go, how much memory it needs, and why."
            " Values that you set are used as they are; the rest is planned."
        ),
        epilog="Exit codes: 0 it fits, 2 invalid usage, 3 it does not fit or there is no such model.",
    )
    parser.add_argument("model", metavar="MODEL", help="a GGUF file (its header is enough), or the name of a model")
    parser.add_argument("--context", metavar="N", type=positive, help="context length in tokens")
    parser.add_argument(
        "--free-mib",
        metavar="N",
        type=_not_negative,
        action="append",
        help="free GPU memory in MiB; repeat for several GPUs, 0 for no GPU (default: this machine)",
    )
    parser.add_argument("--host-mib", metavar="N", type=_not_negative, help="available memory of the computer in MiB")
    parser.add_argument(
        "--gpu-layers", metavar="N", type=_layers, help="GPU layers, counting the output layer; -1 for all"
    )
    parser.add_argument(
        "--cpu-moe", metavar="N", type=_not_negative, help="keep the experts of the first N layers on the CPU"
    )
    parser.add_argument(
        "--tensor-split", metavar="N,N", type=_shares, help="share of the layers on each GPU, for example 15,10"
    )
    parser.add_argument("--ubatch", metavar="N", type=positive, help="physical batch size (ubatch) in tokens")
    parser.add_argument(
        "--kv-type", choices=[kind.value for kind in (CacheType.F16, CacheType.Q8_0)], help="KV cache type"
    )
    parser.add_argument("--swa-full", action="store_true", help="keep the whole context in sliding-window layers too")
    parser.add_argument(
        "--outputs-max",
        metavar="N",
        type=_not_negative,
        default=OUTPUTS,
        help=f"tokens with logits at once, 0 for all (default {OUTPUTS})",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Plan the load and print the plan."""
    try:
        facts = _facts(arguments.model)
    except DescantError as error:
        say_error(error)
        return ExitCode.NO_MODEL
    described = arguments.free_mib is not None
    plan = plan_load(facts, _machine(arguments), _constraints(arguments), NONE if described else corrections.load())
    if arguments.json:
        print_json(_as_dict(plan), indent=2)
    else:
        _print_plan(facts, plan)
    return ExitCode.OK if plan.fits else ExitCode.NO_MODEL


def _facts(text: str) -> ModelFacts:
    """Return the facts of a file, or of the model with that name."""
    meant = path_or_entry(text)
    if isinstance(meant, Path):
        return facts_of_headers(meant)
    return meant.facts if meant.facts is not None else facts_of_headers(meant.path)


def _machine(arguments: argparse.Namespace) -> Machine | MachineMemory:
    """Return the described machine; values that are left out are this machine's."""
    free, host = arguments.free_mib, arguments.host_mib
    if free is None:
        status = StatusLine()
        status.show("Checking this machine…")
        machine = probe()
        status.clear()
        if host is None:
            return machine
        memory = machine.memory()
        return replace(memory, ram_total=max(memory.ram_total, host * MIB), ram_available=host * MIB)
    gpus = tuple(GpuMemory("", mib * MIB, mib * MIB) for mib in free if mib)
    total, available = ram()
    if host is not None:  # 0 means full memory, not unknown memory
        total, available = max(total, host * MIB), host * MIB
    return MachineMemory(gpus, total, available)


def _constraints(arguments: argparse.Namespace) -> PlanConstraints:
    packing = CacheType(arguments.kv_type) if arguments.kv_type else None
    return PlanConstraints(
        n_ctx=arguments.context,
        n_gpu_layers=arguments.gpu_layers,
        n_cpu_moe=arguments.cpu_moe,
        tensor_split=arguments.tensor_split,
        n_ubatch=arguments.ubatch,
        type_k=packing,
        type_v=packing,
        swa_full=arguments.swa_full,
        n_outputs_max=arguments.outputs_max,
    )


# -- JSON --------------------------------------------------------------------------------------------------------------


def _as_dict(plan: Plan) -> dict[str, object]:
    return {
        "n_gpu_layers": plan.n_gpu_layers,
        "n_cpu_moe": plan.n_cpu_moe,
        "n_ctx": plan.n_ctx,
        "n_batch": plan.n_batch,
        "n_ubatch": plan.n_ubatch,
        "type_k": plan.type_k.value,
        "type_v": plan.type_v.value,
        "flash_attention": plan.flash_attention,
        "n_threads": plan.n_threads or None,
        "tensor_split": list(plan.tensor_split),
        "main_gpu": plan.main_gpu,
        "fits": plan.fits,
        "tight": plan.tight,
        "short_mib": _mib(plan.short_bytes),
        "reasons": list(map(str, plan.reasons)),
        "devices": [_device_as_dict(device) for device in plan.devices],
        "host_mib": _mib(plan.host.total),
        "host": _device_as_dict(plan.host),
        "tokens_per_second": round(plan.speed_write.likely, 1),
        "tokens_per_second_range": _range(plan.speed_write),
        "prompt_tokens_per_second": round(plan.speed_prompt.likely, 1),
        "prompt_tokens_per_second_range": _range(plan.speed_prompt),
        "alternatives": [
            {
                "title": str(other.title),
                "difference": str(other.difference),
                "n_gpu_layers": other.plan.n_gpu_layers,
                "n_cpu_moe": other.plan.n_cpu_moe,
                "n_ctx": other.plan.n_ctx,
                "n_ubatch": other.plan.n_ubatch,
                "type_k": other.plan.type_k.value,
                "type_v": other.plan.type_v.value,
                "tokens_per_second": round(other.plan.speed_write.likely, 1),
            }
            for other in plan.alternatives
        ],
    }


def _device_as_dict(device: DeviceSum) -> dict[str, object]:
    return {
        "name": _name(device),
        "place": device.pci_id or None,
        "layers": device.layers,
        "weights_mib": _mib(device.weights),
        "kv_mib": _mib(device.cache),
        "compute_mib": _mib(device.work),
        "overhead_mib": _mib(device.overhead),
        "margin_mib": _mib(device.margin),
        "total_mib": _mib(device.total),
        "free_mib": _mib(device.free),
    }


def _mib(count: int) -> float:
    return round(count / MIB, 2)


def _range(speed: Range) -> list[float]:
    return [round(speed.low, 1), round(speed.high, 1)]


def _name(device: DeviceSum) -> str:
    if not device.is_gpu:
        return "host"
    return device.name or f"GPU{device.index}"


# -- text --------------------------------------------------------------------------------------------------------------


def _print_plan(facts: ModelFacts, plan: Plan) -> None:
    print_line(f"{facts.name}: {format_bytes(facts.tensor_bytes.total)}, {facts.architecture} {facts.file_type}")
    if plan.kind is not FitKind.UNKNOWN:
        for line in ("", _headline(plan), f"  {_settings(plan)}", ""):
            print_line(line)
        _print_table(plan)
        if plan.fits:
            print_line()
            print_line(_speeds(plan))
    print_line()
    for reason in plan.reasons:
        print_line(f"- {reason}")
    if plan.alternatives:
        print_line()
        print_line("Alternatives:")
    for other in plan.alternatives:
        print_line(f"- {other.title}: {other.difference}")


def _headline(plan: Plan) -> str:
    if not plan.fits:
        return f"Does not fit: {format_bytes(plan.short_bytes)} more memory is needed."
    tight = ", but only just" if plan.tight else ""
    layers, everything = plan.n_gpu_layers, plan.n_layers + 1
    moved = f", with the experts of {plan.moved_layers} layers on the CPU" if plan.moved_layers else ""
    where = f"{layers} of {everything} layers on the GPU{moved}" if layers else "all layers on the CPU"
    return f"Fits{tight}: {where}."


def _settings(plan: Plan) -> str:
    threads = f", {plan.n_threads} threads" if plan.n_threads else ""
    return (
        f"context length {plan.n_ctx:,} tokens, physical batch size {plan.n_ubatch:,},"
        f" KV cache type {plan.type_k.value}{threads}"
    )


def _speeds(plan: Plan) -> str:
    source = "published figures" if plan.speed_write.source is SpeedSource.LISTED else "estimated from the memory size"
    write, read = plan.speed_write, plan.speed_prompt
    return (
        f"Writes about {_speed(write.likely)} tokens/s ({_speed(write.low)} to {_speed(write.high)}),"
        f" reads about {_speed(read.likely)} tokens/s ({_speed(read.low)} to {_speed(read.high)}); {source}."
    )


def _speed(value: float) -> str:
    return f"{rounded_speed(value):,}" if value >= 1 else "less than 1"


def _print_table(plan: Plan) -> None:
    """Print a table with a column for each device."""
    names = [_name(device) if device.is_gpu else "computer's memory" for device in plan.sums]
    lines = [
        ("weights", [device.weights for device in plan.sums]),
        (f"KV cache for {plan.n_ctx:,} tokens", [device.cache for device in plan.sums]),
        ("compute buffers", [device.work for device in plan.sums]),
        ("driver and engine", [device.overhead for device in plan.sums]),
        ("total", [device.total for device in plan.sums]),
        ("free now", [device.free for device in plan.sums]),
        ("free after loading", [max(0, device.left) for device in plan.sums]),
    ]
    rows = [["", *names], *([title, *map(format_bytes, sizes)] for title, sizes in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        print_line("  ".join(("  " + row[0].ljust(widths[0]), *cells)).rstrip())


# -- values ------------------------------------------------------------------------------------------------------------


def _not_negative(text: str) -> int:
    value = whole(text)
    if value < 0:
        raise argparse.ArgumentTypeError("must be 0 or greater")
    return value


def _shares(text: str) -> tuple[int, ...]:
    values = tuple(map(_not_negative, text.split(",")))
    if not any(values):
        raise argparse.ArgumentTypeError("one of the shares must be greater than 0")
    return values


def _layers(text: str) -> int:
    value = whole(text)
    if value < -1:
        raise argparse.ArgumentTypeError("must be -1 or greater")
    return value
