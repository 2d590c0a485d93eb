"""Whether a model's files are, byte for byte, what their publisher has put on the Hub.

A SHA-256 is known of what Descant has downloaded, and of what lies in the Hugging Face cache, which names its files by
it. Files from elsewhere can be read through, but there is nothing to compare them with.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import msgspec

from app.core.sentences import Explanation, Phrase, phrase
from app.gguf.errors import GgufError
from app.gguf.opening import display_name, open_readable
from app.gguf.parts import all_parts
from app.library.elsewhere import sha256_of_blob
from app.library.records import Fingerprint, RecordStore, fingerprint

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


def remember(path: Path, sha256s: tuple[str, ...]) -> None:
    """The files of the model at `path` were found to be what they should be, just now.

    Nothing is remembered if a SHA-256 is not known, and empty.

    Raises:
        OSError: if the state folder cannot be written.
    """
    files = fingerprint(path)
    if files is not None and all(sha256s):
        _store.save(path, VerifiedRecord(sha256s, datetime.now(UTC), files))


def find(path: Path) -> VerifiedRecord | None:
    """When the model was verified; None if it never was, or if its files have changed since."""
    record = _store.load(path)
    return record if record is not None and record.files == fingerprint(path) else None


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
    """Read all files of a model and compare them. What is sound is remembered, what is not is forgotten as sound.

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
        return VerifyResult(Verdict.DIFFERS, sha256s, _differs(differing or list(parts)))
    remember(path, sha256s)
    return VerifyResult(Verdict.SOUND, sha256s)


def carry(before: Path, after: Path) -> None:
    """The model was moved. Raises OSError if the state folder cannot be written."""
    _store.carry(before, after)


def forget(path: Path) -> None:
    """The model was deleted."""
    _store.remove(path)


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


def _differs(parts: list[Path]) -> Explanation:
    names: Phrase = phrase("{name} is not what its publisher has put on the Hub.", name=display_name(parts[0]))
    return Explanation(
        names,
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
