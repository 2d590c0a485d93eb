"""A server that is a process: its messages on its standard input and output, one JSON object a line.

It is started here and not by the SDK, whose own transport collects a line of any length in memory, and logs what is no
message with a traceback each.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import shutil
import signal
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import anyio
import mcp_types

from app.tools.mcp import limits
from app.tools.mcp.host.budget import Budget
from app.tools.mcp.host.faults import HostError
from app.tools.mcp.host.sdk import SessionMessage
from app.tools.mcp.protocol import Why

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from app.tools.mcp.server import Server

_CHUNK: Final = 65_536
_NOISE_SHOWN: Final = 5
_LAST_WORDS_SECONDS: Final = 0.5
_PR_SET_PDEATHSIG: Final = 1
_PASSED_ON: Final = (
    *("PATH", "HOME", "USER", "LOGNAME", "SHELL", "TERM", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TZ"),
    *("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"),
    *("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "ALL_PROXY", "all_proxy"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS", "DOCKER_HOST"),
    *("APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "HOMEDRIVE", "HOMEPATH", "USERPROFILE", "USERNAME"),
    *("SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "COMSPEC", "PATHEXT", "PROCESSOR_ARCHITECTURE"),
)
"""What a server gets of our environment: where things are and how the network is reached, but no keys of other programs
(``AWS_SECRET_ACCESS_KEY``), which an environment often holds."""


class _Process(Protocol):
    """The process of a server, with its pipes and what is kept of its standard error."""

    pid: int

    @property
    def returncode(self) -> int | None: ...


class Pipes:
    """The process of a server, and its messages.

    Args:
        server: with the values of its secrets.
        log: gets what the server writes to its standard error, and a note on what else happens. For any thread.

    Attributes:
        fault: why there are no more messages; None while there can be.
    """

    def __init__(self, server: Server, log: Callable[[bytes], object]) -> None:
        self._server, self._log = server, log
        self._budget = Budget(limits.BURST, limits.PER_SECOND)
        self._noise = 0
        self._is_ending = False
        self._process: Any = None
        self._log_reader: threading.Thread | None = None
        self.fault: HostError | None = None

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[tuple[Any, Any]]:
        """Start the server; the streams are those that the SDK wants of a transport.

        Raises:
            HostError: it cannot be started.
        """
        await self._start()
        received_in, received_out = anyio.create_memory_object_stream[Any](0)
        sent_in, sent_out = anyio.create_memory_object_stream[Any](0)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._read, received_in)
            tasks.start_soon(self._write, sent_out)
            try:
                yield received_out, sent_in
            finally:
                with anyio.CancelScope(shield=True):
                    await self._end()
                tasks.cancel_scope.cancel()
        for stream in (received_in, received_out, sent_in, sent_out):
            stream.close()

    def kill(self) -> None:
        """End the server and what it has started, at once; for any thread."""
        if self._process is not None:
            _kill_tree(self._process)

    # -- the process ---------------------------------------------------------------------------------------------------

    async def _start(self) -> None:
        env = environment(self._server.env)
        program, *arguments = self._server.command
        found = shutil.which(program, path=env.get("PATH"))
        if found is None:
            raise HostError(Why.NOT_FOUND, program)
        folder = str(Path(self._server.folder).expanduser()) if self._server.folder else str(Path.home())
        reading, writing = os.pipe()
        try:
            self._process = await _started([found, *arguments], env, folder, writing)
        except OSError as error:
            os.close(reading)
            raise HostError(Why.NOT_STARTED, error.strerror or type(error).__name__) from error
        finally:
            os.close(writing)
        self._log_reader = threading.Thread(target=self._read_log, args=(reading,), name="log", daemon=True)
        self._log_reader.start()

    def _read_log(self, reading: int) -> None:
        """Read the standard error, so that the server never waits for us; at most so fast that a flood costs little."""
        budget = Budget(limits.LOG_BURST, limits.LOG_PER_SECOND)
        with os.fdopen(reading, "rb", buffering=0) as stream:
            while chunk := stream.read(_CHUNK):
                if budget.take(len(chunk)):
                    self._log(chunk)
                else:
                    time.sleep(0.01)

    async def _end(self) -> None:
        """Close its input, as the specification has it; what has not ended after a while is killed."""
        self._is_ending = True
        with contextlib.suppress(Exception):
            await self._process.close_input()
        with anyio.move_on_after(limits.GRACE_SECONDS):
            while self._process.returncode is None:
                await anyio.sleep(0.01)
        _kill_tree(self._process)
        with anyio.move_on_after(_LAST_WORDS_SECONDS):
            while self._log_reader is not None and self._log_reader.is_alive():
                await anyio.sleep(0.01)
        await self._process.forget()

    # -- messages ------------------------------------------------------------------------------------------------------

    async def _read(self, received: Any) -> None:
        lines = Lines(limits.MOST_MESSAGE)
        with contextlib.suppress(anyio.ClosedResourceError, anyio.BrokenResourceError), received:
            while chunk := await self._process.receive():
                if not self._budget.take(len(chunk)):
                    self._stop(Why.FLOOD, f"more than {limits.BURST // 1_048_576} MB")
                    return
                for line in lines.take(chunk):
                    if (message := self._message(line)) is not None:
                        await received.send(SessionMessage(message))
                if lines.is_too_long:
                    self._stop(Why.FLOOD, f"a message of more than {limits.MOST_MESSAGE // 1_048_576} MB")
                    return
            await self._note_end()

    def _message(self, line: bytes) -> Any:
        """Return what a line says; None if it is no message, as what a library prints is not."""
        if line[:1] == b"{" or line.lstrip()[:1] == b"{":
            with contextlib.suppress(ValueError):
                return mcp_types.jsonrpc_message_adapter.validate_json(line, by_name=False)
        if line.strip():
            self._noise += 1
            if self._noise <= _NOISE_SHOWN:
                self._log(b"[no message, on its standard output] " + line[:300] + b"\n")
        return None

    async def _write(self, sent: Any) -> None:
        with contextlib.suppress(anyio.ClosedResourceError, anyio.BrokenResourceError, OSError):
            async with sent:
                async for message in sent:
                    text = message.message.model_dump_json(by_alias=True, exclude_unset=True)
                    await self._process.send(text.encode("utf-8", "replace") + b"\n")

    def _stop(self, why: Why, detail: str) -> None:
        self.fault = self.fault or HostError(why, detail)
        _kill_tree(self._process)

    async def _note_end(self) -> None:
        """Note how it ended by itself, once its output is closed."""
        if self._is_ending:
            return
        with anyio.move_on_after(1.0):
            while self._process.returncode is None:
                await anyio.sleep(0.01)
        code = self._process.returncode
        said = "it closed its output" if code is None else f"exit code {code}" if code >= 0 else _signal(-code)
        self.fault = self.fault or HostError(Why.DIED, said)


class Lines:
    """Cuts what arrives into lines of at most `most` bytes.

    Attributes:
        is_too_long: a line was longer, and nothing more is to be expected.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._begun = bytearray()
        self.is_too_long = False

    def take(self, chunk: bytes) -> list[bytes]:
        """Take what has arrived; return the lines that have ended in it."""
        first, *others = chunk.split(b"\n")
        self._begun += first
        found: list[bytes] = []
        for start in others:
            found.append(bytes(self._begun))
            self._begun = bytearray(start)
        self.is_too_long = len(self._begun) > self._most or any(len(line) > self._most for line in found)
        return found if not self.is_too_long else []


def environment(own: dict[str, str]) -> dict[str, str]:
    """Return the environment of a server: a part of ours, and its own."""
    passed = {name: value for name, value in os.environ.items() if name.upper() in _PASSED_ON or name in _PASSED_ON}
    if "PATH" in passed:
        passed["PATH"] = os.pathsep.join((passed["PATH"], *_usual_folders()))
    return {**passed, **own}


def _usual_folders() -> list[str]:
    """Return where programs often are that are not on the PATH of an app started from a menu, as on macOS."""
    home = Path.home()
    usual = (
        *(home / ".local" / "bin", home / ".cargo" / "bin", home / ".volta" / "bin", home / ".bun" / "bin"),
        *(Path("/usr/local/bin"), Path("/opt/homebrew/bin")),
    )
    return [str(folder) for folder in usual if folder.is_dir()]


def _signal(number: int) -> str:
    try:
        return f"signal {signal.Signals(number).name}"
    except ValueError:
        return f"signal {number}"


class _Posix:
    """A process on Linux and macOS, in a session of its own so that all that it starts can be ended with it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.pid = process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.returncode

    async def receive(self) -> bytes:
        assert self._process.stdout is not None
        return await self._process.stdout.read(_CHUNK)

    async def send(self, content: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(content)
        await self._process.stdin.drain()

    async def close_input(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()

    async def forget(self) -> None:
        """Let go its pipes, which something that it left behind may hold open."""
        transport = getattr(self._process, "_transport", None)
        if transport is not None:
            transport.close()


class _Windows:
    """A process on Windows, in a job object of the SDK's that ends what it starts."""

    def __init__(self, process: Any) -> None:
        self._process = process
        self.pid = process.pid

    @property
    def returncode(self) -> int | None:
        code: int | None = self._process.returncode
        return code

    async def receive(self) -> bytes:
        try:
            return bytes(await self._process.stdout.receive(_CHUNK))
        except anyio.EndOfStream:
            return b""

    async def send(self, content: bytes) -> None:
        await self._process.stdin.send(content)

    async def close_input(self) -> None:
        await self._process.stdin.aclose()

    async def forget(self) -> None:
        from mcp.os.win32.utilities import close_process_job  # noqa: PLC0415  on Windows alone

        close_process_job(self._process)


async def _started(command: list[str], env: dict[str, str], folder: str, errors: int) -> Any:
    if sys.platform == "win32":
        from mcp.os.win32.utilities import create_windows_process  # noqa: PLC0415  on Windows alone

        with os.fdopen(os.dup(errors), "w") as log:
            return _Windows(await create_windows_process(command[0], command[1:], env, log, folder))
    pipe = asyncio.subprocess.PIPE
    return _Posix(
        await asyncio.create_subprocess_exec(
            *command,
            stdin=pipe,
            stdout=pipe,
            stderr=errors,
            env=env,
            cwd=folder,
            start_new_session=True,
            preexec_fn=_end_with_parent() if sys.platform == "linux" else None,
        )
    )


def _end_with_parent() -> Callable[[], None] | None:
    """Return what makes Linux end the server when this process is killed, even if it does not heed its closed input."""
    try:
        prctl = ctypes.CDLL(None).prctl
    except (OSError, AttributeError):
        return None
    return lambda: prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _kill_tree(process: _Process) -> None:
    """End a process and all that it has started, also what outlived it."""
    if sys.platform == "win32":
        if process.returncode is None:
            with contextlib.suppress(OSError):
                os.kill(process.pid, signal.SIGTERM)
        return
    with contextlib.suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
