"""llama.cpp's log, the only place where it reports why a load failed and how much memory a load takes."""

import ctypes
import sys
from abc import ABC, abstractmethod
from collections import deque
from typing import ClassVar

from app.engine.child.bindings.llama import llama
from app.engine.child.load_log import LoadLog

_KEPT_LINES = 200
# ggml.h, enum ggml_log_level.
_DEBUG, _CONTINUED = 1, 5


class LogListener(ABC):
    """Reads llama.cpp's log line by line and forwards it to standard error, except for debug lines."""

    _registered: ClassVar["LogListener | None"] = None
    """Kept while it is registered: llama.cpp would call a function that is gone."""

    def __init__(self) -> None:
        self._open_line, self._level = "", 0
        self._callback = llama.llama_log_callback(self._on_text)

    def listen(self) -> None:
        """Register as the receiver of the log; llama.cpp has one for the whole process."""
        llama.llama_log_set(self._callback, ctypes.c_void_p(0))
        LogListener._registered = self

    @abstractmethod
    def read(self, line: str, *, is_debug: bool) -> None:
        """Handle one complete line; `is_debug` marks debug lines."""

    def _on_text(self, level: int, text: bytes, _data: object) -> None:
        if level != _CONTINUED:
            self._level = level
        is_debug = self._level == _DEBUG
        decoded = text.decode("utf-8", "replace")
        if not is_debug:
            sys.stderr.write(decoded)
        *lines, self._open_line = (self._open_line + decoded).split("\n")
        for line in lines:
            self.read(line, is_debug=is_debug)


class NativeLog(LogListener):
    """The log of a process that loads models: its last lines and the reported sizes of the current load.

    Attributes:
        load: sizes parsed from the lines since :meth:`clear`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.load = LoadLog()
        self._lines: deque[str] = deque(maxlen=_KEPT_LINES)
        self.listen()

    def read(self, line: str, *, is_debug: bool) -> None:
        """Keep the line and parse sizes from it."""
        if not is_debug:
            self._lines.append(line)
            self.load.read(line)

    def clear(self) -> None:
        """Discard the lines and sizes so far, before a new load."""
        self._lines.clear()
        self.load = LoadLog()

    def tail(self, count: int = 40) -> list[str]:
        """Return the last `count` lines, newest last."""
        return list(self._lines)[-count:]
