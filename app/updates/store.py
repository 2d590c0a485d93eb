"""What is known about updates, on the disk.

::

    <state folder>/updates/updates.json     see UpdateState
                           SHA-256.part     while a version arrives
                           Descant-….…      ready
"""

import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir

BETWEEN_LOOKS: Final = timedelta(days=1)
_VERSION: Final = 1

_log = logging.getLogger(__name__)


class Ready(msgspec.Struct, frozen=True):
    """A version that was downloaded and verified."""

    version: str
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
    looked: datetime | None = None
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
        except (OSError, msgspec.DecodeError, RecursionError) as error:
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
