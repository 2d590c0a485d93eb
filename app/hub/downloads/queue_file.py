"""The queue on disk, so that downloads survive restarts and crashes.

::

    <state folder>/downloads.json    {"format": 1, "items": [{"id": …, "order": …, "state": …, "problem": …}, …]}

The journals of the part files hold the progress of a download, not this file.
"""

import logging
from pathlib import Path

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.core.sentences import Explanation
from app.hub.downloads.orders import DownloadOrder, DownloadState

_log = logging.getLogger(__name__)
_FORMAT = 1


class QueueItem(msgspec.Struct, frozen=True):
    """One download in the queue; the fields are those of :class:`DownloadStatus`."""

    id: str
    order: DownloadOrder
    state: DownloadState
    problem: Explanation | None = None
    link: str = ""
    can_retry: bool = True


class _Queue(msgspec.Struct, frozen=True):
    items: tuple[QueueItem, ...]
    format: int = _FORMAT


def load() -> list[QueueItem]:
    """Load the queue. A damaged file is set aside; its part files stay, and the same order finds them again."""
    file = _file()
    try:
        queue = msgspec.json.decode(file.read_bytes(), type=_Queue)
    except FileNotFoundError:
        return []
    except (OSError, msgspec.DecodeError) as error:
        _log.warning("The queue of downloads cannot be read: %s", error)
        _set_aside(file)
        return []
    if queue.format != _FORMAT:
        _log.warning("The queue of downloads is of another Descant")
        _set_aside(file)
        return []
    return list(queue.items)


def save(items: list[QueueItem]) -> None:
    """Save the queue. Raises OSError if the state folder is not writable."""
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, msgspec.json.encode(_Queue(tuple(items))), durable=True)


def _set_aside(file: Path) -> None:
    try:
        file.replace(file.with_suffix(".damaged"))
    except OSError as error:
        _log.warning("Nor can it be set aside: %s", error)


def _file() -> Path:
    return state_dir() / "downloads.json"
