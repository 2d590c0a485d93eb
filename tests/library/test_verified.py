"""Is each byte what the publisher has put on the Hub?"""

import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.core.paths import models_dir, state_dir
from app.library import elsewhere, used, verified
from app.library.details import details_of
from app.library.models import entry_for
from app.library.verified import Verdict, verify
from tests.corpus import sound
from tests.small_models import write_split


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def own_state_is_a_file() -> None:
    state_dir().parent.mkdir(parents=True, exist_ok=True)
    state_dir().write_text("")


def damage(path: Path) -> None:
    """Change one byte; size and time stay, as with a fault of the disk."""
    state = path.stat()
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def test_all_parts_are_read_and_what_is_sound_is_remembered() -> None:
    parts = write_split(models_dir(), "big")
    sums = tuple(map(sha256, parts))
    seen: list[tuple[int, int]] = []
    result = verify(parts[0], sums, lambda done, total: seen.append((done, total)))
    assert (result.verdict, result.sha256s) == (Verdict.SOUND, sums)
    total = sum(part.stat().st_size for part in parts)
    assert seen[-1] == (total, total)
    record = verified.find(parts[1].with_name(parts[0].name))
    assert record is not None
    assert record.sha256s == sums
    assert datetime.now(UTC) - record.when < timedelta(minutes=1)


def test_a_changed_byte_is_found_and_the_file_named() -> None:
    parts = write_split(models_dir(), "big")
    verified.remember(parts[0], tuple(map(sha256, parts)))
    damage(parts[2])
    assert verified.find(parts[0]) is not None  # size and time are the same
    result = verify(parts[0], verified.expected(parts[0]))
    assert result.verdict is Verdict.DIFFERS
    assert "big-00003-of-00003.gguf" in str(result.explanation)


def test_that_it_differs_is_remembered_until_the_file_is_another() -> None:
    parts = write_split(models_dir(), "big")
    sums = tuple(map(sha256, parts))
    verified.remember(parts[0], sums)
    damage(parts[2])
    verify(parts[0], verified.expected(parts[0]))
    details = details_of(entry_for(parts[0]))
    assert (details.verified, details.changed_since, details.can_verify) == (None, None, True)
    assert details.differs is not None
    assert details.differs.names == ("big-00003-of-00003.gguf",)
    damage(parts[2])  # as it was, byte for byte, but nobody has looked
    assert verified.find_difference(parts[0]) is not None
    os.utime(parts[2], (1, 1))
    details = details_of(entry_for(parts[0]))
    assert (details.verified, details.differs) == (None, None)
    assert details.changed_since is not None
    damage(parts[2])
    verify(parts[0], verified.expected(parts[0]))
    assert details_of(entry_for(parts[0])).changed_since is None
    damage(parts[2])
    verified.remember(parts[0], sums)  # downloaded again
    assert details_of(entry_for(parts[0])).differs is None
    assert verified.find(parts[0]) is not None


def test_where_nothing_can_be_kept_it_is_still_said(own_state_is_a_file: None) -> None:
    path = sound(models_dir())
    assert verify(path, ("a" * 64,)).verdict is Verdict.DIFFERS


def test_a_file_that_was_written_since_is_not_verified_any_more_but_can_be_again() -> None:
    path = sound(models_dir())
    verified.remember(path, (sha256(path),))
    os.utime(path, (1, 1))
    assert verified.find(path) is None
    assert verify(path, verified.expected(path)).verdict is Verdict.SOUND
    assert verified.find(path) is not None


def test_without_anything_to_compare_with() -> None:
    path = sound(models_dir())
    assert verified.expected(path) is None
    result = verify(path, None)
    assert result.verdict is Verdict.UNKNOWN
    assert sha256(path) in str(result.explanation)
    assert verified.find(path) is None


def test_what_is_not_known_is_not_remembered_as_sound() -> None:
    path = sound(models_dir())
    verified.remember(path, ("",))
    assert (verified.find(path), verified.expected(path)) == (None, None)


def test_the_hugging_face_cache_names_its_files_by_their_content() -> None:
    repository = elsewhere.hugging_face_folder() / "models--a--b"
    (repository / "blobs").mkdir(parents=True)
    (repository / "snapshots" / "c").mkdir(parents=True)
    blob = sound(repository / "blobs")
    blob = blob.rename(blob.with_name(sha256(blob)))
    link = repository / "snapshots" / "c" / "model.gguf"
    link.symlink_to(blob)
    assert verify(link, verified.expected(link)).verdict is Verdict.SOUND
    damage(blob)
    assert verify(link, verified.expected(link)).verdict is Verdict.DIFFERS


def test_it_can_be_stopped() -> None:
    path = sound(models_dir())
    assert verify(path, (sha256(path),), should_stop=lambda: True).verdict is Verdict.STOPPED
    assert verified.find(path) is None


def test_a_missing_part_and_a_file_that_is_being_written() -> None:
    parts = write_split(models_dir(), "big")
    sums = tuple(map(sha256, parts))
    result = verify(parts[0], sums, lambda done, total: os.utime(parts[0], (2, 2)))
    assert result.verdict is Verdict.UNREADABLE
    assert "changed while" in str(result.explanation)
    parts[1].unlink()
    result = verify(parts[0], sums)
    assert result.verdict is Verdict.UNREADABLE
    assert parts[1].name in str(result.explanation)


def test_the_details_of_a_model() -> None:
    parts = write_split(models_dir(), "big")
    entry = entry_for(parts[0])
    before = details_of(entry)
    assert (before.used, before.verified, before.can_verify) == (None, None, False)
    assert before.size == sum(part.stat().st_size for part in parts)
    when = datetime(2026, 11, 1, 12, tzinfo=UTC)
    used.note(entry.path, when)
    verified.remember(entry.path, tuple(map(sha256, parts)))
    after = details_of(entry)
    assert (after.used, after.can_verify) == (when, True)
    assert after.verified is not None
