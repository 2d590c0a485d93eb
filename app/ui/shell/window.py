"""The main window: the rail and the panes. It arranges panes and shortcuts; the panes do the rest."""

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QRect, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from app.chats.stored_chat import ChatSummary
from app.core.settings.store import SettingsStore
from app.library import naming
from app.ui.chat.model_panel import ModelPanel, PanelDesk
from app.ui.chat.pane import ChatPane
from app.ui.chat.sidebar import ChatSidebar
from app.ui.services.answer_queue import Run, Runs
from app.ui.services.conversation import ChatService
from app.ui.services.downloads import DownloadService
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.models import ModelService
from app.ui.services.window_state import Place, WindowState, fit_geometry
from app.ui.shell.appearance import LookChoice, LookMenu
from app.ui.shell.panes import HasSearch, Panes
from app.ui.shell.rail import Rail
from app.ui.widgets import Toast
from app.ui.widgets.desktop import local_path
from app.ui.words import tr

_SMALLEST = (720, 520)
_USUAL = (1200, 800)
_NARROW = 900
"""Below this width in px the list of chats is hidden automatically."""
_NARROW_FOR_BOTH = 1_080
"""Below this width the panel is hidden too, and only one of the two is shown at a time."""
_TOAST_BOTTOM, _TOAST_BOTTOM_IN_CHAT = 32, 176
"""In px. In the chat it is above the composer and above the chat's own messages there."""
_MOST_DROPPED = 32
"""Number of files that are checked when a selection is dragged in."""


class MainWindow(QWidget):
    """The main window: the rail, and beside it one pane at a time.

    Args:
        panel: computes the settings that the model panel shows.
        makers: functions that create the panes that do not exist at startup.

    Attributes:
        rail, panes: the parts of the window, from left to right.
        sidebar, pane, model_panel: the list of chats, the chat, the settings of its model.
        toast: shows messages whichever pane is shown.
    """

    def __init__(
        self,
        chats: ChatService,
        runs: Runs,
        models: ModelService,
        downloads: DownloadService,
        *,
        settings: SettingsStore,
        planner: LoadPlanner,
        panel: PanelDesk,
        state: WindowState,
        makers: Mapping[Place, Callable[[], QWidget]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chats, self._models, self._downloads = chats, models, downloads
        self._state = state
        self._look = LookChoice(settings, self)
        self._wants_sidebar, self._wants_panel = state.sidebar_open, state.model_panel_open
        self.setWindowTitle(tr("Descant"))
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.rail = Rail()
        self.sidebar = ChatSidebar()
        self.pane = ChatPane(chats, runs, models, settings=settings, planner=planner, state=state)
        self.model_panel = ModelPanel(panel)
        self._arrange(makers)
        self._connect(runs)
        self._make_shortcuts()
        self._place()

    def remember(self) -> WindowState:
        """Return the state to restore at the next start."""
        normal = self.normalGeometry()
        return msgspec.structs.replace(
            self.pane.remember(self._state),
            geometry=(normal.x(), normal.y(), normal.width(), normal.height()),
            maximised=self.isMaximized(),
            sidebar_open=self._wants_sidebar,
            sidebar_width=self._state.sidebar_width if self.sidebar.isHidden() else self.sidebar.width(),
            model_panel_open=self._wants_panel,
            model_panel_width=self._panel_width(),
            last_chat=self._chats.chat.id,
            place=self.panes.place_to_remember,
        )

    def show_place(self, place: Place) -> QWidget | None:
        """Show a pane and set the focus into it; return None if it does not exist."""
        pane = self.panes.show_place(place)
        if pane is not None:
            if place is Place.CHAT:
                self.pane.focus_composer()
            else:
                self.panes.focus_pane()
        return pane

    def show_last_place(self) -> None:
        """Show the pane that was open when the window was last closed."""
        self.show_place(self._state.place)

    def chat_with(self, path: Path) -> None:
        """Load the model at `path` and show an empty chat."""
        if self._chats.chat.turns:
            self._chats.new_chat()
        self._models.choose(path)
        self.show_place(Place.CHAT)

    def come_to_front(self) -> None:
        """Show the window above others, if the system allows it."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what is beside the chat when the window becomes narrow."""
        super().resizeEvent(event)
        before = event.oldSize().width()
        now = event.size().width()
        if before < 0 or any((before < limit) != (now < limit) for limit in (_NARROW, _NARROW_FOR_BOTH)):
            self._fold()

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
            self.pane.open_model(files[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save the draft; the application does the rest."""
        self._chats.keep_draft()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Notify the chat when the window becomes active: another program may have added models."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.pane.came_back()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self, makers: Mapping[Place, Callable[[], QWidget]]) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.sidebar)
        self._splitter.addWidget(self.pane)
        self._splitter.addWidget(self.model_panel)
        self._splitter.setStretchFactor(1, 1)
        self.sidebar.setMinimumWidth(200)
        self.sidebar.setMaximumWidth(420)
        self.model_panel.setMinimumWidth(300)
        self.model_panel.setMaximumWidth(420)
        self.model_panel.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.panes = Panes(self._splitter, makers)
        self.toast = Toast(self.panes, bottom=_TOAST_BOTTOM_IN_CHAT)
        layout.addWidget(self.rail)
        layout.addWidget(self.panes, 1)

    def _connect(self, runs: Runs) -> None:
        chats, sidebar, pane = self._chats, self.sidebar, self.pane
        chats.listing.listed.connect(self._on_listed)
        chats.opened.connect(self._on_opened)
        chats.sent.connect(self._on_opened)
        runs.busy_chats.connect(sidebar.set_running)
        sidebar.new_requested.connect(self._new_chat)
        sidebar.chat_chosen.connect(self._open_chat)
        sidebar.rename_requested.connect(chats.listing.rename)
        sidebar.delete_requested.connect(chats.listing.delete)
        sidebar.search_changed.connect(self._on_search)
        pane.sidebar_toggled.connect(self._toggle_sidebar)
        pane.panel_toggled.connect(self._toggle_panel)
        self.model_panel.close_requested.connect(self._toggle_panel)
        pane.rename_requested.connect(self._rename)
        runs.ended.connect(self._on_answered)
        pane.discover_requested.connect(lambda: self.show_place(Place.DISCOVER))
        self.rail.chosen.connect(self._on_rail)
        self.panes.shown.connect(self._on_shown)
        self._downloads.changed.connect(lambda: self.rail.set_downloads(self._downloads.overall))
        self._downloads.finished.connect(lambda _: self.rail.note_finished())

    def _make_shortcuts(self) -> None:
        pane = self.pane
        menu = LookMenu(self._look, self.rail.look)
        self.rail.look.setMenu(menu)
        self.addActions(menu.actions())
        self._shortcut("Ctrl+N", self._new_chat)
        self._shortcut("Ctrl+K", self._search)
        self._shortcut("Ctrl+O", self._open_file)
        self._shortcut("Ctrl+1", lambda: self.show_place(Place.DISCOVER))
        self._shortcut("Ctrl+2", lambda: self.show_place(Place.CHAT))
        self._shortcut("Ctrl+3", lambda: self.show_place(Place.MY_MODELS))
        self._shortcut("Ctrl+,", lambda: self._toggle_place(Place.SETTINGS))
        self._shortcut("Ctrl+J", lambda: self._toggle_place(Place.DOWNLOADS))
        self._shortcut(QKeySequence.StandardKey.Quit, self.close)
        self._of_chat = [
            self._shortcut("Ctrl+B", self._toggle_sidebar),
            self._shortcut("Ctrl+.", lambda: self._toggle_panel(by_key=True)),
            self._shortcut("Ctrl+Shift+C", pane.copy_last_answer),
            self._shortcut("Ctrl+L", pane.pick_model),
            self._shortcut("Esc", pane.stop),
        ]
        self._in_passing = self._shortcut("Esc", self._go_back)
        self._in_passing.setEnabled(False)

    def _shortcut(self, keys: str | QKeySequence.StandardKey, slot: Callable[[], object]) -> QShortcut:
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
        left, right = self._state.sidebar_width, self._state.model_panel_width
        self._splitter.setSizes([left, max(1, self.width() - left - right), right])
        if self._state.maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    # -- slots -----------------------------------------------------------------------------------------------------

    def _on_listed(self, summaries: list[ChatSummary]) -> None:
        self.sidebar.set_chats(summaries)
        self._show_title()

    def _on_opened(self) -> None:
        self.sidebar.set_current(self._chats.chat.id)
        self._show_title()

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
        title = _title_of(self.panes.place) or self._chats.chat.title or tr("New chat")
        self.setWindowTitle(tr("{title} - Descant", title=title.replace("\n", " ")[:80]))

    def _new_chat(self) -> None:
        self._chats.new_chat()
        self.show_place(Place.CHAT)

    def _open_file(self) -> None:
        self.show_place(Place.CHAT)
        self.pane.ask_for_file()

    def _open_chat(self, chat_id: int) -> None:
        self._chats.open(chat_id)
        self.pane.focus_composer()

    def _on_search(self, text: str) -> None:
        if text.strip():
            self._chats.listing.search(text, self.sidebar.set_search_results)
        else:
            self.sidebar.set_search_results(None)

    def _search(self) -> None:
        """Search in the pane that is shown if it has a search field, else in the list of chats."""
        pane = self.panes.currentWidget()
        if isinstance(pane, HasSearch):
            pane.focus_search()
            return
        self.panes.show_place(Place.CHAT)
        self._show_sidebar(shown=True)
        self.sidebar.focus_search()

    def _rename(self) -> None:
        chat_id = self._chats.chat.id
        if chat_id is not None:
            self._show_sidebar(shown=True)
            self.sidebar.begin_rename(chat_id)

    def _toggle_sidebar(self) -> None:
        self._show_sidebar(shown=not self.sidebar.isVisible())
        if not self.sidebar.isVisible():
            self.pane.focus_composer()

    def _show_sidebar(self, *, shown: bool) -> None:
        self._wants_sidebar = shown
        if shown and self.width() < _NARROW_FOR_BOTH:
            self._set_panel_visible(False)
        self.sidebar.setVisible(shown)

    def _toggle_panel(self, *, by_key: bool = False) -> None:
        shown = not self.model_panel.isVisible()
        self._wants_panel = shown
        if self.width() < _NARROW_FOR_BOTH:
            self.sidebar.setVisible(not shown and self._wants_sidebar and self.width() >= _NARROW)
        self._set_panel_visible(shown)
        if not shown:
            self.pane.focus_composer()
        elif by_key:
            self.model_panel.focus_first()

    def _set_panel_visible(self, visible: bool) -> None:
        if not visible:
            self._state = msgspec.structs.replace(self._state, model_panel_width=self._panel_width())
        self.model_panel.setVisible(visible)
        self.pane.bar.panel_button.setChecked(visible)

    def _panel_width(self) -> int:
        return self._state.model_panel_width if self.model_panel.isHidden() else self.model_panel.width()

    def _fold(self) -> None:
        """Show what the user wants beside the chat, as far as the width allows."""
        self.sidebar.setVisible(self._wants_sidebar and self.width() >= _NARROW)
        self._set_panel_visible(self._wants_panel and self.width() >= _NARROW_FOR_BOTH)

    def _on_answered(self, run: Run) -> None:
        figures = run.answer.figures
        self.model_panel.show_written(figures.tokens_per_second if figures is not None else 0.0)


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
    paths = [local_path(url) for url in urls[:_MOST_DROPPED] if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == naming.SUFFIX or naming.is_model_file(path)]
