"""Backups as the user asks for them, restoring one, and the weekly ones."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.settings.chats import CHATS_WEEKLY_BACKUP
from app.ui.services.exchange import ExchangeService, Task
from app.ui.widgets.desktop import open_folder
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.chats.backup.archive import Manifest
    from app.chats.backup.restoring import Restored
    from app.core.errors import DescantError
    from app.ui.shell.application import Application
    from app.ui.widgets.exchange.restore_prompt import RestorePrompt

_PROBLEM = "backup"
_FIRST_LOOK_MS, _LOOK_MS = 60_000, 3_600_000
"""From the start to the first look whether a weekly backup is due, and between two looks."""


class BackupDesk(QObject):
    """Asks for files, runs the work, and says how it ended."""

    def __init__(self, app: Application, service: ExchangeService, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._service = app, service
        self._prompt: RestorePrompt | None = None
        self._near: QWidget | None = None
        self._checked: Path | None = None
        self._clock = QTimer(self, interval=_FIRST_LOOK_MS)
        self._clock.timeout.connect(self.look_if_due)
        self._clock.start()
        service.backed_up.connect(self._on_backed_up)
        service.checked.connect(self._on_checked)
        service.restored.connect(self._on_restored)
        service.failed.connect(self._on_failed)

    def close(self) -> None:
        """Look no longer whether a backup is due."""
        self._clock.stop()

    def look_if_due(self) -> None:
        """Make the weekly backup if it is due and the user wants it."""
        self._clock.setInterval(_LOOK_MS)
        if self._app.settings.get(CHATS_WEEKLY_BACKUP):
            self._service.back_up_if_due()

    def ask_back_up(self) -> None:
        """Let the user choose a file, and write a backup."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder) / f"descant-backup-{datetime.now().astimezone():%Y-%m-%d}.zip"
        name, _ = QFileDialog.getSaveFileName(self._app.window, tr("Back up"), str(proposed), tr("Backups (*.zip)"))
        if name:
            path = Path(name)
            self._service.back_up(path if path.suffix else path.with_name(f"{path.name}.zip"))

    def ask_restore(self, near: QWidget) -> None:
        """Let the user choose a backup; it is read before the question whether to restore it opens below `near`."""
        if self._app.runs.is_busy:
            self._tell(tr("Wait until the answer has ended, then restore."))
            return
        name, _ = QFileDialog.getOpenFileName(self._app.window, tr("Restore"), str(_folder()), tr("Backups (*.zip)"))
        if name:
            self._near = near
            self._service.check_backup(Path(name))

    def show_weekly(self) -> None:
        """Open the folder of the weekly backups."""
        if not open_folder(_folder()):
            self._tell(tr("There are no weekly copies yet."))

    def _on_checked(self, file: Path, manifest: Manifest) -> None:
        from app.ui.widgets.exchange.restore_prompt import RestorePrompt  # noqa: PLC0415  seldom asked for

        if self._prompt is None:
            self._prompt = RestorePrompt(self._app.window)
            self._prompt.wanted.connect(self._on_wanted)
        self._checked = file
        made = f"{manifest.made.astimezone():%Y-%m-%d %H:%M}"
        contents = trn("{count} chat", "{count} chats", manifest.chats)
        self._prompt.ask(
            tr("{name}: {contents}, made on {day}", name=file.name, contents=contents, day=made),
            self._near or self._app.window,
        )

    def _on_wanted(self, with_settings: bool) -> None:
        if self._app.runs.is_busy:
            self._tell(tr("Wait until the answer has ended, then restore."))
        elif self._checked is not None:
            self._app.window.chat.keep_draft()
            self._service.restore(self._checked, self._app.desk, with_settings=with_settings)

    def _on_backed_up(self, file: Path, _: Manifest) -> None:
        self._app.window.toast.show_message(
            tr("The backup was written and verified"),
            tr("Show in folder"),
            lambda: open_folder(file.parent),
            seconds=10,
        )

    def _on_restored(self, restored: Restored) -> None:
        self._app.window.chat.split.close_pane_beside()
        self._app.chats.new_chat()
        self._app.chats.listing.refresh()
        self._app.settings.reload()
        self._app.rest.prompts.refresh()
        self._tell(trn("{count} chat was restored", "{count} chats were restored", restored.manifest.chats))

    def _on_failed(self, task: Task, error: DescantError) -> None:
        """Report a weekly backup that failed; the others are reported where the user began them."""
        if task is Task.WEEKLY:
            self._app.window.chat.pane.problems.card.show_problem(_PROBLEM, error.explanation, ())

    def _tell(self, words: str) -> None:
        self._app.window.toast.show_message(words)


def _folder() -> Path:
    from app.chats.backup.weekly import weekly_folder  # noqa: PLC0415  seldom asked for

    return weekly_folder()
