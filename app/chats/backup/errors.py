"""Errors of backups. The chats and settings that are in use are unchanged unless a class says otherwise."""

from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.user_files import not_read


class BackupError(DescantError):
    """The base class of all errors of backups."""


class BackupNotWrittenError(BackupError):
    """The file could not be written; an older one of that name is unchanged."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(
            Explanation(
                phrase("The backup {file} could not be written.", file=str(file)),
                phrase("The system reported: {reason}.", reason=error.strerror or str(error)),
                phrase("Check the folder and the free space of its disk, or choose another folder."),
            )
        )


class BackupNotReadError(BackupError):
    """The file cannot be read."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(not_read(file, error))


class BackupDamagedError(BackupError):
    """The file is damaged."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("The backup {file} is damaged.", file=str(file)),
                phrase("{reason}.", reason=reason.rstrip(".")[:300] or type(self).__name__),
                phrase("Use another backup. Your present chats were not changed."),
            )
        )


class BackupNotUnpackedError(BackupError):
    """There is no room for its content, or no permission; the file itself may be whole."""

    def __init__(self, file: Path, folder: Path, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("The backup {file} could not be unpacked.", file=str(file)),
                phrase("The system reported: {reason}.", reason=reason.rstrip(".")),
                phrase(
                    "Check the folder {folder} and the free space of its disk, then try again. Your present chats were "
                    "not changed.",
                    folder=str(folder),
                ),
            )
        )


class NotABackupError(BackupError):
    """The file is something else."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            Explanation(
                phrase("{file} is not a backup of Descant.", file=str(file)),
                phrase("It has no list of what a backup contains."),
                phrase("Choose a file that Descant has made as a backup. Exports of chats can be imported instead."),
            )
        )


class NewerBackupError(BackupError):
    """A later version of Descant made it."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            Explanation(
                phrase("{file} was made by a newer version of Descant.", file=str(file)),
                phrase("This version does not know its format."),
                phrase("Install the newer version, and restore the backup there."),
            )
        )


class BackupStoppedError(BackupError):
    """It was cancelled."""

    def __init__(self) -> None:
        super().__init__(Explanation(phrase("The backup was cancelled."), None, phrase("Nothing was changed.")))


class StoreInUseError(BackupError):
    """Another process has the chats open, and would go on writing into the file that is set aside."""

    def __init__(self, store: Path) -> None:
        super().__init__(
            Explanation(
                phrase("The backup was not restored, because the chats are in use."),
                phrase("{file} is open, probably in the window of Descant.", file=str(store)),
                phrase("Close Descant, then try again."),
            )
        )


class NotRestoredError(BackupError):
    """The files could not be put in place. What was there before is there, or beside it under another name."""

    def __init__(self, store: Path, error: OSError) -> None:
        super().__init__(
            Explanation(
                phrase("The backup was not restored."),
                phrase("The system reported: {reason}.", reason=error.strerror or str(error)),
                phrase("Check the folder {folder} and the free space of its disk.", folder=str(store.parent)),
            )
        )
