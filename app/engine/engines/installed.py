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
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import sync_folder, write_atomically
from app.core.paths import data_dir
from app.core.sentences import phrase
from app.engine.engines.errors import (
    EngineFolderError,
    EnginesError,
    EnginesFolderError,
    NeededError,
    NothingBeforeError,
    NotInstalledError,
)
from app.engine.engines.manifest import MANIFEST_NAME, Manifest, check_fit, read_manifest

_log = logging.getLogger(__name__)

VERSION: Final = 1
BUNDLED: Final = ""
"""The id that stands for the engine that came with Descant."""
_STATE: Final = "engines.json"
_INCOMING: Final = ".incoming"
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
        self.folder = folder or data_dir() / "engines"

    @property
    def state(self) -> EnginesState:
        """What is used. A damaged file counts as none: the engine that came with Descant is used then."""
        try:
            state = msgspec.json.decode((self.folder / _STATE).read_bytes(), type=EnginesState)
        except FileNotFoundError:
            return EnginesState()
        except (OSError, msgspec.DecodeError, RecursionError) as error:
            _log.warning("What is known of the engines cannot be read: %s", error)
            return EnginesState()
        return state if state.version == VERSION else EnginesState()

    def engines(self) -> tuple[InstalledEngine, ...]:
        """Return all engines that are installed, by name."""
        origins = self.state.origins
        with contextlib.suppress(OSError):
            folders = [one for one in self.folder.iterdir() if (one / MANIFEST_NAME).is_file() and one.name[0] != "."]
            return tuple(_described(one, origins.get(one.name, Origin())) for one in sorted(folders))
        return ()

    def find(self, engine_id: str) -> InstalledEngine:
        """Return an engine by its id, or by its name if that is unique. Raises NotInstalledError."""
        found = self.engines()
        same_id = [one for one in found if one.id == engine_id]
        same_name = [one for one in found if one.name == engine_id]
        if same_id or len(same_name) == 1:
            return (same_id or same_name)[0]
        raise NotInstalledError(engine_id)

    def current(self) -> InstalledEngine | None:
        """Return the engine in use, whether it fits or not; None for the one that came with Descant."""
        current = self.state.current
        if current == BUNDLED:
            return None
        return _described(self.folder / current, self.state.origins.get(current, Origin()))

    @contextlib.contextmanager
    def staging(self) -> Iterator[Path]:
        """Make a folder to unpack into, on the same disk; what is left in it is removed."""
        with self._changing():
            (self.folder / _INCOMING).mkdir(parents=True, exist_ok=True)
            folder = Path(tempfile.mkdtemp(dir=self.folder / _INCOMING))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @property
    def incoming(self) -> Path:
        """Where downloads are kept until they are unpacked."""
        return self.folder / _INCOMING

    def add(self, unpacked: Path, origin: Origin) -> InstalledEngine:
        """Move a verified engine into the folder. One with the same content that is there already is kept."""
        digest = hashlib.sha256((unpacked / MANIFEST_NAME).read_bytes()).hexdigest()[:12]
        engine_id = f"{read_manifest(unpacked).name}-{digest}"
        with self._changing():
            place = self.folder / engine_id
            if place.exists():  # the new copy was just verified; libraries of the old one may be loaded
                place.rename(Path(tempfile.mkdtemp(dir=self.incoming)) / engine_id)
            unpacked.rename(place)
            sync_folder(self.folder)
            state = self.state
            self._save(msgspec.structs.replace(state, origins=state.origins | {engine_id: origin}))
        return _described(place, origin)

    def use(self, engine_id: str) -> None:
        """Use an engine from now on; processes that run keep theirs.

        Raises:
            NotInstalledError: there is no such engine.
            EngineFolderError: it does not fit this version of Descant or this computer.
        """
        if engine_id != BUNDLED:
            check_fit(self.find(engine_id).folder)
            engine_id = self.find(engine_id).id

        def change(state: EnginesState) -> EnginesState:
            if engine_id == state.current:
                return state
            return msgspec.structs.replace(state, current=engine_id, previous=state.current)

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
        engine, state = self.find(engine_id), self.state
        if engine.id == state.current:
            raise NeededError(engine.name, phrase("It is in use."), phrase("Use another engine first."))
        if engine.id == state.previous and not state.is_proven:
            why = phrase("The one in use has not loaded a model yet.")
            raise NeededError(engine.name, why, phrase("Load a model first."))

        def change(state: EnginesState) -> EnginesState:
            self._delete(engine.id)
            previous = None if state.previous == engine.id else state.previous
            origins = {name: origin for name, origin in state.origins.items() if name != engine.id}
            proven = tuple(name for name in state.proven if name != engine.id)
            return msgspec.structs.replace(state, previous=previous, proven=proven, origins=origins)

        self._change(change)

    def note_loaded(self, engine: Path | None) -> None:
        """Note that `engine` has loaded a model. If it is in use, older versions of it are removed, but for the last.

        It never fails: what cannot be written now is written at the next load.
        """
        state = self.state
        if state.is_proven or engine != self.folder / state.current:
            return
        with contextlib.suppress(EnginesError):
            self._change(lambda state: msgspec.structs.replace(state, proven=(*state.proven, state.current)))
            for older in self._older(state.current):
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
        with self._changing():
            state = self.state
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
            raise EnginesFolderError(self.folder, "another Descant is changing them") from error
        except OSError as error:
            raise EnginesFolderError(self.folder, error.strerror or str(error)) from error

    def _save(self, state: EnginesState) -> None:
        write_atomically(self.folder / _STATE, msgspec.json.encode(state), durable=True)

    def _delete(self, engine_id: str) -> None:
        """Remove a folder in two steps, so that a crash between them leaves nothing that looks like an engine."""
        self.incoming.mkdir(exist_ok=True)
        doomed = Path(tempfile.mkdtemp(dir=self.incoming))
        (self.folder / engine_id).rename(doomed / engine_id)
        shutil.rmtree(doomed, ignore_errors=True)


def _described(folder: Path, origin: Origin) -> InstalledEngine:
    manifest, problem = None, None
    try:
        manifest = read_manifest(folder)
        check_fit(folder)
    except EngineFolderError as error:
        problem = error
    return InstalledEngine(folder.name, folder, manifest, problem, origin)
