"""Plans beside what loads really take, and beside what llama.cpp's own --fit makes of the same memory.

    python -m tests.bench.placement accuracy MODEL [--json FILE]
    python -m tests.bench.placement choice MODEL --llama-tools FOLDER [--free-gib 6 8 12 16] [--json FILE]

`accuracy` loads the model by a plan for each of a list of settings, reads a prompt, writes a few tokens, and compares:
the plan's figures, llama.cpp's log, and what the driver says is used (on a machine without an NVIDIA card: what the
process holds). `choice` leaves so much of the card free (another process holds the rest), lets the planner choose, and
does the same with llama-server and its --fit; llama-bench then decodes with both placements. The engine is measured
with weights mapped and copied; what it does by itself counts in the comparison. `FOLDER` holds
llama-bench, llama-server and llama-fit-params.

MODEL is one that tests/bench/shapes.py wrote; a Markdown table goes to standard output, a line of JSON for each row to
FILE as soon as it is known.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import psutil

from app.core.conversation import Conversation, UserMessage
from app.core.units import MIB
from app.engine.client.engine_client import EngineClient
from app.engine.faults import EngineError
from app.engine.loaded_sizes import BufferSizes, LoadedSizes
from app.engine.planned import buffers_by_device, maps_weights, options_of
from app.engine.probe.client import probe
from app.engine.protocol import Failed, Loaded, LoadOptions, TurnEnded
from app.gguf.check import check_file
from app.gguf.facts import ModelFacts
from app.hardware.memory import read_memory
from app.planning.cache_type import CacheType
from app.planning.constraints import PlanConstraints
from app.planning.plan import Plan
from app.planning.planner import plan_load
from tests.bench import cards
from tests.bench.cards import Ballast
from tests.bench.engine import Server, bench_tokens_per_second
from tests.bench.report import Output, Row, failure_noted, in_mib

DATE = "2026-11-22"
HOST = -1
WRITTEN = 100
ROUNDS = 2  # the best counts, since other programs only make it slower
LONG_PROMPT = 3_000
_DEEP = 30_000


@dataclass(frozen=True)
class Setting:
    """One load of `accuracy`; what is not given is planned."""

    n_ctx: int
    n_ubatch: int = 512
    packing: CacheType = CacheType.F16
    n_cpu_moe: int = 0
    n_gpu_layers: int = -1
    use_mmap: bool = True

    @property
    def constraints(self) -> PlanConstraints:
        """Return the constraints of a plan for this load."""
        return PlanConstraints(
            n_ctx=self.n_ctx,
            n_ubatch=self.n_ubatch,
            type_k=self.packing,
            type_v=self.packing,
            n_cpu_moe=self.n_cpu_moe,
            n_gpu_layers=self.n_gpu_layers,
        )

    def __str__(self) -> str:
        layers = f", {self.n_gpu_layers} layers" if self.n_gpu_layers >= 0 else ""
        moved = f", experts of {self.n_cpu_moe} on the CPU" if self.n_cpu_moe else ""
        copied = "" if self.use_mmap else ", copied"
        return f"{self.n_ctx:,} / {self.n_ubatch:,} {self.packing.value}{layers}{moved}{copied}"


GPU_SETTINGS = (
    Setting(4_096),
    Setting(16_384),
    Setting(32_768),
    Setting(131_072),
    Setting(16_384, 2_048),
    Setting(131_072, 2_048),
    Setting(65_536, packing=CacheType.Q8_0),
    Setting(16_384, n_cpu_moe=6),
    Setting(16_384, n_cpu_moe=12),
    Setting(16_384, n_cpu_moe=12, use_mmap=False),
    Setting(16_384, n_cpu_moe=24),
    Setting(131_072, n_cpu_moe=24),
    Setting(32_768, 2_048, n_cpu_moe=16),
    Setting(16_384, n_gpu_layers=12),
    Setting(16_384, n_gpu_layers=1),
    Setting(8_192, 1_024, n_gpu_layers=20, n_cpu_moe=10),
    # the formulas were fitted to those above, not to these
    Setting(8_192),
    Setting(65_536, 1_024),
    Setting(32_768, 256),
    Setting(131_072, 2_048, packing=CacheType.Q8_0),
    Setting(16_384, 2_048, n_cpu_moe=17, use_mmap=False),
    Setting(16_384, 2_048, n_cpu_moe=2, use_mmap=False),
    Setting(65_536, 1_024, n_cpu_moe=20),
    Setting(8_192, n_gpu_layers=18),
    Setting(32_768, 2_048, n_gpu_layers=6, use_mmap=False),
    Setting(24_576, 1_024, n_gpu_layers=22, n_cpu_moe=12, use_mmap=False),
    Setting(2_048, n_cpu_moe=1),
    Setting(98_304, packing=CacheType.Q4_0),
    Setting(16_384, 64),  # so few that drawing tokens takes more than the layers
)
CPU_SETTINGS = (
    Setting(2_048, 256, use_mmap=False),
    Setting(4_096, use_mmap=False),
    Setting(8_192, use_mmap=False),
    Setting(8_192, 1_024, use_mmap=False),  # more at once takes so long that the engine cuts it up
    Setting(8_192, packing=CacheType.Q8_0, use_mmap=False),
)


# -- accuracy ----------------------------------------------------------------------------------------------------------


def accuracy(model: Path, output: Output, only: Sequence[int]) -> None:
    """One row for each setting."""
    facts = check_file(model)
    settings = GPU_SETTINGS if cards.used() else CPU_SETTINGS
    for number, setting in enumerate(settings):
        if only and number not in only:
            continue
        row: Row = {"context / batch": str(setting)}
        with failure_noted(row):
            row |= _accuracy_row(model, facts, setting)
        output.add(row)


def _accuracy_row(model: Path, facts: ModelFacts, setting: Setting) -> Row:
    plan = plan_load(facts, probe().memory(), setting.constraints)  # with ggml's names, as in the app
    before = cards.settled(cards.used)
    with EngineClient() as client:
        loaded = client.load(model, options_of(plan, use_mmap=setting.use_mmap))
        _fill(client, plan)
        sizes = _sizes(client, loaded)
        now, process = cards.used(), _resident(client)
    row: Row = {"seconds to load": round(loaded.seconds, 1)}
    if now:
        return row | _gpu_row(plan, sizes, now[0] - before[0])
    return row | _host_row(plan, sizes, process)


def _fill(client: EngineClient, plan: Plan) -> None:
    """Read so long a prompt that every buffer has been used to its end, and write a little."""
    quick = plan.n_gpu_layers > plan.n_layers and not plan.n_cpu_moe
    most = plan.n_ctx if not plan.devices else _DEEP if quick else plan.n_ubatch + 300
    tokens = min(plan.n_ctx - 200, most)
    conversation = Conversation((UserMessage("hello " * (tokens - 100)),), DATE)
    turn(client, conversation, 32)


def _sizes(client: EngineClient, loaded: Loaded) -> LoadedSizes:
    return client.loaded.sizes if client.loaded is not None else loaded.sizes


def _resident(client: EngineClient) -> int:
    assert client.pid is not None
    return int(psutil.Process(client.pid).memory_info().rss)


def _gpu_row(plan: Plan, sizes: LoadedSizes, used: int) -> Row:
    planned, found = plan.devices[0], buffers_by_device(sizes.buffers, {})
    log = found[0]
    overhead = used - log.weights - log.cache - log.work - log.output
    ours = sizes.devices[0].ours if sizes.devices else 0
    return {
        "planned MiB": in_mib(planned.total),
        "driver MiB": in_mib(used),
        "error %": round(100 * (planned.total / used - 1), 2),
        "weights off MiB": in_mib(planned.weights - log.weights, 2),
        "cache off MiB": in_mib(planned.cache - log.cache, 2),
        "work planned": in_mib(planned.work),
        "work by log": in_mib(log.work + log.output),
        "overhead planned": in_mib(planned.overhead),
        "overhead by driver": in_mib(overhead),
        "process by driver": in_mib(ours),
        "host work off MiB": in_mib(plan.host.work - found[HOST].work - found[HOST].output),
        "buffers": {one.name: [in_mib(size, 2) for size in parts(one)] for one in sizes.buffers},
    }


def _host_row(plan: Plan, sizes: LoadedSizes, process: int) -> Row:
    log = buffers_by_device(sizes.buffers, {})[HOST]
    return {
        "planned MiB": in_mib(plan.host.total),
        "process MiB": in_mib(process),
        "error %": round(100 * (plan.host.total / process - 1), 2),
        "weights off MiB": in_mib(plan.host.weights - log.weights, 2),
        "cache off MiB": in_mib(plan.host.cache - log.cache, 2),
        "work planned": in_mib(plan.host.work),
        "work by log": in_mib(log.work + log.output),
        "overhead planned": in_mib(plan.host.overhead),
        "overhead found": in_mib(process - log.total),
        "before the load": in_mib(sizes.process_before),
        "buffers": {one.name: [in_mib(size, 2) for size in parts(one)] for one in sizes.buffers},
    }


def parts(buffer: BufferSizes) -> tuple[int, int, int, int]:
    """Return the sizes in a buffer: weights, cache, work, output."""
    return buffer.weights, buffer.cache, buffer.work, buffer.output


# -- choice ------------------------------------------------------------------------------------------------------------


def choice(model: Path, tools: Path, free_gib: Sequence[float], output: Output, context: int | None) -> None:
    """One row for each amount of free memory."""
    facts = check_file(model)
    amounts: Sequence[float | None] = free_gib if cards.free() else [None]
    for amount in amounts:
        row: Row = {"free GiB": amount or 0}
        with Ballast(amount), failure_noted(row):
            _choose(row, model, tools, facts, context)
        output.add(row)


def _choose(row: Row, model: Path, tools: Path, facts: ModelFacts, context: int | None) -> None:
    plan = plan_load(facts, read_memory(), PlanConstraints(n_ctx=context))
    row |= {
        "context": plan.n_ctx,
        "plan": f"{plan.n_gpu_layers} layers, experts of {plan.n_cpu_moe} on the CPU, batch {plan.n_ubatch}"
        f"{'' if plan.type_k is CacheType.F16 else ', ' + plan.type_k.value}",
    }
    largest = max(facts.tensor_bytes.experts)
    for name, use_mmap in (("", True), (", copied", False)):
        ours = _ours(model, plan, use_mmap=use_mmap)
        row |= {f"{key}{name}": value for key, value in ours.items()}
    usual = "" if maps_weights(plan) else ", copied"
    if plan.devices:
        left = row[f"left MiB{usual}"]
        row["left as asked"] = "yes" if 256 <= left <= largest / MIB + 512 else "NO"
        row |= _by_itself(model, plan)
    row |= _fitted(model, tools, plan)
    row["ours / --fit, same sampling"] = round(row[f"writes{usual}"] / row["--fit writes"], 3)
    row["our placement / --fit's"] = round(row["llama-bench, our placement"] / row["llama-bench, --fit's"], 3)


def _ours(model: Path, plan: Plan, *, use_mmap: bool) -> Row:
    with EngineClient() as client:
        loaded = client.load(model, options_of(plan, use_mmap=use_mmap))
        prompt = Conversation((UserMessage("hello " * LONG_PROMPT),), DATE)
        reading = turn(client, prompt, 8).figures
        left = cards.free()
        short = Conversation((UserMessage("hello"),), DATE)
        turn(client, short, WRITTEN)
        writing = max(turn(client, short, WRITTEN).figures.tokens_per_second for _ in range(ROUNDS))
        return {
            "writes": round(writing, 1),
            "reads": round(reading.evaluated / reading.prompt_seconds),
            "left MiB": in_mib(left[0] if left else 0),
            "loads in s": round(loaded.seconds, 1),
        }


def _by_itself(model: Path, plan: Plan) -> Row:
    """What the engine does without a plan, and with one that is far too large."""
    with EngineClient() as client:
        chosen = client.load(model, LoadOptions()).options
    alike = (chosen.n_ctx, chosen.n_cpu_moe, chosen.n_ubatch) == (plan.n_ctx, plan.n_cpu_moe, plan.n_ubatch)
    too_large = msgspec.structs.replace(options_of(plan), n_ctx=131_072, n_cpu_moe=0)
    said: list[str] = []
    with EngineClient() as client:
        loaded = client.load(
            model,
            too_large,
            fallbacks=[options_of(plan)],
            on_notice=lambda words: said.append(str(words.phrase())),
        )
    return {
        "engine alone": "the same" if alike else f"{chosen.n_ctx}, {chosen.n_cpu_moe}, {chosen.n_ubatch}",
        "steps down": "yes" if said and loaded.n_ctx == plan.n_ctx else "not needed" if not said else "NO",
        "said": said,
    }


def turn(client: EngineClient, conversation: Conversation, count: int) -> TurnEnded:
    """Let the model write up to `count` tokens without reasoning. Raises EngineError if that fails."""
    ended = list(client.turn(conversation, max_tokens=count, skip_thinking=True))[-1]
    if isinstance(ended, Failed):
        raise EngineError(ended.fault)
    assert isinstance(ended, TurnEnded)
    return ended


def _fitted(model: Path, tools: Path, plan: Plan) -> Row:
    """llama-server with --fit at the same context, and llama-bench with both placements."""
    arguments = fit_arguments(tools / "llama-fit-params", model, plan.n_ctx)
    threads = psutil.cpu_count(logical=False) or 1
    server = Server(tools / "llama-server", model, context=plan.n_ctx, threads=threads)
    try:
        prompt = [24_912] * LONG_PROMPT
        reads = server.reading(prompt)
        server.writing(count=WRITTEN)
        writing = max(server.writing(count=WRITTEN) for _ in range(ROUNDS))
        greedy = max(server.writing(greedy=True, count=WRITTEN) for _ in range(ROUNDS))
        left = cards.free()
    finally:
        server.close()
    ours = ["-ngl", str(plan.n_gpu_layers), "-ncmoe", str(plan.n_cpu_moe)]
    program = tools / "llama-bench"
    return {
        "--fit chose": _short(arguments),
        "--fit writes": round(writing, 1),
        "--fit writes, greedy": round(greedy, 1),
        "--fit reads": round(reads),
        "--fit left MiB": in_mib(left[0] if left else 0),
        "llama-bench, our placement": round(bench_tokens_per_second(program, model, ours, threads, WRITTEN), 1),
        "llama-bench, --fit's": round(bench_tokens_per_second(program, model, arguments, threads, WRITTEN), 1),
        "fit_arguments": arguments,
    }


def fit_arguments(program: Path, model: Path, n_ctx: int) -> list[str]:
    """What --fit chooses: it prints the arguments to be given, on the last line of standard output."""
    command = [str(program), "-m", str(model), "-c", str(n_ctx), "-np", "1", "-fa", "on"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    lines = [line for line in result.stdout.splitlines() if "-ngl" in line or "-ot" in line]
    words = lines[-1].replace('"', "").split() if lines else []
    pairs = dict(zip(words[::2], words[1::2], strict=False))
    pairs.pop("-c", None)  # llama-bench makes a context of its own length
    if "-ot" in pairs:
        pairs["-ot"] = pairs["-ot"].replace(",", ";")  # llama-bench takes what is behind a comma for another test
    return [word for pair in pairs.items() for word in pair]


def _short(arguments: Sequence[str]) -> str:
    """The placement in a few words: `-ot` names each layer whose experts move."""
    text = " ".join(arguments)
    layers = set(re.findall(r"blk\\?\.(\d+)\\?\.", text))
    ngl = re.search(r"-ngl (\S+)", text)
    return f"{ngl[1] if ngl else 'all'} layers, something of {len(layers)} on the CPU" if arguments else "nothing"


# ----------------------------------------------------------------------------------------------------------------------


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["accuracy", "choice"])
    parser.add_argument("model")
    parser.add_argument("--llama-tools", type=Path, metavar="FOLDER")
    parser.add_argument("--free-gib", type=float, nargs="*", default=[6, 8, 12, 16], metavar="N")
    parser.add_argument("--context", type=int, metavar="N", help="for `choice`; the planner's choice without it")
    parser.add_argument("--only", type=int, nargs="*", default=[], metavar="N", help="settings of `accuracy`, from 0")
    parser.add_argument("--json", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    output = Output(arguments.json)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DESCANT_HOME"] = folder
        try:
            if arguments.what == "accuracy":
                accuracy(Path(arguments.model), output, arguments.only)
            else:
                tools = arguments.llama_tools or parser.error("--llama-tools is needed")
                choice(Path(arguments.model), tools, arguments.free_gib, output, arguments.context)
        finally:
            sys.stdout.write(output.table())


if __name__ == "__main__":
    main()
