"""The rows of the section Chats: import, export of all."""

from pathlib import Path

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
    return {"chats.import": _import(service, actions), "chats.export": _export(service, actions)}


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
        task=Task.IMPORT,
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
        task=Task.EXPORT,
    )

    def exported(file: Path, count: int) -> None:
        words = trn(
            "{count} chat was exported to {name}", "{count} chats were exported to {name}", count, name=str(file)
        )
        row.show_result((words,))

    service.exported.connect(exported)
    _show_failures(row, service, Task.EXPORT)
    return row


def _show_failures(row: JobRow, service: ExchangeService, task: Task) -> None:
    def failed(which: Task, error: DescantError) -> None:
        if which is task:
            row.show_result((explain(error.explanation),), is_good=isinstance(error, ExportStoppedError))

    service.failed.connect(failed)
