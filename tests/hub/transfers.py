"""What tests of the transfer share: a file on the test Hub, and a transfer of it."""

import hashlib
import random
from collections.abc import Callable
from pathlib import Path

from app.core.units import MIB
from app.hub.listing import RemoteFile
from app.hub.network import Network
from app.hub.transfer.backoff import Backoff
from app.hub.transfer.source import FileAddress
from app.hub.transfer.transfer import Transfer, TransferOptions
from tests import patience
from tests.hub.hub_server import HubServer

PIECE = MIB // 16
REPOSITORY = "publisher/model-GGUF"
NAME = "model-MXFP4.gguf"
PATTERN = f"*/{NAME}"


def content_of(size: int, seed: int = 1) -> bytes:
    """Bytes that no fault can leave as they were."""
    return random.Random(seed).randbytes(size)


def publish(hub: HubServer, content: bytes, name: str = NAME) -> FileAddress:
    """Put a file on the Hub."""
    hub.add(REPOSITORY, {name: content})
    file = RemoteFile(name, len(content), hashlib.sha256(content).hexdigest())
    return FileAddress(REPOSITORY, hub.repositories[REPOSITORY].head, file)


def quick_backoff() -> Backoff:
    """Waits as usual, only less."""
    return Backoff(first=0.02, longest=0.2)


def options(**changed: object) -> TransferOptions:
    """Small pieces, short waits."""
    chosen: dict[str, object] = {
        "reserve": 0,
        "piece_size": PIECE,
        "stall": patience.seconds(120),  # a test of a stall sets its own
        "make_backoff": quick_backoff,
        **changed,
    }
    return TransferOptions(**chosen)  # type: ignore[arg-type]


def transfer(
    hub: HubServer,
    address: FileAddress,
    folder: Path,
    network: Callable[[], Network] | None = None,
    **changed: object,
) -> Transfer:
    """A transfer of that file into `folder`."""
    return Transfer(address, folder, network or (lambda: Network(hub.endpoint)), options(**changed))
