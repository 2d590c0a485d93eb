"""llama.cpp's sampler inside the graph of a context: the token is drawn where the logits are computed.

It draws from the model's own distribution, without a temperature or a cut. With gpt-oss's 201,088 tokens on a fast GPU
that saves a fifteenth of the time of each token, which a draw on the CPU takes (tests/bench/README.md).
"""

import ctypes
from typing import Any, NamedTuple

from app.engine.child.bindings.llama import llama
from app.engine.child.sampler import Logits

NOT_DRAWN = -1
"""LLAMA_TOKEN_NULL: the device does not support an operation of the sampler, or there is none."""


class Drawn(NamedTuple):
    """A token that was drawn on a device.

    Attributes:
        token: its id.
        probabilities: those of all tokens, float32, shape (n_vocab,); a view valid until the next decode.
    """

    token: int
    probabilities: Logits


class DeviceSampler:
    """A sampler for sequence `sequence`, with a random seed."""

    def __init__(self, sequence: int) -> None:
        self._chain: Any = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        llama.llama_sampler_chain_add(self._chain, llama.llama_sampler_init_dist(llama.LLAMA_DEFAULT_SEED))
        self._configuration = (llama.llama_sampler_seq_config * 1)()
        self._configuration[0].seq_id = sequence
        self._configuration[0].sampler = ctypes.cast(self._chain, ctypes.c_void_p)

    def attach(self, params: Any) -> None:
        """Enter it into the parameters of a context, which does not own it."""
        params.samplers, params.n_samplers = self._configuration, 1

    def accept(self, token: int) -> None:
        """Move on to the next random number. Without this llama.cpp repeats it, if a batch may have several outputs."""
        llama.llama_sampler_accept(self._chain, token)

    def close(self) -> None:
        """Free it, after its context."""
        if self._chain:
            llama.llama_sampler_free(self._chain)
            self._chain = None
