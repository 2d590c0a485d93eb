"""Chats of other programs that are dropped on the list of chats."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.desktop import local_path

_SUFFIXES: Final = (".json", ".jsonl", ".zip")
_MOST: Final = 100
"""Files of one drop that are looked at."""


class ImportDrop(QObject):
    """Lets files with chats, and folders, be dropped on a widget; other files are left to what is around it.

    Signals:
        dropped(list[Path]): import these.
    """

    dropped = Signal(list)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept a drag with such files, and report them when they are dropped."""
        if not isinstance(event, QDropEvent) or event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return super().eventFilter(watched, event)
        paths = _with_chats(event.mimeData().urls())
        if not paths:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent):
            self.dropped.emit(paths)
        return True


def _with_chats(urls: Sequence[QUrl]) -> list[Path]:
    paths = [local_path(url) for url in urls[:_MOST] if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _SUFFIXES or path.is_dir()]
