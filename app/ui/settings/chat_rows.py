"""The rows of the section Chats: import, export of all."""

from pathlib import Path

from app.chats.backup.archive import Manifest
from app.chats.backup.errors import BackupStoppedError
from app.chats.backup.restoring import Restored
from app.chats.exchange.errors import ExportStoppedError
from app.chats.exchange.importing.importer import ImportReport
from app.chats.exchange.importing.wording import report_lines
from app.core.errors import DescantError
from app.core.settings.setting import Section
from app.ui.services.exchange import ExchangeService, Task
from app.ui.settings.job_row import JobRow
from app.ui.widgets.exchange.actions import ChatActions
from app.ui.words import explain, say, tr, trn


def chat_rows(service: ExchangeService, actions: ChatActions) -> dict[str, JobRow]:
    """Return the rows by key."""
    return {
        "chats.import": _import(service, actions),
        "chats.export": _export(service, actions),
        "chats.backup": _backup(service, actions),
    }


def _import(service: ExchangeService, actions: ChatActions) -> JobRow:
    row = JobRow(
        Section.CHATS,
        tr("Import chats"),
        tr(
            "From ChatGPT (the zip of its data export), Open WebUI, llama.cpp or Descant, or the folder in which"
            " LM Studio or Jan keeps chats. What is here already is not added again."
        ),
        (
            (tr("Files…"), lambda _: actions.import_files()),
            (tr("Folder…"), lambda _: actions.import_folder()),
        ),
        service=service,
        tasks=(Task.IMPORT,),
    )

    def imported(report: ImportReport) -> None:
        is_good = not report.stopped and all(file.problem is None for file in report.files)
        row.show_result(map(say, report_lines(report)), is_good=is_good)

    service.imported.connect(imported)
    _show_failures(row, service, Task.IMPORT)
    return row


def _export(service: ExchangeService, actions: ChatActions) -> JobRow:
    row = JobRow(
        Section.CHATS,
        tr("Export all chats"),
        tr("Into one file: JSON with everything, or Markdown, a web page or PDF to read and print."),
        ((tr("Export…"), actions.export_all),),
        service=service,
        tasks=(Task.EXPORT,),
    )

    def exported(file: Path, count: int) -> None:
        words = trn(
            "{count} chat was exported to {name}", "{count} chats were exported to {name}", count, name=str(file)
        )
        row.show_result((words,))

    service.exported.connect(exported)
    _show_failures(row, service, Task.EXPORT)
    return row


def _backup(service: ExchangeService, actions: ChatActions) -> JobRow:
    row = JobRow(
        Section.CHATS,
        tr("Backup"),
        tr("All chats with their documents, and the settings, as one file that is verified after it was written."),
        (
            (tr("Back up…"), lambda _: actions.back_up()),
            (tr("Restore…"), actions.restore),
            (tr("Show weekly copies"), lambda _: actions.show_weekly()),
        ),
        service=service,
        tasks=(Task.BACKUP, Task.WEEKLY, Task.CHECK, Task.RESTORE),
    )

    def backed_up(file: Path, manifest: Manifest) -> None:
        row.show_result((tr("{name} was written and verified: {contents}", name=str(file), contents=_of(manifest)),))

    def restored(what: Restored) -> None:
        kept = [tr("What was there before: {name}", name=str(one)) for one in (what.kept, what.kept_settings) if one]
        row.show_result((tr("Restored: {contents}", contents=_of(what.manifest)), *kept))

    service.backed_up.connect(backed_up)
    service.restored.connect(restored)
    _show_failures(row, service, Task.BACKUP, Task.WEEKLY, Task.CHECK, Task.RESTORE)
    return row


def _of(manifest: Manifest) -> str:
    return trn("{count} chat", "{count} chats", manifest.chats)


def _show_failures(row: JobRow, service: ExchangeService, *tasks: Task) -> None:
    def failed(which: Task, error: DescantError) -> None:
        if which in tasks:
            is_good = isinstance(error, ExportStoppedError | BackupStoppedError)
            row.show_result((explain(error.explanation),), is_good=is_good)

    service.failed.connect(failed)
