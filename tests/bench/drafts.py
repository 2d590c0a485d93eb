"""What drafts from the text bring: recorded answers are written again on the real engine, with drafts and without.

    python -m tests.bench.drafts MODEL.gguf [--threads 2] [--rounds 4] [--llama-bench FILE] [--out FILE]

Full weights are not needed, and noise would not repeat the text anyway: every batch is really evaluated and every token
really sampled, but the token that counts is that of the recorded answer (tests/data/drafts: 43 edits of a text in the
question, and 42 answers that repeat nothing). So the times are the engine's own, for whatever model the file has the
shape of, and drafts are accepted as often as that answer would have it.

In each round all answers are written, each with and without drafts in turn, and llama-bench writes before the first
round and after each; medians of the rounds. The ratios are of tokens a second, with the first of them left out in both
(it is sampled from the prompt). `--clock cpu` measures processor time instead, also what the engine goes by, for a
machine that does other work too. "By costs" is the same ratio from the number of batches of each size and the median
cost of such a batch in the whole run: what noise does not reach. On a GPU
`--gpu-layers -1` leaves the placement to the engine.

llama-bench writes behind nothing, and behind as many tokens as stand before the middle of an answer, as near as
:data:`DEPTHS` has it: both are compared with.
"""

import argparse
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.core.conversation import Conversation, UserMessage
from app.core.turns import TurnFigures
from app.engine.child import ggml
from app.engine.child.bindings.library import initialise_backend
from app.engine.child.drafts.drafter import SIZES, Drafter
from app.engine.child.generation import TurnControl, TurnRunner
from app.engine.child.harmony_format import HarmonyFormat
from app.engine.child.host import LoadedModel, load_model
from app.engine.child.native_log import NativeLog
from app.engine.child.sampler import Logits, Sampler
from app.engine.protocol import LoadOptions, Sampling, Turn
from app.harmony.encoding import HarmonyEncoding
from app.harmony.tokens import RETURN
from app.planning.kv_cache import OUTPUTS

DATA = Path(__file__).parents[1] / "data" / "drafts"
DATE = "2026-11-30"
DEPTHS = (0, 128, 256, 512)
"""Tokens behind which llama-bench writes :data:`BENCH_WRITES`."""
BENCH_WRITES = 128
CLOCKS: dict[str, Callable[[], float]] = {"wall": time.perf_counter, "cpu": time.process_time}


@dataclass(frozen=True)
class Pair:
    """A question and its recorded answer."""

    group: str
    kind: str
    question: str
    answer: str


def pairs(group: str) -> list[Pair]:
    """Those of ``edits`` or ``others``."""
    text = (DATA / f"{group}.txt").read_text(encoding="utf-8")
    found = re.findall(r"^=== (?!answer)(.+)\n((?s:.+?))\n=== answer\n((?s:.+?))\n(?==== |\Z)", text, re.MULTILINE)
    return [Pair(group, *parts) for parts in found]


class Recording(Sampler):
    """Samples as always, and returns the next token of a recording.

    Attributes:
        begun: the clock at the first token.
    """

    def __init__(self, sampling: Sampling, n_vocab: int, ids: Sequence[int], clock: Callable[[], float]) -> None:
        super().__init__(sampling, n_vocab)
        self._ids = iter(ids)
        self._clock = clock
        self.begun = 0.0

    def sample(self, logits: Logits, recent: Sequence[int] = ()) -> int:
        super().sample(logits, recent)
        return self._next()

    def settle(self, token: int, probability: float, logits: Callable[[], Logits]) -> int:
        super().settle(token, probability, logits)
        return self._next()

    def _next(self) -> int:
        self.begun = self.begun or self._clock()
        return next(self._ids)


class Noting(Drafter):
    """Remembers all batches.

    Attributes:
        batches: size and seconds of each.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(OUTPUTS - 1, clock)
        self.batches: list[tuple[int, float]] = []

    def learn(self, drafted: int, accepted: int, seconds: float) -> None:
        self.batches.append((1 + drafted, seconds))
        super().learn(drafted, accepted, seconds)


@dataclass
class Times:
    """Seconds of one pair, in each round; `figures` and `sizes` are those of the last answer with drafts."""

    pair: Pair
    tokens: int
    plain: list[float] = field(default_factory=list)
    drafted: list[float] = field(default_factory=list)
    figures: TurnFigures = field(default_factory=TurnFigures)
    sizes: tuple[int, ...] = ()

    @property
    def ratio(self) -> float:
        """How many times as fast the answer is written with drafts."""
        return statistics.median(self.plain) / statistics.median(self.drafted)

    @property
    def speed(self) -> float:
        """Tokens a second with drafts."""
        return self.tokens / statistics.median(self.drafted)

    @property
    def depth(self) -> int:
        """How many tokens stand before the middle of the answer."""
        return self.figures.reused + self.figures.evaluated + self.tokens // 2

    def beside(self, bench: Mapping[int, float]) -> tuple[float, float]:
        """The speed with drafts, in llama-bench's behind nothing and behind about as many tokens."""
        nearest = min(bench, key=lambda depth: abs(depth + BENCH_WRITES // 2 - self.depth))
        return self.speed / bench[0], self.speed / bench[nearest]

    def row(self) -> dict[str, Any]:
        """What is printed of it."""
        return {
            "kind": self.pair.kind,
            "tokens": self.tokens + 1,
            "drafted": self.figures.drafted,
            "accepted": self.figures.accepted,
            "tokens_per_decode": round(self.figures.tokens_per_decode, 2),
            "plain_per_second": round(self.tokens / statistics.median(self.plain), 1),
            "drafts_per_second": round(self.speed, 1),
            "ratio": round(self.ratio, 3),
        }


class Machine:
    """A loaded model that writes recorded answers."""

    def __init__(self, model: Path, options: LoadOptions, clock: Callable[[], float]) -> None:
        ggml.load_backends()
        initialise_backend()
        self._loaded: LoadedModel = load_model(model, options, NativeLog(), lambda _: True)[0]
        self.drafter = Noting(clock)
        self._clock = clock
        self._encoding = HarmonyEncoding.load()  # once, as in the engine: to free it takes 30 ms

    def read(self, pair: Pair) -> None:
        """Bring the question into the cache."""
        cache, conversation = self._loaded.cache, Conversation((UserMessage(pair.question),), DATE)
        ids = self._loaded.chat_format.render(conversation)
        cache.reuse(ids)
        cache.evaluate(ids[len(cache.tokens) :])
        cache.checkpoint()

    def write(self, pair: Pair, times: Times | None, *, drafts: bool) -> Times:
        """Write the answer once, and add the time to `times`."""
        loaded, recordings, before = self._loaded, list[Recording](), len(self.drafter.batches)
        ids = self._ids(pair.answer)

        def make_sampler(sampling: Sampling, n_vocab: int) -> Recording:
            recordings.append(Recording(sampling, n_vocab, ids, self._clock))
            return recordings[-1]

        runner = TurnRunner(
            loaded.context,
            loaded.cache,
            loaded.chat_format,
            emit=lambda _: None,
            tick=lambda: None,
            drafter=self.drafter if drafts else None,
            make_sampler=make_sampler,
        )
        loaded.begin_turn(repeatable=False)
        conversation = Conversation((UserMessage(pair.question),), DATE)
        ended = runner.run(Turn(1, conversation, Sampling(), skip_thinking=True, loop_patience=0), TurnControl())
        seconds = self._clock() - recordings[0].begun
        times = times or Times(pair, ended.figures.written - 1)
        (times.drafted if drafts else times.plain).append(seconds)
        if drafts:
            times.figures = ended.figures
            times.sizes = tuple(size for size, _ in self.drafter.batches[before:])
        return times

    def _ids(self, answer: str) -> list[int]:
        if isinstance(self._loaded.chat_format, HarmonyFormat):
            return [*self._encoding.encode_text(answer), RETURN]
        vocabulary = self._loaded.model.vocab
        return [*vocabulary.tokenize_plain(answer), vocabulary.eos]

    def close(self) -> None:
        """Free the memory."""
        self._loaded.close()


def measure(
    machine: Machine,
    chosen: Sequence[Pair],
    rounds: int,
    plain_rounds: int | None = None,
    after_round: Callable[[], object] = lambda: None,
) -> list[Times]:
    """Write all answers in both ways, `rounds` times; of both ways, each comes first in every second answer.

    Whichever does pays for the change of the chat: a GPU records the operations anew (2 to 6 ms). So an even number of
    rounds is fairer than an odd one.

    Args:
        plain_rounds: how often without drafts, if not as often.
    """
    plain_rounds = rounds if plain_rounds is None else plain_rounds
    found: dict[int, Times] = {}
    for round_ in range(rounds):
        for number, pair in enumerate(chosen):
            machine.read(pair)
            for drafts in (False, True) if (round_ + number // 2) % 2 else (True, False):
                if drafts or round_ < plain_rounds:
                    found[number] = machine.write(pair, found.get(number), drafts=drafts)
            row = json.dumps(found[number].row()) if found[number].plain else ""
            sys.stderr.write(f"round {round_ + 1}, {number + 1}/{len(chosen)} {pair.group} {row}\n")
        after_round()
    return [found[number] for number in sorted(found)]


def mixed() -> Iterator[Pair]:
    """Edits and others in turn, as a chat would have them."""
    groups = [pairs("edits"), pairs("others")]
    for number in range(max(map(len, groups))):
        yield from (group[number] for group in groups if number < len(group))


def llama_bench(program: Path, model: Path, arguments: Sequence[str]) -> dict[int, float]:
    """Tokens a second of llama-bench, which only evaluates, behind each of :data:`DEPTHS`.

    Once: for a second time it would take the prompt from a copy, where we read one before each answer.
    """
    depths = ",".join(map(str, DEPTHS))
    given = ["-p", "0", "-n", str(BENCH_WRITES), "-d", depths, "-r", "1", "-fa", "1", *arguments, "-o", "json"]
    result = subprocess.run([str(program), "-m", str(model), *given], capture_output=True, check=True, text=True)
    return {int(found["n_depth"]): float(found["avg_ts"]) for found in json.loads(result.stdout)}


class Costs:
    """The median cost of a batch of each size, and of a token outside of it, over a whole run."""

    def __init__(self, found: Sequence[Times], batches: Sequence[tuple[int, float]]) -> None:
        seconds = dict[int, list[float]]()
        for size, took in batches:
            seconds.setdefault(size, []).append(took)
        self._batch = {size: statistics.median(all_of_it) for size, all_of_it in seconds.items()}
        single = self._batch[1]
        self._other = max(
            0.0, statistics.median(statistics.median(times.plain) / times.tokens - single for times in found)
        )

    def ratio(self, times: Times) -> float:
        """How many times as fast a pair is written with drafts, but for noise."""
        other = self._other * times.tokens
        batches = sum(self._batch[size] for size in times.sizes)
        return (times.tokens * self._batch[1] + other) / (batches + other)

    @property
    def batches(self) -> dict[int, float]:
        """The cost of a batch of each size in single tokens."""
        return {size: round(self._batch[size] / self._batch[1], 2) for size in SIZES if size in self._batch}


def summary(found: Sequence[Times], costs: Costs, bench: Mapping[int, float]) -> dict[str, Any]:
    """Median and worst ratio of one group."""
    ratios, by_costs = [times.ratio for times in found], [costs.ratio(times) for times in found]
    plain, drafted = (
        sum(map(statistics.median, each)) for each in zip(*((t.plain, t.drafted) for t in found), strict=True)
    )
    row: dict[str, Any] = {
        "pairs": len(found),
        "ratio_median": round(statistics.median(ratios), 3),
        "ratio_worst": round(min(ratios), 3),
        "ratio_of_sums": round(plain / drafted, 3),
        "by_costs_median": round(statistics.median(by_costs), 3),
        "by_costs_worst": round(min(by_costs), 3),
        "drafts_per_second_median": round(statistics.median(times.speed for times in found), 1),
    }
    if bench:
        for name, ratios in zip(("", "_at_depth"), zip(*(t.beside(bench) for t in found), strict=True), strict=True):
            row[f"to_llama_bench{name}_median"] = round(statistics.median(ratios), 3)
            row[f"to_llama_bench{name}_worst"] = round(min(ratios), 3)
    return row


def main() -> None:
    """Measure and print JSON."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DESCANT_HOME", folder)
        machine = Machine(arguments.model, _options(arguments), CLOCKS[arguments.clock])
        chosen = [pair for pair in mixed() if not arguments.groups or pair.group in arguments.groups]
        chosen = chosen[: arguments.most or None]
        measure(machine, chosen[:2], 1)  # the first batch of each size is prepared
        benches = [_bench(arguments)]
        found = measure(
            machine, chosen, arguments.rounds, arguments.plain_rounds, lambda: benches.append(_bench(arguments))
        )
        costs = Costs(found, machine.drafter.batches)
        machine.close()
    bench = {depth: statistics.median(one[depth] for one in benches) for depth in benches[0]}
    text = json.dumps(_result(arguments, found, costs, bench), indent=2) + "\n"
    if arguments.out is not None:
        arguments.out.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def _options(arguments: argparse.Namespace) -> LoadOptions:
    return LoadOptions(
        n_ctx=arguments.context,
        n_ubatch=arguments.ubatch,
        n_threads=arguments.threads,
        n_gpu_layers=arguments.gpu_layers,
    )


def _bench(arguments: argparse.Namespace) -> dict[int, float]:
    if arguments.llama_bench is None:
        return {}
    given = ["-t", str(arguments.threads)] if arguments.threads else []
    return llama_bench(arguments.llama_bench, arguments.model, [*given, *arguments.bench_arguments.split()])


def _result(
    arguments: argparse.Namespace, found: Sequence[Times], costs: Costs, bench: Mapping[int, float]
) -> dict[str, Any]:
    groups = {name: [times for times in found if times.pair.group == name] for name in ("edits", "others")}
    return {
        "model": arguments.model.name,
        "processor": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        **{name: getattr(arguments, name) for name in ("clock", "rounds", "threads")},
        "batch_costs": costs.batches,
        "llama_bench_per_second": {depth: round(speed, 1) for depth, speed in bench.items()},
        **{name: summary(times, costs, bench) for name, times in groups.items() if times},
        "rows": [{"group": t.pair.group, **t.row(), "by_costs": round(costs.ratio(t), 3)} for t in found],
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--plain-rounds", type=int, help="how often without drafts, if not as often")
    parser.add_argument("--threads", type=int, default=0, help="0 for the engine's own choice")
    parser.add_argument("--context", type=int, default=8192)
    parser.add_argument("--ubatch", type=int, default=512)
    parser.add_argument("--gpu-layers", type=int, default=-1)
    parser.add_argument("--clock", choices=CLOCKS, default="wall")
    parser.add_argument("--groups", nargs="*", choices=("edits", "others"))
    parser.add_argument("--most", type=int, default=0, help="how many pairs; 0 for all")
    parser.add_argument("--llama-bench", type=Path, metavar="FILE")
    parser.add_argument("--bench-arguments", default="", help="more arguments for llama-bench, such as '-ngl 99'")
    parser.add_argument("--out", type=Path, metavar="FILE")
    return parser.parse_args()


if __name__ == "__main__":
    main()
