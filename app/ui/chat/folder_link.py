"""Connects the folders that are searched with the composer, the window about them, and the passages of their files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.chat.file_link import FileLink, open_window
from app.ui.chat.folder_wording import brief_words, name_of
from app.ui.widgets.accessible import announce
from app.ui.widgets.in_front import show_in_front
from app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from app.documents.document import Document
    from app.ui.chat.composer import Composer
    from app.ui.chat.folders_window import FoldersWindow
    from app.ui.chat.given_sources import Target
    from app.ui.services.chat_folders import ChatFolders
    from app.ui.services.collections import CollectionService
    from app.ui.services.embeddings import EmbeddingService


class FoldersOpener(QObject):
    """Opens one window with all folders, whichever pane asks for it.

    Args:
        window: its parent.

    Attributes:
        window: made when it is first opened.

    Signals:
        model_wanted(): the user wants to choose a model for embeddings.
        search_wanted(str): the user wants to search for these words in Discover.
    """

    model_wanted = Signal()
    search_wanted = Signal(str)

    def __init__(self, service: CollectionService, embeddings: EmbeddingService, window: QWidget) -> None:
        super().__init__(window)
        self._service, self._embeddings, self._parent = service, embeddings, window
        self.window: FoldersWindow | None = None

    def open(self, chat: ChatFolders) -> None:
        """Show all folders, to be used in a chat."""
        if self.window is None:
            from app.ui.chat.folders_window import FoldersWindow  # noqa: PLC0415  seldom asked for

            self.window = FoldersWindow(self._service, self._embeddings, chat, self._parent)
            self.window.model_wanted.connect(self.model_wanted)
            self.window.search_wanted.connect(self.search_wanted)
        self.window.follow(chat)
        show_in_front(self.window)


class FolderLink(QObject):
    """What the user does with folders in the chat of a pane.

    Args:
        files: passes on folders that are dropped, and sources in folders.
        menu: of the composer; gets the entries about folders.
    """

    def __init__(
        self,
        service: CollectionService,
        chat: ChatFolders,
        opener: FoldersOpener,
        composer: Composer,
        files: FileLink,
        *,
        menu: QMenu,
    ) -> None:
        super().__init__(composer)
        self._service, self._chat, self._opener = service, chat, opener
        self._composer, self._files = composer, files
        self._folder = str(Path.home())
        self._announced: tuple[Path, ...] = ()
        service.changed.connect(self._show)
        chat.changed.connect(self._show)
        composer.folder_chips.opened.connect(self.open)
        composer.folder_chips.removed.connect(chat.detach)
        files.folder_dropped.connect(self.attach)
        files.passage_wanted.connect(self.show_passage)
        menu.addSeparator()
        menu.addAction(tr("Attach a folder…"), self.ask_for_folder)
        menu.addAction(tr("Folders…"), self.open)

    def ask_for_folder(self) -> None:
        """Let the user choose a folder for the open chat."""
        chosen = QFileDialog.getExistingDirectory(self._composer, tr("Attach a folder"), self._folder)
        if chosen:
            self._folder = str(Path(chosen).parent)
            self.attach(Path(chosen))

    def attach(self, folder: Path) -> None:
        """Let the open chat use a folder."""
        self._chat.add(folder)
        self._composer.focus_text()

    def open(self) -> None:
        """Show all folders."""
        self._opener.open(self._chat)

    def show_passage(self, target: Target) -> None:
        """Show a passage in what was taken from its file; alone if that has changed or is not there any more."""
        passage = target.passage
        assert passage is not None

        def show(document: Document | None) -> None:
            from app.ui.chat.document_window import passages_window  # noqa: PLC0415  seldom asked for

            if document is not None and any(passage.text in section.text for section in document.sections):
                self._files.show_at(document, target)
            else:
                open_window(passages_window((passage,), target.question, self._composer.window()))

        self._service.read_file(passage, show)

    def _show(self) -> None:
        service, attached = self._service, self._chat.attached
        names = {folder: name_of(folder, service.collections) for folder in attached}
        self._composer.folder_chips.show_folders(
            {folder: (name, brief_words(service.status_of(folder))) for folder, name in names.items()}
        )
        for folder in attached:
            if folder not in self._announced:
                announce(self._composer, tr("Attached: {name}", name=names[folder]))
        self._announced = attached
