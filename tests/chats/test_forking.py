"""A chat that begins with the turns of another one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from app.chats.errors import ChatGoneError
from app.chats.forking import fork
from app.chats.search.finder import find
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import Answer, AnswerState, Chat, Question, StoredMessage
from app.core.conversation import Effort
from app.core.stream import MessageKind
from app.core.turns import EndReason, TurnFigures
from app.documents.document import Document, DocumentKind, Section


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.sqlite") as opened:
        yield opened


@pytest.fixture
def chat(store: ChatStore) -> Chat:
    """Two exchanges, the first answer of which has an older version."""
    new, stamp = NewChat("2026-11-24", Effort.HIGH, "be brief"), Stamp("m", Effort.LOW)
    chat_id, parent = None, None
    for number in range(2):
        exchange = store.ask(chat_id, parent, f"question {number}", new=new, stamp=stamp)
        chat_id = exchange.chat_id
        for version in range(2):
            answer = store.begin_answer(chat_id, exchange.question.id, stamp) if version else exchange.answer
            store.finish_answer(
                answer.id,
                state=AnswerState.WHOLE,
                messages=[StoredMessage(MessageKind.FINAL, f"answer {number}, version {version}", tokens=3)],
                reason=EndReason.ANSWERED,
                figures=TurnFigures(1, 2, 3),
                raw_ids=(1, 2, 3),
                notices=("n",),
            )
            parent = answer.id
    assert chat_id is not None
    return store.open_chat(chat_id)


def forked(store: ChatStore, chat: Chat, turn_id: int) -> Chat:
    work = partial(fork, chat_id=chat.id, turn_id=turn_id, title="a fork", now=datetime.now(UTC))
    return store.open_chat(store.write(work))


def content(turn: Question | Answer) -> object:
    """A turn without what depends on its ids and siblings."""
    if isinstance(turn, Question):
        return turn.text, turn.created
    kept = (turn.messages, turn.figures, turn.raw_ids, turn.notices, turn.state, turn.reason)
    return turn.model, turn.effort, turn.created, *kept


def test_from_an_answer(store: ChatStore, chat: Chat) -> None:
    new = forked(store, chat, chat.turns[1].id)
    assert new.id != chat.id
    assert (new.title, new.date, new.effort, new.instructions, new.draft) == (
        "a fork",
        "2026-11-24",
        Effort.HIGH,
        "be brief",
        "",
    )
    assert [content(turn) for turn in new.turns] == [content(turn) for turn in chat.turns[:2]]
    assert [turn.branch.count for turn in new.turns] == [1, 1]
    assert store.open_chat(chat.id) == chat
    assert [one.id for one in store.chats()] == [new.id, chat.id]
    found = find(store.path, '"version 1"')
    assert found is not None
    assert {one.id for one in found.chats} == {chat.id, new.id}


def test_from_an_answer_that_is_not_shown(store: ChatStore, chat: Chat) -> None:
    hidden = chat.turns[1].branch.siblings[0]
    [_, answer] = forked(store, chat, hidden).turns
    assert isinstance(answer, Answer)
    assert answer.messages[0].text == "answer 0, version 0"


def test_from_a_question(store: ChatStore, chat: Chat) -> None:
    new = forked(store, chat, chat.turns[2].id)
    assert len(new.turns) == 2
    assert new.draft == "question 1"
    first = forked(store, chat, chat.turns[0].id)
    assert (first.turns, first.draft) == ((), "question 0")


def test_documents_come_along(store: ChatStore) -> None:
    new, stamp = NewChat("2026-11-24"), Stamp("m")
    whole, part = (Document(name, DocumentKind.TEXT, (Section(f"text of {name}"),)) for name in ("a.txt", "b.txt"))
    kept = [store.documents.keep(None, document) for document in (whole, part)]
    first = store.ask(None, None, "q", new=new, stamp=stamp, document_ids=[one.id for one in kept])
    store.write(
        lambda connection: connection.execute(
            "INSERT INTO passage (turn, position, document, text, heading) VALUES (?, 0, ?, 'a piece', 'h')",
            (first.question.id, kept[1].id),
        )
    )
    old = store.open_chat(first.chat_id)
    copy, draft = forked(store, old, first.answer.id), forked(store, old, first.question.id)
    store.delete(first.chat_id)
    store.purge()
    question = store.open_chat(copy.id).turns[0]
    assert isinstance(question, Question)
    assert [one.name for one in question.attachments] == ["a.txt", "b.txt"]
    assert [passage.text for passage in question.passages] == ["a piece"]
    assert store.documents.read(question.attachments[0].id) == whole
    assert [one.name for one in store.open_chat(draft.id).drafted] == ["a.txt", "b.txt"]


def test_a_running_answer_is_copied_as_interrupted(store: ChatStore, chat: Chat) -> None:
    new, stamp = NewChat("2026-11-24"), Stamp("m")
    running = store.ask(chat.id, chat.turns[-1].id, "more", new=new, stamp=stamp).answer
    last = forked(store, chat, running.id).turns[-1]
    assert isinstance(last, Answer)
    assert last.state is AnswerState.INTERRUPTED


def test_both_are_deleted_apart(store: ChatStore, chat: Chat) -> None:
    new = forked(store, chat, chat.turns[-1].id)
    store.delete(chat.id)
    store.purge()
    assert store.open_chat(new.id) == new


def test_what_is_gone(store: ChatStore, chat: Chat) -> None:
    with pytest.raises(ChatGoneError):
        forked(store, chat, 99)
    store.delete(chat.id)
    with pytest.raises(ChatGoneError):
        forked(store, chat, chat.turns[1].id)
    assert store.chats() == []
