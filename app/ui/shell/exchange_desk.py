"""Exports and imports as the user asks for them: the questions before, and the words after."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.chats.exchange.errors import ExportStoppedError
from app.chats.exchange.export import export_to
from app.chats.exchange.forms import Options
from app.core.text import one_line
from app.ui.services.exchange import ExchangeService, Task, WriteExport
from app.ui.widgets.desktop import open_folder
from app.ui.widgets.exchange.export_prompt import ExportPrompt
from app.ui.widgets.exchange.file_names import ask_for_target
from app.ui.widgets.exchange.kinds import Kind, labels
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.core.errors import DescantError
    from app.ui.shell.window import MainWindow

_PROBLEM = "exchange"
_LONGEST_TITLE = 40


class ExchangeDesk(QObject):
    """Asks how and where to export, runs it, and says how it ended.

    Args:
        window: asks and tells in it.
    """

    def __init__(self, window: MainWindow, service: ExchangeService, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._service = window, service
        self._prompt: ExportPrompt | None = None
        self._ids: Collection[int] | None = None
        self._title = ""
        window.chat.export_requested.connect(self.ask_export)
        service.exported.connect(self._on_exported)
        service.failed.connect(self._on_failed)

    def ask_export(self, ids: Collection[int] | None, title: str, near: QWidget) -> None:
        """Ask how to export these chats, or all of them if `ids` is None.

        Args:
            title: of the chat, or of the chats together; the file is named after it.
            near: the question opens below it.
        """
        if self._service.job is not None:
            self._window.toast.show_message(tr("Wait until the current export or import has ended."))
            return
        self._ids, self._title = ids, title
        if self._prompt is None:
            self._prompt = ExportPrompt(self._window)
            self._prompt.wanted.connect(self._on_wanted)
        shown = one_line(title, limit=_LONGEST_TITLE)
        self._prompt.set_title(tr("Export “{title}”", title=shown) if ids is not None else tr("Export all chats"))
        self._prompt.open_below(near)

    def _on_wanted(self, kind: Kind, with_reasoning: bool) -> None:
        target = ask_for_target(self._window, self._title, kind)
        if target is not None:
            self.export(self._ids, target, kind, with_reasoning=with_reasoning)

    def export(self, ids: Collection[int] | None, target: Path, kind: Kind, *, with_reasoning: bool) -> None:
        """Export these chats, or all of them if `ids` is None."""
        self._window.chat.pane.problems.card.clear(_PROBLEM)
        options = Options(with_reasoning=with_reasoning, labels=labels())
        self._service.export(ids, target, _writer(kind), options)

    def _on_exported(self, file: Path, count: int) -> None:
        self._window.toast.show_message(
            trn("{count} chat was exported to {name}", "{count} chats were exported to {name}", count, name=file.name),
            tr("Show in folder"),
            lambda: open_folder(file.parent),
            seconds=10,
        )

    def _on_failed(self, task: Task, error: DescantError) -> None:
        del task
        if isinstance(error, ExportStoppedError):
            self._window.toast.show_message(tr("The export was cancelled."))
        else:
            self._window.chat.pane.problems.card.show_problem(_PROBLEM, error.explanation, ())


def _writer(kind: Kind) -> WriteExport:
    form = kind.form
    if form is not None:
        return partial(export_to, form=form, overwrite=True)
    from app.chats.exchange.pdf_order import write_pdf  # noqa: PLC0415  seldom asked for

    return write_pdf
