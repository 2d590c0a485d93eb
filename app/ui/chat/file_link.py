"""Connects attached files with the composer, the questions, and the windows that show what was taken from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.chats.stored_chat import Given, Question
from app.ui.services.conversation import ChatService
from app.ui.widgets.clipboard import local_files
from app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.document import Document
    from app.ui.chat.composer import Composer
    from app.ui.chat.given_sources import Target
    from app.ui.services.draft_files import DraftFile


class FileLink(QObject):
    """What the user does with files in the chat.

    Args:
        window: parent of the dialog and of the windows.

    Signals:
        searched(frozenset[int]): these documents of the open chat are too long to be given whole.
        folder_dropped(Path): a folder was dropped or pasted.
        passage_wanted(Target): show a passage of a folder's file.
    """

    searched = Signal(object)
    folder_dropped = Signal(object)
    passage_wanted = Signal(object)

    def __init__(self, chats: ChatService, composer: Composer, window: QWidget) -> None:
        super().__init__(window)
        self._chats, self._files, self._window = chats, chats.files, window
        self._composer = composer
        self._folder = str(Path.home())
        self._shown: tuple[object, ...] = ()
        self._files.changed.connect(self._show_chips)
        chats.changed.connect(self._show_chips)
        chats.opened.connect(self._tell_searched)
        chats.given.connect(self._tell_searched)
        self._files.failed.connect(chats.failed)
        composer.chips.removed.connect(self._on_removed)
        composer.chips.opened.connect(self._on_opened)
        composer.attach_requested.connect(self.ask_for_files)
        composer.files_pasted.connect(self.attach)
        composer.long_text_pasted.connect(self._files.add_text)

    def ask_for_files(self) -> None:
        """Let the user choose files."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  the window starts faster

        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Attach files"), self._folder)
        if names:
            self._folder = str(Path(names[0]).parent)
            self.attach([Path(name) for name in names])

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files to what is being written."""
        if self._chats.state.takes_messages:
            folders = [path for path in paths if path.is_dir()]
            self._files.add([path for path in paths if path not in folders])
            for folder in folders:
                self.folder_dropped.emit(folder)
            self._composer.focus_text()

    def show_document(self, document_id: int) -> None:
        """Show what was taken from a file."""
        self._files.read(document_id, self._show)

    def show_passages(self, question: Question) -> None:
        """Show the passages that the model got with a question."""
        from app.ui.chat.document_window import passages_window  # noqa: PLC0415  seldom asked for

        open_window(passages_window(question.passages, question.text, self._window))

    def show_recalled(self, question: Question) -> None:
        """Show the pieces of earlier messages that the model got with a question."""
        from app.ui.chat.document_window import recalled_window  # noqa: PLC0415  as above

        open_window(recalled_window(question, self._window))

    def show_source(self, answer_id: int, words: str) -> None:
        """Show the passage that an answer names."""
        from app.ui.chat.given_sources import target_of  # noqa: PLC0415  seldom asked for

        target = target_of(self._chats.chat.turns, answer_id, words)
        if target is None:
            return
        if target.document:
            self._files.read(target.document, lambda document: self.show_at(document, target))
        else:
            self.passage_wanted.emit(target)

    def show_at(self, document: Document, target: Target) -> None:
        """Show a passage in its document."""
        from app.ui.chat.document_window import document_window  # noqa: PLC0415  as above

        open_window(document_window(document, self._window, target=target))

    def _show_chips(self) -> None:
        """Show the files, and which of them are too long to be given whole; does nothing if that is shown."""
        files, searched = self._files.files, self._searched()
        shown = (searched, *((file, file.attachment, file.error) for file in files))
        if shown != self._shown:
            self._shown = shown
            self._composer.chips.show_files(files, searched)
            self.searched.emit(searched)

    def _tell_searched(self) -> None:
        """Say which documents of the questions that are shown are searched."""
        questions = [turn for turn in self._chats.chat.turns if isinstance(turn, Question)]
        given = (one for question in questions for one in question.attachments if one.given is Given.PASSAGES)
        self.searched.emit(frozenset(one.id for one in given))

    def _searched(self) -> frozenset[int]:
        """Return the documents that would be searched if the message were sent now."""
        state = self._chats.state
        attachments = [file.attachment for file in self._files.files if file.attachment is not None]
        if not attachments or state.n_ctx is None:
            return frozenset()
        from app.chats.giving import decided  # noqa: PLC0415  most messages have no files
        from app.documents.fitting import Room  # noqa: PLC0415

        room = Room(state.n_ctx, state.context_used).for_documents("")
        return frozenset(one.id for one, how in decided(attachments, room) if how is Given.PASSAGES)

    def _show(self, document: Document) -> None:
        from app.ui.chat.document_window import document_window  # noqa: PLC0415  as above

        open_window(document_window(document, self._window))

    def _on_opened(self, file: DraftFile) -> None:
        if file.attachment is not None:
            self.show_document(file.attachment.id)

    def _on_removed(self, file: DraftFile) -> None:
        self._files.remove(file)
        if not self._files.files:
            self._composer.focus_text()


def droppable(source: QMimeData) -> list[Path]:
    """Return the files that can be attached: all that are no models, which the window takes."""
    from app.library import naming  # noqa: PLC0415  nothing is dragged while the window starts

    files = local_files(source)
    return [path for path in files if path.suffix.lower() != naming.SUFFIX and not naming.is_model_file(path)]


def open_window(window: QWidget) -> None:
    """Show a window that is deleted when it is closed."""
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
