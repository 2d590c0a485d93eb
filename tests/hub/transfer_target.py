"""A process that only transfers one file, to be killed."""

import sys
from pathlib import Path

from app.hub.listing import RemoteFile
from app.hub.network import Network
from app.hub.transfer import transfer as module
from app.hub.transfer.source import FileAddress
from app.hub.transfer.transfer import Transfer
from tests.hub.transfers import NAME, REPOSITORY, options

if __name__ == "__main__":
    endpoint, commit, size, sha256, folder, checkpoint, piece_size = sys.argv[1:]
    module._CHECKPOINT_SECONDS = float(checkpoint)  # type: ignore[misc]
    address = FileAddress(REPOSITORY, commit, RemoteFile(NAME, int(size), sha256))
    Transfer(
        address, Path(folder), lambda: Network(endpoint), options(piece_size=int(piece_size) or None, stall=2.0)
    ).run()
