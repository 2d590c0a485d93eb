"""Short texts and plain messages get openai-harmony's ids without its ranks."""

import itertools
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, Effort, FunctionTool, UserMessage
from app.core.paths import resources_dir
from app.core.stream import MessageKind
from app.harmony import short_texts
from app.harmony.encoding import RANKS_FILE, HarmonyEncoding
from app.harmony.rendering import render_conversation, render_finished
from app.harmony.short_messages import ShortMessages
from app.harmony.short_texts import ShortTexts
from tests.ordinary_texts import ordinary_texts

LATIN = "".join(map(chr, range(0x17F)))
QUESTIONS = [
    "Hello",
    "Why is the sky blue? I'd like it in three sentences, please.",
    "Write a Python function:\n\n\tdef add(a, b):\n        return a+b  # 457 + 389\r\n",
    "Wie groß ist der Umfang der Erde? „Bitte“ auf 100 km genau…",
    "They'LL say it's 1234567 ½² of <|end|> what WE'VE done; ŒUVRE, naïve café, ĳ",
]


@pytest.fixture(scope="module")
def ranks() -> bytes:
    return (resources_dir() / "harmony" / RANKS_FILE).read_bytes()


@pytest.fixture(scope="module")
def whole() -> HarmonyEncoding:
    """openai-harmony, which has read all ranks."""
    encoding = HarmonyEncoding.load()
    encoding.prepare()
    return encoding


@pytest.fixture(scope="module")
def patient(ranks: bytes) -> ShortTexts:
    """Gives up only on characters, lengths and words, so that the test may ask for as much as it likes."""
    return ShortTexts(ranks, most_misses=10**9)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_needs_no_ranks(ranks: bytes, whole: HarmonyEncoding, question: str) -> None:
    assert ShortTexts(ranks).encode(question) == whole.encode_text(question)


def test_every_character_alone_and_between_others(patient: ShortTexts, whole: HarmonyEncoding) -> None:
    for char in LATIN + "\u2014\u2019\u20ac":
        for text in (char, f"a{char}B", f"1{char} {char}'s\n"):
            assert patient.encode(text) == whole.encode_text(text), repr(text)


@settings(max_examples=300)
@given(st.lists(st.sampled_from([*LATIN, *" \r\n\t'/sSrEvdlLM12Ä", " the", "ing", "'ll", "\n\n"]), max_size=30))
def test_any_text_of_its_characters(patient: ShortTexts, whole: HarmonyEncoding, parts: list[str]) -> None:
    text = "".join(parts)
    assert patient.encode(text) == whole.encode_text(text)


def test_ordinary_texts(patient: ShortTexts, whole: HarmonyEncoding) -> None:
    kinds = set()
    for name, text in ordinary_texts().items():
        piece = text[2_000:2_200]
        if (ids := patient.encode(piece)) is not None:
            assert ids == whole.encode_text(piece)
            kinds.add(name.partition(":")[0])
    assert {"licence", "code"} < kinds


@pytest.mark.parametrize("text", ["你好", "\u017f", "e\u0301", "🙂", "a" * 65, "a " * 1001, "\ud800"])
def test_what_is_left_to_openai_harmony(ranks: bytes, text: str) -> None:
    assert ShortTexts(ranks).encode(text) is None


def test_many_rare_words_are_left_to_openai_harmony(ranks: bytes, whole: HarmonyEncoding) -> None:
    letters = map("".join, itertools.product("xqzkwj", repeat=6))
    text = " ".join(itertools.islice(letters, 0, 40_000, 211))
    assert len(text) <= short_texts.LONGEST
    assert ShortTexts(ranks).encode(text) is None
    encoding = HarmonyEncoding.load()
    assert encoding.encode_text(text) == whole.encode_text(text)
    assert encoding.is_prepared


def test_its_characters_have_only_the_classes_that_its_pattern_knows() -> None:
    kinds = {unicodedata.category(char) for char in LATIN}
    assert not kinds & {"Mn", "Mc", "Me", "Lt", "Lm"}


def conversation(question: str, *, instructions: str = "", effort: Effort = Effort.MEDIUM) -> Conversation:
    return Conversation(turns=(UserMessage(question),), date="2026-12-01", effort=effort, instructions=instructions)


@pytest.mark.parametrize("effort", list(Effort))
@pytest.mark.parametrize("question", QUESTIONS[:3])
def test_a_turn_needs_no_ranks(whole: HarmonyEncoding, question: str, effort: Effort) -> None:
    encoding = HarmonyEncoding.load()
    asked = conversation(question, instructions="Answer in one line.", effort=effort)
    answer = AssistantTurn(
        (AssistantMessage(MessageKind.REASONING, "Let me see."), AssistantMessage(MessageKind.FINAL, "It is so.")), ()
    )
    assert render_conversation(encoding, asked) == render_conversation(whole, asked)
    assert render_finished(encoding, asked, answer) == render_finished(whole, asked, answer)
    assert not encoding.is_prepared


def test_a_turn_with_a_tool(whole: HarmonyEncoding) -> None:
    tool = FunctionTool("add", "Add two numbers.", {"type": "object", "properties": {"a": {"type": "number"}}})
    asked = Conversation(turns=(UserMessage("Add 1 and 2."),), date="2026-12-01", tools=(tool,))
    encoding = HarmonyEncoding.load()
    assert render_conversation(encoding, asked) == render_conversation(whole, asked)
    assert not encoding.is_prepared


TEXT = {"type": "text", "text": "It is 3."}
SYSTEM = {
    "type": "system_content",
    "model_identity": "You are ChatGPT.",
    "reasoning_effort": "High",
    "conversation_start_date": "2026-11-30",
    "knowledge_cutoff": "2024-06",
    "channel_config": {"valid_channels": ["analysis", "final"], "channel_required": True},
}
ADD = {"role": "assistant", "content": [TEXT], "channel": "commentary", "recipient": "functions.add"}


@pytest.mark.parametrize("has_tools", [False, True])
@pytest.mark.parametrize(
    "message",
    [
        {"role": "system", "content": [SYSTEM]},
        {"role": "system", "content": [TEXT]},
        {"role": "developer", "content": [TEXT]},
        {"role": "user", "content": [TEXT]},
        {"role": "assistant", "content": [TEXT], "channel": "final"},
        {"role": "assistant", "content": [TEXT], "recipient": "all"},
        ADD,
        ADD | {"content_type": "<|constrain|>json"},
        ADD | {"content_type": "<|constrain|>"},
        ADD | {"content_type": "code"},
        {"role": "tool", "name": "functions.add", "content": [TEXT], "recipient": "assistant", "channel": "commentary"},
    ],
)
def test_each_plain_message(ranks: bytes, whole: HarmonyEncoding, message: dict[str, object], has_tools: bool) -> None:
    ids = ShortMessages(ShortTexts(ranks)).render(json.dumps(message), has_function_tools=has_tools)
    assert ids == list(whole.render_message(json.dumps(message), has_tools))


@pytest.mark.parametrize(
    "message",
    [
        {"role": "user", "content": [TEXT], "name": "anna"},
        {"role": "user", "content": [TEXT, TEXT]},
        {"role": "user", "content": [SYSTEM]},
        {"role": "assistant", "content": [TEXT], "recipient": None},
        {"role": "tool", "content": [TEXT]},
        {"role": "critic", "content": [TEXT]},
        {"role": "user", "content": [TEXT], "unknown": 1},
        {"role": "system", "content": [SYSTEM | {"tools": {}}]},
        {"role": "system", "content": [SYSTEM | {"reasoning_effort": "Extreme"}]},
        {"role": "system", "content": [SYSTEM | {"channel_config": {"valid_channels": [], "channel_required": True}}]},
        {"role": "user", "content": "text"},
        {"role": "user"},
    ],
)
def test_other_messages_are_left_to_openai_harmony(ranks: bytes, message: dict[str, object]) -> None:
    assert ShortMessages(ShortTexts(ranks)).render(json.dumps(message), has_function_tools=False) is None


def test_what_openai_harmony_refuses_is_still_refused() -> None:
    with pytest.raises(RuntimeError, match="should have a name"):
        HarmonyEncoding.load().render_message(json.dumps({"role": "tool", "content": [TEXT]}), False)
