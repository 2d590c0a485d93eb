"""The store of chats, with real files."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chats.errors import ChatGoneError, DiskFullError
from app.chats.journal import AnswerJournal
from app.chats.reading import last_measured
from app.chats.sending import Exchange, NewChat, Stamp, Unsent
from app.chats.store import ChatStore, default_path
from app.chats.stored_chat import Answer, AnswerState, Failure, MeasuredTurn, Question, StoredMessage
from app.chats.titles import title_from
from app.core.conversation import AssistantMessage, AssistantTurn, Effort, UserMessage
from app.core.sentences import Explanation, phrase
from app.core.stream import MessageEnd, MessageKind
from app.core.turns import EndReason, TurnFigures
from tests.disks import fill, small_disk

__all__ = ["small_disk"]

DATE = "2026-11-24"
THOUGHT = StoredMessage(
    MessageKind.REASONING, "hmm, a secret thought", channel="analysis", end=MessageEnd.END, tokens=5
)
SAID = StoredMessage(MessageKind.FINAL, "Grüße, 12 € 🙂", channel="final", end=MessageEnd.RETURN, tokens=7)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.sqlite") as opened:
        yield opened


def ask(store: ChatStore, text: str, chat: int | None = None, parent: int | None = None) -> Exchange:
    return store.ask(chat, parent, text, new=NewChat(DATE, Effort.LOW, "be brief"), stamp=Stamp("m", Effort.HIGH))


def answered(store: ChatStore, exchange: Exchange, *messages: StoredMessage) -> int:
    """Finish the first answer of an exchange."""
    store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=messages or (THOUGHT, SAID))
    return exchange.answer.id


def answered_again(store: ChatStore, exchange: Exchange, *messages: StoredMessage) -> int:
    """One more answer to the same question."""
    answer = store.begin_answer(exchange.chat_id, exchange.question.id, Stamp("m", Effort.HIGH))
    store.finish_answer(answer.id, state=AnswerState.WHOLE, messages=messages)
    return answer.id


def texts(store: ChatStore, chat_id: int) -> list[str]:
    turns = store.open_chat(chat_id).turns
    return [turn.text if isinstance(turn, Question) else "".join(m.text for m in turn.messages[-1:]) for turn in turns]


def test_an_exchange_comes_back_as_it_was(store: ChatStore) -> None:
    exchange = ask(store, "What?\n\n  <|end|> \x00 \udc80")
    begun = exchange.answer
    assert begun.state is AnswerState.RUNNING
    figures = TurnFigures(1, 2, 3, message_tokens=(5, 7))
    explained = Explanation(phrase("{a}", a="\ud800"), None, phrase("Go on."))
    store.finish_answer(
        begun.id,
        state=AnswerState.FAILED,
        messages=[THOUGHT, SAID],
        stamp=Stamp("gpt-oss-20b", Effort.MEDIUM),
        reason=EndReason.LENGTH,
        figures=figures,
        raw_ids=(200_005, 1, 2**32 - 1),
        repairs=("r",),
        notices=("n",),
        failure=Failure("crashed", explained, ("line",)),
    )
    chat = store.open_chat(exchange.chat_id)
    question, answer = chat.turns
    assert isinstance(question, Question)
    assert isinstance(answer, Answer)
    assert question.text == "What?\n\n  <|end|> \x00 \ufffd"
    assert question.branch.count == 1
    assert (chat.date, chat.effort, chat.instructions) == (DATE, Effort.LOW, "be brief")
    assert (answer.model, answer.effort, answer.state) == ("gpt-oss-20b", Effort.MEDIUM, AnswerState.FAILED)
    assert answer.messages == (THOUGHT, SAID)
    assert (answer.reason, answer.figures, answer.raw_ids) == (EndReason.LENGTH, figures, (200_005, 1, 2**32 - 1))
    assert (answer.repairs, answer.notices) == (("r",), ("n",))
    assert answer.failure is not None
    assert str(answer.failure.explanation) == "\ufffd Go on."
    assert abs(answer.created - datetime.now(UTC)) < timedelta(minutes=1)


def test_it_is_on_disk_at_once(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "folder" / "chats.sqlite"
    with ChatStore(path) as store, ChatStore(path) as other:
        exchange = ask(store, "What?")
        assert [chat.id for chat in other.chats()] == [exchange.chat_id]
        [mode] = sqlite3.connect(path).execute("PRAGMA journal_mode").fetchone()
        assert mode == "wal"
        assert store._connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert store._connection.execute("PRAGMA secure_delete").fetchone() == (1,)


def test_the_usual_place(own_home: Path) -> None:
    assert default_path().is_relative_to(own_home)


def test_chats_are_listed_by_last_use(store: ChatStore) -> None:
    first, second = ask(store, "first"), ask(store, "second")
    assert [chat.title for chat in store.chats()] == ["second", "first"]
    answer = answered(store, first)
    ask(store, "more", first.chat_id, answer)
    assert [chat.id for chat in store.chats()] == [first.chat_id, second.chat_id]
    store.rename(second.chat_id, "Another name")
    assert store.chats()[1].title == "Another name"
    assert store.chats()[0].title == "first"


def test_branches(store: ChatStore) -> None:
    first = ask(store, "a")
    one = answered(store, first, SAID)
    follow = ask(store, "b", first.chat_id, one)
    answered(store, follow, SAID)
    two = answered_again(store, first, THOUGHT)
    assert texts(store, first.chat_id) == ["a", THOUGHT.text]
    chat = store.choose_branch(first.chat_id, one)
    assert [turn.id for turn in chat.turns][:3] == [first.question.id, one, follow.question.id]
    assert chat.turns[1].branch.siblings == (one, two)
    assert chat.turns[1].branch.position == 0
    edited = ask(store, "a, edited", first.chat_id, None)
    assert texts(store, first.chat_id) == ["a, edited", ""]
    assert edited.question.branch.siblings == (first.question.id, edited.question.id)
    # a turn of a branch that is not shown brings all of its path
    assert [turn.id for turn in store.choose_branch(first.chat_id, follow.question.id).turns][:2] == [
        first.question.id,
        one,
    ]


def test_what_a_model_is_given(store: ChatStore) -> None:
    first = ask(store, "a")
    foreign = StoredMessage(MessageKind.FOREIGN, "no", role="user")
    one = answered(store, first, THOUGHT, foreign, SAID)
    follow = ask(store, "b", first.chat_id, one)
    answered(store, follow, SAID)
    answered_again(store, first, SAID)
    conversation = store.conversation(first.chat_id, follow.question.id)
    assert conversation.turns == (
        UserMessage("a"),
        AssistantTurn(
            (
                AssistantMessage(MessageKind.REASONING, THOUGHT.text, "analysis"),
                AssistantMessage(MessageKind.FINAL, SAID.text, "final"),
            )
        ),
        UserMessage("b"),
    )
    assert (conversation.date, conversation.effort, conversation.instructions) == (DATE, Effort.LOW, "be brief")
    store.set_effort(first.chat_id, Effort.HIGH)
    store.set_instructions(first.chat_id, "")
    changed = store.conversation(first.chat_id, first.question.id)
    assert (changed.turns, changed.effort, changed.instructions) == ((UserMessage("a"),), Effort.HIGH, "")


def test_drafts(store: ChatStore) -> None:
    assert store.unsent() == Unsent()
    store.save_draft(None, "for a new one")
    store.set_instructions(None, "be kind")
    assert store.unsent() == Unsent("for a new one", "be kind")
    exchange = ask(store, "for a new one")
    assert store.unsent() == Unsent()
    store.save_draft(exchange.chat_id, "half a thou")
    assert store.open_chat(exchange.chat_id).draft == "half a thou"
    store.ask(exchange.chat_id, None, "edited", new=NewChat(DATE, keep_draft=True), stamp=Stamp("m"))
    assert store.open_chat(exchange.chat_id).draft == "half a thou"
    ask(store, "another", exchange.chat_id)
    assert store.open_chat(exchange.chat_id).draft == ""


def test_delete_and_restore(store: ChatStore) -> None:
    exchange = ask(store, "a")
    store.delete(exchange.chat_id)
    assert store.chats() == []
    assert store.purge(datetime.now(UTC) - timedelta(minutes=1)) == 0
    store.restore(exchange.chat_id)
    assert texts(store, exchange.chat_id) == ["a", ""]
    assert store.purge() == 0
    store.delete(exchange.chat_id)
    assert store.purge() == 1
    with pytest.raises(ChatGoneError):
        store.restore(exchange.chat_id)


def test_a_long_chat_can_be_wiped(store: ChatStore) -> None:
    chat_id, parent = None, None
    for number in range(700):
        exchange = ask(store, f"question {number}", chat_id, parent)
        chat_id, parent = exchange.chat_id, exchange.answer.id
    assert chat_id is not None
    store.delete(chat_id)
    assert store.purge() == 1
    assert store._connection.execute("SELECT count(*) FROM turn").fetchone() == (0,)


def test_a_deleted_chat_is_not_opened_and_not_added_to(store: ChatStore) -> None:
    exchange = ask(store, "a")
    store.delete(exchange.chat_id)
    for call in (
        lambda: store.open_chat(exchange.chat_id),
        lambda: store.conversation(exchange.chat_id, exchange.question.id),
        lambda: ask(store, "b", exchange.chat_id, exchange.answer.id),
        lambda: store.begin_answer(exchange.chat_id, exchange.question.id, Stamp("m")),
    ):
        with pytest.raises(ChatGoneError):
            call()
    store.restore(exchange.chat_id)
    assert texts(store, exchange.chat_id) == ["a", ""]


def test_a_wiped_chat_is_in_no_file(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    (tmp_path / "chats.version-0.sqlite").write_bytes(b"zebra-7719")
    with ChatStore(path) as store:
        gone = ask(store, "zebra-7719 in the question")
        answered(store, gone, StoredMessage(MessageKind.FINAL, "zebra-7719 in the answer"))
        running = store.begin_answer(gone.chat_id, gone.question.id, Stamp("m"))
        journal = AnswerJournal()
        entry = journal.entry([StoredMessage(MessageKind.FINAL, "zebra-7719 in the journal")])
        assert entry is not None
        store.append_stream(running.id, entry)
        store.save_draft(gone.chat_id, "zebra-7719 in the draft")
        kept = ask(store, "giraffe-4411")
        store.delete(gone.chat_id)
        assert b"zebra-7719" in b"".join(file.read_bytes() for file in tmp_path.iterdir())
        store.purge()
        left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert b"zebra-7719" not in left
        assert b"giraffe-4411" in left
        assert store.open_chat(kept.chat_id).turns
        # what was still being written of it comes too late and is dropped
        store.append_stream(running.id, entry)
        store.finish_answer(running.id, state=AnswerState.WHOLE, messages=[THOUGHT])
    assert b"zebra-7719" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_what_is_gone(store: ChatStore) -> None:
    exchange = ask(store, "a")
    other = ask(store, "b")
    for call in (
        lambda: store.open_chat(99),
        lambda: store.rename(99, "x"),
        lambda: store.conversation(99, exchange.question.id),
        lambda: store.conversation(other.chat_id, exchange.question.id),
        lambda: store.begin_answer(99, exchange.question.id, Stamp("m")),
        lambda: store.begin_answer(other.chat_id, exchange.question.id, Stamp("m")),
        lambda: ask(store, "c", 99),
        lambda: store.choose_branch(other.chat_id, exchange.question.id),
    ):
        with pytest.raises(ChatGoneError):
            call()
    assert len(store.chats()) == 2


def test_half_an_answer_after_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    store = ChatStore(path)
    exchange = ask(store, "a")
    answer = exchange.answer
    journal = AnswerJournal()
    for length in (3, 9, 15):
        entry = journal.entry([StoredMessage(MessageKind.REASONING, THOUGHT.text[:length])])
        assert entry is not None
        store.append_stream(answer.id, entry)
    empty = store.begin_answer(exchange.chat_id, exchange.question.id, Stamp("m"))
    with ChatStore(path) as after:  # the first one is never closed properly
        assert after.recover() == 2
        assert after.recover() == 0
        kept = after.choose_branch(exchange.chat_id, answer.id).turns[1]
        assert isinstance(kept, Answer)
        assert kept.state is AnswerState.INTERRUPTED
        assert [said.text for said in kept.messages] == [THOUGHT.text[:15]]
        other = after.choose_branch(exchange.chat_id, empty.id).turns[1]
        assert isinstance(other, Answer)
        assert (other.state, other.messages) == (AnswerState.INTERRUPTED, ())
    store.close()


def test_a_continued_answer_that_breaks_off_again(store: ChatStore) -> None:
    exchange = ask(store, "a")
    answer = exchange.answer
    store.finish_answer(answer.id, state=AnswerState.CUT, messages=[THOUGHT], reason=EndReason.STOPPED)
    journal = AnswerJournal(continues=True)
    entry = journal.entry([THOUGHT, SAID])
    assert entry is not None
    assert entry.whole
    store.append_stream(answer.id, entry)
    assert store.recover() == 1
    kept = store.open_chat(exchange.chat_id).turns[1]
    assert isinstance(kept, Answer)
    assert kept.messages == (THOUGHT, SAID)
    assert (kept.state, kept.reason) == (AnswerState.INTERRUPTED, None)


def test_a_title_is_made_of_the_first_message(store: ChatStore) -> None:
    exchange = ask(store, "\n\n  # Plan   a week\nof dinners")
    assert store.chats()[0].title == "Plan a week"
    ask(store, "and then?", exchange.chat_id, answered(store, exchange))
    assert store.chats()[0].title == "Plan a week"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("  \n\t\n", ""),
        ("Hello", "Hello"),
        ("```\ncode()\n```", "code()"),
        ("x" * 200, "x" * 60 + "…"),
        ("word " * 40, ("word " * 11 + "word") + "…"),
        ("# ", "#"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert title_from(text) == title


@given(st.text())
def test_any_text_gives_a_title(text: str) -> None:
    title = title_from(text)
    assert len(title) <= 61
    assert "\n" not in title


# -- full disks --------------------------------------------------------------------------------------------------------


def test_a_full_disk_loses_nothing_and_says_so(small_disk: Path) -> None:
    with ChatStore(small_disk / "chats.sqlite") as store:
        exchange = ask(store, "a")
        answered(store, exchange)
        filler = fill(small_disk)
        with pytest.raises(DiskFullError, match="disk is full"):
            ask(store, "b" * 200_000)
        assert texts(store, exchange.chat_id) == ["a", SAID.text]
        filler.unlink()
        ask(store, "b" * 200_000)
        assert len(store.chats()) == 2


def test_a_disk_that_is_full_at_the_start_can_be_read(small_disk: Path) -> None:
    path = small_disk / "chats.sqlite"
    with ChatStore(path) as store:
        exchange = ask(store, "a")
        answered(store, exchange)
    fill(small_disk)
    with ChatStore(path) as store:
        assert isinstance(store.cannot_write, DiskFullError)
        assert store.recover() == 0
        assert texts(store, exchange.chat_id) == ["a", SAID.text]
        with pytest.raises(DiskFullError):
            ask(store, "b")


def test_a_disk_that_is_full_before_the_first_start(small_disk: Path) -> None:
    fill(small_disk)
    with pytest.raises(DiskFullError):
        ChatStore(small_disk / "new" / "chats.sqlite")


def measured(store: ChatStore, count: int) -> list[MeasuredTurn]:
    return store.read(lambda connection: last_measured(connection, count))


def test_what_the_last_answers_took_without_a_word_of_them(store: ChatStore) -> None:
    for number in (1, 2, 3):
        exchange = ask(store, f"question {number}")
        store.finish_answer(
            exchange.answer.id,
            state=AnswerState.WHOLE,
            messages=(SAID,),
            figures=TurnFigures(written=number) if number != 2 else None,
        )
    assert [(one.model, one.figures.written) for one in measured(store, 5)] == [("m", 3), ("m", 1)]
    assert len(measured(store, 1)) == 1
    store.delete(exchange.chat_id)
    assert [one.figures.written for one in measured(store, 5)] == [1]
