"""Data types of downloads: order, state and status."""

from enum import StrEnum
from pathlib import Path

import msgspec

from app.core.sentences import Explanation, Phrase
from app.core.sha256 import sha256_hex
from app.hub.listing import RemoteFile, RemoteModel
from app.hub.repositories import Repository


class DownloadOrder(msgspec.Struct, frozen=True):
    """One model to download: all of its files from one commit.

    Attributes:
        repository: ``publisher/name``.
        commit: 40 hexadecimal digits.
        name: of the model.
        files: in the order of the parts.
        quantisation: from the file name; may be empty.
    """

    repository: str
    commit: str
    name: str
    files: tuple[RemoteFile, ...]
    quantisation: str = ""

    @property
    def size(self) -> int:
        """Total size of all files in bytes."""
        return sum(file.size for file in self.files)


class DownloadState(StrEnum):
    """The state of a download.

    QUEUED: waiting for its turn. ASKING: left by an earlier run; the user is asked whether to resume. PAUSED: by the
    user. FAILED: needs the user; received bytes are kept. CANCELLING: its part files are being removed.
    """

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    ASKING = "asking"
    FAILED = "failed"
    CANCELLING = "cancelling"
    DONE = "done"


class DownloadStatus(msgspec.Struct, frozen=True):
    """A download at one moment.

    Attributes:
        id: stays the same across restarts.
        order: what is downloaded.
        state: see :class:`DownloadState`.
        done: bytes on the disk.
        speed: bytes per second over the last 10 s; 0 while nothing arrives.
        seconds_left: None while unknown.
        activity: the current step, such as "waiting 40 s: the Hub asked to slow down"; None while downloading.
        problem: why it FAILED.
        link: an address that helps to solve the problem; empty for none.
        path: the first file of the model when DONE.
        can_retry: whether resuming may help when FAILED; otherwise it can only be removed.
    """

    id: str
    order: DownloadOrder
    state: DownloadState
    done: int = 0
    speed: float = 0.0
    seconds_left: float | None = None
    activity: Phrase | None = None
    problem: Explanation | None = None
    link: str = ""
    path: Path | None = None
    can_retry: bool = True

    @property
    def share(self) -> float:
        """Progress from 0 to 1."""
        return min(1.0, self.done / self.order.size) if self.order.size else 0.0


def identity_of(order: DownloadOrder) -> str:
    """Return an id from the repository and the content of all files. The commit does not matter."""
    content = "\n".join((order.repository, *(f"{file.path} {file.sha256}" for file in order.files)))
    return sha256_hex(content.encode("utf-8", "surrogatepass"))[:16]


def order_for(repository: Repository, model: RemoteModel) -> DownloadOrder:
    """Return the order for one model of a repository. Raises IncompleteModelError or InPiecesError."""
    model.demand_usable()
    return DownloadOrder(repository.id, repository.commit, model.name, model.files, model.quantisation)
