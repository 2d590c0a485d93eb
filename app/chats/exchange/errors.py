"""Errors of exports and imports."""

from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase


class ExchangeError(DescantError):
    """The base class of all errors of exports and imports. The chats are unchanged unless a class says otherwise."""


class OutputExistsError(ExchangeError):
    """The file exists, and the caller did not ask to replace it."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            Explanation(
                phrase("{file} already exists.", file=str(file)),
                phrase("An existing file is not replaced unless you ask for it."),
                phrase("Choose another name, or allow that it is replaced."),
            )
        )


class OutputNotWrittenError(ExchangeError):
    """The file could not be written; an older file of that name is unchanged."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(
            Explanation(
                phrase("{file} could not be written.", file=str(file)),
                phrase("The system reported: {reason}.", reason=error.strerror or str(error)),
                phrase("Check the folder and the free space of its disk, or choose another folder."),
            )
        )


class ExportStoppedError(ExchangeError):
    """The export was cancelled; no file was written."""

    def __init__(self) -> None:
        super().__init__(Explanation(phrase("The export was cancelled."), None, phrase("No file was written.")))


class PdfProcessError(ExchangeError):
    """The process that draws a PDF ended without a word."""

    def __init__(self, code: int) -> None:
        super().__init__(
            Explanation(
                phrase("The PDF could not be made."),
                phrase("The process that draws it ended with code {code}.", code=code),
                phrase("Export as a web page (HTML) instead, and print that as PDF in your browser."),
            )
        )
