"""Why an engine folder cannot be used: not there, damaged, for another machine, or without what it needs."""

from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase


class EngineFolderError(DescantError):
    """An engine that cannot be used.

    Attributes:
        folder: the engine.
    """

    def __init__(self, folder: Path, why: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("The engine in {folder} cannot be used.", folder=str(folder)),
                why,
                phrase("Install the engine again, or choose another one."),
            )
        )
        self.folder = folder


class BadManifestError(EngineFolderError):
    """There is no manifest, or it cannot be understood."""

    def __init__(self, folder: Path, reason: object) -> None:
        super().__init__(folder, phrase("Its description cannot be read: {reason}.", reason=str(reason).rstrip(".")))


class UnknownFormatError(EngineFolderError):
    """The manifest has a format that this version does not know."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, phrase("It was made for another version of Descant."))


class UnsafePathError(EngineFolderError):
    """The manifest names something outside the engine, or the engine contains a link."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, phrase("“{name}” is not a file inside its folder.", name=name))


class DamagedError(EngineFolderError):
    """A file is missing or is not as it was built."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, phrase("“{name}” is missing or damaged.", name=name))


class UnlistedError(EngineFolderError):
    """The folder contains a file that the manifest does not name."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, phrase("“{name}” does not belong to it.", name=name))


class UnfitError(EngineFolderError):
    """The engine is for another system or for other bindings."""

    def __init__(self, folder: Path, found: str, needed: str) -> None:
        super().__init__(folder, phrase("It is for {found}, but {needed} is needed.", found=found, needed=needed))
