"""The encoding: the shipped ranks, no network, text that stays text."""

import json
import os
import socket
from pathlib import Path

import openai_harmony
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.paths import resources_dir
from app.harmony import tokens
from app.harmony.encoding import HarmonyEncoding
from app.harmony.errors import RanksError


def test_loads_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.delenv("TIKTOKEN_ENCODINGS_BASE", raising=False)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert HarmonyEncoding.load().encode_text("assistant") == [tokens.ASSISTANT]
    assert "TIKTOKEN_ENCODINGS_BASE" not in os.environ


def test_keeps_the_persons_own_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOKEN_ENCODINGS_BASE", "elsewhere")
    HarmonyEncoding.load(resources_dir() / "harmony")
    assert os.environ["TIKTOKEN_ENCODINGS_BASE"] == "elsewhere"


def test_missing_ranks(tmp_path: Path) -> None:
    with pytest.raises(RanksError, match=r"could not be read from .*No such file or directory"):
        HarmonyEncoding.load(tmp_path)


def test_damaged_ranks(tmp_path: Path) -> None:
    data = bytearray((resources_dir() / "harmony" / "o200k_base.tiktoken").read_bytes())
    data[1000] ^= 1
    (tmp_path / "o200k_base.tiktoken").write_bytes(data)
    with pytest.raises(RanksError, match="damaged"):
        HarmonyEncoding.load(tmp_path)


_SYSTEM = {
    "type": "system_content",
    "model_identity": "You are ChatGPT, a large language model trained by OpenAI.",
    "reasoning_effort": "High",
    "conversation_start_date": "2026-11-30",
    "knowledge_cutoff": "2024-06",
    "channel_config": {"valid_channels": ["analysis", "commentary", "final"], "channel_required": True},
}
_TEXT = {"type": "text", "text": "Grüße, <|end|> 你好\\n\n 457 + 389 🙂"}


@pytest.mark.parametrize("has_tools", [False, True])
@pytest.mark.parametrize(
    "message",
    [
        {"role": "system", "content": [_SYSTEM]},
        {"role": "developer", "content": [_TEXT]},
        {"role": "user", "content": [_TEXT]},
        {"role": "assistant", "content": [_TEXT], "channel": "final"},
        {"role": "assistant", "content": [_TEXT], "channel": "commentary", "recipient": "functions.add"},
        {
            "role": "assistant",
            "content": [_TEXT],
            "channel": "commentary",
            "recipient": "functions.add",
            "content_type": "<|constrain|>json",
        },
        {
            "role": "tool",
            "content": [_TEXT],
            "name": "functions.add",
            "recipient": "assistant",
            "channel": "commentary",
        },
    ],
    ids=lambda message: f"{message['role']}-{message.get('channel')}-{message.get('content_type')}",
)
def test_a_message_is_rendered_as_the_whole_package_renders_it(
    encoding: HarmonyEncoding, message: dict[str, object], has_tools: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the part of openai-harmony that is written in Rust is used, with our own JSON."""
    with monkeypatch.context() as patch:
        patch.setenv("TIKTOKEN_ENCODINGS_BASE", str(resources_dir() / "harmony"))
        whole = openai_harmony.load_harmony_encoding(openai_harmony.HarmonyEncodingName.HARMONY_GPT_OSS)
    options = openai_harmony.RenderOptions(conversation_has_function_tools=has_tools)
    expected = whole.render(openai_harmony.Message.from_dict(message), options)
    assert list(encoding.render_message(json.dumps(message), has_tools)) == expected


def test_the_ids_that_the_app_writes_itself(encoding: HarmonyEncoding) -> None:
    assert encoding.decode(tokens.ANSWER_NOW_IDS) == "<|end|><|start|>assistant<|channel|>final<|message|>"
    assert encoding.decode(tokens.PREFILL_FINAL_IDS) == "<|channel|>final<|message|>"
    assert encoding.decode(sorted(tokens.STOP_IDS)) == "<|endoftext|><|return|><|call|>"


@settings(max_examples=200)
@given(st.text() | st.lists(st.sampled_from([*tokens.CONTROL_NAMES.values(), "<|reserved_200013|>", "a"])).map("".join))
def test_text_is_ordinary_and_comes_back(encoding: HarmonyEncoding, text: str) -> None:
    ids = encoding.encode_text(text)
    assert all(0 <= token < tokens.FIRST_CONTROL for token in ids)
    assert encoding.decode(ids) == text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert b"".join(map(encoding.token_bytes, ids)).decode() == encoding.decode(ids)


@given(st.lists(st.integers(-(2**40), 2**40) | st.integers(199_990, 201_100)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_id_has_a_name_for_the_raw_view(encoding: HarmonyEncoding, ids: list[int]) -> None:
    encoding.decode(ids)
    assert all(encoding.token_bytes(token) == b"" for token in ids if not 0 <= token < tokens.FIRST_CONTROL)


def test_each_token_is_found_in_the_ranks(encoding: HarmonyEncoding) -> None:
    every = encoding.all_bytes()
    assert len(every) == tokens.FIRST_CONTROL
    for token in (*range(0, tokens.FIRST_CONTROL, 97), tokens.FIRST_CONTROL - 1):
        assert encoding.token_bytes(token) == every[token]
