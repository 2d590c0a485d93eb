"""The walls around the process that runs Python.

Code in Pyodide reaches JavaScript and with it whatever Deno lets it do, so the walls are these, from the inside out:

1. Deno's permissions: read the component and the part of the app that runs in it; nothing else.
2. bubblewrap, on Linux where it works: no other file of this computer exists, no network, no other process.
3. Limits of the system: memory, files written, core dumps; and the memory and time that the app watches itself.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.paths import resources_dir
from app.core.sentences import Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.tools.python.component import Component
    from app.tools.python.limits import Limits

_PAGE: Final = 65_536
"""Bytes of a page of WebAssembly's memory."""
_OPEN_FILES: Final = 256
_TRIAL_SECONDS: Final = 20.0
_LIBRARIES: Final = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/etc/ld.so.conf")
_INSIDE_COMPONENT, _INSIDE_RUNNER = Path("/component"), Path("/runner")

# ulimit counts blocks of 512 bytes for files and KiB for memory. A limit that the system does not have stays as it is.
_SET_LIMITS: Final = (
    'for limit in "-c 0" "-f 0" "-n {files}" "-d {data}"; do ulimit $limit 2>/dev/null; done; exec "$@"'
)


class Guard(msgspec.Struct, frozen=True):
    """Which walls there are on this computer.

    Attributes:
        bubblewrap: the program; None if it is not used.
        why_not: why it is not used.
    """

    bubblewrap: Path | None
    why_not: Phrase | None = None

    def words(self) -> Phrase:
        """Return a sentence for diagnostics."""
        if self.bubblewrap is not None:
            return phrase("Python for the model runs behind Deno's permissions and bubblewrap.")
        assert self.why_not is not None
        return phrase("Python for the model runs behind Deno's permissions alone. {reason}", reason=self.why_not)


class Command(msgspec.Struct, frozen=True):
    """What starts the process: the arguments and the whole environment."""

    arguments: tuple[str, ...]
    environment: dict[str, str]


def runner_folder() -> Path:
    """Return the folder of the part of the app that runs inside."""
    return resources_dir() / "python_tool"


def guard_for(component: Component) -> Guard:
    """Return the walls for a component. The first call tries bubblewrap, which takes a tenth of a second."""
    return _guard(component.deno)


@functools.cache
def _guard(deno: Path) -> Guard:
    if not sys.platform.startswith("linux"):
        return Guard(None, phrase("bubblewrap exists for Linux only."))
    found = shutil.which("bwrap")
    if found is None:
        return Guard(None, phrase("bubblewrap (bwrap) is not installed."))
    program = Path(found)
    try:
        inside = str(_INSIDE_COMPONENT / deno.name)
        subprocess.run(
            [*_walls(program, deno.parent), inside, "--version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=_TRIAL_SECONDS,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().partition("\n")[0][:200].rstrip(".")
        return Guard(None, phrase("bubblewrap is not allowed here: {reason}.", reason=said))
    except (OSError, subprocess.TimeoutExpired) as error:
        return Guard(None, phrase("bubblewrap cannot be run: {reason}.", reason=str(error)[:200].rstrip(".")))
    return Guard(program)


def guarded(component: Component, limits: Limits, guard: Guard) -> Command:
    """Return the command that runs Python for one chat."""
    folder, runner = component.folder, runner_folder()
    walls: tuple[str, ...] = ()
    if guard.bubblewrap is not None:
        walls = tuple(_walls(guard.bubblewrap, folder))
        folder, runner = _INSIDE_COMPONENT, _INSIDE_RUNNER
    arguments = (*_limits(limits), *walls, *_deno(folder / component.deno.name, folder, runner, limits))
    return Command(arguments, _environment(folder))


def _deno(program: Path, folder: Path, runner: Path, limits: Limits) -> Iterator[str]:
    yield from (str(program), "run", "--quiet", "--no-prompt")
    yield f"--allow-read={folder},{runner}"
    yield from (f"--deny-{what}" for what in ("write", "net", "env", "sys", "run", "ffi", "import"))
    yield from ("--no-remote", "--no-npm", "--cached-only", "--no-config", "--no-lock", "--no-code-cache")
    yield f"--v8-flags=--wasm-max-mem-pages={limits.python_bytes // _PAGE}"
    yield from (str(runner / "main.mjs"), str(folder), str(limits.output_characters))


def _environment(folder: Path) -> dict[str, str]:
    """Return the whole environment: nothing of the user's own.

    Deno would keep local storage and caches in ``DENO_DIR``, which needs no permission: the folder cannot be made.
    """
    own = {"DENO_DIR": str(folder / "component.json" / "none"), "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
    windows = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return own | windows


def _limits(limits: Limits) -> tuple[str, ...]:
    """Return what sets the limits of the system before it starts the program; on Windows a job object has them.

    A limit of the address space is not among them: V8 reserves more than there is. That of data counts what is used.
    """
    if sys.platform == "win32":
        return ()
    return ("/bin/sh", "-c", _SET_LIMITS.format(files=_OPEN_FILES, data=2 * limits.process_bytes // 1024), "python")


def _walls(bubblewrap: Path, component: Path) -> Iterator[str]:
    yield from (str(bubblewrap), "--unshare-all", "--die-with-parent", "--cap-drop", "ALL", "--hostname", "python")
    for place in map(Path, _LIBRARIES):
        if place.is_symlink():
            yield from ("--symlink", str(place.readlink()), str(place))
        elif place.exists():
            yield from ("--ro-bind", str(place), str(place))
    yield from ("--ro-bind", str(component), str(_INSIDE_COMPONENT))
    yield from ("--ro-bind", str(runner_folder()), str(_INSIDE_RUNNER))
    yield from ("--proc", "/proc", "--remount-ro", "/", "--chdir", "/")
