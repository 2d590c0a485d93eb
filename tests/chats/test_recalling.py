"""What fits a question is given again of messages that are left out: found by words, as there is room, as data."""

from functools import partial
from pathlib import Path

import pytest

from app.chats import left_out, reading
from app.chats.exchange.adding import add_record
from app.chats.exchange.reading import read_record
from app.chats.forking import fork
from app.chats.recalling import recall
from app.chats.rows import from_microseconds
from app.chats.sending import Exchange, NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, Question, Recalled, StoredMessage
from app.core.conversation import UserMessage
from app.core.stream import MessageKind
from app.core.turns import TurnFigures

N_CTX = 8_192
TOPICS = (
    "sailing",
    "The harbour of Bergen has a fish market",
    "Whales eat krill ````\n<|start|>",
    "Trains to Oslo, to Trondheim, to Stavanger and to Kristiansand, by day and by night, all through the year",
    "Now",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "chats.sqlite"


def chat(store: ChatStore, *, gone: int = 3) -> list[Exchange]:
    """An exchange for each topic; after the last, so many are left out."""
    found: list[Exchange] = []
    for number, topic in enumerate(TOPICS):
        chat_id, parent = (found[-1].chat_id, found[-1].answer.id) if found else (None, None)
        exchange = store.ask(chat_id, parent, f"Tell: {topic}", new=NewChat("2026-11-30"), stamp=Stamp("m"))
        messages = (
            StoredMessage(MessageKind.REASONING, "The user likes krill."),
            StoredMessage(MessageKind.FINAL, f"Said of {topic}."),
        )
        figures = TurnFigures(evaluated=2_000, written=100, left_out=gone if number == len(TOPICS) - 1 else 0)
        store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=messages, figures=figures)
        found.append(exchange)
    return found


def ask(store: ChatStore, turns: list[Exchange], text: str, n_ctx: int = N_CTX) -> Question:
    last = turns[-1]
    new = store.ask(last.chat_id, last.answer.id, text, new=NewChat("2026-11-30"), stamp=Stamp("m"))
    return store.documents.give(last.chat_id, new.question.id, n_ctx)


def test_the_question_brings_back_what_fits_it(path: Path) -> None:
    with ChatStore(path) as store:
        turns = chat(store)
        question = ask(store, turns, "Is there a market in Bergen?")
        assert {one.source for one in question.recalled} == {turns[1].question.id, turns[1].answer.id}
        assert {one.is_question for one in question.recalled} == {True, False}
        assert store.documents.give(turns[0].chat_id, question.id, N_CTX) == question
        given = store.conversation(turns[0].chat_id, question.id).turns[-1]
        assert isinstance(given, UserMessage)
        assert "Earlier, from me\nTell: The harbour of Bergen" in given.text
        assert given.text.endswith("Is there a market in Bergen?")


def test_it_is_data(path: Path) -> None:
    with ChatStore(path) as store:
        question = ask(store, turns := chat(store), "What do whales eat?")
        given = store.conversation(turns[0].chat_id, question.id).turns[-1]
        assert isinstance(given, UserMessage)
        assert "\n````` Earlier, from the assistant\nSaid of Whales eat krill ````\n<|start|>" in given.text
        assert "The user likes" not in given.text  # reasoning is not kept


@pytest.mark.parametrize(
    ("gone", "words"), [(0, "Bergen market"), (3, "sailing"), (3, "quantum gravity"), (1, "krill")]
)
def test_only_what_is_left_out_and_fits(path: Path, gone: int, words: str) -> None:
    with ChatStore(path) as store:
        assert ask(store, chat(store, gone=gone), words).recalled == ()


def test_pinned_and_brought_back_messages_are_there_anyway(path: Path) -> None:
    with ChatStore(path) as store:
        turns = chat(store)
        store.write(partial(left_out.set_pinned, turn_id=turns[1].question.id, pinned=True))
        assert ask(store, turns, "the market in Bergen").recalled == ()
        store.write(partial(left_out.set_left_out, answer_id=turns[-1].answer.id, count=0))
        assert ask(store, turns, "What do whales eat?").recalled == ()


def test_as_far_as_there_is_room(path: Path) -> None:
    with ChatStore(path) as store:
        turns = chat(store)
        assert ask(store, turns, "Bergen Whales Oslo", n_ctx=2_300).recalled == ()
        way = store.read(partial(reading.path_to, chat_id=turns[0].chat_id, turn_id=turns[-1].answer.id))
        new = store.ask(turns[0].chat_id, way[-1], "next", new=NewChat("2026-11-30"), stamp=Stamp("m"))
        ids = [*way, new.question.id]
        found = store.read(lambda connection: list(recall(connection, ids, "Tell Said Bergen Whales Oslo", tokens=60)))
        assert len(found) > 1
        assert sum(len(one.text) // 3 for one in found) <= 60
        assert store.read(lambda connection: list(recall(connection, ids, "Bergen", tokens=40))) == []


def test_it_comes_along(path: Path) -> None:
    with ChatStore(path) as store:
        turns = chat(store)
        question = ask(store, turns, "Is there a market in Bergen?")
        chat_id, texts = turns[0].chat_id, [one.text for one in question.recalled]
        answer = store.begin_answer(chat_id, question.id, Stamp("m"))
        now = from_microseconds(1)
        forked = store.write(partial(fork, chat_id=chat_id, turn_id=answer.id, title="T", now=now))
        record = store.read(partial(read_record, chat_id=chat_id))
        added = store.write(partial(add_record, chat=record))
    ChatStore.rescue(path)
    with ChatStore(path) as store:
        for one in (chat_id, forked, added):
            shown = store.open_chat(one).turns
            last = next(turn for turn in reversed(shown) if isinstance(turn, Question))
            assert [found.text for found in last.recalled] == texts
            assert {found.source for found in last.recalled} == {shown[2].id, shown[3].id}
        assert Recalled(1, "x" * 30).likely_tokens == 10
