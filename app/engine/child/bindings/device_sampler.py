"""A sampler inside the graph of a context: the token is drawn where the logits are computed.

It draws from the model's own distribution, without a temperature or a cut. With gpt-oss's 201,088 tokens on a fast GPU
that saves a fifteenth of the time of each token, which a draw on the CPU takes (tests/bench/README.md).

It is a sampler of our own (llama.h, "user code can implement the interface below"), because llama.cpp's costs more:

* It has the logits and the probabilities of all tokens copied back, 1.6 MB for each token. Here the drawn token and its
  probability are copied; the logits stay on the device and are read when something needs them.
* It adds operations for each output of a batch. Then a graph with one output is another one than that with 24 which
  llama.cpp has laid out in memory, it lays out each graph anew, and for that it waits until the device is done: reading
  took a tenth to a fifth longer. Here all outputs of a batch are drawn by the same operations.

It also gives each batch size a first operation of its own, see :meth:`DeviceSampler._put_first`.
"""

import ctypes
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

import numpy as np

from app.engine.child.bindings.library import ggml_function
from app.engine.child.bindings.llama import llama
from app.engine.child.sampler import Logits

_LOGITS: Final = b"result_output"
"""What llama.cpp's graphs call the logits, one row for each output. They stay where they are until the next batch."""
_TOKENS: Final = b"inp_tokens"
"""And the ids of the batch."""
_F32: Final = llama.GGML_TYPE_F32
_I32: Final = llama.GGML_TYPE_I32
_FIRST_ON_DEVICE: Final = 1
"""Index in a graph behind the embeddings of the tokens, which are in the computer's memory."""
_FLOATS: Final = 2
"""Numbers that are copied for each output: the drawn token and its probability."""


class Drawn(NamedTuple):
    """A token that was drawn on a device.

    Attributes:
        token: its id.
        probability: how likely it was.
    """

    token: int
    probability: float


class DeviceSampler:
    """A sampler for sequence `sequence`, for a vocabulary of `n_vocab` tokens, with a random seed."""

    def __init__(self, sequence: int, n_vocab: int) -> None:
        self._n_vocab = n_vocab
        self._ggml = _Ggml()
        self._random = np.random.default_rng()
        self._logits: int | None = None
        self._numbers: int | None = None
        self._outputs = 0
        self._chain: Any = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        self._interface = self._made_interface()
        llama.llama_sampler_chain_add(self._chain, llama.llama_sampler_init(ctypes.byref(self._interface), None))
        self._configuration = (llama.llama_sampler_seq_config * 1)()
        self._configuration[0].seq_id = sequence
        self._configuration[0].sampler = ctypes.cast(self._chain, ctypes.c_void_p)

    def attach(self, params: Any) -> None:
        """Enter it into the parameters of a context, which does not own it."""
        params.samplers, params.n_samplers = self._configuration, 1

    def drawn(self, handle: Any, first: int, outputs: int) -> list[Drawn]:
        """Wait for the device; return what was drawn after each output of the last batch; nothing if it cannot draw.

        Args:
            handle: llama.cpp's context.
            first: index of the first output in the batch, or -1 for the only one.
        """
        found = llama.llama_get_sampled_probs_ith(handle, first)
        if not found:
            return []
        floats = found[: _FLOATS * outputs]
        return [Drawn(int(token), probability) for token, probability in zip(floats[::2], floats[1::2], strict=True)]

    def read_logits(self, row: int, out: Logits) -> bool:
        """Copy a row of the last batch's logits, which the device has finished; False if they are not left there."""
        if self._logits is None:
            return False
        self._ggml.backend_tensor_get(self._logits, out.ctypes.data, row * out.nbytes, out.nbytes)
        return True

    def close(self) -> None:
        """Free it, after its context."""
        if self._chain:
            llama.llama_sampler_free(self._chain)
            self._chain = None

    def _made_interface(self) -> Any:
        return llama.llama_sampler_i(
            name=llama.llama_sampler_i_name(lambda _: b"drawn"),
            backend_init=llama.llama_sampler_i_backend_init(lambda *_: True),
            backend_apply=llama.llama_sampler_i_backend_apply(self._add_to_graph),
            backend_set_input=llama.llama_sampler_i_backend_set_input(lambda _: self._set_numbers()),
            backend_reset=llama.llama_sampler_i_backend_reset(lambda _: self._forget_graph()),
        )

    def _add_to_graph(self, _sampler: Any, context: int, graph: int, data: Any) -> None:
        """Draw all outputs when llama.cpp asks for the first of them while it builds a graph."""
        tensors = data.contents
        if self._numbers is None:
            self._logits = self._ggml.get_tensor(context, _LOGITS)
            # llama.cpp first tries the sampler alone, with other logits.
            tokens = self._n_vocab if self._logits else self._ggml.nelements(tensors.logits)
            tensors.probs = self._draw(context, graph, self._logits or tensors.logits, tokens)
        if self._logits is not None:
            tensors.logits = None

    def _draw(self, context: int, graph: int, logits: int, tokens: int) -> int:
        """Return a tensor of (2, outputs) with what :meth:`drawn` returns.

        Of the sums up to each token, those are counted that are above a random number. What is NaN is above none, so
        that the last token comes, whose probability is NaN.
        """
        ggml = self._ggml
        self._outputs = outputs = int(ggml.nrows(logits))
        self._numbers = ggml.new_tensor_2d(context, _F32, 1, outputs)
        ggml.set_input(self._numbers)
        numbers = self._put_first(context, graph, outputs)
        chances = ggml.soft_max(context, ggml.reshape_2d(context, logits, tokens, outputs))
        above = ggml.step(context, ggml.sub(context, ggml.cumsum(context, chances), numbers))
        counted = ggml.clamp(context, self._sum(context, above, tokens, outputs), 1.0, float(tokens))
        place = ggml.scale_bias(context, counted, -1.0, float(tokens))
        one_by_one = ggml.reshape_3d(context, chances, 1, tokens, outputs)
        chance = ggml.get_rows(context, one_by_one, ggml.cast(context, place, _I32))
        return int(ggml.concat(context, place, ggml.reshape_2d(context, chance, 1, outputs), 0))

    def _put_first(self, context: int, graph: int, outputs: int) -> int:
        """Return a copy of the random numbers, made by the first operation on the device.

        ggml's CUDA backend records the operations of a graph that comes a second time, and then starts all of them at
        once, which a single token needs to be fast. It keeps one recording for each address of a first operation, and
        llama.cpp builds each graph in the same place: a draft would overwrite the recording of single tokens, the next
        one that of the draft, and a prompt both. Tensors that nothing uses, one for each token of a draft, move the
        copy to an address of its own for each size. Elsewhere this changes nothing.
        """
        ggml = self._ggml
        tokens = ggml.get_tensor(context, _TOKENS)
        is_prompt = tokens and ggml.nelements(tokens) != outputs
        for _ in range(0 if is_prompt else outputs):
            ggml.new_tensor_2d(context, _F32, 1, 1)
        copy = int(ggml.scale_bias(context, self._numbers, 1.0, 0.0))
        ggml.build_forward_expand(graph, copy)
        self._move_forward(graph)
        return copy

    def _move_forward(self, graph: int) -> None:
        """Move the last operation of a graph to where those on the device begin."""
        count, step = self._ggml.graph_n_nodes(graph), ctypes.sizeof(ctypes.c_void_p)
        if count <= _FIRST_ON_DEVICE + 1:
            return
        nodes = (ctypes.c_void_p * count).from_address(self._ggml.graph_nodes(graph))
        last, first = nodes[count - 1], ctypes.addressof(nodes) + _FIRST_ON_DEVICE * step
        ctypes.memmove(first + step, first, (count - 1 - _FIRST_ON_DEVICE) * step)
        nodes[_FIRST_ON_DEVICE] = last

    def _sum(self, context: int, tensor: int, tokens: int, outputs: int) -> int:
        """Add up rows. A GPU adds up each row by one of its processors, so that long ones are cut into many."""
        ggml = self._ggml
        part = tokens & -tokens  # the largest power of two in it
        parts = ggml.sum_rows(context, ggml.reshape_2d(context, tensor, part, tokens // part * outputs))
        return int(ggml.sum_rows(context, ggml.reshape_2d(context, parts, tokens // part, outputs)))

    def _set_numbers(self) -> None:
        """Write a random number for each output of the batch that is about to be computed."""
        if self._numbers is not None and self._outputs:
            numbers = self._random.random(self._outputs, np.float32)
            self._ggml.backend_tensor_set(self._numbers, numbers.ctypes.data, 0, numbers.nbytes)

    def _forget_graph(self) -> None:
        self._logits = self._numbers = None


class _Ggml:
    """The functions of ggml.h and ggml-backend.h that build the graph, write to it and read from it."""

    def __init__(self) -> None:
        pointer, int64, size, number = ctypes.c_void_p, ctypes.c_int64, ctypes.c_size_t, ctypes.c_float
        one, two = (pointer, pointer, pointer), (pointer, pointer, pointer, pointer)
        types: Mapping[str, tuple[Any, ...]] = {
            "nelements": (int64, pointer),
            "nrows": (int64, pointer),
            "get_tensor": (pointer, pointer, ctypes.c_char_p),
            "graph_nodes": (pointer, pointer),
            "graph_n_nodes": (ctypes.c_int, pointer),
            "build_forward_expand": (None, pointer, pointer),
            "new_tensor_2d": (pointer, pointer, ctypes.c_int, int64, int64),
            "set_input": (None, pointer),
            "reshape_2d": (*one, int64, int64),
            "reshape_3d": (*one, int64, int64, int64),
            "soft_max": one,
            "cumsum": one,
            "step": one,
            "sum_rows": one,
            "sub": two,
            "get_rows": two,
            "concat": (*two, ctypes.c_int),
            "clamp": (*one, number, number),
            "scale_bias": (*one, number, number),
            "cast": (*one, ctypes.c_int),
            "backend_tensor_set": (None, pointer, pointer, size, size),
            "backend_tensor_get": (None, pointer, pointer, size, size),
        }
        self._functions = {name: ggml_function(f"ggml_{name}", *kinds) for name, kinds in types.items()}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return self._functions[name]
