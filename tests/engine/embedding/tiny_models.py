"""Tiny models for embeddings with random weights: BERT (as BGE has it), nomic-bert and gemma-embedding."""

from pathlib import Path
from typing import Any

import gguf
import numpy as np

WIDTH, LAYERS, HEADS, FEED_FORWARD, CONTEXT = 32, 2, 4, 64, 64
EPSILON = 1e-5
WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "▁dogs", "▁must", "▁be", "▁kept", "▁on", "▁a", "▁lead", "▁fee", "▁three")
CLS, SEP = 2, 3
Weights = dict[str, np.ndarray[Any, np.dtype[np.float32]]]


def write_bert(path: Path, *, name: str = "tiny", pooling: gguf.PoolingType = gguf.PoolingType.MEAN) -> Weights:
    """Write a BERT; return its weights."""
    writer = _writer(path, "bert", name, pooling)
    _add_words(writer)
    weights = bert_weights()
    for key, value in weights.items():
        writer.add_tensor(key, value)
    _close(writer)
    return weights


def bert_weights() -> Weights:
    """The weights that :func:`write_bert` writes."""
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (len(WORDS), WIDTH),
        "token_types.weight": (2, WIDTH),
        "position_embd.weight": (CONTEXT, WIDTH),
        **_norm("token_embd_norm"),
    }
    for layer in range(LAYERS):
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            shapes |= {f"blk.{layer}.{part}.weight": (WIDTH, WIDTH), f"blk.{layer}.{part}.bias": (WIDTH,)}
        shapes |= {f"blk.{layer}.ffn_up.weight": (FEED_FORWARD, WIDTH), f"blk.{layer}.ffn_up.bias": (FEED_FORWARD,)}
        shapes |= {f"blk.{layer}.ffn_down.weight": (WIDTH, FEED_FORWARD), f"blk.{layer}.ffn_down.bias": (WIDTH,)}
        shapes |= _norm(f"blk.{layer}.attn_output_norm") | _norm(f"blk.{layer}.layer_output_norm")
    return _random(shapes)


def write_nomic(path: Path) -> None:
    """Write a nomic-bert: rotary positions, a gate, no biases."""
    writer = _writer(path, "nomic-bert", "tiny nomic", gguf.PoolingType.MEAN)
    writer.add_rope_freq_base(1000.0)
    _add_words(writer)
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (len(WORDS), WIDTH),
        "token_types.weight": (2, WIDTH),
        **_norm("token_embd_norm"),
    }
    for layer in range(LAYERS):
        shapes |= {
            f"blk.{layer}.attn_qkv.weight": (3 * WIDTH, WIDTH),
            f"blk.{layer}.attn_output.weight": (WIDTH, WIDTH),
            f"blk.{layer}.ffn_up.weight": (FEED_FORWARD, WIDTH),
            f"blk.{layer}.ffn_gate.weight": (FEED_FORWARD, WIDTH),
            f"blk.{layer}.ffn_down.weight": (WIDTH, FEED_FORWARD),
            **_norm(f"blk.{layer}.attn_output_norm"),
            **_norm(f"blk.{layer}.layer_output_norm"),
        }
    for key, value in _random(shapes).items():
        writer.add_tensor(key, value)
    _close(writer)


def write_gemma(path: Path) -> None:
    """Write a gemma-embedding. Every sixth layer has no window: without one, llama.cpp aborts at the first text."""
    layers = 6
    writer = _writer(path, "gemma-embedding", "tiny gemma", gguf.PoolingType.MEAN, layers=layers)
    size = WIDTH // HEADS
    writer.add_head_count_kv(HEADS)
    writer.add_key_length(size)
    writer.add_value_length(size)
    writer.add_layer_norm_rms_eps(EPSILON)
    writer.add_sliding_window(CONTEXT)
    pieces = ["<pad>", "<eos>", "<bos>", "<unk>", *WORDS[4:], *(f"<0x{byte:02X}>" for byte in range(256))]
    kinds = [gguf.TokenType.CONTROL] * 3 + [gguf.TokenType.UNKNOWN] + [gguf.TokenType.NORMAL] * len(WORDS[4:])
    writer.add_tokenizer_model("llama")
    writer.add_token_list(pieces)
    writer.add_token_scores([0.0] * len(pieces))
    writer.add_token_types([*kinds, *[gguf.TokenType.BYTE] * 256])
    writer.add_bos_token_id(2)
    writer.add_eos_token_id(1)
    writer.add_unk_token_id(3)
    shapes: dict[str, tuple[int, ...]] = {"token_embd.weight": (len(pieces), WIDTH), "output_norm.weight": (WIDTH,)}
    for layer in range(layers):
        shapes |= {
            f"blk.{layer}.{part}.weight": (WIDTH, WIDTH) for part in ("attn_q", "attn_k", "attn_v", "attn_output")
        }
        shapes |= {f"blk.{layer}.{part}.weight": (size,) for part in ("attn_q_norm", "attn_k_norm")}
        shapes |= {f"blk.{layer}.{part}.weight": (FEED_FORWARD, WIDTH) for part in ("ffn_up", "ffn_gate")}
        shapes |= {f"blk.{layer}.ffn_down.weight": (WIDTH, FEED_FORWARD)}
        shapes |= {
            f"blk.{layer}.{part}.weight": (WIDTH,)
            for part in ("attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm")
        }
    for key, value in _random(shapes).items():
        writer.add_tensor(key, value)
    _close(writer)


def _writer(
    path: Path, architecture: str, name: str, pooling: gguf.PoolingType, *, layers: int = LAYERS
) -> gguf.GGUFWriter:
    writer = gguf.GGUFWriter(str(path), architecture)
    writer.add_name(name)
    writer.add_block_count(layers)
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_eps(EPSILON)
    writer.add_causal_attention(False)
    writer.add_pooling_type(pooling)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    return writer


def _add_words(writer: gguf.GGUFWriter) -> None:
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("jina-v2-en")
    writer.add_token_list(list(WORDS))
    kinds = [gguf.TokenType.CONTROL, gguf.TokenType.UNKNOWN, *[gguf.TokenType.CONTROL] * 2]
    writer.add_token_types([*kinds, *[gguf.TokenType.NORMAL] * (len(WORDS) - 4)])
    writer.add_token_type_count(2)
    for add, token in (
        (writer.add_pad_token_id, 0),
        (writer.add_unk_token_id, 1),
        (writer.add_bos_token_id, CLS),
        (writer.add_sep_token_id, SEP),
        (writer.add_eos_token_id, SEP),
        (writer.add_mask_token_id, 1),
    ):
        add(token)


def _norm(name: str) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (WIDTH,), f"{name}.bias": (WIDTH,)}


def _random(shapes: dict[str, tuple[int, ...]]) -> Weights:
    random = np.random.default_rng(5)
    made = {}
    for key, shape in shapes.items():
        value = random.standard_normal(shape).astype(np.float32) * np.float32(0.3)
        made[key] = value + np.float32(1) if "norm.weight" in key else value
    return made


def _close(writer: gguf.GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
