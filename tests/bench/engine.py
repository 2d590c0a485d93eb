"""Speed of the engine beside llama.cpp's own programs, from one run, as JSON.

    python -m tests.bench.engine [--llama-tools FOLDER] [--rounds 3] [--shape FILE]

`FOLDER` holds llama-bench and llama-server (native/build_llama_tools.sh makes them); without it only our own figures
are measured. All programs get the same model (the `small` shape with random weights), the same threads, flash
attention and OpenAI's sampling, and take turns within each round; the medians are printed.
"""

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, Effort, UserMessage
from app.core.paths import resources_dir
from app.core.stream import MessageKind, MessageText
from app.engine.child.sampler import Sampler
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.protocol import LoadOptions, PromptProgress, Sampling, TurnEnded
from app.harmony.encoding import HarmonyEncoding
from tests.bench import harmony_parser
from tests.bench.shapes import N_VOCAB, write_shape

THREADS = os.cpu_count() or 1
CONTEXT = 8192
WRITTEN = 200
DATE = "2026-11-22"
# "hello" and "again" with a space are one token each; the rest of the prompt is the system message.
FIRST = Conversation((UserMessage("hello " * 2_925),), DATE)
SECOND_MESSAGE = "again " * 143


def sampler_milliseconds() -> float:
    """One draw from 201,088 logits at temperature 1 and top_p 1."""
    logits = np.random.default_rng(0).normal(0, 3, N_VOCAB).astype(np.float32)
    sampler = Sampler(Sampling(seed=0), N_VOCAB)
    return 1e3 * _median_seconds(lambda: sampler.sample(logits), 400)


def parser_microseconds() -> dict[str, float]:
    """Each id through the Harmony parser, one by one."""
    encoding = HarmonyEncoding.load()
    streams = harmony_parser.streams(encoding)
    return {name: harmony_parser.measure(encoding, ids, harmony_parser.one_by_one) for name, ids in streams.items()}


class Ours:
    """Descant's engine, through its client."""

    def __init__(self, model: Path) -> None:
        self._client = EngineClient()
        self._client.load(model, LoadOptions(n_ctx=CONTEXT, n_threads=THREADS))

    def writing(self) -> float:
        """Tokens a second at the beginning of a chat."""
        ended = self._end(Conversation((UserMessage("hello"),), DATE), WRITTEN)
        return ended.figures.tokens_per_second

    def second_turn(self) -> dict[str, float]:
        """Milliseconds to the first token of a second turn, a moment after the first."""
        items = list(self._client.turn(FIRST, max_tokens=WRITTEN, skip_thinking=True))
        text = "".join(item.text for item in items if isinstance(item, MessageText))
        answer = AssistantTurn((AssistantMessage(MessageKind.FINAL, text, "final"),))
        time.sleep(2.0)  # the person reads
        conversation = Conversation((*FIRST.turns, answer, UserMessage(SECOND_MESSAGE)), DATE)
        started = time.perf_counter()
        ended = self._end(conversation, 1)
        took = time.perf_counter() - started
        return {"ms": took * 1e3, "evaluated": ended.figures.evaluated, "reused": ended.figures.reused}

    def stop_milliseconds(self) -> float:
        """From Stop to the end of the turn, in the middle of a long prompt."""
        stopped = 0.0
        for item in self._client.turn(Conversation((UserMessage("hello " * 7_000),), DATE)):
            if not stopped and isinstance(item, PromptProgress) and item.done > item.reused:
                time.sleep(0.1)
                stopped = time.perf_counter()
                self._client.stop()
        return 1e3 * (time.perf_counter() - stopped)

    def close(self) -> None:
        """End the process."""
        self._client.close()

    def prompt_ids(self) -> list[int]:
        """The first prompt, for llama-server."""
        return list(self._client.render(FIRST).ids)

    def _end(self, conversation: Conversation, count: int) -> TurnEnded:
        items: list[TurnItem] = list(self._client.turn(conversation, max_tokens=count, skip_thinking=True))
        ended = items[-1]
        if not isinstance(ended, TurnEnded):
            raise SystemExit(str(ended.fault) if hasattr(ended, "fault") else str(ended))
        return ended


class Server:
    """llama-server on loopback. What it puts where is its own choice (--fit)."""

    def __init__(self, program: Path, model: Path, *, context: int = CONTEXT, threads: int = THREADS) -> None:
        self._port = _free_port()
        arguments = [str(program), "-m", str(model), "-c", str(context), "-t", str(threads), "-fa", "on", "-np", "1"]
        self._process = subprocess.Popen(
            [*arguments, "--port", str(self._port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _wait_until(self._is_up)

    def writing(self, *, greedy: bool = False, count: int = WRITTEN) -> float:
        """Tokens a second with OpenAI's sampling, or with the likeliest token always."""
        timings = self._complete([200006, 1428, 200008, 24912], count, greedy=greedy)["timings"]
        return float(timings["predicted_per_second"])

    def reading(self, prompt: list[int]) -> float:
        """Tokens a second of a new prompt."""
        return float(self._complete(prompt, 1)["timings"]["prompt_per_second"])

    def second_turn(self, prompt: list[int]) -> dict[str, float]:
        """Milliseconds to the first token of a prompt of which all but 150 tokens are known."""
        self._complete(prompt, WRITTEN)
        time.sleep(2.0)
        new = [int(token) for token in np.random.default_rng(0).integers(0, 199_000, 150)]
        started = time.perf_counter()
        answer = self._complete(prompt + new, 1)
        took = time.perf_counter() - started
        return {"ms": took * 1e3, "evaluated": answer["timings"]["prompt_n"]}

    def close(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait(10)

    def _complete(self, ids: list[int], count: int, *, greedy: bool = False) -> dict[str, Any]:
        settings = {"temperature": 1.0, "top_p": 1.0, "top_k": 1 if greedy else 0, "min_p": 0.0, "cache_prompt": True}
        body = {"prompt": ids, "n_predict": count, "ignore_eos": True, **settings}
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._port}/completion",
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=300) as response:
            result: dict[str, Any] = json.load(response)
        return result

    def _is_up(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/health", timeout=1) as response:
                return bool(response.status == 200)
        except OSError:
            return False


def bench_tokens_per_second(
    program: Path, model: Path, placement: Sequence[str] = (), threads: int = THREADS, count: int = WRITTEN
) -> float:
    """llama-bench: decoding alone, no sampling."""
    command = [str(program), "-m", str(model), "-p", "0", "-n", str(count), "-r", "1", "-fa", "1", *placement]
    command += ["-t", str(threads), "-o", "json"]
    result = subprocess.run(command, capture_output=True, check=True, text=True)
    return float(json.loads(result.stdout)[0]["avg_ts"])


def demo_model_figures() -> dict[str, float]:
    """The model in the box: seconds to load it in a fresh process, tokens a second."""
    path = resources_dir() / "demo_model" / "descant-demo.gguf"
    started = time.perf_counter()
    with EngineClient() as client:
        client.load(path, LoadOptions(n_threads=THREADS))
        ready = time.perf_counter() - started
        question = Conversation((UserMessage("What is 457 + 389?"),), DATE, Effort.HIGH)
        speeds = []
        for _ in range(3):
            ended = list(client.turn(question))[-1]
            if isinstance(ended, TurnEnded):
                speeds.append(ended.figures.tokens_per_second)
    return {"start_and_load_seconds": round(ready, 2), "tokens_per_second": round(statistics.median(speeds), 1)}


def measure(model: Path, tools: Path | None, rounds: int) -> dict[str, Any]:
    """All figures; those of llama.cpp's programs are left out without `tools`."""
    writing: dict[str, list[float]] = {"ours": [], "llama_bench": [], "llama_server": []}
    turns: dict[str, list[dict[str, float]]] = {"ours": [], "llama_server": []}
    stops: list[float] = []
    prompt: list[int] = []
    for _ in range(rounds):
        with _closing(Ours(model)) as ours:
            ours.writing()
            writing["ours"].append(ours.writing())
            turns["ours"].append(ours.second_turn())
            stops.append(ours.stop_milliseconds())
            prompt = prompt or ours.prompt_ids()
        if tools is None:
            continue
        writing["llama_bench"].append(bench_tokens_per_second(tools / "llama-bench", model))
        with _closing(Server(tools / "llama-server", model)) as server:
            server.writing()
            writing["llama_server"].append(server.writing())
            turns["llama_server"].append(server.second_turn(prompt))
    return {
        "threads": THREADS,
        "rounds": rounds,
        "prompt_tokens": len(prompt),
        "sampler_ms": round(sampler_milliseconds(), 3),
        "parser_us_per_id": {name: round(value, 2) for name, value in parser_microseconds().items()},
        "writing_tokens_per_second": {name: _summary(values) for name, values in writing.items() if values},
        "writing_ratio_to_llama_bench": _ratio(writing["ours"], writing["llama_bench"]),
        "second_turn_ms": {name: _summary([turn["ms"] for turn in found]) for name, found in turns.items() if found},
        "second_turn_evaluated": {name: found[-1]["evaluated"] for name, found in turns.items() if found},
        "stop_in_long_prompt_ms": _summary(stops),
        "model_in_the_box": demo_model_figures(),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--llama-tools", type=Path, metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--shape", type=Path, metavar="FILE", help="the `small` shape, if it is written already")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DESCANT_HOME", folder)
        model = arguments.shape or Path(folder) / "small.gguf"
        if not model.exists():
            write_shape("small", model)
        json.dump(measure(model, arguments.llama_tools, arguments.rounds), sys.stdout, indent=2)
        sys.stdout.write("\n")


@contextmanager
def _closing(program: Any) -> Iterator[Any]:
    try:
        yield program
    finally:
        program.close()


def _median_seconds(work: Callable[[], object], count: int) -> float:
    times = []
    for _ in range(count):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def _summary(values: list[float]) -> dict[str, float]:
    return {"median": round(statistics.median(values), 1), "min": round(min(values), 1), "max": round(max(values), 1)}


def _ratio(left: list[float], right: list[float]) -> float | None:
    return round(statistics.median(left) / statistics.median(right), 3) if left and right else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until(ready: Callable[[], bool], seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > deadline:
            raise SystemExit("llama-server did not start")
        time.sleep(0.1)


if __name__ == "__main__":
    main()
