"""Calls in the text of models other than gpt-oss, however the text is split."""

import json

import pytest

from app.core.stream import MessageEnd, MessageKind
from app.engine.child.call_scanner import CallScanner, FoundCall, Piece
from app.engine.child.think_parser import ThinkParser

PARIS = '{"city": "Paris"}'
SCHEMAS = {
    "get_weather": {"type": "object", "properties": {"city": {"type": "string"}, "days": {"type": "integer"}}},
    "clock": {},
}


def scanned(text: str, step: int = 0) -> list[Piece]:
    """All pieces, neighbouring text joined."""
    scanner = CallScanner(SCHEMAS)
    parts = [text[at : at + step] for at in range(0, len(text), step)] if step else [text]
    pieces = [piece for part in parts for piece in scanner.feed(part, is_all=False)] + scanner.feed("", is_all=True)
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


HERMES = f'<tool_call>\n{{"name": "get_weather", "arguments": {PARIS}}}\n</tool_call>'
CODER = (
    "<tool_call>\n<function=get_weather>\n<parameter=city>\nNew\nYork\n</parameter>\n<parameter=days>\n3\n</parameter>\n"
    "</function>\n</tool_call>"
)
WEATHER = FoundCall("get_weather", PARIS)


@pytest.mark.parametrize("step", [0, 1, 3, 7])
@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (HERMES, [WEATHER]),
        (f"I look it up.\n{HERMES}", ["I look it up.\n", WEATHER]),
        (
            f'{HERMES}\n<tool_call>{{"name": "clock", "arguments": {{}}}}</tool_call>',
            [WEATHER, "\n", FoundCall("clock", "{}")],
        ),
        ('<tool_call>{"name": "clock"}</tool_call>', [FoundCall("clock", "{}")]),
        (CODER, [FoundCall("get_weather", '{"city": "New\\nYork", "days": 3}')]),
        (f'{{"name": "get_weather", "parameters": {PARIS}}}', [WEATHER]),
        (f'<|python_tag|>{{"name": "get_weather", "parameters": {PARIS}}}', [WEATHER]),
        (
            f'{{"name": "get_weather", "parameters": {PARIS}}}; {{"name": "clock", "parameters": {{}}}}',
            [WEATHER, FoundCall("clock", "{}")],
        ),
        (f'[TOOL_CALLS][{{"name": "get_weather", "arguments": {PARIS}}}]', [WEATHER]),
        (f"[TOOL_CALLS]get_weather[ARGS]{PARIS}", [WEATHER]),
        (f"[TOOL_CALLS]get_weather[ARGS]{PARIS}[TOOL_CALLS]clock[ARGS]{{}}", [WEATHER, FoundCall("clock", "{}")]),
    ],
)
def test_calls_are_found(text: str, pieces: list[Piece], step: int) -> None:
    assert scanned(text, step) == pieces


@pytest.mark.parametrize("step", [0, 1])
@pytest.mark.parametrize(
    "text",
    [
        "No call.",
        "a < b, <tool, [TOOL",
        '{"city": "Paris"}',
        '{"name": "Anna", "age": 7}',
        '{"name": "no_such_tool", "parameters": {}}',
        '{"name": "get_weather", "parameters": {"city": ',
        "[1, 2, 3]",
        "Write </tool_call> at the end.",
        "",
    ],
)
def test_what_is_no_call_stays_text(text: str, step: int) -> None:
    assert scanned(text, step) == ([text] if text else [])


@pytest.mark.parametrize(
    ("body", "call"),
    [
        ('{"name": "get_weather", "arguments": {"city": "Paris"}', FoundCall("get_weather", '{"city": "Paris"}')),
        ('{"name": "get_weather", "arguments": {"city": "Par', FoundCall("get_weather", '{"city": "Par')),
        ("get_weather(Paris)", FoundCall("unnamed", "get_weather(Paris)")),
        ("", FoundCall("unnamed", "")),
    ],
)
def test_a_malformed_call_stays_one_so_that_the_model_can_be_told(body: str, call: FoundCall) -> None:
    assert scanned(f"<tool_call>{body}</tool_call>") == [call]
    assert scanned(f"<tool_call>{body}") == [call]


def parsed(text: str, reason: str = "stop") -> list[tuple[MessageKind, str, MessageEnd | None]]:
    parser = ThinkParser(calls=CallScanner(SCHEMAS))
    for char in text:
        parser.feed((char.encode(),))
    parser.finish("stop" if reason == "stop" else "length")
    return [(message.kind, message.content, message.end) for message in parser.messages]


def test_reasoning_announcement_and_call_are_messages_of_their_own() -> None:
    found = parsed(f"<think>\nI need it.\n</think>\n\nI look.\n{HERMES}\nIt is sunny.")
    assert found == [
        (MessageKind.REASONING, "I need it.\n", MessageEnd.END),
        (MessageKind.PREAMBLE, "I look.\n", MessageEnd.END),
        (MessageKind.TOOL_CALL, PARIS, MessageEnd.CALL),
    ]


def test_a_call_that_was_cut_off_cannot_be_made() -> None:
    assert parsed(HERMES[:40], "length")[-1][2] is MessageEnd.CUT
    assert parsed(HERMES, "length")[-1][2] is MessageEnd.CALL


def test_after_reasoning_a_call_is_an_answer_enough() -> None:
    parser = ThinkParser(calls=CallScanner(SCHEMAS))
    parser.feed((f"<think>x</think>{HERMES}".encode(),))
    parser.finish("stop")
    assert parser.repairs == ()
    assert json.loads(parser.messages[-1].content) == {"city": "Paris"}


def test_without_tools_the_same_text_is_an_answer() -> None:
    parser = ThinkParser()
    parser.feed((HERMES.encode(),))
    parser.finish("stop")
    assert [(message.kind, message.content) for message in parser.messages] == [(MessageKind.FINAL, HERMES)]
