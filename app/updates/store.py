"""What is known about updates, on the disk.

::

    <state folder>/updates/updates.json     see UpdateState
                           SHA-256.part     while a version arrives
                           Descant-….…      ready
"""

import contextlib
import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Final

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.updates.installation import Installation, Kind

BETWEEN_LOOKS: Final = timedelta(days=1)
_VERSION: Final = 1

_log = logging.getLogger(__name__)


class Ready(msgspec.Struct, frozen=True):
    """A version that was downloaded and verified.

    Attributes:
        kind: of the installation that it is for.
        file: its name in the folder.
    """

    version: str
    kind: Kind
    file: str
    sha256: str


class Replaced(msgspec.Struct, frozen=True):
    """What the last installation did: `version` is in its place now, and the old program is the file `old`."""

    version: str
    old: str


class UpdateState(msgspec.Struct, frozen=True):
    """What is known about updates.

    Attributes:
        looked: when the list was read last.
        skipped: the version that the user does not want.
        ready: what is installed when Descant quits.
        replaced: what was installed and has not started yet.
    """

    version: int = _VERSION
    looked: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    skipped: str = ""
    ready: Ready | None = None
    replaced: Replaced | None = None


class UpdateStore:
    """What is known about updates, on the disk. Every call reads it anew."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or state_dir() / "updates"

    @property
    def state(self) -> UpdateState:
        """What is known; nothing if the file is damaged."""
        try:
            state = msgspec.json.decode((self.folder / "updates.json").read_bytes(), type=UpdateState)
        except FileNotFoundError:
            return UpdateState()
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("What is known about updates cannot be read: %s", error)
            return UpdateState()
        return state if state.version == _VERSION else UpdateState()

    def is_due(self, now: datetime) -> bool:
        """Whether it is time to read the list again; after a change of the clock it is."""
        looked = self.state.looked
        return looked is None or not timedelta(0) <= now - looked < BETWEEN_LOOKS

    def note_look(self, now: datetime) -> None:
        """Note that the list was read."""
        self._change(looked=now)

    def skip(self, version: str) -> None:
        """Do not offer this version again."""
        self._change(skipped=version)

    def ready_for(self, installation: Installation, running: str) -> Ready | None:
        """Return the version that is ready for this installation; None if there is none that is newer than `running`.

        What is ready and is of no use any more is forgotten: its file is gone, or this version or a newer one runs. All
        installations of a user share the folder, so what is ready for another kind stays.
        """
        ready = self.state.ready
        if ready is None or ready.kind is not installation.kind:
            return None
        from packaging.version import Version  # noqa: PLC0415  seldom is anything ready

        if (self.folder / ready.file).is_file() and Version(ready.version) > Version(running):
            return ready
        self.discard()
        return None

    def discard(self) -> None:
        """Forget what is ready, and remove its file."""
        ready = self.state.ready
        if ready is not None:
            self._change(ready=None)
            with contextlib.suppress(OSError):
                (self.folder / ready.file).unlink(missing_ok=True)

    def set_ready(self, ready: Ready | None) -> None:
        """Note what is installed when Descant quits. Raises OSError: if it cannot be noted, it will not happen."""
        self.save(msgspec.structs.replace(self.state, ready=ready))

    def save(self, state: UpdateState) -> None:
        """Write the state. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self.folder / "updates.json", msgspec.json.encode(state), durable=True)

    def _change(self, **changes: object) -> None:
        try:
            self.save(msgspec.structs.replace(self.state, **changes))
        except OSError as error:
            _log.warning("What is known about updates cannot be written: %s", error)
