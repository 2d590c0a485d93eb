"""``descant import``: chats of other programs, and exports of Descant."""

import argparse
import threading
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from app.chats.errors import ChatStoreError
from app.chats.exchange.importing.importer import FileReport, ImportReport, import_chats
from app.chats.exchange.importing.wording import report_lines
from app.chats.store import ChatStore
from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, print_json, print_line, say_error
from app.cli.watching import watched
from app.core.units import format_bytes
from app.hub.transfer.stopped import StoppedError


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "import",
        help="import chats of other programs",
        description="Import chats: the exports of ChatGPT (zip or JSON), Open WebUI, llama.cpp's web UI and Descant,"
        " and the folders in which LM Studio and Jan keep chats. A chat that is here already is not added again.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="file, archive or folder")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.set_defaults(run=run)


@dataclass
class _Progress:
    done: int = 0
    total: int = 0
    stop: threading.Event = field(default_factory=threading.Event)
    line: StatusLine = field(default_factory=StatusLine)

    def note(self, done: int, total: int) -> None:
        self.done, self.total = done, total

    def show(self) -> None:
        self.line.show(f"{format_bytes(self.done)} of {format_bytes(self.total)}")


def run(arguments: argparse.Namespace) -> ExitCode:
    """Import, and print what became of each file."""
    progress = _Progress()

    def work() -> ImportReport:
        with ChatStore() as store:
            return import_chats(arguments.files, store, progress=progress.note, stop=progress.stop)

    try:
        report = watched(work, show=progress.show, stop=progress.stop.set)
    except ChatStoreError as error:
        say_error(error)
        return ExitCode.FAILED
    except StoppedError:
        return ExitCode.INTERRUPTED
    finally:
        progress.line.clear()
    if arguments.json:
        print_json(msgspec.to_builtins(report), indent=2)
    else:
        for line in report_lines(report):
            print_line(str(line))
    return _code_of(report)


def _code_of(report: ImportReport) -> ExitCode:
    if report.stopped:
        return ExitCode.INTERRUPTED
    return ExitCode.FAILED if any(map(_has_failed, report.files)) else ExitCode.OK


def _has_failed(file: FileReport) -> bool:
    """Whether a file was not read to its end, or nothing in it could be read."""
    return file.problem is not None or (file.added + file.here == 0 and bool(file.left_out))
