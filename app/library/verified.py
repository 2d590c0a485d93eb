"""Whether a model's files are, byte for byte, what their publisher has put on the Hub.

A SHA-256 is known of what Descant has downloaded, and of what lies in the Hugging Face cache, which names its files by
it. Files from elsewhere can be read through, but there is nothing to compare them with.
"""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import msgspec

from app.core.sentences import Explanation, phrase
from app.gguf.errors import GgufError
from app.gguf.opening import display_name, open_readable
from app.gguf.parts import all_parts
from app.library.elsewhere import sha256_of_blob
from app.library.record_store import Fingerprint, RecordStore, fingerprint

_log = logging.getLogger(__name__)

_BUFFER = 4 << 20


class VerifiedRecord(msgspec.Struct, frozen=True):
    """What is remembered of a model that was verified.

    Attributes:
        sha256s: of each of its files, lower-case hexadecimal; what they should be.
        when: the last time that they were.
        files: size and time of change of each of them then.
    """

    sha256s: tuple[str, ...]
    when: datetime
    files: Fingerprint


class DiffersRecord(msgspec.Struct, frozen=True):
    """What is remembered of a model that is not what it should be.

    Attributes:
        names: of its files that differ.
        when: that was found.
        files: size and time of change of each of its files then.
    """

    names: tuple[str, ...]
    when: datetime
    files: Fingerprint


class Verdict(StrEnum):
    """SOUND: every byte is as it should be. DIFFERS: not so. UNKNOWN: nothing to compare with. UNREADABLE: a file could
    not be read, or is just being written. STOPPED: by the person.
    """

    SOUND = "sound"
    DIFFERS = "differs"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What came of it.

    Attributes:
        sha256s: of each file that was read.
        explanation: what to tell the person; None for SOUND and STOPPED.
    """

    verdict: Verdict
    sha256s: tuple[str, ...] = ()
    explanation: Explanation | None = None


_store = RecordStore("verified", VerifiedRecord, durable=True)
_differing = RecordStore("differs", DiffersRecord, durable=True)


def remember(path: Path, sha256s: tuple[str, ...]) -> None:
    """The files of the model at `path` were found to be what they should be, just now.

    Nothing is remembered if a SHA-256 is not known, and empty.

    Raises:
        OSError: if the state folder cannot be written.
    """
    files = fingerprint(path)
    if files is not None and all(sha256s):
        _store.save(path, VerifiedRecord(sha256s, datetime.now(UTC), files))
        _differing.remove(path)


def find(path: Path) -> VerifiedRecord | None:
    """When the model was verified; None if it never was, if its files have changed since, or if it differs."""
    record = _store.load(path)
    is_sound = record is not None and record.files == fingerprint(path) and find_difference(path) is None
    return record if is_sound else None


def find_difference(path: Path) -> DiffersRecord | None:
    """When the model was found to differ; None if it was not, or if its files have changed or were replaced since."""
    record = _differing.load(path)
    return record if record is not None and record.files == fingerprint(path) else None


def changed_since(path: Path) -> datetime | None:
    """When the model was sound, if its files have been written since then and nobody has compared them; else None."""
    record = _store.load(path)
    is_other = record is not None and record.files != fingerprint(path) and find_difference(path) is None
    return record.when if record is not None and is_other else None


def expected(path: Path) -> tuple[str, ...] | None:
    """The SHA-256 that each file of the model should have; None if that is not known."""
    record = _store.load(path)
    if record is not None:
        return record.sha256s
    blobs = [sha256_of_blob(part) for part in all_parts(path)]
    named = tuple(blob for blob in blobs if blob is not None)
    return named if len(named) == len(blobs) else None


def verify(
    path: Path,
    expected: tuple[str, ...] | None,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> VerifyResult:
    """Read all files of a model and compare them. That it is sound is remembered, and likewise that it differs.

    Args:
        expected: the SHA-256 of each file, None if not known.
        on_progress: called often with the bytes read and the bytes to read, in this thread.
        should_stop: asked often.

    Raises:
        OSError: it is sound, but the state folder cannot be written.
    """
    parts = all_parts(path)
    before = fingerprint(path)
    try:
        sha256s = _digests(parts, sum(size for size, _ in before or ()), on_progress, should_stop)
    except GgufError as error:
        return VerifyResult(Verdict.UNREADABLE, explanation=error.explanation)
    if sha256s is None:
        return VerifyResult(Verdict.STOPPED)
    if before is None or before != fingerprint(path):
        return VerifyResult(Verdict.UNREADABLE, sha256s, _changing(path))
    if expected is None:
        return VerifyResult(Verdict.UNKNOWN, sha256s, _nothing_to_compare(path, sha256s))
    differing = [part for part, one, other in zip(parts, sha256s, expected, strict=False) if one != other]
    if differing or len(expected) != len(sha256s):
        names = tuple(display_name(part) for part in differing or parts)
        _remember_difference(path, DiffersRecord(names, datetime.now(UTC), before))
        return VerifyResult(Verdict.DIFFERS, sha256s, why_differs(names))
    remember(path, sha256s)
    return VerifyResult(Verdict.SOUND, sha256s)


def carry(before: Path, after: Path) -> None:
    """The model was moved. Raises OSError if the state folder cannot be written."""
    _store.carry(before, after)
    _differing.carry(before, after)


def forget(path: Path) -> None:
    """The model was deleted."""
    _store.remove(path)
    _differing.remove(path)


def _remember_difference(path: Path, record: DiffersRecord) -> None:
    """A disk that cannot be written to must not hide it."""
    try:
        _differing.save(path, record)
    except OSError as error:
        _log.warning("That a model differs was not kept: %s", error)


def _digests(
    parts: tuple[Path, ...], total: int, on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]
) -> tuple[str, ...] | None:
    """The SHA-256 of each file; None if it was stopped."""
    digests, done = [], 0
    buffer = memoryview(bytearray(_BUFFER))
    for part in parts:
        digest = hashlib.sha256()
        with open_readable(part) as stream:
            while count := stream.readinto(buffer):  # type: ignore[attr-defined]  # a BufferedReader has it
                if should_stop():
                    return None
                digest.update(buffer[:count])
                done += count
                on_progress(done, max(total, done))
        digests.append(digest.hexdigest())
    return tuple(digests)


def why_differs(names: tuple[str, ...]) -> Explanation:
    """What to tell of a model whose files `names` differ."""
    return Explanation(
        phrase("{name} is not what its publisher has put on the Hub.", name=names[0]),
        phrase("Some of its bytes have changed, perhaps by a fault of the disk."),
        phrase("Delete it and download it again. If that happens twice, check the disk and the memory."),
    )


def _changing(path: Path) -> Explanation:
    return Explanation(
        phrase("{name} changed while it was read.", name=display_name(path)),
        phrase("Another program is writing it."),
        phrase("Try again when that is done."),
    )


def _nothing_to_compare(path: Path, sha256s: tuple[str, ...]) -> Explanation:
    return Explanation(
        phrase("{name} was read without an error.", name=display_name(path)),
        phrase("Descant did not download it, so there is nothing to compare it with."),
        phrase("Its SHA-256 is {sha256}; compare that with the page of its publisher.", sha256=", ".join(sha256s)),
    )
