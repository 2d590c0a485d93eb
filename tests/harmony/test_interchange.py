"""What ``descant harmony`` reads and writes."""

import json

import pytest

from app.harmony.encoding import HarmonyEncoding
from app.harmony.errors import HarmonyError
from app.harmony.interchange import parse_lines, render_json
from tests.harmony.streams import stream

CONVERSATION = {
    "messages": [{"role": "user", "content": "Hi\ud83d"}, {"role": "assistant", "channel": "analysis", "content": "t"}]
}


def test_a_line_for_each_turn(encoding: HarmonyEncoding) -> None:
    ids = stream(encoding, "<|channel|>final<|message|>ok<|return|>")
    lines = [json.dumps({"tokens": ids}), "", json.dumps({"tokens": [], "start": "none", "finish": "length"})]
    first, second = parse_lines(lines, encoding)
    expected = {
        "kind": "final",
        "role": "assistant",
        "channel": "final",
        "recipient": None,
        "content_type": None,
        "content": "ok",
        "end": "return",
    }
    assert first == {"messages": [expected], "repairs": []}
    assert second == {"messages": [], "repairs": []}


def test_known_tools_are_taken_into_account(encoding: HarmonyEncoding) -> None:
    ids = stream(encoding, "<|channel|>bash<|message|>{}<|call|>")
    (answer,) = parse_lines([json.dumps({"tokens": ids, "known_tools": ["functions.bash"]})], encoding)
    assert json.loads(json.dumps(answer))["messages"][0]["recipient"] == "functions.bash"
    assert answer["repairs"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "truncated"),
        ("[]", "Expected `object`"),
        ("{}", "`tokens`"),
        ('{"tokens": "x"}', "tokens"),
        ('{"tokens": [1.5]}', "tokens"),
        ('{"tokens": [], "start": "user"}', "start"),
        ('{"tokens": [], "finish": null}', "finish"),
        ('{"tokens": [], "known_tools": [1]}', "known_tools"),
        ('{"tokens": ' + "[" * 100_000, "tokens"),
        ('{"x": ' + "[" * 100_000, "recursion"),
        ("\ud800", "surrogate"),
    ],
)
def test_a_bad_line_is_named(encoding: HarmonyEncoding, line: str, reason: str) -> None:
    lines = parse_lines(['{"tokens": []}', line], encoding)
    assert next(lines) == {"messages": [], "repairs": []}
    with pytest.raises(HarmonyError, match=rf"(?s)^Line 2 could not be read\..*{reason}"):
        next(lines)


def test_a_conversation_by_itself_becomes_a_prompt(encoding: HarmonyEncoding) -> None:
    ids, text = render_json(json.dumps(CONVERSATION), encoding)
    thought = "<|start|>assistant<|channel|>analysis<|message|>t<|end|>"
    assert text == f"<|start|>user<|message|>Hi\ufffd<|end|>{thought}<|start|>assistant"
    assert encoding.decode(ids) == text


def test_the_option_for_reasoning(encoding: HarmonyEncoding) -> None:
    final = {"role": "assistant", "channel": "final", "content": "a"}
    document = json.dumps({"messages": [*CONVERSATION["messages"], final]})
    texts = {drop: render_json(document, encoding, auto_drop_analysis=drop)[1] for drop in (None, True, False)}
    assert texts[None] == texts[True]
    assert "analysis" not in texts[True]
    assert "analysis" in texts[False]
    wrapped = json.dumps({"conversation": json.loads(document), "auto_drop_analysis": False})
    assert render_json(wrapped, encoding)[1] == texts[False]


@pytest.mark.parametrize(
    "document",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"messages": 5}',
        '{"messages": [5]}',
        '{"messages": [{}]}',
        '{"messages": [{"role": "nobody", "content": "x"}]}',
        '{"messages": [{"role": "user"}]}',
        '{"messages": [{"role": "user", "content": 5}]}',
        '{"messages": [{"role": "user", "content": [{"type": "picture"}]}]}',
        '{"messages": [{"role": "tool", "content": "x"}]}',
        '{"messages": [{"role": "user", "content": "x", "channel": 5}]}',
        '{"messages": [{"role": "system", "content": [{"type": "system_content", "reasoning_effort": "Huge"}]}]}',
        '{"conversation": 5}',
        '{"conversation": {"messages": []}, "auto_drop_analysis": "x"}',
        '{"conversation": {"messages": []}, "op": "x"}',
        '{"conversation": {"messages": []}, "next_role": "x"}',
        "\ud800",
        "[" * 100_000,
    ],
)
def test_a_bad_conversation_is_explained(encoding: HarmonyEncoding, document: str) -> None:
    with pytest.raises(HarmonyError, match=r"^The conversation could not be read\. .+ Correct the input"):
        render_json(document, encoding)
