"""The vectors: what others measured and wrote down."""

import json
from typing import Any

import pytest

from app.harmony import tokens
from app.harmony.encoding import HarmonyEncoding
from app.harmony.interchange import parse_lines, render_json
from tests.harmony.streams import parse, vectors

CASES = vectors("parser_cases.jsonl")
PARSE_PAIRS = vectors("openai_harmony/parse_pairs.jsonl")
RENDER_PAIRS = vectors("openai_harmony/render_pairs.jsonl")
GOLDEN = vectors("render_golden.jsonl")


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_parser_cases(encoding: HarmonyEncoding, case: dict[str, Any]) -> None:
    (answer,) = parse_lines([json.dumps(case)], encoding)
    assert answer["messages"] == case["expected"]
    if case["group"] == "wellformed":
        assert answer["repairs"] == []


@pytest.mark.parametrize("pair", PARSE_PAIRS, ids=[f"{pair['test']}-{i}" for i, pair in enumerate(PARSE_PAIRS)])
def test_openai_harmony_parse_pairs(encoding: HarmonyEncoding, pair: dict[str, Any]) -> None:
    """openai-harmony reads several turns in one stream; here every turn has a parser of its own (P8)."""
    role = pair.get("role")
    messages = []
    for turn in _turns(pair["tokens"]):
        messages += parse(encoding, turn, start="assistant" if role else "none", tools=()).messages
        role = None
    if pair.get("error") is not None:
        assert messages  # openai-harmony raises here; the app shows what there is
        return
    if pair["test"].endswith("no_eos_marker"):
        messages.pop()  # openai-harmony is not told that the stream ended
    assert [_as_openai(message) for message in messages] == [_plain(message) for message in pair["messages"]]


def _turns(ids: list[int]) -> list[list[int]]:
    turns: list[list[int]] = [[]]
    for token in ids:
        turns[-1].append(token)
        if token in tokens.STOP_IDS:
            turns.append([])
    return [turn for turn in turns if turn]


def _as_openai(message: Any) -> dict[str, Any]:
    return {
        "role": message.role,
        "name": message.name,
        "channel": message.channel,
        "recipient": message.recipient,
        "content_type": message.content_type,
        "text": message.content,
    }


def _plain(message: dict[str, Any]) -> dict[str, Any]:
    content_type = message.get("content_type")
    return {
        "role": message["role"],
        "name": message.get("name"),
        "channel": message.get("channel"),
        "recipient": message.get("recipient"),
        "content_type": content_type.removeprefix("<|constrain|>") if content_type else None,
        "text": message["content"][0]["text"],
    }


@pytest.mark.parametrize("pair", RENDER_PAIRS, ids=[f"{pair['test']}-{i}" for i, pair in enumerate(RENDER_PAIRS)])
def test_openai_harmony_render_pairs(encoding: HarmonyEncoding, pair: dict[str, Any]) -> None:
    ids, text = render_json(json.dumps(pair), encoding)
    assert (ids, text) == (pair["tokens"], pair["text"])


@pytest.mark.parametrize("golden", GOLDEN, ids=[golden["name"] for golden in GOLDEN])
def test_golden_renders(encoding: HarmonyEncoding, golden: dict[str, Any]) -> None:
    ids, text = render_json(json.dumps(golden), encoding)
    assert (ids, text) == (golden["tokens"], golden["text"])
