"""The window with all folders that are searched: what is read of them, and what can be done with them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.chats.collections import Collection
from app.core.errors import DescantError
from app.core.paths import short_path
from app.documents.collections.index import Refusal
from app.documents.collections.protocol import State, Status
from app.documents.errors import why_refused
from app.ui.chat.folder_wording import contents_words, left_words, meaning_words, state_words
from app.ui.services.chat_folders import ChatFolders
from app.ui.services.collections import CollectionService
from app.ui.services.embeddings import EmbeddingService, Made
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.log_window import LogWindow
from app.ui.widgets.menu import Menu
from app.ui.widgets.progress import ProgressLine
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.widgets.word_button import WordButton
from app.ui.words import explain, say, tr, trn

_SIZE = (640, 520)
_MOST_NAME = 100


_FAMILIES = ("nomic-embed-text-v1.5", "embeddinggemma-300m", "bge-small-en-v1.5")
"""Models for embeddings that are offered; they are searched for on the Hub with "GGUF"."""


class FoldersWindow(SeparateWindow):
    """A separate window with a card for each folder.

    Args:
        chat: the folders of the chat that the cards add them to, at first; see :meth:`follow`.

    Attributes:
        cards: by folder.
        add_button: lets the user choose a folder.
        meaning: whether passages are also searched by meaning.
        choose_button, find_button: choose a model for that, and find one; shown while there is none.

    Signals:
        model_wanted(): the user wants to choose a model.
        search_wanted(str): the user wants to search for these words in Discover.
    """

    model_wanted = Signal()
    search_wanted = Signal(str)

    def __init__(
        self,
        service: CollectionService,
        embeddings: EmbeddingService,
        chat: ChatFolders,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Folders"), parent)
        self.resize(*_SIZE)
        self._service, self._embeddings, self._chat = service, embeddings, chat
        self.meaning = Label(type=Type.META, tone="second", wrap=True)
        self.choose_button = TextButton(tr("Choose a model…"), kind="quiet")
        self.choose_button.clicked.connect(self.model_wanted)
        self.find_button = WordButton(tr("Find a model"), opens=True)
        self.find_button.setMenu(self._families())
        self._models = QWidget()
        self._models.setLayout(ButtonRow([self.choose_button, self.find_button]))
        self.cards: dict[Path, FolderCard] = {}
        self.add_button = TextButton(tr("Add a folder…"), icon_name="plus")
        self.add_button.clicked.connect(self._choose)
        self._nothing = Label(tr("There are no folders yet."), tone="second", wrap=True)
        self._problem = Label(tone="bad", wrap=True, selectable=True)
        self._problem.hide()
        self._list = QVBoxLayout()
        self._arrange()
        service.changed.connect(self.refresh)
        embeddings.changed.connect(self.refresh)
        for source in (service, chat):
            source.failed.connect(self._on_failed)
        chat.changed.connect(self.refresh)
        self.refresh()

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.add_button

    def _arrange(self) -> None:
        words = Label(
            tr(
                "The files of these folders are read in the background and searched for the questions of the chats that"
                " use them. They stay on this computer."
            ),
            type=Type.META,
            tone="second",
            wrap=True,
        )
        inner = QWidget()
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(12)
        self._list.addWidget(self._nothing)
        self._list.addStretch(1)
        inner.setLayout(self._list)
        scroll = QScrollArea()
        scroll.setViewport(QWidget())  # one that paints no background
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.setContentsMargins(0, 0, 8, 0)
        head.addWidget(words, 1)
        head.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 8, 16)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.meaning)
        column.addWidget(self._models)
        column.addWidget(self._problem)
        column.addWidget(scroll, 1)

    def follow(self, chat: ChatFolders) -> None:
        """Add folders to the open chat of another pane from now on."""
        if chat is self._chat:
            return
        self._chat.changed.disconnect(self.refresh)
        self._chat.failed.disconnect(self._on_failed)
        self._chat = chat
        chat.changed.connect(self.refresh)
        chat.failed.connect(self._on_failed)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now; cards that stay keep the focus."""
        there = {one.folder for one in self._service.collections}
        for folder in [folder for folder in self.cards if folder not in there]:
            card = self.cards.pop(folder)
            card.hide()
            card.deleteLater()
        for collection in self._service.collections:
            card = self.cards.get(collection.folder) or self._add(collection)
            card.show_collection(
                collection,
                self._service.status_of(collection.folder),
                made=self._embeddings.made.get(collection.folder),
                is_attached=collection.folder in self._chat.attached,
            )
        self.meaning.setText(meaning_words(self._embeddings))
        self.meaning.set_tone("bad" if self._embeddings.problem is not None else "second")
        self._models.setVisible(not self._embeddings.is_chosen or self._embeddings.problem is not None)
        self._nothing.setVisible(not self.cards)

    def _families(self) -> Menu:
        menu = Menu(tr("Find a model"), self)
        for name in _FAMILIES:
            menu.addAction(name, partial(self.search_wanted.emit, f"{name} GGUF"))
        return menu

    def _add(self, collection: Collection) -> FolderCard:
        card = self.cards[collection.folder] = FolderCard(self._service, collection)
        card.use_wanted.connect(partial(self._use, collection.folder))
        self._list.insertWidget(self._list.count() - 1, card)
        return card

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Add a folder"), str(Path.home()))
        if chosen:
            self._service.add(Path(chosen))

    def _use(self, folder: Path, wanted: bool) -> None:
        (self._chat.attach if wanted else self._chat.detach)(folder)

    def _on_failed(self, error: DescantError) -> None:
        self._problem.setText(explain(error.explanation))
        self._problem.show()
        announce(self, self._problem.text())


class FolderCard(Card):
    """One folder: its name, path, state and buttons.

    Attributes:
        name: can be changed.
        state: what happens with it.
        attach_button, pause_button, again_button, battery_button, refused_button, remove_button: below, in this order.

    Signals:
        use_wanted(bool): the chat is to use the folder, or no longer.
    """

    use_wanted = Signal(bool)

    def __init__(self, service: CollectionService, collection: Collection) -> None:
        super().__init__(tone="sunken")
        self._service, self._folder = service, collection.folder
        self._is_paused = self._is_attached = self._is_asking = False
        self.name = QLineEdit(collection.name)
        self.name.setAccessibleName(tr("Name"))
        self.name.setMaxLength(_MOST_NAME)
        self._path = ElidedLabel(
            short_path(collection.folder), type=Type.META, tone="second", mode=Qt.TextElideMode.ElideMiddle
        )
        self.state = Label(type=Type.META, tone="second", wrap=True)
        self._contents = Label(type=Type.META, tone="second", wrap=True)
        self._line = ProgressLine()
        self._line.setAccessibleName(tr("Read so far"))
        self.attach_button, self.pause_button = TextButton(""), TextButton("")
        self.again_button = TextButton(tr("Read again"), kind="quiet")
        self.again_button.setToolTip(
            tr("Look at the content of all files again, and try again those that could not be read")
        )
        self.battery_button = TextButton(tr("Read on battery"), kind="quiet")
        self.refused_button = TextButton("", kind="quiet")
        self.remove_button = TextButton(tr("Remove"), kind="quiet")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(4)
        for part in (self.name, self._path, self._contents, self._line, self.state):
            column.addWidget(part)
        column.addSpacing(4)
        buttons = QWidget()
        buttons.setLayout(
            ButtonRow(
                [
                    self.attach_button,
                    self.pause_button,
                    self.again_button,
                    self.battery_button,
                    self.refused_button,
                    self.remove_button,
                ]
            )
        )
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._rename)
        self.attach_button.clicked.connect(lambda: self.use_wanted.emit(not self._is_attached))
        self.pause_button.clicked.connect(lambda: self._service.set_paused(self._folder, is_paused=not self._is_paused))
        self.again_button.clicked.connect(lambda: self._service.read_again(self._folder))
        self.battery_button.clicked.connect(self._service.read_on_battery)
        self.refused_button.clicked.connect(lambda: self._service.refusals(self._folder, self._show_refusals))
        self.remove_button.clicked.connect(self._remove)

    def show_collection(self, collection: Collection, status: Status, *, made: Made | None, is_attached: bool) -> None:
        """Show what is known of the folder."""
        self._is_paused, self._is_attached = collection.is_paused, is_attached
        if not self.name.hasFocus():
            self.name.setText(collection.name)
        self._contents.setText(contents_words(status, made))
        self.state.setText("\n".join([state_words(status), *left_words(status)]))
        self.state.set_tone("bad" if status.state is State.FAILED else "second")
        progress = status.progress
        self._line.setVisible(status.state is State.READING)
        self._line.set_fraction(progress.done / progress.total if progress is not None and progress.total else None)
        self.attach_button.set_words(tr("Remove from this chat") if is_attached else tr("Use in this chat"))
        self.pause_button.set_words(tr("Read on") if collection.is_paused else tr("Pause"))
        self.again_button.setEnabled(not collection.is_paused)
        self.battery_button.setVisible(status.state is State.BATTERY)
        self.refused_button.setVisible(status.refused > 0)
        self.refused_button.set_words(trn("{count} file not read…", "{count} files not read…", status.refused))

    def _rename(self) -> None:
        name = self.name.text().strip()
        if name:
            self._service.rename(self._folder, name)

    def _remove(self) -> None:
        """Remove the folder at the second click: what was read of it is deleted."""
        if self._is_asking:
            self._service.remove(self._folder)
            return
        self._is_asking = True
        self.remove_button.set_words(tr("Remove, and delete what was read"))

    def _show_refusals(self, refusals: list[Refusal]) -> None:
        lines = [f"{one.path}\n    {say(why_refused(one.reason, one.detail))}" for one in refusals]
        window = LogWindow(lines, self, title=tr("Files that were not read"), heading=str(self._folder), wrap=True)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
