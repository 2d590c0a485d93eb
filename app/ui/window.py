"""The main window: the rail, the list of chats, the chat. It arranges panes and keys; what they do is theirs."""

from collections.abc import Callable
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
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.chats.records import ChatSummary
from app.ui.chat.controller import ChatController
from app.ui.chat.pane import ChatPane
from app.ui.chat.runs import Runs
from app.ui.chat.sidebar import ChatSidebar
from app.ui.look import LookChoice, LookMenu
from app.ui.models import ModelService
from app.ui.widgets import IconButton
from app.ui.window_state import WindowState, fit_geometry
from app.ui.words import tr

_SMALLEST = (720, 520)
_USUAL = (1200, 800)
_NARROW = 900
"""Below this width the list of chats folds by itself."""
_RAIL_WIDTH = 56


class Rail(QFrame):
    """The strip at the left: one button a pane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(_RAIL_WIDTH)
        self.chat = IconButton("message-circle", tr("Chat"))
        self.chat.setCheckable(True)
        self.chat.setChecked(True)
        self.look = IconButton("sun-moon", tr("Light or dark, text size"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.setSpacing(8)
        layout.addWidget(self.chat, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        layout.addWidget(self.look, alignment=Qt.AlignmentFlag.AlignHCenter)


class MainWindow(QWidget):
    """See the module.

    Attributes:
        rail, sidebar, pane: its parts, from left to right.
    """

    def __init__(
        self,
        chats: ChatController,
        runs: Runs,
        models: ModelService,
        state: WindowState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._state = state
        self._look = LookChoice(state.theme, state.text_scale, self)
        self._wants_sidebar = state.sidebar_open
        self.setWindowTitle(tr("Descant"))
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.rail = Rail()
        self.sidebar = ChatSidebar()
        self.pane = ChatPane(chats, runs, models, state)
        self._arrange()
        self._connect(runs)
        self._make_shortcuts()
        self._place()

    def remember(self) -> WindowState:
        """What the next start shall find again."""
        normal = self.normalGeometry()
        return msgspec.structs.replace(
            self.pane.remember(self._state),
            geometry=(normal.x(), normal.y(), normal.width(), normal.height()),
            maximised=self.isMaximized(),
            sidebar_open=self._wants_sidebar,
            sidebar_width=self._state.sidebar_width if self.sidebar.isHidden() else self.sidebar.width(),
            last_chat=self._chats.chat.id,
            theme=self._look.look,
            text_scale=self._look.scale,
        )

    def come_to_front(self) -> None:
        """Show the window above others, as far as the system allows."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold the list of chats when the window gets narrow."""
        super().resizeEvent(event)
        was_narrow = 0 <= event.oldSize().width() < _NARROW
        is_narrow = event.size().width() < _NARROW
        if was_narrow != is_narrow or event.oldSize().width() < 0:
            self.sidebar.setVisible(self._wants_sidebar and not is_narrow)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Model files are welcome."""
        if _model_files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Load the first model that was dropped."""
        files = _model_files(event.mimeData().urls())
        if files:
            event.acceptProposedAction()
            self.pane.open_model(files[0])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Keep the draft; the application does the rest."""
        self.pane.keep_draft()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Coming back: another program may have brought models."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.pane.came_back()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.sidebar)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(1, 1)
        self.sidebar.setMinimumWidth(200)
        self.sidebar.setMaximumWidth(420)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self._splitter, 1)

    def _connect(self, runs: Runs) -> None:
        chats, sidebar, pane = self._chats, self.sidebar, self.pane
        chats.listed.connect(self._on_listed)
        chats.opened.connect(self._on_opened)
        chats.sent.connect(self._on_opened)
        runs.busy_chats.connect(sidebar.set_running)
        sidebar.new_requested.connect(self._new_chat)
        sidebar.chat_chosen.connect(self._open_chat)
        sidebar.rename_requested.connect(chats.rename)
        sidebar.delete_requested.connect(chats.delete)
        sidebar.search_changed.connect(self._on_search)
        pane.sidebar_toggled.connect(self._toggle_sidebar)
        pane.rename_requested.connect(self._rename)
        self.rail.chat.clicked.connect(self._on_chat_button)

    def _make_shortcuts(self) -> None:
        pane = self.pane
        menu = LookMenu(self._look, self.rail.look)
        self.rail.look.setMenu(menu)
        self.addActions(menu.actions())
        self._shortcut(QKeySequence("Ctrl+N"), self._new_chat)
        self._shortcut(QKeySequence("Ctrl+K"), self._search)
        self._shortcut(QKeySequence("Ctrl+B"), self._toggle_sidebar)
        self._shortcut(QKeySequence("Ctrl+1"), pane.focus_composer)
        self._shortcut(QKeySequence("Ctrl+O"), pane.ask_for_file)
        self._shortcut(QKeySequence("Ctrl+Shift+C"), pane.copy_last_answer)
        self._shortcut(QKeySequence("Esc"), pane.stop)
        self._shortcut(QKeySequence("Ctrl+L"), pane.pick_model)
        self._shortcut(QKeySequence.StandardKey.Quit, self.close)

    def _shortcut(self, keys: QKeySequence | QKeySequence.StandardKey, slot: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _place(self) -> None:
        screens = [_tuple(screen.availableGeometry()) for screen in QGuiApplication.screens()]
        wanted = self._state.geometry
        if wanted is None:
            x, y, width, height = screens[0]
            size = (min(_USUAL[0], width), min(_USUAL[1], height))
            wanted = (x + (width - size[0]) // 2, y + (height - size[1]) // 2, *size)
        self.setGeometry(QRect(*fit_geometry(wanted, screens)))
        self._splitter.setSizes([self._state.sidebar_width, max(1, self.width() - self._state.sidebar_width)])
        if self._state.maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    # -- slots -----------------------------------------------------------------------------------------------------

    def _on_listed(self, summaries: list[ChatSummary]) -> None:
        self.sidebar.set_chats(summaries)
        self._show_title()

    def _on_opened(self) -> None:
        self.sidebar.set_current(self._chats.chat.id)
        self._show_title()

    def _on_chat_button(self) -> None:
        self.rail.chat.setChecked(True)
        self.pane.focus_composer()

    def _show_title(self) -> None:
        chat = self._chats.chat
        title = chat.title or tr("New chat")
        self.setWindowTitle(tr("{title} - Descant", title=title.replace("\n", " ")[:80]))

    def _new_chat(self) -> None:
        self._chats.new_chat()
        self.pane.focus_composer()

    def _open_chat(self, chat_id: int) -> None:
        self._chats.open(chat_id)
        self.pane.focus_composer()

    def _on_search(self, text: str) -> None:
        if text.strip():
            self._chats.search(text, self.sidebar.set_search_results)
        else:
            self.sidebar.set_search_results(None)

    def _search(self) -> None:
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
        self.sidebar.setVisible(shown)


def _tuple(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()


def _model_files(urls: list[QUrl]) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".gguf"]
