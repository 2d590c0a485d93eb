"""Any stream of ids, split anywhere: the parser never raises, never shows control markup and loses no text."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.stream import (
    MessageClosed,
    MessageKind,
    MessageOpened,
    MessageRelabelled,
    MessageShortened,
    MessageText,
    StreamEvent,
)
from app.harmony import tokens
from app.harmony.answer_now import answer_now_ids
from app.harmony.encoding import HarmonyEncoding
from app.harmony.parser import HarmonyParser
from tests.harmony.streams import KNOWN_TOOLS, parse, stream

MANY = settings(max_examples=300)
CONTROL = st.sampled_from(sorted(tokens.CONTROL_NAMES))
STRUCTURE = (tokens.CHANNEL, tokens.CONSTRAIN, tokens.START, tokens.END, tokens.MESSAGE)
WORDS = (
    *("assistant", "analysis", "commentary", "final", "user", "tool", "thinking", "json", "code", "??", "\n", " "),
    *(
        " to=functions.bash",
        " to=assistant",
        " to=",
        "to=bash",
        "</analysis to=bash",
        "<|end|>",
        "functions.read",
        "bash",
        "shelljson",
        "é",
        "🙂",
        "{}",
    ),
    *("I will now say something that is longer than any header, so that it has to be a message. " * 5, "x"),
)
ANY_ID = st.integers(-3, 201_200) | CONTROL


def fragments(encoding: HarmonyEncoding) -> st.SearchStrategy[list[int]]:
    """Streams made of what headers are made of, with some ids of any kind among them."""
    piece = st.one_of(
        CONTROL.map(lambda token: [token]),
        st.sampled_from(WORDS).map(encoding.encode_text),
        st.lists(ANY_ID, max_size=3),
    )
    return st.lists(piece, max_size=40).map(lambda pieces: [token for ids in pieces for token in ids])


def fold(events: Sequence[StreamEvent]) -> list[dict[str, Any]]:
    """What a reader of the events knows at their end; written anew, not the product's own fold."""
    messages: list[dict[str, Any]] = []
    for event in events:
        if isinstance(event, MessageOpened):
            assert event.index == len(messages)
            fields = ("kind", "role", "channel", "recipient", "content_type", "name")
            messages.append({name: getattr(event, name) for name in fields} | {"content": "", "end": None})
        elif isinstance(event, MessageText):
            assert event.text
            assert messages[event.index]["end"] is None
            messages[event.index]["content"] += event.text
        elif isinstance(event, MessageRelabelled):
            assert messages[event.index]["kind"] is not event.kind
            messages[event.index]["kind"] = event.kind
        elif isinstance(event, MessageShortened):
            assert event.length < len(messages[event.index]["content"])
            messages[event.index]["content"] = messages[event.index]["content"][: event.length]
        elif isinstance(event, MessageClosed):
            assert messages[event.index]["end"] is None
            messages[event.index]["end"] = event.end
    return messages


def as_dicts(parser: HarmonyParser) -> list[dict[str, Any]]:
    names = ("kind", "role", "channel", "recipient", "content_type", "name", "content", "end")
    return [{name: getattr(message, name) for name in names} for message in parser.messages]


def check(encoding: HarmonyEncoding, ids: list[int], cuts: list[int], start: Any, finish: Any) -> None:
    whole = HarmonyParser(encoding, start=start, known_tools=KNOWN_TOOLS)
    events = [*whole.feed(ids), *whole.finish(finish)]
    parts = HarmonyParser(encoding, start=start, known_tools=KNOWN_TOOLS)
    split: list[StreamEvent] = []
    edges = [0, *sorted(cut % (len(ids) + 1) for cut in cuts), len(ids)]
    for begin, end in pairwise(edges):
        split += parts.feed(ids[begin:end])
    split += parts.finish(finish)
    assert split == events
    assert fold(events) == as_dicts(whole)
    assert all(message["end"] is not None for message in fold(events))
    assert whole.raw_ids == parts.raw_ids == ids
    assert whole.is_done
    assert whole.feed([tokens.MESSAGE, 100]) == []


@MANY
@given(data=st.data(), cuts=st.lists(st.integers(0, 400), max_size=5))
def test_structured_streams(encoding: HarmonyEncoding, data: st.DataObject, cuts: list[int]) -> None:
    ids = data.draw(fragments(encoding))
    start = data.draw(st.sampled_from(["assistant", "none"]))
    finish = data.draw(st.sampled_from(["stop", "length"]))
    check(encoding, ids, cuts, start, finish)


@MANY
@given(ids=st.lists(ANY_ID, max_size=60), cuts=st.lists(st.integers(0, 60), max_size=5))
def test_random_ids(encoding: HarmonyEncoding, ids: list[int], cuts: list[int]) -> None:
    check(encoding, ids, cuts, "assistant", "stop")


@MANY
@given(data=st.data())
def test_no_control_markup_is_ever_shown(encoding: HarmonyEncoding, data: st.DataObject) -> None:
    ids = data.draw(fragments(encoding))
    ordinary = b"".join(encoding.token_bytes(token) for token in ids).decode("utf-8", "ignore")
    parser = parse(encoding, ids)
    shown = "\n".join(
        text
        for message in parser.messages
        for text in (message.content, message.channel, message.recipient, message.content_type, message.name)
        if text
    )
    for name in tokens.CONTROL_NAMES.values():
        if name not in ordinary:
            assert name not in shown
    assert "<|reserved_" not in shown or "<|reserved_" in ordinary


@MANY
@given(
    pieces=st.lists(st.sampled_from([*STRUCTURE, "word", "word", "analysis", "commentary", "final", "assistant"])),
    start=st.sampled_from(["assistant", "none"]),
)
def test_no_text_is_lost(encoding: HarmonyEncoding, pieces: list[int | str], start: Any) -> None:
    """Every word is in a message, unless it was junk in a header that ``<|message|>`` closed (P5)."""
    ids: list[int] = []
    words: dict[str, int] = {}
    names = ("assistant", "analysis", "commentary", "final")
    for piece, previous in zip(pieces, (None, *pieces), strict=False):
        if isinstance(piece, int):
            ids.append(piece)
        elif piece in names:
            ids += encoding.encode_text(f" {piece} ")
        elif previous not in (tokens.CONSTRAIN, "word", *names):  # there, a word may be a type or a part of a name
            word = f"zq{len(words)};"
            words[word] = len(ids)
            ids += encoding.encode_text(f" {word}")
    parser = parse(encoding, ids, start=start)
    kept = "\n".join(message.content for message in parser.messages)
    for word, position in words.items():
        if word not in kept:
            following = next((token for token in ids[position:] if token >= tokens.FIRST_CONTROL), None)
            assert following in (tokens.MESSAGE, tokens.CHANNEL, tokens.CONSTRAIN), word
            assert not in_body(ids, position), word


def in_body(ids: list[int], position: int) -> bool:
    """True when the last token of structure before `position` is ``<|message|>``."""
    before = [token for token in ids[:position] if token in STRUCTURE and token != tokens.CONSTRAIN]
    return bool(before) and before[-1] == tokens.MESSAGE


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@MANY
@given(st.lists(st.tuples(st.sampled_from(["analysis", "commentary", "final"]), TEXT), max_size=6))
def test_well_formed_turns_come_back_whole(encoding: HarmonyEncoding, messages: list[tuple[str, str]]) -> None:
    ids: list[int] = []
    for channel, text in messages:
        ids += stream(encoding, f"<|start|>assistant<|channel|>{channel}<|message|>")
        ids += [*encoding.encode_text(text), tokens.END]
    parser = parse(encoding, ids, start="none")
    assert [(message.channel, message.content) for message in parser.messages] == messages
    assert parser.repairs == ()


@pytest.mark.parametrize(
    "ids", [[200005, 126], [200006, 126], [200006, 173781, 126], [200006, 173781, 200005, 17196, 126]]
)
def test_answer_now_after_a_part_of_a_code_point(encoding: HarmonyEncoding, ids: list[int]) -> None:
    """In the name of a channel, or of a role, what follows would be read as the rest of that name."""
    parser = HarmonyParser(encoding, known_tools=KNOWN_TOOLS)
    parser.feed(ids)
    parser.feed(answer_now_ids(parser))
    assert parser.is_answering


@MANY
@given(data=st.data())
def test_answer_now_opens_the_answer_anywhere(encoding: HarmonyEncoding, data: st.DataObject) -> None:
    parser = HarmonyParser(encoding, known_tools=KNOWN_TOOLS)
    parser.feed(data.draw(fragments(encoding)))
    ids = answer_now_ids(parser)
    parser.feed(ids)
    header = parser.open_header
    assert parser.is_answering or parser.is_done or (header is not None and header.reading.is_foreign)
    if parser.is_answering:
        assert answer_now_ids(parser) == ()
        assert parser.current_kind is MessageKind.FINAL
        parser.feed(encoding.encode_text("Now."))
        assert parser.messages[-1].content.endswith("Now.")
