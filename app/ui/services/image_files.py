"""Images as PNG, encoded in a thread: a large one takes a second. Knows no image."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from app.core.errors import DescantError, explained
from app.core.files import write_atomically
from app.ui.services.bridge import Bridge, Worker

Encode = Callable[[], bytes]
"""Returns the bytes of a PNG; it is called in the thread."""


class ImageFiles(QObject):
    """Encodes and writes images, one after another. Its thread begins with the first one."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker: Worker | None = None

    def encode(self, encode: Encode, success: Callable[[bytes], None]) -> None:
        """Pass the bytes to `success`."""
        self._thread().submit(encode, success)

    def write(
        self, encode: Encode, file: Path, success: Callable[[None], None], failure: Callable[[DescantError], None]
    ) -> None:
        """Write the bytes, in one step."""

        def work() -> None:
            from app.chats.exchange.errors import OutputNotWrittenError  # noqa: PLC0415  seldom asked for

            try:
                write_atomically(file, encode(), durable=False)
            except OSError as error:
                raise OutputNotWrittenError(file, error) from error

        self._thread().submit(explained(work), success, failure)

    def close(self, patience: float) -> bool:
        """Finish what was begun; return False if it takes longer than `patience` seconds."""
        return self._worker is None or self._worker.close(patience)

    def _thread(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("images", self._bridge)
        return self._worker
