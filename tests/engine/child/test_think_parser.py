"""Reasoning between tags, in any split, loses nothing and leaks nothing."""

import itertools
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.stream import (
    MessageClosed,
    MessageEnd,
    MessageKind,
    MessageOpened,
    MessageRelabelled,
    MessageText,
    Repaired,
    StreamEvent,
)
from app.core.transcript import Transcript
from app.engine.child.think_parser import OPENERS, TAGS, ThinkParser, is_marker
from app.engine.repairs import NO_ANSWER, NO_OPENER

R, F = MessageKind.REASONING, MessageKind.FINAL


def _read(
    text: str | bytes,
    cuts: list[int] | None = None,
    *,
    reason: str = "stop",
    thinking_open: bool = False,
    person: str = "",
) -> tuple[ThinkParser, list[StreamEvent]]:
    data = text.encode() if isinstance(text, str) else text
    parser = ThinkParser(thinking_open=thinking_open, person=person)
    events: list[StreamEvent] = []
    edges = [0, *sorted(min(cut, len(data)) for cut in cuts or []), len(data)]
    for start, end in itertools.pairwise(edges):
        events += parser.feed([data[start:end]])
    return parser, events + parser.finish(reason)  # type: ignore[arg-type]


def _said(parser: ThinkParser) -> list[tuple[MessageKind, str]]:
    return [(message.kind, message.content) for message in parser.messages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello", [(F, "Hello")]),
        ("<think>hm</think>Hello", [(R, "hm"), (F, "Hello")]),
        ("\n <think>\nhm\n</think>\n\nHello\n", [(R, "hm\n"), (F, "Hello\n")]),
        ("<think>\n\n</think>\n\nHello", [(F, "Hello")]),
        ("<think></think>Hello", [(F, "Hello")]),
        ("<think>a</think><think>b</think>c", [(R, "a"), (R, "b"), (F, "c")]),
        ("<think>a</think>\n\n    code", [(R, "a"), (F, "    code")]),
        ("<think>a</think>\n  \n x\n\ny", [(R, "a"), (F, " x\n\ny")]),
        ("<think>if a < b </thin k></think>c", [(R, "if a < b </thin k>"), (F, "c")]),
        ("<think>a</think>the tag </think> ends <think>", [(R, "a"), (F, "the tag </think> ends <think>")]),
        ("Use <think> here", [(F, "Use <think> here")]),
        ("<thinker>a", [(F, "<thinker>a")]),
        ("<thi", [(F, "<thi")]),
        ("<think>a</thi", [(R, "a</thi")]),
        ("<think>a</thinking>b</think>c", [(R, "a</thinking>b"), (F, "c")]),
        ("", []),
        (" \n", []),
        ("<think> \n", []),
    ],
)
def test_what_is_read(text: str, expected: list[tuple[MessageKind, str]]) -> None:
    assert _said(_read(text)[0]) == expected
    assert _said(_read(text, list(range(len(text.encode()))))[0]) == expected


@pytest.mark.parametrize(("opener", "closer"), TAGS.items())
def test_every_tag(opener: str, closer: str) -> None:
    assert _said(_read(f"{opener}a{closer}b")[0]) == [(R, "a"), (F, "b")]
    assert _said(_read(f"a{closer}b", thinking_open=True)[0]) == [(R, "a"), (F, "b")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hm</think>Hello", [(R, "hm"), (F, "Hello")]),
        ("<think>hm</think>Hello", [(R, "hm"), (F, "Hello")]),
        ("\n<think>\nhm[/THINK]</think>Hello", [(R, "hm[/THINK]"), (F, "Hello")]),
        ("hm <think> hm</think>Hello", [(R, "hm <think> hm"), (F, "Hello")]),
        ("\n</think>\n\nHello", [(F, "Hello")]),
        ("<", [(R, "<")]),
        ("", []),
    ],
)
def test_a_thought_that_the_prompt_opened(text: str, expected: list[tuple[MessageKind, str]]) -> None:
    for cuts in ([], list(range(len(text)))):
        assert _said(_read(text, cuts, thinking_open=True)[0]) == expected


# Reasoning that has only its closing tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One and\nfour.\n</think>\n\nFive.", [(R, "One and\nfour.\n"), (F, "Five.")]),
        ("hm</think>\nYes.", [(R, "hm"), (F, "Yes.")]),
        ("hm</think>  \r\nYes.", [(R, "hm"), (F, "Yes.")]),
        ("hm\n  </think> Yes.", [(R, "hm\n  "), (F, " Yes.")]),
        ("hm\n[/THINK]Ja.", [(R, "hm\n"), (F, "Ja.")]),
        ("hm\n</think>", [(R, "hm\n")]),
        ("</think>\n\nYes.", [(F, "Yes.")]),
        ("\n</think></think>Yes.", [(F, "Yes.")]),
        ("<think>a</think></think>Yes.", [(R, "a"), (F, "Yes.")]),
        ("a\n</think></think>\n<think>b</think>c", [(R, "a\n"), (R, "b"), (F, "c")]),
        # Only the first one counts: the answer may then be about tags.
        ("a\n</think>b\n</think>\nc", [(R, "a\n"), (F, "b\n</think>\nc")]),
        ("<think>a</think>b\n</think>\nc", [(R, "a"), (F, "b\n</think>\nc")]),
        # In the middle of a line.
        ("The tag </think> ends it.", [(F, "The tag </think> ends it.")]),
        ('He wrote "</think>"\nand left.', [(F, 'He wrote "</think>"\nand left.')]),
        # In code.
        ("Write `</think>` there.", [(F, "Write `</think>` there.")]),
        ("Write `x </think>\nand `y.", [(F, "Write `x </think>\nand `y.")]),
        ("Write ``a\n</think>`` there.", [(F, "Write ``a\n</think>`` there.")]),
        ("```html\n</think>\n```\nx", [(F, "```html\n</think>\n```\nx")]),
        ("~~~\n```\n</think>\n~~~\nx", [(F, "~~~\n```\n</think>\n~~~\nx")]),
        ("- so:\n  ```\n  </think>\n  ```", [(F, "- so:\n  ```\n  </think>\n  ```")]),
        ("> ```\n> </think>\n> ```\nx", [(F, "> ```\n> </think>\n> ```\nx")]),
        # Code that is over, or never was.
        ("```py\nx\n```\nso\n</think>\nYes.", [(R, "```py\nx\n```\nso\n"), (F, "Yes.")]),
        ("```a``` b\n</think>\nYes.", [(R, "```a``` b\n"), (F, "Yes.")]),
        ("the ` alone\n</think>\nYes.", [(R, "the ` alone\n"), (F, "Yes.")]),
        ("~~~~\n~~~\nx\n~~~~\n</think>Yes.", [(R, "~~~~\n~~~\nx\n~~~~\n"), (F, "Yes.")]),
        # A tag that was opened in the answer.
        ("The form is:\n<think>\nx\n</think>\nThat is all.", [(F, "The form is:\n<think>\nx\n</think>\nThat is all.")]),
        ("Write\n- <think>\n- </think>\nso", [(F, "Write\n- <think>\n- </think>\nso")]),
        ("Between <think> and </think>\nso", [(F, "Between <think> and </think>\nso")]),
        ("<a>\n<reasoning>x</reasoning>\n</a>", [(F, "<a>\n<reasoning>x</reasoning>\n</a>")]),
        # An opening tag that is only spoken of closes nothing.
        ("There is no <think> here, so\n</think>\nYes.", [(R, "There is no <think> here, so\n"), (F, "Yes.")]),
    ],
)
def test_reasoning_with_only_its_closing_tag(text: str, expected: list[tuple[MessageKind, str]]) -> None:
    assert _said(_read(text)[0]) == expected
    assert _said(_read(text, list(range(len(text.encode()))))[0]) == expected


@pytest.mark.parametrize("closer", TAGS.values())
def test_every_closing_tag_alone(closer: str) -> None:
    assert _said(_read(f"a\n{closer}b")[0]) == [(R, "a\n"), (F, "b")]
    assert _said(_read(f"a {closer} b")[0]) == [(F, f"a {closer} b")]


def test_what_was_sent_as_the_answer_is_relabelled() -> None:
    parser, events = _read("hm\n</think>\nHi", [2])
    assert events == [
        MessageOpened(0, F, provisional=True),
        MessageText(0, "hm"),
        MessageText(0, "\n"),
        MessageRelabelled(0, R),
        Repaired(NO_OPENER),
        MessageClosed(0, MessageEnd.END),
        MessageOpened(1, F),
        MessageText(1, "Hi"),
        MessageClosed(1, MessageEnd.EOS),
    ]
    assert parser.messages == Transcript(events).messages


def test_no_half_of_a_tag_is_sent() -> None:
    parser = ThinkParser()
    texts = [
        event.text
        for byte in b"so</think>\nYes"
        for event in parser.feed([bytes([byte])])
        if isinstance(event, MessageText)
    ]
    assert texts == ["s", "o", "Y", "e", "s"]


# Where the model begins to write the person's part


@pytest.mark.parametrize(
    ("text", "answer", "is_over"),
    [
        ("Paris.\n\nUser: And Rome?", "Paris.", True),
        ("Paris.\nUser:", "Paris.", True),
        ("Paris. \n \n  User: x\nAssistant: y", "Paris.", True),
        ("\n\nUser: x", "", True),
        ("A\n\nUser interfaces: b", "A\n\nUser interfaces: b", False),
        ("A\n\nUser", "A\n\nUser", False),
        ("A\n", "A\n", False),
        ("A User: b", "A User: b", False),
        (" A", "A", False),
        ("   A", "  A", False),
        ("- User: b", "- User: b", False),
        ("```yaml\nUser: root\n```\nb", "```yaml\nUser: root\n```\nb", False),
        ("```yaml\na: 1\n```\nUser: b", "```yaml\na: 1\n```", True),
        ("<think>a\nUser: b</think>\n\nc\nUser: d", "c", True),
        ("a\n</think>\nb\n\nUser: c", "b", True),
    ],
)
def test_the_persons_part_ends_the_turn(text: str, answer: str, is_over: bool) -> None:
    for cuts in ([], list(range(len(text)))):
        parser, events = _read(text, cuts, person="User:")
        assert "".join(said for kind, said in _said(parser) if kind is F) == answer
        assert parser.is_over is is_over
        assert parser.messages == Transcript(events).messages
        assert parser.characters == (
            text.index(answer) + len(answer) if is_over and answer else 0 if is_over else len(text)
        )


def test_nothing_of_the_persons_part_is_sent() -> None:
    parser = ThinkParser(person="User:")
    texts = [
        event.text
        for byte in b"Paris.\n\nUseful.\n\nUser: x"
        for event in parser.feed([bytes([byte])])
        if isinstance(event, MessageText)
    ]
    assert texts == [*"Paris.", "\n\nUsef", *"ul."]
    assert parser.finish("stop") == [MessageClosed(0, MessageEnd.EOS)]


def test_without_a_persons_part_such_a_line_is_text() -> None:
    assert _said(_read("a\n\nUser: b")[0]) == [(F, "a\n\nUser: b")]


@pytest.mark.parametrize("char", ["`", "~", " ", "\n", "<", "</think", "a"])
def test_a_character_without_end_is_read_in_a_time_that_grows_with_it(char: str) -> None:
    """Counted in characters that are looked at, not in seconds: what waits to be understood stays short."""
    parser = ThinkParser(person="User:")
    longest = 0
    for _ in range(3000):
        parser.feed([char.encode()])
        longest = max(longest, len(parser._held))
    assert longest <= 64 or not char.strip()
    parser.finish("length")
    assert "".join(message.content for message in parser.messages).strip() == (char * 3000).strip()


# Whole turns


@pytest.mark.parametrize(("reason", "end"), [("stop", MessageEnd.EOS), ("length", MessageEnd.CUT)])
def test_a_thought_that_never_ends_stays_one(reason: str, end: MessageEnd) -> None:
    parser, events = _read("<think>hm", reason=reason)
    assert _said(parser) == [(R, "hm")]
    assert parser.messages[0].end is end
    assert events[-1] == Repaired(NO_ANSWER)
    assert parser.repairs == (NO_ANSWER,)


def test_no_answer_after_the_thought_is_told() -> None:
    assert _read("<think>hm</think>\n")[0].repairs == (NO_ANSWER,)
    assert _read("<think>hm</think>a")[0].repairs == ()
    assert _read("a")[0].repairs == ()


def test_the_events_of_a_turn() -> None:
    assert _read("<think>hm</think>\nHi")[1] == [
        MessageOpened(0, R),
        MessageText(0, "hm"),
        MessageClosed(0, MessageEnd.END),
        MessageOpened(1, F),
        MessageText(1, "Hi"),
        MessageClosed(1, MessageEnd.EOS),
    ]


def test_what_is_being_written() -> None:
    parser = ThinkParser()
    kinds = []
    for piece in (b"\n", b"<thi", b"nk>", b"a", b"</think>", b"\n", b"b"):
        parser.feed([piece])
        kinds.append(parser.current_kind)
    assert kinds == [None, None, R, R, None, None, F]
    assert ThinkParser(thinking_open=True).current_kind is R


def test_text_goes_out_as_soon_as_it_cannot_be_a_tag() -> None:
    parser = ThinkParser(thinking_open=True)
    assert parser.feed([b"hello </th"])[-1] == MessageText(0, "hello ")
    assert parser.feed([b"e "]) == [MessageText(0, "</the ")]


def test_characters_cut_between_tokens() -> None:
    data = "日本🙂".encode()
    parser = ThinkParser()
    texts = [event.text for byte in data for event in parser.feed([bytes([byte])]) if isinstance(event, MessageText)]
    assert texts == ["日", "本", "🙂"]
    assert _said(_read(b"a\xff\xf0\x9f")[0]) == [(F, "a\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}")]


def test_which_control_tokens_belong_to_a_tag() -> None:
    assert all(
        is_marker(text) for text in ("<think>", "</think>", "[THINK]", "<|channel>", "<channel|>", "<|inner_prefix|>")
    )
    assert not any(is_marker(text) for text in ("<|im_end|>", "</s>", "<|endoftext|>", "", "<"))


_TEXT = st.lists(
    st.one_of(
        st.sampled_from([*OPENERS, *TAGS.values(), "User:", "\nUser:", "\n```\n", "`", "\n"]),
        st.text("<>/think[] \nab日🙂|`~:", max_size=8),
    ),
    max_size=8,
).map("".join)


@given(
    text=_TEXT,
    cuts=st.lists(st.integers(0, 200), max_size=12),
    thinking_open=st.booleans(),
    person=st.sampled_from(["", "User:"]),
)
@example(text="<think>\n a</think>\n\n b", cuts=[3, 9, 20], thinking_open=False, person="")
@example(text="a `\n</think>`\n</think>\nb\n\nUser:", cuts=[4, 13, 20, 30], thinking_open=False, person="User:")
@example(text="    `a` is code", cuts=[5], thinking_open=False, person="")
@example(text="<think>b</think>\n\n    `a", cuts=[22], thinking_open=False, person="User:")
def test_any_text_split_anywhere_reads_the_same(text: str, cuts: list[int], thinking_open: bool, person: str) -> None:
    whole, _ = _read(text, thinking_open=thinking_open, person=person)
    parser, events = _read(text, cuts, thinking_open=thinking_open, person=person)
    assert parser.is_over == whole.is_over
    assert parser.characters == whole.characters
    assert parser.messages == whole.messages
    assert parser.repairs == whole.repairs
    assert Transcript(events).messages == whole.messages


_TAGS_AND_BLANKS = "(?:" + "|".join(re.escape(tag) for tag in (*OPENERS, *TAGS.values())) + r"|\s)*"


@given(text=_TEXT, thinking_open=st.booleans())
@example(text="<think>h", thinking_open=False)
def test_nothing_is_lost_but_tags_and_blank_lines(text: str, thinking_open: bool) -> None:
    parser, _ = _read(text, thinking_open=thinking_open)
    # One pattern over the whole text: a search for each content would also find the "h" inside "<think>".
    parts = [_TAGS_AND_BLANKS, *(re.escape(message.content) + _TAGS_AND_BLANKS for message in parser.messages)]
    assert re.fullmatch("".join(parts), text)


@given(data=st.binary(max_size=60), cuts=st.lists(st.integers(0, 60), max_size=6))
def test_any_bytes(data: bytes, cuts: list[int]) -> None:
    parser, events = _read(data, cuts)
    opened = [event.index for event in events if isinstance(event, MessageOpened)]
    closed = [event.index for event in events if isinstance(event, MessageClosed)]
    assert opened == closed == list(range(len(parser.messages)))
