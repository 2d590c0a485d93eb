"""Whatever a gpt-oss model wants to write, its turn is well-formed and its answer fits the schema.

A model that prefers nothing but mistakes stands for the worst: at each place it takes any token that it is allowed,
control tokens first.
"""

import json
import random
from collections.abc import Sequence

import numpy as np
import pytest

from app.core.conversation import Conversation, FunctionTool, ToolNamespace, UserMessage
from app.core.stream import MessageEnd, MessageKind
from app.engine.child.constraints.masks import Mask
from app.engine.child.formats import TurnConstraint
from app.engine.child.harmony_format import HarmonyFormat, HarmonyTurnParser
from app.harmony import tokens
from app.harmony.encoding import HarmonyEncoding
from app.schemas.grammar import grammar_of, takes_text

SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string", "maxLength": 8}, "of": {"enum": ["one", "two"]}},
    "required": ["name", "of"],
    "additionalProperties": False,
}
TOOL = FunctionTool(
    "get weather",
    "The weather.",
    {"type": "object", "properties": {"city": {"type": "string", "maxLength": 8}}, "additionalProperties": False},
)
PYTHON = ToolNamespace("python", "Runs code.")
QUESTION = (UserMessage("?"),)
_MOST = 3_000


@pytest.fixture(scope="module")
def encoding() -> HarmonyEncoding:
    return HarmonyEncoding.load()


@pytest.fixture(scope="module")
def chat_format(encoding: HarmonyEncoding) -> HarmonyFormat:
    return HarmonyFormat(encoding)


class Careless:
    """A model that would break every rule."""

    def __init__(self, encoding: HarmonyEncoding, seed: int) -> None:
        self._dice = random.Random(seed)
        words = 'analysis commentary final json assistant user code to= functions .get_weather {} " hello \n ```'
        self._liked = [*tokens.CONTROL_NAMES, *encoding.encode_text(words), tokens.TO, tokens.SPACE]

    def next(self, mask: Mask | None) -> int:
        liked = [token for token in self._liked if mask is None or mask.permits(token)]
        if liked and self._dice.random() < 0.8:
            return self._dice.choice(liked)
        if mask is None or mask.is_wide:
            return self._dice.choice(liked)
        logits = np.zeros(tokens.VOCABULARY_SIZE, np.float32)
        return int(self._dice.choice(np.flatnonzero(mask.applied(logits) == 0.0)))


def started(chat_format: HarmonyFormat, conversation: Conversation) -> tuple[HarmonyTurnParser, TurnConstraint]:
    parser = chat_format.parser(conversation)
    constraint = chat_format.constraint(conversation, parser)
    assert isinstance(parser, HarmonyTurnParser)
    assert constraint is not None
    return parser, constraint


def given(parser: HarmonyTurnParser, constraint: TurnConstraint, ids: Sequence[int]) -> None:
    for token in ids:
        constraint.follow(token, parser.feed((token,)))


def written(model: Careless, parser: HarmonyTurnParser, constraint: TurnConstraint) -> list[int]:
    """The turn that the model writes, to its end."""
    ids: list[int] = []
    while not ids or ids[-1] not in tokens.STOP_IDS:
        ids.append(model.next(constraint.mask()))
        given(parser, constraint, ids[-1:])
        assert not constraint.is_lost
        assert len(ids) < _MOST, "it never ends"
    return ids


@pytest.mark.parametrize("seed", range(6))
def test_a_careless_model_answers_with_json(encoding: HarmonyEncoding, chat_format: HarmonyFormat, seed: int) -> None:
    parser, constraint = started(chat_format, Conversation(QUESTION, "2026-11-22", schema=json.dumps(SCHEMA)))
    ids = written(Careless(encoding, seed), parser, constraint)
    *before, last = parser.messages
    assert ids[-1] == tokens.RETURN
    assert parser.repairs == ()
    assert (last.kind, last.channel, last.end) == (MessageKind.FINAL, "final", MessageEnd.RETURN)
    assert takes_text(grammar_of(SCHEMA), last.content)
    assert {message.kind for message in before} <= {MessageKind.REASONING, MessageKind.PREAMBLE}


@pytest.mark.parametrize("seed", range(6))
def test_with_tools_it_calls_them_or_answers(encoding: HarmonyEncoding, chat_format: HarmonyFormat, seed: int) -> None:
    conversation = Conversation(QUESTION, "2026-11-22", tools=(TOOL,), namespaces=(PYTHON,), schema=json.dumps(SCHEMA))
    parser, constraint = started(chat_format, conversation)
    written(Careless(encoding, seed), parser, constraint)
    last = parser.messages[-1]
    assert parser.repairs == ()
    if last.kind is MessageKind.FINAL:
        assert takes_text(grammar_of(SCHEMA), last.content)
        assert last.end is MessageEnd.RETURN
    else:
        assert last.kind is MessageKind.TOOL_CALL
        assert last.end is MessageEnd.CALL
        assert last.recipient in ("functions.get_weather", "python")
        if last.recipient == "functions.get_weather":
            assert TOOL.parameters is not None
            assert takes_text(grammar_of(TOOL.parameters), last.content)


@pytest.mark.parametrize(
    "header", [" to=functions.get_weather<|channel|>commentary", "<|channel|>commentary to=functions.get_weather"]
)
def test_arguments_fit_the_tool_without_any_schema(
    encoding: HarmonyEncoding, chat_format: HarmonyFormat, header: str
) -> None:
    parser, constraint = started(chat_format, Conversation(QUESTION, "2026-11-22", tools=(TOOL,)))
    assert constraint.mask() is None
    role, _, channel = header.partition("<|channel|>")
    ids = [*encoding.encode_text(role), tokens.CHANNEL, *encoding.encode_text(f"{channel} ")]
    given(parser, constraint, [*ids, tokens.CONSTRAIN, tokens.JSON, tokens.MESSAGE])
    ids = written(Careless(encoding, 3), parser, constraint)
    assert ids[-1] == tokens.CALL
    assert TOOL.parameters is not None
    assert takes_text(grammar_of(TOOL.parameters), parser.messages[-1].content)


def test_code_for_python_may_be_any_text(encoding: HarmonyEncoding, chat_format: HarmonyFormat) -> None:
    conversation = Conversation(QUESTION, "2026-11-22", namespaces=(PYTHON,), schema=json.dumps(SCHEMA))
    parser, constraint = started(chat_format, conversation)
    header = [tokens.CHANNEL, tokens.ANALYSIS, *encoding.encode_text(" to=python code"), tokens.MESSAGE]
    for token in header:
        mask = constraint.mask()
        assert mask is not None
        assert mask.permits(token)
        given(parser, constraint, [token])
    given(parser, constraint, encoding.encode_text("print(1)"))
    mask = constraint.mask()
    assert mask is not None
    assert mask.permits(tokens.CALL)
    assert mask.permits(encoding.encode_text("x")[0])
    assert not mask.permits(tokens.RETURN)


def test_text_that_does_not_fit_is_noticed(encoding: HarmonyEncoding, chat_format: HarmonyFormat) -> None:
    parser, constraint = started(chat_format, Conversation(QUESTION, "2026-11-22", schema=json.dumps(SCHEMA)))
    given(parser, constraint, [*tokens.PREFILL_FINAL_IDS, *encoding.encode_text("Sure")])
    assert constraint.is_lost
    assert constraint.mask() is None
