"""Measure the GGUF through llama.cpp: `evaluate.py descant-demo.gguf`.

Reads the held-out prompts (held_out.jsonl, held_out_tools.jsonl: paraphrases, values and operands that were never trained
on), lets the model write each turn at OpenAI's sampling (temperature 1.0, top_p 1.0, no top_k, full vocabulary), plays the
tools where they are called, and prints the table of the README. Needs llama-cpp-python, openai-harmony and numpy.
"""

import argparse
import json
import os
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
os.environ.setdefault("TIKTOKEN_ENCODINGS_BASE", str(HERE.parent / "harmony"))

import numpy as np  # noqa: E402 - the folder of the ranks must be known first
from openai_harmony import HarmonyEncodingName, HarmonyError, Message, Role, load_harmony_encoding  # noqa: E402
from runner import Runner  # noqa: E402

RETURN, CALL = 200002, 200012
EFFORTS = ("low", "medium", "high")
ENCODING = load_harmony_encoding(HarmonyEncodingName.HARMONY_GPT_OSS)


@dataclass
class Outcome:
    """What became of one prompt."""

    kind: str
    effort: str
    well_formed: bool
    right: bool
    analysis: int  # tokens of reasoning, in all parts of a turn with tools
    tokens: int
    said: list[str] = field(default_factory=list)


def text_of(message: Message) -> str:
    return "".join(part.text for part in message.content)


def parsed(ids: list[int]) -> list[Message] | None:
    """The messages of a turn, or None unless it is strictly Harmony and ends in <|return|> or <|call|>."""
    if ids[-1] not in (RETURN, CALL):
        return None
    try:
        messages = ENCODING.parse_messages_from_completion_tokens(ids, Role.ASSISTANT, strict=True)
    except HarmonyError:
        return None
    if not messages or (messages[-1].recipient is not None) != (ids[-1] == CALL):
        return None
    if messages[-1].recipient is None and messages[-1].channel != "final":
        return None
    return messages


def analysis_tokens(messages: list[Message]) -> int:
    texts = [text_of(m) for m in messages if m.channel == "analysis"]
    return sum(len(ENCODING.encode(text, disallowed_special=())) for text in texts)


def is_same(text: str, expected: str) -> bool:
    """Whether a call says what it has to say: the same JSON, or the same code."""
    try:
        return json.loads(text) == json.loads(expected)
    except ValueError:
        return text.strip() == expected.strip()


def ask(runner: Runner, entry: dict, rng: np.random.Generator) -> Outcome:
    """One prompt, one turn: with tools in parts, each call answered with the result that is recorded for it."""
    out = Outcome(entry["kind"], entry["effort"], well_formed=True, right=False, analysis=0, tokens=0)
    prompt = ENCODING.encode(entry["prompt"], allowed_special="all")
    for call in entry["calls"]:
        messages, ids = part(runner, prompt, out, rng)
        if not messages or messages[-1].recipient != call["recipient"] or not is_same(text_of(messages[-1]), call["body"]):
            return out
        prompt += ids + ENCODING.encode(call["after"], allowed_special="all")
    messages, _ = part(runner, prompt, out, rng)
    out.right = bool(messages) and messages[-1].recipient is None and text_of(messages[-1]) == entry["answer"]
    return out


def part(runner: Runner, prompt: list[int], out: Outcome, rng: np.random.Generator) -> tuple[list[Message], list[int]]:
    """What the model writes up to a call or its end; no messages if it is malformed."""
    ids = runner.sample(prompt, rng)
    messages = parsed(ids)
    out.said.append(ENCODING.decode(ids))
    out.tokens += len(ids)
    out.well_formed &= messages is not None
    out.analysis += analysis_tokens(messages or [])
    return messages or [], ids


def share(values: list[bool]) -> str:
    return f"{sum(values)}/{len(values)} ({sum(values) / len(values):.1%})" if values else "-"


def table(outcomes: list[Outcome]) -> str:
    """Markdown: one row per kind, then the sums and the medians that the model must reach."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[outcome.kind].append(outcome)
    lines = ["| question | well-formed | right | median analysis tokens low / medium / high |", "| --- | --- | --- | --- |"]
    known = [o for o in outcomes if o.kind != "unknown"]
    rows = [*sorted(kinds.items()), ("**all in the domain**", known), ("**all**", outcomes)]
    for name, found in rows:
        lengths = " / ".join(f"{median([o.analysis for o in found if o.effort == e] or [0]):g}" for e in EFFORTS)
        lines.append(f"| {name} | {share([o.well_formed for o in found])} | {share([o.right for o in found])} | {lengths} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gguf", type=Path)
    parser.add_argument("--prompts", type=Path, nargs="+", default=[HERE / "held_out.jsonl", HERE / "held_out_tools.jsonl"])
    parser.add_argument("--kinds", nargs="+", help="only prompts of these kinds")
    parser.add_argument("--limit", type=int, help="only so many prompts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write every outcome there")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    lines = [line for path in args.prompts for line in path.read_text(encoding="utf-8").splitlines()]
    entries = [entry for entry in map(json.loads, lines) if not args.kinds or entry["kind"] in args.kinds][: args.limit]
    runner, rng = Runner(args.gguf, threads=args.threads), np.random.default_rng(args.seed)
    begun = time.monotonic()
    outcomes = []
    for entry in entries:
        outcomes.append(ask(runner, entry, rng))
        if not (outcomes[-1].right and outcomes[-1].well_formed):
            print("MISS", len(outcomes), entry["kind"], entry["effort"], repr(entry["ask"]), outcomes[-1].said, flush=True)
    print(table(outcomes))
    print(f"{len(outcomes)} prompts, {sum(o.tokens for o in outcomes):,} tokens written, {time.monotonic() - begun:.0f} s")
    print(f"{runner.tokens_per_second():.0f} tokens per second on {args.threads} threads, without sampling")
    if args.json:
        args.json.write_text(json.dumps([vars(o) for o in outcomes], indent=1))


if __name__ == "__main__":
    main()
