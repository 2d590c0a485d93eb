"""Titles that a model writes: for which chats, and what counts as one."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.chats.titling import FirstExchange, first_exchange, retitle, title_of
from app.core.conversation import Effort
from app.core.stream import MessageKind

QUESTION = "How do tides work?\nPlease explain."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.sqlite") as opened:
        yield opened


def ask(store: ChatStore, chat_id: int | None = None, parent: int | None = None) -> tuple[int, int]:
    """A question with a whole answer; the ids of the chat and of the answer."""
    new = NewChat("2026-11-30", Effort.MEDIUM, "", keep_draft=False)
    exchange = store.ask(chat_id, parent, QUESTION, stamp=Stamp("m", Effort.MEDIUM), new=new)
    messages = (StoredMessage(MessageKind.REASONING, "hm"), StoredMessage(MessageKind.FINAL, "The moon."))
    store.finish_answer(answer_id=exchange.answer.id, state=AnswerState.WHOLE, messages=messages)
    return exchange.chat_id, exchange.answer.id


def found(store: ChatStore, chat_id: int) -> FirstExchange | None:
    return store.write(partial(first_exchange, chat_id=chat_id))


def test_a_chat_with_one_answer_is_named(store: ChatStore) -> None:
    chat_id, _ = ask(store)
    exchange = found(store, chat_id)
    assert exchange == FirstExchange("How do tides work?", QUESTION, "The moon.")
    assert QUESTION in exchange.request("2026-11-30").turns[0].text  # type: ignore[union-attr]
    store.write(partial(retitle, chat_id=chat_id, before=exchange.title, title="Tides"))
    assert [one.title for one in store.chats()] == ["Tides"]
    assert found(store, chat_id) is None


def test_a_chat_that_went_on_or_was_named_is_left_alone(store: ChatStore) -> None:
    chat_id, answer_id = ask(store)
    ask(store, chat_id, answer_id)
    assert found(store, chat_id) is None
    other, _ = ask(store)
    store.rename(other, "Mine")
    assert found(store, other) is None
    store.write(partial(retitle, chat_id=other, before="How do tides work?", title="Tides"))
    assert "Mine" in [one.title for one in store.chats()]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tides and the moon", "Tides and the moon"),
        ('\n**"Tides and the moon."**\nMore', "Tides and the moon"),
        ("# 潮汐的原理。", "潮汐的原理。"),
        ("„Gezeiten“", "Gezeiten"),
        ("", ""),
        ("...", ""),
        ("This is far too long to be the title of any chat, for it goes on and on.", ""),
    ],
)
def test_what_is_a_title(text: str, title: str) -> None:
    assert title_of(text) == title
