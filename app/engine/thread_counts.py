"""How many threads compute and why, as the engine reports it to its client."""

from enum import StrEnum

import msgspec


class ThreadsReason(StrEnum):
    """Why the engine uses this number of threads.

    Attributes:
        ALL: one thread for each core.
        IN_USE: other programs use the remaining cores.
        FASTER: this number was the fastest of those tried.
        LIMITED: this process may use no more cores (a container limit or CPU affinity).
        PERFORMANCE: one thread for each performance core; the efficiency cores are left out.
        SET: the user has set the number.
    """

    ALL = "all"
    IN_USE = "in_use"
    FASTER = "faster"
    LIMITED = "limited"
    PERFORMANCE = "performance"
    SET = "set"


class ThreadCounts(msgspec.Struct, frozen=True):
    """Numbers of threads that compute.

    Attributes:
        writing: threads for generation.
        reading: threads for prompt processing.
        cores: physical cores of the machine.
        in_use: cores that other programs keep busy, rounded; 0 if not known yet.
        reason: the reason for `writing`.
    """

    writing: int
    reading: int
    cores: int
    in_use: int = 0
    reason: ThreadsReason = ThreadsReason.ALL
