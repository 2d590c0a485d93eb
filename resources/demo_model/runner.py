"""A bare llama.cpp session for measuring: token ids in, logits out. Needs llama-cpp-python and numpy only."""

import ctypes
import time
from collections.abc import Iterator
from pathlib import Path

import llama_cpp.llama_cpp as llama
import numpy as np

STOPS = (200002, 200012, 199999)  # <|return|>, <|call|>, <|endoftext|>
BATCH = 512
BLOCKS = 128  # 201,088 = 128 x 1,571


def _silent(_level: int, _text: bytes, _data: object) -> None:
    """llama.cpp's log goes nowhere."""


def draw(logits: np.ndarray, rng: np.random.Generator) -> int:
    """One token from the softmax over all [201088] logits, by way of 128 equal blocks: fast, and exact in float64."""
    mass = np.exp(logits - logits.max()).reshape(BLOCKS, -1)
    blocks = np.cumsum(mass.sum(1, dtype=np.float64))
    block = int(np.searchsorted(blocks, rng.random() * blocks[-1], side="right"))
    inside = np.cumsum(mass[block], dtype=np.float64)
    return block * mass.shape[1] + int(np.searchsorted(inside, rng.random() * inside[-1], side="right"))


class Runner:
    """One model, one context, one sequence, on the CPU. Keeps what is evaluated and re-uses the common prefix."""

    def __init__(self, path: Path, *, context: int = 4096, threads: int = 2) -> None:
        self._log = llama.llama_log_callback(_silent)
        llama.llama_log_set(self._log, ctypes.c_void_p(0))
        llama.llama_backend_init()
        model_settings = llama.llama_model_default_params()
        model_settings.n_gpu_layers = 0
        model_settings.use_extra_bufts = False
        self.model = llama.llama_model_load_from_file(str(path).encode(), model_settings)
        settings = llama.llama_context_default_params()
        settings.n_ctx, settings.n_batch, settings.n_ubatch = context, BATCH, BATCH
        settings.n_threads = settings.n_threads_batch = threads
        self.context = llama.llama_init_from_model(self.model, settings)
        self.vocabulary = llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(self.model))
        self._memory = llama.llama_get_memory(self.context)
        self._seen: list[int] = []

    def evaluate(self, ids: list[int], *, every: bool = False) -> np.ndarray:
        """Logits after the last id [vocabulary], or after every id [T, vocabulary]."""
        same = 0 if every else self._common_prefix(ids)
        llama.llama_memory_seq_rm(self._memory, 0, same, -1)
        rows = [row for start in range(same, len(ids), BATCH) for row in self._decode(ids, start, every=every)]
        self._seen = list(ids)
        return np.stack(rows) if every else rows[-1]

    def _common_prefix(self, ids: list[int]) -> int:
        """How many ids are already evaluated; at least one is left to do."""
        limit = min(len(self._seen), len(ids) - 1)
        return next((i for i in range(limit) if self._seen[i] != ids[i]), limit)

    def _decode(self, ids: list[int], start: int, *, every: bool) -> Iterator[np.ndarray]:
        part = ids[start : start + BATCH]
        batch = llama.llama_batch_init(len(part), 0, 1)
        batch.n_tokens = len(part)
        for i, token in enumerate(part):
            batch.token[i], batch.pos[i] = token, start + i
            batch.n_seq_id[i], batch.seq_id[i][0] = 1, 0
            batch.logits[i] = every or i == len(part) - 1
        status = llama.llama_decode(self.context, batch)
        llama.llama_batch_free(batch)
        if status:
            raise RuntimeError(f"llama_decode: {status}")
        for i in range(len(part)) if every else [-1]:
            yield np.ctypeslib.as_array(llama.llama_get_logits_ith(self.context, i), (self.vocabulary,)).copy()

    def sample(self, prompt: list[int], rng: np.random.Generator, limit: int = 1500) -> list[int]:
        """One turn at OpenAI's sampling: temperature 1.0 over the full vocabulary, no top_k, no top_p.

        The ids after the prompt, the stop included; without a stop it ran into the limit.
        """
        ids = list(prompt)
        while len(ids) - len(prompt) < limit:
            ids.append(draw(self.evaluate(ids), rng))
            if ids[-1] in STOPS:
                break
        return ids[len(prompt) :]

    def tokens_per_second(self, count: int = 400) -> float:
        """Speed of writing: one token at a time after a short prompt, logits over the full vocabulary included."""
        ids = list(range(100, 200))
        self.evaluate(ids)
        begun = time.monotonic()
        for token in range(200, 200 + count):
            ids.append(token)
            self.evaluate(ids)
        return count / (time.monotonic() - begun)
