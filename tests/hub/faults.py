"""What can go wrong between the test Hub and who asks it: typed, scripted, one after the other or always.

Faults of a whole answer (:class:`Answer` and what is made of it) replace it. Faults of a body act on the bytes of a
file, wherever they come from; one that is queued is used up only by an answer that it can act on.
"""

import fnmatch
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar


class Side(Enum):
    """Who is asked."""

    HUB = "hub"
    CDN = "cdn"


class Fault:
    """The base of all faults."""


# -- of the whole answer -----------------------------------------------------------------------------------------------


@dataclass
class Answer(Fault):
    """Another answer than the right one.

    Attributes:
        side: who gives it; None for both.
        length: a Content-Length that is claimed instead of the true one.
    """

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    side: Side | None = Side.HUB
    length: int | None = None


def too_many_requests(retry_after: str | None = "1", side: Side | None = Side.HUB) -> Answer:
    """429. `retry_after` is seconds or a date, as it stands in the header."""
    return Answer(429, {"Retry-After": retry_after} if retry_after is not None else {}, side=side)


def unavailable(retry_after: str | None = None, side: Side | None = Side.HUB) -> Answer:
    """503."""
    return Answer(503, {"Retry-After": retry_after} if retry_after is not None else {}, side=side)


def expired_address() -> Answer:
    """The CDN does not take the signed address any more."""
    return Answer(403, {"Content-Type": "application/xml"}, b"<Error><Code>AccessDenied</Code></Error>", Side.CDN)


def not_found(code: str = "EntryNotFound") -> Answer:
    """404; `code` may be RepoNotFound or RevisionNotFound too."""
    return Answer(404, {"X-Error-Code": code, "X-Error-Message": code})


def gated(status: int = 401) -> Answer:
    """401 without a token, 403 with one that has not been let in."""
    return Answer(status, {"X-Error-Code": "GatedRepo", "X-Error-Message": "Access to this model is restricted."})


def bad_token() -> Answer:
    """The token is wrong."""
    return Answer(401, {"X-Error-Message": "Invalid credentials in Authorization header"})


def login_page(side: Side | None = None) -> Answer:
    """What a network answers that wants a login first."""
    return Answer(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><html>Welcome to Hotel Wi-Fi</html>", side)


# -- of the bytes of a file --------------------------------------------------------------------------------------------


@dataclass
class FinAfter(Fault):
    """The connection is closed, politely, after so many bytes of the answer."""

    sent: int


@dataclass
class RstAfter(Fault):
    """The connection is reset after so many bytes of the answer."""

    sent: int


@dataclass
class CutEvery(Fault):
    """No answer gives more than so many bytes: then FIN, or RST."""

    sent: int
    reset: bool = False


@dataclass
class StallAfter(Fault):
    """Nothing more comes after so many bytes of the answer, until it is released or the other side goes away."""

    sent: int
    _go_on: threading.Event = field(default_factory=threading.Event)

    def release(self) -> None:
        """Let the rest come."""
        self._go_on.set()

    def wait(self, seconds: float) -> bool:
        """Whether it was released."""
        return self._go_on.wait(seconds)


@dataclass
class IgnoreRange(Fault):
    """200 and the whole file, whatever range was asked for."""


@dataclass
class WrongByte(Fault):
    """The byte at `offset` of the file is another one."""

    offset: int


@dataclass
class WrongSize(Fault):
    """The file is said, and sent, to be so many bytes shorter than the Hub's listing says."""

    missing: int = 1


@dataclass
class Slow(Fault):
    """At most so many bytes per second and connection."""

    per_second: int


@dataclass
class RandomFaults(Fault):
    """Any fault at any time, the same ones for the same seed and order of requests.

    Attributes:
        share: of the answers with bytes of a file that go wrong.
        most: the most bytes that such an answer gives before.
    """

    seed: int = 0
    share: float = 0.3
    most: int = 8 << 20
    kinds: tuple[str, ...] = ("fin", "rst", "unavailable", "expired", "slow down", "ignore range", "stall")

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def draw(self) -> Fault | None:
        """The fault for the next answer. The caller holds the lock of the plan."""
        if self._random.random() >= self.share:
            return None
        kind, sent = self._random.choice(self.kinds), self._random.randrange(self.most)
        return {
            "fin": lambda: FinAfter(sent),
            "rst": lambda: RstAfter(sent),
            "unavailable": lambda: unavailable(side=Side.CDN),
            "expired": expired_address,
            "slow down": lambda: too_many_requests("0", Side.CDN),
            "ignore range": IgnoreRange,
            "stall": lambda: StallAfter(sent),
        }[kind]()


# -- the script --------------------------------------------------------------------------------------------------------

Kind = TypeVar("Kind", bound=Fault)


@dataclass
class _Planned:
    fault: Fault
    path: str
    left: int | None


class FaultPlan:
    """Which faults are still to come. Thread-safe.

    A path is a pattern as of :mod:`fnmatch`, compared with the decoded path of the request: ``/api/models*``,
    ``*/model.gguf`` (this one matches at the Hub and at the CDN).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._planned: list[_Planned] = []

    def queue(self, fault: Fault, path: str = "*", times: int = 1) -> None:
        """`fault` happens to the next `times` requests that match and that it can act on."""
        with self._lock:
            self._planned.append(_Planned(fault, path, times))

    def always(self, fault: Fault, path: str = "*") -> None:
        """`fault` happens to every request that matches, until :meth:`clear`."""
        with self._lock:
            self._planned.append(_Planned(fault, path, None))

    def clear(self) -> None:
        """Nothing goes wrong any more. What is stalled goes on."""
        with self._lock:
            planned, self._planned = self._planned, []
        for one in planned:
            if isinstance(one.fault, StallAfter):
                one.fault.release()

    @property
    def left(self) -> int:
        """How many queued faults have not happened yet."""
        with self._lock:
            return sum(one.left or 0 for one in self._planned)

    def answer(self, path: str, side: Side) -> Answer | None:
        """The wrong answer for this request."""
        return self._take(Answer, path, lambda fault: fault.side in (None, side))

    def body(self, path: str, start: int, length: int) -> "list[Fault]":
        """What goes wrong with `length` bytes of a file from `start` on."""
        random_faults = self._take(RandomFaults, path, lambda _: True)
        with self._lock:
            drawn = random_faults.draw() if random_faults else None
        return [fault for fault in (drawn, *self._scripted(path, start, length)) if fault is not None]

    def takes(self, kind: type[Kind], path: str) -> Kind | None:
        """The next fault of one kind for this path."""
        return self._take(kind, path, lambda _: True)

    def _scripted(self, path: str, start: int, length: int) -> Iterator[Fault | None]:
        yield self._take(IgnoreRange, path, lambda _: start > 0)
        yield self._take(WrongByte, path, lambda fault: start <= fault.offset < start + length)
        yield self._take(Slow, path, lambda _: True)
        for kind in (FinAfter, RstAfter, CutEvery, StallAfter):
            yield self._take(kind, path, lambda fault: fault.sent < length)

    def _take(self, kind: type[Kind], path: str, can_act: Callable[[Kind], bool]) -> Kind | None:
        with self._lock:
            for one in self._planned:
                if isinstance(one.fault, kind) and fnmatch.fnmatchcase(path, one.path) and can_act(one.fault):
                    if one.left is not None:
                        one.left -= 1
                        if not one.left:
                            self._planned.remove(one)
                    return one.fault
        return None
