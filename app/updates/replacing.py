"""Puts a version that was fetched in the place of the one that runs, when Descant quits.

Nothing changes under a running program. Of an AppImage the old file is kept beside the new one, under a name with its
version, until the new one has started.
"""

import contextlib
import os
import shutil
from pathlib import Path

import msgspec

from app.core.files import sync_folder
from app.updates.errors import BadFileError, NotReplacedError
from app.updates.installation import Installation, Kind
from app.updates.store import Ready, Replaced, UpdateStore


def install_ready(
    store: UpdateStore, installation: Installation, running: str, *, pid: int | None = None
) -> str | None:
    """Install the version that is ready; call it when Descant quits. Return the version; None if none is ready.

    Args:
        running: the version that runs now.
        pid: the process that has to end before a setup may write; this one by default.

    Raises:
        UpdateError: it cannot be installed; the version that runs is unchanged. It stays ready, unless its file is bad.
    """
    ready = store.ready_for(installation, running)
    if ready is None or not installation.is_replaced_on_quit:
        return None
    file = store.folder / ready.file
    try:
        if not _is_unchanged(ready, file):
            store.discard()
            raise BadFileError(ready.version)
        if installation.kind is Kind.WINDOWS:
            _start_setup(file, os.getpid() if pid is None else pid)
        elif installation.program is not None:
            _replace(store, ready, file, installation.program, running)
    except OSError as error:
        raise NotReplacedError(ready.version, installation.program or file, error.strerror or str(error)) from error
    return ready.version


def _replace(store: UpdateStore, ready: Ready, file: Path, program: Path, running: str) -> None:
    """Put `file` in the place of `program`. What is noted before is right whenever the process is killed."""
    if _digest(program) != ready.sha256:  # not yet: the process before was killed just after it
        old = program.with_name(f"{program.stem}-{running}{program.suffix}")
        store.save(msgspec.structs.replace(store.state, replaced=Replaced(ready.version, str(old))))
        replace_program(file, program, old)
    store.discard()


def note_start(store: UpdateStore, installation: Installation, running: str) -> str | None:
    """Tidy up after an installation; call it at the start. Return the version if it runs for the first time.

    The program of the version before is removed only now, when the new one has started.
    """
    state = store.state
    is_new = state.ready is not None and (state.ready.version, state.ready.kind) == (running, installation.kind)
    store.ready_for(installation, running)  # a setup has installed it: it is forgotten
    if state.replaced is not None and state.replaced.version == running:
        is_new = True
        with contextlib.suppress(OSError):
            Path(state.replaced.old).unlink(missing_ok=True)
            store.save(msgspec.structs.replace(store.state, replaced=None))
    return running if is_new else None


def replace_program(new: Path, program: Path, old: Path) -> None:
    """Put `new` in the place of `program` in one step, and keep the old one as `old`. Raises OSError."""
    arriving = program.with_name(f".{program.name}.new")
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


def _is_unchanged(ready: Ready, file: Path) -> bool:
    """Whether the file is the one that was verified: it has lain on the disk since."""
    return _digest(file) == ready.sha256


def _digest(file: Path) -> str:
    import hashlib  # noqa: PLC0415  it loads OpenSSL, 3.7 MB

    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _start_setup(setup: Path, pid: int) -> None:
    """Start the setup of Windows without a window; it waits until this process has ended."""
    import subprocess  # noqa: PLC0415  0.5 MB, for Windows alone

    flags = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    subprocess.Popen([str(setup), "/S", f"/WAIT={pid}"], creationflags=flags, close_fds=True)
