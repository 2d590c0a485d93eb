"""The process that makes vectors (``--embed``): loads one model, and embeds texts until its client closes the input."""

import os
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from app.core.child_streams import take_over_streams
from app.engine.child.bindings.embeddings import EmbeddingContext
from app.engine.child.bindings.model import LoadFailedError, Model
from app.engine.child.native_log import NativeLog
from app.engine.child.start import UNFIT_EXIT, start_llama
from app.engine.embedding.protocol import (
    Answer,
    Embed,
    Embedded,
    EmbedderLoaded,
    EmbedderRefused,
    LoadEmbedder,
    Purpose,
    request_decoder,
)
from app.engine.protocol import LoadOptions
from app.gguf.header import read_header

_PREFIXES: Final = {
    "nomic-bert": {Purpose.QUESTION: "search_query: ", Purpose.PASSAGE: "search_document: "},
    "nomic-bert-moe": {Purpose.QUESTION: "search_query: ", Purpose.PASSAGE: "search_document: "},
    "gemma-embedding": {
        Purpose.QUESTION: "task: search result | query: ",
        Purpose.PASSAGE: "title: none | text: ",
    },
}
"""What models want before a text, by their architecture, as their model cards say."""


class _Embedder:
    """A loaded model."""

    def __init__(self, request: LoadEmbedder) -> None:
        path = Path(os.fsdecode(request.path))
        self._prefixes = _PREFIXES.get(read_header(path).text("general.architecture") or "", {})
        self._model = Model(str(path), LoadOptions(n_gpu_layers=0))
        self.context = EmbeddingContext(self._model, n_threads=request.n_threads)

    def embed(self, request: Embed) -> Embedded:
        """Return a vector for each text, as packed float32."""
        prefix = self._prefixes.get(request.purpose, "")
        vocabulary = self._model.vocab
        ids = (vocabulary.tokenize_plain(prefix + text, is_whole=True) for text in request.texts)
        vectors = map(self.context.vector, ids)
        return Embedded(tuple(vector.astype("<f4").tobytes() for vector in vectors))


def main() -> int:
    """Run the process; the entry point of ``--embed``."""
    requests, answers = take_over_streams()
    if not start_llama():
        return UNFIT_EXIT
    for answer in _answers(requests):
        answers.write(msgspec.json.encode(answer) + b"\n")
        answers.flush()
    os._exit(0)  # without the clean-up of drivers, some of which crash


def _answers(requests: BinaryIO) -> Iterator[Answer]:
    embedder: _Embedder | None = None
    log = NativeLog()
    for line in requests:
        match request_decoder.decode(line):
            case LoadEmbedder() as request:
                try:
                    embedder = _Embedder(request)
                except LoadFailedError:
                    yield EmbedderRefused(tuple(deque(log.tail(), 20)))
                    return
                yield EmbedderLoaded(embedder.context.n_embd, embedder.context.n_ctx)
            case Embed() as request:
                assert embedder is not None
                yield embedder.embed(request)
