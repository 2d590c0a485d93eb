"""What became of an import, in words."""

from collections.abc import Iterator
from typing import Final

from app.chats.exchange.importing.importer import FileReport, ImportReport
from app.chats.exchange.importing.source import LeftOut
from app.core.sentences import Phrase, phrase

_LEFT_OUT: Final = {
    LeftOut.IMAGE: phrase("images, which are named in the text"),
    LeftOut.FILE: phrase("files, which are named in the text"),
    LeftOut.DOCUMENT: phrase("documents that are missing or there twice"),
    LeftOut.HIDDEN: phrase("hidden messages with your profile or memory"),
    LeftOut.UNKNOWN: phrase("parts of an unknown kind"),
    LeftOut.BROKEN_MESSAGE: phrase("messages that cannot be read"),
    LeftOut.REPEATED: phrase("messages that are there twice"),
    LeftOut.CIRCLE: phrase("messages that do not lead back to the start of their chat"),
    LeftOut.EMPTY_CHAT: phrase("empty chats"),
    LeftOut.BROKEN_CHAT: phrase("chats that cannot be read"),
    LeftOut.LARGE_CHAT: phrase("chats that are too large"),
    LeftOut.BROKEN_OFF: phrase("the end of a file that breaks off in the middle"),
}


def report_lines(report: ImportReport) -> Iterator[Phrase]:
    """Yield the lines of a report, a group for each file."""
    for file in report.files:
        yield from _file(file)
    if report.stopped:
        yield phrase("The import was cancelled. What was imported until then stays; import again to get the rest.")


def _file(file: FileReport) -> Iterator[Phrase]:
    if file.added or file.here or file.problem is None:
        yield phrase(
            "{name}: chats added: {added}, with {messages} messages; already here: {here}",
            name=file.name,
            added=f"{file.added:,}",
            messages=f"{file.messages:,}",
            here=f"{file.here:,}",
        )
    if file.newer:
        yield phrase(
            "    Of the added chats, an earlier state is already here and stays: {count}", count=f"{file.newer:,}"
        )
    for kind, count in file.left_out.items():
        yield phrase("    Left out: {what}: {count}", what=_LEFT_OUT[kind], count=f"{count:,}")
    if file.problem is not None:
        problem = file.problem
        yield from (part for part in (problem.what, problem.why, problem.next_step) if part is not None)
