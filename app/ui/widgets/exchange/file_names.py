"""Asks for the file of an export, with a name made from the title of the chat."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.text import one_line
from app.ui.widgets.exchange.kinds import Kind
from app.ui.words import tr

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST: Final = 60
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that Windows gives to devices."""


def file_name(title: str) -> str:
    """Return a title as the name of a file without suffix that every system allows."""
    name = _NOT_IN_NAMES.sub(" ", one_line(title, limit=_LONGEST))
    name = " ".join(name.split()).strip(" .")
    return f"_{name}" if _DEVICES.fullmatch(name) else name or "chats"


def ask_for_target(parent: QWidget, title: str, kind: Kind) -> Path | None:
    """Let the user choose where to save; the system's dialog asks before a file is replaced."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    proposed = str(Path(folder) / (file_name(title) + kind.value))
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Export"), proposed, f"{kind.words} (*{kind.value})")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_name(path.name + kind.value)
