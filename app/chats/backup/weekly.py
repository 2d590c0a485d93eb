"""The backups that Descant makes by itself: one a week, the last four kept."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from app.chats.backup.archive import Manifest, Stopped, back_up
from app.chats.backup.errors import BackupNotWrittenError
from app.core.paths import data_dir

KEPT: Final = 4
_EVERY: Final = timedelta(days=7)
_NAME: Final = re.compile(r"descant-weekly-(\d{4}-\d{2}-\d{2})\.zip")


def weekly_folder() -> Path:
    """Return the folder of these backups."""
    return data_dir() / "backups"


def is_due(folder: Path, today: date) -> bool:
    """Whether the newest backup is a week old or older, or from a future that a wrong clock has shown."""
    newest = max(_dates(folder), default=None)
    return newest is None or today - newest >= _EVERY or newest > today


def back_up_weekly(
    folder: Path, store: Path, settings: Path, *, today: date | None = None, stopped: Stopped = lambda: False
) -> Manifest:
    """Make the backup of this week, and delete the oldest ones. Raises like :func:`.archive.back_up`."""
    day = today or datetime.now(UTC).date()
    target = folder / f"descant-weekly-{day.isoformat()}.zip"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        manifest = back_up(target, store, settings, stopped=stopped)
        for old in sorted(_dates(folder) - {day})[: -(KEPT - 1)]:
            (folder / f"descant-weekly-{old.isoformat()}.zip").unlink(missing_ok=True)
    except OSError as error:
        raise BackupNotWrittenError(target, error) from error
    return manifest


def _dates(folder: Path) -> set[date]:
    found = (_NAME.fullmatch(file.name) for file in folder.iterdir()) if folder.is_dir() else ()
    days = set()
    for name in found:
        if name is not None:
            try:
                days.add(date.fromisoformat(name[1]))
            except ValueError:
                continue
    return days
