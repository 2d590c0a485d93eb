"""Searching real chats: what is found by what is typed, in which order, with which surroundings."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.chats import order
from app.chats.search.finder import find, models_in
from app.chats.search.found import Filters, Found, HitKind
from app.chats.search.places import Quality
from app.chats.sending import Exchange, NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.stream import MessageKind
from app.documents.document import Document, DocumentKind, Section


class Chats:
    """Chats of one question and one answer each, made by the store."""

    def __init__(self, path: Path) -> None:
        self.store = ChatStore(path)
        self.by_id: dict[int, str] = {}

    def add(self, question: str, answer: str = "", thought: str = "", *, model: str = "m", title: str = "") -> Exchange:
        exchange = self.store.ask(None, None, question, new=NewChat("2026-11-30"), stamp=Stamp(model))
        kinds = {MessageKind.REASONING: thought, MessageKind.FINAL: answer}
        messages = [StoredMessage(kind, text) for kind, text in kinds.items() if text]
        self.store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=messages)
        self.store.rename(exchange.chat_id, title or "-")
        return exchange

    def find(self, text: str, filters: Filters | None = None) -> Found:
        found = find(self.store.path, text, filters)
        assert found is not None
        return found

    def finds(self, text: str, filters: Filters | None = None) -> bool:
        return bool(self.find(text, filters).chats)


@pytest.fixture
def chats(tmp_path: Path) -> Iterator[Chats]:
    made = Chats(tmp_path / "chats.sqlite")
    yield made
    made.store.close()


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Die Geschwindigkeitsbegrenzung gilt.", "begrenzung"),
        ("Die Geschwindigkeitsbegrenzung gilt.", "GESCHWINDIG gilt"),
        ("auf der Straße", "strasse"),
        ("auf der STRASSE", "straße"),
        ("ÄRGER", "ärger"),
        ("今天天气怎么样", "天气"),
        ("我喜欢猫", "猫"),
        ("日本語の文章です", "文章"),
        ("テストを書く", "スト"),
        ("한국어 문장", "국어"),
        ("用AI写代码", "ai"),
        ("Is it AI?", "AI"),
        ("AI", "ai"),
        ("R is a language", "r"),
        ("a call of a.b() fails", "a.b()"),
        ("def snake_case_name():", "case_name"),
        ("the camelCaseName", "casename"),
        ("C++ or C#", "C#"),
        ('print("x")', 'print("x")'),
        ("SELECT * FROM t WHERE a AND NOT b", "AND NOT"),
        ("one two\nthree four", '"two three"'),
        ("one two three", "“two three”"),
        ("one two three", 'one "two thr'),
        ("party 🎉 at noon", "🎉"),
        ("a\u00e9b", "a\u0065\u0301b"),
        ("ends with ok", "ok"),
        ("x" * 900, "x" * 850),
        ("memory of the device", "device memory of"),
        ("memory devices", "memory de"),  # the last word is still being typed
        ("den Fluß entlang", '"fluss entlang"'),
        ("un café noir", "cafe"),
        ("a cafe in town", "café"),
        ("CAFÉ", "cafe"),
        ("cafe\u0301s", "cafes"),  # the accent is a character of its own
        ("a cafe in town", "cafe\u0301"),
        ("un garçon à Paris", '"garcon a Paris"'),
        ("più su", "piu"),
        ("là où", "ou"),  # words of two letters
        ("İstanbul", "istanbul"),
        ("tiếng Việt", "tieng viet"),
        ("Αθήνα", "αθηνα"),
        ("всё", "все"),
    ],
)
def test_found(chats: Chats, text: str, typed: str) -> None:
    chats.add("nothing of the kind", text)
    [chat] = chats.find(typed).chats
    assert [hit.kind for hit in chat.hits] == [HitKind.ANSWER]
    assert chat.hits[0].snippet.marks


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("un café noir", "cafe", "café"),
        ("un cafe\u0301 noir", "cafe", "cafe\u0301"),
        ("in İstanbul, cafe\u0301s", "cafes", "cafe\u0301s"),
        ("in İstanbul", "in istanbul", "inİstanbul"),
    ],
)
def test_what_is_marked_has_its_accents(chats: Chats, text: str, typed: str, marked: str) -> None:
    chats.add("nothing of the kind", text)
    snippet = chats.find(typed).chats[0].hits[0].snippet
    assert "".join(snippet.text[start:end] for start, end in snippet.marks) == marked


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("мой", "мои"),  # another letter, not one with an accent
        ("がく", "かく"),
        ("Hawaii and samurai", "ai"),  # words of two letters are whole words
        ("every word", "r"),
        ("two, then one", '"one two"'),
        ("beginning and end", "begend"),
        ("banana", "bananas"),
        ("only this", "only that"),
        ("abc bcd", "abcd"),  # all trigrams are there, the word is not
        ("memory devices", "memory de "),
        ("memory, a code", "memory od"),
        ("anything", ""),
        ("anything", '"'),
        ("anything", '""'),
        ("anything", "\0"),
    ],
)
def test_not_found(chats: Chats, text: str, typed: str) -> None:
    chats.add("-", text)
    assert not chats.finds(typed)


@given(typed=st.text(max_size=40) | st.text('"(*) -:^+{}ANDORTNE.', max_size=20))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
def test_anything_may_be_typed(chats: Chats, typed: str) -> None:
    if not chats.store.chats():
        chats.add("What?", 'Some "text" (with) all * - : ^ + {} AND OR NOT NEAR.')
    chats.find(typed)


@given(text=st.text(max_size=60), start=st.integers(0, 60), length=st.integers(3, 20))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
def test_every_piece_of_a_text_finds_it(chats: Chats, text: str, start: int, length: int) -> None:
    text = "".join(char for char in text if char.isprintable() and char not in '"“”„«»ßẞ')
    words = text[start : start + length].split()
    chats.add("-", text)
    for word in words:
        if len(word) > 2 and word.isascii():
            assert chats.finds(word), (text, word)


def test_what_a_hit_is_in(chats: Chats) -> None:
    chats.add("whale in the question")
    chats.add("-", "whale in the answer")
    chats.add("-", "-", "whale in the reasoning")
    chats.add("-", title="whale in the title")
    found = chats.find("whale").chats
    assert [[hit.kind for hit in chat.hits] for chat in found] == [
        [],  # the title comes first
        [HitKind.ANSWER],
        [HitKind.QUESTION],  # used before the one above
        [HitKind.REASONING],
    ]
    assert found[0].title.marks == ((0, 5),)


def test_words_come_before_pieces_of_words(chats: Chats) -> None:
    chats.add("-", "the rate")
    chats.add("-", "rated")
    chats.add("-", "separate")
    found = chats.find("rate").chats
    assert [chat.hits[0].quality for chat in found] == [Quality.WHOLE, Quality.STARTS, Quality.INSIDE]


def test_surroundings(chats: Chats) -> None:
    answer = (
        "This is a long beginning that nobody needs here. " * 5
        + "Then the\n\n  needle\x1b is near the thread."
        + " x" * 200
    )
    chats.add("-", answer)
    [chat] = chats.find("thread needle").chats
    snippet = chat.hits[0].snippet
    assert snippet.text.startswith("…")
    assert "Then the needle␛ is near the thread." in snippet.text
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["needle", "thread"]
    assert len(snippet.text) < 220


def test_a_hit_keeps_no_more_of_a_text_than_it_shows(chats: Chats) -> None:
    chats.add("-", "far away " * 1_000 + "needle and needles " + "behind " * 10_000)
    [chat] = chats.find("needle").chats
    [hit] = chat.hits
    assert len(hit.text) < 500
    assert hit.snippet.text.startswith("…")
    assert hit.snippet.text.endswith("…")
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == ["needle", "needle"]


def test_filters(chats: Chats) -> None:
    exchange = chats.add("How is it sorted?", "So it is sorted:\n```py\nsorted(x)\n```", model="alpha")
    chats.add("Is it sorted?", "It is sorted.", model="beta")
    assert len(chats.find("sorted").chats) == 2
    [chat] = chats.find("sorted", Filters(has_code=True)).chats
    assert (chat.id, [hit.kind for hit in chat.hits]) == (exchange.chat_id, [HitKind.ANSWER])
    [chat] = chats.find("sorted", Filters(model="alpha")).chats
    assert (chat.id, len(chat.hits)) == (exchange.chat_id, 2)
    now = datetime.now(UTC)
    assert not chats.finds("sorted", Filters(since=now))
    assert len(chats.find("sorted", Filters(since=now - timedelta(hours=1), until=now)).chats) == 2
    assert not chats.finds("sorted", Filters(until=now - timedelta(hours=1)))


def test_filters_by_folder_and_attachment(chats: Chats) -> None:
    first, second = chats.add("sorted?", "It is sorted."), chats.add("sorted", "So sorted.")
    folder = chats.store.write(partial(order.add_folder, name="trips"))
    chats.store.write(partial(order.move, chat_ids=[first.chat_id], folder_id=folder.id))
    assert [chat.id for chat in chats.find("sorted", Filters(folder=folder.id)).chats] == [first.chat_id]
    assert [chat.id for chat in chats.find("", Filters(folder=folder.id)).chats] == [first.chat_id]
    kept = chats.store.documents.keep(second.chat_id, Document("a.txt", DocumentKind.TEXT, (Section("x"),)))
    asked = chats.store.ask(
        second.chat_id,
        second.answer.id,
        "sorted here?",
        new=NewChat("2026-11-30"),
        stamp=Stamp("m"),
        document_ids=[kept.id],
    )
    [chat] = chats.find("sorted", Filters(has_attachment=True)).chats
    assert [hit.turn_id for hit in chat.hits] == [asked.question.id]
    assert [chat.id for chat in chats.find("", Filters(has_attachment=True)).chats] == [second.chat_id]


def test_filters_without_words(chats: Chats) -> None:
    first = chats.add("one", "```py\n```", model="alpha")
    second = chats.add("two", model="beta")
    gone = chats.add("three", model="beta")
    chats.store.delete(gone.chat_id)
    assert [chat.id for chat in chats.find(" ", Filters(model="beta")).chats] == [second.chat_id]
    assert [chat.id for chat in chats.find("", Filters(has_code=True)).chats] == [first.chat_id]
    everything = chats.find("", Filters(until=datetime.now(UTC) + timedelta(days=1)))
    assert [chat.id for chat in everything.chats] == [second.chat_id, first.chat_id]
    assert models_in(chats.store.path) == ["alpha", "beta"]


def test_deleted_chats_are_not_found(chats: Chats) -> None:
    exchange = chats.add("needle")
    chats.store.delete(exchange.chat_id)
    assert not chats.finds("needle")
    chats.store.restore(exchange.chat_id)
    assert chats.finds("needle")


def test_a_renamed_chat(chats: Chats) -> None:
    exchange = chats.add("-", title="before")
    chats.store.rename(exchange.chat_id, "afterwards")
    assert chats.finds("afterwards")
    assert not chats.finds("before")


def test_a_search_that_is_no_longer_wanted(chats: Chats) -> None:
    chats.add("needle")
    assert find(chats.store.path, "needle", is_wanted=lambda: False) is None


def test_no_file_yet(tmp_path: Path) -> None:
    assert find(tmp_path / "chats.sqlite", "needle") == Found()


def test_a_folder_that_is_read_only(chats: Chats) -> None:
    chats.add("needle")
    chats.store.close()
    folder = chats.store.path.parent
    folder.chmod(0o500)
    try:
        assert chats.finds("needle")
    finally:
        folder.chmod(0o700)
