"""Download messages: in the window, whichever pane is shown, and on the desktop while the window is not in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.errors import DescantError
from app.hub.downloads.orders import DownloadState
from app.ui.services.downloads import DownloadService
from app.ui.services.models import ModelService
from app.ui.services.window_state import Place
from app.ui.shell.notifications import Notifier, Topic
from app.ui.shell.window import MainWindow
from app.ui.words import say, tr, trn

if TYPE_CHECKING:
    from app.hub.downloads.orders import DownloadStatus

_SECONDS = 10.0


class DownloadNews(QObject):
    """Shows messages about downloads. A finished model is scanned at once, so that it can be chosen."""

    def __init__(
        self,
        downloads: DownloadService,
        models: ModelService,
        window: MainWindow,
        notifier: Notifier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._models, self._window, self._notifier = models, window, notifier
        self._downloads = downloads
        self._reported: tuple[str, str] = ("", "")
        """Id of the download that stopped last, and the message shown for it."""
        downloads.changed.connect(self._on_changed)
        downloads.opened.connect(self._on_opened)
        downloads.finished.connect(self._on_finished)
        downloads.stopped.connect(self._on_stopped)
        downloads.refused.connect(self._on_refused)
        notifier.activated.connect(self._on_activated)

    def _on_opened(self, going_on: int, asking: int) -> None:
        """Report the downloads of an earlier run: how many continue, how many wait for the user."""
        words: list[str] = []
        if going_on:
            words.append(trn("{count} download resumed.", "{count} downloads resumed.", going_on))
        if asking:
            words.append(
                trn(
                    "{count} download from last time is waiting for you.",
                    "{count} downloads from last time are waiting for you.",
                    asking,
                )
            )
        if words:
            self._say(" ".join(words))

    def _on_finished(self, status: DownloadStatus) -> None:
        self._models.scan()
        name, path = status.order.name, status.path
        words = tr("{name} is downloaded and verified", name=name)
        if path is None:
            self._say(words)
        else:
            chat = self._window.chat_with
            self._window.toast.show_message(words, tr("Chat now"), lambda: chat(path), seconds=_SECONDS)
        self._notify(tr("{name} is ready", name=name), tr("The download is complete and verified."))

    def _on_stopped(self, status: DownloadStatus) -> None:
        name = status.order.name
        why = say(status.problem.what) if status.problem is not None else ""
        self._reported = status.id, " ".join(tr("{name} stopped. {why}", name=name, why=why).split())
        self._say(self._reported[1])
        self._notify(tr("The download of {name} stopped", name=name), why)

    def _on_changed(self) -> None:
        """Dismiss the message about a stopped download once it no longer applies."""
        download_id, words = self._reported
        status = self._downloads.status_of(download_id)
        if download_id and (status is None or status.state is not DownloadState.FAILED):
            self._reported = "", ""
            if self._window.toast.message == words:
                self._window.toast.dismiss()

    def _on_refused(self, error: DescantError) -> None:
        explanation = error.explanation
        self._say(f"{say(explanation.what)} {say(explanation.next_step)}")

    def _on_activated(self, topic: Topic) -> None:
        if topic is Topic.DOWNLOADS:
            self._window.come_to_front()
            self._look()

    def _say(self, words: str) -> None:
        if self._window.panes.place is Place.DOWNLOADS:
            self._window.toast.show_message(words, seconds=_SECONDS)
        else:
            self._window.toast.show_message(words, tr("Show downloads"), self._look, seconds=_SECONDS)

    def _look(self) -> None:
        self._window.show_place(Place.DOWNLOADS)

    def _notify(self, title: str, text: str) -> None:
        if not self._window.isActiveWindow():
            self._notifier.notify(Topic.DOWNLOADS, title, text)
