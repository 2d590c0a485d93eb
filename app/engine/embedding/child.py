"""The process that makes vectors (``--embed``): loads one model, and embeds texts until its client closes the input."""

import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
import psutil

from app.core.child_streams import take_over_streams
from app.engine.child import vectors
from app.engine.child.bindings.embeddings import EmbeddingContext
from app.engine.child.bindings.model import LoadFailedError, Model
from app.engine.child.native_log import NativeLog
from app.engine.child.start import UNFIT_EXIT, start_llama
from app.engine.embedding.protocol import (
    AddVectors,
    Answer,
    Embed,
    Embedded,
    EmbedderLoaded,
    EmbedderRefused,
    FindNearest,
    LoadEmbedder,
    NearestFound,
    Purpose,
    RetainVectors,
    VectorsAdded,
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
_BGE: Final = re.compile(r"\bbge\b.*\ben\b", re.IGNORECASE)
_BGE_PREFIXES: Final = {Purpose.QUESTION: "Represent this sentence for searching relevant passages: "}
"""Of BGE for English; that for many languages (bge-m3) wants none. Both have the architecture of BERT."""


class _Embedder:
    """A loaded model."""

    def __init__(self, request: LoadEmbedder) -> None:
        path = Path(os.fsdecode(request.path))
        header = read_header(path)
        self._prefixes = prefixes_of(header.text("general.architecture") or "", header.text("general.name") or "")
        self._model = Model(str(path), LoadOptions(n_gpu_layers=0))
        self.context = EmbeddingContext(self._model, n_threads=request.n_threads)

    def vectors(self, texts: Iterable[str], purpose: Purpose) -> list[vectors.Floats]:
        """Return a vector of unit length for each text."""
        prefix = self._prefixes.get(purpose, "")
        vocabulary = self._model.vocab
        return [self.context.vector(vocabulary.tokenize_plain(prefix + text, is_whole=True)) for text in texts]

    def do(self, request: Embed | AddVectors | FindNearest | RetainVectors) -> Answer:
        """Answer a request."""
        match request:
            case Embed(texts=texts, purpose=purpose):
                return Embedded(tuple(one.astype("<f4").tobytes() for one in self.vectors(texts, purpose)))
            case AddVectors(file=file, identity=identity, ids=ids, texts=texts):
                made = self.vectors(texts, Purpose.PASSAGE)
                return _written(partial(vectors.append, _path(file), identity, ids, made))
            case RetainVectors(file=file, identity=identity, ids=ids):
                return _written(partial(vectors.retain, _path(file), identity, ids))
            case FindNearest(files=files, identity=identity, question=question, count=count):
                [wanted] = self.vectors([question], Purpose.QUESTION)
                found = (vectors.nearest(_path(file), identity, wanted, count) for file in files)
                return NearestFound(tuple(map(tuple, found)))


def prefixes_of(architecture: str, name: str) -> Mapping[Purpose, str]:
    """Return what a model wants before questions and passages; nothing for a model that is not known."""
    if architecture == "bert" and _BGE.search(name):
        return _BGE_PREFIXES
    return _PREFIXES.get(architecture, {})


def _path(file: bytes) -> Path:
    return Path(os.fsdecode(file))


def _written(write: Callable[[], None]) -> VectorsAdded:
    try:
        write()
    except OSError as error:
        return VectorsAdded(error.strerror or type(error).__name__)
    return VectorsAdded()


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
                yield EmbedderLoaded(
                    embedder.context.n_embd, embedder.context.n_ctx, psutil.Process().memory_info().rss
                )
            case request:
                assert embedder is not None
                yield embedder.do(request)
