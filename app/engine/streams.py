"""The standard streams of a child process that carry its protocol."""

import os
from typing import BinaryIO


def take_over_streams() -> tuple[BinaryIO, BinaryIO]:
    """Reserve standard input and output for the protocol, so that anything printed to standard output goes to the log.

    Returns:
        The stream to read requests from, and the stream to write events to.
    """
    requests = os.fdopen(os.dup(0), "rb")
    events = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    return requests, events
