"""Part files of downloads that are not in the queue. app.hub is imported only when they are searched for."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.settings.store import SettingsStore
from app.library import former
from app.library.folders import models_folder

if TYPE_CHECKING:
    from app.hub.downloads.leftovers import Leftover

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeptPart:
    """The part file of a download that is not in the queue.

    Attributes:
        path: the part file; distinguishes it from the models.
        folder: the models folder it is in, or an earlier one.
        can_go_on: whether downloading the same file would continue from it.
    """

    path: Path
    folder: Path
    leftover: "Leftover"
    can_go_on: bool


def kept_parts(settings: SettingsStore, wanted: frozenset[str]) -> Iterator[KeptPart]:
    """Find part files in the current and earlier models folders, except those in `wanted` (SHA-256 of queued files)."""
    from app.hub.downloads.download import PARTS_FOLDER  # noqa: PLC0415  see the module
    from app.hub.downloads.leftovers import leftovers  # noqa: PLC0415

    current = models_folder(settings)
    for folder in dict.fromkeys((current, *former.load())):
        try:
            found = leftovers(folder, wanted)
        except OSError as error:
            _log.warning("What is kept of downloads in %s is not known: %s", folder, error)
            continue
        for one in found:
            path = folder / PARTS_FOLDER / f"{one.sha256}.part"
            yield KeptPart(path, folder, one, can_go_on=folder == current and not one.is_wrong)


def remove_kept_part(part: KeptPart) -> None:
    """Delete the part file. Raises OSError, or InUseError if a download uses it."""
    from app.hub.downloads.leftovers import remove_leftover  # noqa: PLC0415  see the module

    remove_leftover(part.folder, part.leftover)
