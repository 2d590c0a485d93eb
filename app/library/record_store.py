"""Small JSON records about model files, kept between runs: one file per model, replaced in one step.

::

    <state folder>/<kind>/<first 32 hex digits of the SHA-256 of the model's path>.json

One file per record needs no lock: two processes that write at once write different records, or the later one of the
same record wins whole. A damaged record is as good as none.
"""

import hashlib
import os
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.gguf.facts import path_to_text, text_to_path
from app.gguf.parts import all_parts

Record = TypeVar("Record", bound=msgspec.Struct)
Fingerprint = tuple[tuple[int, int], ...]
"""Size in bytes and time of the last change in ns, of each file of a model."""


class RecordStore(Generic[Record]):
    """Records of one kind, found by the path of a model.

    Args:
        kind: name of the folder.
        record_type: what a record is.
        durable: whether a record must outlive a power cut.
        follow_links: a record belongs to the file, however it is reached; else to each place where it is found.
        most: how many records are kept; the oldest go first.
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
        """The record of the model at `path`; None if there is none that can be read."""
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
        """Forget the record, if there is one."""
        self._file(path).unlink(missing_ok=True)

    def clear(self) -> None:
        """Forget all of them. Raises OSError if the folder cannot be written."""
        for file in (state_dir() / self._kind).glob("*.json"):
            file.unlink(missing_ok=True)

    def carry(self, before: Path, after: Path) -> None:
        """The model went from `before` to `after`, and its record with it. Raises OSError as :meth:`save` does."""
        record = self.load(before)
        if record is not None and self._file(before) != self._file(after):
            self.save(after, record)
            self.remove(before)

    def _file(self, path: Path) -> Path:
        place = resolved(path) if self._follow_links else path.absolute()
        digest = hashlib.sha256(os.fsencode(place)).hexdigest()
        return state_dir() / self._kind / f"{digest[:32]}.json"

    def _prune(self, folder: Path) -> None:
        files = list(folder.glob("*.json"))
        if len(files) <= self._most:
            return
        # Another process may prune at the same time.
        for file in sorted(files, key=_changed_at)[: len(files) - self._most]:
            file.unlink(missing_ok=True)


def fingerprint(path: Path) -> Fingerprint | None:
    """What tells that a model's files have changed; None if one of them is not there."""
    try:
        return tuple((state.st_size, state.st_mtime_ns) for state in map(Path.stat, all_parts(path)))
    except (OSError, ValueError):
        return None


def resolved(path: Path) -> Path:
    """The absolute path without links; as it is where it cannot be followed (a loop of links)."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path.absolute()


def _changed_at(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
