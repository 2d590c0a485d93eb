"""Why Python cannot be run or installed."""

from __future__ import annotations

from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase
from app.core.user_files import not_read


class PythonToolError(DescantError):
    """The family of errors of this package."""


class NotInstalledError(PythonToolError):
    """The component is not on this computer."""

    def __init__(self) -> None:
        super().__init__(
            Explanation(
                phrase("Python for the model is not installed."),
                None,
                phrase("Install it in Settings, under Chats, or with “descant python install”."),
            )
        )


class BadComponentError(PythonToolError):
    """The component is damaged, or is none.

    Args:
        folder: of the component, or its packed file.
    """

    def __init__(self, folder: Path, why: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("Python for the model cannot be used: {folder}", folder=str(folder)),
                why,
                phrase("Remove it in Settings, under Chats, or with “descant python remove”, then install it again."),
            )
        )


class NotStartedError(PythonToolError):
    """The process did not start."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("Python for the model did not start."),
                why,
                phrase("Try again. “descant python check” tells whether its files are as they were made."),
            )
        )


class NoListError(PythonToolError):
    """The settings name no list of components."""

    def __init__(self) -> None:
        super().__init__(
            Explanation(
                phrase("No address for Python is set."),
                phrase("Descant has no server of its own."),
                phrase("Enter the address of a signed list in Settings, under Network, or install it from a file."),
            )
        )


class NothingFitsError(PythonToolError):
    """The list has no component for this computer.

    Args:
        platform: the system and the processor.
    """

    def __init__(self, platform: str) -> None:
        super().__init__(
            Explanation(
                phrase("The list has no Python for this computer."),
                phrase("This is {platform}.", platform=platform),
                phrase("Deno, which runs it, exists for Linux, macOS and Windows on common processors."),
            )
        )


class ArchiveNotReadError(PythonToolError):
    """A file cannot be read."""

    def __init__(self, archive: Path, error: OSError) -> None:
        super().__init__(not_read(archive, error))


class BadArchiveFileError(PythonToolError):
    """A file is not a packed component."""

    def __init__(self, archive: Path, why: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("{name} is not Python for the model, or is damaged.", name=archive.name),
                why,
                phrase("Nothing was changed. Get the file again."),
            )
        )


class NotSignedError(PythonToolError):
    """No signed list vouches for a file."""

    def __init__(self, archive: Path) -> None:
        super().__init__(
            Explanation(
                phrase("No signed list names {name}.", name=archive.name),
                phrase("Descant cannot tell who made it."),
                phrase("Install it only if you trust where it comes from."),
            )
        )
