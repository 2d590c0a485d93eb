"""Errors of exports and imports."""

from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.user_files import not_read


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


class InputNotReadError(ExchangeError):
    """The file, archive or folder cannot be read. What was imported from it so far stays."""

    def __init__(self, path: Path, error: Exception) -> None:
        if isinstance(error, OSError):
            super().__init__(not_read(path, error))
            return
        reason = str(error) or type(error).__name__
        super().__init__(
            Explanation(
                phrase("{file} could not be read.", file=str(path)),
                phrase("{reason}.", reason=reason.rstrip(".")[:300]),
                phrase("Check that the file is complete, for example by downloading or exporting it again."),
            )
        )


class BombError(ExchangeError):
    """An archive contains a file that is absurdly larger than it is packed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Explanation(
                phrase("{file} was not imported.", file=str(path)),
                phrase("Unpacked, a file in it is hundreds of times larger, which no export of chats is."),
                phrase("Use the archive as you got it from the other program."),
            )
        )


class NewerFormatError(ExchangeError):
    """The export is from a later version of Descant."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(
            Explanation(
                phrase("{file} was exported by a newer version of Descant.", file=name),
                phrase("It has version {version} of the format, which this version does not know.", version=version),
                phrase("Install the newer version, and import it there."),
            )
        )


class NoChatsError(ExchangeError):
    """There is no chat of a known program in the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Explanation(
                phrase("No chats were found in {file}.", file=str(path)),
                phrase("It is not an export of ChatGPT, Open WebUI, LM Studio, Jan, llama.cpp or Descant."),
                phrase("Choose the file or the folder that the other program exports or keeps its chats in."),
            )
        )
