"""How many threads compute and why, as the engine tells it to others."""

from enum import StrEnum

import msgspec


class ThreadsReason(StrEnum):
    """Why there are as many threads as there are.

    Attributes:
        ALL: one for each core.
        IN_USE: other programs use the remaining cores.
        FASTER: other numbers were tried, and this one was the fastest.
        LIMITED: this process may use no more cores (a container's limit, or an affinity).
        PERFORMANCE: one for each performance core; the efficiency cores are left out.
        SET: a person has chosen the number.
    """

    ALL = "all"
    IN_USE = "in_use"
    FASTER = "faster"
    LIMITED = "limited"
    PERFORMANCE = "performance"
    SET = "set"


class ThreadCounts(msgspec.Struct, frozen=True):
    """Threads that compute.

    Attributes:
        writing: for one token after another.
        reading: for the prompt.
        cores: physical cores of the machine.
        in_use: how many of them other programs keep busy, rounded; 0 while that is not known.
        reason: for `writing`.
    """

    writing: int
    reading: int
    cores: int
    in_use: int = 0
    reason: ThreadsReason = ThreadsReason.ALL
