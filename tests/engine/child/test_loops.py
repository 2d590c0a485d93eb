"""The loop detector, and turns that it ends."""

import json
import random
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.conversation import FunctionTool
from app.core.stream import MessageEnd, MessageKind, StreamEvent
from app.core.transcript import ParsedMessage, Transcript
from app.core.turns import EndReason, JsonResult, JsonState
from app.engine.child.loops import DATA_PATIENCE, LONGEST_PERIOD, STEP, Loop, LoopDetector, kept_of, tokens_needed
from app.engine.child.repeated_data import holds_element, open_call
from app.engine.child.shortening import corrections
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.protocol import LoadOptions, Sampling
from app.harmony.encoding import HarmonyEncoding
from tests.engine.conftest import answer_of, ask, ended, shared_client, text_of
from tests.ordinary_texts import ordinary_texts
from tests.small_models import write_gpt_oss, write_repeater

GREEDY = Sampling(temperature=0.0)
QUESTION = ask("Write the word hello.")


def distinct(count: int, seed: int = 0) -> list[int]:
    return random.Random(seed).choices(range(200_000), k=count)


def first_loop(ids: Sequence[int], patience: int = 1) -> tuple[Loop, int] | None:
    """The loop that is found first, and after how many of `ids`."""
    detector = LoopDetector(patience)
    for count, token in enumerate(ids, 1):
        if (loop := detector.add(token)) is not None:
            return loop, count
    return None


@pytest.mark.parametrize("period", [1, 2, 3, 7, 8, 9, 31, 64, 65, 200, 256, 257, 500, 1000, LONGEST_PERIOD])
def test_exact_rounds_are_found_soon(period: int) -> None:
    before, round_ = distinct(1000), distinct(period, seed=1)
    ids = before + round_ * (10_000 // period + 2)
    found = first_loop(ids)
    assert found is not None
    loop, count = found
    assert loop.period == period
    assert loop.length == count - len(before)
    assert tokens_needed(period) <= loop.length < tokens_needed(period) + STEP
    assert kept_of(ids[:count], loop, at_least=0) == len(before) + period


def test_twice_the_patience_takes_twice_as_many() -> None:
    ids = distinct(100) + distinct(10, seed=1) * 1000
    once, twice = first_loop(ids), first_loop(ids, patience=2)
    assert once is not None
    assert twice is not None
    assert twice[0].length >= 2 * tokens_needed(10)


def test_rounds_within_a_round() -> None:
    """Nine hundred equal tokens and another one: neither a loop of the one token, nor overlooked."""
    found = first_loop(distinct(500) + ([7] * 900 + [8]) * 20)
    assert found is not None
    assert found[0].period == 901


@pytest.mark.parametrize("change", [1, 3])
def test_what_changes_from_round_to_round_is_no_loop(change: int) -> None:
    round_ = distinct(40)
    ids = [token for number in range(500) for token in (*round_, 1000 + number // change)]
    assert first_loop(ids) is None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 3), max_size=60), st.lists(st.integers(0, 3), min_size=1, max_size=12))
def test_what_is_found_is_true(before: list[int], round_: list[int]) -> None:
    ids = before + round_ * (5000 // len(round_))
    found = first_loop(ids)
    assert found is not None
    loop, count = found
    tail = ids[count - loop.length : count]
    assert all(tail[index] == tail[index - loop.period] for index in range(loop.period, len(tail)))
    assert len(round_) % loop.period == 0


def test_ordinary_texts_are_no_loops() -> None:
    encoding = HarmonyEncoding.load()
    texts = ordinary_texts()
    assert len(texts) >= 50
    found = {name: first_loop(encoding.encode_text(text)) for name, text in texts.items()}
    assert {name: loop for name, loop in found.items() if loop is not None} == {}


def test_rounds_that_stood_there_before_count_too() -> None:
    ids = [9, *[1, 2, 3] * 400]
    assert kept_of(ids, Loop(3, 600), at_least=0) == 4
    assert kept_of(ids, Loop(3, 600), at_least=100) == 100


def said(content: str, kind: MessageKind = MessageKind.FINAL, end: MessageEnd | None = None) -> ParsedMessage:
    return ParsedMessage(kind, "assistant", None, None, None, content, end)


@pytest.mark.parametrize(
    "true",
    [
        [said("ab", end=MessageEnd.CUT)],
        [said("ax", end=MessageEnd.CUT)],
        [said("abcd", MessageKind.REASONING, MessageEnd.END), said("ef", end=MessageEnd.CUT)],
        [said("abcd"), said("efgh"), said("new", MessageKind.REASONING, MessageEnd.CUT)],
        [],
    ],
)
def test_corrections_lead_to_what_is_true(true: list[ParsedMessage]) -> None:
    told = [said("abcd"), said("efgh", end=MessageEnd.END)]
    transcript = Transcript(corrections([], told))
    for event in corrections(told, true):
        transcript.apply(event)
    kept = [message for message in transcript.messages if message.content]
    assert [(m.kind, m.content) for m in kept] == [(m.kind, m.content) for m in true]
    assert all(m.end is wanted.end for m, wanted in zip(kept, true, strict=True) if wanted.end is not None)


def test_calls_that_were_taken_back_are_none() -> None:
    """Each round was a call without arguments: nothing but the one that is left may look like a call."""
    call = said("", MessageKind.TOOL_CALL, MessageEnd.END)
    transcript = Transcript(corrections([], [call, call, call]))
    for event in corrections([call, call, call], [call]):
        transcript.apply(event)
    kinds = [message.kind for message in transcript.messages]
    assert kinds == [MessageKind.TOOL_CALL, MessageKind.FOREIGN, MessageKind.FOREIGN]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineClient]:
    """With a model of random weights, which soon writes the same few tokens for ever.

    Its tokens are almost equally likely, so another number of threads may lead it out of its rounds.
    """
    model = write_gpt_oss(tmp_path_factory.mktemp("model") / "random.gguf")
    with shared_client(tmp_path_factory) as client:
        client.load(model, LoadOptions(n_ctx=8192, n_threads=1))
        yield client


@pytest.fixture(scope="module")
def repeated(engine: EngineClient) -> list[TurnItem]:
    return list(engine.turn(QUESTION, sampling=GREEDY))


def test_a_turn_ends_when_the_model_repeats_itself(engine: EngineClient, repeated: list[TurnItem]) -> None:
    last = ended(repeated)
    assert last.reason is EndReason.LOOP
    assert last.figures.written >= tokens_needed(1)
    assert last.figures.written - len(last.raw_ids) > 0.9 * tokens_needed(1), "of the rounds one is kept"
    ids = last.raw_ids
    assert not any(ids[-period:] == ids[-2 * period : -period] for period in range(1, len(ids) // 2 + 1))


def test_what_was_told_is_what_the_kept_tokens_say(engine: EngineClient, repeated: list[TurnItem]) -> None:
    """The events lead to the same messages as the ids do, so that Continue finds its beginning in them."""
    transcript = Transcript(item for item in repeated if isinstance(item, StreamEvent))
    assert all(message.end is MessageEnd.CUT for message in transcript.messages if message.content)
    again = list(engine.turn(QUESTION, sampling=GREEDY, max_tokens=1, **continued(repeated)))
    assert ended(again).raw_ids[:-1] == ended(repeated).raw_ids, "the ids are believed"


@pytest.mark.parametrize("patience", [0, 2])
def test_continue_gives_it_room(engine: EngineClient, repeated: list[TurnItem], patience: int) -> None:
    most = tokens_needed(1) + 2 * STEP
    items = list(engine.turn(QUESTION, sampling=GREEDY, max_tokens=most, loop_patience=patience, **continued(repeated)))
    assert ended(items).reason is EndReason.LENGTH


TEMPLATE = "{% for tool in tools %}<tool_call>{{ tool }}</tool_call>{% endfor %}{{ messages[-1].content }}:"
GRID = {"type": "array", "items": {"const": 0}}
FILL = FunctionTool("fill", "Fill a grid.", {"type": "object", "properties": {"grid": GRID}})
BEYOND = tokens_needed(2) // 2 + 200
"""Elements of two tokens each that are more than a loop in prose may have."""


def written_by(
    tmp_path_factory: pytest.TempPathFactory, start: str, round_: str, *, n_ctx: int = 16384, **given: Any
) -> list[TurnItem]:
    """The answer of a model that writes `start` and then `round_` as long as it may."""
    model = write_repeater(tmp_path_factory.mktemp("model") / "repeater.gguf", start, round_, TEMPLATE)
    with shared_client(tmp_path_factory) as client:
        client.load(model, LoadOptions(n_ctx=n_ctx, n_threads=1))
        return list(client.turn(msgspec.structs.replace(QUESTION, **given), sampling=GREEDY))


def test_a_long_array_that_a_schema_allows_is_written_whole(tmp_path_factory: pytest.TempPathFactory) -> None:
    schema = json.dumps(GRID | {"maxItems": BEYOND})
    items = written_by(tmp_path_factory, "[0,", "0,", schema=schema)
    assert ended(items).reason is EndReason.ANSWERED
    assert ended(items).json == JsonResult(JsonState.FITS)
    assert json.loads(text_of(items)) == [0] * BEYOND


CALL = '<tool_call>{"name": "fill", "arguments": {"grid": [0,'


@pytest.mark.parametrize(
    ("start", "round_", "given", "patience"),
    [
        pytest.param('["', "a,", {"schema": '{"type": "array"}'}, 1, id="text in an element"),
        pytest.param("[0,", "0,", {"schema": json.dumps(GRID)}, DATA_PATIENCE, id="answer", marks=pytest.mark.slow),
        pytest.param(CALL, "0,", {"tools": (FILL,)}, DATA_PATIENCE, id="call", marks=pytest.mark.slow),
    ],
)
def test_data_without_end_is_a_loop(
    tmp_path_factory: pytest.TempPathFactory, start: str, round_: str, given: dict[str, Any], patience: int
) -> None:
    last = ended(written_by(tmp_path_factory, start, round_, **given))
    assert last.reason is EndReason.LOOP
    least = patience * tokens_needed(2)
    assert least <= last.figures.written <= least + 2 * STEP
    assert len(last.raw_ids) < 10


def test_a_call_with_a_long_array_is_not_cut(tmp_path_factory: pytest.TempPathFactory) -> None:
    items = written_by(tmp_path_factory, CALL, "0,", tools=(FILL,), n_ctx=tokens_needed(2) + 5 * STEP)
    assert ended(items).reason is EndReason.CONTEXT_FULL


def test_rounds_of_data_take_more() -> None:
    ids = [9, *[1, 2] * 10_000]
    detector = LoopDetector(1, lambda loop: DATA_PATIENCE if loop.period == 2 else 1)
    count = next(count for count, token in enumerate(ids, 1) if detector.add(token) is not None)
    assert DATA_PATIENCE * tokens_needed(2) <= count <= DATA_PATIENCE * tokens_needed(2) + 2 * STEP


def test_rounds_that_end_by_themselves_are_none() -> None:
    assert first_loop([1, 2] * 10_000) is not None
    detector = LoopDetector(1, lambda _: 0)
    assert not any(detector.add(token) for token in [1, 2] * 10_000)


def test_elements_are_told_from_what_else_repeats_itself() -> None:
    assert holds_element("[[0, 0], [0, 0], ", 8)
    assert not holds_element('["no, no, no, no, ', 8), "within a string"
    assert not holds_element('{"a": 1,' + " " * 100, 50), "white space"
    assert not holds_element('{"a": ' + "[" * 100, 50), "brackets"
    assert holds_element(r'["\"", "\\", "\"", "\\", ', 8), "escapes"
    assert not holds_element("[0, 0]", 8), "more than the message"
    assert open_call('<tool_call>{"a": [') == '{"a": ['
    assert open_call('<tool_call>{"a": []}</tool_call> I, I, I, ') == ""
    assert open_call("I, I, I, ") == ""


def continued(items: list[TurnItem]) -> dict[str, Any]:
    beginning = tuple(message for message in answer_of(items).messages if message.text)
    return {"beginning": beginning, "beginning_ids": ended(items).raw_ids}
