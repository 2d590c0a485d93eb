"""The lines between client and child, and the small parts of the engine that need no model."""

import io
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.conversation import (
    AssistantMessage,
    AssistantTurn,
    Conversation,
    Effort,
    FunctionTool,
    ToolResult,
    UserMessage,
)
from app.core.sentences import Phrase
from app.core.stream import MessageKind, MessageText
from app.engine.child import memory_check
from app.engine.child.main import Outbox
from app.engine.faults import Fault, FaultKind, Stage, died, load_failed
from app.engine.protocol import (
    Failed,
    Load,
    LoadOptions,
    Ping,
    Pong,
    PromptProgress,
    Sampling,
    Turn,
    encode_line,
    event_decoder,
    request_decoder,
)
from app.gguf.check import check_file
from app.gguf.facts import ModelFacts
from tests import patience
from tests.small_models import write_gpt_oss

CONVERSATION = Conversation(
    (
        UserMessage("hi\n\u2028 🙂"),
        AssistantTurn((AssistantMessage(MessageKind.TOOL_CALL, "{}", "commentary", "functions.f", "json"),), (1, 2)),
        ToolResult("functions.f", "42"),
    ),
    "2026-11-22",
    Effort.HIGH,
    "Be brief.",
    (FunctionTool("f", "Does f.", {"type": "object", "properties": {}}),),
)


@pytest.mark.parametrize(
    "request_",
    [
        Load(b"/caf\xe9.gguf", LoadOptions(n_ctx=5)),
        Turn(3, CONVERSATION, Sampling(seed=1), 7, True),
        Ping(),
    ],
)
def test_requests_survive_the_way(request_: Load | Turn | Ping) -> None:
    line = encode_line(request_)
    assert line.count(b"\n") == 1
    assert request_decoder.decode(line) == request_


def test_lone_surrogates_do_not_stop_a_request() -> None:
    """A terminal or a clipboard may give them; JSON cannot hold them."""
    back = request_decoder.decode(encode_line(Turn(1, Conversation((UserMessage("a\udcff"),), "2026-11-22"))))
    assert isinstance(back, Turn)
    assert back.conversation.turns == (UserMessage("a\ufffd"),)


def test_a_fault_survives_the_way() -> None:
    failed = Failed(died(Stage.THINKING, -11, ["GGML_ASSERT(x) failed"]), 3)
    back = event_decoder.decode(encode_line(failed))
    assert back == failed
    assert isinstance(back, Failed)
    assert str(back.fault) == str(failed.fault)


@pytest.fixture
def twenty_b(tmp_path: Path) -> ModelFacts:
    """The facts of gpt-oss-20b, as far as the sum needs them."""
    small = check_file(write_gpt_oss(tmp_path / "small.gguf"))
    return msgspec.structs.replace(
        small,
        n_layers=24,
        n_embd=2880,
        n_heads_kv=(8,) * 24,
        key_length=64,
        value_length=64,
        sliding_window=128,
        context_length=131_072,
    )


@given(st.lists(st.tuples(st.integers(0, 2), st.text(max_size=5)), max_size=30))
def test_the_outbox_joins_text_and_keeps_its_order(pieces: list[tuple[int, str]]) -> None:
    stream = io.BytesIO()
    outbox = Outbox(stream)
    for index, text in pieces:
        outbox.send(MessageText(index, text))
    outbox.send(Pong(1, False))
    events = [event_decoder.decode(line) for line in stream.getvalue().splitlines()]
    assert isinstance(events[-1], Pong)
    joined: list[tuple[int, str]] = []
    for event in events[:-1]:
        assert isinstance(event, MessageText)
        if joined and joined[-1][0] == event.index:
            joined[-1] = (event.index, joined[-1][1] + event.text)
        else:
            joined.append((event.index, event.text))
    expected: list[tuple[int, str]] = []
    for index, text in pieces:
        if expected and expected[-1][0] == index:
            expected[-1] = (index, expected[-1][1] + text)
        else:
            expected.append((index, text))
    assert joined == expected


def test_the_child_answers_nonsense_with_a_sentence_and_lives_on() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "app", "--engine"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()  # ready
        for line in (b"nonsense\n", b'{"type": "fly"}\n', b'{"type": "turn"}\n', b"\xff\xfe\n", encode_line(Ping())):
            child.stdin.write(line)
        child.stdin.flush()
        answers = [event_decoder.decode(child.stdout.readline()) for _ in range(5)]
        assert [isinstance(answer, Failed) for answer in answers] == [True] * 4 + [False]
        child.stdin.close()
        assert child.wait(patience.seconds()) == 0


@pytest.mark.parametrize(
    ("exit_code", "log", "kind", "words"),
    [
        (-9, [], FaultKind.KILLED, "signal 9"),
        (-11, [], FaultKind.CRASHED, "SIGSEGV"),
        (-4, [], FaultKind.CRASHED, "another processor"),
        (-6, ["ggml.c:12: GGML_ASSERT(a == b) failed"], FaultKind.CRASHED, "GGML_ASSERT(a == b)"),
        (-6, ["CUDA error: out of memory"], FaultKind.OUT_OF_MEMORY, "out of memory"),
        # cuBLAS, which found no memory for its own use on an H200
        (-6, ["CUDA error: the resource allocation failed"], FaultKind.OUT_OF_MEMORY, "resource allocation failed"),
        (0xC0000005, [], FaultKind.CRASHED, "0xC0000005"),
        (3, [], FaultKind.EXITED, "3"),
    ],
)
def test_how_it_died_is_told_apart(exit_code: int, log: list[str], kind: FaultKind, words: str) -> None:
    fault = died(Stage.ANSWERING, exit_code, log)
    assert fault.kind is kind
    assert words in str(fault)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ggml_backend_cpu_buffer_type_alloc_buffer: failed to allocate buffer of size 99", FaultKind.OUT_OF_MEMORY),
        ("llama_model_load: error loading model: unknown model architecture: 'brandnew'", FaultKind.UNSUPPORTED_MODEL),
        ("llama_model_load: error loading model: missing tensor 'blk.0.attn_q.weight'", FaultKind.BAD_FILE),
        ("nothing that is known", FaultKind.BAD_FILE),
    ],
)
def test_why_a_load_failed_is_read_from_the_log(line: str, kind: FaultKind) -> None:
    found, explanation = load_failed("a.gguf", ["first", line])
    assert found is kind
    assert "a.gguf" in str(explanation)


def test_the_memory_sum_of_gpt_oss_20b_is_the_measured_one(twenty_b: ModelFacts) -> None:
    """Cache sizes in MiB, as llama.cpp logs them for the 20b shape at n_ubatch 512 (f16)."""
    for n_ctx, mib in ((4_096, 114), (16_384, 402), (32_768, 786), (131_072, 3_090)):
        assert memory_check.memory_sum(twenty_b, n_ctx, 512).cache == mib * 2**20
    assert memory_check.memory_sum(twenty_b, 16_384, 2_048).cache == 438 * 2**20


def test_the_context_is_the_longest_that_fits(twenty_b: ModelFacts) -> None:
    needed = {n_ctx: memory_check.memory_sum(twenty_b, n_ctx, 512).total for n_ctx in (16_384, 8_192)}
    assert memory_check.choose_context(twenty_b, 512, needed[16_384]) == 16_384
    assert memory_check.choose_context(twenty_b, 512, needed[16_384] - 1) == 8_192
    assert memory_check.choose_context(twenty_b, 512, needed[8_192] - 1) == 4_096
    assert memory_check.choose_context(twenty_b, 512, 0) == 4_096


def test_a_phrase_within_a_phrase_arrives_as_one() -> None:
    """So that the window can translate both."""
    sent = died(Stage.THINKING, -11, [])
    fault = msgspec.json.decode(msgspec.json.encode(sent), type=Fault)
    assert fault == sent
    what = fault.explanation.what
    assert isinstance(what.fields["stage"], Phrase)
    assert str(what) == "The engine stopped unexpectedly while thinking."


def test_available_memory_is_a_sane_number() -> None:
    assert 2**20 < memory_check.available_memory() < 2**50


def test_a_small_models_sum_counts_its_tensors(tmp_path: Path) -> None:
    facts = check_file(write_gpt_oss(tmp_path / "a.gguf"))
    assert memory_check.memory_sum(facts, 512, 512).weights == facts.tensor_bytes.total


def test_progress_is_ordinary_json() -> None:
    assert encode_line(PromptProgress(1, 2, 3)) == b'{"type":"prompt_progress","reused":1,"done":2,"total":3}\n'
