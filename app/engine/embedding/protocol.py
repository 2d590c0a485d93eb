"""What is said to the process that makes vectors, and what it answers: one line of JSON each."""

from enum import StrEnum
from typing import Final

import msgspec

LONGEST: Final = 2048
"""Tokens of a text, at most, if the model was trained for as many; a piece of a document has a quarter of that."""


class Purpose(StrEnum):
    """What a text is embedded for: many models want to be told."""

    QUESTION = "question"
    PASSAGE = "passage"


class LoadEmbedder(msgspec.Struct, frozen=True, tag="load"):
    """Load the model at `path`, in the system's encoding (``os.fsencode``), on the CPU. It is the first request."""

    path: bytes
    n_threads: int


class Embed(msgspec.Struct, frozen=True, tag="embed"):
    """Make a vector of each text."""

    texts: tuple[str, ...]
    purpose: Purpose


class AddVectors(msgspec.Struct, frozen=True, tag="add"):
    """Make vectors of passages, and add them to a file (app/engine/embedding/vector_file.py).

    Attributes:
        file: in the system's encoding.
        identity: of the model.
        ids: of the passages, growing, and larger than those in the file.
    """

    file: bytes
    identity: bytes
    ids: tuple[int, ...]
    texts: tuple[str, ...]


class FindNearest(msgspec.Struct, frozen=True, tag="nearest"):
    """Find the `count` passages of each file that are nearest to a question."""

    files: tuple[bytes, ...]
    identity: bytes
    question: str
    count: int


class RetainVectors(msgspec.Struct, frozen=True, tag="retain"):
    """Write a file again, with the vectors of these passages alone."""

    file: bytes
    identity: bytes
    ids: tuple[int, ...]


class EmbedderLoaded(msgspec.Struct, frozen=True, tag="loaded"):
    """The model is ready.

    Attributes:
        n_embd: the length of a vector.
        n_ctx: tokens that a text may have; more are cut off.
        memory: bytes that the weights and the context take.
    """

    n_embd: int
    n_ctx: int
    memory: int = 0


class VectorsAdded(msgspec.Struct, frozen=True, tag="added"):
    """The file has them now, or is written again; `problem` is what the system said if it has not."""

    problem: str = ""


class NearestFound(msgspec.Struct, frozen=True, tag="found"):
    """The passages of each file, the nearest first."""

    ids: tuple[tuple[int, ...], ...]


class EmbedderRefused(msgspec.Struct, frozen=True, tag="refused"):
    """The model cannot be loaded; `log_tail` are llama.cpp's last lines."""

    log_tail: tuple[str, ...]


class Embedded(msgspec.Struct, frozen=True, tag="embedded"):
    """The vectors, each of unit length: 32-bit floats, little-endian."""

    vectors: tuple[bytes, ...]


Request = LoadEmbedder | Embed | AddVectors | FindNearest | RetainVectors
Answer = EmbedderLoaded | EmbedderRefused | Embedded | VectorsAdded | NearestFound

request_decoder: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
answer_decoder: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)
