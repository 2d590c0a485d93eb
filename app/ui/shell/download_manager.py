"""Makes the download manager that the settings describe; the code that downloads is imported only then."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.core.settings.downloads import DOWNLOADS_AT_START, DOWNLOADS_CONNECTIONS, DOWNLOADS_KEEP_AWAKE
from app.core.settings.store import SettingsStore
from app.library import verified
from app.library.folders import models_folder

if TYPE_CHECKING:
    from app.hub.downloads.manager import DownloadManager
    from app.hub.downloads.orders import DownloadStatus
    from app.hub.network_source import NetworkSource


def make_manager(
    settings: SettingsStore, network: NetworkSource, on_done: Callable[[DownloadStatus], None]
) -> DownloadManager:
    """Create the manager; `on_done` receives each finished download. Call it in the thread of the downloads."""
    from app.hub.downloads.manager import DownloadManager  # noqa: PLC0415  see the module docstring
    from app.hub.transfer.transfer import TransferOptions  # noqa: PLC0415

    def note_done(status: DownloadStatus) -> None:
        _remember_verified(status)  # before the library is scanned
        on_done(status)

    return DownloadManager(
        lambda: models_folder(settings),
        network,
        options=lambda: TransferOptions(connections=settings.get(DOWNLOADS_CONNECTIONS)),
        resume_at_start=settings.get(DOWNLOADS_AT_START) == "resume",
        awake=lambda: settings.get(DOWNLOADS_KEEP_AWAKE),
        on_done=note_done,
    )


def _remember_verified(status: DownloadStatus) -> None:
    """Record the download as verified: it was compared with its SHA-256 while downloading."""
    if status.path is not None:
        with contextlib.suppress(OSError):  # a full disk: it can be verified again
            verified.remember(status.path, tuple(file.sha256 or "" for file in status.order.files))
