"""The end of a transfer that the caller wanted; apart, so that catching it imports nothing else."""


class StoppedError(Exception):
    """The transfer was stopped by the caller; the bytes received are kept."""
