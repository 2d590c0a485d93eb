"""Fills the command palette from the parts of the app, and does what is picked in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from app.core.fuzzy import containing
from app.core.settings import ALL
from app.core.text import one_line
from app.ui.chat.titles import shown_title
from app.ui.services.models import LoadState, name_of
from app.ui.services.window_state import Place
from app.ui.shell.palette_items import Item, Kind
from app.ui.words import say, tr

_BESIDE_KEYS = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
_FEW_CHATS = 6
"""Chats that are shown before anything is typed."""
_MOST_CHATS = 200
"""Of the chats that fit, so many are put in order."""

if TYPE_CHECKING:
    from app.library.models import LibraryEntry, LibraryScan
    from app.ui.services.conversation import ChatService
    from app.ui.services.models import ModelService
    from app.ui.shell.palette import Palette
    from app.ui.shell.pane_makers import PaneMakers
    from app.ui.shell.window import MainWindow


class PaletteDesk(QObject):
    """Opens the palette over the window.

    Attributes:
        palette: made when it is first opened.
        more: other commands: their words, and what runs them.
    """

    def __init__(self, window: MainWindow, chats: ChatService, models: ModelService, panes: PaneMakers) -> None:
        super().__init__(window)
        self._window, self._chats, self._models, self._panes = window, chats, models, panes
        self._entries: tuple[LibraryEntry, ...] = ()
        self.palette: Palette | None = None
        self.more: list[tuple[str, Callable[[], object]]] = []
        models.scanned.connect(self._on_scanned)
        window.palette_requested.connect(self.open)

    def open(self) -> None:
        """Open the palette with everything that there is now."""
        if self.palette is None:
            from app.ui.shell.palette import Palette  # noqa: PLC0415  many never open it

            self.palette = Palette(self._window)
            self.palette.picked.connect(lambda item: item.run())
        self.palette.open(list(self.items()), self._window, self.chats)

    def items(self) -> Iterator[Item]:
        """Yield everything that can be picked but chats."""
        yield from self._commands()
        yield from self._looks()
        yield from self._settings()
        yield from self._model_items()

    def chats(self, query: str) -> Iterator[Item]:
        """Yield the newest chats with the words of the query in their titles."""
        fits = containing(query)
        fitting = (chat for chat in self._chats.listing.summaries if fits(chat.title))
        for chat in islice(fitting, _MOST_CHATS if query.strip() else _FEW_CHATS):
            beside = partial(self._open_beside, chat.id)
            detail = tr("{keys}: beside", keys=_BESIDE_KEYS) if query.strip() else ""
            yield Item(Kind.CHAT, shown_title(chat.title), partial(self._open_chat, chat.id), detail, beside=beside)

    # -- what there is ---------------------------------------------------------------------------------------------

    def _on_scanned(self, scan: LibraryScan) -> None:
        self._entries = scan.entries

    def _commands(self) -> Iterator[Item]:
        for command in self._window.commands:
            yield Item(Kind.COMMAND, command.words, partial(self._do, command.run, command.place), keys=command.keys)
        if self._window.chat.chats.chat.id is not None:
            yield from self._chat_commands()
        if self._models.status.state is LoadState.READY:
            yield Item(Kind.COMMAND, tr("Unload the model"), self._models.eject)
        yield Item(Kind.COMMAND, tr("Hardware"), self._panes.show_hardware)
        yield Item(Kind.COMMAND, tr("Prompt library"), self._panes.open_prompts)
        for words, run in self.more:
            yield Item(Kind.COMMAND, words, run)

    def _chat_commands(self) -> Iterator[Item]:
        bar = self._window.chat.pane.bar
        for words, signal in (
            (tr("Copy chat"), bar.copy_chat_requested),
            (tr("Export…"), bar.export_requested),
            (tr("Rename"), bar.rename_requested),
            (tr("Delete"), bar.delete_requested),
        ):
            yield Item(Kind.COMMAND, words, partial(self._do, signal.emit, Place.CHAT), self._window.chat.title)

    def _looks(self) -> Iterator[Item]:
        """Yield the themes and text sizes."""
        for action in self._window.looks:
            if not action.isSeparator():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                yield Item(Kind.COMMAND, action.text(), action.trigger, tr("Theme and text size"), keys)

    def _settings(self) -> Iterator[Item]:
        for setting in ALL:
            show = partial(self._panes.show_setting, setting)
            yield Item(Kind.SETTING, say(setting.title), show, f"{tr('Settings')} · {say(setting.section.words)}")

    def _model_items(self) -> Iterator[Item]:
        for entry in self._entries:
            if entry.problem is None:
                detail = entry.facts.file_type if entry.facts is not None else ""
                choose = partial(self._do, partial(self._models.choose, entry.path), Place.CHAT)
                yield Item(Kind.MODEL, one_line(name_of(entry)), choose, detail)

    # -- what is picked --------------------------------------------------------------------------------------------

    def _do(self, run: Callable[[], object], place: Place | None) -> None:
        """Do something, in the pane that it belongs to."""
        if place is not None:
            self._window.show_place(place)
        run()

    def _open_chat(self, chat_id: int) -> None:
        self._window.show_place(Place.CHAT)
        self._window.chat.open_chat(chat_id)

    def _open_beside(self, chat_id: int) -> None:
        self._window.show_place(Place.CHAT)
        self._window.chat.open_beside(chat_id)
