"""A model whose file has no chat template, in the real engine: where its turn ends, and what stays of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, UserMessage
from app.core.stream import MessageKind, MessageRelabelled, MessageText
from app.core.turns import EndReason
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.protocol import LoadOptions, Sampling, TurnEnded
from tests.engine.conftest import answer_of, ask, text_of
from tests.small_models import write_speaker

GREEDY = Sampling(temperature=0.0)
ANSWER = "Paint."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineClient]:
    """Without a limit it would say " Paint.", begin the person's part, and so on until the context is full."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DESCANT_HOME", str(tmp_path_factory.mktemp("home")))
        with EngineClient() as client:
            yield client


@pytest.fixture
def endless(client: EngineClient, tmp_path: Path) -> EngineClient:
    client.load(write_speaker(tmp_path / "endless.gguf", f" {ANSWER}\nUser:", ends=False), LoadOptions(n_ctx=512))
    return client


def _ended(items: list[TurnItem]) -> TurnEnded:
    ended = items[-1]
    assert isinstance(ended, TurnEnded)
    return ended


def test_the_turn_ends_where_the_persons_part_begins(endless: EngineClient) -> None:
    items = list(endless.turn(ask("hello"), sampling=GREEDY, max_tokens=100))
    assert text_of(items) == ANSWER
    assert _ended(items).reason is EndReason.ANSWERED
    texts = "".join(item.text for item in items if isinstance(item, MessageText))
    assert texts == ANSWER, "nothing of the person's part is ever sent"


def test_its_tokens_do_not_stay_in_the_answer(endless: EngineClient) -> None:
    ended = _ended(list(endless.turn(ask("hello"), sampling=GREEDY, max_tokens=100)))
    assert bytes(_byte(token) for token in ended.raw_ids).decode() == f" {ANSWER}"
    assert ended.figures.written == len(ended.raw_ids)


def _byte(token: int) -> int:
    """The ids of the model's vocabulary are in the order of its characters; those of ASCII are the bytes."""
    return token


def test_the_next_turn_reads_only_what_is_new(endless: EngineClient) -> None:
    first = ask("hello")
    items = list(endless.turn(first, sampling=GREEDY, max_tokens=100))
    follow_up = Conversation((*first.turns, answer_of(items), UserMessage("again")), first.date)
    rendered = endless.render(follow_up)
    assert rendered.text == f"User: hello\n\nAssistant: {ANSWER}\n\nUser: again\n\nAssistant:"
    again = list(endless.turn(follow_up, sampling=GREEDY, max_tokens=100))
    assert text_of(again) == ANSWER
    figures = _ended(again).figures
    common = len(f"User: hello\n\nAssistant: {ANSWER}\n")  # a token is a byte; the model wrote one line break, not two
    assert (figures.reused, figures.evaluated) == (common, len(rendered.ids) - common)


@pytest.mark.parametrize("said", [ANSWER, f"{ANSWER}\n\nUs"])
def test_a_limit_before_the_persons_part_is_a_cut(said: str, endless: EngineClient) -> None:
    cut = len(f" {ANSWER}") - 1
    items = list(endless.turn(ask("hello"), sampling=GREEDY, max_tokens=cut))
    assert _ended(items).reason is EndReason.LENGTH
    beginning = (AssistantMessage(MessageKind.FINAL, said),) if said != ANSWER else answer_of(items).messages
    on = list(endless.turn(ask("hello"), sampling=GREEDY, max_tokens=100, beginning=beginning))
    assert (text_of(on), _ended(on).reason) == (ANSWER, EndReason.ANSWERED)


def test_the_limit_at_the_persons_part_is_no_cut(endless: EngineClient) -> None:
    items = list(endless.turn(ask("hello"), sampling=GREEDY, max_tokens=len(f" {ANSWER}\nUser:")))
    assert (text_of(items), _ended(items).reason) == (ANSWER, EndReason.ANSWERED)


def test_a_file_with_a_template_is_not_stopped_at_such_a_line(client: EngineClient, tmp_path: Path) -> None:
    template = "{% for m in messages %}{{ m.content }}{% endfor %}:"
    path = write_speaker(tmp_path / "t.gguf", f" {ANSWER}\nUser:", ends=False, template=template)
    client.load(path, LoadOptions(n_ctx=512))
    items = list(client.turn(ask("hello"), sampling=GREEDY, max_tokens=30))
    assert text_of(items).count("User:") == 2


def test_reasoning_with_only_its_closing_tag(client: EngineClient, tmp_path: Path) -> None:
    client.load(write_speaker(tmp_path / "thinker.gguf", " m\n</think>Yo"), LoadOptions(n_ctx=512))
    items = list(client.turn(ask("hello"), sampling=GREEDY))
    said = [(message.kind, message.text) for message in answer_of(items).messages]
    assert said == [(MessageKind.REASONING, "m\n"), (MessageKind.FINAL, "Yo")]
    assert [item for item in items if isinstance(item, MessageRelabelled)]
    ended = _ended(items)
    assert ended.figures.thinking == len(" m\n</think>"), "what was sent as the answer counts as reasoning now"
    assert ended.figures.answering_seconds >= 0
    follow_up = Conversation((*ask("hello").turns, answer_of(items), UserMessage("again")), ask("").date)
    assert client.render(follow_up).text == "User: hello\n\nAssistant: Yo\n\nUser: again\n\nAssistant:"


def test_a_turn_that_broke_off_in_such_reasoning_goes_on(client: EngineClient, tmp_path: Path) -> None:
    client.load(write_speaker(tmp_path / "thinker.gguf", " m\n</think>Yo"), LoadOptions(n_ctx=512))
    items = list(client.turn(ask("hello"), sampling=GREEDY, max_tokens=6))
    half = answer_of(items)
    assert [message.kind for message in half.messages] == [MessageKind.FINAL]
    on = list(client.turn(ask("hello"), sampling=GREEDY, beginning=half.messages, beginning_ids=_ended(items).raw_ids))
    assert [message.kind for message in answer_of(on).messages] == [MessageKind.REASONING, MessageKind.FINAL]
    assert isinstance(answer_of(on), AssistantTurn)
