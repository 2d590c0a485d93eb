"""A context of llama.cpp: decoding, its memory and its abort."""

import ctypes
import sys
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.engine.child.bindings.aside import Aside
from app.engine.child.bindings.device_sampler import DeviceSampler, Drawn
from app.engine.child.bindings.llama import llama
from app.engine.child.bindings.model import LoadFailedError, Model
from app.engine.child.sampler import Logits
from app.planning.cache_type import CacheType as PlannedType

StateBytes: TypeAlias = NDArray[np.uint8]
"""A state as llama.cpp writes it, shape (bytes,)."""

_SEQUENCE = 0
"""The sequence that is computed. Others only give a name to what is kept on a card."""

_ALL_POSITIONS = -1

_MOST_VIEWS = 64


class DecodeStatus(IntEnum):
    """The result of llama_decode (llama.h)."""

    OK = 0
    NO_SLOT = 1
    ABORTED = 2
    FAILED = -1


class CacheType(IntEnum):
    """The data type of keys and values in the KV cache (ggml.h, enum ggml_type)."""

    F32 = llama.GGML_TYPE_F32
    F16 = llama.GGML_TYPE_F16
    Q8_0 = llama.GGML_TYPE_Q8_0
    Q4_0 = llama.GGML_TYPE_Q4_0

    @classmethod
    def of(cls, planned: PlannedType) -> "CacheType":
        """Return ggml's type for a cache type of the plan."""
        return cls[planned.name]


class AbortFlag:
    """A flag that llama.cpp checks between two operations of its graph, without calling Python.

    ggml calls ``bool callback(void *data)`` for each node of the graph; a Python callback would take the GIL hundreds
    of times per token. The C library's ``strlen`` has the right signature: it returns 0 for an empty string and 1 for a
    string of one character, so the flag is the first byte of a two-byte buffer.

    Attributes:
        on_set: called after it was set, by the same thread.
    """

    def __init__(self) -> None:
        self._buffer = ctypes.create_string_buffer(2)
        library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
        self.callback = ctypes.cast(library.strlen, llama.ggml_abort_callback)
        self.data = ctypes.cast(self._buffer, ctypes.c_void_p)
        self.on_set: Callable[[], None] = lambda: None

    def set(self) -> None:
        """Abort the running decode. Thread-safe."""
        self._buffer[0] = b"\x01"
        self.on_set()

    def clear(self) -> None:
        """Allow the next decode to run."""
        self._buffer[0] = b"\x00"

    @property
    def is_set(self) -> bool:
        """Whether an abort was requested."""
        return bool(self._buffer[0] != b"\x00")


_FLASH_ATTENTION = {
    None: llama.LLAMA_FLASH_ATTN_TYPE_AUTO,
    True: llama.LLAMA_FLASH_ATTN_TYPE_ENABLED,
    False: llama.LLAMA_FLASH_ATTN_TYPE_DISABLED,
}


class Context:
    """The KV cache and the computation of one sequence.

    Its settings are those for a chat: flash attention if possible, one output row (the logits of a whole batch would be
    400 MiB for gpt-oss), and sliding-window layers that keep only their window (see prompt_cache.py for rewinding).
    """

    def __init__(
        self,
        model: Model,
        *,
        n_ctx: int,
        n_ubatch: int,
        n_threads: int,
        n_batch: int = 0,
        flash_attention: bool | None = None,
        type_k: CacheType = CacheType.F16,
        type_v: CacheType = CacheType.F16,
        n_outputs: int = 1,
        n_sequences: int = 1,
        draws: bool = False,
    ) -> None:
        """Create a context for `model`.

        Args:
            n_ubatch: physical batch size: tokens that are evaluated in one step.
            n_batch: batch size, the most that :meth:`decode` accepts; `n_ubatch` if that is more. Several GPUs work on
                the steps of one batch at the same time.
            flash_attention: None leaves the choice to llama.cpp.
            n_outputs: tokens of one :meth:`decode` whose logits can be had.
            n_sequences: one more than the number of states that :meth:`save_on_card` can keep; at most `n_outputs`.
            draws: also draw a token for each output, where the output layer is computed; see :meth:`draw`.

        Raises:
            LoadFailedError: usually there is too little memory for `n_ctx`.
        """
        params = llama.llama_context_default_params()
        n_batch = max(n_batch, n_ubatch)
        params.n_ctx, params.n_batch, params.n_ubatch = n_ctx, n_batch, n_ubatch
        params.n_outputs_max = max(n_outputs, n_sequences)
        # All sequences share the cells, so that each can have the whole context.
        params.n_seq_max, params.kv_unified = n_sequences, n_sequences > 1
        params.n_threads = params.n_threads_batch = n_threads
        params.swa_full = False
        params.type_k, params.type_v = type_k, type_v
        params.no_perf = True
        params.flash_attn_type = _FLASH_ATTENTION[flash_attention]
        self.abort = AbortFlag()
        params.abort_callback, params.abort_callback_data = self.abort.callback, self.abort.data
        self._sampler = DeviceSampler(_SEQUENCE, model.vocab.size) if draws else None
        if self._sampler is not None:
            self._sampler.attach(params)
            params.n_outputs_max_per_seq = n_outputs
        self._aside: Aside[DecodeStatus] = Aside()
        self.abort.on_set = self._aside.look
        self._waited_for: Any = llama.llama_init_from_model(model.handle, params)
        if not self._waited_for:
            self.close()
            raise LoadFailedError
        self.n_vocab = model.vocab.size
        self._tokens = (llama.llama_token * n_batch)()
        self._outputs = (ctypes.c_int8 * n_batch)()
        self._views: dict[int, Logits] = {}
        self._copies: list[Logits] = []
        self._is_copied: set[int] = set()
        self._outputs_of_all = False
        self._outputs_in_batch = 0
        self._drawn: list[Drawn] = []
        self.n_ctx = int(llama.llama_n_ctx(self._handle))
        self.n_batch = n_batch
        self._threads = (n_threads, n_threads)

    @property
    def _handle(self) -> Any:
        """llama.cpp's context, once no other thread computes in it."""
        self._aside.wait()
        return self._waited_for

    @property
    def _memory(self) -> Any:
        return llama.llama_get_memory(self._handle)

    def set_threads(self, writing: int, reading: int) -> None:
        """Set the threads for single tokens (`writing`) and for batches (`reading`), from the next decode on."""
        if (writing, reading) != self._threads:
            self._threads = (writing, reading)
            llama.llama_set_n_threads(self._handle, writing, reading)

    def decode(self, ids: Sequence[int], *, with_logits: bool = True, logits_of_all: bool = False) -> DecodeStatus:
        """Evaluate `ids` (at most n_batch) after those in memory. On a GPU this may return before it is done."""
        return self._decode(self._handle, ids, with_logits=with_logits, logits_of_all=logits_of_all)

    def _decode(self, handle: Any, ids: Sequence[int], *, with_logits: bool, logits_of_all: bool) -> DecodeStatus:
        count = len(ids)
        self._tokens[:count] = ids
        ctypes.memset(self._outputs, 1 if logits_of_all else 0, count)
        self._outputs[count - 1] = 1 if with_logits else 0
        self._is_copied.clear()
        self._drawn = []
        self._outputs_of_all, self._outputs_in_batch = logits_of_all, count
        batch = llama.llama_batch(n_tokens=count, token=self._tokens, logits=self._outputs)
        status = int(llama.llama_decode(handle, batch))
        if status == 0:
            return DecodeStatus.OK
        return DecodeStatus(status) if status >= 0 else DecodeStatus.FAILED

    def decode_aside(self, ids: Sequence[int], *, with_logits: bool = True) -> DecodeStatus | None:
        """Do :meth:`decode` in a thread; None if the abort flag is set before that returns.

        A GPU cannot be interrupted, and llama.cpp waits for the batch before: with 2,048 tokens for an eighth of a
        second even on a fast one. After None the thread goes on; :meth:`settled` has its result, and everything else
        that needs llama.cpp waits for it.
        """
        handle = self._handle
        return self._aside.run(
            lambda: self._decode(handle, ids, with_logits=with_logits, logits_of_all=False), lambda: self.abort.is_set
        )

    def settled(self) -> DecodeStatus:
        """Wait for what :meth:`decode_aside` has left, and return its result."""
        return self._aside.result()

    def logits(self, index: int = -1) -> Logits:
        """Wait for a GPU; return the logits of a token, a view valid until the next decode.

        Args:
            index: index among the decoded ids; -1 for the last one that has logits.
        """
        if self._sampler is None:
            return self._view(llama.llama_get_logits_ith(self._handle, index))
        if (copied := self._copied(self._sampler, self._row(index))) is not None:
            return copied
        # They are in a buffer of their own, unless the sampler was refused.
        pointer = llama.llama_get_sampled_logits_ith(self._handle, index)
        return self._view(pointer or llama.llama_get_logits_ith(self._handle, index))

    def _copied(self, sampler: DeviceSampler, row: int) -> Logits | None:
        """Return logits that the sampler has left on the device, copied at most once for each decode."""
        row = row if row >= 0 else self._outputs_in_batch - 1
        while len(self._copies) <= row:
            self._copies.append(np.empty(self.n_vocab, np.float32))
        if row not in self._is_copied:
            self.wait()
            if not sampler.read_logits(row, self._copies[row]):
                return None
            self._is_copied.add(row)
        return self._copies[row]

    def draw(self, index: int = -1) -> Drawn | None:
        """Wait for a GPU; return the token that it drew after the token at `index`, as in :meth:`logits`.

        None without `draws`, or if the device cannot draw.
        """
        if self._sampler is None:
            return None
        if not self._drawn:
            first, outputs = (0, self._outputs_in_batch) if self._outputs_of_all else (-1, 1)
            self._drawn = self._sampler.drawn(self._handle, first, outputs)
        return self._drawn[self._row(index)] if self._drawn else None

    def _row(self, index: int) -> int:
        """Return which of the outputs of the last batch belongs to the token at `index`."""
        return index if self._outputs_of_all else 0

    def _view(self, pointer: Any) -> Logits:
        if not pointer:
            raise LoadFailedError
        address = ctypes.addressof(pointer.contents)  # a cast would leave garbage in a cycle for each token
        if address not in self._views:
            if len(self._views) > _MOST_VIEWS:  # llama.cpp has moved its buffer
                self._views.clear()
            self._views[address] = np.ctypeslib.as_array((ctypes.c_float * self.n_vocab).from_address(address))
        return self._views[address]

    def wait(self) -> None:
        """Wait until the GPU has finished all submitted work."""
        llama.llama_synchronize(self._handle)

    def cut(self, position: int) -> bool:
        """Remove everything from `position` on. False if this kind of memory does not support it."""
        return bool(llama.llama_memory_seq_rm(self._memory, _SEQUENCE, position, _ALL_POSITIONS))

    def clear(self) -> None:
        """Remove all tokens from memory."""
        llama.llama_memory_clear(self._memory, True)

    def first_position(self) -> int:
        """Return the first position that every layer still holds; -1 if empty."""
        return int(llama.llama_memory_seq_pos_min(self._memory, _SEQUENCE))

    def last_position(self) -> int:
        """Return the last position in memory; -1 if empty."""
        return int(llama.llama_memory_seq_pos_max(self._memory, _SEQUENCE))

    def save_window(self) -> bytes:
        """Return the state of only the sliding-window (or recurrent) layers."""
        flags = llama.LLAMA_STATE_SEQ_FLAGS_SWA_ONLY
        size = int(llama.llama_state_seq_get_size_ext(self._handle, _SEQUENCE, flags))
        buffer = (ctypes.c_uint8 * size)()
        written = int(llama.llama_state_seq_get_data_ext(self._handle, buffer, size, _SEQUENCE, flags))
        return bytes(buffer[:written]) if written < size else bytes(buffer)

    def restore_window(self, data: bytes) -> bool:
        """Restore the state from :meth:`save_window`; False if llama.cpp rejects it."""
        buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        flags = llama.LLAMA_STATE_SEQ_FLAGS_SWA_ONLY
        return int(llama.llama_state_seq_set_data_ext(self._handle, buffer, len(data), _SEQUENCE, flags)) > 0

    def state_bytes(self) -> int:
        """Return the size of :meth:`save`, about that of the tokens in the KV cache."""
        return int(llama.llama_state_seq_get_size_ext(self._handle, _SEQUENCE, llama.LLAMA_STATE_SEQ_FLAGS_NONE))

    def save(self) -> StateBytes | None:
        """Return the state of all layers, copied to the computer's memory; None if llama.cpp fails.

        Raises:
            MemoryError: there is not enough memory for the copy.
        """
        buffer = np.empty(self.state_bytes(), np.uint8)  # not zeroed: that alone takes 150 ms for 250 MB
        flags = llama.LLAMA_STATE_SEQ_FLAGS_NONE
        written = llama.llama_state_seq_get_data_ext(self._handle, _pointer(buffer), len(buffer), _SEQUENCE, flags)
        return buffer if int(written) == len(buffer) else None

    def restore(self, state: StateBytes) -> bool:
        """Replace what is in memory by a state from :meth:`save`. If llama.cpp rejects it, memory is empty."""
        flags = llama.LLAMA_STATE_SEQ_FLAGS_NONE
        read = llama.llama_state_seq_set_data_ext(self._handle, _pointer(state), len(state), _SEQUENCE, flags)
        return int(read) > 0

    def save_on_card(self, slot: int) -> StateBytes | None:
        """Keep the state of all layers where they are, on the cards; return what :meth:`restore_from_card` needs.

        llama.cpp keeps one such state for each sequence, and replaces the one before.

        Args:
            slot: 1 to n_sequences - 1. The cards must have room: llama.cpp ends the process if an allocation fails.
        """
        flags = llama.LLAMA_STATE_SEQ_FLAGS_ON_DEVICE
        llama.llama_memory_seq_cp(self._memory, _SEQUENCE, slot, _ALL_POSITIONS, _ALL_POSITIONS)
        try:
            buffer = np.empty(int(llama.llama_state_seq_get_size_ext(self._handle, slot, flags)), np.uint8)
            written = llama.llama_state_seq_get_data_ext(self._handle, _pointer(buffer), len(buffer), slot, flags)
        finally:
            llama.llama_memory_seq_rm(self._memory, slot, _ALL_POSITIONS, _ALL_POSITIONS)
        return buffer if 0 < int(written) <= len(buffer) else None

    def restore_from_card(self, state: StateBytes) -> bool:
        """Replace what is in memory by a state that is kept on the cards. If that fails, memory is empty."""
        flags = llama.LLAMA_STATE_SEQ_FLAGS_ON_DEVICE
        read = llama.llama_state_seq_set_data_ext(self._handle, _pointer(state), len(state), _SEQUENCE, flags)
        return int(read) > 0

    def close(self) -> None:
        """Free the context and its KV cache."""
        if self._waited_for:
            llama.llama_free(self._handle)
            self._waited_for = None
        self._aside.close()
        if self._sampler is not None:
            self._sampler.close()


def _pointer(state: StateBytes) -> Any:
    return state.ctypes.data_as(ctypes.POINTER(ctypes.c_uint8))
