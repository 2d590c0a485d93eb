"""The window's own log: what the rooms say, errors that nobody foresaw, and where the process was when it crashed.

::

    <log folder>/window.log          rotated; holds no chat text
    <log folder>/window-crash.log    Python's stack of the last crash inside a library
"""

import faulthandler
import logging
import logging.handlers
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from app.core.paths import log_dir

_log = logging.getLogger(__name__)
_MOST_BYTES = 1_000_000


def log_to_file() -> None:
    """From now on. Where nothing can be written (a full disk), nothing is logged."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must not fill standard error
    try:
        log_dir().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            log_dir() / "window.log", maxBytes=_MOST_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
        # Kept open for as long as the process lives. PySide6 before Python 3.12 crashes where an override raises an
        # error that was made in C, so that the place is only to be found here.
        crash = (log_dir() / "window-crash.log").open("a", encoding="utf-8")
        faulthandler.enable(crash)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


def watch_errors(tell: Callable[[Exception], None]) -> None:
    """Log what nobody foresaw, in any thread; what happens in this one is given to `tell` as well."""
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
