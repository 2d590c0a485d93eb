"""Exports and imports as the user asks for them: the questions before, and the words after.

What it needs for that is imported when it is asked for the first time: most windows are closed without.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.chats.exchange.errors import ExportStoppedError
from app.core.paths import user_home
from app.core.text import one_line
from app.ui.services.chat_list import ChatListService
from app.ui.services.exchange import ExchangeService, Task, WriteExport
from app.ui.widgets.desktop import open_folder
from app.ui.widgets.exchange.actions import ChatActions
from app.ui.words import say, tr, trn

if TYPE_CHECKING:
    from app.chats.exchange.importing.importer import ImportReport
    from app.core.errors import DescantError
    from app.ui.shell.backup_desk import BackupDesk
    from app.ui.shell.window import MainWindow
    from app.ui.widgets.exchange.export_prompt import ExportPrompt
    from app.ui.widgets.exchange.kinds import Kind

_PROBLEM = "exchange"
_LONGEST_TITLE = 40


class ExchangeDesk(QObject):
    """Asks how and where to export, runs it, and says how it ended.

    Args:
        window: asks and tells in it.
        listing: is read again after an import.
        backups: does the same for backups.

    Attributes:
        service, actions: for the rows in Settings.
    """

    def __init__(
        self,
        window: MainWindow,
        service: ExchangeService,
        listing: ChatListService,
        parent: QObject,
        *,
        backups: BackupDesk,
    ) -> None:
        super().__init__(parent)
        self._window, self.service, self._listing = window, service, listing
        self.actions = ChatActions(
            self.ask_import_files,
            self.ask_import_folder,
            lambda near: self.ask_export(None, "Descant", near),
            backups.ask_back_up,
            backups.ask_restore,
            backups.show_weekly,
        )
        self._prompt: ExportPrompt | None = None
        self._ids: Collection[int] | None = None
        self._title = ""
        window.chat.export_requested.connect(self.ask_export)
        service.exported.connect(self._on_exported)
        window.chat.import_requested.connect(self.import_chats)
        service.imported.connect(self._on_imported)
        service.failed.connect(self._on_failed)

    def ask_export(self, ids: Collection[int] | None, title: str, near: QWidget) -> None:
        """Ask how to export these chats, or all of them if `ids` is None.

        Args:
            title: of the chat, or of the chats together; the file is named after it.
            near: the question opens below it.
        """
        from app.ui.widgets.exchange.export_prompt import ExportPrompt  # noqa: PLC0415  see the module docstring

        if self._is_busy():
            return
        self._ids, self._title = ids, title
        if self._prompt is None:
            self._prompt = ExportPrompt(self._window)
            self._prompt.wanted.connect(self._on_wanted)
        shown = one_line(title, limit=_LONGEST_TITLE)
        self._prompt.set_title(tr("Export “{title}”", title=shown) if ids is not None else tr("Export all chats"))
        self._prompt.open_below(near)

    def ask_import_files(self) -> None:
        """Let the user choose files, and import them."""
        filters = f"{tr('Chats')} (*.zip *.json *.jsonl);;{tr('All files')} (*)"
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Import chats"), "", filters)
        self.import_chats([Path(name) for name in names])

    def ask_import_folder(self) -> None:
        """Let the user choose a folder, and import what is in it. Begins where LM Studio keeps chats, if it is here."""
        usual = user_home() / ".lmstudio" / "conversations"
        name = QFileDialog.getExistingDirectory(
            self._window, tr("Import chats"), str(usual if usual.is_dir() else user_home())
        )
        if name:
            self.import_chats([Path(name)])

    def import_chats(self, paths: Sequence[Path]) -> None:
        """Import files, archives and folders."""
        if paths and not self._is_busy():
            self._window.chat.pane.problems.card.clear(_PROBLEM)
            self.service.import_chats(paths)
            self._window.toast.show_message(tr("Importing chats"), tr("Cancel"), self.service.stop, seconds=10)

    def _is_busy(self) -> bool:
        if self.service.job is None:
            return False
        self._window.toast.show_message(tr("Wait until the current export or import has ended."))
        return True

    def _on_wanted(self, kind: Kind, with_reasoning: bool) -> None:
        from app.ui.widgets.exchange.file_names import ask_for_target  # noqa: PLC0415  see the module docstring

        target = ask_for_target(self._window, self._title, kind)
        if target is not None:
            self.export(self._ids, target, kind, with_reasoning=with_reasoning)

    def export(self, ids: Collection[int] | None, target: Path, kind: Kind, *, with_reasoning: bool) -> None:
        """Export these chats, or all of them if `ids` is None."""
        from app.chats.exchange.forms import Options  # noqa: PLC0415  see the module docstring
        from app.ui.widgets.exchange.kinds import labels  # noqa: PLC0415

        self._window.chat.pane.problems.card.clear(_PROBLEM)
        options = Options(with_reasoning=with_reasoning, labels=labels())
        self.service.export(ids, target, _writer(kind), options)

    def _on_exported(self, file: Path, count: int) -> None:
        self._window.toast.show_message(
            trn("{count} chat was exported to {name}", "{count} chats were exported to {name}", count, name=file.name),
            tr("Show in folder"),
            lambda: open_folder(file.parent),
            seconds=10,
        )

    def _on_imported(self, report: ImportReport) -> None:
        self._listing.refresh()
        words = trn("{count} chat was imported", "{count} chats were imported", report.added)
        if report.added == 0 and report.here:
            words = trn("{count} chat is here already", "{count} chats are here already", report.here)
        self._window.toast.show_message(words, tr("Show report"), lambda: self._show_report(report), seconds=10)
        problem = next((file.problem for file in report.files if file.problem is not None), None)
        if problem is not None:
            show = (tr("Show report"), lambda: self._show_report(report))
            self._window.chat.pane.problems.card.show_problem(_PROBLEM, problem, (show,))

    def _show_report(self, report: ImportReport) -> None:
        from app.chats.exchange.importing.wording import report_lines  # noqa: PLC0415  see the module docstring
        from app.ui.widgets.log_window import LogWindow  # noqa: PLC0415

        lines = [say(line) for line in report_lines(report)]
        window = LogWindow(
            lines, self._window, title=tr("Import report"), heading=tr("What became of each file"), wrap=True
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def _on_failed(self, task: Task, error: DescantError) -> None:
        if task not in (Task.EXPORT, Task.IMPORT):
            return
        if isinstance(error, ExportStoppedError):
            self._window.toast.show_message(tr("The export was cancelled."))
        else:
            self._window.chat.pane.problems.card.show_problem(_PROBLEM, error.explanation, ())


def _writer(kind: Kind) -> WriteExport:
    from app.chats.exchange.export import export_to  # noqa: PLC0415  see the module docstring

    form = kind.form
    if form is not None:
        return partial(export_to, form=form, overwrite=True)
    from app.chats.exchange.pdf_order import write_pdf  # noqa: PLC0415  seldom asked for

    return write_pdf
