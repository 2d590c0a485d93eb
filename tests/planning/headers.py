"""Headers of gpt-oss in its published shapes, without the data: what is at the beginning of those files."""

from pathlib import Path

import gguf
import numpy as np

_SHAPES = {"20b": (24, 32), "120b": (36, 128)}
_WIDTH, _HEADS, _HEADS_KV, _HEAD_SIZE, _VOCABULARY = 2_880, 64, 8, 64, 201_088
_F32, _Q8_0, _MXFP4 = (getattr(gguf.GGMLQuantizationType, name) for name in ("F32", "Q8_0", "MXFP4"))


def write_header(path: Path, size: str) -> Path:
    """A file that ends behind the table of its tensors. The list of tokens is left out; their number is there."""
    layers, experts = _SHAPES[size]
    writer = gguf.GGUFWriter(path, "gpt-oss")
    writer.add_name(f"gpt-oss-{size}")
    writer.add_block_count(layers)
    writer.add_context_length(131_072)
    writer.add_embedding_length(_WIDTH)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS_KV)
    writer.add_key_length(_HEAD_SIZE)
    writer.add_value_length(_HEAD_SIZE)
    writer.add_expert_count(experts)
    writer.add_expert_used_count(4)
    writer.add_sliding_window(128)
    writer.add_vocab_size(_VOCABULARY)
    writer.add_file_type(38)
    writer.add_tokenizer_model("gpt2")
    for name, shape, kind in _tensors(layers, experts):
        block, in_bytes = gguf.GGML_QUANT_SIZES[kind]
        packed = shape if kind is _F32 else (*shape[:-1], shape[-1] // block * in_bytes)
        item = np.dtype(np.float32 if kind is _F32 else np.uint8)
        writer.add_tensor_info(name, packed, item, int(np.prod(packed)) * item.itemsize, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    writer.close()
    return path


def _tensors(layers: int, experts: int) -> list[tuple[str, tuple[int, ...], gguf.GGMLQuantizationType]]:
    queries, keys = _HEADS * _HEAD_SIZE, _HEADS_KV * _HEAD_SIZE
    tensors = [("token_embd.weight", (_VOCABULARY, _WIDTH), _Q8_0)]
    for layer in range(layers):
        block = f"blk.{layer}."
        tensors += [
            (f"{block}attn_norm.weight", (_WIDTH,), _F32),
            (f"{block}post_attention_norm.weight", (_WIDTH,), _F32),
            (f"{block}attn_sinks.weight", (_HEADS,), _F32),
            (f"{block}ffn_gate_inp.weight", (experts, _WIDTH), _F32),
            (f"{block}ffn_gate_inp.bias", (experts,), _F32),
        ]
        for part, rows, columns in (
            ("attn_q", queries, _WIDTH),
            ("attn_k", keys, _WIDTH),
            ("attn_v", keys, _WIDTH),
            ("attn_output", _WIDTH, queries),
        ):
            tensors.append((f"{block}{part}.weight", (rows, columns), _Q8_0))
            tensors.append((f"{block}{part}.bias", (rows,), _F32))
        for part in ("gate", "up", "down"):
            tensors.append((f"{block}ffn_{part}_exps.weight", (experts, _WIDTH, _WIDTH), _MXFP4))
            tensors.append((f"{block}ffn_{part}_exps.bias", (experts, _WIDTH), _F32))
    return [*tensors, ("output_norm.weight", (_WIDTH,), _F32), ("output.weight", (_VOCABULARY, _WIDTH), _Q8_0)]
