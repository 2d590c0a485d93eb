"""The main window: the rail and the panes. It arranges panes and shortcuts; the panes do the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.settings.store import SettingsStore
from app.ui.chat.pane import ChatPane
from app.ui.chat.place import ChatPlace
from app.ui.services import window_state
from app.ui.services.window_state import Place, WindowState, fit_geometry
from app.ui.shell.appearance import LookChoice, LookMenu
from app.ui.shell.commands import Command
from app.ui.shell.panes import HasSearch, Panes
from app.ui.shell.rail import Rail
from app.ui.widgets.desktop import local_path
from app.ui.widgets.toast import Toast
from app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from app.ui.services.downloads import DownloadService

_SMALLEST = (720, 520)
_USUAL = (1200, 800)
_TOAST_BOTTOM, _TOAST_BOTTOM_IN_CHAT = 32, 176
"""In px. In the chat it is above the composer and above the chat's own messages there."""
_MOST_DROPPED = 32
"""Number of files that are checked when a selection is dragged in."""


class MainWindow(QWidget):
    """The main window: the rail, and beside it one pane at a time.

    Args:
        chat: the place that exists from the start.
        makers: functions that create the panes that do not exist at startup.

    Attributes:
        rail, panes: the parts of the window, from left to right.
        chat: the pane of the chats.
        toast: shows messages whichever pane is shown.
        commands, looks: what the palette offers: what has a shortcut, and the themes and text sizes.
        goes_to_tray: called when the window is closed; whether it is hidden instead. Without a tray it never is.

    Signals:
        palette_requested(): the user wants the command palette.
    """

    palette_requested = Signal()

    def __init__(
        self,
        chat: ChatPlace,
        settings: SettingsStore,
        parent: QWidget | None = None,
        *,
        state: WindowState,
        makers: Mapping[Place, Callable[[], QWidget]],
    ) -> None:
        super().__init__(parent)
        self.commands: list[Command] = []
        self._state, self._look = state, LookChoice(settings, self)
        self.goes_to_tray: Callable[[], bool] = lambda: False
        self.setWindowTitle(tr("Descant"))
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.rail = Rail()
        self.chat = chat
        self.panes = Panes(chat, makers)
        self.toast = Toast(self.panes, bottom=_TOAST_BOTTOM_IN_CHAT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.panes, 1)
        layout.addLayout(self._column, 1)
        self._connect()
        self._make_shortcuts()
        self._place()

    def remember(self) -> WindowState:
        """Return the state to restore at the next start."""
        normal = self.normalGeometry()
        return msgspec.structs.replace(
            self.chat.remember(self._state),
            geometry=(normal.x(), normal.y(), normal.width(), normal.height()),
            maximised=self.isMaximized(),
            place=self.panes.place_to_remember,
        )

    def show_place(self, place: Place) -> QWidget | None:
        """Show a pane and set the focus into it; return None if it does not exist."""
        pane = self.panes.show_place(place)
        if pane is not None:
            if place is Place.CHAT:
                self.chat.focus_composer()
            else:
                self.panes.focus_pane()
        return pane

    def show_last_place(self) -> None:
        """Show the pane that was open when the window was last closed."""
        self.show_place(self._state.place)

    def follow(self, downloads: DownloadService) -> None:
        """Show in the rail how the downloads go."""
        downloads.changed.connect(lambda: self.rail.set_downloads(downloads.overall))
        downloads.finished.connect(lambda _: self.rail.note_finished())

    def add_bar(self, bar: QWidget) -> None:
        """Show a bar above the panes."""
        self._column.insertWidget(0, bar)

    def focus_pane(self) -> None:
        """Set the focus into the pane that is shown."""
        self.show_place(self.panes.place)

    def chat_with(self, path: Path) -> None:
        """Load the model at `path` and show an empty chat."""
        self.chat.start_with(path)
        self.show_place(Place.CHAT)

    def new_temporary_chat(self) -> None:
        """Show an empty chat of which nothing is saved."""
        self.show_place(Place.CHAT)
        self.chat.new_temporary_chat()

    def new_chat(self) -> None:
        """Show an empty chat."""
        self.chat.new_chat()
        self.show_place(Place.CHAT)

    @property
    def is_tray_explained(self) -> bool:
        """Whether the user has been told, in this or an earlier run, that closing the window may hide it."""
        return self._state.tray_explained

    def note_tray_explained(self) -> None:
        """Remember it at once: it is to be said once, even if this run does not end well."""
        self._state = msgspec.structs.replace(self._state, tray_explained=True)
        window_state.save(self.remember())

    def hide_in_tray(self) -> None:
        """Hide the window while the app goes on; close the windows that belong to it."""
        QGuiApplication.setQuitOnLastWindowClosed(False)
        for window in self.findChildren(QWidget):
            if window.isWindow() and window.isVisible():
                window.close()
        self.hide()

    def come_to_front(self) -> None:
        """Show the window above others, if the system allows it."""
        QGuiApplication.setQuitOnLastWindowClosed(True)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what is beside the chat when the window becomes narrow."""
        super().resizeEvent(event)
        self.chat.set_room(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept the drag if it contains a model file."""
        if _model_files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Load the first model file that was dropped."""
        files = _model_files(event.mimeData().urls())
        if files:
            event.acceptProposedAction()
            self.show_place(Place.CHAT)
            self.chat.pane.open_model(files[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save the draft, and hide instead if work is to go on; the application does the rest."""
        self.chat.keep_draft()
        if self.goes_to_tray():
            event.ignore()
            self.hide_in_tray()
        else:
            super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Notify the chat when the window becomes active: another program may have added models."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.chat.pane.came_back()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.chat.title_changed.connect(self._show_title)
        self.chat.pane.discover_requested.connect(lambda: self.show_place(Place.DISCOVER))
        self.rail.chosen.connect(self._on_rail)
        self.panes.shown.connect(self._on_shown)

    def _make_shortcuts(self) -> None:
        chat, pane = self.chat, self.chat.pane
        menu = LookMenu(self._look, self.rail.look)
        self.rail.look.setMenu(menu)
        self.addActions(menu.actions())
        self.looks = menu.actions()
        self._shortcut("Ctrl+Shift+P", self.palette_requested.emit)
        self._command(tr("New chat"), "Ctrl+N", self.new_chat)
        self._command(tr("New temporary chat"), "Ctrl+Shift+N", self.new_temporary_chat)
        self._command(tr("Search"), "Ctrl+K", self._search)
        self._command(tr("Open a GGUF file…"), "Ctrl+O", self._open_file)
        self._command(tr("Discover"), "Ctrl+1", lambda: self.show_place(Place.DISCOVER))
        self._command(tr("Chat"), "Ctrl+2", lambda: self.show_place(Place.CHAT))
        self._command(tr("My models"), "Ctrl+3", lambda: self.show_place(Place.MY_MODELS))
        self._command(tr("Settings"), "Ctrl+,", lambda: self._toggle_place(Place.SETTINGS))
        self._command(tr("Downloads"), "Ctrl+J", lambda: self._toggle_place(Place.DOWNLOADS))
        self._command(tr("Quit"), "Ctrl+Q", QCoreApplication.quit)  # Windows has no standard key for it
        self._of_chat = [
            self._command(tr("Show or hide chats"), "Ctrl+B", chat.toggle_sidebar, Place.CHAT),
            self._command(tr("Model settings"), "Ctrl+.", lambda: chat.toggle_panel(by_key=True), Place.CHAT),
            self._command(tr("Two chats side by side"), "Ctrl+Shift+D", chat.toggle_beside, Place.CHAT),
            self._command(tr("Go to the other chat"), "F6", chat.split.switch, Place.CHAT),
            self._command(
                tr("Copy the last answer"), "Ctrl+Shift+C", chat.split.of_active(ChatPane.copy_last_answer), Place.CHAT
            ),
            self._command(tr("Choose a model"), "Ctrl+L", pane.pick_model, Place.CHAT),
            self._command(tr("Attach files"), "Ctrl+U", chat.split.of_active(ChatPane.ask_for_attachments), Place.CHAT),
            self._command(tr("Stop the answer"), "Esc", chat.split.of_active(ChatPane.stop), Place.CHAT),
        ]
        self._in_passing = self._shortcut("Esc", self._go_back)
        self._in_passing.setEnabled(False)

    def _command(self, words: str, keys: str, run: Callable[[], object], place: Place | None = None) -> QShortcut:
        """Make a shortcut for something that the palette offers, too."""
        shortcut = self._shortcut(keys, run)
        shown = shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)
        self.commands.append(Command(words, run, shown, place))
        return shortcut

    def _shortcut(self, keys: str, slot: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(slot)
        return shortcut

    def _place(self) -> None:
        screens = [_tuple(screen.availableGeometry()) for screen in QGuiApplication.screens()]
        wanted = self._state.geometry
        if wanted is None:
            x, y, width, height = screens[0]
            size = (min(_USUAL[0], width), min(_USUAL[1], height))
            wanted = (x + (width - size[0]) // 2, y + (height - size[1]) // 2, *size)
        self.setGeometry(QRect(*fit_geometry(wanted, screens)))
        self.chat.set_room(self.width())
        if self._state.maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    # -- slots -----------------------------------------------------------------------------------------------------

    def _on_rail(self, place: Place) -> None:
        if place is self.panes.place and place in (Place.DOWNLOADS, Place.SETTINGS):
            self._go_back()
        else:
            self.show_place(place)

    def _on_shown(self, place: Place) -> None:
        """Enable the chat's shortcuts in the chat only, and update rail, toast and title."""
        in_chat = place is Place.CHAT
        self.rail.set_place(place)
        for shortcut in self._of_chat:
            shortcut.setEnabled(in_chat)
        self._in_passing.setEnabled(place in (Place.DOWNLOADS, Place.SETTINGS))
        self.toast.set_bottom(_TOAST_BOTTOM_IN_CHAT if in_chat else _TOAST_BOTTOM)
        self.toast.raise_()  # above a pane that was just created
        if place is Place.DOWNLOADS:
            self.toast.dismiss()  # Downloads shows the same now
        self._show_title()

    def _toggle_place(self, place: Place) -> None:
        if self.panes.place is place:
            self._go_back()
        else:
            self.show_place(place)

    def _go_back(self) -> None:
        self.panes.go_back()
        self.show_place(self.panes.place)

    def _show_title(self) -> None:
        title = _title_of(self.panes.place) or self.chat.title
        self.setWindowTitle(tr("{title} - Descant", title=title[:80]))

    def _open_file(self) -> None:
        self.show_place(Place.CHAT)
        self.chat.pane.ask_for_file()

    def _search(self) -> None:
        """Search in the pane that is shown if it has a search field, else in the list of chats."""
        pane = self.panes.currentWidget()
        if not isinstance(pane, HasSearch):
            self.panes.show_place(Place.CHAT)
            pane = self.chat
        pane.focus_search()


def _title_of(place: Place) -> str:
    """Return the title of a pane; empty for the chat, which uses the title of the conversation."""
    match place:
        case Place.DISCOVER:
            return tr("Discover")
        case Place.CHAT:
            return ""
        case Place.MY_MODELS:
            return tr("My models")
        case Place.DOWNLOADS:
            return tr("Downloads")
        case Place.SETTINGS:
            return tr("Settings")


def _tuple(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()


def _model_files(urls: list[QUrl]) -> list[Path]:
    """Return the files that are models by their suffix or their first bytes."""
    from app.library import naming  # noqa: PLC0415  nothing is dragged while the window starts

    paths = [local_path(url) for url in urls[:_MOST_DROPPED] if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == naming.SUFFIX or naming.is_model_file(path)]
