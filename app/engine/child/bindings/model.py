"""The weights of a GGUF file."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.engine.child.bindings.llama import llama
from app.engine.child.bindings.placement import LoadMode, Placement
from app.engine.child.bindings.vocabulary import Vocabulary
from app.engine.protocol import LoadOptions


class LoadCancelledError(Exception):
    """Raised when the progress callback cancelled the load."""


class LoadFailedError(Exception):
    """Raised when llama.cpp could not load the model or create a context; the reason is in the log."""


@dataclass(frozen=True, slots=True)
class UnreadVocabulary:
    """A vocabulary that llama.cpp need not read, which is most of the time that a small model takes to load.

    Attributes:
        architecture: of the model, as its header has it.
        size: number of tokens.
    """

    architecture: str
    size: int

    def overrides(self) -> Any:
        """Return an array for ``llama_model_params.kv_overrides``: the vocabulary has no texts, but a size."""
        array = (llama.llama_model_kv_override * 3)()  # the last one, without a key, ends it
        array[0].tag, array[0].key = llama.LLAMA_KV_OVERRIDE_TYPE_STR, b"tokenizer.ggml.model"
        array[0].value.val_str = b"none"
        array[1].tag, array[1].key = llama.LLAMA_KV_OVERRIDE_TYPE_INT, f"{self.architecture}.vocab_size".encode()
        array[1].value.val_i64 = self.size
        return array


class Model:
    """The weights and the vocabulary of one GGUF file."""

    def __init__(
        self,
        path: str,
        options: LoadOptions | None = None,
        *,
        devices: Sequence[int] = (),
        on_progress: Callable[[float], bool] | None = None,
        no_alloc: bool = False,
        unread: UnreadVocabulary | None = None,
    ) -> None:
        """Load the file at `path`, for a split model its first part.

        Args:
            options: where the parts of the model go.
            devices: addresses of the ggml devices to use; all by default.
            on_progress: called with the fraction done, 0 to 1; returning False cancels.
            no_alloc: allocate no memory and read no weights; a context then only logs what it would take.
            unread: do not read the vocabulary, for a model whose tokens something else knows. :attr:`vocab` then has
                its size alone.

        Raises:
            LoadCancelledError: `on_progress` returned False.
            LoadFailedError: the load failed for any other reason.
        """
        self._cancelled = False
        params = llama.llama_model_default_params()
        self._placement = Placement(options or LoadOptions(), devices)
        self._placement.apply(params)
        if no_alloc:
            params.no_alloc, params.load_mode = True, LoadMode.NONE
        if unread is not None:
            params.kv_overrides = unread.overrides()
        report = on_progress or (lambda _fraction: True)

        def progress(fraction: float, _data: object) -> bool:
            self._cancelled = not report(fraction)
            return not self._cancelled

        params.progress_callback = llama.llama_progress_callback(progress)
        self._handle: Any = llama.llama_model_load_from_file(os.fsencode(path), params)
        if not self._handle:
            raise LoadCancelledError if self._cancelled else LoadFailedError
        self.vocab = Vocabulary(llama.llama_model_get_vocab(self._handle), is_read=unread is None)

    @property
    def handle(self) -> Any:
        """llama.cpp's pointer to the model, for other bindings."""
        return self._handle

    @property
    def window(self) -> int:
        """Window of sliding-window layers in tokens; 0 if all layers use full attention."""
        return int(llama.llama_model_n_swa(self._handle))

    @property
    def keeps_running_state(self) -> bool:
        """Whether the memory cannot be truncated at a token, as in recurrent models (Mamba and hybrids)."""
        recurrent = llama.llama_model_is_recurrent(self._handle)
        return bool(recurrent or llama.llama_model_is_hybrid(self._handle))

    @property
    def n_ctx_train(self) -> int:
        """Context length that the model was trained for, in tokens."""
        return int(llama.llama_model_n_ctx_train(self._handle))

    def close(self) -> None:
        """Free the weights. The context must be closed first."""
        if self._handle:
            llama.llama_model_free(self._handle)
            self._handle = None
