"""Check that a file is a complete chat model, before llama.cpp opens it."""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.gguf.architectures import PURPOSE_BY_ARCHITECTURE, PURPOSE_BY_TYPE, ModelPurpose
from app.gguf.errors import (
    GgufError,
    MissingFileError,
    NotAChatModelError,
    NotAFileError,
    PieceOfFileError,
    TruncatedFileError,
    UnreadableFileError,
    ZeroFilledError,
)
from app.gguf.facts import ModelFacts, collect_facts
from app.gguf.header import GgufHeader, read_header
from app.gguf.opening import display_name, open_readable
from app.gguf.parts import all_parts, demand_match, demand_parts
from app.gguf.pieces import piece_of
from app.gguf.reader import BinarySource

_SAMPLES = 16
_SAMPLE_BYTES = 4096
_SAMPLED_SHARE = 4
_SMALLEST_SAMPLED = 64 << 20
"""Smaller files are not sampled for zeros: small test files often consist of them."""

_RERANKING_POOLING = 4


def check_file(path: Path) -> ModelFacts:
    """Check all files of the model that `path` belongs to, and collect its facts.

    Every tensor of every part must be within its file. Tensor data is not checked, except that the last quarter of a
    big file must not be all zeros.

    Raises:
        GgufError: the first problem found.
    """
    parts = all_parts(path)
    demand_parts(path, parts)
    return _joined([_check_part(part) for part in parts], parts)


def facts_of_sources(sources: Iterable[BinarySource], parts: Sequence[Path]) -> ModelFacts:
    """Return the facts of a remote model, for example on the Hub.

    Only the headers are read, and only the checks of :func:`check_file` that need no more are made.

    Args:
        sources: of all its files, in order.
        parts: their names.

    Raises:
        GgufError: the first problem found.
    """
    return _joined(
        [_whole_header(source, display_name(part)) for source, part in zip(sources, parts, strict=True)], parts
    )


def facts_of_headers(path: Path) -> ModelFacts:
    """Return the facts of the model that `path` belongs to, of whose files only the headers need to exist.

    Args:
        path: a model, or a file that was truncated anywhere after its tensor table.

    Raises:
        GgufError: the first problem found.
    """
    parts = all_parts(path)
    demand_parts(path, parts)
    headers = [_header_alone(part) for part in parts]
    return _joined([(header, header.needed_bytes) for header in headers], parts)


def _joined(checked: Sequence[tuple[GgufHeader, int]], parts: Sequence[Path]) -> ModelFacts:
    headers = [header for header, _ in checked]
    demand_match(headers, parts)
    _demand_chat_model(headers, display_name(parts[0]))
    return collect_facts(headers, parts, sum(size for _, size in checked))


def _check_part(path: Path) -> tuple[GgufHeader, int]:
    name = display_name(path)
    with _pieces_named(path), open_readable(path) as stream:
        header, size = _whole_header(stream, name)
        if _ends_in_zeros(stream, header):
            raise ZeroFilledError(name, begins_well=True)
    return header, size


def _header_alone(path: Path) -> GgufHeader:
    """Read the header of one file. The data after it may be missing, unless the file is a piece of another one."""
    with _pieces_named(path):
        header = read_header(path)
        if piece_of(path.name) is not None and header.needed_bytes > path.stat().st_size:
            raise TruncatedFileError(display_name(path), header.needed_bytes, path.stat().st_size)
    return header


@contextmanager
def _pieces_named(path: Path) -> Iterator[None]:
    """Raise PieceOfFileError for any problem with a file that is named like a piece.

    A complete file may have such a name too.
    """
    try:
        yield
    except (MissingFileError, NotAFileError, UnreadableFileError):
        raise
    except GgufError as error:
        piece = piece_of(display_name(path))
        if piece is None:
            raise
        raise PieceOfFileError(error.file_name, piece.whole) from error


def _whole_header(source: BinarySource, name: str) -> tuple[GgufHeader, int]:
    """Return the header and the size of a file. Raises TruncatedFileError if the file is too short for its tensors."""
    header = read_header(source, file_name=name)
    size = source.seek(0, io.SEEK_END)
    if header.needed_bytes > size:
        raise TruncatedFileError(name, header.needed_bytes, size)
    return header, size


def _ends_in_zeros(stream: BinaryIO, header: GgufHeader) -> bool:
    """Whether samples spread over the last quarter of the data are all zeros.

    An interrupted download that preallocates its file leaves such data; llama.cpp would load it and generate nonsense.
    """
    length = (header.needed_bytes - header.data_offset) // _SAMPLED_SHARE
    if length * _SAMPLED_SHARE < _SMALLEST_SAMPLED:
        return False
    start, step = header.needed_bytes - length, (length - _SAMPLE_BYTES) // (_SAMPLES - 1)
    for sample in range(_SAMPLES - 1, -1, -1):
        stream.seek(start + sample * step)
        if any(stream.read(_SAMPLE_BYTES)):
            return False
    return True


def _demand_chat_model(headers: list[GgufHeader], file_name: str) -> None:
    purpose = _other_purpose(headers)
    if purpose is not None:
        raise NotAChatModelError(file_name, purpose)


def _other_purpose(headers: list[GgufHeader]) -> ModelPurpose | None:
    """Return the model's purpose if it is not chat."""
    first = headers[0]
    architecture = first.text("general.architecture") or ""
    named = PURPOSE_BY_TYPE.get(first.text("general.type") or "") or PURPOSE_BY_ARCHITECTURE.get(architecture)
    if named is not None:
        return named
    if not any(header.tensors for header in headers):
        return ModelPurpose.VOCABULARY
    if _has_no_trunk(headers, architecture):
        return ModelPurpose.DRAFT
    # Models that pool their outputs into one vector have this key; 0 means "none".
    pooling = first.integer(f"{architecture}.pooling_type") or 0
    if pooling == _RERANKING_POOLING:
        return ModelPurpose.RERANKING
    return ModelPurpose.EMBEDDING if pooling > 0 else None


def _has_no_trunk(headers: list[GgufHeader], architecture: str) -> bool:
    """Whether the file holds only another model's layers for multi-token prediction.

    ``convert_hf_to_gguf.py --mtp`` writes them under the architecture of the whole model, with their numbers there;
    llama.cpp recognizes such a file (``mtp_only``) by the lack of the first layer. A file that consists only of such
    layers numbers them from 0.
    """
    first = headers[0]
    extra = first.integer(f"{architecture}.nextn_predict_layers") or 0
    if extra <= 0:
        return False
    if extra >= (first.integer(f"{architecture}.block_count") or 0):
        return True
    return not any(tensor.name.startswith("blk.0.") for header in headers for tensor in header.tensors)
