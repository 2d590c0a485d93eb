"""``descant bench``: measure a model's prompt processing and generation speed on this machine."""

import argparse
import contextlib
from datetime import UTC, datetime

import msgspec

from app.cli.exit_codes import ExitCode
from app.cli.loading import exit_code, load_model
from app.cli.terminal import StatusLine, positive, print_json, print_line, say_error
from app.core.errors import DescantError
from app.engine import benchmark
from app.engine.benchmark import BenchmarkRecord
from app.engine.client.bench import bench_result
from app.engine.client.engine_client import EngineClient
from app.engine.faults import EngineError
from app.engine.loading import learn_from
from app.engine.probe.client import probe
from app.engine.protocol import Loaded, SpeedAtDepth
from app.engine.thread_wording import threads_phrase
from app.hardware.machine import Machine
from app.library.models import resolve_model
from app.planning.published import Comparison, Origin, comparison, hardware_words


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "bench",
        help="measure a model's speed on this machine",
        description=(
            "Measure a model's prompt processing speed (512 tokens) and generation speed (64 tokens), with"
            " an empty context and with 4,096 tokens in it. The result is saved and shown in Settings,"
            " Hardware."
        ),
        epilog="Exit codes: 0 measured, 1 engine failed, 2 invalid usage, 3 no usable model, 130 interrupted.",
    )
    parser.add_argument("model", metavar="MODEL", help="path of a GGUF file, or a name from `descant models`")
    parser.add_argument("--context", metavar="N", type=positive, default=0, help="context length in tokens")
    parser.add_argument(
        "--depth",
        metavar="N",
        type=positive,
        default=4096,
        help="tokens in the context for the second measurement (default 4096)",
    )
    parser.add_argument(
        "--prompt", metavar="N", type=positive, default=512, help="prompt length in tokens (default 512)"
    )
    parser.add_argument("--write", metavar="N", type=positive, default=64, help="tokens to generate (default 64)")
    parser.add_argument(
        "--force", action="store_true", help="load a model even if it crashed the engine before or seems too large"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Load the model, measure it, save the result and print it with a comparison."""
    status = StatusLine()
    try:
        entry = resolve_model(arguments.model)
        if entry.problem is not None:
            raise entry.problem
    except DescantError as error:
        say_error(error)
        return ExitCode.NO_MODEL
    status.show("Checking this machine…")
    machine = probe()
    with EngineClient() as client:
        try:
            prepared, loaded = load_model(client, entry, arguments, status, lambda _: machine)
            speeds = _measure(client, arguments, status)
            loaded = client.loaded or loaded
        except EngineError as error:
            status.clear()
            say_error(error)
            return exit_code(error.fault)
        except KeyboardInterrupt:
            status.clear()
            return ExitCode.INTERRUPTED
    learn_from(prepared, loaded)
    n_layers = entry.facts.n_layers if entry.facts is not None else 0
    record = benchmark.make_record(loaded, speeds, datetime.now(UTC), machine, n_layers)
    with contextlib.suppress(OSError):  # a full disk: the result is printed anyway
        benchmark.remember(record)
    _print(record, loaded, machine, as_json=arguments.json)
    return ExitCode.OK


def _measure(client: EngineClient, arguments: argparse.Namespace, status: StatusLine) -> tuple[SpeedAtDepth, ...]:
    """Run the measurement. Raises EngineError if the engine fails."""
    items = client.bench(depths=(0, arguments.depth), prompt=arguments.prompt, written=arguments.write)
    ended = bench_result(items, lambda share: status.show(f"Measuring: {share:.0%}"))
    status.clear()
    return ended.speeds


# -- the result --------------------------------------------------------------------------------------------------------


def _print(record: BenchmarkRecord, loaded: Loaded, machine: Machine, *, as_json: bool) -> None:
    found = comparison(record.architecture, record.n_layers, machine)
    if as_json:
        print_json(_as_dict(record, loaded, found), indent=2)
        return
    where = ", ".join(record.devices) or "this machine"
    print_line(f"{record.model} on {where}, context length {loaded.n_ctx:,} tokens")
    if loaded.threads is not None:
        print_line(f"Threads: {threads_phrase(loaded.threads)}")
    if not record.speeds:
        print_line("The context is too short for this measurement. Set a longer one with --context.")
    for speed in record.speeds:
        print_line(
            f"With {speed.depth:>7,} tokens in the context: reads {speed.read_speed:>8,.1f} tokens/s,"
            f" writes {speed.write_speed:>7,.1f} tokens/s"
        )
    if found is not None and record.speeds:
        whose = "measured by us" if found.published.origin is Origin.MEASURED else "published"
        note = f", {found.published.note}" if found.published.note is not None else ""
        ratio = found.ratio(record.speeds[0].write_speed)
        print_line(
            f"{hardware_words(found)} writes {found.published.written:g} tokens/s ({whose}{note})."
            f" This machine reaches {ratio:.0%} of that."
        )


def _as_dict(record: BenchmarkRecord, loaded: Loaded, found: Comparison | None) -> dict[str, object]:
    published = None
    if found is not None:
        published = {
            "hardware": found.published.hardware,
            "alike": found.likeness.value,
            "tokens_per_second": found.published.written,
            "origin": found.published.origin.value,
            "note": str(found.published.note) if found.published.note is not None else None,
            "ratio": round(found.ratio(record.speeds[0].write_speed), 3) if record.speeds else None,
        }
    return {
        "when": record.when.isoformat(timespec="seconds"),
        "model": record.model,
        "architecture": record.architecture,
        "path": loaded.path,
        "devices": list(record.devices),
        "llama_cpp": record.llama_cpp,
        "n_ctx": loaded.n_ctx,
        "n_gpu_layers": loaded.options.n_gpu_layers,
        "n_cpu_moe": loaded.options.n_cpu_moe,
        "n_ubatch": loaded.options.n_ubatch,
        "n_threads": loaded.n_threads,
        "threads": msgspec.to_builtins(loaded.threads),
        "load_seconds": round(loaded.seconds, 2),
        "speeds": [_speed_as_dict(speed) for speed in record.speeds],
        "published": published,
    }


def _speed_as_dict(speed: SpeedAtDepth) -> dict[str, object]:
    return {
        "depth": speed.depth,
        "prompt_tokens": speed.read,
        "prompt_depth": speed.read_depth,
        "prompt_tokens_per_second": round(speed.read_speed, 2),
        "written_tokens": speed.written,
        "written_tokens_per_second": round(speed.write_speed, 2),
    }
