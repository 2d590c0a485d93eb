"""The recommended gpt-oss models at the top of Discover: which files to download, and their facts without a request."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.gguf.facts import ModelFacts, TensorBytes


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """One recommended model and the files to download for it.

    Attributes:
        repository: id of its repository.
        name: name to show.
        publisher: the model's maker.
        quantisation: of the file to download.
        size: of all its files, in bytes.
        parts: number of its files.
        facts: the facts that its header holds.
    """

    repository: str
    name: str
    publisher: str
    quantisation: str
    size: int
    parts: int
    facts: ModelFacts


_EMBEDDING: Final = 201_088 * 2_880 * 34 // 32
"""Bytes of the input embedding, and of the output matrix: Q8_0, 34 bytes per 32 weights."""
_EXPERT: Final = 3 * 2_880 * 2_880 * 17 // 32 + 3 * 2_880 * 4
"""Bytes of one expert: three matrices in MXFP4, 17 bytes per 32 weights, and three biases."""
_ATTENTION: Final = 2_880 * 9_216 * 34 // 32 + 4 * (4_096 + 2 * 512 + 2_880) + 4 * 64
"""Bytes of queries, keys, values and output with their biases, and of the attention sinks."""
_NORM: Final = 2_880 * 4


def _facts(name: str, size: int, parameters: int, *, layers: int, experts: int) -> ModelFacts:
    """Build the facts of a gpt-oss model; the byte counts match the headers of the published files."""
    router = 2_880 * experts * 4 + experts * 4
    return ModelFacts(
        name=name,
        architecture="gpt-oss",
        architecture_known=True,
        size_bytes=size,
        parameters=parameters,
        n_layers=layers,
        n_experts=experts,
        n_experts_used=4,
        n_embd=2_880,
        n_heads=64,
        n_heads_kv=(8,) * layers,
        key_length=64,
        value_length=64,
        context_length=131_072,
        sliding_window=128,
        n_vocab=201_088,
        file_type="MXFP4",
        tensor_bytes=TensorBytes(
            token_embd=_EMBEDDING,
            output=_EMBEDDING,
            experts=(_EXPERT * experts,) * layers,
            rest=(_ATTENTION + 2 * _NORM + router,) * layers,
            other=_NORM,
        ),
        chat_template=None,
        bos_id=None,
        eos_id=None,
        licence="apache-2.0",
        parts=(Path(f"{name}-mxfp4.gguf"),),
    )


def _item(size: int, parts: int, facts: ModelFacts) -> ShelfItem:
    return ShelfItem(f"ggml-org/{facts.name}-GGUF", facts.name, "OpenAI", "MXFP4", size, parts, facts)


_SIZE_20B: Final = 12_109_566_560
_SIZE_120B: Final = 63_387_346_464
SHELF: Final = (
    _item(_SIZE_20B, 1, _facts("gpt-oss-20b", _SIZE_20B, 20_914_757_184, layers=24, experts=32)),
    _item(_SIZE_120B, 3, _facts("gpt-oss-120b", _SIZE_120B, 116_829_156_672, layers=36, experts=128)),
)
