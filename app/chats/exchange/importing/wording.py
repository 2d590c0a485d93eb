"""What became of an import, in words."""

from collections.abc import Iterator
from typing import assert_never

from app.chats.exchange.importing.importer import FileReport, ImportReport
from app.chats.exchange.importing.source import LeftOut
from app.core.sentences import Phrase, phrase


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
        yield phrase("    Left out: {what}: {count}", what=_in_words(kind), count=f"{count:,}")
    if file.problem is not None:
        problem = file.problem
        yield from (part for part in (problem.what, problem.why, problem.next_step) if part is not None)


def _in_words(kind: LeftOut) -> Phrase:  # noqa: PLR0911  one for each kind
    match kind:
        case LeftOut.IMAGE:
            return phrase("images, which are named in the text")
        case LeftOut.FILE:
            return phrase("files, which are named in the text")
        case LeftOut.HIDDEN:
            return phrase("hidden messages with your profile or memory")
        case LeftOut.UNKNOWN:
            return phrase("parts of an unknown kind")
        case LeftOut.BROKEN_MESSAGE:
            return phrase("messages that cannot be read")
        case LeftOut.REPEATED:
            return phrase("messages that are there twice")
        case LeftOut.CIRCLE:
            return phrase("messages that do not lead back to the start of their chat")
        case LeftOut.EMPTY_CHAT:
            return phrase("empty chats")
        case LeftOut.BROKEN_CHAT:
            return phrase("chats that cannot be read")
        case LeftOut.LARGE_CHAT:
            return phrase("chats that are too large")
        case LeftOut.BROKEN_OFF:
            return phrase("the end of a file that breaks off in the middle")
        case _:
            assert_never(kind)
