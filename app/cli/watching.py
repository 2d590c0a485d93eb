"""Work in a thread that a command shows and that Ctrl+C ends well."""

import threading
from collections.abc import Callable
from typing import Final, TypeVar

from app.hub.transfer.stopped import StoppedError

_BEAT: Final = 0.25
_PATIENCE: Final = 10.0
"""Seconds after Ctrl+C to record what was done so far."""

Result = TypeVar("Result")


def watched(work: Callable[[], Result], *, show: Callable[[], None], stop: Callable[[], None]) -> Result:
    """Run `work` in a thread and return its result, or raise its error.

    Args:
        show: called four times a second meanwhile.
        stop: called on Ctrl+C; `work` then raises StoppedError soon.

    Raises:
        StoppedError: also if `work` does not end within ten seconds after Ctrl+C.
    """
    outcome: list[Result] = []
    errors: list[BaseException] = []
    ended = threading.Event()  # not Thread.join: Python 3.11 marks a thread as ended if its join is interrupted

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:  # noqa: BLE001 raised again below, in the waiting thread
            errors.append(error)
        finally:
            ended.set()

    threading.Thread(target=run, name="watched work", daemon=True).start()
    try:
        while not ended.wait(_BEAT):
            show()
    except KeyboardInterrupt:
        stop()
        ended.wait(_PATIENCE)
    if outcome:
        return outcome[0]
    raise errors[0] if errors else StoppedError()
