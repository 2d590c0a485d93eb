"""Errors of the Hub: why a request or a download failed."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase
from app.core.units import format_bytes


class HubError(DescantError):
    """The base class of all errors of the Hub.

    Attributes:
        link: an address that helps the user to solve the problem; empty for none.
        can_retry: whether the same request may succeed after something else has changed.
    """

    link: str = ""
    can_retry: bool = True

    def __init__(self, what: Phrase, why: Phrase | None, next_step: Phrase) -> None:
        super().__init__(Explanation(what, why, next_step))


class HostileNameError(HubError):
    """A file name on the Hub that is not safe on this disk.

    Args:
        name: as the Hub gives it.
    """

    can_retry = False

    def __init__(self, name: str, reason: Phrase) -> None:
        super().__init__(
            phrase("A file on the Hub has a name that is not safe here."),
            phrase("“{name}”: {reason}", name=name[:200], reason=str(reason)),
            phrase("Nothing was written. Take another publisher's file."),
        )


# -- settings ----------------------------------------------------------------------------------------------------------


class OfflineError(HubError):
    """The user has switched requests off."""

    def __init__(self) -> None:
        super().__init__(
            phrase("Descant is offline."),
            phrase("The offline switch is on, so no request is made."),
            phrase("Turn it off in Settings, under Network."),
        )


class BadAddressError(HubError):
    """The endpoint or the proxy in the settings is not a valid address.

    Args:
        address: the text in the settings.
    """

    def __init__(self, address: str, schemes: Iterable[str]) -> None:
        super().__init__(
            phrase("“{address}” is no address.", address=address[:200]),
            phrase("It must begin with {schemes}.", schemes=" or ".join(f"{scheme}://" for scheme in schemes)),
            phrase("Correct it in Settings, under Network (or in HF_ENDPOINT)."),
        )


# -- the way to the Hub ------------------------------------------------------------------------------------------------


class Obstacle(StrEnum):
    """Why a request got no answer."""

    NAME = "name"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    CERTIFICATE = "certificate"
    PROXY = "proxy"
    BROKEN = "broken"


_OBSTACLES: Final[dict[Obstacle, Callable[[str], Phrase]]] = {
    Obstacle.NAME: lambda host: phrase(
        "The address {host} is not known: there is no network, or its name service does not answer.", host=host
    ),
    Obstacle.REFUSED: lambda host: phrase("{host} does not take the connection.", host=host),
    Obstacle.TIMEOUT: lambda host: phrase("{host} does not answer.", host=host),
    Obstacle.CERTIFICATE: lambda host: phrase(
        "{host} cannot prove who it is: its certificate is not trusted by this machine.", host=host
    ),
    Obstacle.PROXY: lambda host: phrase(
        "The proxy between here and {host} does not let the request through.", host=host
    ),
    Obstacle.BROKEN: lambda host: phrase("The connection to {host} broke.", host=host),
}


class UnreachableError(HubError):
    """The server did not answer. A retry may succeed.

    Attributes:
        obstacle: why there was no answer.
        host: the server's host name.
    """

    def __init__(self, host: str, obstacle: Obstacle) -> None:
        steps = {
            Obstacle.PROXY: phrase("Look at the proxy in Settings, under Network."),
            Obstacle.NAME: phrase("Look at the network, and at the Hub's address in Settings if you have set one."),
            Obstacle.CERTIFICATE: phrase("Look at this machine's clock, and at what reads along in its network."),
        }
        super().__init__(
            phrase("The Hub cannot be reached."),
            _OBSTACLES[obstacle](host),
            steps.get(obstacle, phrase("Look at the network, then try again.")),
        )
        self.host = host
        self.obstacle = obstacle


class ServerTroubleError(HubError):
    """An error on the server (5xx). A retry may succeed.

    Attributes:
        retry_after: seconds to wait, as the server requests; None if it gives no time.
    """

    def __init__(self, host: str, status: int, retry_after: float | None = None) -> None:
        super().__init__(
            phrase("The Hub has a fault."),
            phrase("{host} answered with the error {status}.", host=host, status=status),
            phrase("Try again in a few minutes."),
        )
        self.retry_after = retry_after


class RateLimitedError(HubError):
    """Too many requests (429).

    Attributes:
        retry_after: seconds to wait, as the server requests; None if it gives no time.
    """

    def __init__(self, host: str, retry_after: float | None = None) -> None:
        wait = phrase("{host} asks to wait {seconds} seconds.", host=host, seconds=round(retry_after or 0))
        super().__init__(
            phrase("The Hub asks to slow down."),
            wait if retry_after else phrase("{host} got too many requests from this address.", host=host),
            phrase("Try again after that. With a token of your own, the Hub allows more."),
        )
        self.retry_after = retry_after


class UnexpectedAnswerError(HubError):
    """An answer that the Hub would not send, for example from a captive portal or an incomplete mirror."""

    def __init__(self, host: str, detail: str) -> None:
        super().__init__(
            phrase("The answer is not one of the Hub."),
            phrase("{host}: {detail}.", host=host, detail=detail[:200]),
            phrase("A network that asks for a login, a proxy or a mirror may be the cause. Look at it and try again."),
        )


# -- what the Hub refuses ----------------------------------------------------------------------------------------------


class NotOnHubError(HubError):
    """The repository, commit or file does not exist, or is private."""

    can_retry = False

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("“{name}” is not on the Hub.", name=name[:200]),
            phrase("It is misspelled, was removed or is private."),
            phrase("Search for it, or give a token in Settings if it is yours."),
        )


class GatedError(HubError):
    """A gated repository to which the user has no access yet.

    Attributes:
        repository: ``publisher/name``.
        link: where to request access.
    """

    def __init__(self, repository: str, link: str, *, has_token: bool) -> None:
        super().__init__(
            phrase("{repository} is only for those who have agreed to its terms.", repository=repository),
            phrase("Its publisher wants to know who downloads it.")
            if not has_token
            else phrase("The account of your token has not been let in yet."),
            phrase("Open its page, agree there, then put a token of your account into Settings.")
            if not has_token
            else phrase("Open its page with that account, ask there, and try again when you have been let in."),
        )
        self.repository = repository
        self.link = link


class BadTokenError(HubError):
    """The token was rejected (401)."""

    def __init__(self, host: str) -> None:
        super().__init__(
            phrase("The Hub does not take your token."),
            phrase("{host} says that it is wrong, has been withdrawn or may not read.", host=host),
            phrase("Make a new one on the Hub, for reading, and put it into Settings, under Network."),
        )
        self.link = "https://huggingface.co/settings/tokens"


class RefusedError(HubError):
    """Any other refusal (4xx).

    Args:
        status: the HTTP status code.
    """

    def __init__(self, host: str, status: int, reason: str = "") -> None:
        super().__init__(
            phrase("The Hub refuses this."),
            phrase("{host} answered {status}.", host=host, status=status)
            if not reason
            else phrase(
                "{host} answered {status}: {reason}.", host=host, status=status, reason=reason[:200].rstrip(". ")
            ),
            phrase("Look at its page on the Hub, or try again later."),
        )


# -- the bytes ---------------------------------------------------------------------------------------------------------


class DiskFullError(HubError):
    """Not enough disk space for a file. The bytes received so far are kept.

    Args:
        needed: bytes to free on the disk.
    """

    def __init__(self, folder: Path, needed: int) -> None:
        super().__init__(
            phrase("There is too little room on the disk."),
            phrase("{folder} needs {size} more, a reserve included.", folder=str(folder), size=format_bytes(needed)),
            phrase("Make room or choose another models folder in Settings, then resume. What has come so far is kept."),
        )


class FolderError(HubError):
    """The folder is not writable. The bytes received so far are kept."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            phrase("The models folder cannot be written to."),
            phrase("{folder}: {reason}.", folder=str(folder), reason=reason.rstrip(".")),
            phrase("Look at its permissions and its drive, or choose another folder in Settings, then resume."),
        )


class WrongContentError(HubError):
    """The downloaded file is not the one that the Hub describes, although the disk works. It is set aside.

    Attributes:
        kept: path of the file that was set aside.
    """

    def __init__(self, name: str, kept: Path) -> None:
        super().__init__(
            phrase("“{name}” came whole, but it is not what the Hub describes.", name=name),
            phrase(
                "Its SHA-256 differs though the disk is sound: the source sent something else. It lies in {kept}.",
                kept=str(kept),
            ),
            phrase("Try again later or over another network. Do not load the file that was kept."),
        )
        self.kept = kept


class UnsoundDiskError(HubError):
    """The disk repeatedly returns other data than was written."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(
            phrase("“{name}” cannot be kept without faults.", name=name),
            phrase(
                "What {folder} gives back is not what was written there, though it was fetched again.",
                folder=str(folder),
            ),
            phrase("Check the drive (and the memory of this machine), or choose another models folder."),
        )


class ChangedError(HubError):
    """The Hub describes the file differently than when the download started."""

    can_retry = False

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("“{name}” is not the same on the Hub any more.", name=name),
            phrase("Its size or its SHA-256 differs from what was promised when the download began."),
            phrase("Remove this download and start it anew from the model's page."),
        )


class NoChecksumError(HubError):
    """The Hub gives no SHA-256 for a file, so the download could not be verified."""

    can_retry = False

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("“{name}” cannot be checked.", name=name),
            phrase("The Hub does not say its SHA-256."),
            phrase("Take another publisher's file."),
        )


class InUseError(HubError):
    """Another process is downloading the same file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("“{name}” is being downloaded already.", name=name),
            phrase("Another window or command line of Descant has it."),
            phrase("Wait for it, or end it there."),
        )


class ExistsError(HubError):
    """Another file already exists at the destination."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            phrase("There is another file in the place of the download."),
            phrase("{path} was not made by this download.", path=str(path)),
            phrase("Move it away, then resume. What has come so far is kept."),
        )


class IncompleteModelError(HubError):
    """Parts of a model are missing on the Hub."""

    can_retry = False

    def __init__(self, name: str, missing: Iterable[int]) -> None:
        super().__init__(
            phrase("“{name}” is not whole on the Hub.", name=name),
            phrase("These parts are missing: {parts}.", parts=listed_numbers(missing)),
            phrase("Take another publisher's file."),
        )


class InPiecesError(HubError):
    """A model that the Hub offers only as pieces of one file, which must be joined.

    Args:
        whole: the name of the file that the pieces make.
    """

    can_retry = False

    def __init__(self, name: str, whole: str, count: int) -> None:
        super().__init__(
            phrase(
                "“{name}” is only available in {count} pieces, which Descant does not join.", name=name, count=count
            ),
            phrase("Its publisher split the file, and no piece can be loaded by itself."),
            phrase(
                "Take another file; or download all pieces from the model's page and join them in order into {whole} "
                "(with `copy /b` on Windows, with `cat` elsewhere).",
                whole=whole,
            ),
        )


def listed_numbers(numbers: Iterable[int], most: int = 10) -> str:
    """Return ``2, 3, 5``, with at most `most` numbers."""
    first = [str(number) for number in islice(numbers, most + 1)]
    return ", ".join([*first[:most], *(["…"] if len(first) > most else [])])


class UnusableModelError(HubError):
    """The header shows that a file on the Hub is not a usable model.

    Args:
        name: of the file.
    """

    def __init__(self, name: str, why: Phrase) -> None:
        super().__init__(
            phrase("“{name}” cannot be used.", name=name[:200]),
            why,
            phrase("Take another file of this repository, or another publisher's."),
        )
