"""What can be done with a model or an incomplete download, as a menu and one by one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from app.library.details import ModelDetails
from app.ui.my_models.details import words_to_search
from app.ui.services.kept_parts import KeptPart
from app.ui.services.library import LibraryService
from app.ui.services.verification import VerificationService
from app.ui.widgets.accessible import announce
from app.ui.widgets.desktop import open_folder
from app.ui.widgets.menu import Menu
from app.ui.words import tr

_Act = tuple[str, QKeySequence, Callable[[Path], object], bool]
"""Label, shortcut, what to do with the model, whether it is enabled."""


class ModelActions(QObject):
    """The actions on a row of `pane`.

    Signals:
        chat_requested(Path), delete_requested(Path)
        discover_requested(str): look for the model again, with this search text.
        not_opened(Path): the system did not open this folder.
    """

    chat_requested = Signal(Path)
    delete_requested = Signal(Path)
    discover_requested = Signal(str)
    not_opened = Signal(Path)

    def __init__(self, library: LibraryService, verification: VerificationService, pane: QWidget) -> None:
        super().__init__(pane)
        self._library, self._verification, self._pane = library, verification, pane

    def make_menu(self, path: Path, parent: QWidget) -> Menu:
        """Make the menu of a row."""
        menu = Menu(parent=parent)
        part, known = self._library.kept_part(path), self._library.details(path)
        for words, key, act, enabled in self._acts_on_part(part) if part is not None else self._acts(path, known):
            action = menu.addAction(words)
            action.setEnabled(enabled)
            action.setShortcut(key)
            action.triggered.connect(lambda _=False, act=act: act(path))
        return menu

    def _acts(self, path: Path, known: ModelDetails | None) -> list[_Act]:
        is_usable = known is not None and known.entry.problem is None
        differs = known is not None and known.differs is not None
        again = (tr("Download again"), QKeySequence(), self.get_again, True)
        delete = (tr("Delete…"), QKeySequence(Qt.Key.Key_Delete), self.delete_requested.emit, True)
        running = self._verification.running
        verify = tr("Verify") if known is None or known.verified is None else tr("Verify again")
        return [
            *([again] if differs or not is_usable else []),
            (
                tr("Chat anyway") if differs else tr("Chat now"),
                QKeySequence(Qt.Key.Key_Return),
                self.chat,
                is_usable,
            ),
            (tr("Show in folder"), QKeySequence(), self.show_in_folder, True),
            (verify, QKeySequence(), self._verification.verify, is_usable and path not in running),
            (tr("Copy path"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy_path, True),
            *([delete] if known is None or not known.entry.in_the_box else []),
        ]

    def _acts_on_part(self, part: KeptPart) -> list[_Act]:
        words = tr("Resume") if part.can_go_on else tr("Download again")
        return [
            (words, QKeySequence(), self.get_again, bool(words_to_search(part))),
            (tr("Show in folder"), QKeySequence(), self.show_in_folder, True),
            (tr("Remove…"), QKeySequence(Qt.Key.Key_Delete), self.delete_requested.emit, True),
        ]

    def get_again(self, path: Path) -> None:
        """Look for the model again in Discover."""
        shown = self._library.kept_part(path) or self._library.details(path)
        if shown is not None:
            self.discover_requested.emit(words_to_search(shown))

    def chat(self, path: Path) -> None:
        """Chat with the model, if it is usable."""
        known = self._library.details(path)
        if known is not None and known.entry.problem is None:
            self.chat_requested.emit(path)

    def show_in_folder(self, path: Path) -> None:
        """Open the folder of the file."""
        if not open_folder(path.parent):
            self.not_opened.emit(path.parent)

    def copy_path(self, path: Path) -> None:
        """Copy the path of the file."""
        QGuiApplication.clipboard().setText(str(path))
        announce(self._pane, tr("Path copied."))
