"""The window's log: messages of all modules, unforeseen errors, and the stack of a crash.

::

    <log folder>/window.log          rotated; holds no chat text
    <log folder>/window-crash.log    Python's stack of the last crash inside a library
"""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from app.core.log_file import LogFile
from app.core.paths import log_dir

_log = logging.getLogger(__name__)
_MOST_BYTES = 1_000_000
_KEPT = 2


def log_to_file() -> None:
    """Start logging to the file. If it cannot be written (a full disk), nothing is logged."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must not fill standard error
    try:
        log_dir().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = LogFile(log_dir() / "window.log", most_bytes=_MOST_BYTES, kept=_KEPT)
        # Stays open for the life of the process. With Python before 3.12 PySide6 crashes when an override raises an
        # error created in C, so only this file shows where.
        crash = (log_dir() / "window-crash.log").open("a", encoding="utf-8")
        faulthandler.enable(crash)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


def watch_errors(tell: Callable[[Exception], None]) -> None:
    """Log unforeseen errors of all threads; pass those of the main thread to `tell` as well."""
    usual = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("Unforeseen", exc_info=(kind, error, trace))
        usual(kind, error, trace)
        if isinstance(error, Exception):
            tell(error)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _log.error("Unforeseen, in a thread", exc_info=args.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook
