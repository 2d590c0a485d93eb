"""What a download is, and what is to be seen of it."""

import hashlib
from enum import StrEnum
from pathlib import Path

import msgspec

from app.core.sentences import Explanation, Phrase
from app.hub.listing import RemoteFile, RemoteModel
from app.hub.repositories import Repository


class DownloadOrder(msgspec.Struct, frozen=True):
    """What is to be downloaded: one model, all its files from one commit.

    Attributes:
        repository: ``publisher/name``.
        commit: 40 hexadecimal digits.
        name: of the model.
        files: in the order of the parts.
        quantisation: as its name says; may be empty.
    """

    repository: str
    commit: str
    name: str
    files: tuple[RemoteFile, ...]
    quantisation: str = ""

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


class DownloadState(StrEnum):
    """QUEUED: its turn will come. ASKING: an earlier run left it; the person is asked whether to go on. PAUSED: by the
    person. FAILED: it needs the person; what has come is kept. CANCELLING: its part files are being removed.
    """

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    ASKING = "asking"
    FAILED = "failed"
    CANCELLING = "cancelling"
    DONE = "done"


class DownloadStatus(msgspec.Struct, frozen=True):
    """A download as it is at this moment.

    Attributes:
        id: stays the same over restarts.
        order: what is downloaded.
        state: see :class:`DownloadState`.
        done: bytes that are on the disk.
        speed: bytes per second over the last 10 s; 0 while nothing comes.
        seconds_left: None while it cannot be told.
        activity: what is being done now, such as "waiting 40 s: the Hub asked to slow down"; None for downloading.
        problem: why it FAILED.
        link: an address that helps on with the problem; empty for none.
        path: the first file of the model when DONE.
        can_retry: whether going on may help when FAILED; else it can only be removed.
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
        """How much of it is there, 0 to 1."""
        return min(1.0, self.done / self.order.size) if self.order.size else 0.0


def identity_of(order: DownloadOrder) -> str:
    """What tells orders apart: the repository and the content of all files, whatever the commit."""
    content = "\n".join((order.repository, *(f"{file.path} {file.sha256}" for file in order.files)))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def order_for(repository: Repository, model: RemoteModel) -> DownloadOrder:
    """The order for one model of a repository. Raises IncompleteModelError or InPiecesError if it cannot be used."""
    model.demand_usable()
    return DownloadOrder(repository.id, repository.commit, model.name, model.files, model.quantisation)
