"""The journal: whatever an answer does, its entries tell of it."""

from hypothesis import given
from hypothesis import strategies as st

from app.chats.journal import AnswerJournal, JournalEntry, fold
from app.chats.stored_chat import StoredMessage
from app.core.stream import MessageEnd, MessageKind

text = st.text(max_size=8)
messages = st.lists(
    st.builds(
        StoredMessage,
        kind=st.sampled_from(MessageKind),
        text=text,
        channel=st.sampled_from([None, "analysis", "final"]),
        end=st.sampled_from([None, *MessageEnd]),
        tokens=st.integers(0, 9),
    ),
    max_size=4,
).map(tuple)


@given(st.lists(messages, max_size=8))
def test_any_states_one_after_another(states: list[tuple[StoredMessage, ...]]) -> None:
    journal = AnswerJournal()
    entries: list[JournalEntry] = []
    for state in states:
        entry = journal.entry(state)
        if entry is not None:
            entries = [entry] if entry.whole else [*entries, entry]
        assert [(m.kind, m.text, m.channel, m.tokens) for m in fold(entries)] == [
            (m.kind, m.text, m.channel, m.tokens) for m in state
        ]


def test_an_entry_holds_only_what_is_new() -> None:
    journal = AnswerJournal()
    first = journal.entry([StoredMessage(MessageKind.FINAL, "a" * 1000)])
    second = journal.entry([StoredMessage(MessageKind.FINAL, "a" * 1000 + "b")])
    assert first is not None
    assert second is not None
    assert [change.added for change in second.changes] == ["b"]
    assert journal.entry([StoredMessage(MessageKind.FINAL, "a" * 1000 + "b")]) is None


def test_an_entry_that_was_not_written_is_made_up_for() -> None:
    journal = AnswerJournal()
    first = journal.entry([StoredMessage(MessageKind.FINAL, "one")])
    lost = journal.entry([StoredMessage(MessageKind.FINAL, "one two")])
    assert first is not None
    assert lost is not None
    journal.forget(lost)
    third = journal.entry([StoredMessage(MessageKind.FINAL, "one two three")])
    assert third is not None
    assert third.whole
    assert fold([third])[0].text == "one two three"
    assert fold([first, third])[0].text == "one two three"


def test_nothing_is_taken_after_a_gap() -> None:
    journal = AnswerJournal()
    entries = [journal.entry([StoredMessage(MessageKind.FINAL, "x" * length)]) for length in range(1, 5)]
    found = [entry for entry in entries if entry is not None]
    assert fold(found)[0].text == "xxxx"
    assert fold([found[0], found[2], found[3]])[0].text == "x"
    assert fold(found[1:]) == ()
