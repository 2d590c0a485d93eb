"""What is said to the process that makes vectors, and what it answers: one line of JSON each."""

from enum import StrEnum

import msgspec


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


class EmbedderLoaded(msgspec.Struct, frozen=True, tag="loaded"):
    """The model is ready.

    Attributes:
        n_embd: the length of a vector.
        n_ctx: tokens that a text may have; more are cut off.
    """

    n_embd: int
    n_ctx: int


class EmbedderRefused(msgspec.Struct, frozen=True, tag="refused"):
    """The model cannot be loaded; `log_tail` are llama.cpp's last lines."""

    log_tail: tuple[str, ...]


class Embedded(msgspec.Struct, frozen=True, tag="embedded"):
    """The vectors, each of unit length: 32-bit floats, little-endian."""

    vectors: tuple[bytes, ...]


Request = LoadEmbedder | Embed
Answer = EmbedderLoaded | EmbedderRefused | Embedded

request_decoder: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
answer_decoder: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)
