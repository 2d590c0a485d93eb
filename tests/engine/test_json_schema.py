"""Answers with a JSON schema through the real engine.

The model in the box knows no JSON: what it writes is valid because nothing else can be written.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.core.conversation import AssistantTurn, Conversation, Effort, FunctionTool, ToolResult
from app.core.stream import MessageKind
from app.core.turns import EndReason, JsonResult, JsonState
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.faults import FaultKind
from app.engine.protocol import Failed, LoadOptions, Notice, Sampling
from app.schemas.checking import check, loosened
from app.schemas.grammar import grammar_of, takes_text
from tests.engine.conftest import answer_of, ask, ended, shared_client, text_of
from tests.schemas.suite import cases

GREEDY = Sampling(temperature=0.0)
REPORT = {
    "title": "Weather report",
    "type": "object",
    "properties": {
        "city": {"type": "string", "maxLength": 40},
        "degrees": {"type": "integer", "minimum": -60, "maximum": 60},
        "sky": {"enum": ["clear", "cloudy", "rain"]},
    },
    "required": ["city", "degrees", "sky"],
    "additionalProperties": False,
}
FITS = JsonResult(JsonState.FITS)
WEATHER = FunctionTool(
    "get_weather",
    "Get the weather of a city.",
    {"type": "object", "properties": {"city": {"type": "string", "maxLength": 30}}, "required": ["city"]},
)


def asked(schema: object = REPORT, question: str = "What is the weather in Paris?") -> Conversation:
    return msgspec.structs.replace(ask(question, Effort.LOW), schema=json.dumps(schema))


def fits_report(text: str) -> bool:
    return takes_text(grammar_of(REPORT), text)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, demo_model: Path) -> Iterator[EngineClient]:
    """It draws in the graph where nothing is cut off."""
    with shared_client(tmp_path_factory) as client:
        client.load(demo_model, LoadOptions(n_ctx=4096, draws_on_gpu=True))
        yield client


@pytest.fixture(scope="module")
def whole(engine: EngineClient) -> list[TurnItem]:
    return list(engine.turn(asked(), sampling=GREEDY))


@pytest.mark.parametrize(
    "sampling",
    [
        Sampling(),
        pytest.param(Sampling(temperature=1.6, seed=2, repetition_penalty=1.3), marks=pytest.mark.slow),
        Sampling(temperature=0.8, top_p=0.9, top_k=20, min_p=0.05, seed=3, repetition_penalty=1.1),
    ],
)
def test_the_answer_fits_and_the_reasoning_is_free(engine: EngineClient, sampling: Sampling) -> None:
    items = list(engine.turn(asked(), sampling=sampling, max_tokens=400))
    assert fits_report(text_of(items))
    assert ended(items).json == FITS
    assert ended(items).reason is EndReason.ANSWERED
    assert ended(items).repairs == ()
    assert [message.channel for message in answer_of(items).messages] == ["analysis", "final"]
    assert "{" not in text_of(items, MessageKind.REASONING)


@pytest.mark.slow
def test_drafts_do_not_change_it(engine: EngineClient) -> None:
    question = 'Repeat this: {"city": "Rome", "degrees": 20, "sky": "rain"} {"city": "Oslo", "degrees": -3}'
    plain, drafted = (
        list(engine.turn(asked(question=question), sampling=GREEDY, drafts=drafts)) for drafts in (False, True)
    )
    assert text_of(drafted) == text_of(plain)
    assert ended(drafted).json == FITS


def test_it_is_told_what_is_expected(engine: EngineClient) -> None:
    text = engine.render(asked()).text
    assert "# Response Formats\n\n## Weather_report\n\n" + json.dumps(REPORT, separators=(",", ":")) in text


def test_without_reasoning(engine: EngineClient) -> None:
    items = list(engine.turn(asked(), sampling=GREEDY, skip_thinking=True))
    assert [message.kind for message in answer_of(items).messages] == [MessageKind.FINAL]
    assert ended(items).json == FITS


def test_an_answer_that_is_demanded_while_it_reasons(engine: EngineClient) -> None:
    turn = engine.turn(asked(), sampling=GREEDY)
    engine.answer_now()
    items = list(turn)
    assert ended(items).json == FITS


@pytest.mark.slow
def test_reasoning_that_reaches_its_budget(engine: EngineClient) -> None:
    items = list(engine.turn(asked(), sampling=GREEDY, thinking_budget=2))
    assert ended(items).json == FITS


@pytest.mark.parametrize("with_ids", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_a_cut_answer_is_incomplete_and_can_be_continued(
    engine: EngineClient, whole: list[TurnItem], with_ids: bool
) -> None:
    half = list(engine.turn(asked(), sampling=GREEDY, max_tokens=ended(whole).figures.written - 6))
    result = ended(half).json
    assert result is not None
    assert result.state is JsonState.INCOMPLETE
    rest = list(
        engine.turn(
            asked(),
            sampling=GREEDY,
            beginning=answer_of(half).messages,
            beginning_ids=ended(half).raw_ids if with_ids else (),
        )
    )
    assert ended(rest).json == FITS
    assert text_of(rest).startswith(text_of(half))


def test_no_answer_yet_is_incomplete(engine: EngineClient) -> None:
    items = list(engine.turn(asked(), sampling=GREEDY, max_tokens=3))
    assert ended(items).json == JsonResult(JsonState.INCOMPLETE)


def test_a_number_may_have_been_cut(engine: EngineClient) -> None:
    schema = {"type": "integer", "minimum": 100_000}
    items = list(engine.turn(asked(schema), sampling=GREEDY, skip_thinking=True, max_tokens=2))
    assert text_of(items).isdigit()
    assert ended(items).json == JsonResult(JsonState.INCOMPLETE)


def test_an_answer_that_began_otherwise_does_not_fit(engine: EngineClient, whole: list[TurnItem]) -> None:
    (*reasoning, _) = answer_of(whole).messages
    begun = (*reasoning, msgspec.structs.replace(answer_of(whole).messages[-1], text="It is raining"))
    items = list(engine.turn(asked(), sampling=GREEDY, beginning=begun, max_tokens=20))
    assert any("does not fit" in item.words.template for item in items if isinstance(item, Notice))
    result = ended(items).json
    assert result is not None
    assert result.state is not JsonState.FITS


@pytest.mark.parametrize(
    ("schema", "named"),
    [
        ({"type": "array", "uniqueItems": True}, "uniqueItems"),
        ({"properties": {"a": {"not": {}}}}, "/properties/a"),
        ({"type": "string", "pattern": "(?=x)y"}, "(?=x)y"),
        ({"$ref": "https://example.com/schema"}, "https://example.com/schema"),
        ([], "not a JSON object"),
    ],
)
def test_a_schema_that_cannot_be_enforced_is_refused(engine: EngineClient, schema: object, named: str) -> None:
    (failed,) = list(engine.turn(asked(schema)))
    assert isinstance(failed, Failed)
    assert failed.fault.kind is FaultKind.BAD_REQUEST
    assert named in str(failed.fault.explanation)


def test_tools_and_a_schema_work_together(engine: EngineClient) -> None:
    """Arguments that fit the tool, then an answer that fits the schema."""
    conversation = msgspec.structs.replace(asked(), tools=(WEATHER,))
    first = list(engine.turn(conversation, sampling=GREEDY))
    assert ended(first).reason is EndReason.TOOL_CALL
    assert ended(first).json is None
    (call,) = (message for message in answer_of(first).messages if message.kind is MessageKind.TOOL_CALL)
    assert call.recipient == "functions.get_weather"
    assert WEATHER.parameters is not None
    found = loosened(WEATHER.parameters)
    assert found is not None
    assert takes_text(grammar_of(found[0]), call.text)
    turn = AssistantTurn(answer_of(first).messages, raw_ids=ended(first).raw_ids)
    result = ToolResult("functions.get_weather", "sunny, 21 degrees")
    after = msgspec.structs.replace(conversation, turns=(*conversation.turns, turn, result))
    last = list(engine.turn(after, sampling=GREEDY, max_tokens=400))
    assert ended(last).reason is EndReason.TOOL_CALL or ended(last).json == FITS


@pytest.mark.slow
@pytest.mark.parametrize(("model", "each"), [("demo_model", 1), ("smollm2", 6)])
def test_every_schema_of_the_suite_that_is_enforced(
    model: str, each: int, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What the model itself has ended fits; what was cut off may still fit."""
    states, chosen = Counter[str](), [case for case in cases() if not check(case.schema).problems][::each]
    with shared_client(tmp_path_factory) as client:
        client.load(request.getfixturevalue(model), LoadOptions(n_ctx=4096))
        for number, case in enumerate(chosen):
            turn = client.turn(
                asked(case.schema), sampling=Sampling(seed=number), skip_thinking=True, max_tokens=64, loop_patience=0
            )
            end = ended(list(turn))
            assert end.json is not None, case.name
            states[end.json.state] += 1
            assert end.json.state is not JsonState.MISFITS, (case.name, end.json)
            assert end.json.state is JsonState.FITS or end.reason is EndReason.LENGTH, (case.name, end.json)
    assert states[JsonState.FITS] > len(chosen) / 2
