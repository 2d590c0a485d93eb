"""Chats that come back, reading and writing, beside llama-server and llama-bench in one run.

    python -m tests.bench.warm_chats MODEL --llama-tools FOLDER [--gpu-layers 99] [--rounds 3] [--json FILE]

All programs get the same model, context, threads and flash attention, and take turns within each round. The table has
medians. `--llama-tools` holds llama-bench and llama-server; without it only our own figures are printed.
"""

import argparse
import json
import os
import random
import statistics
import string
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, UserMessage
from app.core.stream import MessageKind, MessageText
from app.engine.client.engine_client import EngineClient
from app.engine.protocol import BenchEnded, LoadOptions, TurnEnded
from app.engine.states import KeptStates
from tests.bench.engine import DATE, Server

WORDS: Final = ("hello", "again", "model", "number", "house", "water", "music", "paper", "river", "stone")
NEW: Final = 130
WRITTEN: Final = 200
_READ: Final = 8_000
_SHORT: Final = 300
"""Tokens of a short chat, about."""


@dataclass(frozen=True)
class Settings:
    """What all programs share.

    Attributes:
        tokens: length of a chat.
    """

    model: Path
    tools: Path | None
    tokens: int
    threads: int
    gpu_layers: int
    ubatches: tuple[int, ...]

    @property
    def context(self) -> int:
        return max(self.tokens, _READ) + 4_096

    def options(self, n_ubatch: int = 512) -> LoadOptions:
        slots = 8 if self.gpu_layers else 0
        return LoadOptions(
            n_ctx=self.context,
            n_ubatch=n_ubatch,
            n_threads=self.threads,
            n_gpu_layers=self.gpu_layers,
            card_slots=slots,
            draws_on_gpu=bool(self.gpu_layers),
            ignore_memory=True,
        )


class Ours:
    """Descant's engine, through its client."""

    def __init__(self, settings: Settings, states: Path, n_ubatch: int = 512) -> None:
        self._settings = settings
        self.client = EngineClient(log_file=states / "engine.log")
        self._chats: dict[str, list[UserMessage | AssistantTurn]] = {}
        self.client.load(
            settings.model,
            settings.options(n_ubatch),
            states=KeptStates(os.fsencode(states), 10**10),
        )

    def close(self) -> None:
        """End the process."""
        self.client.close()

    def turn(self, word: str, count: int, written: int = 1) -> tuple[float, TurnEnded]:
        """Ask about `count` tokens of noise in the word's chat; seconds to the end, and the end.

        Equal tokens go to the same experts, and 8,000 of them are read a fifth faster than a text.
        """
        turns = self._chats.setdefault(word, [])
        turns.append(UserMessage(_noise(f"{word} {len(turns)}", count)))
        conversation = Conversation(tuple(turns), DATE)
        started = time.perf_counter()
        items = list(self.client.turn(conversation, max_tokens=written, skip_thinking=True, chat=word, drafts=False))
        took, ended = time.perf_counter() - started, items[-1]
        if not isinstance(ended, TurnEnded):
            raise SystemExit(str(ended))
        text = "".join(item.text for item in items if isinstance(item, MessageText))
        turns.append(AssistantTurn((AssistantMessage(MessageKind.FINAL, text or "-", "final"),)))
        return took, ended

    def prompt(self, word: str) -> list[int]:
        """The ids of the word's chat so far."""
        return list(self.client.render(Conversation(tuple(self._chats[word][:-1]), DATE)).ids)

    def take_over(self, other: "Ours") -> None:
        """Know the chats of an earlier run, as after a restart."""
        self._chats = other._chats


def _noise(seed: str, count: int) -> str:
    """Random words of about `count` tokens of o200k, 2.4 for each."""
    dice = random.Random(seed)
    words = ("".join(dice.choices(string.ascii_lowercase, k=dice.randint(2, 7))) for _ in range(int(count / 2.4)))
    return " ".join(words)


Rows = dict[str, dict[str, list[float]]]


def measure(settings: Settings, rounds: int) -> Rows:
    """All figures of all rounds: milliseconds or tokens a second, by row and program."""
    rows: Rows = defaultdict(lambda: defaultdict(list))
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            _ours(settings, rows, Path(folder))
        if settings.tools is not None:
            _server(settings, rows)
        for n_ubatch in settings.ubatches:
            _reading(settings, rows, n_ubatch)
        sys.stderr.write(f"round {number + 1} of {rounds}\n")
    return rows


def _ours(settings: Settings, rows: Rows, folder: Path) -> None:
    with closing(Ours(settings, folder)) as ours:
        for word in ("first", "warm"):  # the first answer of a process is slower, and is not counted
            ours.turn(word, _SHORT)
            figures = ours.turn(word, 20, WRITTEN)[1].figures
        rows["writing, short chat (tokens/s)"]["ours"].append(figures.tokens_per_second)
        rows["writing, short chat (tokens/s)"]["tokens before"].append(figures.reused + figures.evaluated)
        took, _ = ours.turn("hello", settings.tokens)
        rows["reading a chat of that length (ms)"]["ours"].append(took * 1e3)
        _wait(ours)
        took, ended = ours.turn("hello", NEW)
        rows["new text behind a known chat (ms)"]["ours"].append(took * 1e3)
        rows["new text behind a known chat (ms)"]["tokens evaluated"].append(ended.figures.evaluated)
        ours.turn("again", settings.tokens)
        _wait(ours)
        for _ in range(5):
            for word in ("hello", "again"):
                took, ended = ours.turn(word, NEW)
                rows["back to an earlier chat (ms)"]["ours"].append(took * 1e3)
                rows["back to an earlier chat (ms)"]["tokens evaluated"].append(ended.figures.evaluated)
                rows["back to an earlier chat (ms)"]["tokens reused"].append(ended.figures.reused)
        written = ours.turn("hello", 20, WRITTEN)[1].figures.tokens_per_second
        rows["writing, long chat (tokens/s)"]["ours"].append(written)
        for word in WORDS[2:8]:
            ours.turn(word, min(settings.tokens, 3_000))
        ours.turn("hello", 20)
        warm = ours.turn("hello", 20, WRITTEN)[1].figures.tokens_per_second
        rows["writing, long chat, eight others warm (tokens/s)"]["ours"].append(warm)
        _wait(ours, 8.0)
    with closing(Ours(settings, folder)) as restarted:
        restarted.take_over(ours)
        took, ended = restarted.turn("hello", NEW)
        rows["back after a restart (ms)"]["ours"].append(took * 1e3)
        rows["back after a restart (ms)"]["tokens reused"].append(ended.figures.reused)
        again, _ = restarted.turn("fresh", settings.tokens)
        rows["back after a restart (ms)"]["reading again"].append(again * 1e3)


def _server(settings: Settings, rows: Rows) -> None:
    assert settings.tools is not None
    dice = np.random.default_rng(0)
    more = [int(token) for token in dice.integers(1_000, 190_000, 6 * (NEW + 20))]
    texts = [[int(token) for token in dice.integers(1_000, 190_000, settings.tokens)] for _ in range(2)]
    server = Server(settings.tools / "llama-server", settings.model, context=settings.context, threads=settings.threads)
    with closing(server):
        server.reading(more[:_SHORT])
        rows["writing, short chat (tokens/s)"]["llama-server"].append(server.writing())
        rows["reading a chat of that length (ms)"]["llama-server"].append(_milliseconds(server, texts[0]))
        step = NEW + 20
        rows["new text behind a known chat (ms)"]["llama-server"].append(_milliseconds(server, texts[0] + more[:step]))
        _milliseconds(server, texts[1])
        for number in range(1, 6):
            for text in texts:
                found = _milliseconds(server, text + more[: (number + 1) * step])
                rows["back to an earlier chat (ms)"]["llama-server"].append(found)
    short = int(rows["writing, short chat (tokens/s)"]["tokens before"][-1])  # each token costs more behind others
    for depth, row in ((short, "writing, short chat (tokens/s)"), (settings.tokens, "writing, long chat (tokens/s)")):
        rows[row]["llama-bench"].append(_llama_bench(settings, "-p", "0", "-n", str(WRITTEN), "-d", str(depth)))
    # What llama.cpp itself takes for as many tokens: on a processor, nearly all of both programs' time.
    new = rows["new text behind a known chat (ms)"]
    count = int(new["tokens evaluated"][-1])
    speed = _llama_bench(settings, "-p", str(count), "-n", "0", "-d", str(settings.tokens))
    new["llama-bench"].append(count / speed * 1e3)


def _reading(settings: Settings, rows: Rows, n_ubatch: int) -> None:
    row = f"reading 8,000 tokens, ubatch {n_ubatch} (tokens/s)"
    with tempfile.TemporaryDirectory() as folder, closing(Ours(settings, Path(folder), n_ubatch)) as ours:
        *_, measured = ours.client.bench(depths=(0,), prompt=_READ, written=1)
        if not isinstance(measured, BenchEnded):
            raise SystemExit(str(measured))
        (speed,) = measured.speeds  # random ids, as in llama-bench
        rows[row]["ours"].append(speed.read / speed.read_seconds)
    if settings.tools is not None:
        found = _llama_bench(settings, "-p", f"{_READ}", "-n", "0", "-ub", str(n_ubatch), "-b", str(n_ubatch))
        rows[row]["llama-bench"].append(found)


def _llama_bench(settings: Settings, *arguments: str) -> float:
    assert settings.tools is not None
    command = [str(settings.tools / "llama-bench"), "-m", str(settings.model), "-r", "1", "-fa", "1", "-o", "json"]
    command += ["-t", str(settings.threads), "-ngl", str(settings.gpu_layers), *arguments]
    result = subprocess.run(command, capture_output=True, check=True, text=True)
    return float(json.loads(result.stdout)[0]["avg_ts"])


def _milliseconds(server: Server, ids: list[int]) -> float:
    started = time.perf_counter()
    server.reading(ids)
    return (time.perf_counter() - started) * 1e3


def _wait(ours: Ours, seconds: float = 1.0) -> None:
    """Give the engine time to read ahead, as a person's reading does."""
    assert ours.client.pid is not None
    time.sleep(seconds)


@contextmanager
def _own_home() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DESCANT_HOME", folder)
        yield


def table(rows: Rows) -> Iterator[str]:
    """Yield the lines of a Markdown table: medians, and our ratio to each other program."""
    yield "| | ours | others | ours / other |"
    yield "| --- | --- | --- | --- |"
    for row, programs in rows.items():
        median = {name: statistics.median(values) for name, values in programs.items()}
        others = [name for name in median if name != "ours"]
        told = ", ".join(f"{name} {median[name]:,.1f}" for name in others)
        ratios = ", ".join(f"{median['ours'] / median[name]:.3f}" for name in others if "tokens " not in name)
        yield f"| {row} | {median['ours']:,.1f} | {told} | {ratios} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--llama-tools", type=Path, metavar="FOLDER")
    parser.add_argument("--tokens", type=int, default=9_800, help="tokens of a long chat, about")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--gpu-layers", type=int, default=0)
    parser.add_argument("--ubatch", type=int, nargs="+", default=[512, 2048])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, metavar="FILE")
    given = parser.parse_args(arguments)
    settings = Settings(
        given.model, given.llama_tools, given.tokens, given.threads, given.gpu_layers, tuple(given.ubatch)
    )
    with _own_home():
        rows = measure(settings, given.rounds)
    sys.stdout.write("\n".join(table(rows)) + "\n")
    if given.json is not None:
        given.json.write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
