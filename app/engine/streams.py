"""The two streams between a child process and its client."""

import os
from typing import BinaryIO


def take_over_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the protocol's two streams for ourselves: anything that prints to standard output lands in the log.

    Returns:
        What the client writes, and where it reads.
    """
    requests = os.fdopen(os.dup(0), "rb")
    events = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    return requests, events
