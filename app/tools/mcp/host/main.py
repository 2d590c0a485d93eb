"""Speaks to one server until its client closes the input; the entry point of ``--mcp``."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import threading
from typing import TYPE_CHECKING, Final

from app.core.child_streams import take_over_streams
from app.tools.mcp import limits
from app.tools.mcp.protocol import Connect, Ended, Event, connect_decoder, encode_line, request_decoder

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

_END_SECONDS: Final = limits.GRACE_SECONDS + 1.0


def main() -> int:
    """Run the process: serve one server until the client closes its input."""
    requests, events = take_over_streams()  # what a library prints is no event
    logging.disable(logging.CRITICAL)  # the SDK logs what a server sends, with a traceback
    line = requests.readline()
    if not line:
        return 0
    outbox = Outbox(events)
    connect = connect_decoder.decode(line)
    asyncio.run(_serve(connect, requests, outbox))
    return 0


class Outbox:
    """Writes events, and to the standard error what belongs into the log. For any thread."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, event: Event) -> None:
        """Send an event; a client that has ended needs none."""
        with self._lock, contextlib.suppress(OSError):
            self._stream.write(encode_line(event))
            self._stream.flush()

    @staticmethod
    def log(content: bytes) -> None:
        """Send a line of the server's standard error to the client, which keeps the last ones."""
        with contextlib.suppress(OSError):
            os.write(2, content)


async def _serve(connect: Connect, requests: BinaryIO, outbox: Outbox) -> None:
    from app.tools.mcp.host.faults import fault_of  # noqa: PLC0415  the SDK is imported while the server starts
    from app.tools.mcp.host.serving import Host  # noqa: PLC0415

    host = Host(connect, outbox)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: outbox.log(f"{context.get('message')}\n".encode()))
    main_task = asyncio.current_task()
    assert main_task is not None

    def read() -> None:
        for line in requests:
            loop.call_soon_threadsafe(host.take, request_decoder.decode(line))
        _end_soon(host.kill)
        loop.call_soon_threadsafe(main_task.cancel)

    threading.Thread(target=read, name="requests", daemon=True).start()
    try:
        await host.run()
    except asyncio.CancelledError:
        return  # the client has closed the input
    except BaseException as error:  # noqa: BLE001  whatever the SDK raises: the client is told, and the process ends
        fault = host.fault or fault_of(error)
        outbox.send(Ended(fault.why, fault.detail))


def _end_soon(kill: Callable[[], None]) -> None:
    """End the server and this process, even if something hangs."""

    def end() -> None:
        kill()
        os._exit(1)

    alarm = threading.Timer(_END_SECONDS, end)
    alarm.daemon = True
    alarm.start()
