"""The facts of a model from its header: properties and memory requirements."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from app.gguf.architectures import GPT_OSS, KNOWN_ARCHITECTURES
from app.gguf.errors import DamagedHeaderError, HeaderFault, MissingKeysError
from app.gguf.ggml_types import FILE_TYPES
from app.gguf.header import GgufHeader, TensorInfo, shown
from app.gguf.opening import display_name

_LAYER = re.compile(r"blk\.(\d{1,6})\.")
_EXPERTS = re.compile(r"\.ffn_(?:up|down|gate|gate_up)_(?:ch|)exps\.")
"""Tensors that llama.cpp can keep on the CPU per layer (``--n-cpu-moe``), including biases."""

_TEMPLATE = "tokenizer.chat_template"
_MAX_NAME = 120
_MAX_LAYERS = 512
_MAX_EXPERTS = 1024
"""``LLAMA_MAX_LAYERS`` and ``LLAMA_MAX_EXPERTS`` of llama.cpp 0c1e570."""


class TensorBytes(msgspec.Struct, frozen=True):
    """Tensor sizes in bytes, grouped by possible placement.

    Attributes:
        token_embd: the input embedding; llama.cpp keeps it on the host.
        output: the output matrix; 0 if the model uses `token_embd` for it.
        experts: per layer, the weights and biases of the routed experts.
        rest: per layer, all other tensors of the layer.
        other: tensors outside of layers, such as the last norm.
    """

    token_embd: int
    output: int
    experts: tuple[int, ...]
    rest: tuple[int, ...]
    other: int

    @property
    def total(self) -> int:
        """The size of all tensors."""
        return self.token_embd + self.output + sum(self.experts) + sum(self.rest) + self.other


class ModelFacts(msgspec.Struct, frozen=True):
    """The facts of a model from its header.

    Attributes:
        name: for display; from the header, or else from the file name.
        architecture: ``general.architecture``.
        architecture_known: whether this build of llama.cpp lists it. If not, a newer one may load it.
        size_bytes: of all its files.
        parameters: the number of weights.
        n_layers: ``block_count``, including layers for multi-token prediction.
        n_experts: 0 for a dense model.
        n_experts_used: experts per token.
        n_heads: attention heads, the maximum of all layers; 0 if the architecture has none.
        n_heads_kv: key/value heads by layer.
        key_length: numbers per head and key.
        value_length: numbers per head and value.
        context_length: of its training, in tokens.
        sliding_window: tokens that a windowed layer attends to; None if there are no such layers.
        n_vocab: size of the vocabulary.
        file_type: such as MXFP4 or Q4_K_M; the most frequent tensor type if the header names none.
        tensor_bytes: see :class:`TensorBytes`.
        chat_template: Jinja text, untrusted; None if the file has none.
        bos_id, eos_id: token ids; None if the header has none.
        licence: from the header; None if it has none.
        parts: its files, in order.
    """

    name: str
    architecture: str
    architecture_known: bool
    size_bytes: int
    parameters: int
    n_layers: int
    n_experts: int
    n_experts_used: int
    n_embd: int
    n_heads: int
    n_heads_kv: tuple[int, ...]
    key_length: int
    value_length: int
    context_length: int
    sliding_window: int | None
    n_vocab: int
    file_type: str
    tensor_bytes: TensorBytes
    chat_template: str | None
    bos_id: int | None
    eos_id: int | None
    licence: str | None
    parts: tuple[Path, ...]

    @property
    def is_gpt_oss(self) -> bool:
        """Whether it is OpenAI's gpt-oss or derived from it; never judged by the name."""
        return self.architecture == GPT_OSS

    @property
    def path(self) -> Path:
        """The file to pass to llama.cpp."""
        return self.parts[0]


def collect_facts(headers: Sequence[GgufHeader], parts: Sequence[Path], size_bytes: int) -> ModelFacts:
    """Collect the facts of one model.

    Args:
        headers: of all its files, in order; the first contains the keys.
        parts: the files.
        size_bytes: of all files.

    Raises:
        MissingKeysError: keys that every architecture needs are missing.
        DamagedHeaderError: keys have values at which llama.cpp aborts its process.
    """
    values = _Values(headers[0], display_name(parts[0]))
    tensors = [tensor for header in headers for tensor in header.tensors]
    values.demand_any_model()
    n_layers, n_embd = values.required("block_count"), values.required("embedding_length")
    values.demand_possible(n_layers)
    n_heads = max(values.per_layer("attention.head_count", n_layers, 0), default=0)
    heads_kv = values.per_layer("attention.head_count_kv", n_layers, n_heads)
    head_size = n_embd // n_heads if n_heads else 0
    return ModelFacts(
        name=values.name(parts[0]),
        architecture=values.architecture,
        architecture_known=values.architecture in KNOWN_ARCHITECTURES,
        size_bytes=size_bytes,
        parameters=sum(tensor.elements for tensor in tensors),
        n_layers=n_layers,
        n_experts=values.optional("expert_count") or 0,
        n_experts_used=max(values.per_layer("expert_used_count", n_layers, 0), default=0),
        n_embd=n_embd,
        n_heads=n_heads,
        n_heads_kv=heads_kv,
        key_length=values.optional("attention.key_length") or head_size,
        value_length=values.optional("attention.value_length") or head_size,
        context_length=values.required("context_length"),
        sliding_window=values.optional("attention.sliding_window") or None,
        n_vocab=values.vocabulary_size(),
        file_type=_file_type(values.header, tensors),
        tensor_bytes=_tensor_bytes(tensors, n_layers),
        chat_template=values.header.text(_TEMPLATE),
        bos_id=values.header.integer("tokenizer.ggml.bos_token_id"),
        eos_id=values.header.integer("tokenizer.ggml.eos_token_id"),
        licence=values.header.text("general.license"),
        parts=tuple(parts),
    )


class _Values:
    """The keys of one header, under the architecture's prefix."""

    def __init__(self, header: GgufHeader, file_name: str) -> None:
        self.header = header
        self.architecture = header.text("general.architecture") or ""
        self._file_name = file_name

    def demand_any_model(self) -> None:
        """Raise if a key that llama.cpp needs for every architecture is missing or impossible."""
        missing = [] if self.architecture else ["general.architecture"]
        for key in ("block_count", "embedding_length", "context_length"):
            if (self.optional(key) or 0) <= 0:
                missing.append(f"{shown(self.architecture) or '…'}.{key}")
        if self.header.text("tokenizer.ggml.model") is None:
            missing.append("tokenizer.ggml.model")
        if missing:
            raise MissingKeysError(self._file_name, missing)

    def optional(self, key: str) -> int | None:
        """Return an integer key of this architecture."""
        return self.header.integer(f"{self.architecture}.{key}")

    def required(self, key: str) -> int:
        """Return an integer key that :meth:`demand_any_model` has checked."""
        value = self.optional(key)
        if value is None:
            raise MissingKeysError(self._file_name, [f"{self.architecture}.{key}"])
        return value

    def per_layer(self, key: str, n_layers: int, default: int) -> tuple[int, ...]:
        """Return a key by layer; its value may be one number for all layers, or a list."""
        value = self.header.values.get(f"{self.architecture}.{key}")
        if isinstance(value, tuple):
            return tuple(item for item in value if isinstance(item, int))[:n_layers]
        count = value if isinstance(value, int) else default
        return (count,) * n_layers

    def demand_possible(self, n_layers: int) -> None:
        """Raise where llama.cpp would abort its process (the GGML_ASSERTs of ``llama_model_base::load_hparams``)."""
        n_experts = self.optional("expert_count") or 0
        used = max(self.per_layer("expert_used_count", min(n_layers, _MAX_LAYERS), 0), default=0)
        impossible = None
        if n_layers > _MAX_LAYERS:
            impossible = f"block_count = {n_layers}"
        elif not 0 <= n_experts <= _MAX_EXPERTS:
            impossible = f"expert_count = {n_experts}"
        # some converters write one "expert" for a dense model
        elif used > n_experts or (n_experts > 1 and used < 1):
            impossible = f"expert_used_count = {used} of {n_experts}"
        if impossible:
            raise DamagedHeaderError(self._file_name, HeaderFault.VALUE, f"{shown(self.architecture)}.{impossible}")

    def name(self, path: Path) -> str:
        """Return the model's name for display."""
        name = self.header.text("general.name") or ""
        printable = " ".join("".join(char if char.isprintable() else " " for char in name).split())
        return printable[:_MAX_NAME] or display_name(path).removesuffix(".gguf")

    def vocabulary_size(self) -> int:
        """Return the length of the token list, or else the key for its size."""
        count = self.header.item_count("tokenizer.ggml.tokens")
        return count if count is not None else self.optional("vocab_size") or 0


def _file_type(header: GgufHeader, tensors: Iterable[TensorInfo]) -> str:
    named = FILE_TYPES.get(header.integer("general.file_type") or 0) if "general.file_type" in header.values else None
    if named is not None:
        return named
    by_type = Counter[str]()
    for tensor in tensors:
        by_type[tensor.tensor_type.name] += tensor.size_bytes
    return by_type.most_common(1)[0][0] if by_type else "?"


def _tensor_bytes(tensors: Iterable[TensorInfo], n_layers: int) -> TensorBytes:
    experts, rest = [0] * n_layers, [0] * n_layers
    outside = Counter[str]()
    for tensor in tensors:
        match = _LAYER.match(tensor.name)
        if match is None or int(match[1]) >= n_layers:
            group = tensor.name.partition(".")[0]
            outside[group if group in ("token_embd", "output") else "other"] += tensor.size_bytes
        else:
            group_bytes = experts if _EXPERTS.search(tensor.name) else rest
            group_bytes[int(match[1])] += tensor.size_bytes
    return TensorBytes(outside["token_embd"], outside["output"], tuple(experts), tuple(rest), outside["other"])


def path_to_text(value: object) -> object:
    """Encode a path; the ``enc_hook`` for writing :class:`ModelFacts` with msgspec."""
    if not isinstance(value, Path):
        raise NotImplementedError(type(value))
    text = str(value)
    try:
        text.encode()
    except UnicodeEncodeError:  # a file name on Linux may be any bytes; no path starts with a NUL
        return "\0" + os.fsencode(value).hex()
    return text


def text_to_path(kind: type, value: object) -> object:
    """Decode a path; the ``dec_hook`` for reading :class:`ModelFacts` with msgspec."""
    if kind is not Path:
        raise NotImplementedError(kind)
    if not isinstance(value, str):
        raise TypeError("a path is written as a text")
    return Path(os.fsdecode(bytes.fromhex(value[1:])) if value.startswith("\0") else value)
