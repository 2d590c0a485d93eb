"""The tokens in the KV cache, and how to rewind without computing from invalid memory.

gpt-oss rewinds every turn, because the reasoning of a finished turn is dropped from the history. Its sliding-window
layers keep only about `window + n_ubatch` positions. ``llama_memory_seq_rm`` to an earlier position reports success,
but the cells that the next token attends to are gone, and the logits are silently wrong.

Two things prevent that:

* the guard: after a rewind to position n, memory must reach back to n - window, which ``llama_memory_seq_pos_min``
  reports;
* checkpoints: the state of the sliding-window layers, saved at the end of each prompt (about 3 MB for gpt-oss-20b),
  and where other chats are likely to go on differently: after the instructions. If the guard refuses a rewind, the
  best checkpoint is restored and the rest evaluated again.

Other chats wait outside of memory (:mod:`app.engine.child.warm`) and are exchanged with it: an idle chat in the same
cells would cost 13 % of the writing speed, since attention walks over its cells too.
"""

import contextlib
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.core.turns import ReuseSource
from app.engine.child.bindings.context import Context, DecodeStatus
from app.engine.child.threads.governor import Governor
from app.engine.child.warm.kept_chat import Checkpoint, KeptChat, as_ids, common_prefix
from app.engine.child.warm.state_folder import StateFolder
from app.engine.child.warm.warm_chats import LEAST_KEPT, WarmChats

# On a CPU a chunk can be aborted between two operations; on a GPU it runs to its end.
CPU_CHUNK_SECONDS = 2.0
GPU_CHUNK_SECONDS = 0.25
_LEAST_CHUNK = 64
_LEAST_GAIN = 32
"""Tokens that a kept chat must save for an exchange with memory."""
_MAX_CHECKPOINTS = 32
_MAX_CHECKPOINT_BYTES = 256 * 1024 * 1024


class DecodeError(Exception):
    """Raised when llama.cpp could not evaluate tokens.

    Attributes:
        status: the result of llama_decode.
    """

    def __init__(self, status: DecodeStatus) -> None:
        super().__init__(f"llama_decode: {status.name}")
        self.status = status


class InterruptedDecodeError(Exception):
    """Raised when the abort flag ended the evaluation; memory holds exactly the tokens of the cache."""


class Reused(NamedTuple):
    """What of a prompt was in memory.

    Attributes:
        tokens: how many tokens.
        source: where they were.
    """

    tokens: int
    source: ReuseSource


class Pace:
    """Chooses how many tokens of a prompt to evaluate at once, so that Stop takes effect soon.

    A running operation of the graph cannot be interrupted, and the largest one in a chunk of 512 tokens takes a quarter
    of a second with gpt-oss-20b on two cores. Chunks of 64 cost 2 % of the speed (17.3 and 16.9 tokens/s, measured) and
    stop eight times as fast. Fast machines use full chunks from the second one on.

    Args:
        most: the context's n_batch.
        seconds: maximum duration of one chunk.
        starts_full: the first chunk is as large as possible, because it need not be waited for.
    """

    def __init__(self, most: int, seconds: float, *, starts_full: bool = False) -> None:
        self._most = most
        self._seconds = seconds
        self._size = most if starts_full else min(_LEAST_CHUNK, most)

    @property
    def size(self) -> int:
        """Number of tokens in the next chunk."""
        return self._size

    def note(self, count: int, seconds: float) -> None:
        """Record that a chunk of `count` tokens took `seconds`."""
        if count < _LEAST_CHUNK // 2:
            return  # too few to measure a speed
        fitting = int(count / max(seconds, 1e-6) * self._seconds)
        self._size = min(self._most, max(_LEAST_CHUNK, fitting - fitting % _LEAST_CHUNK))


class PromptCache:
    """The tokens in a context's memory, kept exactly in sync with it.

    Args:
        context: its memory belongs to this cache alone.
        window: window of the sliding-window layers in tokens; 0 for none.
        keeps_running_state: memory cannot be truncated, only restored from a checkpoint (recurrent models).
        chunk_seconds: see :class:`Pace`.
        threads: chooses the number of threads; None to leave it unchanged.
        is_asynchronous: decoding returns before a GPU is done, so the next chunk is prepared meanwhile. llama.cpp
            itself waits for the chunk before, so there are never more than two under way. The abort flag ends the
            wait; memory then gets one more chunk, which the next use of the cache waits for.
        warm: other chats; None to forget a chat when another one comes.
        stored: chats on disk, for those that are not in memory.
    """

    def __init__(
        self,
        context: Context,
        *,
        window: int,
        keeps_running_state: bool = False,
        chunk_seconds: float = CPU_CHUNK_SECONDS,
        threads: Governor | None = None,
        is_asynchronous: bool = False,
        warm: WarmChats | None = None,
        stored: StateFolder | None = None,
    ) -> None:
        self._context = context
        self._threads = threads
        self._pace = Pace(context.n_batch, chunk_seconds, starts_full=is_asynchronous)
        self._window = window
        self._running_state = keeps_running_state
        self._is_asynchronous = is_asynchronous
        self._warm = warm
        self._stored = stored
        self._chat = ""
        self._submitted = 0
        self._unsettled: Sequence[int] = ()
        self._tokens: list[int] = []
        self._checkpoints: list[Checkpoint] = []

    @property
    def tokens(self) -> Sequence[int]:
        """The ids in memory, in order."""
        return self._tokens

    def state_bytes(self) -> int:
        """Return what a copy of memory takes."""
        return self._context.state_bytes()

    def snapshot(self, checkpoints: int) -> KeptChat | None:
        """Return a copy of memory with its newest `checkpoints`; None if there is not enough memory for it."""
        self._settle()
        newest = tuple(self._checkpoints[-checkpoints:])
        try:
            state = self._context.save()
        except MemoryError:
            return None
        if state is None:
            return None
        size = len(state) + sum(len(one.data) for one in newest)
        return KeptChat(self._chat, as_ids(self._tokens), state, 0, size, newest)

    @property
    def room(self) -> int:
        """How many more tokens fit in the context."""
        return self._context.n_ctx - len(self._tokens)

    @property
    def chat(self) -> str:
        """Id of the chat in memory; empty for an unknown one."""
        return self._chat

    def expect(self, chat: str) -> None:
        """Begin to read the chat from disk, if it is nowhere else, while its prompt is rendered for :meth:`reuse`."""
        if self._stored is None or self._warm is None or chat == self._chat:
            return
        if not any(kept.chat == chat for kept in self._warm.chats):
            self._stored.expect(chat)

    def reuse(self, ids: Sequence[int], chat: str = "", instructions: int = 0) -> Reused:
        """Make memory hold the longest possible prefix of `ids`, but not all of it.

        The last token is always left to evaluate, because its logits are needed. What memory loses is kept for later.

        Args:
            chat: the chat's id; empty for an unknown one.
            instructions: how many ids at the beginning are instructions, tools and settings.
        """
        self._settle()
        wanted, source = as_ids(ids[:-1]), ReuseSource.MEMORY
        common = common_prefix(as_ids(self._tokens), wanted)
        if (known := self._elsewhere(wanted, common, chat, instructions)) is not None:
            source = known.source
            self._leave(chat, known)
            shared = common_prefix(known.tokens, wanted)
            lends = known.chat != chat and shared <= len(known.tokens) // 2
            common = shared if self._enter(known, forget=not lends) else 0
        elif self._is_worth_keeping(common, chat):
            self._leave(chat)
        self._chat = chat
        if common < len(self._tokens):
            self._rewind(common)
        return Reused(len(self._tokens), source if self._tokens else ReuseSource.NONE)

    def _elsewhere(self, wanted: NDArray[np.int32], common: int, chat: str, instructions: int) -> KeptChat | None:
        """Return the kept chat that saves clearly more reading than memory does."""
        if self._warm is None:
            return None
        here = self._resumable(common)
        known = self._warm.best(wanted, here + _LEAST_GAIN)
        best = self._warm.resume_point(known, wanted) if known is not None else here
        if self._stored is None:
            return known
        needed = best + _LEAST_GAIN
        stored = self._stored.find(chat, wanted, needed) or self._stored.find_beginning(wanted[:instructions], needed)
        return stored or known

    def _is_worth_keeping(self, common: int, chat: str) -> bool:
        """Whether memory beyond the first `common` tokens is likely to be needed again.

        Within one chat it is if its beginning was changed: the reasoning effort or the tools, which may be set back, or
        a question far above, whose other branch may be looked at again.
        """
        lost = len(self._tokens) - common
        is_another = chat != self._chat or not chat
        return lost >= LEAST_KEPT and (is_another or lost > len(self._tokens) // 2)

    def _leave(self, chat: str, needed: KeptChat | None = None) -> None:
        """Keep what is in memory for later, but not in the place of `needed`; `chat` is the next one."""
        if self._warm is None:
            return
        kept = self._warm.keep(self._tokens, self._checkpoints, self._chat, needed)
        # A chat has one file, for what is written in it last.
        if kept is not None and self._stored is not None and chat != self._chat:
            self._stored.save(kept)

    def _enter(self, kept: KeptChat, *, forget: bool) -> bool:
        """Replace memory by a kept chat; False, and empty memory, if llama.cpp rejects it."""
        self.clear()
        if self._warm is None or not self._warm.take(kept, forget=forget):
            self.clear()
            return False
        self._tokens, self._checkpoints = kept.tokens.tolist(), list(kept.checkpoints)
        return True

    def _resumable(self, common: int) -> int:
        """Return how many of the tokens in memory would remain after a rewind to `common`."""
        if common == len(self._tokens) or self._may_cut(common):
            return common
        points = (self._resume_point(checkpoint, common) for checkpoint in self._checkpoints)
        return max((point for point in points if point is not None), default=0)

    def evaluate(
        self, ids: Sequence[int], *, with_logits: bool = True, on_chunk: Callable[[int], None] | None = None
    ) -> None:
        """Evaluate `ids` after the tokens in memory, in chunks short enough to stop between them.

        Args:
            with_logits: compute logits for the last id.
            on_chunk: called with the number of tokens in memory after each chunk.

        Raises:
            InterruptedDecodeError: the abort flag was set; complete chunks before that remain.
            DecodeError: llama.cpp failed; memory is as before the failed chunk.
        """
        self._settle()
        start = self._submitted = 0
        while start < len(ids):
            if self._context.abort.is_set:
                raise InterruptedDecodeError
            chunk = ids[start : start + self._pace.size]
            start += len(chunk)
            self._read_chunk(chunk, with_logits=with_logits and start == len(ids))
            if on_chunk:
                on_chunk(len(self._tokens))

    def append(self, token: int, draft: Sequence[int] = ()) -> None:
        """Evaluate one sampled token, with logits. On a GPU this returns before the computation is done.

        Args:
            draft: ids that may follow it, evaluated in the same batch, each with logits. :meth:`take_back` removes
                those that were not sampled.

        Raises:
            InterruptedDecodeError, DecodeError: as :meth:`evaluate`.
        """
        if self._context.abort.is_set:
            raise InterruptedDecodeError
        started = time.perf_counter()
        self._decode((token, *draft), with_logits=True, logits_of_all=bool(draft))
        if self._threads is not None:
            seconds = time.perf_counter() - started
            self._threads.read(1 + len(draft), seconds) if draft else self._threads.wrote(seconds)

    @property
    def can_take_back(self) -> bool:
        """Whether the tokens of a draft could be removed in place after :meth:`append`.

        A batch overwrites only window cells that its first token does not attend to, so it is enough that the window
        is complete now. The guard decides again when they are removed.
        """
        return not self._running_state and self._context.first_position() <= max(0, len(self._tokens) - self._window)

    def take_back(self, count: int) -> bool:
        """Remove the last `count` tokens. False if that was not possible in place, so that more was evaluated again.

        Raises:
            InterruptedDecodeError, DecodeError: as :meth:`evaluate`.
        """
        target = len(self._tokens) - count
        if self._cut_in_place(target):
            self._keep(target)
            return True
        kept = self._tokens[:target]
        self._rewind(target)
        self.evaluate(kept[len(self._tokens) :])
        return False

    def checkpoint(self) -> None:
        """Save the state at this position, so that a later rewind can return to it."""
        self._settle()
        if not (self._window or self._running_state) or not self._tokens:
            return
        position = len(self._tokens)
        if any(known.position == position for known in self._checkpoints):
            return
        first = max(0, position - self._window)
        self._checkpoints.append(Checkpoint(position, first, self._context.save_window()))
        self._drop_surplus()

    def keep_beginning(self, *, is_instructions: bool) -> None:
        """Save the state at this position for other chats that have the same beginning.

        Args:
            is_instructions: the beginning is all instructions, so that it is worth keeping on disk.
        """
        self.checkpoint()
        if not is_instructions or self._stored is None or not self._chat:
            return
        if self._stored.wants_beginning(as_ids(self._tokens)) and (kept := self.snapshot(1)) is not None:
            self._stored.save_beginning(kept)

    def clear(self) -> None:
        """Remove all tokens and checkpoints."""
        self._settle()
        self._context.clear()
        self._tokens.clear()
        self._checkpoints.clear()

    def _read_chunk(self, ids: Sequence[int], *, with_logits: bool) -> None:
        started = time.perf_counter()
        if self._is_asynchronous:
            self._decode_aside(ids, with_logits=with_logits)
        else:
            self._decode(ids, with_logits=with_logits)
            self._context.wait()
        seconds = time.perf_counter() - started
        # An asynchronous call takes as long as the chunk before it.
        measured, self._submitted = (self._submitted, len(ids)) if self._is_asynchronous else (len(ids), 0)
        if measured:
            self._pace.note(measured, seconds)
        if self._threads is not None:
            self._threads.read(len(ids), seconds)

    def _decode(self, ids: Sequence[int], *, with_logits: bool, logits_of_all: bool = False) -> None:
        if self._threads is not None:
            self._context.set_threads(self._threads.writing, self._threads.reading)
        self._note(self._context.decode(ids, with_logits=with_logits, logits_of_all=logits_of_all), ids)

    def _decode_aside(self, ids: Sequence[int], *, with_logits: bool) -> None:
        status = self._context.decode_aside(ids, with_logits=with_logits)
        if status is None:
            self._unsettled = ids
            raise InterruptedDecodeError
        self._note(status, ids)

    def _settle(self) -> None:
        """Wait for the chunk that was under way when the abort flag was set."""
        ids, self._unsettled = self._unsettled, ()
        if ids:
            with contextlib.suppress(DecodeError, InterruptedDecodeError):
                self._note(self._context.settled(), ids)

    def _note(self, status: DecodeStatus, ids: Sequence[int]) -> None:
        if status is DecodeStatus.OK:
            self._tokens.extend(ids)
            return
        self._restore_after_failure()
        if status is DecodeStatus.ABORTED:
            raise InterruptedDecodeError
        raise DecodeError(status)

    def _restore_after_failure(self) -> None:
        """Restore memory to the tokens that were complete before a chunk failed.

        The failed chunk may have overwritten window cells, so this is a rewind like any other.
        """
        self._rewind(len(self._tokens))

    def _rewind(self, target: int) -> None:
        """Truncate memory to `target` tokens, or to the nearest earlier point from which it is valid to continue."""
        if self._cut_in_place(target):
            self._keep(target)
            return
        for checkpoint in sorted(self._checkpoints, key=lambda known: known.position, reverse=True):
            resume = self._resume_point(checkpoint, target)
            if resume is not None and self._restore(checkpoint, resume):
                self._keep(resume)
                return
        self.clear()

    def _cut_in_place(self, target: int) -> bool:
        """Truncate, and return whether the window before `target` is still complete (the guard)."""
        # Asked before the cut, which only removes positions from `target` on.
        return self._may_cut(target) and self._context.cut(target)

    def _may_cut(self, target: int) -> bool:
        if self._running_state and self._context.last_position() >= target:
            return False
        first = self._context.first_position()
        return first <= max(0, target - self._window) and (first >= 0 or target == 0)

    def _resume_point(self, checkpoint: Checkpoint, target: int) -> int | None:
        if self._running_state:
            return checkpoint.position if checkpoint.position <= target else None
        return checkpoint.resume_point(target, self._window)

    def _restore(self, checkpoint: Checkpoint, resume: int) -> bool:
        # Full-attention layers are truncated to `resume`; sliding-window layers are replaced and then truncated to it
        # too. Recurrent memory cannot be truncated and need not be: the checkpoint replaces it.
        context = self._context
        context.cut(resume)
        if not context.restore_window(checkpoint.data):
            return False
        if self._running_state:
            return context.last_position() + 1 == resume
        return context.cut(resume) and context.last_position() + 1 == resume

    def _keep(self, count: int) -> None:
        del self._tokens[count:]
        self._checkpoints = [known for known in self._checkpoints if known.position <= count]

    def _drop_surplus(self) -> None:
        """Drop the oldest checkpoints if there are too many, but never the first: it serves a new question."""
        while len(self._checkpoints) > _MAX_CHECKPOINTS or (
            len(self._checkpoints) > 2 and sum(len(known.data) for known in self._checkpoints) > _MAX_CHECKPOINT_BYTES
        ):
            del self._checkpoints[1]
