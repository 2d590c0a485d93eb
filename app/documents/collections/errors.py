"""Errors of collections."""

from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase


class CollectionError(DescantError):
    """The base of this package's errors."""


class FolderError(CollectionError):
    """A folder cannot be read; what was read of it before is kept.

    Args:
        why: what the system says; empty if it is no folder.
    """

    def __init__(self, folder: Path, why: str) -> None:
        reason = phrase("The system says: {detail}.", detail=why) if why else phrase("It is not a folder.")
        super().__init__(
            Explanation(
                phrase("The folder {name} cannot be read.", name=str(folder)),
                reason,
                phrase("Check that the folder is there and that you may read it."),
            )
        )


class FolderTooLargeError(CollectionError):
    """A folder has too many files to be looked at again and again."""

    def __init__(self, folder: Path, most: int) -> None:
        super().__init__(
            Explanation(
                phrase("The folder {name} cannot be read.", name=str(folder)),
                phrase("It has more than {most} files and folders.", most=f"{most:,}"),
                phrase("Choose a folder in it."),
            )
        )


class CollectionIndexError(CollectionError):
    """The index of a collection cannot be read or written."""

    def __init__(self, why: str) -> None:
        super().__init__(
            Explanation(
                phrase("The index of a folder cannot be read or written."),
                phrase("The system says: {detail}.", detail=why),
                phrase("Check that the disk has space. The index can be made again by reading the folder again."),
            )
        )
