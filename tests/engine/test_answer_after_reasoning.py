"""A turn that ended with reasoning alone gets its answer: the same turn goes on, and the answer is forced."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.conversation import AssistantMessage, Conversation, Effort
from app.core.stream import MessageKind, MessageOpened
from app.core.turns import EndReason
from app.engine.child.prefill import ONLY_THE_END
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.protocol import Failed, LoadOptions, Notice, Sampling
from app.harmony import tokens
from tests.engine.conftest import FAST, answer_of, ask, ended, shared_client, text_of

GREEDY = Sampling(temperature=0.0)
QUESTION = ask("What is 457 + 389?", Effort.HIGH)
REASONING = MessageKind.REASONING
END_OF_SMOLLM2 = 2  # <|im_end|>


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, demo_model: Path) -> Iterator[EngineClient]:
    with shared_client(tmp_path_factory) as client:
        client.load(demo_model, FAST)
        yield client


def thoughts(items: list[TurnItem]) -> tuple[AssistantMessage, ...]:
    return tuple(message for message in answer_of(items).messages if message.text)


@pytest.fixture(scope="module")
def cut(engine: EngineClient) -> list[TurnItem]:
    """Cut by its length while it was thinking."""
    items = list(engine.turn(QUESTION, sampling=GREEDY, max_tokens=12))
    assert ended(items).reason is EndReason.LENGTH
    assert text_of(items, REASONING)
    assert not text_of(items)
    return items


def test_a_turn_that_was_cut_while_thinking(engine: EngineClient, cut: list[TurnItem]) -> None:
    ids = ended(cut).raw_ids
    items = list(engine.turn(QUESTION, sampling=GREEDY, beginning=thoughts(cut), beginning_ids=ids, skip_thinking=True))
    assert ended(items).reason is EndReason.ANSWERED
    assert text_of(items, REASONING) == text_of(cut, REASONING)
    assert text_of(items).strip()
    forced = (*ids, *tokens.ANSWER_NOW_IDS)
    assert ended(items).raw_ids[: len(forced)] == forced


@pytest.mark.parametrize("stop", [(tokens.RETURN,), (tokens.END, tokens.RETURN), (tokens.END, tokens.END_OF_TEXT)])
def test_a_turn_that_the_model_ended_after_its_reasoning(
    engine: EngineClient, cut: list[TurnItem], stop: tuple[int, ...]
) -> None:
    ids = (*ended(cut).raw_ids, *stop)
    items = list(engine.turn(QUESTION, sampling=GREEDY, beginning=thoughts(cut), beginning_ids=ids, skip_thinking=True))
    assert ended(items).reason is EndReason.ANSWERED
    assert text_of(items, REASONING) == text_of(cut, REASONING)
    assert text_of(items).strip()
    assert ended(items).raw_ids.count(tokens.END) == 1


def test_a_turn_whose_ids_are_not_known(engine: EngineClient, cut: list[TurnItem]) -> None:
    items = list(engine.turn(QUESTION, sampling=GREEDY, beginning=thoughts(cut), skip_thinking=True))
    assert ended(items).reason is EndReason.ANSWERED
    assert text_of(items, REASONING) == text_of(cut, REASONING)
    assert text_of(items).strip()


def test_an_answer_that_stayed_empty_is_written(engine: EngineClient, cut: list[TurnItem]) -> None:
    """Where the model would end it again at once, it may not."""
    whole = list(engine.turn(QUESTION, sampling=GREEDY))
    ids = ended(whole).raw_ids
    said = answer_of(whole).messages
    again = list(engine.turn(QUESTION, sampling=GREEDY, beginning=said, beginning_ids=ids, skip_thinking=True))
    assert text_of(again) == text_of(whole)  # a whole answer is left as it is, though the person asks for one
    assert ended(again).raw_ids[-1] == tokens.RETURN
    empty = (*ended(cut).raw_ids, *tokens.ANSWER_NOW_IDS)
    items = list(
        engine.turn(
            QUESTION,
            sampling=GREEDY,
            beginning=thoughts(cut),
            beginning_ids=(*empty, tokens.RETURN),
            skip_thinking=True,
        )
    )
    assert text_of(items).strip()
    assert ended(items).raw_ids[: len(empty)] == empty


@pytest.mark.parametrize("seed", [82, 280])
def test_an_answer_that_was_asked_for_does_not_begin_with_its_end(engine: EngineClient, seed: int) -> None:
    """With these seeds, so hot a model draws a control token first."""
    hot = Sampling(temperature=10.0, seed=seed)
    items = list(engine.turn(ask("Hello!"), sampling=hot, skip_thinking=True, max_tokens=1))
    assert ended(items).raw_ids[:-1] == tokens.PREFILL_FINAL_IDS
    assert ended(items).raw_ids[-1] < tokens.FIRST_CONTROL


def test_another_model_answers_from_what_it_thought(client: EngineClient, smollm2: Path) -> None:
    client.load(smollm2, FAST)
    question = Conversation(ask("What is the capital of France?").turns, "2026-11-25")
    thought = AssistantMessage(REASONING, "The person asks for the capital of France. It is Paris.")
    items = list(client.turn(question, sampling=GREEDY, max_tokens=40, beginning=(thought,), skip_thinking=True))
    assert text_of(items, REASONING).strip() == thought.text
    assert text_of(items).strip()
    # The same turn when the model had ended it right behind its reasoning.
    ids = (*_closed(client, question, thought), END_OF_SMOLLM2)
    again = list(
        client.turn(
            question, sampling=GREEDY, max_tokens=40, beginning=(thought,), beginning_ids=ids, skip_thinking=True
        )
    )
    assert text_of(again).strip()


def _closed(client: EngineClient, question: Conversation, thought: AssistantMessage) -> tuple[int, ...]:
    """The ids of reasoning that is closed."""
    bare = client.render(question).ids
    answered = client.render(question, beginning=(thought, AssistantMessage(MessageKind.FINAL, "x"))).ids
    return tuple(answered[len(bare) : -1])


def test_reasoning_that_has_filled_the_context(client: EngineClient, demo_model: Path) -> None:
    """The model reads the end of it, the person keeps all of it."""
    client.load(demo_model, LoadOptions(n_ctx=1024))
    sentence = "First the hundreds: 400 + 300 = 700. "
    text = sentence * 100 + "That makes 846."
    thought = AssistantMessage(REASONING, text, "analysis")
    assert len(client.render(QUESTION, beginning=(thought,)).ids) > 1024
    refused = list(client.turn(QUESTION, sampling=GREEDY, beginning=(thought,)))
    assert isinstance(refused[-1], Failed)
    items = list(client.turn(QUESTION, sampling=GREEDY, beginning=(thought,), skip_thinking=True))
    assert ended(items).reason is EndReason.ANSWERED
    assert text_of(items, REASONING) == text
    assert text_of(items).strip()
    assert [item.words.phrase() for item in items if isinstance(item, Notice)] == [ONLY_THE_END]
    assert [item.kind for item in items if isinstance(item, MessageOpened)] == [REASONING, MessageKind.FINAL]


def test_reasoning_that_leaves_room_is_read_whole(engine: EngineClient, cut: list[TurnItem]) -> None:
    items = list(engine.turn(QUESTION, sampling=GREEDY, beginning=thoughts(cut), skip_thinking=True))
    assert not any(isinstance(item, Notice) for item in items)
