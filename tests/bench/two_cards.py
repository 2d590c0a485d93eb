"""Two NVIDIA cards: plans beside what the driver says, beside --fit, and beside other placements.

    python -m tests.bench.two_cards memory MODEL
    python -m tests.bench.two_cards choice MODEL --llama-tools FOLDER --free-gib 8+6 12+4
    python -m tests.bench.two_cards one_or_two MODEL
    python -m tests.bench.two_cards split_mode MODEL --llama-tools FOLDER

`memory` loads the model by a plan for each of a list of settings, fills the buffers, and compares what each card then
holds with the plan. `choice` leaves so much of each card free, lets the planner choose, and measures the same with
llama-server and its --fit, and with ten placements beside the planner's. `one_or_two` measures a model that fits on one
card on one and on both. `split_mode` measures llama-bench with layers and with tensors split over both.

All of it prints a Markdown table, and writes a line of JSON for each row to the file of `--json` at once.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import psutil

from app.core.conversation import Conversation, UserMessage
from app.core.paths import state_dir
from app.core.units import MIB
from app.engine.client.engine_client import EngineClient
from app.engine.faults import EngineError
from app.engine.loaded_sizes import LoadedSizes
from app.engine.planned import buffers_by_device, options_of
from app.engine.probe.client import probe
from app.engine.protocol import LoadOptions
from app.gguf.check import check_file
from app.gguf.facts import ModelFacts
from app.hardware.machine import Machine, MachineMemory
from app.hardware.sightings import plain_pci_id
from app.planning.cache_type import CacheType
from app.planning.constraints import PlanConstraints
from app.planning.plan import Plan
from app.planning.planner import quick_plan
from tests.bench import cards, placement
from tests.bench.cards import Ballast
from tests.bench.engine import Server
from tests.bench.placement import parts, turn
from tests.bench.report import Output, Row, failure_noted, in_mib

DATE = "2026-11-30"
WRITTEN = 100
ROUNDS = 2  # the best counts, since other programs only make it slower
LONG_PROMPT = 6_000
_NEIGHBOURS = 10
_WORDS = ("time", "year", "people", "way", "day", "man", "thing", "woman", "life", "child", "world", "school", "family")


@dataclass(frozen=True)
class Setting(placement.Setting):
    """One load of `memory`; what is not given is planned.

    Attributes:
        split: layers of each card, in the machine's order.
        visible: ``CUDA_VISIBLE_DEVICES``.
    """

    split: tuple[int, int] | None = None
    visible: str = ""

    @property
    def constraints(self) -> PlanConstraints:
        """Return the constraints of a plan for this load."""
        return replace(super().constraints, tensor_split=self.split)

    def __str__(self) -> str:
        return f"{super().__str__()}, visible {self.visible}" if self.visible else super().__str__()


SETTINGS = {
    24: (  # gpt-oss-20b
        Setting(16_384, split=(13, 12)),
        Setting(131_072, 2_048, split=(13, 12)),
        Setting(65_536, 1_024, split=(20, 5), packing=CacheType.Q8_0),
        Setting(8_192, split=(5, 20)),
        Setting(32_768, 2_048, split=(24, 1)),
        Setting(16_384, split=(13, 12), n_cpu_moe=6),
        Setting(16_384, 2_048, split=(20, 5), n_cpu_moe=16),
        Setting(32_768, 512, split=(12, 13), n_cpu_moe=24),
        Setting(16_384, split=(8, 8), n_gpu_layers=16),
        Setting(32_768, split=(15, 10), visible="1,0"),
        Setting(16_384, 2_048, visible="1"),
        Setting(131_072, 512),
    ),
    36: (  # gpt-oss-120b
        Setting(131_072, 2_048, split=(19, 18)),
        Setting(65_536, 512, split=(25, 12)),
        Setting(32_768, 2_048, split=(23, 14), n_cpu_moe=10),
        Setting(32_768, 1_024, split=(12, 25), visible="1,0"),
        Setting(16_384, 512),
    ),
}
UNSEEN = {
    24: (
        Setting(24_576, 512, split=(15, 10)),
        Setting(98_304, 1_024, split=(10, 15), packing=CacheType.Q4_0),
        Setting(49_152, 256, split=(18, 7)),
        Setting(24_576, 1_024, split=(14, 11), n_cpu_moe=3),
        Setting(8_192, 2_048, split=(7, 18), n_cpu_moe=20),
        Setting(65_536, 2_048, split=(1, 24), visible="1,0"),
        Setting(8_192, 1_024, split=(10, 10), n_gpu_layers=20),
    ),
    36: (
        Setting(98_304, 1_024, split=(30, 7)),
        Setting(49_152, 2_048, split=(20, 17), packing=CacheType.Q8_0, n_cpu_moe=5),
    ),
}
"""Settings that the formulas were not fitted to."""


# -- machines and cards ------------------------------------------------------------------------------------------------


@contextmanager
def _visible(devices: str) -> Iterator[None]:
    """Set ``CUDA_VISIBLE_DEVICES`` for the processes that are started."""
    if devices:
        os.environ["CUDA_VISIBLE_DEVICES"] = devices
    try:
        yield
    finally:
        os.environ.pop("CUDA_VISIBLE_DEVICES", None)


def _numbers() -> dict[str, int]:
    """Return the position of each card in what :mod:`tests.bench.cards` returns, by its PCI id."""
    return {plain_pci_id(pci_id): index for index, pci_id in enumerate(cards.pci_ids())}


def _names(machine: Machine) -> dict[int, str]:
    return {index: gpu.ggml_name for index, gpu in enumerate(machine.memory().gpus)}


# -- memory ------------------------------------------------------------------------------------------------------------


def memory(model: Path, output: Output, settings: Sequence[Setting]) -> None:
    """One row for each card and setting."""
    facts = check_file(model)
    for setting in settings:
        row: Row = {"context / batch": str(setting)}
        with _visible(setting.visible), failure_noted(row):
            machine = probe()
            plan = quick_plan(facts, machine, setting.constraints)
            row["split"] = _split(plan)
            before = cards.settled(cards.used)
            with EngineClient() as client:
                loaded = client.load(model, options_of(plan))
                turn(client, _long(min(plan.n_ctx - 300, _depth(plan))), 32)
                sizes = client.loaded.sizes if client.loaded is not None else loaded.sizes
                taken = [now - then for now, then in zip(cards.used(), before, strict=True)]
            for one in _per_card(plan, machine, sizes, taken):
                output.add(row | one)
            continue
        output.add(row)


def _split(plan: Plan) -> str:
    return " + ".join(str(device.layers) for device in plan.devices)


def _depth(plan: Plan) -> int:
    return 20_000 if not plan.n_cpu_moe and plan.n_gpu_layers > plan.n_layers else plan.n_batch + 300


def _per_card(plan: Plan, machine: Machine, sizes: LoadedSizes, taken: Sequence[int]) -> Iterator[Row]:
    numbers, found = _numbers(), buffers_by_device(sizes.buffers, _names(machine))
    idle = set(range(len(taken)))
    for device in plan.devices:
        number, log = numbers[plain_pci_id(device.pci_id)], found[device.index]
        idle.discard(number)
        yield {
            "card": number,
            "planned": in_mib(device.total),
            "driver": in_mib(taken[number]),
            "error %": round(100 * (device.total / max(1, taken[number]) - 1), 2),
            "weights off": in_mib(device.weights - log.weights, 2),
            "cache off": in_mib(device.cache - log.cache, 2),
            "work planned": in_mib(device.work),
            "work by log": in_mib(log.work + log.output),
            "overhead planned": in_mib(device.overhead),
            "overhead": in_mib(taken[number] - log.total),
            "host work off": in_mib(plan.host.work - found[-1].work - found[-1].output),
            "buffers": {one.name: [in_mib(part, 2) for part in parts(one)] for one in sizes.buffers},
        }
    for number in idle:
        yield {"card": number, "planned": 0, "driver": in_mib(taken[number])}


# -- speed -------------------------------------------------------------------------------------------------------------


def _long(tokens: int, seed: int = 0) -> Conversation:
    """Return a conversation of about that many tokens, all words being single tokens in random order."""
    words = random.Random(seed).choices(_WORDS, k=max(1, tokens - 100))
    return Conversation((UserMessage(" ".join(words)),), DATE)


def _speeds(client: EngineClient, prompt: int = LONG_PROMPT) -> Row:
    """Return tokens a second of reading and of writing, the best of two each, and what each card has left."""
    reading = [turn(client, _long(prompt, seed), 2).figures for seed in range(ROUNDS)]
    short = Conversation((UserMessage("hello"),), DATE)
    left = cards.free()
    return {
        "reads": round(max(one.evaluated / one.prompt_seconds for one in reading)),
        "writes": round(max(turn(client, short, WRITTEN).figures.tokens_per_second for _ in range(ROUNDS)), 1),
        "left": [in_mib(size) for size in left],
    }


# -- choice ------------------------------------------------------------------------------------------------------------


def choice(model: Path, tools: Path, free: Sequence[str], output: Output, neighbours: int) -> None:
    """One row for the planner, one for --fit, and one for each placement beside it, for each amount of free memory."""
    facts = check_file(model)
    for amounts in free:
        with Ballast(*(float(amount) for amount in amounts.split("+"))):
            _forget_crashes()
            machine = probe()
            plan = quick_plan(facts, machine)
            base: Row = {"free GiB": amounts, "context": plan.n_ctx}
            ours = base | {"placement": "planner", "what": _described(options_of(plan))}
            with failure_noted(ours), EngineClient() as client:
                ours |= _our_row(client, model, plan, machine, facts)
            output.add(ours)
            fitted = base | {"placement": "--fit"}
            with failure_noted(fitted):
                fitted |= _fitted(tools, model, plan)
            output.add(fitted)
            for row in _beside(model, facts, machine.memory(), plan, neighbours):
                output.add(base | row)


def _our_row(client: EngineClient, model: Path, plan: Plan, machine: Machine, facts: ModelFacts) -> Row:
    before = cards.used()
    loaded = client.load(model, options_of(plan))
    row: Row = {"loads in s": round(loaded.seconds, 1), **_speeds(client)}
    largest = max(facts.tensor_bytes.experts) / MIB + 512
    numbers = _numbers()
    left = [row["left"][numbers[plain_pci_id(device.pci_id)]] for device in plan.devices]
    sizes = client.loaded.sizes if client.loaded is not None else loaded.sizes
    taken = [now - then for now, then in zip(cards.used(), before, strict=True)]
    return row | {
        "left as asked": ["yes" if 256 <= size <= largest else "more" if size > largest else "NO" for size in left],
        "cards": list(_per_card(plan, machine, sizes, taken)),
    }


def _described(options: LoadOptions) -> str:
    split = "+".join(f"{share:g}" for share in options.tensor_split) or "one card"
    names = "/".join(device.ggml_name for device in options.devices)
    return f"{split} on {names}, experts of {options.n_cpu_moe} on the CPU, batch {options.n_ubatch}"


def _fitted(tools: Path, model: Path, plan: Plan) -> Row:
    threads = psutil.cpu_count(logical=False) or 1
    server = Server(tools / "llama-server", model, context=plan.n_ctx, threads=threads)
    try:
        ids = [random.Random(seed).choices(range(1_000, 20_000), k=LONG_PROMPT) for seed in range(ROUNDS)]
        reads = max(server.reading(prompt) for prompt in ids)
        left = cards.free()
        server.writing(count=WRITTEN)
        return {
            "reads": round(reads),
            "writes": round(max(server.writing(count=WRITTEN) for _ in range(ROUNDS)), 1),
            "writes, greedy": round(max(server.writing(greedy=True, count=WRITTEN) for _ in range(ROUNDS)), 1),
            "left": [in_mib(size) for size in left],
        }
    finally:
        server.close()


def _beside(model: Path, facts: ModelFacts, memory: MachineMemory, plan: Plan, count: int) -> Iterator[Row]:
    """Load and measure placements beside the planner's, in one process until one of them does not fit."""
    client = EngineClient()
    try:
        for what, options in _neighbours(facts, memory, plan)[:count]:
            row: Row = {"placement": what, "what": _described(options)}
            try:
                client.load(model, options)
                row |= _speeds(client)
            except EngineError as error:
                row["failed"] = str(error)[:120]
                client.close()
                _forget_crashes()
                client = EngineClient()
            yield row
    finally:
        client.close()


def _forget_crashes() -> None:
    """Forget which files the engine crashed with, because it would not load them again."""
    shutil.rmtree(state_dir(), ignore_errors=True)


def _neighbours(facts: ModelFacts, memory: MachineMemory, plan: Plan) -> list[tuple[str, LoadOptions]]:
    """Return other placements with the same context: the nearest first."""
    options = options_of(plan)
    found = [*_other_splits(facts, memory, plan), *_other_experts(facts, memory, plan)]
    if len(options.devices) == 2:
        other_way = {"devices": options.devices[::-1], "tensor_split": options.tensor_split[::-1]}
        found.append(("cards in the other order", msgspec.structs.replace(options, **other_way)))
    for size in (512, 1_024, 2_048, 4_096):
        if size != plan.n_ubatch:
            batch = {"n_ubatch": size, "n_batch": max(size, 2_048 if options.tensor_split else size)}
            found.append((f"batch {size}", msgspec.structs.replace(options, **batch)))
    for index, gpu in enumerate(memory.gpus):
        single = quick_plan(facts, replace(memory, gpus=(gpu,)), PlanConstraints(n_ctx=plan.n_ctx))
        if single.fits and single.devices and [device.pci_id for device in plan.devices] != [gpu.pci_id]:
            found.append((f"card {index} alone", options_of(single)))
    return found


def _other_splits(facts: ModelFacts, memory: MachineMemory, plan: Plan) -> Iterator[tuple[str, LoadOptions]]:
    """Yield other shares of the same cards, or of both cards if the plan uses one."""
    layers = [device.layers for device in plan.devices]
    if len(layers) == 1:
        total = layers[0]
        for first in (total - 1, total - 2, total * 4 // 5, total // 2, total // 5, 1):
            shares = (first, total - first)
            split = PlanConstraints(n_ctx=plan.n_ctx, n_ubatch=plan.n_ubatch, tensor_split=shares)
            yield f"split {first}:{total - first}", options_of(quick_plan(facts, memory, split))
        return
    for by in (-1, 1, -2, 2):
        first, second = layers[0] + by, layers[1] - by
        if min(first, second) > 0:
            moved = msgspec.structs.replace(options_of(plan), tensor_split=(float(first), float(second)))
            yield f"split {first}:{second}", moved


def _other_experts(facts: ModelFacts, memory: MachineMemory, plan: Plan) -> Iterator[tuple[str, LoadOptions]]:
    """Yield one more and one less layer with its experts on the CPU, with the same split and with one of its own."""
    for moved in (plan.n_cpu_moe - 1, plan.n_cpu_moe + 1) if plan.n_cpu_moe else ():
        yield f"experts of {moved}", msgspec.structs.replace(options_of(plan), n_cpu_moe=moved)
        constraints = PlanConstraints(n_ctx=plan.n_ctx, n_cpu_moe=moved, n_ubatch=plan.n_ubatch)
        anew = quick_plan(facts, memory, constraints)
        if anew.n_gpu_layers == plan.n_gpu_layers:
            yield f"experts of {moved}, split anew", options_of(anew)


# -- one card or two ---------------------------------------------------------------------------------------------------


def one_or_two(model: Path, output: Output) -> None:
    """Measure one card and both, at two batch sizes; a long prompt, and single tokens."""
    facts, machine = check_file(model), probe()
    half = facts.n_layers // 2 + 1
    with EngineClient() as client:
        for n_ubatch in (512, 2_048):
            for shares in (None, (half, facts.n_layers + 1 - half)):
                constraints = PlanConstraints(n_ctx=32_768, n_ubatch=n_ubatch, tensor_split=shares)
                plan = quick_plan(facts, machine, constraints)
                for n_batch in sorted({plan.n_batch, 4 * n_ubatch} if shares else {plan.n_batch}):
                    row: Row = {"cards": len(plan.devices), "ubatch": n_ubatch, "batch": n_batch}
                    with failure_noted(row):
                        client.load(model, msgspec.structs.replace(options_of(plan), n_batch=n_batch))
                        row |= _speeds(client, 16_000)
                    output.add(row)


def split_mode(model: Path, tools: Path, output: Output) -> None:
    """Measure llama-bench on one card, with layers split, and with tensors split."""
    for mode, more in (("none", []), ("layer", ["-ts", "1/1"]), ("tensor", ["-ts", "1/1"]), ("row", ["-ts", "1/1"])):
        for batch, ubatch in ((2_048, 512), (8_192, 2_048)):
            row: Row = {"split mode": mode, "batch": batch, "ubatch": ubatch}
            command = [str(tools / "llama-bench"), "-m", str(model), "-sm", mode, "-fa", "1", "-ngl", "99", *more]
            command += ["-p", "16000", "-n", "128", "-r", "2", "-b", f"{batch}", "-ub", f"{ubatch}", "-o", "json"]
            try:
                result = subprocess.run(command, capture_output=True, check=True, text=True, timeout=150)
                row |= {
                    "reads" if one["n_prompt"] else "writes": round(one["avg_ts"], 1)
                    for one in json.loads(result.stdout)
                }
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
                row["failed"] = str(error.stderr or error)[-300:]
            output.add(row)


# ----------------------------------------------------------------------------------------------------------------------


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["memory", "choice", "one_or_two", "split_mode"])
    parser.add_argument("model", type=Path)
    parser.add_argument("--llama-tools", type=Path, metavar="FOLDER")
    parser.add_argument("--free-gib", nargs="*", default=["8+6"], metavar="N+N")
    parser.add_argument(
        "--neighbours", type=int, default=_NEIGHBOURS, metavar="N", help="placements beside the planner's"
    )
    parser.add_argument("--unseen", action="store_true", help="the settings that the formulas were not fitted to")
    parser.add_argument("--json", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    if arguments.what in ("choice", "split_mode") and arguments.llama_tools is None:
        parser.error("--llama-tools is needed")
    os.environ["CUDA_DEVICE_ORDER"] = "PCI_BUS_ID"
    output, model = Output(arguments.json), arguments.model
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DESCANT_HOME"] = folder
        try:
            if arguments.what == "memory":
                memory(model, output, (UNSEEN if arguments.unseen else SETTINGS)[check_file(model).n_layers])
            elif arguments.what == "choice":
                choice(model, arguments.llama_tools, arguments.free_gib, output, arguments.neighbours)
            elif arguments.what == "one_or_two":
                one_or_two(model, output)
            else:
                split_mode(model, arguments.llama_tools, output)
        finally:
            sys.stdout.write(output.table())


if __name__ == "__main__":
    main()
