"""Move the models folder with all of its content, without data loss at any moment.

First every file gets a second name in the new folder (a hard link) if it is on the same disk; otherwise it is copied.
Then the setting is switched. Then the originals are deleted. On a disk without hard links (FAT, exFAT) each file is
renamed instead. A journal records the move, so that a later run resumes after a crash::

    <state folder>/moving.json      from, to, and the current stage

COPYING:  the old folder is complete; files in the new one are duplicates.
DELETING: the new folder is complete; files left in the old one are duplicates.
RENAMING: the files are split between both folders; both are scanned.

Existing files in the new folder are not changed. An identical file in both is accepted, a different one of the same
name is a conflict. Lock files of downloads are not moved: they are empty, and each folder has its own.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from app.core.files import sync_folder, write_atomically
from app.core.paths import state_dir
from app.core.sentences import Explanation, Phrase, phrase
from app.core.units import format_bytes
from app.gguf.facts import path_to_text, text_to_path
from app.library import last_used, load_values, used, verified
from app.library.errors import LibraryError
from app.library.folder_files import (
    device_of,
    differs_at_sight,
    is_same,
    names_below,
    nearest_folder,
    remove_empty_folders,
    remove_locks,
    size_of,
    taken_by,
)
from app.library.record_store import resolved

_BUFFER = 1 << 20
_RESERVE = 256 << 20
"""Bytes to keep free on the new disk."""
_UNFINISHED = ".moving"
_MOST_NAMES = 3
"""The maximum number of conflicting files that a message names."""


class Stage(StrEnum):
    """The stage of a move; see the module."""

    COPYING = "copying"
    DELETING = "deleting"
    RENAMING = "renaming"


class Move(msgspec.Struct, frozen=True):
    """A move that was started."""

    source: Path
    target: Path
    stage: Stage


@dataclass(frozen=True, slots=True)
class MoveProgress:
    """Progress of a move: bytes done, bytes in total, and the current file."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class MovePlan:
    """The cost of a move.

    Attributes:
        taken: bytes on the disk, of models and unfinished downloads.
        refusal: why the move is not possible; None if it is.
    """

    taken: int
    refusal: Explanation | None = None


class MoveError(LibraryError):
    """The models folder was not moved. All models are in their old place, or the move can be resumed."""


class MoveStoppedError(MoveError):
    """The user stopped the move; everything is in its old place."""

    def __init__(self) -> None:
        super().__init__(phrase("The move was stopped."), None, phrase("All models are where they were."))


def unfinished() -> Move | None:
    """Return the move that was started but not finished."""
    try:
        return msgspec.json.decode(_journal().read_bytes(), type=Move, dec_hook=text_to_path)
    except (OSError, msgspec.DecodeError, RecursionError):
        return None


def also_look_in() -> Path | None:
    """Return the second folder to scan while a move by renaming is unfinished; otherwise None."""
    move = unfinished()
    return move.target if move is not None and move.stage is Stage.RENAMING else None


def plan_move(source: Path, target: Path) -> MovePlan:
    """Return the cost of moving `source` to `target`, and whether it is possible. Nothing is changed.

    Files of the same size in both folders are compared only by the move itself. Raises OSError.
    """
    source, target = source.absolute(), target.absolute()
    names = list(names_below(source))
    taken = sum(taken_by(source / name) for name in names)
    try:
        _demand_sensible(source, target)
        _demand_no_clash([name for name in names if differs_at_sight(source / name, target / name)])
        missing = [name for name in names if not os.path.lexists(target / name)]
        if device_of(source) != device_of(target):
            _demand_room(target, sum(taken_by(source / name) for name in missing))
    except MoveError as error:
        return MovePlan(taken, error.explanation)
    return MovePlan(taken)


def move_models(
    source: Path,
    target: Path,
    *,
    switch: Callable[[], None],
    on_progress: Callable[[MoveProgress], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> None:
    """Move the content of `source` to `target`. A call with the same folders resumes a move that crashed.

    Args:
        switch: makes `target` the models folder; called once everything is there. It may be called again.
        on_progress: called often, in this thread.
        should_stop: called often; a stopped move leaves everything in `source`.

    Raises:
        MoveError: why the models were not moved; the base class of this module's errors.
    """
    source, target = source.absolute(), target.absolute()
    begun = unfinished()
    if begun is not None and (begun.source, begun.target) != (source, target):
        raise _not_moved(
            phrase(
                "Another move is not finished: from {source} to {target}.",
                source=str(begun.source),
                target=str(begun.target),
            ),
            phrase("Finish that move first."),
        )
    _demand_sensible(source, target)
    try:
        _Mover(source, target, switch, on_progress, should_stop).run(begun)
    except OSError as error:
        raise _not_moved(
            phrase(
                "The system reported: {reason}.",
                reason=f"{error.strerror or error} ({error.filename})" if error.filename else str(error),
            ),
            phrase("Fix this and try again. The move continues where it stopped. Nothing is lost."),
        ) from error


class _Mover:
    def __init__(
        self,
        source: Path,
        target: Path,
        switch: Callable[[], None],
        on_progress: Callable[[MoveProgress], None],
        should_stop: Callable[[], bool],
    ) -> None:
        self._source, self._target = source, target
        self._switch, self._on_progress, self._should_stop = switch, on_progress, should_stop
        self._done = self._total = 0
        self._can_link = False
        self._there = frozenset[str]()

    def run(self, begun: Move | None) -> None:
        names = sorted(names_below(self._source))
        self._total = sum(size_of(self._source / name) for name in names)
        if begun is None:
            self._there = self._demand_no_conflict(names)
        self._target.mkdir(parents=True, exist_ok=True)
        self._can_link = self._try_link(names)
        stage = begun.stage if begun is not None else self._first_stage()
        self._write_down(stage)
        if stage is Stage.COPYING:
            self._copy(names)
            stage = Stage.DELETING
            self._write_down(stage)
        elif stage is Stage.RENAMING:
            self._rename(names)
        self._switch()
        self._carry_records(names)
        if stage is Stage.DELETING:
            self._delete(names)
        remove_locks(self._source)
        remove_empty_folders(Path(current) for current, _, _ in os.walk(self._source))
        _journal().unlink(missing_ok=True)

    def _first_stage(self) -> Stage:
        on_one_disk = device_of(self._source) == device_of(self._target)
        return Stage.RENAMING if on_one_disk and not self._can_link else Stage.COPYING

    def _try_link(self, names: list[str]) -> bool:
        """Whether a file in the old folder can be hard-linked into the new one."""
        file = next((path for name in names if not (path := self._source / name).is_symlink()), None)
        probe = self._target / f".probe{_UNFINISHED}"
        try:
            if file is not None:
                probe.unlink(missing_ok=True)
                os.link(file, probe)
        except OSError:
            return False
        finally:
            probe.unlink(missing_ok=True)
        return True

    def _carry_records(self, names: list[str]) -> None:
        """Move the records of each model with it. On a full disk they are lost, which does no harm."""
        with contextlib.suppress(OSError):
            for name in names:
                before, after = self._source / name, self._target / name
                if before.suffix.lower() == ".gguf":
                    verified.carry(before, after)
                    used.carry(before, after)
                    load_values.carry(before, after)
                    if last_used.load() == before:
                        last_used.save(after)

    def _demand_no_conflict(self, names: list[str]) -> frozenset[str]:
        """Return the names of files that are identical in both folders. Raises MoveError if any differ."""
        there = [name for name in names if os.path.lexists(self._target / name)]
        _demand_no_clash([name for name in there if not self._is_equal(name)])
        for name in there:
            before, after = self._source / name, self._target / name
            if not before.is_symlink():  # from here on, equal size and time identify a copied file
                state = before.stat()
                os.utime(after, ns=(state.st_atime_ns, state.st_mtime_ns))
        return frozenset(there)

    def _is_equal(self, name: str) -> bool:
        """Whether `name` has the same bytes in both folders."""
        before, after = self._source / name, self._target / name
        if differs_at_sight(before, after):
            return False
        if before.is_symlink() or before.samefile(after):
            return True
        with before.open("rb") as one, after.open("rb") as other:
            while chunk := one.read(_BUFFER):
                self._demand_going_on()
                self._tell(name)
                if chunk != other.read(_BUFFER):
                    return False
        return True

    def _write_down(self, stage: Stage) -> None:
        _journal().parent.mkdir(parents=True, exist_ok=True)
        content = msgspec.json.encode(Move(self._source, self._target, stage), enc_hook=path_to_text)
        write_atomically(_journal(), content, durable=True)

    def _rename(self, names: list[str]) -> None:
        """Rename all files. This is fast, so it cannot be stopped halfway."""
        for name in names:
            before, after = self._source / name, self._target / name
            self._tell(name)
            self._done += size_of(before)
            if not is_same(before, after):
                self._put(before, after)
            before.unlink(missing_ok=True)

    def _put(self, before: Path, after: Path) -> None:
        after.parent.mkdir(parents=True, exist_ok=True)
        if before.is_symlink():
            self._put_link(before, after)
            return
        try:
            before.rename(after)
        except OSError as error:
            if error.errno != errno.EXDEV:  # another disk is mounted inside the folder, or one is mounted twice
                raise
            self._copy_file(before, after)

    def _copy(self, names: list[str]) -> None:
        missing = [name for name in names if not is_same(self._source / name, self._target / name)]
        self._done = self._total - sum(size_of(self._source / name) for name in missing)
        if not self._can_link:
            self._demand_room(missing)
        try:
            for name in missing:
                before, after = self._source / name, self._target / name
                self._tell(name)
                after.parent.mkdir(parents=True, exist_ok=True)
                if before.is_symlink():
                    self._put_link(before, after)
                else:
                    self._link_or_copy(before, after)
        except MoveStoppedError:
            self._take_back(names)
            raise

    def _demand_room(self, missing: list[str]) -> None:
        try:
            _demand_room(self._target, sum(taken_by(self._source / name) for name in missing))
        except MoveError:
            _journal().unlink(missing_ok=True)
            raise

    def _link_or_copy(self, before: Path, after: Path) -> None:
        if self._can_link:
            try:
                os.link(before, after)
            except OSError as error:
                if error.errno != errno.EXDEV:  # another disk is mounted inside the folder
                    raise
            else:
                self._done += size_of(before)
                return
        self._copy_file(before, after)

    def _copy_file(self, before: Path, after: Path) -> None:
        """Copy under a temporary name first: a file with its final name is complete and durable."""
        unfinished_copy = after.with_name(f".{after.name[:200]}{_UNFINISHED}")
        state = before.stat()
        with before.open("rb") as source, unfinished_copy.open("wb") as copy:
            while chunk := source.read(_BUFFER):
                self._demand_going_on()
                if chunk.strip(b"\0"):
                    copy.write(chunk)
                else:  # keep the holes of unfinished downloads, which take up no space
                    copy.seek(len(chunk), os.SEEK_CUR)
                self._done += len(chunk)
                self._tell(before.name)
            copy.truncate()
            copy.flush()
            os.fsync(copy.fileno())
        if unfinished_copy.stat().st_size != state.st_size or before.stat().st_mtime_ns != state.st_mtime_ns:
            raise OSError(errno.EIO, "The file changed while it was copied", str(before))
        os.utime(unfinished_copy, ns=(state.st_atime_ns, state.st_mtime_ns))
        unfinished_copy.replace(after)
        sync_folder(after.parent)

    def _take_back(self, names: list[str]) -> None:
        """Remove the copies; the originals still exist."""
        for name in names:
            before, after = self._source / name, self._target / name
            after.with_name(f".{after.name[:200]}{_UNFINISHED}").unlink(missing_ok=True)
            if name not in self._there and is_same(before, after):
                after.unlink()
        folders = {self._target / parent for name in names for parent in Path(name).parents}
        remove_empty_folders(folders - {self._target})
        _journal().unlink(missing_ok=True)

    def _delete(self, names: list[str]) -> None:
        """Remove each original whose copy exists. Files that are new in the old folder stay."""
        for name in names:
            before, after = self._source / name, self._target / name
            if is_same(before, after):
                before.unlink()

    def _put_link(self, before: Path, after: Path) -> None:
        """Recreate a link with the same target: inside the moved folder the new path, otherwise the old one."""
        leads = before.readlink()
        where, root = resolved(before.parent / leads), resolved(self._source)
        if where.is_relative_to(root):
            leads = leads if not leads.is_absolute() else self._target / where.relative_to(root)
        elif not leads.is_absolute():
            leads = where
        is_folder = before.is_dir()
        after.unlink(missing_ok=True)
        after.symlink_to(leads, target_is_directory=is_folder)

    def _demand_going_on(self) -> None:
        if self._should_stop():
            raise MoveStoppedError

    def _tell(self, name: str) -> None:
        self._on_progress(MoveProgress(self._done, self._total, Path(name).name))


def _not_moved(why: Phrase, next_step: Phrase) -> MoveError:
    return MoveError(phrase("The models folder was not moved."), why, next_step)


def _demand_sensible(source: Path, target: Path) -> None:
    if resolved(source) == resolved(target):
        raise _not_moved(phrase("The models are already there."), phrase("Choose another folder."))
    if resolved(target).is_relative_to(resolved(source)):
        raise _not_moved(
            phrase("The new folder is inside the old one."),
            phrase("Choose a folder outside {folder}.", folder=str(source)),
        )


def _demand_no_clash(names: list[str]) -> None:
    if names:
        shown = ", ".join((*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])))
        raise _not_moved(
            phrase("The new folder already has different files with the same names: {names}.", names=shown),
            phrase("Choose another folder, or move those files elsewhere."),
        )


def _demand_room(target: Path, needed: int) -> None:
    free = shutil.disk_usage(nearest_folder(target)).free
    if needed + _RESERVE > free:
        raise _not_moved(
            phrase(
                "The models need {needed}, but only {free} is free there.",
                needed=format_bytes(needed),
                free=format_bytes(free),
            ),
            phrase("Choose a folder on another disk, or free some space on this one."),
        )


def _journal() -> Path:
    return state_dir() / "moving.json"
