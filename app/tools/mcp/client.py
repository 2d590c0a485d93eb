"""Speaks to one server through its host: connects, calls, gives up in time, and starts it again when it has ended."""

from __future__ import annotations

import contextlib
import logging
import queue
import subprocess
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Final

import msgspec
import psutil

from app.core.own_process import own_command, start_own
from app.tools.mcp import limits
from app.tools.mcp.config import filled_in
from app.tools.mcp.errors import McpError
from app.tools.mcp.network import Network
from app.tools.mcp.protocol import (
    Answered,
    Ask,
    Call,
    Cancel,
    Complete,
    Connect,
    Ended,
    Event,
    Failed,
    Inquired,
    Listed,
    Listing,
    Read,
    Request,
    Roots,
    SignIn,
    Text,
    Why,
    Withdrawn,
    Work,
    encode_line,
    event_decoder,
)
from app.tools.mcp.secrets import resolved
from app.tools.mcp.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.tools.mcp.server import Server
    from app.tools.tool import RunControl

_log = logging.getLogger(__name__)

HOST_ARGUMENT: Final = "--mcp"
_MORE_SECONDS: Final = 3.0
"""How much longer than its own limit the host is waited for, before it counts as hanging itself."""
_END_SECONDS: Final = limits.GRACE_SECONDS + 3.0
_LOOK_SECONDS: Final = 0.1
_LAST_WORDS_SECONDS: Final = 1.0


class McpClient:
    """One server. For any thread; nothing here waits longer than its limit, or goes on after a stop.

    Args:
        server: as it is configured; its variables and secrets are looked up when it is started.
        on_listing: told, in a thread of this object's, whenever the server says what it offers.
        on_end: told, as above, when the server has ended by itself.
        on_sign_in: told the address at which the user has to sign in, when the user connects the server; None if
            nobody can be asked.
        may_ask: the user can be asked something while a call runs, by the ``asker`` of its control.
        network: how a server at a URL is reached.
        command: starts the host; this app's own executable by default.
    """

    def __init__(
        self,
        server: Server,
        *,
        on_listing: Callable[[Listing], object] = lambda _: None,
        on_end: Callable[[], object] = lambda: None,
        on_sign_in: Callable[[str], object] | None = None,
        may_ask: bool = False,
        network: Callable[[], Network] = Network,
        command: Sequence[str] | None = None,
    ) -> None:
        self.server = server
        self._on_listing, self._on_end, self._on_sign_in = on_listing, on_end, on_sign_in
        self._network, self._may_ask = network, may_ask
        self._command = tuple(command or own_command(HOST_ARGUMENT))
        self._lock = threading.Lock()
        self._starting = threading.Lock()
        self._host: _Host | None = None
        self._ends: deque[float] = deque(maxlen=limits.MOST_ENDS)
        self._log = b""
        self._is_closed = False
        self._uses = 0
        self._used_at = time.monotonic()

    @property
    def is_connected(self) -> bool:
        """Whether the server answers calls."""
        host = self._host
        return host is not None and host.listing is not None and host.ended is None

    @property
    def idle_seconds(self) -> float:
        """How long nothing was asked of the server; 0 while something is."""
        with self._lock:
            return 0.0 if self._uses else time.monotonic() - self._used_at

    @contextlib.contextmanager
    def in_use(self) -> Iterator[None]:
        """Let the server count as used for the time of a block, and from its end."""
        with self._lock:
            self._uses += 1
        try:
            yield
        finally:
            with self._lock:
                self._uses -= 1
                self._used_at = time.monotonic()

    @property
    def log(self) -> str:
        """The end of what the server has written to its standard error. Untrusted, and may hold secrets."""
        host = self._host
        content = host.log if host is not None else self._log
        return content.decode("utf-8", "replace")

    def connect(self, control: RunControl | None = None, *, by_user: bool = False) -> Listing:
        """Start the server if it does not run; return what it offers.

        Args:
            control: gives up when it is stopped; its deadline does not count, since a start may take longer.
            by_user: the user asks for it: how often the server has ended before does not count.

        Raises:
            McpError: it cannot be used.
        """
        with self.in_use():
            while not self._starting.acquire(timeout=_LOOK_SECONDS):
                self._check_stopped(control)
            try:
                host = self._running(by_user=by_user)
                return self._listing_of(host, control)
            finally:
                self._starting.release()

    def call(self, tool: str, arguments: dict[str, object], control: RunControl) -> Answered:
        """Call a tool, until the deadline of `control`, or until it is stopped.

        Raises:
            McpError: there is no result.
        """
        return self._ask(lambda number: Call(number, tool, arguments, max(0.1, control.left)), control)

    def read(self, uri: str, control: RunControl, values: dict[str, str] | None = None) -> Answered:
        """Return what is in a resource; `uri` is a template if there are values for it. Raises McpError."""
        return self._ask(lambda number: Read(number, uri, max(0.1, control.left), values), control)

    def complete(self, template: str, part: str, text: str, given: dict[str, str], control: RunControl) -> list[str]:
        """Return values for a part of a template of resources, as the server proposes them. Raises McpError."""
        answered = self._ask(
            lambda number: Complete(number, template, part, text, given, max(0.1, control.left)), control
        )
        return [one.text for one in answered.parts if isinstance(one, Text)]

    def prompt(self, name: str, arguments: dict[str, str], control: RunControl) -> Answered:
        """Return the messages of a prompt. Raises McpError."""
        return self._ask(lambda number: Ask(number, name, arguments, max(0.1, control.left)), control)

    def change(self, server: Server) -> None:
        """Take a server that differs in what needs no other connection; it is told other folders."""
        before, self.server = self.server, server
        host = self._host
        if host is not None and before.roots != server.roots:
            with contextlib.suppress(McpError):  # a variable that is not set: the next start says so
                host.send(Roots(filled_in(server).roots))

    def give_up(self) -> None:
        """Let whatever waits for the server end at once; call :meth:`close` too."""
        self._is_closed = True

    def close(self) -> None:
        """End the server and its host. Takes as long as the server takes to end, at most a few seconds."""
        self._is_closed = True
        self._let_go()

    def stop(self) -> None:
        """End the server; the next call starts it again."""
        self._let_go()

    def end_if_idle(self, seconds: float) -> bool:
        """End the server if nothing was asked of it for so long, as :meth:`stop` does; return whether it was ended."""
        with self._lock:
            if self._host is None or self._uses or time.monotonic() - self._used_at < seconds:
                return False
            host, self._host = self._host, None
        host.close()
        self._log = host.log
        _log.info("The MCP server %s is ended, since nothing uses it", self.server.name)
        return True

    # -- the host ------------------------------------------------------------------------------------------------------

    def _running(self, *, by_user: bool) -> _Host:
        if self._is_closed:
            raise McpError(self.server.name, Why.STOPPED)
        if self._host is not None and self._host.ended is None:
            return self._host
        self._let_go()
        self._check_ends(by_user=by_user)
        server, network = resolved(self.server), self._network()
        if server.url and not network.allows(server.url):
            raise McpError(server.name, Why.OFFLINE)
        try:
            process = start_own(self._command, stderr=subprocess.PIPE)
        except OSError as error:
            raise McpError(self.server.name, Why.NOT_STARTED, error.strerror or type(error).__name__) from error
        host = _Host(process, self._on_listing, self._on_end, self._on_sign_in or (lambda _: None))
        with self._lock:
            self._host = host
        may_sign_in = by_user and self._on_sign_in is not None
        proxy = network.proxy_for(server.url) if server.url else ""
        host.send(Connect(server, limits.CONNECT_SECONDS, may_sign_in, proxy, self._may_ask))
        _log.info("The MCP server %s is started", server.name)
        return host

    def _listing_of(self, host: _Host, control: RunControl | None) -> Listing:
        end = time.monotonic() + limits.CONNECT_SECONDS + _MORE_SECONDS
        while not host.is_ready.wait(_LOOK_SECONDS):
            self._check_stopped(control)
            if time.monotonic() > end + (limits.SIGN_IN_SECONDS if host.is_signing_in else 0.0):
                host.kill()
        if host.ended is not None:
            raise self._error(host)
        assert host.listing is not None
        return host.listing

    def _check_stopped(self, control: RunControl | None) -> None:
        if self._is_closed or (control is not None and control.is_stopped):
            raise McpError(self.server.name, Why.STOPPED)

    def _check_ends(self, *, by_user: bool) -> None:
        """Raise McpError if the server has ended too often; the user can start it nevertheless."""
        if by_user:
            self._ends.clear()
        if len(self._ends) == limits.MOST_ENDS and time.monotonic() - self._ends[0] < limits.ENDS_WITHIN:
            raise McpError(self.server.name, Why.TOO_OFTEN, str(limits.MOST_ENDS), self.log)

    def _error(self, host: _Host) -> McpError:
        """Return why a server has ended, and count that."""
        assert host.ended is not None
        if host.counts:
            host.counts = False
            self._ends.append(time.monotonic())
            host.wait_for_log()
            _log.warning("The MCP server %s has ended: %s", self.server.name, host.ended.why)
        return McpError(self.server.name, host.ended.why, host.ended.detail, self.log)

    def _let_go(self) -> None:
        with self._lock:
            host, self._host = self._host, None
        if host is not None:
            host.close()
            self._log = host.log

    # -- requests ------------------------------------------------------------------------------------------------------

    def _ask(self, make: Callable[[int], Work], control: RunControl) -> Answered:
        with self.in_use():
            self.connect(control)
            return self._answer(make, control)

    def _answer(self, make: Callable[[int], Work], control: RunControl) -> Answered:
        host = self._host
        if host is None:
            raise McpError(self.server.name, Why.STOPPED)
        number, waiting = host.expect()
        request = make(number)
        control.on_stop(lambda: waiting.put(None))
        host.send(request)
        try:
            answer = waiting.answer(control, _MORE_SECONDS, host.send)
        except queue.Empty:
            host.kill()  # it hangs, which only the host itself can
            answer = Failed(number, Why.SLOW, f"{request.seconds:.1f}")
        finally:
            host.forget(number)
        match answer:
            case Answered():
                return answer
            case Failed():
                raise McpError(self.server.name, answer.why, answer.detail, self.log)
            case Ended():
                raise self._error(host)
            case None:
                host.send(Cancel(number))
                raise McpError(self.server.name, Why.STOPPED)


class _Host:
    """A host's process, with a thread for its events and one for the log.

    Attributes:
        listing: what the server offered last; None until it is connected.
        ended: why there is no more to come; None until then.
        counts: its end has not been counted yet.
        is_ready: one of the two is there.
        is_signing_in: the user was asked to sign in.
    """

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        on_listing: Callable[[Listing], object],
        on_end: Callable[[], object],
        on_sign_in: Callable[[str], object],
    ) -> None:
        self._process = process
        self._on_listing, self._on_end, self._on_sign_in = on_listing, on_end, on_sign_in
        self._is_closing = self.is_signing_in = False
        self.listing: Listing | None = None
        self.ended: Ended | None = None
        self.counts = True
        self.is_ready = threading.Event()
        self._lock = threading.Lock()
        self._waiting: dict[int, Waiting] = {}
        self._numbers = 0
        self._kept = bytearray()
        self._threads = [
            threading.Thread(target=target, name=f"mcp {name}", daemon=True)
            for name, target in (("events", self._read_events), ("log", self._read_log))
        ]
        for thread in self._threads:
            thread.start()

    @property
    def log(self) -> bytes:
        """The end of what the server has written to its standard error."""
        with self._lock:
            return bytes(self._kept)

    def send(self, request: Connect | Request) -> None:
        """Send a request; a host that has ended says so by itself."""
        assert self._process.stdin is not None
        with self._lock, contextlib.suppress(OSError, ValueError):
            self._process.stdin.write(encode_line(request))
            self._process.stdin.flush()

    def expect(self) -> tuple[int, Waiting]:
        """Return the number of a new request, and what waits for its answer."""
        waiting = Waiting()
        with self._lock:
            self._numbers += 1
            self._waiting[self._numbers] = waiting
            if self.ended is not None:
                waiting.put(self.ended)
            return self._numbers, waiting

    def forget(self, number: int) -> None:
        """Wait for an answer no longer."""
        with self._lock:
            self._waiting.pop(number, None)

    def kill(self) -> None:
        """End the host and the server at once."""
        children = []
        with contextlib.suppress(psutil.Error):
            children = psutil.Process(self._process.pid).children(recursive=True)
        self._process.kill()
        for child in children:
            with contextlib.suppress(psutil.Error):
                child.kill()

    def close(self) -> None:
        """Close the input, which ends the server in order; end what does not heed that."""
        self._is_closing = True
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join(_END_SECONDS)
        for stream in (self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()

    def wait_for_log(self) -> None:
        """Wait for the last of the log, once the server has ended."""
        self._threads[1].join(_LAST_WORDS_SECONDS)

    def _read_events(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            try:
                self._take(event_decoder.decode(line))
            except msgspec.DecodeError:
                break
        self._take(Ended(Why.DIED, "its host has ended"))

    def _take(self, event: Event) -> None:
        match event:
            case Listed(listing=listing):
                self.listing = listing
                self._on_listing(listing)
                self.is_ready.set()
            case SignIn(url=url):
                self.is_signing_in = True
                self._on_sign_in(url)
            case Answered() | Failed() | Inquired() | Withdrawn():
                with self._lock:
                    waiting = self._waiting.get(event.id)
                if waiting is not None:
                    waiting.put(event)
            case Ended():
                self._end(event)

    def _end(self, event: Ended) -> None:
        with self._lock:
            if self.ended is not None:
                return
            self.ended = event
            all_waiting = list(self._waiting.values())
        for waiting in all_waiting:
            waiting.put(event)
        self.is_ready.set()
        if not self._is_closing:
            self._on_end()

    def _read_log(self) -> None:
        assert self._process.stderr is not None
        with contextlib.suppress(ValueError, OSError):
            while chunk := self._process.stderr.read1(limits.MOST_LOG):  # type: ignore[attr-defined]
                with self._lock:
                    self._kept += chunk
                    del self._kept[: -limits.MOST_LOG]
