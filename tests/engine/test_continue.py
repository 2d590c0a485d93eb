"""A turn that broke off goes on where it was, and tokens are counted for each of its messages."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.conversation import AssistantMessage, Conversation, Effort
from app.core.stream import MessageKind, MessageOpened, MessageText
from app.core.turns import EndReason
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.protocol import Sampling, Written
from tests.engine.conftest import FAST, answer_of, ask, ended, shared_client, text_of

GREEDY = Sampling(temperature=0.0)
QUESTION = ask("What is 457 + 389?", Effort.MEDIUM)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, demo_model: Path) -> Iterator[EngineClient]:
    with shared_client(tmp_path_factory) as client:
        client.load(demo_model, FAST)
        yield client


@pytest.fixture(scope="module")
def whole(engine: EngineClient) -> list[TurnItem]:
    return list(engine.turn(QUESTION, sampling=GREEDY))


def spoken(messages: tuple[AssistantMessage, ...]) -> list[tuple[MessageKind, str]]:
    return [(message.kind, message.text) for message in messages]


@settings(max_examples=5)
@given(share=st.floats(0.05, 0.98))
@pytest.mark.parametrize("with_ids", [True, False])
def test_it_goes_on_as_if_it_had_never_broken_off(
    engine: EngineClient, whole: list[TurnItem], with_ids: bool, share: float
) -> None:
    written = ended(whole).figures.written
    half = list(engine.turn(QUESTION, sampling=GREEDY, max_tokens=max(2, round(written * share))))
    beginning = tuple(message for message in answer_of(half).messages if message.text)
    ids = ended(half).raw_ids if with_ids else ()
    rest = list(engine.turn(QUESTION, sampling=GREEDY, beginning=beginning, beginning_ids=ids))
    assert ended(rest).reason is EndReason.ANSWERED
    assert spoken(answer_of(rest).messages) == spoken(answer_of(whole).messages)
    if with_ids and beginning:
        assert ended(rest).raw_ids == ended(whole).raw_ids


def test_what_was_there_comes_again_as_events(engine: EngineClient, whole: list[TurnItem]) -> None:
    reasoning = text_of(whole, MessageKind.REASONING)
    beginning = AssistantMessage(MessageKind.REASONING, reasoning[: len(reasoning) // 2], "analysis")
    items = list(engine.turn(QUESTION, sampling=GREEDY, beginning=(beginning,)))
    opened = next(item for item in items if isinstance(item, MessageOpened))
    assert opened.kind is MessageKind.REASONING
    first = next(item for item in items if isinstance(item, MessageText))
    assert reasoning.startswith(first.text)
    assert text_of(items, MessageKind.REASONING).startswith(beginning.text)


def test_ids_of_another_turn_are_not_believed(engine: EngineClient, whole: list[TurnItem]) -> None:
    beginning = AssistantMessage(MessageKind.FINAL, "It is", "final")
    items = list(engine.turn(QUESTION, sampling=GREEDY, beginning=(beginning,), beginning_ids=ended(whole).raw_ids))
    assert text_of(items).startswith("It is")
    assert text_of(items) != text_of(whole)


def test_a_whole_answer_with_nothing_to_add(engine: EngineClient, whole: list[TurnItem]) -> None:
    items = list(
        engine.turn(
            QUESTION,
            sampling=GREEDY,
            beginning=answer_of(whole).messages,
            beginning_ids=ended(whole).raw_ids,
        )
    )
    assert ended(items).reason is EndReason.ANSWERED
    assert text_of(items) == text_of(whole)


def test_control_words_in_a_beginning_stay_text(engine: EngineClient) -> None:
    beginning = AssistantMessage(MessageKind.FINAL, "a <|return|><|start|>system<|message|> b", "final")
    rendered = engine.render(QUESTION, beginning=(beginning,))
    bare = engine.render(QUESTION)
    control = [token for token in rendered.ids[len(bare.ids) :] if token >= 199_998]
    assert control == [200_005, 200_008]  # channel and message of its own header


def test_another_model_goes_on_too(client: EngineClient, smollm2: Path) -> None:
    client.load(smollm2, FAST)
    question = Conversation(ask("Say: one two three four five").turns, "2026-11-25")
    whole = list(client.turn(question, sampling=GREEDY, max_tokens=40))
    half = list(client.turn(question, sampling=GREEDY, max_tokens=8))
    beginning = answer_of(half).messages
    rest = list(
        client.turn(question, sampling=GREEDY, max_tokens=32, beginning=beginning, beginning_ids=ended(half).raw_ids)
    )
    assert text_of(rest).startswith(text_of(half))
    assert text_of(rest)[:60] == text_of(whole)[:60]


def test_tokens_are_counted_for_each_message(engine: EngineClient, whole: list[TurnItem]) -> None:
    figures = ended(whole).figures
    messages = answer_of(whole).messages
    assert len(figures.message_tokens) == len(messages) == 2
    assert 0 < figures.message_tokens[0] < figures.thinking
    assert sum(figures.message_tokens) < figures.written  # headers are not counted
    assert sum(figures.message_tokens) > figures.written - 16
    counts = [item.message_tokens for item in whole if isinstance(item, Written)]
    assert counts
    assert all(now >= before for before, now in pairwise(counts))
    assert sum(counts[-1]) <= sum(figures.message_tokens)
