"""Streams of ids, written as text in which the control tokens are spelled out."""

import json
import re
from pathlib import Path
from typing import Any

from app.core.transcript import ParsedMessage
from app.harmony import tokens
from app.harmony.encoding import HarmonyEncoding
from app.harmony.parser import HarmonyParser

DATA = Path(__file__).parent.parent / "data" / "harmony"

KNOWN_TOOLS = ("functions.get_weather", "functions.read", "functions.bash", "functions.shell", "functions.noop")

_IDS = {name: token for token, name in tokens.CONTROL_NAMES.items()}
_CONTROL = re.compile(r"(<\|(?:[a-z]+|reserved_\d+)\|>)")

# The rest of a turn that goes on well, and what comes out; a message of reasoning before it, and what comes out.
OK = "<|end|><|start|>assistant<|channel|>final<|message|>ok<|return|>"
FINE = "final/final 'ok' return"
THOUGHT = "reasoning/analysis 't' end"
BEFORE = "<|channel|>analysis<|message|>t<|end|>"


def vectors(name: str) -> list[dict[str, Any]]:
    """The lines of one of the vector files."""
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def stream(encoding: HarmonyEncoding, text: str) -> list[int]:
    """The ids of `text`; ``<|end|>`` and the like become control tokens."""
    ids: list[int] = []
    for part in _CONTROL.split(text):
        if part in _IDS:
            ids.append(_IDS[part])
        elif part.startswith("<|reserved_") and part.endswith("|>"):
            ids.append(int(part[11:-2]))
        else:
            ids += encoding.encode_text(part)
    return ids


def parse(
    encoding: HarmonyEncoding,
    ids: list[int],
    *,
    start: Any = "assistant",
    finish: Any = "stop",
    tools: Any = KNOWN_TOOLS,
) -> HarmonyParser:
    """A parser that has read a whole turn."""
    parser = HarmonyParser(encoding, start=start, known_tools=tools)
    parser.feed(ids)
    parser.finish(finish)
    return parser


def brief(message: ParsedMessage) -> str:
    """A message in one line: ``kind/channel to=recipient <type> 'content' end``; what is not there is left out."""
    parts = [f"{message.kind}/{message.channel or ''}"]
    if message.role != "assistant":
        parts.append(f"role={message.role}" + (f":{message.name}" if message.name else ""))
    if message.recipient:
        parts.append(f"to={message.recipient}")
    if message.content_type:
        parts.append(f"<{message.content_type}>")
    return " ".join([*parts, repr(message.content), str(message.end)])
