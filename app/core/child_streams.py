"""The standard streams of one of our child processes, which carry its protocol."""

import os
import queue
import threading
from collections.abc import Iterator
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


def end_with_client(requests: BinaryIO) -> None:
    """Exit, from now on, as soon as the client closes our input, because it gave up or has ended.

    For a process that has read its only request.
    """

    def wait() -> None:
        while requests.read(4096):
            continue
        os._exit(0)

    threading.Thread(target=wait, name="client", daemon=True).start()


def lines_until_client_ends(requests: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of our input; exit as soon as the client closes it, whatever this process is doing then.

    The exit skips the clean-up of libraries, which may crash on a damaged file.
    """
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def read() -> None:
        for line in requests:
            lines.put(line)
        os._exit(0)

    threading.Thread(target=read, name="client", daemon=True).start()
    while True:
        yield lines.get()
