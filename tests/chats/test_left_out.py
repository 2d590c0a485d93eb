"""What the model is not given any more: by branch, with pins and with what the user brought back."""

from functools import partial
from pathlib import Path

import pytest

from app.chats import left_out
from app.chats.errors import ChatGoneError
from app.chats.exchange.adding import add_record
from app.chats.exchange.reading import read_record
from app.chats.forking import fork
from app.chats.rows import from_microseconds
from app.chats.sending import Exchange, NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import Answer, AnswerState, StoredMessage
from app.core.conversation import Conversation
from app.core.stream import MessageKind
from app.core.turns import TurnFigures


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "chats.sqlite"


def ask(store: ChatStore, before: Exchange | None = None, *, gone: int = 0) -> Exchange:
    """A question with its answer, for which so many exchanges were left out."""
    chat_id, parent = (before.chat_id, before.answer.id) if before is not None else (None, None)
    exchange = store.ask(chat_id, parent, "Q", new=NewChat("2026-11-30"), stamp=Stamp("m"))
    finish(store, exchange, gone)
    return exchange


def finish(store: ChatStore, exchange: Exchange, gone: int) -> None:
    store.finish_answer(
        exchange.answer.id,
        state=AnswerState.WHOLE,
        messages=(StoredMessage(MessageKind.FINAL, "A"),),
        figures=TurnFigures(left_out=gone),
    )


def next_one(store: ChatStore, before: Exchange) -> Conversation:
    new = store.ask(before.chat_id, before.answer.id, "next", new=NewChat("2026-11-30"), stamp=Stamp("m"))
    return store.conversation(before.chat_id, new.question.id)


def chain(store: ChatStore, *gone: int) -> list[Exchange]:
    found: list[Exchange] = []
    for count in gone:
        found.append(ask(store, found[-1] if found else None, gone=count))
    return found


def test_each_branch_has_its_own(path: Path) -> None:
    with ChatStore(path) as store:
        one, two, three, four = chain(store, 0, 0, 1, 2)
        other = ask(store, two, gone=0)
        assert [next_one(store, end).left_out for end in (one, two, three, four, other)] == [0, 0, 1, 2, 0]


def test_what_was_brought_back_holds_until_more_is_left_out(path: Path) -> None:
    with ChatStore(path) as store:
        *_, last = chain(store, 0, 0, 0, 2)
        store.write(partial(left_out.set_left_out, answer_id=last.answer.id, count=0))
        assert next_one(store, last).left_out == 0
        after = ask(store, last, gone=3)
        assert next_one(store, after).left_out == 3
        finish(store, last, 1)  # it went on over the end
        assert next_one(store, last).left_out == 1


def test_pins_are_those_of_exchanges_and_come_along(path: Path) -> None:
    with ChatStore(path) as store:
        one, two, three = chain(store, 0, 0, 0)
        for turn_id in (one.question.id, two.question.id, two.answer.id, three.answer.id):
            store.write(partial(left_out.set_pinned, turn_id=turn_id, pinned=True))
        store.write(partial(left_out.set_pinned, turn_id=three.answer.id, pinned=False))
        store.write(partial(left_out.set_left_out, answer_id=three.answer.id, count=1))
        assert next_one(store, three).pinned == (0, 1)
        now = from_microseconds(1)
        forked = store.write(partial(fork, chat_id=one.chat_id, turn_id=three.answer.id, title="T", now=now))
        record = store.read(partial(read_record, chat_id=one.chat_id))
        added = store.write(partial(add_record, chat=record))
    ChatStore.rescue(path)
    with ChatStore(path) as store:
        for chat_id in (one.chat_id, forked, added):
            turns = store.open_chat(chat_id).turns[:6]
            assert [turn.pinned for turn in turns] == [True, False, True, True, False, False]
            last = turns[5]
            assert isinstance(last, Answer)
            assert last.left_out == 1


def test_a_turn_that_is_gone(path: Path) -> None:
    with ChatStore(path) as store, pytest.raises(ChatGoneError):
        store.write(partial(left_out.set_pinned, turn_id=99, pinned=True))
