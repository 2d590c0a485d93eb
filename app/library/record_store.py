"""Small JSON records about model files, kept between runs: one file per model, replaced atomically.

::

    <state folder>/<kind>/<first 32 hex digits of the SHA-256 of the model's path>.json

One file per record needs no lock: two processes that write at once write different records, or the later version of the
same record wins as a whole. A damaged record counts as missing.
"""

import os
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.core.sha256 import sha256_hex
from app.gguf.facts import path_to_text, text_to_path
from app.gguf.parts import all_parts

Record = TypeVar("Record", bound=msgspec.Struct)
Fingerprint = tuple[tuple[int, int], ...]
"""Size in bytes and modification time in ns, of each file of a model."""


class RecordStore(Generic[Record]):
    """Records of one kind, by the path of a model.

    Args:
        kind: name of the folder.
        record_type: the type of a record.
        durable: whether a record must survive a power cut.
        follow_links: whether links to the same file share a record; otherwise each path has its own.
        most: the maximum number of records; the oldest are removed first.
    """

    def __init__(
        self, kind: str, record_type: type[Record], *, durable: bool, most: int = 500, follow_links: bool = True
    ) -> None:
        self._kind = kind
        self._decoder = msgspec.json.Decoder(record_type, dec_hook=text_to_path)
        self._encoder = msgspec.json.Encoder(enc_hook=path_to_text)
        self._durable = durable
        self._most = most
        self._follow_links = follow_links

    def load(self, path: Path) -> Record | None:
        """Return the record of the model at `path`; None if it is missing or damaged."""
        try:
            return self._decoder.decode(self._file(path).read_bytes())
        except (OSError, msgspec.DecodeError):  # a ValidationError is a DecodeError
            return None

    def save(self, path: Path, record: Record) -> None:
        """Write or replace the record. Raises OSError if the disk is full or not writable."""
        file = self._file(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, self._encoder.encode(record), durable=self._durable)
        self._prune(file.parent)

    def remove(self, path: Path) -> None:
        """Delete the record, if there is one."""
        self._file(path).unlink(missing_ok=True)

    def clear(self) -> None:
        """Delete all records. Raises OSError if the folder is not writable."""
        for file in (state_dir() / self._kind).glob("*.json"):
            file.unlink(missing_ok=True)

    def carry(self, before: Path, after: Path) -> None:
        """Keep the record when the model is moved from `before` to `after`. Raises OSError like :meth:`save`."""
        record = self.load(before)
        if record is not None and self._file(before) != self._file(after):
            self.save(after, record)
            self.remove(before)

    def _file(self, path: Path) -> Path:
        place = resolved(path) if self._follow_links else path.absolute()
        digest = sha256_hex(os.fsencode(place))
        return state_dir() / self._kind / f"{digest[:32]}.json"

    def _prune(self, folder: Path) -> None:
        files = list(folder.glob("*.json"))
        if len(files) <= self._most:
            return
        # Another process may prune at the same time.
        for file in sorted(files, key=changed_at)[: len(files) - self._most]:
            file.unlink(missing_ok=True)


def fingerprint(path: Path) -> Fingerprint | None:
    """Return a value that changes with the model's files; None if one of them is missing."""
    try:
        return tuple((state.st_size, state.st_mtime_ns) for state in map(Path.stat, all_parts(path)))
    except (OSError, ValueError):
        return None


def resolved(path: Path) -> Path:
    """Return the absolute path without links, or with them if they cannot be followed (a cycle)."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path.absolute()


def changed_at(file: Path) -> float:
    """Return the modification time of a file or a folder; 0 if it cannot be read."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
