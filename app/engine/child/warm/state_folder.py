"""Chats' KV caches on disk, within a limit, so that they are warm after a restart.

::

    <cache folder>/states/<chat id>.state
    <cache folder>/states/beginning-<digest>.state

One file for each chat, the newest, and one for long instructions that several chats begin with. A file that another
model, engine or cache type has made is not used, and a damaged one is removed. The window removes a chat's file with
the chat (:func:`app.engine.states.forget_chat`), and all beginnings, since the deleted chat's instructions may be among
them.
"""

import contextlib
import hashlib
import logging
import os
import shutil
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.core.units import GIB
from app.engine.child.warm.kept_chat import Checkpoint, KeptChat
from app.engine.child.warm.state_file import StateFileError, read, read_tokens, write
from app.engine.child.warm.warm_chats import LEAST_KEPT
from app.engine.states import BEGINNING, forget_beginnings, state_path, trim

_log = logging.getLogger(__name__)

_LEFT_ON_DISK: Final = 2 * GIB
_PART: Final = ".part"
_LEAST_BEGINNING: Final = 1024
"""Tokens of instructions that are worth a file: with gpt-oss-20b some 30 MB, and on two cores a minute of reading."""


class _Expected(NamedTuple):
    """A chat whose file is being read."""

    chat: str
    reading: Future[KeptChat | None]

    def of(self, chat: str) -> KeptChat | None:
        """Wait for the chat; None if it is another one. Raises what :func:`read` does."""
        return self.reading.result() if self.chat == chat else None


class StateFolder:
    """The folder, for one loaded model.

    Args:
        folder: where the files are; made when the first one is written.
        most_bytes: limit for all files together.
        made_by: see :class:`app.engine.child.warm.state_file.Header`.
        window, keeps_running_state: as in :class:`app.engine.child.prompt_cache.PromptCache`.
    """

    def __init__(
        self, folder: Path, most_bytes: int, made_by: str, *, window: int, keeps_running_state: bool = False
    ) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._made_by = made_by
        self._window = window
        self._running_state = keeps_running_state
        self._written: dict[str, int] = {}
        # The thread takes chats from here until there are none; the lock guards both.
        self._lock = threading.Lock()
        self._waiting: dict[str, KeptChat] = {}
        self._writer: threading.Thread | None = None
        self._expected: _Expected | None = None

    def expect(self, chat: str) -> None:
        """Begin to read the chat's file in a thread, because :meth:`find` will most likely be asked for it."""
        path = state_path(self._folder, chat)
        if path is None or not path.exists():
            return
        reader = ThreadPoolExecutor(1, "state reader")
        self._expected = _Expected(chat, reader.submit(self._read_ours, path, chat))
        reader.shutdown(wait=False)

    def find(self, chat: str, ids: NDArray[np.int32], better_than: int) -> KeptChat | None:
        """Return the chat's state if it saves reading more than `better_than` tokens of the prompt `ids`."""
        path = state_path(self._folder, chat)
        if path is None:
            return None
        expected, self._expected = self._expected, None
        try:
            if not self._saves(path, ids, better_than):
                return None
            kept = (expected.of(chat) if expected is not None else None) or read(path, chat)
        except FileNotFoundError:
            return None
        except StateFileError:
            _log.warning("A damaged state was removed: %s", path.name)
            _remove(path)
            return None
        except (OSError, MemoryError) as error:
            _log.warning("A state could not be read: %s", error)
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # the least recently used file is removed first
        self._written[chat] = len(kept.tokens)
        return kept

    def find_beginning(self, instructions: NDArray[np.int32], better_than: int) -> KeptChat | None:
        """Return the state after these instructions, if they are more than `better_than` tokens."""
        if len(instructions) < _LEAST_BEGINNING:
            return None
        return self.find(self._name(instructions), instructions, better_than)

    def wants_beginning(self, instructions: NDArray[np.int32]) -> bool:
        """Whether the state after these instructions is worth writing and is not there yet."""
        if len(instructions) < _LEAST_BEGINNING:
            return False
        name = self._name(instructions)
        path = state_path(self._folder, name)
        return name not in self._written and path is not None and not path.exists()

    def save_beginning(self, kept: KeptChat) -> None:
        """Write the state after instructions in a thread."""
        self.save(replace(kept, chat=self._name(kept.tokens)))

    def wants(self, chat: str, count: int) -> bool:
        """Whether a chat of `count` tokens is worth writing: it is long enough and has changed enough since then."""
        written = self._written.get(chat, 0)
        return bool(chat) and count >= LEAST_KEPT and abs(count - written) >= max(LEAST_KEPT, written // 20)

    def save(self, kept: KeptChat) -> None:
        """Write a chat in a thread, if it is worth writing and its state is in the computer's memory."""
        if kept.slot or kept.size > self._most_bytes or not self.wants(kept.chat, len(kept.tokens)):
            return
        self._written[kept.chat] = len(kept.tokens)
        with self._lock:
            self._waiting[kept.chat] = kept
            if self._writer is None:
                self._writer = threading.Thread(target=self._write_all, name="state writer")
                self._writer.start()

    def forget(self, chat: str) -> None:
        """Remove the file of a deleted chat, also one that is being written."""
        self._expected = None
        self.wait()
        self._written = {name: count for name, count in self._written.items() if not name.startswith(BEGINNING)}
        self._written.pop(chat, None)
        forget_beginnings(self._folder)
        if (path := state_path(self._folder, chat)) is not None:
            _remove(path)

    def wait(self) -> None:
        """Wait until all chats that were saved are on disk."""
        with self._lock:
            writer = self._writer
        if writer is not None:
            writer.join()

    def _name(self, instructions: NDArray[np.int32]) -> str:
        digest = hashlib.sha256(self._made_by.encode() + instructions.astype("<i4").tobytes())
        return BEGINNING + digest.hexdigest()[:32]

    def _read_ours(self, path: Path, chat: str) -> KeptChat | None:
        """Read a file; None if another model, engine or cache type has made it, whose state may be far larger."""
        with path.open("rb") as file:
            header, _ = read_tokens(file)
        return read(path, chat) if header.made_by == self._made_by else None

    def _saves(self, path: Path, ids: NDArray[np.int32], better_than: int) -> bool:
        with path.open("rb") as file:
            header, tokens = read_tokens(file)
        if header.made_by != self._made_by:
            return False
        points = tuple(Checkpoint(one.position, one.first_position, b"") for one in header.checkpoints)
        known = KeptChat("", tokens, np.empty(0, np.uint8), 0, 0, points)
        point = known.resume_point(ids, self._window, keeps_running_state=self._running_state)
        return point > better_than

    def _write_all(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._writer = None
                    return
                chat, kept = self._waiting.popitem()
            if (path := state_path(self._folder, chat)) is not None:
                self._write(path, kept)

    def _write(self, path: Path, kept: KeptChat) -> None:
        part = path.with_suffix(_PART)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            trim(self._folder, self._most_bytes - kept.size, but=path)
            if shutil.disk_usage(self._folder).free < kept.size + _LEFT_ON_DISK:
                return
            write(part, self._made_by, kept)
            part.replace(path)
        except (OSError, MemoryError) as error:  # the chat is read again after a restart
            _log.warning("A state could not be written: %s", error)
            _remove(part)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
