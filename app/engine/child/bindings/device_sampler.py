"""llama.cpp's sampler inside the graph of a context: the token is drawn where the logits are computed.

It draws from the model's own distribution, without a temperature or a cut. With gpt-oss's 201,088 tokens on a fast GPU
that saves a fifteenth of the time of each token, which a draw on the CPU takes (tests/bench/README.md).

llama.cpp's own sampler has the logits and the probabilities of all tokens copied back, 1.6 MB for each token. A second
sampler in its chain (llama.h, "user code can implement the interface below") has only the drawn token and its
probability copied; the logits stay on the device and are read when something needs them.
"""

import ctypes
from typing import Any, Final, NamedTuple

from app.engine.child.bindings.library import ggml_function
from app.engine.child.bindings.llama import llama
from app.engine.child.sampler import Logits

NOT_DRAWN = -1
"""LLAMA_TOKEN_NULL: the device does not support an operation of the sampler, or there is none."""

_LOGITS: Final = b"result_output"
"""What llama.cpp's graphs call the logits, one row for each output. They stay where they are until the next batch."""


class Drawn(NamedTuple):
    """A token that was drawn on a device.

    Attributes:
        token: its id.
        probability: how likely it was.
    """

    token: int
    probability: float


class DeviceSampler:
    """A sampler for sequence `sequence`, with a random seed."""

    def __init__(self, sequence: int) -> None:
        self._chain: Any = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        llama.llama_sampler_chain_add(self._chain, llama.llama_sampler_init_dist(llama.LLAMA_DEFAULT_SEED))
        self._graph = _Ggml()
        self._logits: int | None = None
        self._interface = self._made_interface()
        llama.llama_sampler_chain_add(self._chain, llama.llama_sampler_init(ctypes.byref(self._interface), None))
        self._configuration = (llama.llama_sampler_seq_config * 1)()
        self._configuration[0].seq_id = sequence
        self._configuration[0].sampler = ctypes.cast(self._chain, ctypes.c_void_p)

    def attach(self, params: Any) -> None:
        """Enter it into the parameters of a context, which does not own it."""
        params.samplers, params.n_samplers = self._configuration, 1

    def accept(self, token: int) -> None:
        """Move on to the next random number. Without this llama.cpp repeats it, if a batch may have several outputs."""
        llama.llama_sampler_accept(self._chain, token)

    def read_logits(self, row: int, out: Logits) -> bool:
        """Copy a row of the last batch's logits, which the device has finished; False if they are not left there."""
        if self._logits is None:
            return False
        self._graph.tensor_get(self._logits, out.ctypes.data, row * out.nbytes, out.nbytes)
        return True

    def close(self) -> None:
        """Free it, after its context."""
        if self._chain:
            llama.llama_sampler_free(self._chain)
            self._chain = None

    def _made_interface(self) -> Any:
        """Return the functions of the second sampler, which llama.cpp calls when it builds a graph."""
        return llama.llama_sampler_i(
            name=llama.llama_sampler_i_name(lambda _: b"chosen"),
            backend_init=llama.llama_sampler_i_backend_init(lambda *_: True),
            backend_apply=llama.llama_sampler_i_backend_apply(self._add_to_graph),
            backend_reset=llama.llama_sampler_i_backend_reset(lambda _: self._forget_logits()),
        )

    def _add_to_graph(self, _sampler: Any, context: int, _graph: int, data: Any) -> None:
        """Keep of the probabilities only the drawn token's; do not return the logits, if they can be read later."""
        tensors, graph = data.contents, self._graph
        rows = graph.reshape_2d(context, tensors.probs, 1, graph.nelements(tensors.probs))
        tensors.probs = graph.get_rows(context, rows, tensors.sampled)
        self._logits = graph.get_tensor(context, _LOGITS)
        if self._logits is not None:
            tensors.logits = None

    def _forget_logits(self) -> None:
        self._logits = None


class _Ggml:
    """The functions of ggml.h and ggml-backend.h that build the graph and read from it."""

    def __init__(self) -> None:
        pointer, int64, size = ctypes.c_void_p, ctypes.c_int64, ctypes.c_size_t
        self.nelements = ggml_function("ggml_nelements", int64, pointer)
        self.reshape_2d = ggml_function("ggml_reshape_2d", pointer, pointer, pointer, int64, int64)
        self.get_rows = ggml_function("ggml_get_rows", pointer, pointer, pointer, pointer)
        self.get_tensor = ggml_function("ggml_get_tensor", pointer, pointer, ctypes.c_char_p)
        self.tensor_get = ggml_function("ggml_backend_tensor_get", None, pointer, pointer, size, size)
