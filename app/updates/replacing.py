"""Puts a version that was fetched in the place of the one that runs, when Descant quits.

Nothing changes under a running program. Of an AppImage the old file is kept beside the new one, under a name with its
version, until the new one has started.
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import msgspec

from app.core.files import sync_folder
from app.updates.errors import NotReplacedError
from app.updates.installation import Installation, Kind
from app.updates.store import Ready, Replaced, UpdateState, UpdateStore


def install_ready(
    store: UpdateStore, installation: Installation, running: str, *, pid: int | None = None
) -> str | None:
    """Install the version that is ready; call it when Descant quits. Return the version; None if none is ready.

    Args:
        running: the version that runs now.
        pid: the process that has to end before a setup may write; this one by default.

    Raises:
        UpdateError: it cannot be installed; the version that runs is unchanged, and it stays ready.
    """
    ready = store.state.ready
    if ready is None or not installation.is_replaced_on_quit:
        return None
    file = store.folder / ready.file
    try:
        _demand_unchanged(ready, file)
        if installation.kind is Kind.WINDOWS:
            _start_setup(file, os.getpid() if pid is None else pid)
        elif installation.program is not None:
            old = replace_program(file, installation.program, running)
            store.save(UpdateState(looked=store.state.looked, replaced=Replaced(ready.version, str(old))))
            file.unlink(missing_ok=True)
    except OSError as error:
        raise NotReplacedError(ready.version, installation.program or file, error.strerror or str(error)) from error
    return ready.version


def note_start(store: UpdateStore, running: str) -> str | None:
    """Tidy up after an installation; call it at the start. Return the version if it runs for the first time.

    The program of the version before is removed only now, when the new one has started.
    """
    state = store.state
    if state.ready is not None and state.ready.version == running:  # a setup has installed it
        (store.folder / state.ready.file).unlink(missing_ok=True)
        _save_if_possible(store, msgspec.structs.replace(state, ready=None, replaced=None))
        return running
    if state.replaced is None or state.replaced.version != running:
        return None
    with contextlib.suppress(OSError):
        Path(state.replaced.old).unlink(missing_ok=True)
    _save_if_possible(store, msgspec.structs.replace(state, replaced=None))
    return running


def replace_program(new: Path, program: Path, running: str) -> Path:
    """Put `new` in the place of `program` in one step; return where the old one is. Raises OSError."""
    arriving = program.with_name(f".{program.name}.new")
    old = program.with_name(f"{program.stem}-{running}{program.suffix}")
    try:
        shutil.copyfile(new, arriving)
        arriving.chmod(program.stat().st_mode | 0o500)
        with arriving.open("rb") as stream:
            os.fsync(stream.fileno())
        old.unlink(missing_ok=True)
        try:
            old.hardlink_to(program)
        except OSError:  # a file system without hard links
            shutil.copy2(program, old)
        arriving.replace(program)
    except BaseException:
        arriving.unlink(missing_ok=True)
        raise
    sync_folder(program.parent)
    return old


def _demand_unchanged(ready: Ready, file: Path) -> None:
    """Raise OSError if the file is not the one that was verified: it has lain on the disk since."""
    with file.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != ready.sha256:
            raise OSError(0, "the downloaded file has changed")


def _start_setup(setup: Path, pid: int) -> None:
    """Start the setup of Windows without a window; it waits until this process has ended."""
    flags = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    subprocess.Popen([str(setup), "/S", f"/WAIT={pid}"], creationflags=flags, close_fds=True)


def _save_if_possible(store: UpdateStore, state: UpdateState) -> None:
    with contextlib.suppress(OSError):
        store.save(state)
