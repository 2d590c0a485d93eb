"""Errors of the Hub: why a request or a download failed."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final

from app.core.alternatives import one_of
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
            phrase("A file on the Hub has an unsafe name."),
            phrase("“{name}”: {reason}", name=name[:200], reason=reason),
            phrase("Nothing was written. Choose another publisher's file."),
        )


# -- settings ----------------------------------------------------------------------------------------------------------


class OfflineError(HubError):
    """The user has switched requests off."""

    def __init__(self) -> None:
        super().__init__(
            phrase("Descant is offline."),
            phrase("“Stay offline” is on, so Descant makes no requests."),
            phrase("Turn it off in Settings > Network."),
        )


class BadAddressError(HubError):
    """The endpoint or the proxy in the settings is not a valid address.

    Args:
        address: the text in the settings.
    """

    def __init__(self, address: str, schemes: Iterable[str]) -> None:
        super().__init__(
            phrase("“{address}” is not a valid address.", address=address[:200]),
            phrase("It must start with {schemes}.", schemes=one_of(f"{scheme}://" for scheme in schemes)),
            phrase("Correct it in Settings > Network (or in HF_ENDPOINT)."),
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
        "{host} was not found: there is no network, or DNS is not responding.", host=host
    ),
    Obstacle.REFUSED: lambda host: phrase("{host} refused the connection.", host=host),
    Obstacle.TIMEOUT: lambda host: phrase("{host} is not responding.", host=host),
    Obstacle.CERTIFICATE: lambda host: phrase(
        "{host} cannot prove its identity: this computer does not trust its certificate.", host=host
    ),
    Obstacle.PROXY: lambda host: phrase("The proxy between this computer and {host} blocked the request.", host=host),
    Obstacle.BROKEN: lambda host: phrase("The connection to {host} was lost.", host=host),
}


class UnreachableError(HubError):
    """The server did not answer. A retry may succeed.

    Attributes:
        obstacle: why there was no answer.
        host: the server's host name.
    """

    def __init__(self, host: str, obstacle: Obstacle) -> None:
        steps = {
            Obstacle.PROXY: phrase("Check the proxy in Settings > Network."),
            Obstacle.NAME: phrase("Check your network, and the Hub address in Settings if you have set one."),
            Obstacle.CERTIFICATE: phrase(
                "Check this computer's clock, and whether anything intercepts traffic on its network."
            ),
        }
        super().__init__(
            phrase("The Hub cannot be reached."),
            _OBSTACLES[obstacle](host),
            steps.get(obstacle, phrase("Check your network, then try again.")),
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
            phrase("The Hub has a problem."),
            phrase("{host} responded with the error {status}.", host=host, status=status),
            phrase("Try again in a few minutes."),
        )
        self.retry_after = retry_after


class RateLimitedError(HubError):
    """Too many requests (429).

    Attributes:
        retry_after: seconds to wait, as the server requests; None if it gives no time.
    """

    def __init__(self, host: str, retry_after: float | None = None) -> None:
        wait = phrase("{host} asks you to wait {seconds} seconds.", host=host, seconds=round(retry_after or 0))
        super().__init__(
            phrase("The Hub is limiting requests."),
            wait if retry_after else phrase("{host} received too many requests from this address.", host=host),
            phrase("Try again after that. With your own token, the Hub allows more."),
        )
        self.retry_after = retry_after


class UnexpectedAnswerError(HubError):
    """An answer that the Hub would not send, for example from a captive portal or an incomplete mirror."""

    def __init__(self, host: str, detail: str) -> None:
        super().__init__(
            phrase("The response did not come from the Hub."),
            phrase("{host}: {detail}.", host=host, detail=detail[:200]),
            phrase("The cause may be a network that requires a login, a proxy or a mirror. Check it and try again."),
        )


# -- what the Hub refuses ----------------------------------------------------------------------------------------------


class NotOnHubError(HubError):
    """The repository, commit or file does not exist, or is private."""

    can_retry = False

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("“{name}” was not found on the Hub.", name=name[:200]),
            phrase("It is misspelled, removed or private."),
            phrase("Search for it. If it is yours, add a token in Settings."),
        )


class NotThereError(HubError):
    """A server other than the Hub gives no file at this address."""

    can_retry = False

    def __init__(self, host: str, name: str) -> None:
        super().__init__(
            phrase("“{name}” cannot be downloaded from {host}.", name=name[:200], host=host),
            phrase("The address is wrong, the file was removed, or only a signed-in user may read it."),
            phrase("Check the address in Settings."),
        )


class UntrustedListError(HubError):
    """A list of what can be downloaded is not signed by Descant, is older than an earlier one, or is damaged."""

    can_retry = False

    def __init__(self, why: Phrase) -> None:
        super().__init__(
            phrase("The list of what can be downloaded cannot be trusted."),
            why,
            phrase("Nothing was installed. Check its address in Settings, and try again later."),
        )


class GatedError(HubError):
    """A gated repository to which the user has no access yet.

    Attributes:
        repository: ``publisher/name``.
        link: where to request access.
    """

    def __init__(self, repository: str, link: str, *, has_token: bool) -> None:
        super().__init__(
            phrase("{repository} is only available after you agree to its terms.", repository=repository),
            phrase("Its publisher wants to know who downloads it.")
            if not has_token
            else phrase("The account of your token does not have access yet."),
            phrase("Open the model page and agree there. Then add a token of your account in Settings.")
            if not has_token
            else phrase("Open the model page with that account and request access. Try again when you have access."),
        )
        self.repository = repository
        self.link = link


class BadTokenError(HubError):
    """The token was rejected (401)."""

    def __init__(self, host: str) -> None:
        super().__init__(
            phrase("The Hub rejected your token."),
            phrase("{host} reports that it is wrong, revoked or without read access.", host=host),
            phrase("Create a new read token on the Hub and add it in Settings > Network."),
        )
        self.link = "https://huggingface.co/settings/tokens"


class RefusedError(HubError):
    """Any other refusal (4xx).

    Args:
        status: the HTTP status code.
    """

    def __init__(self, host: str, status: int, reason: str = "") -> None:
        super().__init__(
            phrase("The Hub refused the request."),
            phrase("{host} responded with {status}.", host=host, status=status)
            if not reason
            else phrase(
                "{host} responded with {status}: {reason}.", host=host, status=status, reason=reason[:200].rstrip(". ")
            ),
            phrase("Check its page on the Hub, or try again later."),
        )


# -- the bytes ---------------------------------------------------------------------------------------------------------


class DiskFullError(HubError):
    """Not enough disk space for a file. The bytes received so far are kept.

    Args:
        needed: bytes to free on the disk.
    """

    def __init__(self, folder: Path, needed: int) -> None:
        super().__init__(
            phrase("There is not enough space on the disk."),
            phrase("{folder} needs {size} more, including a reserve.", folder=str(folder), size=format_bytes(needed)),
            phrase(
                "Free some space or choose another models folder in Settings, then resume. What was"
                " downloaded so far is kept."
            ),
        )


class FolderError(HubError):
    """The folder is not writable. The bytes received so far are kept."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            phrase("The models folder cannot be written to."),
            phrase("{folder}: {reason}.", folder=str(folder), reason=reason.rstrip(".")),
            phrase("Check its permissions and its drive, or choose another folder in Settings, then resume."),
        )


class WrongContentError(HubError):
    """The downloaded file is not the one that the Hub describes, although the disk works. It is set aside.

    Attributes:
        kept: path of the file that was set aside.
    """

    def __init__(self, name: str, kept: Path) -> None:
        super().__init__(
            phrase("“{name}” was fully downloaded, but it does not match what the Hub describes.", name=name),
            phrase(
                "Its SHA-256 differs although the disk works: the source sent something else. The file is in {kept}.",
                kept=str(kept),
            ),
            phrase("Try again later or over another network. Do not load the file that was kept."),
        )
        self.kept = kept


class UnsoundDiskError(HubError):
    """The disk repeatedly returns other data than was written."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(
            phrase("“{name}” cannot be stored without errors.", name=name),
            phrase(
                "{folder} does not return what was written to it, even after another download.",
                folder=str(folder),
            ),
            phrase("Check the drive (and this computer's memory), or choose another models folder."),
        )


class ChangedError(HubError):
    """The Hub describes the file differently than when the download started."""

    can_retry = False

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("“{name}” has changed on the Hub.", name=name),
            phrase("Its size or SHA-256 differs from what the Hub reported when the download started."),
            phrase("Remove this download and start it again from the model's page."),
        )


class NoChecksumError(HubError):
    """The Hub gives no SHA-256 for a file, so the download could not be verified."""

    can_retry = False

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("“{name}” cannot be verified.", name=name),
            phrase("The Hub does not provide its SHA-256."),
            phrase("Choose another publisher's file."),
        )


class InUseError(HubError):
    """Another process is downloading the same file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("“{name}” is already being downloaded.", name=name),
            phrase("Another Descant window or command line is downloading it."),
            phrase("Wait until it finishes, or stop it there."),
        )


class ExistsError(HubError):
    """Another file already exists at the destination."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            phrase("Another file is where the download should go."),
            phrase("{path} was not created by this download.", path=str(path)),
            phrase("Move that file away, then resume. What was downloaded so far is kept."),
        )


class IncompleteModelError(HubError):
    """Parts of a model are missing on the Hub."""

    can_retry = False

    def __init__(self, name: str, missing: Iterable[int]) -> None:
        super().__init__(
            phrase("“{name}” is incomplete on the Hub.", name=name),
            phrase("These parts are missing: {parts}.", parts=listed_numbers(missing)),
            phrase("Choose another publisher's file."),
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
            phrase("Its publisher split the file, and no piece can be loaded on its own."),
            phrase(
                (
                    "Choose another file. Or download all pieces from the model's page and join them in"
                    " order into {whole} (with `copy /b` on Windows, with `cat` elsewhere)."
                ),
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
            phrase("Choose another file from this repository, or from another publisher."),
        )
