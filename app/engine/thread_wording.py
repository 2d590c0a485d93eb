"""Describes the number of threads and its reason in a sentence."""

from typing import assert_never

from app.core.sentences import Phrase, phrase
from app.engine.thread_counts import ThreadCounts, ThreadsReason


def threads_phrase(threads: ThreadCounts) -> Phrase:  # noqa: PLR0911 one sentence for each reason
    """Describe `threads`, for example as "7 of 8 cores: one is in use"."""
    counts = {"count": threads.writing, "cores": threads.cores}
    match threads.reason:
        case ThreadsReason.ALL:
            return phrase("{count} of {cores} cores", **counts)
        case ThreadsReason.IN_USE if threads.in_use == 1:
            return phrase("{count} of {cores} cores: one is in use", **counts)
        case ThreadsReason.IN_USE:
            return phrase("{count} of {cores} cores: {in_use} are in use", **counts, in_use=threads.in_use)
        case ThreadsReason.FASTER:
            return phrase("{count} of {cores} cores: the fastest number tried", **counts)
        case ThreadsReason.LIMITED:
            return phrase("{count} of {cores} cores: the most Descant may use", **counts)
        case ThreadsReason.PERFORMANCE:
            return phrase("{count} of {cores} cores: the performance cores", **counts)
        case ThreadsReason.SET if threads.writing == 1:
            return phrase("1 thread, set by you")
        case ThreadsReason.SET:
            return phrase("{count} threads, set by you", count=threads.writing)
        case _:
            assert_never(threads.reason)
