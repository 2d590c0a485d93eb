"""Limits that the system enforces on this process: memory, processor time, files written."""

import contextlib
import os
import sys
import threading
import time
from typing import Final

from app.documents import limits

NO_MEMORY_EXIT: Final = 3
_WATCH_SECONDS: Final = 0.05


def bound_this_process(memory: int = limits.MEMORY_BYTES) -> None:
    """Limit what this process may take; :func:`allow_seconds` limits its processor time.

    Args:
        memory: bytes of address space; on macOS, which does not limit that, of resident memory.
    """
    if sys.platform == "win32":
        from app.core.job_object import JobObject  # noqa: PLC0415  on Windows alone

        JobObject(memory=memory).take_this_process()
        return
    import resource  # noqa: PLC0415  not on Windows

    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(OSError, ValueError):  # a system without such a limit
            resource.setrlimit(kind, (allowed, allowed))
    if sys.platform == "darwin":
        watch_memory(memory)


def allow_seconds(seconds: float = limits.SECONDS) -> None:
    """Limit the processor time that this process may take from now on, where the system has such a limit."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(time.process_time() + seconds) + 1
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (until if hard == resource.RLIM_INFINITY else min(until, hard), hard))


def watch_memory(memory: int) -> threading.Thread:
    """End this process once it has taken `memory` bytes."""

    def watch() -> None:
        while _peak() <= memory:
            time.sleep(_WATCH_SECONDS)
        os._exit(NO_MEMORY_EXIT)

    thread = threading.Thread(target=watch, name="memory", daemon=True)
    thread.start()
    return thread


def _peak() -> int:
    """Return the most bytes of memory that this process has held at once."""
    import resource  # noqa: PLC0415  not on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
