"""A context of llama.cpp that makes one vector of a text."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.child.bindings.llama import llama
from app.engine.child.bindings.model import LoadFailedError, Model
from app.engine.embedding.protocol import LONGEST

_SEQUENCE = 0


class EmbeddingContext:
    """Computes in embedding mode, with the pooling that the file states, or else the mean of all tokens.

    Attributes:
        n_ctx: tokens that a text may have.
        n_embd: the length of a vector.
    """

    def __init__(self, model: Model, *, n_threads: int) -> None:
        """Create a context for `model`. Raises LoadFailedError."""
        self._handle = _made(model, n_threads, llama.LLAMA_POOLING_TYPE_UNSPECIFIED)
        if int(llama.llama_pooling_type(self._handle)) == llama.LLAMA_POOLING_TYPE_NONE:
            llama.llama_free(self._handle)
            self._handle = _made(model, n_threads, llama.LLAMA_POOLING_TYPE_MEAN)
        self._model = model
        self._memory = llama.llama_get_memory(self._handle)
        self._encodes = bool(llama.llama_model_has_encoder(model.handle)) and not bool(
            llama.llama_model_has_decoder(model.handle)
        )
        # llama.cpp rounds up; a BERT has no positions beyond those it was trained for.
        self.n_ctx = min(int(llama.llama_n_ctx(self._handle)), model.n_ctx_train)
        self.n_embd = int(llama.llama_model_n_embd_out(model.handle))

    def vector(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """Return the vector of a text, of unit length. Raises LoadFailedError if llama.cpp cannot compute it."""
        ids = ids[: self.n_ctx] or [0]
        batch = llama.llama_batch_init(len(ids), 0, 1)
        try:
            _fill(batch, ids)
            if self._memory:
                llama.llama_memory_clear(self._memory, True)
            compute = llama.llama_encode if self._encodes else llama.llama_decode
            if int(compute(self._handle, batch)) != 0:
                raise LoadFailedError
        finally:
            llama.llama_batch_free(batch)
        pointer = llama.llama_get_embeddings_seq(self._handle, _SEQUENCE)
        if not pointer:
            raise LoadFailedError
        found = np.ctypeslib.as_array(pointer, shape=(self.n_embd,)).astype(np.float32)
        length = float(np.linalg.norm(found))
        return found / length if length > 0 else found

    def close(self) -> None:
        """Free the context."""
        llama.llama_free(self._handle)


def _made(model: Model, n_threads: int, pooling: int) -> Any:
    params = llama.llama_context_default_params()
    # An encoder computes a text in one step, so that the step must have room for all of it.
    params.n_ctx = params.n_batch = params.n_ubatch = min(LONGEST, model.n_ctx_train)
    params.n_threads = params.n_threads_batch = n_threads
    params.embeddings, params.pooling_type = True, pooling
    params.no_perf = True
    handle = llama.llama_init_from_model(model.handle, params)
    if not handle:
        raise LoadFailedError
    return handle


def _fill(batch: Any, ids: Sequence[int]) -> None:
    batch.n_tokens = len(ids)
    for position, token in enumerate(ids):
        batch.token[position], batch.pos[position] = token, position
        batch.n_seq_id[position], batch.seq_id[position][0] = 1, _SEQUENCE
        batch.logits[position] = True
