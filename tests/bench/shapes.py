"""Writes GGUF files with the exact shape of a gpt-oss model and random weights: true sizes and speeds, noise for text.

python -m tests.bench.shapes small OUT.gguf
"""

import argparse
import base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from gguf import GGMLQuantizationType as Type
from numpy.typing import NDArray

from app.core.paths import resources_dir

N_VOCAB = 201_088
HEAD_SIZE = 64
SPECIAL = {
    199998: "<|startoftext|>",
    199999: "<|endoftext|>",
    200002: "<|return|>",
    200003: "<|constrain|>",
    200005: "<|channel|>",
    200006: "<|start|>",
    200007: "<|end|>",
    200008: "<|message|>",
    200012: "<|call|>",
    200018: "<|endofprompt|>",
}


@dataclass(frozen=True)
class Shape:
    """Hyper-parameters of one size."""

    layers: int
    experts: int
    width: int
    expert_width: int
    heads: int
    heads_kv: int


_PEAK = 8.0
"""Gain of the last norm: logits of a deviation of 8 leave as few tokens likely as a trained model's do.

With 1, one token in thirty that a GPU draws is so unlikely that the processor draws it again (`Sampler.settle`), which
takes a millisecond.
"""

SHAPES = {
    "tiny": Shape(4, 8, 64, 64, 4, 2),
    "small": Shape(8, 16, 512, 512, 8, 2),
    "20b": Shape(24, 32, 2880, 2880, 64, 8),
    "120b": Shape(36, 128, 2880, 2880, 64, 8),
}

Tensor = tuple[str, tuple[int, ...], Type]


def write_shape(name: str, path: Path, seed: int = 0) -> None:
    """Write the model `name` of :data:`SHAPES` to `path`."""
    shape = SHAPES[name]
    writer = gguf.GGUFWriter(str(path), "gpt-oss")
    _add_settings(writer, name, shape)
    _add_tokenizer(writer)
    tensors = list(_tensors(shape))
    for tensor, dims, kind in tensors:
        stored, dtype = _stored(dims, kind)
        nbytes = int(np.prod(stored)) * np.dtype(dtype).itemsize
        writer.add_tensor_info(tensor, stored, np.dtype(dtype), nbytes, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    weights = _RandomWeights(seed)
    for tensor, dims, kind in tensors:
        writer.write_tensor_data(weights.make(tensor, dims, kind))
    writer.close()


def _add_settings(writer: Any, name: str, shape: Shape) -> None:
    writer.add_name(f"gpt-oss-{name} shape, random weights")
    writer.add_block_count(shape.layers)
    writer.add_context_length(131_072)
    writer.add_embedding_length(shape.width)
    writer.add_feed_forward_length(shape.expert_width)
    writer.add_expert_feed_forward_length(shape.expert_width)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.heads_kv)
    writer.add_key_length(HEAD_SIZE)
    writer.add_value_length(HEAD_SIZE)
    writer.add_rope_freq_base(150_000.0)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_expert_count(shape.experts)
    writer.add_expert_used_count(4)
    writer.add_sliding_window(128)
    writer.add_rope_scaling_type(gguf.RopeScalingType.YARN)
    writer.add_rope_scaling_factor(32.0)
    writer.add_rope_scaling_orig_ctx_len(4096)
    writer.add_file_type(38)


def _add_tokenizer(writer: Any) -> None:
    ranks = _read_ranks()
    letters = _byte_letters()
    by_rank = {rank: "".join(letters[byte] for byte in token) for token, rank in ranks.items()}
    tokens = [by_rank.get(i) or SPECIAL.get(i, f"<|reserved_{i}|>") for i in range(N_VOCAB)]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-4o")
    writer.add_token_list(tokens)
    writer.add_token_types([1 if i in by_rank else 3 for i in range(N_VOCAB)])
    writer.add_token_merges(list(_merges(ranks, letters)))
    writer.add_bos_token_id(199998)
    writer.add_eos_token_id(200002)
    writer.add_pad_token_id(199999)
    writer.add_add_bos_token(False)


def _read_ranks() -> dict[bytes, int]:
    lines = (resources_dir() / "harmony" / "o200k_base.tiktoken").read_bytes().splitlines()
    return {base64.b64decode(token): int(rank) for token, rank in (line.split() for line in lines)}


def _byte_letters() -> dict[int, str]:
    """GPT-2's printable stand-ins for bytes."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {byte: chr(byte) for byte in printable} | {byte: chr(256 + i) for i, byte in enumerate(others)}


def _merges(ranks: dict[bytes, int], letters: dict[int, str]) -> Iterator[str]:
    """The pair that each token was merged from, in order of rank."""
    for token, rank in sorted(ranks.items(), key=lambda item: item[1]):
        if len(token) < 2:
            continue
        parts = _split_below(token, rank, ranks)
        if len(parts) == 2:
            yield " ".join("".join(letters[byte] for byte in part) for part in parts)


def _split_below(token: bytes, rank: int, ranks: dict[bytes, int]) -> list[bytes]:
    parts = [bytes([byte]) for byte in token]
    while len(parts) > 2:
        pairs = [(ranks.get(parts[i] + parts[i + 1], rank), i) for i in range(len(parts) - 1)]
        best, at = min(pairs)
        if best >= rank:
            break
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
    return parts


def _tensors(shape: Shape) -> Iterator[Tensor]:
    width, q, kv = shape.width, shape.heads * HEAD_SIZE, shape.heads_kv * HEAD_SIZE
    experts, inner = shape.experts, shape.expert_width
    yield "token_embd.weight", (N_VOCAB, width), Type.Q8_0
    for layer in range(shape.layers):
        block = f"blk.{layer}."
        yield block + "attn_norm.weight", (width,), Type.F32
        yield block + "post_attention_norm.weight", (width,), Type.F32
        for name, rows, columns in (("q", q, width), ("k", kv, width), ("v", kv, width), ("output", width, q)):
            yield f"{block}attn_{name}.weight", (rows, columns), Type.Q8_0
            yield f"{block}attn_{name}.bias", (rows,), Type.F32
        yield block + "attn_sinks.weight", (shape.heads,), Type.F32
        yield block + "ffn_gate_inp.weight", (experts, width), Type.F32
        yield block + "ffn_gate_inp.bias", (experts,), Type.F32
        for name, rows, columns in (("gate", inner, width), ("up", inner, width), ("down", width, inner)):
            yield f"{block}ffn_{name}_exps.weight", (experts, rows, columns), Type.MXFP4
            yield f"{block}ffn_{name}_exps.bias", (experts, rows), Type.F32
    yield "output_norm.weight", (width,), Type.F32
    yield "output.weight", (N_VOCAB, width), Type.Q8_0


def _stored(dims: tuple[int, ...], kind: Type) -> tuple[tuple[int, ...], type[Any]]:
    if kind is Type.F32:
        return dims, np.float32
    per_block, nbytes = gguf.GGML_QUANT_SIZES[kind]
    return (*dims[:-1], dims[-1] // per_block * nbytes), np.uint8


class _RandomWeights:
    """Small random values; quantised blocks come from a pool, so that gigabytes are written quickly."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        count = 1 << 18
        mxfp4 = self._random.integers(0, 256, (count, 17), dtype=np.uint8)
        mxfp4[:, 0] = self._random.integers(117, 121, count)
        q8 = np.empty((count, 34), np.uint8)
        q8[:, :2] = np.full(count, 0.02 / 73, np.float16).view(np.uint8).reshape(count, 2)
        q8[:, 2:] = self._random.normal(0, 73, (count, 32)).clip(-127, 127).astype(np.int8).view(np.uint8)
        self._pools = {Type.MXFP4: mxfp4, Type.Q8_0: q8}

    def make(self, name: str, dims: tuple[int, ...], kind: Type) -> NDArray[Any]:
        """One tensor as it is stored."""
        if kind is Type.F32:
            if name.endswith("norm.weight"):
                return np.full(dims, _PEAK if name == "output_norm.weight" else 1, np.float32)
            spread = 0.01 if name.endswith(".bias") else 0.05
            return self._random.normal(0, spread, dims).astype(np.float32)
        stored, _ = _stored(dims, kind)
        pool = self._pools[kind]
        blocks = int(np.prod(stored)) // pool.shape[1]
        start = int(self._random.integers(0, len(pool)))
        return np.resize(np.roll(pool, -start, axis=0), (blocks, pool.shape[1])).reshape(stored)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shape", choices=SHAPES)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    write_shape(arguments.shape, arguments.out)
