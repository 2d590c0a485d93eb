"""The parser's policy, line by line: streams that models were seen to write, and their neighbours.

Every stream is followed by what comes out, in the form of :func:`tests.harmony.streams.brief`. ``{ok}`` stands for the
rest of a turn that goes on well: ``<|end|><|start|>assistant<|channel|>final<|message|>ok<|return|>``.
"""

import pytest

from app.core.stream import MessageEnd, MessageKind
from app.harmony.encoding import HarmonyEncoding
from tests.harmony.streams import BEFORE, FINE, OK, THOUGHT, brief, parse, stream

P2_CONTROL_TOKENS_IN_TEXT = [
    ("<|channel|>final<|message|>a<|constrain|>b<|return|>", ["final/final 'ab' return"]),
    ("<|channel|>final<|message|>a<|message|>b<|return|>", ["final/final 'ab' return"]),
    (
        "<|channel|>final<|message|>a<|startoftext|>b<|endofprompt|>c<|reserved_201087|>d<|return|>",
        ["final/final 'abcd' return"],
    ),
    ("<|reserved_200000|><|channel|>fi<|reserved_200001|>nal<|message|>ok<|return|>", [FINE]),
    ("<|channel|>final<|message|>Answer<|end|><|end|><|end|><|return|>", ["final/final 'Answer' end"]),
    ("", []),
    (" ", []),
    ("<|return|>", []),
    ("<|end|>", []),
    ("<|call|>", []),
    ("<|endoftext|>", []),
    ("<|channel|><|channel|><|constrain|><|constrain|>", []),
    ("<|message|><|return|>", ["final/ '' return"]),
]

P3_RECIPIENTS = [
    # in the role, in the channel, after the constrain value, glued to the channel
    (
        " to=functions.bash<|channel|>commentary <|constrain|>json<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash <json> '{}' call"],
    ),
    (
        "<|channel|>commentary to=functions.bash<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash '{}' call"],
    ),
    (
        "<|channel|>commentary <|constrain|>json to=functions.bash<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash <json> '{}' call"],
    ),
    (
        "<|channel|>commentaryto=functions.bash<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash '{}' call"],
    ),
    (
        BEFORE + "<|start|>assistantto=functions.bash<|channel|>commentary<|message|>{}<|call|>",
        [THOUGHT, "tool_call/commentary to=functions.bash '{}' call"],
    ),
    (
        BEFORE + "<|start|>to=functions.bash<|channel|>commentary<|message|>{}<|call|>",
        [THOUGHT, "tool_call/commentary to=functions.bash '{}' call"],
    ),
    # spaces after the sign; names with a hyphen (vLLM #51977); the namespace left out; a content type glued to it
    (
        "<|channel|>commentary to= functions.bash<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash '{}' call"],
    ),
    (
        "<|channel|>commentary to=functions.web-browsing<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.web-browsing '{}' call"],
    ),
    ("<|channel|>commentary to=bash<|message|>{}<|call|>", ["tool_call/commentary to=functions.bash '{}' call"]),
    (
        "<|channel|>commentary to=functions.bashcode<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash <code> '{}' call"],
    ),
    (
        "<|channel|>commentary to=functions.nobodyjson<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.nobodyjson '{}' call"],
    ),
    # several: the first real one
    (
        "<|channel|>commentary to=assistant to=functions.read to=functions.bash<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.read '{}' call"],
    ),
    (
        " to=functions.read<|channel|>commentary to=functions.bash<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.read '{}' call"],
    ),
    # not tools
    ("<|channel|>commentary to=assistant<|message|>x{ok}", ["preamble/commentary 'x' end", FINE]),
    ("<|channel|>commentary to=user<|message|>x{ok}", ["preamble/commentary 'x' end", FINE]),
    ("<|channel|>final to=all<|message|>ok<|return|>", [FINE]),
    (" to=<|channel|>final<|message|>ok<|return|>", [FINE]),
    # no `to=`: a channel or constrain value that is a tool
    (
        "<|channel|>functions.run_commands<|channel|>commentary to=assistant<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.run_commands '{}' call"],
    ),
    ("<|channel|>bash<|message|>{}<|call|>", ["tool_call/ to=functions.bash '{}' call"]),
    ("<|channel|>commentary<|channel|>bash<|message|>{}<|call|>", ["tool_call/commentary to=functions.bash '{}' call"]),
    (
        "<|channel|>commentary <|constrain|>functions.get_weather<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.get_weather '{}' call"],
    ),
    (
        "<|channel|>commentary <|constrain|>bash<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash '{}' call"],
    ),
    (
        "<|channel|>commentary functions.bash <|constrain|>json<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash <json> '{}' call"],
    ),
    ("<|channel|>functions.bashjson<|message|>{}<|call|>", ["tool_call/ to=functions.bash <json> '{}' call"]),
    (
        '<|channel|>commentary to="functions.bash"<|message|>{}<|call|>',
        ["tool_call/commentary to=functions.bash '{}' call"],
    ),
    (
        "<|channel|>commentary to=mcp/files:read<|message|>{}<|call|>",
        ["tool_call/commentary to=mcp/files:read '{}' call"],
    ),
    (
        "<|channel|>commentary to functions.bash<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.bash '{}' call"],
    ),
    # words that happen to be tools' names are words
    ("<|channel|>analysis I read it in bash<|message|>t{ok}", [THOUGHT, FINE]),
    ("<|channel|>read the file first{ok}", ["reasoning/ 'read the file first' end", FINE]),
    ("<|channel|>read the file first<|message|>x{ok}", ["reasoning/ 'x' end", FINE]),
    # the recipient and channels do not become content types (vLLM, tests/parser/test_harmony.py)
    (
        "<|channel|>commentary to=python <|constrain|>analysis code<|message|>x<|call|>",
        ["tool_call/commentary to=python <code> 'x' call"],
    ),
    (
        "<|channel|>commentary to=python <|constrain|>python code<|message|>x<|call|>",
        ["tool_call/commentary to=python <code> 'x' call"],
    ),
    (
        "<|channel|>commentary to=python <|constrain|><|constrain|><|channel|><|constrain|>code<|message|>x<|call|>",
        ["tool_call/commentary to=python <code> 'x' call"],
    ),
    (
        "<|channel|>commentary to=assistant <|constrain|>commentary to=assistant "
        "<|constrain|>analysis to=assistant code<|message|>x{ok}",
        ["preamble/commentary <code> 'x' end", FINE],
    ),
]

P4_CHANNELS = [
    (
        "<|channel|>commentary to=python <|constrain|><|channel|>analysis code<|message|>x<|call|>",
        ["tool_call/commentary to=python <code> 'x' call"],
    ),
    (
        "<|channel|>analysis to=functions.bash<|channel|>commentary<|message|>{}<|call|>",
        ["tool_call/analysis to=functions.bash '{}' call"],
    ),
    ("<|channel|>commentary to=assistant<|channel|>analysis<|message|>t{ok}", [THOUGHT, FINE]),
    ("<|channel|>analysis<|channel|>final<|message|>ok<|return|>", [FINE]),
    ("<|channel|>thinking<|channel|>final<|message|>ok<|return|>", [FINE]),
    ("<|channel|>final<|channel|>thinking<|message|>ok<|return|>", [FINE]),
    ("<|channel|>analysisanalysis<|message|>t{ok}", [THOUGHT, FINE]),
    ("<|channel|>commentary?<|message|>x{ok}", ["preamble/commentary 'x' end", FINE]),
    ("<|channel|>finaljson<|message|>{}<|return|>", ["final/final <json> '{}' return"]),
    ("<|channel|>Final<|message|>ok<|return|>", [FINE]),
]

P5_JUNK_IN_HEADERS = [
    # closed by <|message|>: junk is dropped (openai/harmony #38)
    ("<|channel|>analysis --commentary<|message|>t{ok}", [THOUGHT, FINE]),
    ("<|channel|>analysis and so on<|message|>t{ok}", [THOUGHT, FINE]),
    ("abc<|channel|>analysis<|message|>t{ok}", [THOUGHT, FINE]),
    ("<|channel|>We need to list files<|message|>x{ok}", ["reasoning/ 'x' end", FINE]),
    (BEFORE + "<|start|>assistant junk<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (
        "<|channel|>commentary to=functions.noop>{}</assistant<|message|>{}<|call|>",
        ["tool_call/commentary to=functions.noop '{}' call"],
    ),
    # closed by anything else: the leftover is the body (openai/harmony #80, #82; vLLM #45213)
    ("<|channel|>analysis I must refuse{ok}", ["reasoning/analysis 'I must refuse' end", FINE]),
    ('<|channel|>final {"answer": "hi"}<|return|>', ['final/final \'{"answer": "hi"}\' return']),
    ("<|channel|>final Hello there", ["final/final 'Hello there' eos"]),
    ("<|channel|>final Hello<|endoftext|>", ["final/final 'Hello' eos"]),
    ("<|channel|>final: Hello<|return|>", ["final/final 'Hello' return"]),
    ("<|channel|>final**Hello** there<|return|>", ["final/final '**Hello** there' return"]),
    ("<|channel|>final{}<|return|>", ["final/final '{}' return"]),
    ('<|channel|>final json {"a":1}<|return|>', ["final/final <json> '{\"a\":1}' return"]),
    ('<|channel|>final <|constrain|>JSON{"a":1}<|return|>', ["final/final <json> '{\"a\":1}' return"]),
    ("<|channel|>finally we are done<|return|>", ["final/ 'finally we are done' return"]),
    ("<|channel|>commentary 2?{ok}", ["preamble/commentary '2?' end", FINE]),
    ("<|channel|>Hello<|return|>", ["final/ 'Hello' return"]),
    (
        "<|channel|>analysis still thinking<|start|>assistant<|channel|>final<|message|>ok<|return|>",
        ["reasoning/analysis 'still thinking' implicit", FINE],
    ),
    (
        "I must refuse<|start|>assistant<|channel|>final<|message|>ok<|return|>",
        ["reasoning/ 'I must refuse' implicit", FINE],
    ),
    (BEFORE + "<|start|>assistant Hello<|end|>", [THOUGHT, "final/ 'Hello' end"]),
    # a header with nothing in it (llama.cpp #27720)
    ("<|channel|>??{ok}", [FINE]),
    ("<|channel|>commentary{ok}", [FINE]),
    ("<|channel|>commentary to=assistant<|channel|>commentary?{ok}", [FINE]),
    (BEFORE + "<|start|>assistant<|end|><|start|>assistant<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    # calls without <|message|>
    (
        '<|channel|>commentary to=functions.bash <|constrain|>json{"a":1}<|call|>',
        ["tool_call/commentary to=functions.bash <json> '{\"a\":1}' call"],
    ),
    (
        '<|channel|>commentary to=functions.bash json {"a":1}<|call|>',
        ["tool_call/commentary to=functions.bash <json> '{\"a\":1}' call"],
    ),
    (
        '<|channel|>commentary to=functions.bashjson{"a":1}<|call|>',
        ["tool_call/commentary to=functions.bash <json> '{\"a\":1}' call"],
    ),
    (' to=functions.bash {"a":1}<|call|>', ["tool_call/ to=functions.bash '{\"a\":1}' call"]),
    ('<|channel|>bash {"a":1}<|call|>', ["tool_call/ to=functions.bash '{\"a\":1}' call"]),
    ("<|channel|>commentary to=functions.noop<|call|>", ["tool_call/commentary to=functions.noop '' call"]),
    ('<|channel|>commentary to=functions.bash {"a":1}<|end|>', ["reasoning/commentary '{\"a\":1}' end"]),
    ('<|channel|>commentary to=functions.bash {"a":1}<|return|>', ["reasoning/commentary '{\"a\":1}' return"]),
    ('<|channel|>commentary to=functions.bash {"a":1}', ["reasoning/commentary '{\"a\":1}' eos"]),
    ("<|channel|>commentary to=functions.bash{ok}", [FINE]),
]

P6_HEADERS_IN_CONTENT = [
    (
        "<|channel|>analysis<|message|>t<|start|>assistant<|channel|>final<|message|>ok<|return|>",
        ["reasoning/analysis 't' implicit", FINE],
    ),
    (
        "<|channel|>analysis<|message|>t<|channel|>final<|message|>ok<|return|>",
        ["reasoning/analysis 't' implicit", FINE],
    ),
    (
        "<|channel|>final<|message|>Use the <|channel|> tag<|return|>",
        ["final/final 'Use the ' implicit", "final/ 'tag' return"],
    ),
    (
        "<|channel|>analysis<|message|>t<|channel|>commentary to=functions.bash<|message|>{}<|call|>",
        ["reasoning/analysis 't' implicit", "tool_call/commentary to=functions.bash '{}' call"],
    ),
    (
        "<|channel|>final<|message|>A<|start|>user<|message|>B<|end|>",
        ["final/final 'A' implicit", "foreign/ role=user 'B' end"],
    ),
]

P7_NO_CHANNEL = [
    ("<|message|>Hello<|return|>", ["final/ 'Hello' return"]),
    ("<|message|>Hello{ok}", ["reasoning/ 'Hello' end", FINE]),
    ("<|channel|><|message|>Hello{ok}", ["reasoning/ 'Hello' end", FINE]),
    ("Hello", ["final/ 'Hello' eos"]),
    ("to", ["final/ 'to' eos"]),
    ("Hello<|endoftext|>ignored", ["final/ 'Hello' eos"]),
    ("Hello<|end|>", ["final/ 'Hello' end"]),
    ("Hello<|end|><|start|>assistant", ["final/ 'Hello' end"]),
    ("Hello<|end|><|start|>user<|message|>Hi<|end|>", ["final/ 'Hello' end", "foreign/ role=user 'Hi' end"]),
    (
        "Let me see.<|end|><|start|>assistant<|channel|>commentary to=functions.bash<|message|>{}<|call|>",
        ["reasoning/ 'Let me see.' end", "tool_call/commentary to=functions.bash '{}' call"],
    ),
    (
        "one<|end|><|start|>assistant<|message|>two<|end|><|start|>assistant<|message|>three<|return|>",
        ["reasoning/ 'one' end", "reasoning/ 'two' end", "final/ 'three' return"],
    ),
    ("<|channel|>thinking<|message|>hm", ["final/thinking 'hm' eos"]),
    ("<|channel|>thinking json<|message|>hm{ok}", ["reasoning/thinking <json> 'hm' end", FINE]),
    ("<|constrain|>json<|message|>{}<|return|>", ["final/ <json> '{}' return"]),
    ("<|channel|>analysis<|message|>just test<|end|>", ["reasoning/analysis 'just test' end"]),
]

P8_AFTER_THE_END = [
    ("<|channel|>final<|message|>ok<|return|><|start|>assistant<|channel|>final<|message|>more<|return|>", [FINE]),
    ("<|channel|>final<|message|>ok<|return|>more", [FINE]),
    ("<|channel|>final<|message|>A<|endoftext|>more", ["final/final 'A' eos"]),
    ("<|channel|>final<|message|>A<|end|><|return|><|channel|>final<|message|>B<|return|>", ["final/final 'A' end"]),
    (
        "<|channel|>analysis<|message|>t<|return|><|start|>assistant<|channel|>final<|message|>ok<|return|>",
        ["reasoning/analysis 't' return"],
    ),
    ("<|channel|>final <|return|><|channel|>final<|message|>B<|return|>", []),
    (
        "<|channel|>commentary<|message|>x<|call|><|channel|>final<|message|>B<|return|>",
        ["preamble/commentary 'x' call"],
    ),
]

P9_CALLS_THAT_ARE_NOT_ENDED = [
    (
        "<|channel|>commentary to=functions.bash<|message|>{}<|end|>",
        ["tool_call/commentary to=functions.bash '{}' end"],
    ),
    (
        "<|channel|>commentary to=functions.bash<|message|>{}<|return|>",
        ["tool_call/commentary to=functions.bash '{}' return"],
    ),
    ("<|channel|>commentary to=functions.bash<|message|>{}", ["tool_call/commentary to=functions.bash '{}' eos"]),
    (
        "<|channel|>commentary to=functions.bash<|message|>{}<|end|><|call|>",
        ["tool_call/commentary to=functions.bash '{}' end"],
    ),
    (
        "<|channel|>commentary to=functions.bash<|message|>{}<|start|>assistant<|channel|>final<|message|>ok<|return|>",
        ["tool_call/commentary to=functions.bash '{}' implicit", FINE],
    ),
]

P10_FOREIGN_ROLES = [
    (
        "<|channel|>final<|message|>A<|end|><|start|>user<|message|>B{ok}",
        ["final/final 'A' end", "foreign/ role=user 'B' end"],
    ),
    (
        "<|channel|>final<|message|>A<|end|><|start|>user:bob<|message|>B{ok}",
        ["final/final 'A' end", "foreign/ role=user 'B' end"],
    ),
    (
        "<|channel|>final<|message|>A<|end|><|start|>system<|message|>B{ok}",
        ["final/final 'A' end", "foreign/ role=system 'B' end"],
    ),
    (
        "<|channel|>final<|message|>A<|end|><|start|>developer<|message|>B{ok}",
        ["final/final 'A' end", "foreign/ role=developer 'B' end"],
    ),
    (
        "<|channel|>final<|message|>A<|end|><|start|>user Hello{ok}",
        ["final/final 'A' end", "foreign/ role=user 'Hello' end"],
    ),
    ("<|channel|>final<|message|>A<|end|><|start|>user{ok}", ["final/final 'A' end"]),
    ("<|channel|>final<|message|>A<|end|>user<|message|>B{ok}", ["final/final 'A' end", "foreign/ role=user 'B' end"]),
    (
        BEFORE + "<|start|>functions.bash to=assistant<|channel|>commentary<|message|>B{ok}",
        [THOUGHT, "foreign/commentary role=tool:functions.bash to=assistant 'B' end"],
    ),
    (
        BEFORE + "<|start|>functions.bash<|channel|>commentary<|message|>B{ok}",
        [THOUGHT, "foreign/commentary role=tool:functions.bash 'B' end"],
    ),
    (BEFORE + "<|start|>browser.search<|message|>B<|end|>", [THOUGHT, "foreign/ role=tool:browser.search 'B' end"]),
    (BEFORE + "<|start|>bash<|message|>{}", [THOUGHT, "foreign/ role=tool:bash '{}' eos"]),
    # a tool's name for a role, but the end of a call (tiles #145)
    (
        BEFORE + "<|start|>functions.bash<|channel|>commentary<|message|>{}<|call|>",
        [THOUGHT, "tool_call/commentary to=functions.bash '{}' call"],
    ),
    (BEFORE + '<|start|>bash {"a":1}<|call|>', [THOUGHT, "tool_call/ to=functions.bash '{\"a\":1}' call"]),
    (BEFORE + "<|start|>noop<|call|>", [THOUGHT, "tool_call/ to=functions.noop '' call"]),
    (
        BEFORE + "<|start|>bash to=assistant<|message|>{}<|call|>",
        [THOUGHT, "foreign/ role=tool:bash to=assistant '{}' call"],
    ),
]

ROLES = [
    (BEFORE + "<|start|>assistantassistant<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "<|start|><|start|>assistant<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "<|start|>assistant<|start|>assistant<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    ("<|start|>assistant<|channel|>final<|message|>ok<|return|>", [FINE]),
    ("assistant<|channel|>final<|message|>ok<|return|>", [FINE]),
    (BEFORE + "<|start|><|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "<|start|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "<|start|>assistantfinal<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "<|start|>assistant final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "<|start|>assistant:two<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
]

BETWEEN_MESSAGES = [
    ("<|channel|>final<|message|>[<|end|>]", ["final/final '[' end", "final/ ']' eos"]),
    # <|start|> is missing, with or without the role and the channel token (openai/harmony #60, vLLM #22519, #35906)
    (BEFORE + "<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "assistant<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (BEFORE + "<|message|>Hi<|return|>", [THOUGHT, "final/ 'Hi' return"]),
    (
        BEFORE + "commentary to=functions.bash <|constrain|>json<|message|>{}<|call|>",
        [THOUGHT, "tool_call/commentary to=functions.bash <json> '{}' call"],
    ),
    (BEFORE + ' to=functions.bash {"a":1}<|call|>', [THOUGHT, "tool_call/ to=functions.bash '{\"a\":1}' call"]),
    # text (vLLM #35906, #43408)
    (
        BEFORE + " so now <|start|>assistant<|channel|>final<|message|>ok<|return|>",
        [THOUGHT, "reasoning/ ' so now ' implicit", FINE],
    ),
    (BEFORE + " so now <|channel|>final<|message|>ok<|return|>", [THOUGHT, "reasoning/ ' so now ' implicit", FINE]),
    (
        BEFORE + "364<|start|>assistant<|channel|>final<|message|>ok<|return|>",
        [THOUGHT, "reasoning/ '364' implicit", FINE],
    ),
    (
        BEFORE + "final words<|start|>assistant<|channel|>final<|message|>ok<|return|>",
        [THOUGHT, "reasoning/ 'final words' implicit", FINE],
    ),
    (BEFORE + "\n\n<|start|>assistant<|channel|>final<|message|>ok<|return|>", [THOUGHT, FINE]),
    (
        BEFORE + "!!!<|end|><|start|>!!<|end|>!",
        [THOUGHT, "reasoning/ '!!!' end", "reasoning/ '!!' end", "final/ '!' eos"],
    ),
    ("<|channel|>final<|message|>ok<|end|> and more", ["final/final 'ok' end", "final/ ' and more' eos"]),
]

ALL = [
    *P2_CONTROL_TOKENS_IN_TEXT,
    *P3_RECIPIENTS,
    *P4_CHANNELS,
    *P5_JUNK_IN_HEADERS,
    *P6_HEADERS_IN_CONTENT,
    *P7_NO_CHANNEL,
    *P8_AFTER_THE_END,
    *P9_CALLS_THAT_ARE_NOT_ENDED,
    *P10_FOREIGN_ROLES,
    *ROLES,
    *BETWEEN_MESSAGES,
]

CUT_BY_LENGTH = [
    ("<|channel|>ana", []),
    ("<|channel|>", []),
    (" to", []),
    (" to=func", []),
    (BEFORE + "<|start|>", [THOUGHT]),
    (BEFORE + "<|start|>ass", [THOUGHT]),
    (BEFORE + "<|start|>assistant", [THOUGHT]),
    (BEFORE + "<|start|>assistant to=functions.bash<|channel|>comm", [THOUGHT]),
    (BEFORE + "commentary", [THOUGHT]),
    ("<|channel|>final Hel", ["final/final 'Hel' cut"]),
    ("<|channel|>final<|message|>abc", ["final/final 'abc' cut"]),
    ("<|channel|>final<|message|>", ["final/final '' cut"]),
    ('<|channel|>commentary to=functions.bash<|message|>{"a', ["tool_call/commentary to=functions.bash '{\"a' cut"]),
    ("<|channel|>final<|message|>abc<|end|>", ["final/final 'abc' end"]),
]

BEGUN_BY_NOTHING = [
    ("<|start|>assistant<|channel|>final<|message|>ok<|return|>", [FINE]),
    ("<|channel|>final<|message|>ok<|return|>", [FINE]),
    ("assistant<|channel|>final<|message|>ok<|return|>", [FINE]),
    ("<|start|>user<|message|>x{ok}", ["foreign/ role=user 'x' end"]),
    ("Hello there", ["final/ 'Hello there' eos"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_policy(encoding: HarmonyEncoding, text: str, expected: list[str]) -> None:
    parser = parse(encoding, stream(encoding, text.replace("{ok}", OK)))
    assert [brief(message) for message in parser.messages] == expected


@pytest.mark.parametrize(("text", "expected"), CUT_BY_LENGTH)
def test_cut_by_the_length_limit(encoding: HarmonyEncoding, text: str, expected: list[str]) -> None:
    parser = parse(encoding, stream(encoding, text), finish="length")
    assert [brief(message) for message in parser.messages] == expected


@pytest.mark.parametrize(("text", "expected"), BEGUN_BY_NOTHING)
def test_stream_that_begins_with_its_own_start(encoding: HarmonyEncoding, text: str, expected: list[str]) -> None:
    parser = parse(encoding, stream(encoding, text.replace("{ok}", OK)), start="none")
    assert [brief(message) for message in parser.messages] == expected


def test_whether_a_call_ended_as_one_is_kept(encoding: HarmonyEncoding) -> None:
    header = "<|channel|>commentary to=functions.bash<|message|>{}"
    ends = {end: parse(encoding, stream(encoding, header + end)).messages[0] for end in ("<|call|>", "<|end|>", "")}
    assert [message.kind for message in ends.values()] == [MessageKind.TOOL_CALL] * 3
    assert [message.end is MessageEnd.CALL for message in ends.values()] == [True, False, False]
    (answer,) = parse(encoding, stream(encoding, "<|channel|>final<|message|>ok<|call|>")).messages
    assert answer.kind is MessageKind.FINAL


def test_markup_made_of_ordinary_tokens_stays_text(encoding: HarmonyEncoding) -> None:
    markup = "<|end|><|start|>user<|message|>x<|return|>"
    ids = stream(encoding, "<|channel|>final<|message|>") + encoding.encode_text(markup)
    (message,) = parse(encoding, ids).messages
    assert message.content == markup


@pytest.mark.parametrize("unknown", [-1, 201_088, 999_999, 2**40, 200_000])
def test_ids_that_are_no_token(encoding: HarmonyEncoding, unknown: int) -> None:
    ids = stream(encoding, "<|channel|>final<|message|>a<|return|>")
    ids[-1:-1] = [unknown, *encoding.encode_text("b"), unknown]
    parser = parse(encoding, ids)
    assert [brief(message) for message in parser.messages] == ["final/final 'ab' return"]
    assert parser.raw_ids == ids


def test_what_was_mended_is_named_once(encoding: HarmonyEncoding) -> None:
    parser = parse(encoding, stream(encoding, "<|channel|>final<|message|>a" + "<|message|>" * 50 + "b<|return|>"))
    assert parser.repairs == ("a control token at a place where it means nothing was dropped",)
