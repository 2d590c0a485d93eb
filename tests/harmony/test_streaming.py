"""What comes out while the stream is still running."""

import pytest

from app.core.stream import MessageClosed, MessageEnd, MessageKind, MessageOpened, MessageRelabelled, MessageText
from app.harmony import tokens
from app.harmony.answer_now import answer_now_ids
from app.harmony.encoding import HarmonyEncoding
from app.harmony.parser import HarmonyParser
from app.harmony.repairs import Repair
from app.harmony.tokens import ANSWER_NOW_IDS, PREFILL_FINAL_IDS
from tests.harmony.streams import BEFORE, KNOWN_TOOLS, stream


def texts(events: list[object]) -> str:
    return "".join(event.text for event in events if isinstance(event, MessageText))


def parser_after(encoding: HarmonyEncoding, text: str) -> HarmonyParser:
    parser = HarmonyParser(encoding, known_tools=KNOWN_TOOLS)
    parser.feed(stream(encoding, text))
    return parser


def test_text_goes_out_as_it_arrives(encoding: HarmonyEncoding) -> None:
    parser = HarmonyParser(encoding)
    header = stream(encoding, "<|channel|>analysis<|message|>")
    assert parser.feed(header[:-1]) == []
    assert parser.feed(header[-1:]) == [MessageOpened(0, MessageKind.REASONING, channel="analysis")]
    for token in encoding.encode_text("one word after another"):
        assert parser.feed([token]) == [MessageText(0, encoding.decode([token]))]
    assert parser.feed([tokens.END]) == [MessageClosed(0, MessageEnd.END)]


def test_only_whole_code_points_go_out(encoding: HarmonyEncoding) -> None:
    text = "👩‍👩‍👧‍👦 𓀀𓂀 done"
    ids = encoding.encode_text(text)
    assert any(not _is_text(encoding.token_bytes(token)) for token in ids), "the text has to be split somewhere"
    parser = parser_after(encoding, "<|channel|>final<|message|>")
    pieces = [texts(list(parser.feed([token]))) for token in ids]
    assert "".join(pieces) == text
    assert "\N{REPLACEMENT CHARACTER}" not in "".join(pieces)


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def test_half_a_code_point(encoding: HarmonyEncoding) -> None:
    """At the end of the stream it is not text; in the middle of it the model wrote something that is none."""
    half = next(token for token in encoding.encode_text("𓀀") if not _is_text(encoding.token_bytes(token)))
    for ending, expected in (([], "Hi"), ([tokens.END], "Hi\ufffd"), ([tokens.CONSTRAIN], "Hi")):
        parser = parser_after(encoding, "<|channel|>final<|message|>Hi")
        parser.feed([half, *ending])
        parser.finish("length")
        assert parser.messages[0].content == expected


def test_a_code_point_around_a_stray_token_is_whole(encoding: HarmonyEncoding) -> None:
    ids = encoding.encode_text("𓀀")
    parser = parser_after(encoding, "<|channel|>final<|message|>")
    parser.feed([ids[0], tokens.MESSAGE, *ids[1:]])
    assert parser.messages[0].content == "𓀀"


def test_text_without_a_channel_is_provisional(encoding: HarmonyEncoding) -> None:
    parser = HarmonyParser(encoding)
    events = parser.feed(stream(encoding, "<|message|>Hello"))
    assert MessageOpened(0, MessageKind.FINAL, provisional=True) in events
    assert parser.current_kind is MessageKind.FINAL
    assert not parser.is_answering
    events = parser.feed(stream(encoding, "<|end|><|start|>assistant<|channel|>final<|message|>"))
    assert events[1:] == [
        MessageRelabelled(0, MessageKind.REASONING),
        MessageOpened(1, MessageKind.FINAL, channel="final"),
    ]
    assert parser.is_answering


def test_text_between_messages_is_shown_at_once(encoding: HarmonyEncoding) -> None:
    parser = parser_after(encoding, "<|channel|>analysis<|message|>t<|end|>")
    assert texts(list(parser.feed(encoding.encode_text(" so now I")))) == " so now I"


def test_a_long_answer_without_a_header_does_not_wait_for_its_end(encoding: HarmonyEncoding) -> None:
    text = "It goes on and on 𓀀 and says many things. " * 40
    for header in ("", "<|channel|>final ", "<|channel|>final "):
        parser = parser_after(encoding, header)
        seen = texts(list(parser.feed(encoding.encode_text(text))))
        assert text.startswith(seen)
        assert len(seen) > len(text) - 100
        parser.finish("stop")
        assert parser.messages[0].content == text


def test_a_long_call_without_a_message_token_waits(encoding: HarmonyEncoding) -> None:
    """Whether it is a call is known at its end only."""
    arguments = '{"text": "' + "x y " * 500 + '"}'
    parser = parser_after(encoding, "<|channel|>commentary to=functions.bash " + arguments)
    assert parser.messages == ()
    parser.feed([tokens.CALL])
    (call,) = parser.messages
    assert (call.kind, call.content, call.end) == (MessageKind.TOOL_CALL, arguments, MessageEnd.CALL)


def test_what_is_being_written(encoding: HarmonyEncoding) -> None:
    parser = HarmonyParser(encoding)
    seen = []
    for text in ("<|channel|>analysis", "<|message|>t", "<|end|>", "<|start|>assistant<|channel|>final<|message|>a"):
        parser.feed(stream(encoding, text))
        seen.append(parser.current_kind)
    assert seen == [None, MessageKind.REASONING, None, MessageKind.FINAL]
    assert not parser.is_done
    parser.feed([tokens.RETURN])
    assert parser.current_kind is None
    assert parser.is_done


def test_generation_can_stop_when_the_model_writes_for_somebody_else(encoding: HarmonyEncoding) -> None:
    parser = parser_after(encoding, "<|channel|>final<|message|>A<|end|><|start|>user<|message|>")
    assert parser.is_done
    assert parser.finish("stop")[-1] == MessageClosed(1, MessageEnd.EOS)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", PREFILL_FINAL_IDS),
        ("<|channel|>", PREFILL_FINAL_IDS[1:]),
        ("<|channel|>final", (tokens.MESSAGE,)),
        ("<|channel|>final<|message|>", ()),
        ("<|channel|>analysis", (tokens.MESSAGE, *ANSWER_NOW_IDS)),
        ("<|channel|>analysis<|message|>", ANSWER_NOW_IDS),
        ("<|channel|>analysis<|message|>t", ANSWER_NOW_IDS),
        ("<|channel|>analysis<|message|>t<|end|>", ANSWER_NOW_IDS[1:]),
        ("<|channel|>analysis<|message|>t<|end|><|start|>", ANSWER_NOW_IDS[2:]),
        ("<|channel|>analysis<|message|>t<|end|><|start|>assistant", ANSWER_NOW_IDS[3:]),
        ("<|channel|>commentary to=functions.bash<|message|>{", ANSWER_NOW_IDS),
        ("<|channel|>final<|message|>ok<|return|>", ()),
    ],
)
def test_answer_now(encoding: HarmonyEncoding, before: str, expected: tuple[int, ...]) -> None:
    parser = parser_after(encoding, before)
    assert answer_now_ids(parser) == expected
    parser.feed([*expected, *encoding.encode_text("Now.")])
    if not parser.is_done:
        parser.finish("length")
        assert parser.messages[-1].kind is MessageKind.FINAL
        assert parser.messages[-1].content == "Now."
    assert parser.repairs == ()


CALLING = "<|channel|>commentary to=functions.bash<|message|>{}"
IMITATING = "<|channel|>analysis<|message|>I search.</analysis to=functions.read<|channel|>commentary<|message|>x"


@pytest.mark.parametrize(
    ("before", "token", "meant"),
    [
        *((CALLING, end, tokens.CALL) for end in (tokens.END, tokens.RETURN, tokens.END_OF_TEXT, tokens.CALL)),
        (CALLING, tokens.START, tokens.START),
        (CALLING, 100, 100),
        ("<|channel|>commentary<|message|>I call it.", tokens.END, tokens.END),
        ("<|channel|>analysis<|message|>I call it.", tokens.END, tokens.END),
        ("<|channel|>final<|message|>ok", tokens.RETURN, tokens.RETURN),
        ("<|channel|>commentary to=functions.bash", tokens.END, tokens.END),
        # only their ends show whether these are calls
        (BEFORE + "<|start|>functions.bash<|channel|>commentary<|message|>{}", tokens.END, tokens.END),
        (IMITATING, tokens.END, tokens.END),
    ],
)
def test_any_end_of_a_call_means_that_it_is_one(encoding: HarmonyEncoding, before: str, token: int, meant: int) -> None:
    parser = parser_after(encoding, before)
    assert parser.meant(token) == meant
    parser.feed([parser.meant(token)])
    assert (Repair.END_OF_CALL in parser.repairs) is (token != meant)
