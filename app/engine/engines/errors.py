"""Why an engine cannot be used, installed, found or removed."""

from collections.abc import Sequence
from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase
from app.core.user_files import not_read


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

    def __init__(self, folder: Path, why: Phrase) -> None:
        super().__init__(folder, why)


class NotAnEngineError(EnginesError):
    """A file is not a packed engine, or is damaged."""

    def __init__(self, file: Path, why: Phrase) -> None:
        what = phrase("“{name}” is not an engine that can be installed.", name=file.name)
        super().__init__(Explanation(what, why, phrase("Download the file again, or choose another one.")))


class EngineFileNotReadError(EnginesError):
    """A file cannot be read."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(not_read(file, error))


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
        super().__init__(Explanation(what, why, phrase("It was not installed; the previous engine is still used.")))


class NotInstalledError(EnginesError):
    """There is no such engine, or none to go back to."""

    def __init__(self, name: str) -> None:
        what = phrase("There is no engine “{name}” here.", name=name)
        super().__init__(Explanation(what, None, phrase("Look for engines, or choose an installed one.")))


class NothingBeforeError(EnginesError):
    """No other engine was used before."""

    def __init__(self) -> None:
        what = phrase("There is no engine to go back to.")
        why = phrase("No other one was used before, or it was removed.")
        super().__init__(Explanation(what, why, phrase("Choose one of the engines in the list.")))


class AmbiguousError(EnginesError):
    """Several engines have this name."""

    def __init__(self, name: str, ids: Sequence[str]) -> None:
        what = phrase("Several engines are called “{name}”.", name=name)
        super().__init__(Explanation(what, None, phrase("Name one of these: {ids}.", ids=", ".join(ids))))


class NeededError(EnginesError):
    """An engine cannot be removed because it is in use, or because it is what one can go back to."""

    def __init__(self, name: str, why: Phrase, next_step: Phrase) -> None:
        super().__init__(Explanation(phrase("The engine “{name}” cannot be removed now.", name=name), why, next_step))


class EnginesFolderError(EnginesError):
    """The folder of the installed engines cannot be read or written."""

    def __init__(self, folder: Path, why: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("The engines in {folder} cannot be changed.", folder=str(folder)),
                why,
                phrase("Check the folder's permissions and the free space of its disk, and try again."),
            )
        )


class EnginesBusyError(EnginesError):
    """Another process changes the installed engines."""

    def __init__(self) -> None:
        super().__init__(
            Explanation(
                phrase("The engines cannot be changed now."),
                phrase("Another Descant is changing them."),
                phrase("Try again in a moment."),
            )
        )


class NoIndexError(EnginesError):
    """The settings name no list of engines."""

    def __init__(self) -> None:
        super().__init__(
            Explanation(
                phrase("No address for engines is set."),
                phrase("Descant has no server of its own."),
                phrase("Enter the address of a signed list of engines in Settings, or install an engine from a file."),
            )
        )
