"""Why a new version cannot be installed."""

from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase


class UpdateError(DescantError):
    """A new version cannot be fetched or installed; the one that runs is unchanged."""


class NoAddressError(UpdateError):
    """The settings name no list of versions."""

    def __init__(self) -> None:
        super().__init__(
            Explanation(
                phrase("No address for new versions is set."),
                phrase("Descant has no server of its own."),
                phrase("Enter the address of a signed list of versions in Settings, under Network."),
            )
        )


class NotReplacedError(UpdateError):
    """The program's file could not be replaced."""

    def __init__(self, version: str, file: Path, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("Descant {version} could not be installed.", version=version),
                phrase("{file} cannot be replaced: {reason}.", file=str(file), reason=reason.rstrip(".")),
                phrase("Check the permissions of its folder and the free space of its disk, then try again."),
            )
        )


class BadFileError(UpdateError):
    """The downloaded file is not the one that was verified any more."""

    def __init__(self, version: str) -> None:
        super().__init__(
            Explanation(
                phrase("Descant {version} could not be installed.", version=version),
                phrase("The downloaded file has changed since it was verified, so it was removed."),
                phrase("Download it again."),
            )
        )


class CannotInstallError(UpdateError):
    """This kind of installation is not updated by Descant itself."""

    def __init__(self, version: str, why: Phrase) -> None:
        what = phrase("Descant {version} cannot be installed from here.", version=version)
        super().__init__(Explanation(what, why, phrase("Install it the way you installed this one.")))
