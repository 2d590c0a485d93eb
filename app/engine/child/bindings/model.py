"""The weights of a GGUF file."""

import os
from collections.abc import Callable, Sequence
from typing import Any

import llama_cpp.llama_cpp as llama

from app.engine.child.bindings.placement import LoadMode, Placement
from app.engine.child.bindings.vocabulary import Vocabulary
from app.engine.protocol import LoadOptions


class LoadCancelledError(Exception):
    """Raised when the progress callback cancelled the load."""


class LoadFailedError(Exception):
    """Raised when llama.cpp could not load the model or create a context; the reason is in the log."""


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
    ) -> None:
        """Load the file at `path`, for a split model its first part.

        Args:
            options: where the parts of the model go.
            devices: addresses of the ggml devices to use; all by default.
            on_progress: called with the fraction done, 0 to 1; returning False cancels.
            no_alloc: allocate no memory and read no weights; a context then only logs what it would take.

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
        report = on_progress or (lambda _fraction: True)

        def progress(fraction: float, _data: object) -> bool:
            self._cancelled = not report(fraction)
            return not self._cancelled

        params.progress_callback = llama.llama_progress_callback(progress)
        self._handle: Any = llama.llama_model_load_from_file(os.fsencode(path), params)
        if not self._handle:
            raise LoadCancelledError if self._cancelled else LoadFailedError
        self.vocab = Vocabulary(llama.llama_model_get_vocab(self._handle))

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
