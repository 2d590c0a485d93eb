"""Text that imitates the header of a tool call, as gpt-oss was seen to write it, and text that only talks about it."""

import pytest

from app.core.stream import MessageEnd, MessageKind
from app.harmony.encoding import HarmonyEncoding
from app.harmony.parser import HarmonyParser
from tests.harmony.streams import BEFORE, FINE, KNOWN_TOOLS, OK, THOUGHT, brief, parse, stream

# The end of a message that imitates a closing tag and names a tool, as seen in public: the call below it is one.
SEARCH = "<|channel|>analysis<|message|>I search."
SEARCHED = "reasoning/analysis 'I search.' implicit"
CODE = '<|channel|>commentary code<|message|>{"a":1}<|call|>'
READ = "tool_call/commentary to=functions.read <code> '{\"a\":1}' call"
SAID = "preamble/commentary <code> '{\"a\":1}' call"

IMITATED_HEADERS = [
    *(
        (SEARCH + tag + CODE, [SEARCHED, READ])
        for tag in (
            "</analysis to=functions.read",
            "</analysis> to=functions.read",
            "</analysis>to=functions.read",
            "\n</analysis>\nto=functions.read",
            '</analysis to="functions.read">',
            "</think to=functions.read",
            "</commentary> to=functions.read",
            "</reasoning></analysis to=functions.read",
            "[/analysis] to=functions.read",
            "[/THINK]to=functions.read ",
            # known by the last part of its name, with a content type glued to it
            "</analysis to=read",
            "</analysis to=tools.read",
            "</analysis to=functions.files.read",
            "</analysis to=readcode",
            # without a tag: only <|end|><|start|>assistant is missing, and a known tool is named
            " to=functions.read",
            "assistant to=functions.read",
            "\nassistant to=read",
        )
    ),
    # what stands behind a tag may be any tool's name, as it may in a header
    (SEARCH + "</analysis to=python" + CODE, [SEARCHED, READ.replace("functions.read", "python")]),
    # the header goes on with another control token
    (
        SEARCH + "</analysis to=functions.read<|start|>assistant" + CODE,
        [SEARCHED, READ],
    ),
    (
        SEARCH + "</analysis to=functions.read <|constrain|>json<|message|>{}<|call|>",
        [SEARCHED, "tool_call/ to=functions.read <json> '{}' call"],
    ),
    (
        SEARCH + "</analysis to=functions.read commentary json<|message|>{}<|call|>",
        [SEARCHED, "tool_call/commentary to=functions.read <json> '{}' call"],
    ),
    (
        SEARCH + '</analysis to=functions.read<|channel|>commentary json{"a":1}<|call|>',
        [SEARCHED, "tool_call/commentary to=functions.read '{\"a\":1}' call"],
    ),
    (
        SEARCH + "</analysis to=functions.noop<|channel|>commentary<|call|>",
        [SEARCHED, "tool_call/commentary to=functions.noop '' call"],
    ),
    # the header names the same tool itself
    (
        SEARCH + "</analysis to=functions.read<|channel|>commentary to=functions.read code<|message|>{}<|call|>",
        [SEARCHED, "tool_call/commentary to=functions.read <code> '{}' call"],
    ),
    # at the end of what the person sees
    (
        "<|channel|>commentary<|message|>I search.</commentary to=functions.read" + CODE,
        ["preamble/commentary 'I search.' implicit", READ],
    ),
    ("<|channel|>final<|message|>Hm.</final to=functions.read" + CODE, ["final/final 'Hm.' implicit", READ]),
]

# Text about such tags stays text: the condition is narrow, and the message below it must be a call by its end.
TEXT_ABOUT_IMITATIONS = [
    *(
        (SEARCH + text + CODE, [SEARCHED.replace("search.", "search." + text), SAID])
        for text in (
            " Models write `</analysis to=functions.read`",
            "</analysis to=functions.read.</p> is wrong.",
            "</analysis to=functions.read and",
            "</analysis to=assistant",
            "</analysis to=",
            " to=nobody",
            " auto=read",
            " It goes to functions.read",
        )
    ),
    (
        SEARCH + "</analysis to=functions.read<|channel|>final<|message|>ok<|return|>",
        [SEARCHED.replace("search.", "search.</analysis to=functions.read"), FINE],
    ),
    (
        SEARCH + "</analysis to=functions.read<|channel|>commentary<|message|>I look.{ok}",
        [SEARCHED.replace("search.", "search.</analysis to=functions.read"), "preamble/commentary 'I look.' end", FINE],
    ),
    (
        SEARCH + "</analysis to=functions.read<|end|><|start|>assistant" + CODE,
        ["reasoning/analysis 'I search.</analysis to=functions.read' end", SAID],
    ),
    (
        SEARCH + "</analysis to=functions.read<|channel|>commentary to=functions.bash<|message|>{}<|call|>",
        [
            SEARCHED.replace("search.", "search.</analysis to=functions.read"),
            "tool_call/commentary to=functions.bash '{}' call",
        ],
    ),
    # in the arguments of a call, and in what the model writes for somebody else
    (
        "<|channel|>commentary to=functions.bash<|message|>{}</analysis to=functions.read" + CODE,
        ["tool_call/commentary to=functions.bash '{}</analysis to=functions.read' implicit", SAID],
    ),
    (
        BEFORE + "<|start|>user<|message|>x</analysis to=functions.read" + CODE,
        [THOUGHT, "foreign/ role=user 'x</analysis to=functions.read' implicit"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*IMITATED_HEADERS, *TEXT_ABOUT_IMITATIONS])
def test_what_becomes_of_it(encoding: HarmonyEncoding, text: str, expected: list[str]) -> None:
    parser = parse(encoding, stream(encoding, text.replace("{ok}", OK)))
    assert [brief(message) for message in parser.messages] == expected


def test_an_imitated_header_is_noted(encoding: HarmonyEncoding) -> None:
    parser = parse(encoding, stream(encoding, SEARCH + "</analysis to=functions.read" + CODE))
    assert any("imitates" in repair for repair in parser.repairs)
    assert parser.messages[-1].kind is MessageKind.TOOL_CALL
    assert parser.messages[-1].end is MessageEnd.CALL


@pytest.mark.parametrize("given", ["</analysis to=functions.read", "</analysis to=functions.", "</"])
def test_given_text_names_no_tool(encoding: HarmonyEncoding, given: str) -> None:
    """The person edits an answer that broke off, and has the model go on with it: what the person wrote is no call."""
    parser = HarmonyParser(encoding, known_tools=KNOWN_TOOLS)
    parser.feed([*stream(encoding, SEARCH), *encoding.encode_text(given)])
    parser.mark_given()
    rest = "</analysis to=functions.read".removeprefix(given)
    parser.feed([*encoding.encode_text(rest), *stream(encoding, CODE)])
    assert [message.kind.value for message in parser.messages] == ["reasoning", "preamble"]
    assert parser.messages[0].content == "I search.</analysis to=functions.read"


def test_what_the_model_writes_behind_given_text_counts(encoding: HarmonyEncoding) -> None:
    parser = HarmonyParser(encoding, known_tools=KNOWN_TOOLS)
    parser.feed(stream(encoding, SEARCH))
    parser.mark_given()
    parser.feed(stream(encoding, "</analysis to=functions.read" + CODE))
    assert [brief(message) for message in parser.messages] == [SEARCHED, READ]


def test_markup_made_of_ordinary_tokens_before_a_call_is_an_imitation(encoding: HarmonyEncoding) -> None:
    ids = stream(encoding, SEARCH) + encoding.encode_text("<|end|><|start|>assistant to=functions.read")
    parser = parse(encoding, ids + stream(encoding, CODE))
    assert [brief(message) for message in parser.messages] == [SEARCHED, READ]
