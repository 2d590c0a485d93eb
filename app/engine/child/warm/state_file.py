"""The file that holds a chat's KV cache on disk.

::

    DESCANT1                 8 bytes
    length of the header     4 bytes, unsigned, little-endian
    header                   JSON, :class:`Header`
    token ids                int32, little-endian
    checkpoints              one after the other
    state                    as llama.cpp writes it

Everything after the header is covered by a CRC-32 for each block of 8 MiB, so that blocks are checked in parallel while
they are read. That finds damage, not malice: the file is as private as the chats themselves.
"""

import os
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from app.core.turns import ReuseSource
from app.engine.child.bindings.context import StateBytes
from app.engine.child.warm.kept_chat import Checkpoint, KeptChat

_MAGIC: Final = b"DESCANT1"
_LENGTH: Final = 4
_MOST_HEADER: Final = 1 << 20
_BLOCK: Final = 8 << 20
_READERS: Final = 8


class StateFileError(Exception):
    """Raised when a file is damaged, or is none of ours."""


class Saved(msgspec.Struct, frozen=True):
    """One checkpoint's place in the file."""

    position: int
    first_position: int
    size: int


class Header(msgspec.Struct, frozen=True):
    """What the rest of the file is.

    Attributes:
        made_by: digest of the model, the engine and the options that decide what a state means.
        tokens: number of token ids.
        state: bytes of the state.
        blocks: CRC-32 of each block after the header.
    """

    made_by: str
    tokens: int
    checkpoints: tuple[Saved, ...]
    state: int
    blocks: tuple[int, ...]

    @property
    def size(self) -> int:
        """Bytes after the header."""
        return self.tokens * 4 + sum(one.size for one in self.checkpoints) + self.state


def write(path: Path, made_by: str, kept: KeptChat) -> None:
    """Write `kept`, whose state is in the computer's memory, to a new file at `path`.

    Raises:
        OSError: the disk is full or the folder is not writable.
    """
    tokens = kept.tokens.astype("<i4").view(np.uint8)
    parts = (tokens, *(np.frombuffer(one.data, np.uint8) for one in kept.checkpoints), kept.state)
    body = np.concatenate(parts)
    saved = tuple(Saved(one.position, one.first_position, len(one.data)) for one in kept.checkpoints)
    blocks = tuple(zlib.crc32(block.data) for block in _blocks(body))
    header = msgspec.json.encode(Header(made_by, len(kept.tokens), saved, len(kept.state), blocks))
    with open(path, "wb", opener=_for_the_user_alone) as file:
        file.write(_MAGIC + len(header).to_bytes(_LENGTH, "little") + header)
        for block in _blocks(body):
            file.write(block.data)
        file.flush()
        os.fsync(file.fileno())


def read_tokens(file: BinaryIO) -> tuple[Header, NDArray[np.int32]]:
    """Read the header and the token ids; the file is then at the first checkpoint. The ids are not checked yet.

    Raises:
        OSError: the file cannot be read.
        StateFileError: it is damaged, or is none of ours.
    """
    start = file.read(len(_MAGIC) + _LENGTH)
    length = int.from_bytes(start[len(_MAGIC) :], "little")
    if start[: len(_MAGIC)] != _MAGIC or length > _MOST_HEADER:
        raise StateFileError
    try:
        header = msgspec.json.decode(file.read(length), type=Header)
    except msgspec.DecodeError as error:
        raise StateFileError from error
    _check_sizes(header, os.fstat(file.fileno()).st_size - file.tell())
    return header, np.frombuffer(file.read(header.tokens * 4), "<i4").astype(np.int32)


def read(path: Path, chat: str) -> KeptChat:
    """Read a whole file and check it.

    Raises:
        OSError: the file cannot be read.
        StateFileError: it is damaged, or is none of ours.
        MemoryError: it does not fit in memory.
    """
    with path.open("rb") as file:
        header, _ = read_tokens(file)
        start = file.tell() - header.tokens * 4
    body = np.empty(header.size, np.uint8)
    _fill(path, start, body, header.blocks)
    tokens, rest = body[: header.tokens * 4].view("<i4").astype(np.int32), header.tokens * 4
    checkpoints = []
    for one in header.checkpoints:
        data = body[rest : rest + one.size].tobytes()
        checkpoints.append(Checkpoint(one.position, one.first_position, data))
        rest += one.size
    state: StateBytes = body[rest:]
    size = len(body)
    return KeptChat(chat, tokens, state, 0, size, tuple(checkpoints), source=ReuseSource.DISK)


def _fill(path: Path, start: int, body: StateBytes, blocks: tuple[int, ...]) -> None:
    """Read the file from `start` into `body`, block by block in parallel, and compare the checksums."""

    def fill(number: int) -> bool:
        block = body[number * _BLOCK : (number + 1) * _BLOCK]
        with path.open("rb", buffering=0) as file:
            file.seek(start + number * _BLOCK)
            done = 0
            while done < len(block) and (count := file.readinto(block[done:].data)):
                done += count
        return done == len(block) and zlib.crc32(block.data) == blocks[number]

    with ThreadPoolExecutor(min(_READERS, os.cpu_count() or 1)) as readers:
        if not all(readers.map(fill, range(len(blocks)))):
            raise StateFileError


def _for_the_user_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _blocks(body: StateBytes) -> Iterator[StateBytes]:
    yield from (body[start : start + _BLOCK] for start in range(0, len(body), _BLOCK))


def _check_sizes(header: Header, rest: int) -> None:
    sizes = (header.tokens, header.state, *(one.size for one in header.checkpoints))
    blocks = -(-header.size // _BLOCK)
    if min(sizes) < 0 or header.size != rest or blocks != len(header.blocks):
        raise StateFileError
