"""The engines that the user has installed: which there are, which is used, and which was used before.

::

    <data folder>/engines/engines.json    what is used; where each engine came from
                          vulkan-3f2a…/   an engine
                          .incoming/      what is being downloaded and unpacked

An engine that was replaced stays until the new one has loaded a model, and then as the one to go back to.
"""

import contextlib
import hashlib
import logging
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import sync_folder, write_atomically
from app.core.sentences import Phrase, phrase
from app.engine.engines.choice import MANIFEST_NAME, STATE_NAME, engines_dir
from app.engine.engines.errors import (
    AmbiguousError,
    EngineFolderError,
    EnginesBusyError,
    EnginesError,
    EnginesFolderError,
    NeededError,
    NothingBeforeError,
    NotInstalledError,
)
from app.engine.engines.manifest import Manifest, check_fit, read_manifest, verify

_log = logging.getLogger(__name__)

VERSION: Final = 1
BUNDLED: Final = ""
"""The id that stands for the engine that came with Descant."""
_INCOMING: Final = ".incoming"
_BUSY: Final = ".busy"
"""The lock of a staging folder."""
_ID: Final = re.compile(r"|[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_LOCK_SECONDS: Final = 5.0


class Origin(msgspec.Struct, frozen=True):
    """Where an engine came from.

    Attributes:
        sha256: of the packed file.
        build: its number in the signed list, which grows with every release of an engine; 0 if it is in none.
    """

    sha256: str = ""
    build: int = 0


class EnginesState(msgspec.Struct, frozen=True):
    """What is used.

    Attributes:
        current: id of the engine in use; BUNDLED for the one that came with Descant.
        previous: id of the one before, to go back to; None if there is none.
        proven: ids of the engines that have loaded a model.
        origins: by id, in the order in which they were installed.
    """

    version: int = VERSION
    current: str = BUNDLED
    previous: str | None = None
    proven: tuple[str, ...] = ()
    origins: dict[str, Origin] = {}

    @property
    def is_proven(self) -> bool:
        """Whether the current engine has loaded a model; the one that came with Descant counts as proven."""
        return self.current == BUNDLED or self.current in self.proven


class InstalledEngine(msgspec.Struct, frozen=True):
    """An engine in the folder.

    Attributes:
        id: name of its folder.
        manifest: None if it cannot be read.
        problem: why it cannot be used; None if it can.
        origin: where it came from.
    """

    id: str
    folder: Path
    manifest: Manifest | None
    problem: EngineFolderError | None
    origin: Origin

    @property
    def name(self) -> str:
        """What the manifest calls it."""
        return self.manifest.name if self.manifest is not None else self.id

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return sum(file.size for file in self.manifest.files) if self.manifest is not None else 0


class InstalledEngines:
    """The folder of the installed engines. Every call reads it anew, since another process may change it.

    Raises (all methods that change something): EnginesFolderError.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or engines_dir()

    @property
    def state(self) -> EnginesState:
        """What is used. If it cannot be read, the engine that came with Descant is used."""
        try:
            return self._read()
        except EnginesFolderError as error:
            _log.warning("What is known of the engines cannot be read: %s", error)
            return EnginesState()

    def _read(self) -> EnginesState:
        """Return what is used; a damaged file counts as none.

        Raises:
            EnginesFolderError: it cannot be read now, or a newer Descant wrote it: then it must not be overwritten.
        """
        try:
            state = msgspec.json.decode((self.folder / STATE_NAME).read_bytes(), type=EnginesState)
        except FileNotFoundError:
            return EnginesState()
        except OSError as error:
            raise EnginesFolderError(self.folder, _reason(error)) from error
        except (ValueError, RecursionError) as error:
            _log.warning("What is known of the engines is damaged: %s", error)
            return EnginesState()
        if state.version != VERSION:
            raise EnginesFolderError(self.folder, phrase("Another version of Descant has changed them."))
        return state if _ID.fullmatch(state.current) else msgspec.structs.replace(state, current=BUNDLED)

    def engines(self) -> tuple[InstalledEngine, ...]:
        """Return all engines that are installed, by name."""
        origins = self.state.origins
        with contextlib.suppress(OSError):
            folders = [one for one in self.folder.iterdir() if (one / MANIFEST_NAME).is_file() and one.name[0] != "."]
            return tuple(_described(one, origins.get(one.name, Origin())) for one in sorted(folders))
        return ()

    def find(self, engine_id: str) -> InstalledEngine:
        """Return an engine by its id, or by its name if that is unique. Raises NotInstalledError, AmbiguousError."""
        found = self.engines()
        same = [one for one in found if one.id == engine_id] or [one for one in found if one.name == engine_id]
        if not same:
            raise NotInstalledError(engine_id)
        if len(same) > 1:
            raise AmbiguousError(engine_id, [one.id for one in same])
        return same[0]

    def current(self) -> InstalledEngine | None:
        """Return the engine in use, whether it fits or not; None for the one that came with Descant."""
        current = self.state.current
        if current == BUNDLED:
            return None
        return _described(self.folder / current, self.state.origins.get(current, Origin()))

    @contextlib.contextmanager
    def staging(self) -> Iterator[Path]:
        """Make a folder to unpack into, on the same disk; what is left in it is removed.

        Whatever a killed process has left is removed too.
        """
        import filelock  # noqa: PLC0415  see below

        with self._changing():
            self.incoming.mkdir(parents=True, exist_ok=True)
            self._tidy()
            folder = Path(tempfile.mkdtemp(dir=self.incoming))
            lock = filelock.FileLock(folder / _BUSY)
            lock.acquire(timeout=0)
        try:
            yield folder
        finally:
            lock.release()
            shutil.rmtree(folder, ignore_errors=True)

    def _tidy(self) -> None:
        """Remove the staging folders of processes that have ended. The caller holds the lock."""
        import filelock  # noqa: PLC0415  see below

        for folder in (one for one in self.incoming.iterdir() if one.is_dir()):
            with contextlib.suppress(OSError, filelock.Timeout), filelock.FileLock(folder / _BUSY, timeout=0):
                shutil.rmtree(folder, ignore_errors=True)

    @property
    def incoming(self) -> Path:
        """Where downloads are kept until they are unpacked."""
        return self.folder / _INCOMING

    def add(self, unpacked: Path, origin: Origin) -> InstalledEngine:
        """Move a verified engine into the folder. If the same one is there already and whole, that one is kept."""
        digest = hashlib.sha256((unpacked / MANIFEST_NAME).read_bytes()).hexdigest()[:12]
        engine_id = f"{read_manifest(unpacked).name}-{digest}"
        place = self.folder / engine_id
        with self._changing():
            if not _is_whole(place):
                if place.exists():  # damaged; a library of it may be loaded
                    place.rename(unpacked.with_name("damaged"))
                unpacked.rename(place)
                sync_folder(self.folder)
            state = self._read()
            self._save(msgspec.structs.replace(state, origins=state.origins | {engine_id: origin}))
        return _described(place, origin)

    def use(self, engine_id: str) -> None:
        """Use an engine from now on; processes that run keep theirs.

        Raises:
            NotInstalledError: there is no such engine.
            EngineFolderError: it does not fit this version of Descant or this computer.
        """

        def change(state: EnginesState) -> EnginesState:
            used = engine_id
            if used != BUNDLED:
                engine = self.find(used)
                check_fit(engine.folder)
                used = engine.id
            if used == state.current:
                return state
            return msgspec.structs.replace(state, current=used, previous=state.current)

        self._change(change)

    def roll_back(self) -> str:
        """Use the engine that was used before, and return its id. Raises like :meth:`use`."""
        previous = self.state.previous
        if previous is None:
            raise NothingBeforeError
        self.use(previous)
        return previous

    def remove(self, engine_id: str) -> None:
        """Remove an engine.

        Raises:
            NeededError: it is in use, or the one in use has not loaded a model yet and this was the one before.
            NotInstalledError: there is no such engine.
        """

        def change(state: EnginesState) -> EnginesState:
            engine = self.find(engine_id)
            self._demand_not_needed(engine, state)
            self._delete(engine.id)
            return msgspec.structs.replace(
                state,
                current=BUNDLED if state.current == engine.id else state.current,
                previous=None if state.previous == engine.id else state.previous,
                proven=tuple(name for name in state.proven if name != engine.id),
                origins={name: origin for name, origin in state.origins.items() if name != engine.id},
            )

        self._change(change)

    def _demand_not_needed(self, engine: InstalledEngine, state: EnginesState) -> None:
        """Raise NeededError if removing `engine` would change what is used. One that does not fit is not used."""
        current = self.current()
        if current is None or current.problem is not None:
            return
        if engine.id == state.current:
            raise NeededError(engine.name, phrase("It is in use."), phrase("Use another engine first."))
        if engine.id == state.previous and not state.is_proven:
            why = phrase("The one in use has not loaded a model yet.")
            raise NeededError(engine.name, why, phrase("Load a model first."))

    def note_loaded(self, engine: Path | None) -> None:
        """Note that `engine` has loaded a model. If it is in use, older versions of it are removed, but for the last.

        It never fails: what cannot be written now is written at the next load.
        """
        if engine is None or engine.parent != self.folder or engine.name in self.state.proven:
            return

        def change(state: EnginesState) -> EnginesState:
            return msgspec.structs.replace(state, proven=(*state.proven, engine.name))

        with contextlib.suppress(EnginesError):
            self._change(change)
            state = self.state
            for older in self._older(engine.name) if state.current == engine.name else ():
                if older.id != state.previous:
                    self.remove(older.id)

    def _older(self, engine_id: str) -> list[InstalledEngine]:
        """Return the engines of the same name that were installed before this one."""
        order = list(self.state.origins)
        name = self.find(engine_id).name
        before = order[: order.index(engine_id)] if engine_id in order else []
        return [engine for engine in self.engines() if engine.name == name and engine.id in before]

    # -- the folder ----------------------------------------------------------------------------------------------------

    def _change(self, change: Callable[[EnginesState], EnginesState]) -> None:
        """Change what is known, under the lock: `change` sees what no other process changes meanwhile."""
        with self._changing():
            state = self._read()
            changed = change(state)
            if changed != state:
                self._save(changed)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """Hold the lock of the folder; errors of the disk become ours."""
        import filelock  # noqa: PLC0415  the window reads at its start which engine is used, and changes nothing

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with filelock.FileLock(self.folder / ".lock", timeout=_LOCK_SECONDS):
                yield
        except filelock.Timeout as error:
            raise EnginesBusyError from error
        except OSError as error:
            raise EnginesFolderError(self.folder, _reason(error)) from error

    def _save(self, state: EnginesState) -> None:
        write_atomically(self.folder / STATE_NAME, msgspec.json.encode(state), durable=True)

    def _delete(self, engine_id: str) -> None:
        """Remove a folder in two steps, so that a crash between them leaves nothing that looks like an engine."""
        self.incoming.mkdir(exist_ok=True)
        doomed = Path(tempfile.mkdtemp(dir=self.incoming))
        (self.folder / engine_id).rename(doomed / engine_id)
        shutil.rmtree(doomed, ignore_errors=True)


def _is_whole(folder: Path) -> bool:
    try:
        verify(folder)
    except EngineFolderError:
        return False
    return True


def _reason(error: OSError) -> Phrase:
    return phrase("{reason}.", reason=(error.strerror or str(error)).rstrip("."))


def _described(folder: Path, origin: Origin) -> InstalledEngine:
    manifest, problem = None, None
    try:
        manifest = read_manifest(folder)
        check_fit(folder)
    except EngineFolderError as error:
        problem = error
    return InstalledEngine(folder.name, folder, manifest, problem, origin)
