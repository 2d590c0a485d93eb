"""Verify that a model's files are, byte for byte, those that their publisher put on the Hub.

The SHA-256 is known for Descant's downloads, and for the Hugging Face cache, which names its files by it. Other files
can be read completely, but there is nothing to compare them with.
"""

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
    """The record of a verified model.

    Attributes:
        sha256s: the expected SHA-256 of each file, in lower-case hexadecimal.
        when: when they last matched.
        files: size and modification time of each file at that moment.
    """

    sha256s: tuple[str, ...]
    when: datetime
    files: Fingerprint


class DiffersRecord(msgspec.Struct, frozen=True):
    """The record of a model that failed verification.

    Attributes:
        names: of the files that differ.
        when: when this was found.
        files: size and modification time of each file at that moment.
    """

    names: tuple[str, ...]
    when: datetime
    files: Fingerprint


class Verdict(StrEnum):
    """The result of a verification.

    SOUND: every byte is correct. DIFFERS: some are not. UNKNOWN: there is nothing to compare with. UNREADABLE: a file
    could not be read, or is being written. STOPPED: by the user.
    """

    SOUND = "sound"
    DIFFERS = "differs"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """The result of a verification with its details.

    Attributes:
        sha256s: of each file that was read.
        explanation: the message for the user; None for SOUND and STOPPED.
    """

    verdict: Verdict
    sha256s: tuple[str, ...] = ()
    explanation: Explanation | None = None


_store = RecordStore("verified", VerifiedRecord, durable=True)
_differing = RecordStore("differs", DiffersRecord, durable=True)


def remember(path: Path, sha256s: tuple[str, ...]) -> None:
    """Record that the files of the model at `path` were just verified.

    Nothing is recorded if a SHA-256 is unknown (empty).

    Raises:
        OSError: the state folder is not writable.
    """
    files = fingerprint(path)
    if files is not None and all(sha256s):
        _store.save(path, VerifiedRecord(sha256s, datetime.now(UTC), files))
        _differing.remove(path)


def find(path: Path) -> VerifiedRecord | None:
    """Return the last verification; None if there is none, if the files have changed since, or if they differ."""
    record = _store.load(path)
    is_sound = record is not None and record.files == fingerprint(path) and find_difference(path) is None
    return record if is_sound else None


def find_difference(path: Path) -> DiffersRecord | None:
    """Return the failed verification; None if there is none, or if the files have changed since."""
    record = _differing.load(path)
    return record if record is not None and record.files == fingerprint(path) else None


def changed_since(path: Path) -> datetime | None:
    """Return the last verification's time if the files have changed and were not compared since; otherwise None."""
    record = _store.load(path)
    is_other = record is not None and record.files != fingerprint(path) and find_difference(path) is None
    return record.when if record is not None and is_other else None


def expected(path: Path) -> tuple[str, ...] | None:
    """Return the expected SHA-256 of each file; None if unknown."""
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
    """Read all files of a model and compare them. The result is recorded if they match or differ.

    Args:
        expected: the SHA-256 of each file; None if unknown.
        on_progress: called often with the bytes read and the total, in this thread.
        should_stop: called often.

    Raises:
        OSError: the files match, but the state folder is not writable.
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
    """Keep the records when the model is moved. Raises OSError if the state folder is not writable."""
    _store.carry(before, after)
    _differing.carry(before, after)


def forget(path: Path) -> None:
    """Forget the records of a deleted model."""
    _store.remove(path)
    _differing.remove(path)


def _remember_difference(path: Path, record: DiffersRecord) -> None:
    """Record the difference. If the disk is not writable, the result must still be reported."""
    try:
        _differing.save(path, record)
    except OSError as error:
        _log.warning("That a model differs was not kept: %s", error)


def _digests(
    parts: tuple[Path, ...], total: int, on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]
) -> tuple[str, ...] | None:
    """Return the SHA-256 of each file; None if stopped."""
    import hashlib  # noqa: PLC0415  it loads OpenSSL, 3.7 MB

    digests, done = [], 0
    buffer = memoryview(bytearray(_BUFFER))
    for part in parts:
        digest = hashlib.sha256()
        with open_readable(part) as stream:
            while count := stream.readinto(buffer):  # type: ignore[attr-defined] # a BufferedReader has it
                if should_stop():
                    return None
                digest.update(buffer[:count])
                done += count
                on_progress(done, max(total, done))
        digests.append(digest.hexdigest())
    return tuple(digests)


def why_differs(names: tuple[str, ...]) -> Explanation:
    """Return the message for a model whose files `names` differ."""
    return Explanation(
        phrase("{name} does not match its publisher's file on the Hub.", name=names[0]),
        phrase("Some of its bytes have changed, possibly because of a disk error."),
        phrase("Delete it and download it again. If this happens twice, check the disk and memory."),
    )


def _changing(path: Path) -> Explanation:
    return Explanation(
        phrase("{name} changed while it was being read.", name=display_name(path)),
        phrase("Another program is writing to it."),
        phrase("Try again when that program has finished."),
    )


def _nothing_to_compare(path: Path, sha256s: tuple[str, ...]) -> Explanation:
    return Explanation(
        phrase("{name} was read without errors.", name=display_name(path)),
        phrase("Descant did not download it, so there is nothing to compare it with."),
        phrase("Its SHA-256 is {sha256}. Compare it with the publisher's page.", sha256=", ".join(sha256s)),
    )
