"""An answer of the open chat as an image: the window that shows it, the clipboard, and the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from app.ui.services.answer_state import LiveAnswer
from app.ui.services.image_files import ImageFiles
from app.ui.words import say, tr

if TYPE_CHECKING:
    from app.core.errors import DescantError
    from app.ui.chat.pane import ChatPane
    from app.ui.chat.turns.image_window import ImageWindow
    from app.ui.services.conversation import ChatService
    from app.ui.shell.window import MainWindow


class ImageDesk(QObject):
    """Opens the window when a chat asks for it."""

    def __init__(self, window: MainWindow, files: ImageFiles, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._files = window, files

    def follow(self, pane: ChatPane) -> None:
        """Do what a pane asks for."""
        pane.image_requested.connect(partial(self.show, pane.chats))

    def show(self, chats: ChatService, answer_id: int) -> None:
        """Show an answer of an open chat as an image."""
        from app.ui.chat.given_sources import citations_of  # noqa: PLC0415  seldom asked for
        from app.ui.chat.turns.image_window import ImageWindow  # noqa: PLC0415

        chat = chats.chat
        answer = next((turn for turn in chat.turns if isinstance(turn, LiveAnswer) and turn.id == answer_id), None)
        if answer is None:
            return
        question = chat.question(chat.turns[chat.index_of(answer_id) - 1].id)
        citations = citations_of(chat.turns, answer_id)
        text = citations.as_links(answer.markdown) if citations is not None else answer.markdown
        shown = ImageWindow(question.text if question is not None else "", text, answer.model, self._window)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.copy_wanted.connect(lambda image: self._copy(shown, image))
        shown.save_wanted.connect(lambda image: self._save(shown, image))
        shown.show()

    def _copy(self, shown: ImageWindow, image: QImage) -> None:
        from app.ui.chat.turns.answer_sheet import png_of  # noqa: PLC0415  seldom asked for

        def copied(png: bytes) -> None:
            from app.ui.widgets.clipboard import image_as_mime_data  # noqa: PLC0415

            QGuiApplication.clipboard().setMimeData(image_as_mime_data(image, png))
            _say(shown, tr("Copied"))

        self._files.encode(partial(png_of, image), copied)

    def _save(self, shown: ImageWindow, image: QImage) -> None:
        from app.ui.chat.turns.answer_sheet import png_of  # noqa: PLC0415  seldom asked for
        from app.ui.widgets.exchange.file_names import file_name  # noqa: PLC0415

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        proposed = str(Path(folder) / f"{file_name(self._window.chat.title)}.png")
        chosen, _ = QFileDialog.getSaveFileName(shown, tr("Save image…"), proposed, f"{tr('Image')} (*.png)")
        if not chosen:
            return
        file = Path(chosen)
        file = file if file.suffix else file.with_name(f"{file.name}.png")

        def failed(error: DescantError) -> None:
            _say(shown, say(error.explanation.what), tone="bad")

        self._files.write(
            partial(png_of, image), file, lambda _: _say(shown, tr("Saved as {name}", name=file.name)), failed
        )


def _say(shown: ImageWindow, words: str, *, tone: str = "second") -> None:
    if isValid(shown):  # the user may have closed it meanwhile
        shown.show_words(words, tone=tone)
