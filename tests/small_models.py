"""Small but valid models, written when a test needs one.

``write_gpt_oss`` makes a file of 400 kB with the tensors, the settings and the kind of vocabulary of gpt-oss; llama.cpp
loads and runs it (the text it writes is noise).
"""

import itertools
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import gguf
import numpy as np

from app.gguf.header import read_header
from app.harmony import tokens

LAYERS, EXPERTS, EXPERTS_USED = 2, 4, 2
WIDTH, HEAD_SIZE, HEADS, HEADS_KV = 64, 32, 4, 2

MARKUP = ("<|startoftext|>", "<|endoftext|>", "<|return|>", "<|constrain|>", "<|channel|>", "<|start|>", "<|end|>")
CONTROL = (*MARKUP, "<|message|>", "<|call|>")

_NEVER_WRITTEN = 200_013
"""A token that gpt-oss reserves and was never trained to write."""

Tensor = tuple[str, np.ndarray[Any, Any], gguf.GGMLQuantizationType]


def write_gpt_oss(
    path: Path,
    *,
    template: str | None = None,
    architecture: str = "gpt-oss",
    control_kind: gguf.TokenType = gguf.TokenType.CONTROL,
    context_length: int = 4096,
    **extra: object,
) -> Path:
    """Write the model to `path`. Each of `extra` becomes a setting (``general__type="adapter"``)."""
    writer = gguf.GGUFWriter(str(path), architecture)
    _add_settings(writer, context_length)
    _add_vocabulary(writer, control_kind)
    if template is not None:
        writer.add_chat_template(template)
    for key, value in extra.items():
        _add(writer, key.replace("__", "."), value)
    for name, data, kind in _tensors():
        writer.add_tensor(name, data, raw_dtype=kind)
    _close(writer)
    return path


def write_without_tensors(path: Path, architecture: str = "gpt-oss") -> Path:
    """Settings and vocabulary only."""
    writer = gguf.GGUFWriter(str(path), architecture)
    _add_settings(writer)
    _add_vocabulary(writer)
    _close(writer)
    return path


def write_split(folder: Path, stem: str = "split", total: int = 3) -> list[Path]:
    """The same model as several files."""
    tensors = list(_tensors())
    shares = [tensors[index::total] for index in range(total)]
    paths = [folder / f"{stem}-{index + 1:05}-of-{total:05}.gguf" for index in range(total)]
    for index, (path, share) in enumerate(zip(paths, shares, strict=True)):
        writer = gguf.GGUFWriter(str(path), "gpt-oss")
        if index == 0:
            _add_settings(writer)
            _add_vocabulary(writer)
        writer.add_uint16("split.no", index)
        writer.add_uint16("split.count", total)
        writer.add_int32("split.tensors.count", len(tensors))
        for name, data, kind in share:
            writer.add_tensor(name, data, raw_dtype=kind)
        _close(writer)
    return paths


def _add(writer: gguf.GGUFWriter, key: str, value: object) -> None:
    if isinstance(value, str):
        writer.add_string(key, value)
    elif isinstance(value, int):
        writer.add_uint32(key, value)
    else:
        raise TypeError(key)


def _add_settings(writer: gguf.GGUFWriter, context_length: int = 4096) -> None:
    writer.add_name("Tiny gpt-oss for tests")
    writer.add_license("apache-2.0")
    writer.add_block_count(LAYERS)
    writer.add_context_length(context_length)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(WIDTH)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS_KV)
    writer.add_key_length(HEAD_SIZE)
    writer.add_value_length(HEAD_SIZE)
    writer.add_rope_freq_base(150000.0)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_expert_count(EXPERTS)
    writer.add_expert_used_count(EXPERTS_USED)
    writer.add_expert_feed_forward_length(WIDTH)
    writer.add_sliding_window(128)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_MXFP4_MOE)


def _add_vocabulary(
    writer: gguf.GGUFWriter, control_kind: gguf.TokenType = gguf.TokenType.CONTROL, more: Sequence[str] = ()
) -> None:
    tokens = [*_byte_characters(), *CONTROL, *more]
    kinds = [gguf.TokenType.NORMAL] * 256 + [control_kind] * len(CONTROL) + [gguf.TokenType.NORMAL] * len(more)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-4o")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges(["t h"])
    writer.add_bos_token_id(256)
    writer.add_eos_token_id(258)
    writer.add_pad_token_id(257)
    writer.add_add_bos_token(False)


def _byte_characters() -> list[str]:
    """The character that stands for each byte in a GPT-2 vocabulary: itself where it is visible."""
    visible = {*range(33, 127), *range(161, 173), *range(174, 256)}
    hidden = (byte for byte in range(256) if byte not in visible)
    stand_in = {byte: chr(256 + index) for index, byte in enumerate(hidden)}
    return [stand_in.get(byte) or chr(byte) for byte in range(256)]


def _tensors() -> Sequence[Tensor]:
    random = np.random.default_rng(7)
    vocabulary = 256 + len(CONTROL)

    def plain(name: str, *shape: int) -> Tensor:
        return name, random.normal(0, 0.05, shape).astype(np.float32), gguf.GGMLQuantizationType.F32

    def packed(name: str, *shape: int) -> Tensor:
        blocks = random.integers(0, 256, (*shape[:-1], shape[-1] // 32, 17), dtype=np.uint8)
        blocks[..., 0] = 119  # the exponent of each block
        return name, blocks.reshape(*shape[:-1], -1), gguf.GGMLQuantizationType.MXFP4

    tensors = [plain("token_embd.weight", vocabulary, WIDTH)]
    for layer in range(LAYERS):
        prefix = f"blk.{layer}."
        tensors += [
            plain(prefix + "attn_norm.weight", WIDTH),
            plain(prefix + "post_attention_norm.weight", WIDTH),
            plain(prefix + "attn_q.weight", HEADS * HEAD_SIZE, WIDTH),
            plain(prefix + "attn_q.bias", HEADS * HEAD_SIZE),
            plain(prefix + "attn_k.weight", HEADS_KV * HEAD_SIZE, WIDTH),
            plain(prefix + "attn_k.bias", HEADS_KV * HEAD_SIZE),
            plain(prefix + "attn_v.weight", HEADS_KV * HEAD_SIZE, WIDTH),
            plain(prefix + "attn_v.bias", HEADS_KV * HEAD_SIZE),
            plain(prefix + "attn_output.weight", WIDTH, HEADS * HEAD_SIZE),
            plain(prefix + "attn_output.bias", WIDTH),
            plain(prefix + "attn_sinks.weight", HEADS),
            plain(prefix + "ffn_gate_inp.weight", EXPERTS, WIDTH),
            plain(prefix + "ffn_gate_inp.bias", EXPERTS),
        ]
        for part in ("gate", "up", "down"):
            tensors.append(packed(f"{prefix}ffn_{part}_exps.weight", EXPERTS, WIDTH, WIDTH))
            tensors.append(plain(f"{prefix}ffn_{part}_exps.bias", EXPERTS, WIDTH))
    return [*tensors, plain("output_norm.weight", WIDTH), plain("output.weight", vocabulary, WIDTH)]


def _close(writer: gguf.GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def with_long_list(model: Path, target: Path, texts: int, length: int = 12) -> Path:
    """The same model with one more setting, a list of `texts` texts: a header as long as a big vocabulary makes it."""
    content = model.read_bytes()
    (count,) = struct.unpack_from("<Q", content, 16)
    one = struct.pack("<Q", length) + b"x" * length
    setting = struct.pack("<Q", 4) + b"long" + struct.pack("<IIQ", 9, 8, texts) + one * texts
    # At the end there is room for the data to be moved to the next aligned place.
    target.write_bytes(content[:16] + struct.pack("<Q", count + 1) + setting + content[24:] + bytes(64))
    return target


def write_speaker(path: Path, words: str, *, ends: bool = True, template: str | None = None) -> Path:
    """A model that says `words` behind every prompt that ends with a colon, greedily, and knows nothing else.

    Each character is followed by the next one of `words`, so none may occur twice, but for a second colon at the very
    end, behind which it would begin again. Attention and experts add nothing: what is left is a table from each token
    to the one that follows it.

    Args:
        ends: the end-of-turn token follows the last character; else it has to be stopped.
    """
    chain = [":", *words, *(["<|return|>"] if ends else [])]
    tokens = [*_byte_characters(), *CONTROL]
    ids = [tokens.index(_stand_in(char) if len(char) == 1 else char) for char in chain]
    assert len(set(ids[:-1])) == len(ids) - 1, "a character occurs twice"
    return _write_chains(path, tokens, [ids], template)


def write_script(path: Path, lines: Mapping[str, str], template: str) -> Path:
    """A model that writes a whole text, as one token, behind every prompt that ends with a certain character.

    Args:
        lines: the texts, by that character.
    """
    said = ["".join(_byte_characters()[byte] for byte in text.encode()) for text in lines.values()]
    tokens = [*_byte_characters(), *CONTROL, *said]
    chains = [
        [tokens.index(_stand_in(char)), tokens.index(text), tokens.index("<|return|>")]
        for char, text in zip(lines, said, strict=True)
    ]
    return _write_chains(path, tokens, chains, template)


def write_repeater(path: Path, start: str, round_: str, template: str) -> Path:
    """A model that writes `start`, one token, behind a colon, and then the characters of `round_` again and again."""
    begins = "".join(_byte_characters()[byte] for byte in start.encode())
    tokens = [*_byte_characters(), *CONTROL, begins]
    ids = [tokens.index(_stand_in(char)) for char in (":", *round_)]
    return _write_chains(path, tokens, [[ids[0], len(tokens) - 1, *ids[1:], ids[1]]], template)


def _write_chains(path: Path, tokens: list[str], chains: Sequence[Sequence[int]], template: str | None) -> Path:
    """A model in which each token of a chain is followed by the next one."""
    table = np.random.default_rng(11).choice([-1.0, 1.0], (len(tokens), WIDTH)).astype(np.float32)
    following = np.zeros_like(table)
    for ids in chains:
        for token, next_token in itertools.pairwise(ids):
            following[next_token] += table[token]
    writer = gguf.GGUFWriter(str(path), "gpt-oss")
    _add_settings(writer)
    _add_vocabulary(writer, more=tokens[256 + len(CONTROL) :])
    if template is not None:
        writer.add_chat_template(template)
    changed = {"token_embd.weight": table, "output.weight": following}
    for name, data, kind in _tensors():
        writer.add_tensor(name, changed[name] if name in changed else _silent(name, data), raw_dtype=kind)
    _close(writer)
    return path


def write_endless(path: Path, model: Path) -> Path:
    """A gpt-oss model that never ends a message: greedily it reasons until it is stopped or its context is full.

    It is `model`, its logits for the tokens that end or begin a message replaced by those of one that is never written.
    A test that stops or kills an engine in the middle of an answer needs it: the model in the box answers in a quarter
    of a second, which on a busy machine is over before anybody has seen its first word.
    """
    never = (*tokens.STOP_IDS, tokens.END, tokens.START, tokens.CONSTRAIN)
    return _write_with_logits(path, model, dict.fromkeys(never, _NEVER_WRITTEN))


def write_wrong_end(path: Path, model: Path, end: int) -> Path:
    """A gpt-oss model that ends its calls with `end`: `model` with the logits of ``<|call|>`` for that token."""
    return _write_with_logits(path, model, {end: tokens.CALL, tokens.CALL: _NEVER_WRITTEN})


def _write_with_logits(path: Path, model: Path, replaced: Mapping[int, int]) -> Path:
    """A copy of `model` in which some tokens get the logits that another token has in `model`."""
    header = read_header(model)
    output = next(tensor for tensor in header.tensors if tensor.name == "output.weight")
    start, row = header.data_offset + output.offset, output.size_bytes // output.dimensions[1]
    before = model.read_bytes()
    content = bytearray(before)
    for token, other in replaced.items():
        content[start + token * row : start + (token + 1) * row] = before[
            start + other * row : start + (other + 1) * row
        ]
    path.write_bytes(content)
    return path


def _silent(name: str, data: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The tensor if attention and experts are to add nothing."""
    if name.endswith("norm.weight"):
        return np.ones_like(data)
    if name.endswith(("attn_output.weight", "attn_output.bias", "ffn_down_exps.bias")):
        return np.zeros_like(data)
    if name.endswith("ffn_down_exps.weight"):
        blocks = data.copy().reshape(-1, 17)
        blocks[:, 1:] = 0  # the first byte of a block is its exponent
        return blocks.reshape(data.shape)
    return data


def _stand_in(char: str) -> str:
    return _byte_characters()[ord(char)]


def write_mamba(path: Path, layers: int = 2) -> Path:
    """Write a recurrent model with random weights: its memory is a running state that cannot be cut."""
    random, inner, state, rank, width = np.random.default_rng(3), 2 * WIDTH, 16, 8, WIDTH
    writer = gguf.GGUFWriter(str(path), "mamba")
    writer.add_name("Tiny Mamba for tests")
    writer.add_block_count(layers)
    writer.add_context_length(4096)
    writer.add_embedding_length(width)
    writer.add_feed_forward_length(0)
    writer.add_head_count(0)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_ssm_conv_kernel(4)
    writer.add_ssm_inner_size(inner)
    writer.add_ssm_state_size(state)
    writer.add_ssm_time_step_rank(rank)
    _add_vocabulary(writer)

    def add(name: str, *shape: int, scale: float = 0.5, shift: float = 0.0) -> None:
        writer.add_tensor(name, random.normal(shift, scale, shape).astype(np.float32))

    add("token_embd.weight", 256 + len(CONTROL), width)
    add("output_norm.weight", width, scale=0.1, shift=1.0)
    for prefix in (f"blk.{layer}." for layer in range(layers)):
        add(prefix + "attn_norm.weight", width, scale=0.1, shift=1.0)
        add(prefix + "ssm_in.weight", 2 * inner, width, scale=0.2)
        add(prefix + "ssm_conv1d.weight", inner, 4)
        add(prefix + "ssm_conv1d.bias", inner)
        add(prefix + "ssm_x.weight", rank + 2 * state, inner, scale=0.2)
        add(prefix + "ssm_dt.weight", inner, rank, scale=0.2)
        add(prefix + "ssm_dt.bias", inner, scale=0.1, shift=-3.0)  # small steps: the state remembers for long
        add(prefix + "ssm_a", inner, state, scale=0.02, shift=-0.1)
        add(prefix + "ssm_d", inner)
        add(prefix + "ssm_out.weight", width, inner, scale=0.2)
    _close(writer)
    return path
