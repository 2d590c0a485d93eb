"""Decides what of a loaded model's chats is kept where, and writes the chat in use to disk when all is quiet."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import psutil

from app.core.units import MIB
from app.engine.child import ggml
from app.engine.child.bindings.context import Context
from app.engine.child.bindings.library import library_folder
from app.engine.child.bindings.model import Model
from app.engine.child.prompt_cache import PromptCache
from app.engine.child.warm.state_folder import StateFolder
from app.engine.child.warm.warm_chats import WarmChats
from app.engine.device_checks import engine_identity
from app.engine.protocol import LoadOptions
from app.engine.states import KeptStates

_IDLE_SECONDS: Final = 2.0
_BYTES_A_SECOND: Final = 50 * MIB
"""A state is written after as many seconds as this rate gives, so that a long chat in full swing is not written after
each turn: 250 MB after 5 seconds, 2.4 GB after 46."""
_CHECKPOINTS_ON_DISK: Final = 2


class Keeper:
    """The kept chats of one loaded model.

    Attributes:
        warm: chats on the cards and in the computer's memory.
        stored: chats on disk; None if none are kept there.
    """

    def __init__(self, warm: WarmChats, stored: StateFolder | None) -> None:
        self.warm = warm
        self.stored = stored

    def seconds_until_save(self, cache: PromptCache) -> float | None:
        """Return how long nothing may happen before the chat in memory goes to disk; None if it need not."""
        if self.stored is None or not self.stored.wants(cache.chat, len(cache.tokens)):
            return None
        return max(_IDLE_SECONDS, cache.state_bytes() / _BYTES_A_SECOND)

    def save(self, cache: PromptCache) -> None:
        """Write the chat in memory to disk, in a thread; copying it takes some 30 ms."""
        if self.stored is None or not self.stored.wants(cache.chat, len(cache.tokens)):
            return
        if (kept := cache.snapshot(_CHECKPOINTS_ON_DISK)) is not None:
            self.stored.save(kept)

    def forget(self, chat: str, cache: PromptCache) -> None:
        """Drop all that is kept of a chat, because it was deleted."""
        if cache.chat == chat:
            cache.clear()
        self.warm.drop_chat(chat)
        if self.stored is not None:
            self.stored.forget(chat)

    def close(self, cache: PromptCache) -> None:
        """Write what is not on disk yet, and wait for it."""
        self.save(cache)
        if self.stored is not None:
            self.stored.wait()


def warm_chats(context: Context, model: Model, *, slots: int, devices: Sequence[int]) -> WarmChats:
    """Return the place for chats beside the one in memory.

    Args:
        slots: number of chats on the cards.
        devices: addresses of ggml's devices that are used; empty for all GPUs.
    """
    cards = devices or [device for _, kind, _, device in ggml.identities() if kind in {"gpu", "igpu"}]
    return WarmChats(
        context,
        window=model.window,
        keeps_running_state=model.keeps_running_state,
        slots=slots if cards else 0,
        free_on_cards=lambda: min(ggml.free_memory(card) for card in cards),
        free_memory=lambda: int(psutil.virtual_memory().available),
    )


def state_folder(states: KeptStates | None, path: Path, options: LoadOptions, model: Model) -> StateFolder | None:
    """Return the chats on disk for a model that was loaded with `options`."""
    if states is None:
        return None
    try:
        made_by = _made_by(path, options)
    except OSError:  # the model's file was moved while it was loaded
        return None
    return StateFolder(
        Path(os.fsdecode(states.folder)),
        states.most_bytes,
        made_by,
        window=model.window,
        keeps_running_state=model.keeps_running_state,
    )


def _made_by(path: Path, options: LoadOptions) -> str:
    """Return a digest of what decides the meaning of a state: the model's file, the engine, the types of the cache."""
    status = path.stat()
    parts = (
        str(path),
        status.st_size,
        status.st_mtime_ns,
        engine_identity(library_folder()),
        options.type_k,
        options.type_v,
        options.flash_attention,
    )
    return hashlib.sha256("\n".join(map(str, parts)).encode("utf-8", "surrogateescape")).hexdigest()
