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
        back_up: let the user choose a file, and write a backup.
        restore: let the user choose a backup, check it, ask below this widget, and restore it.
        show_weekly: open the folder of the weekly backups.
    """

    import_files: Callable[[], None]
    import_folder: Callable[[], None]
    export_all: Callable[[QWidget], None]
    back_up: Callable[[], None]
    restore: Callable[[QWidget], None]
    show_weekly: Callable[[], None]
