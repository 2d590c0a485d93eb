"""What the rows about chats in Settings let the user do; the shell does it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ChatActions:
    """Questions and work, each for a button that was pressed.

    Attributes:
        import_files, import_folder: let the user choose, and import.
        export_all: ask below this widget how to export, and export all chats.
    """

    import_files: Callable[[], None]
    import_folder: Callable[[], None]
    export_all: Callable[[QWidget], None]
