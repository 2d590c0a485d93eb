"""llama.cpp through llama-cpp-python's low-level API: one model, one context, one sequence.

Deliberately thin: it keeps memory safe and errors typed, and makes no decisions. All ids and positions are plain ints;
logits are numpy views of llama.cpp's own memory.
"""

import contextlib
import ctypes
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
from llama_cpp._ctypes_extensions import load_shared_library

from app.engine.child.sampler import Logits
from app.engine.protocol import LoadOptions
from app.planning import CacheType as PlannedType

_SEQUENCE = 0
_ALL_POSITIONS = -1


class BindingError(RuntimeError):
    """Raised if the installed llama.cpp library does not match its Python bindings."""


class LoadCancelledError(Exception):
    """Raised when the progress callback cancelled the load."""


class LoadFailedError(Exception):
    """Raised when llama.cpp could not load the model or create a context; the reason is in the log."""


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
    """

    def __init__(self) -> None:
        self._buffer = ctypes.create_string_buffer(2)
        library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
        self.callback = ctypes.cast(library.strlen, llama.ggml_abort_callback)
        self.data = ctypes.cast(self._buffer, ctypes.c_void_p)

    def set(self) -> None:
        """Abort the running decode. Thread-safe."""
        self._buffer[0] = b"\x01"

    def clear(self) -> None:
        """Allow the next decode to run."""
        self._buffer[0] = b"\x00"

    @property
    def is_set(self) -> bool:
        """Whether an abort was requested."""
        return bool(self._buffer[0] != b"\x00")


def initialise_backend() -> None:
    """Initialize ggml and verify that the structs of the bindings match the library.

    One wrong offset could silently enable the full-size SWA cache, so known defaults are read back.

    Raises:
        BindingError: a default is not what this version of llama.h says.
    """
    llama.llama_backend_init()
    model, context = llama.llama_model_default_params(), llama.llama_context_default_params()
    found = {
        "n_gpu_layers": model.n_gpu_layers,
        "split_mode": model.split_mode,
        "load_mode": model.load_mode,
        "main_gpu": model.main_gpu,
        "vocab_only": model.vocab_only,
        "use_extra_bufts": model.use_extra_bufts,
        "no_alloc": model.no_alloc,
        "n_ctx": context.n_ctx,
        "n_ubatch": context.n_ubatch,
        "flash_attn_type": context.flash_attn_type,
        "yarn_ext_factor": context.yarn_ext_factor,
        "type_k": context.type_k,
        "type_v": context.type_v,
        "embeddings": context.embeddings,
        "offload_kqv": context.offload_kqv,
        "swa_full": context.swa_full,
    }
    wrong = {name: value for name, value in found.items() if value != _DEFAULTS[name]}
    if wrong:
        raise BindingError(f"llama.cpp's defaults read back wrong: {wrong}")


_DEFAULTS: Mapping[str, object] = {
    "n_gpu_layers": -1,
    "split_mode": llama.LLAMA_SPLIT_MODE_LAYER,
    "load_mode": -1,  # _LoadMode.AUTO
    "main_gpu": 0,
    "vocab_only": False,
    "use_extra_bufts": True,
    "no_alloc": False,
    "n_ctx": 512,
    "n_ubatch": 512,
    "flash_attn_type": llama.LLAMA_FLASH_ATTN_TYPE_AUTO,
    "yarn_ext_factor": -1.0,
    "type_k": llama.GGML_TYPE_F16,
    "type_v": llama.GGML_TYPE_F16,
    "embeddings": False,
    "offload_kqv": True,
    "swa_full": True,
}


def library_folder() -> Path:
    """Return the folder that llama.cpp was loaded from: an engine, or llama-cpp-python's own.

    llama_cpp._ggml is not imported, because it always loads ggml from llama-cpp-python's own folder.
    """
    return Path(llama._base_path)


def library_version() -> str:
    """Return llama.cpp's version, such as ``0.5.0``; ``unknown`` if the library does not report it."""
    return bytes(llama.llama_version()).decode() if hasattr(llama, "llama_version") else "unknown"


def system_info() -> str:
    """Return the CPU features that the library was compiled for."""
    return bytes(llama.llama_print_system_info()).decode().strip()


def can_use_gpu() -> bool:
    """Whether the library was built with a GPU backend that can hold layers."""
    return bool(llama.llama_supports_gpu_offload())


class _LoadMode(IntEnum):
    """How weights are loaded (llama.h, enum llama_load_mode; the bindings do not define it)."""

    AUTO = -1
    NONE = 0
    MMAP = 1
    MLOCK = 2
    MMAP_MLOCK = 3


class _Override(ctypes.Structure):
    """llama.h, struct llama_model_tensor_buft_override: tensors with a matching name use that buffer type."""

    _fields_ = (("pattern", ctypes.c_char_p), ("buffer_type", ctypes.c_void_p))


def experts_pattern(n_cpu_moe: int) -> bytes:
    """Return the pattern for the expert tensors of the first `n_cpu_moe` layers, as in llama.cpp's ``--n-cpu-moe``."""
    layers = "|".join(str(layer) for layer in range(n_cpu_moe))
    return rf"blk\.({layers})\.ffn_(up|down|gate|gate_up)_(ch|)exps".encode()


def ggml_function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return a function of ggml from the copy of the library that llama.cpp itself uses.

    llama.cpp compares addresses, and ggml keeps a list of its backends. A wheel cannot contain symbolic links, so
    ``libggml.so`` next to ``libggml.so.0`` is another file, and loading it creates a second copy. On Windows, where a
    library does not expose the symbols that it links to, there is only one file.

    Args:
        result: ctypes type of the result; `arguments` are the types of the arguments.
    """
    for library in _libraries_of_ggml():
        with contextlib.suppress(AttributeError):
            function: Any = library[name]  # by item, which creates a new object: other users set other types
            function.restype, function.argtypes = result, arguments
            return function  # type: ignore[no-any-return]
    raise BindingError(f"ggml has no {name}.")


def _libraries_of_ggml() -> Iterator[Any]:
    yield llama._lib
    yield from (load_shared_library(name, library_folder()) for name in ("ggml-base", "ggml"))


def _cpu_buffer_type() -> int:
    """Return the address of ggml's buffer type for system memory."""
    return int(ggml_function("ggml_backend_cpu_buffer_type", ctypes.c_void_p)())


class Placement:
    """Where the parts of a model go, in the form of llama.cpp's model parameters.

    The parameters point to arrays owned by this object, and a model keeps reading them (a context checks for
    overrides), so this object must live as long as the model.
    """

    def __init__(self, options: LoadOptions, devices: Sequence[int] = ()) -> None:
        self._options = options
        self._devices = (ctypes.c_void_p * (len(devices) + 1))(*devices) if devices else None  # null-terminated
        self._overrides = (_Override * 2)()  # the second entry is all zeros and ends the array
        if options.n_cpu_moe > 0:
            self._pattern = experts_pattern(options.n_cpu_moe)
            self._overrides[0] = _Override(self._pattern, _cpu_buffer_type())
        shares = options.tensor_split[: llama.LLAMA_MAX_DEVICES]
        # llama.cpp reads as many shares as there are devices.
        self._shares = (ctypes.c_float * llama.LLAMA_MAX_DEVICES)(*shares)

    def apply(self, params: Any) -> None:
        """Write the placement to `params` (llama_model_params)."""
        options = self._options
        params.n_gpu_layers = options.n_gpu_layers
        params.load_mode = self._load_mode()
        params.split_mode = llama.LLAMA_SPLIT_MODE_LAYER
        params.main_gpu = max(0, options.main_gpu)
        if options.n_cpu_moe > 0:
            params.tensor_buft_overrides = ctypes.cast(self._overrides, ctypes.c_void_p)
        if options.n_gpu_layers == 0:
            # Even without layers, llama.cpp would compute on a GPU and allocate a gigabyte there.
            params.split_mode, params.main_gpu = llama.LLAMA_SPLIT_MODE_NONE, _NO_GPU
        elif self._devices is not None:
            # No memory is taken on other GPUs, not even by the driver.
            params.devices, params.main_gpu = ctypes.cast(self._devices, ctypes.c_void_p), 0
            if options.tensor_split:
                params.tensor_split = self._shares
        elif options.tensor_split:
            params.tensor_split = self._shares
        elif options.main_gpu >= 0:
            # llama.cpp initializes every GPU that it knows, which takes driver memory there, so the others are
            # excluded.
            params.split_mode = llama.LLAMA_SPLIT_MODE_NONE

    def _load_mode(self) -> _LoadMode:
        if self._options.use_mmap:
            return _LoadMode.MMAP_MLOCK if self._options.use_mlock else _LoadMode.AUTO
        return _LoadMode.MLOCK if self._options.use_mlock else _LoadMode.NONE


_NO_GPU = -1


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
            params.no_alloc, params.load_mode = True, _LoadMode.NONE
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


class Vocabulary:
    """Tokenization and detokenization for models that openai-harmony does not render."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        self.size = int(llama.llama_vocab_n_tokens(handle))
        self.add_bos = bool(llama.llama_vocab_get_add_bos(handle))
        self.bos = int(llama.llama_vocab_bos(handle))
        self.eos = int(llama.llama_vocab_eos(handle))
        self._control: dict[str, int] | None = None

    @property
    def bos_text(self) -> str:
        """The begin-of-sequence token as text, for templates; empty if there is none."""
        return self._text(self.bos) if self.bos >= 0 else ""

    @property
    def eos_text(self) -> str:
        """The end-of-sequence token as text, for templates; empty if there is none."""
        return self._text(self.eos) if self.eos >= 0 else ""

    def is_end(self, token: int) -> bool:
        """Whether `token` ends a turn (an end-of-generation token)."""
        return bool(llama.llama_vocab_is_eog(self._handle, token))

    def control_tokens(self) -> Mapping[str, int]:
        """Return all control tokens, which steer the model and are not text: id by text."""
        if self._control is None:
            self._control = {self._text(i): i for i in range(self.size) if self._is_control(i)}
        return self._control

    def tokenize_plain(self, text: str) -> list[int]:
        """Tokenize `text` as plain text. USER_DEFINED tokens are matched all the same; see templates/tokens.py."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 16
        while True:
            ids = (llama.llama_token * room)()
            count = int(llama.llama_tokenize(self._handle, data, len(data), ids, room, False, False))
            if count >= 0:
                return list(ids[:count])
            room = -count

    def piece(self, token: int) -> bytes:
        """Return the bytes of `token`; none for a control token."""
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            count = int(llama.llama_token_to_piece(self._handle, token, buffer, room, 0, False))
            if count >= 0:
                return buffer.raw[:count]
            room = -count

    def _text(self, token: int) -> str:
        return bytes(llama.llama_vocab_get_text(self._handle, token)).decode("utf-8", "replace")

    def _is_control(self, token: int) -> bool:
        attributes = int(llama.llama_vocab_get_attr(self._handle, token))
        if attributes & (llama.LLAMA_TOKEN_ATTR_CONTROL | llama.LLAMA_TOKEN_ATTR_UNKNOWN) or self.is_end(token):
            return True
        if not attributes & llama.LLAMA_TOKEN_ATTR_USER_DEFINED:
            return False
        text = self._text(token)
        return len(text) > 2 and (text[0], text[-1]) in {("<", ">"), ("[", "]")}


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
    ) -> None:
        """Create a context for `model`.

        Args:
            n_batch: batch size; at least `n_ubatch`, which is the most that :meth:`decode` accepts.
            flash_attention: None leaves the choice to llama.cpp.

        Raises:
            LoadFailedError: usually there is too little memory for `n_ctx`.
        """
        params = llama.llama_context_default_params()
        params.n_ctx, params.n_batch, params.n_ubatch = n_ctx, max(n_batch, n_ubatch), n_ubatch
        params.n_outputs_max = 1
        params.n_threads = params.n_threads_batch = n_threads
        params.swa_full = False
        params.type_k, params.type_v = type_k, type_v
        params.no_perf = True
        params.flash_attn_type = _FLASH_ATTENTION[flash_attention]
        self.abort = AbortFlag()
        params.abort_callback, params.abort_callback_data = self.abort.callback, self.abort.data
        self._handle: Any = llama.llama_init_from_model(model.handle, params)
        if not self._handle:
            raise LoadFailedError
        self._memory = llama.llama_get_memory(self._handle)
        self.n_vocab = model.vocab.size
        self._tokens = (llama.llama_token * n_ubatch)()
        self._outputs = (ctypes.c_int8 * n_ubatch)()
        self._logits: tuple[int, Logits] | None = None
        self.n_ctx = int(llama.llama_n_ctx(self._handle))
        self.n_ubatch = n_ubatch
        self._threads = (n_threads, n_threads)

    def set_threads(self, writing: int, reading: int) -> None:
        """Set the threads for single tokens (`writing`) and for batches (`reading`), from the next decode on."""
        if (writing, reading) != self._threads:
            self._threads = (writing, reading)
            llama.llama_set_n_threads(self._handle, writing, reading)

    def decode(self, ids: Sequence[int], *, with_logits: bool = True) -> DecodeStatus:
        """Evaluate `ids` (at most n_ubatch) after those in memory. On a GPU this may return before it is done."""
        count = len(ids)
        self._tokens[:count] = ids
        ctypes.memset(self._outputs, 0, count)
        self._outputs[count - 1] = 1 if with_logits else 0
        batch = llama.llama_batch(n_tokens=count, token=self._tokens, logits=self._outputs)
        status = int(llama.llama_decode(self._handle, batch))
        return DecodeStatus(status) if status >= 0 else DecodeStatus.FAILED

    def logits(self) -> Logits:
        """Wait for a GPU; return the logits of the last token `with_logits`, a view valid until the next decode."""
        pointer = llama.llama_get_logits_ith(self._handle, -1)
        address = ctypes.cast(pointer, ctypes.c_void_p).value
        if address is None:
            raise LoadFailedError
        if self._logits is None or self._logits[0] != address:
            array = (ctypes.c_float * self.n_vocab).from_address(address)
            self._logits = (address, np.ctypeslib.as_array(array))
        return self._logits[1]

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

    def close(self) -> None:
        """Free the context and its KV cache."""
        if self._handle:
            llama.llama_free(self._handle)
            self._handle = None
