"""Loads a model, writes a few answers and prints how fast, as JSON. Run as a file, so that another checkout's code can
be measured with it: the checkout is the current directory and in PYTHONPATH.

    python tests/bench/writer.py '{"model": "FILE", "options": {"n_threads": 0}, "turns": 4, "tokens": 200}'
"""

import json
import sys
from pathlib import Path
from typing import Any

from app.core.conversation import Conversation, Effort, UserMessage
from app.engine.client.engine_client import EngineClient
from app.engine.protocol import LoadOptions, TurnEnded

QUESTION = Conversation((UserMessage("What is 457 + 389?"),), "2026-11-29", Effort.HIGH)


def write(model: Path, options: LoadOptions, turns: int, tokens: int) -> dict[str, Any]:
    """Tokens a second of each turn, and how many threads wrote the last one if the engine tells."""
    speeds, threads = [], None
    with EngineClient() as client:
        client.load(model, options)
        for _ in range(turns):
            ended = list(client.turn(QUESTION, max_tokens=tokens, skip_thinking=False))[-1]
            if not isinstance(ended, TurnEnded):
                raise SystemExit(str(ended))
            speeds.append(ended.figures.tokens_per_second)
            counts = getattr(client.loaded, "threads", None)
            threads = counts.writing if counts is not None else None
    return {"speeds": speeds, "threads": threads}


if __name__ == "__main__":
    asked = json.loads(sys.argv[1])
    found = write(Path(asked["model"]), LoadOptions(**asked["options"]), asked["turns"], asked["tokens"])
    json.dump(found, sys.stdout)
