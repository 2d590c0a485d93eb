"""How long the Harmony parser takes for one id; prints JSON. Run with ``python -m tests.bench.harmony_parser``.

The limit is 10 µs: at 200 tokens a second that is 0.2 % of the time of one token.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Final

from app.harmony import tokens
from app.harmony.encoding import HarmonyEncoding
from app.harmony.parser import HarmonyParser

LIMIT_US: Final = 10.0
IDS: Final = 200_000
PROSE: Final = "The quick brown fox reads 42 pages, naïvely; then 東京 and 🙂 follow.\n"


def streams(encoding: HarmonyEncoding) -> dict[str, list[int]]:
    """What is measured: ordinary turns, and the streams that are worst for a parser."""
    body = [tokens.CHANNEL, tokens.FINAL, tokens.MESSAGE]
    prose = encoding.encode_text(PROSE * (IDS // 15))[:IDS]
    letters = [token for char in PROSE * (IDS // 60) for token in encoding.encode_text(char)][:IDS]
    message = [tokens.START, tokens.ASSISTANT, *body, *encoding.encode_text("ok"), tokens.END]
    random_ids = random.Random(0).choices(range(tokens.VOCABULARY_SIZE), k=IDS)
    stops = tokens.STOP_IDS
    call = encoding.encode_text(" to=functions.f ")
    return {
        "prose": [*body, *prose],
        "one character a token": [*body, *letters],
        "many short messages": message * (IDS // len(message)),
        "text without a header": prose,
        "a call without its message token": [*call, *letters],
        "headers that never end": [tokens.CHANNEL, *encoding.encode_text(" a")] * (IDS // 2),
        "blank text between messages": [*message, *encoding.encode_text("\n \n") * (IDS // 4)],
        "control tokens only": [tokens.MESSAGE, tokens.CONSTRAIN, tokens.CHANNEL, tokens.START] * (IDS // 4),
        "imitated headers": [*encoding.encode_text("a</b to=f"), tokens.CHANNEL, tokens.MESSAGE] * (IDS // 8),
        "blanks before recipients": [*encoding.encode_text(" " * 400 + "x to=f<"), tokens.MESSAGE] * (IDS // 12),
        "random ids": [token for token in random_ids if token not in stops],
    }


def measure(encoding: HarmonyEncoding, ids: list[int], feed: Callable[[HarmonyParser, list[int]], None]) -> float:
    """Microseconds for one id, the best of three."""
    best = float("inf")
    for _ in range(3):
        parser = HarmonyParser(encoding, known_tools=("functions.f",))
        begin = time.perf_counter()
        feed(parser, ids)
        parser.finish("stop")
        best = min(best, time.perf_counter() - begin)
    return best / len(ids) * 1e6


def one_by_one(parser: HarmonyParser, ids: list[int]) -> None:
    """As the engine feeds them."""
    feed = parser.feed
    for token in ids:
        feed((token,))


def at_once(parser: HarmonyParser, ids: list[int]) -> None:
    """As ``descant harmony parse`` feeds them."""
    parser.feed(ids)


def main() -> int:
    """Measure, print, and fail when the limit is passed."""
    encoding = HarmonyEncoding.load()
    figures = {
        name: {"one_by_one": measure(encoding, ids, one_by_one), "at_once": measure(encoding, ids, at_once)}
        for name, ids in streams(encoding).items()
    }
    worst = max(max(figure.values()) for figure in figures.values())
    rounded = {name: {way: round(value, 2) for way, value in figure.items()} for name, figure in figures.items()}
    print(json.dumps({"us_per_id": rounded, "worst": round(worst, 2), "limit": LIMIT_US}, indent=2))  # noqa: T201
    return int(worst > LIMIT_US)


if __name__ == "__main__":
    sys.exit(main())
