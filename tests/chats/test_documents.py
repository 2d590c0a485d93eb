"""Files of chats in the store: drafts, questions, branches, what the model gets, and what is left after a deletion."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.chats import documents, schema
from app.chats.errors import ChatGoneError
from app.chats.sending import Exchange, NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, Attachment, Given, Question, StoredMessage
from app.core.conversation import UserMessage
from app.core.stream import MessageEnd, MessageKind
from app.core.turns import EndReason, TurnFigures
from app.documents.document import Document, DocumentKind, Section

REPORT = Document(
    "report.pdf", DocumentKind.PDF, tuple(Section(f"Page {n} tells of topic{n}. " * 40, page=n) for n in range(1, 41))
)
NOTE = Document("note.txt", DocumentKind.TEXT, (Section("The secret word is abracadabra."),))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.sqlite") as opened:
        yield opened


def ask(
    store: ChatStore, text: str, *documents: Attachment, chat: int | None = None, parent: int | None = None
) -> Exchange:
    return store.ask(
        chat,
        parent,
        text,
        new=NewChat("2026-11-30"),
        stamp=Stamp("m"),
        document_ids=[document.id for document in documents],
    )


def answered(store: ChatStore, exchange: Exchange, used: int = 100) -> int:
    said = StoredMessage(MessageKind.FINAL, "yes", channel="final", end=MessageEnd.RETURN)
    store.finish_answer(
        exchange.answer.id,
        state=AnswerState.WHOLE,
        messages=[said],
        reason=EndReason.ANSWERED,
        figures=TurnFigures(evaluated=used),
    )
    return exchange.answer.id


def message(store: ChatStore, exchange: Exchange) -> str:
    """What the model reads for the question."""
    last = store.conversation(exchange.chat_id, exchange.question.id).turns[-1]
    assert isinstance(last, UserMessage)
    return last.text


def test_a_draft_keeps_its_files(store: ChatStore) -> None:
    kept = store.documents.keep(None, NOTE)
    assert (kept.name, kept.kind, kept.characters, kept.given) == ("note.txt", "text", 31, None)
    assert store.unsent().drafted == (kept,)
    assert store.documents.read(kept.id) == NOTE
    store.documents.set_tokens(kept.id, 9)
    assert store.unsent().drafted[0].tokens == 9
    store.documents.discard([kept.id])
    assert store.unsent().drafted == ()
    with pytest.raises(ChatGoneError):
        store.documents.read(kept.id)


def test_a_sent_file_belongs_to_the_question(store: ChatStore) -> None:
    kept = store.documents.keep(None, NOTE)
    sent = ask(store, "What is the word?", kept)
    assert [one.id for one in sent.question.attachments] == [kept.id]
    assert store.unsent().drafted == ()
    [question, _] = store.open_chat(sent.chat_id).turns
    assert isinstance(question, Question)
    assert question.attachments == sent.question.attachments
    store.documents.discard([kept.id])  # a chip that was still shown: the question keeps it
    assert store.documents.read(kept.id) == NOTE


def test_a_file_of_another_chat_cannot_be_sent(store: ChatStore) -> None:
    first = ask(store, "one", store.documents.keep(None, NOTE))
    second = ask(store, "two")
    with pytest.raises(ChatGoneError):
        ask(store, "three", *first.question.attachments, chat=second.chat_id, parent=second.answer.id)
    assert len(store.open_chat(second.chat_id).turns) == 2


def test_an_edited_question_shares_the_file(store: ChatStore) -> None:
    first = ask(store, "one", store.documents.keep(None, NOTE))
    edited = ask(store, "two", *first.question.attachments, chat=first.chat_id)
    assert edited.question.attachments == first.question.attachments
    assert "abracadabra" in message(store, edited)
    assert "abracadabra" in message(store, first)


def test_what_was_attached_to_an_edit_that_was_not_sent_goes_at_the_next_start(store: ChatStore) -> None:
    sent = ask(store, "one")
    kept = store.documents.keep(sent.chat_id, NOTE, is_draft=False)
    drafted = store.documents.keep(sent.chat_id, NOTE)
    assert store.open_chat(sent.chat_id).drafted == (drafted,)
    store.recover()
    with pytest.raises(ChatGoneError):
        store.documents.read(kept.id)
    assert store.open_chat(sent.chat_id).drafted == (drafted,)


def test_a_file_that_fits_is_given_whole(store: ChatStore) -> None:
    sent = ask(store, "What is the word?", store.documents.keep(None, NOTE))
    question = store.documents.give(sent.chat_id, sent.question.id, 4096)
    assert [one.given for one in question.attachments] == [Given.WHOLE]
    assert question.passages == ()
    text = message(store, sent)
    assert "note.txt" in text
    assert text.endswith("````\n\nWhat is the word?")


def test_a_file_that_does_not_fit_is_searched(store: ChatStore) -> None:
    report, note = store.documents.keep(None, REPORT), store.documents.keep(None, NOTE)
    sent = ask(store, "What is topic17 about?", report, note)
    question = store.documents.give(sent.chat_id, sent.question.id, 4096)
    assert [one.given for one in question.attachments] == [Given.PASSAGES, Given.WHOLE]
    assert question.passages[0].page == 17
    text = message(store, sent)
    assert "report.pdf, page 17" in text
    assert "abracadabra" in text
    assert "topic30." not in text
    assert store.documents.give(sent.chat_id, sent.question.id, 1_000_000) == question  # decided once


def test_a_later_question_searches_the_files_of_earlier_ones(store: ChatStore) -> None:
    first = ask(store, "What is topic17 about?", store.documents.keep(None, REPORT))
    before = store.documents.give(first.chat_id, first.question.id, 4096)
    parent = answered(store, first)
    second = ask(store, "And topic30?", chat=first.chat_id, parent=parent)
    question = store.documents.give(second.chat_id, second.question.id, 4096)
    assert question.passages[0].page == 30
    assert "topic30" in message(store, second)
    [shown, _, again, _] = store.open_chat(first.chat_id).turns
    assert (shown, again) == (before, question)


def test_a_short_question_is_searched_with_the_one_before_it(store: ChatStore) -> None:
    first = ask(store, "What is topic17 about?", store.documents.keep(None, REPORT))
    store.documents.give(first.chat_id, first.question.id, 4096)
    second = ask(store, "And why?", chat=first.chat_id, parent=answered(store, first))
    assert store.documents.give(second.chat_id, second.question.id, 4096).passages[0].page == 17


def test_the_files_of_another_branch_are_not_searched(store: ChatStore) -> None:
    first = ask(store, "What is topic17 about?", store.documents.keep(None, REPORT))
    store.documents.give(first.chat_id, first.question.id, 4096)
    edited = ask(store, "topic17, without the file", chat=first.chat_id)
    assert store.documents.give(first.chat_id, edited.question.id, 4096).passages == ()


def test_less_fits_into_a_context_that_is_used(store: ChatStore) -> None:
    first = ask(store, "Hello")
    parent = answered(store, first, used=3000)
    second = ask(store, "word?", store.documents.keep(first.chat_id, NOTE), chat=first.chat_id, parent=parent)
    question = store.documents.give(first.chat_id, second.question.id, 4096)
    assert [one.given for one in question.attachments] == [Given.WHOLE]
    third = ask(store, "word?", store.documents.keep(first.chat_id, REPORT), chat=first.chat_id, parent=parent)
    question = store.documents.give(first.chat_id, third.question.id, 40_000)
    assert [one.given for one in question.attachments] == [Given.WHOLE]
    fourth = ask(store, "word?", store.documents.keep(first.chat_id, REPORT), chat=first.chat_id, parent=parent)
    answered(store, fourth, used=25_000)
    fifth = ask(
        store, "word?", store.documents.keep(first.chat_id, REPORT), chat=first.chat_id, parent=fourth.answer.id
    )
    question = store.documents.give(first.chat_id, fifth.question.id, 40_000)
    assert [one.given for one in question.attachments] == [Given.PASSAGES]


def test_nothing_is_left_of_a_deleted_chat(store: ChatStore) -> None:
    report, note = store.documents.keep(None, REPORT), store.documents.keep(None, NOTE)
    sent = ask(store, "What is topic17 about?", report, note)
    store.documents.give(sent.chat_id, sent.question.id, 4096)
    store.documents.keep(sent.chat_id, NOTE)
    store.delete(sent.chat_id)
    store.purge()
    with pytest.raises(ChatGoneError):
        store.documents.read(report.id)
    for file in store.path.parent.iterdir():
        assert b"abracadabra" not in file.read_bytes()
        assert b"topic17" not in file.read_bytes()


def test_files_survive_a_rescue(store: ChatStore) -> None:
    sent = ask(store, "What is topic17 about?", store.documents.keep(None, REPORT))
    question = store.documents.give(sent.chat_id, sent.question.id, 4096)
    drafted = store.documents.keep(None, NOTE)
    store.close()
    ChatStore.rescue(store.path)
    with ChatStore(store.path) as rescued:
        assert rescued.open_chat(sent.chat_id).turns[0] == question
        assert rescued.documents.read(question.attachments[0].id) == REPORT
        assert rescued.unsent().drafted == (drafted,)


def test_a_file_of_the_first_version_gets_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    schema.connect(path, schema.STEPS[:1]).close()
    with ChatStore(path) as store:
        assert store.documents.keep(None, NOTE).id == 1


def test_a_damaged_text_is_gone_and_not_a_crash(store: ChatStore) -> None:
    kept = store.documents.keep(None, NOTE)
    raw = sqlite3.connect(store.path, isolation_level=None)
    raw.execute("UPDATE document SET content = x'00'")
    raw.close()
    with pytest.raises(ChatGoneError):
        store.documents.read(kept.id)


def test_surrogates_and_strange_names_are_kept_as_text(store: ChatStore) -> None:
    kept = store.documents.keep(None, Document("a\udcff`\n.txt", DocumentKind.TEXT, (Section("x\ud800"),)))
    sent = ask(store, "?", kept)
    store.documents.give(sent.chat_id, sent.question.id, 4096)
    assert "`\n." not in message(store, sent)


def test_the_files_of_a_chat_for_its_tools(store: ChatStore) -> None:
    table = Document("Übersicht.csv", DocumentKind.TABLE, (Section("a;b\n1;2"),))
    first = ask(store, "one", store.documents.keep(None, table), store.documents.keep(None, REPORT))
    store.documents.keep(first.chat_id, NOTE)  # of a draft: the model does not know of it yet
    ask(store, "other chat", store.documents.keep(None, NOTE))
    found = store.read(lambda connection: documents.files_of(connection, first.chat_id, frozenset()))
    (one, (name, content)), (_, (other, text)) = found.items()
    assert (name, content) == ("Übersicht.csv", b"a;b\n1;2")
    assert (other, b"topic40" in text) == ("report.pdf.txt", True)
    again = store.read(lambda connection: documents.files_of(connection, first.chat_id, frozenset({one})))
    assert [name for name, _ in again.values()] == ["report.pdf.txt"]
