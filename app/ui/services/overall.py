"""All downloads, summed up in one value."""

import msgspec


class Overall(msgspec.Struct, frozen=True):
    """All unfinished downloads, summed up.

    Attributes:
        running: number of downloads running.
        waiting: number of downloads queued.
        paused: number of downloads the user paused.
        needing: number of downloads that need a decision of the user.
        done, total: bytes of those running or queued; if there are none, of all unfinished ones.
        speed: bytes per second.
    """

    running: int = 0
    waiting: int = 0
    paused: int = 0
    needing: int = 0
    done: int = 0
    total: int = 0
    speed: float = 0.0

    @property
    def count(self) -> int:
        """Number of unfinished downloads, including paused and failed ones."""
        return self.moving + self.paused + self.needing

    @property
    def moving(self) -> int:
        """Number of downloads that are running or queued."""
        return self.running + self.waiting

    @property
    def share(self) -> float:
        """Share of the bytes received, 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Seconds until all running and queued downloads end; None while unknown."""
        return (self.total - self.done) / self.speed if self.speed > 0 and self.running else None
