"""Why an engine cannot be used, installed, found or removed."""

from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase


class EnginesError(DescantError):
    """The base class of all errors about engines."""


class EngineFolderError(EnginesError):
    """An engine that cannot be used.

    Attributes:
        folder: the engine.
    """

    def __init__(self, folder: Path, why: Phrase) -> None:
        what = phrase("The engine in {folder} cannot be used.", folder=str(folder))
        super().__init__(Explanation(what, why, phrase("Install the engine again, or choose another one.")))
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


class NotAnEngineError(EnginesError):
    """A file is not a packed engine, or is damaged."""

    def __init__(self, file: Path, why: Phrase) -> None:
        what = phrase("“{name}” is not an engine that can be installed.", name=file.name)
        super().__init__(Explanation(what, why, phrase("Download the file again, or choose another one.")))


class NotSignedError(EnginesError):
    """A file is in no signed list of engines, so nobody vouches for what is in it.

    Attributes:
        file: the file.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(
            Explanation(
                phrase("“{name}” is in no signed list of engines.", name=file.name),
                phrase("An engine is a program. It can do everything that you can do on this computer."),
                phrase("Install it only if you know who made it."),
            )
        )
        self.file = file


class FailedCheckError(EnginesError):
    """A new engine does not start, or computes something wrong on this computer's processor."""

    def __init__(self, name: str, why: Phrase) -> None:
        what = phrase("The engine “{name}” does not work on this computer.", name=name)
        super().__init__(
            Explanation(what, why, phrase("It was not installed. The engine that was in use goes on being used."))
        )


class NotInstalledError(EnginesError):
    """There is no such engine, or none to go back to."""

    def __init__(self, name: str) -> None:
        what = phrase("There is no engine “{name}” here.", name=name)
        super().__init__(Explanation(what, None, phrase("Choose one of the engines in the list.")))


class NothingBeforeError(EnginesError):
    """No other engine was used before."""

    def __init__(self) -> None:
        what = phrase("There is no engine to go back to.")
        why = phrase("No other one was used before, or it was removed.")
        super().__init__(Explanation(what, why, phrase("Choose one of the engines in the list.")))


class NeededError(EnginesError):
    """An engine cannot be removed because it is in use, or because it is what one can go back to."""

    def __init__(self, name: str, why: Phrase, next_step: Phrase) -> None:
        super().__init__(Explanation(phrase("The engine “{name}” cannot be removed now.", name=name), why, next_step))


class EnginesFolderError(EnginesError):
    """The folder of the installed engines cannot be read or written."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("The engines in {folder} cannot be changed.", folder=str(folder)),
                phrase("{reason}", reason=reason),
                phrase("Check the folder's permissions and the free space of its disk, and try again."),
            )
        )


class NoIndexError(EnginesError):
    """The settings name no list of engines."""

    def __init__(self) -> None:
        super().__init__(
            Explanation(
                phrase("There is no address to look for engines at."),
                phrase("Descant has no server of its own."),
                phrase("Enter the address of a signed list of engines in Settings, or install an engine from a file."),
            )
        )
