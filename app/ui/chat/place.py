"""The chat as a place of the window: the list of chats, the open chat and the panel of its model, side by side."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from app.chats.stored_chat import ChatSummary
from app.core.settings.store import SettingsStore
from app.ui.chat.chat_list import shown_title
from app.ui.chat.model_panel import ModelPanel, PanelDesk
from app.ui.chat.pane import ChatPane
from app.ui.chat.sidebar import ChatSidebar
from app.ui.services.answer_queue import Run, Runs
from app.ui.services.conversation import ChatService
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.models import ModelService
from app.ui.services.window_state import WindowState

_NARROW = 900
"""In a window below this width in px the list of chats is hidden automatically."""
_NARROW_FOR_BOTH = 1_080
"""Below this width the panel is hidden too, and only one of the two is shown at a time."""


class ChatPlace(QSplitter):
    """The list of chats, the chat, and the settings of its model.

    Args:
        panel: computes the settings that the model panel shows.

    Attributes:
        sidebar, pane, model_panel: its parts, from left to right.

    Signals:
        title_changed(): another chat is open, or it was renamed.
    """

    title_changed = Signal()

    def __init__(
        self,
        chats: ChatService,
        runs: Runs,
        models: ModelService,
        parent: QWidget | None = None,
        *,
        settings: SettingsStore,
        planner: LoadPlanner,
        panel: PanelDesk,
        state: WindowState,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._chats, self._models = chats, models
        self._sidebar_width, self._panel_width = state.sidebar_width, state.model_panel_width
        self._wants_sidebar, self._wants_panel = state.sidebar_open, state.model_panel_open
        self._room: int | None = None
        self.sidebar = ChatSidebar()
        self.pane = ChatPane(chats, runs, models, settings=settings, planner=planner, state=state)
        self.model_panel = ModelPanel(panel)
        self._arrange()
        panel.not_saved.connect(self.pane.problems.show_values_not_saved)
        self._connect(runs)

    @property
    def title(self) -> str:
        """The title of the open chat, as one line."""
        return shown_title(self._chats.chat.title)

    def remember(self, state: WindowState) -> WindowState:
        """Return the state to restore at the next start."""
        return msgspec.structs.replace(
            self.pane.remember(state),
            sidebar_open=self._wants_sidebar,
            sidebar_width=self._sidebar_width if self.sidebar.isHidden() else self.sidebar.width(),
            model_panel_open=self._wants_panel,
            model_panel_width=self._width_of_panel(),
            last_chat=self._chats.chat.id,
        )

    def set_room(self, room: int) -> None:
        """Show what the user wants beside the chat, as far as a window of this width in px allows."""
        before, self._room = self._room, room
        if before is None:
            self.setSizes(
                [self._sidebar_width, max(1, room - self._sidebar_width - self._panel_width), self._panel_width]
            )
        if before is None or any((before < limit) != (room < limit) for limit in (_NARROW, _NARROW_FOR_BOTH)):
            self.sidebar.setVisible(self._wants_sidebar and room >= _NARROW)
            self._set_panel_visible(self._wants_panel and room >= _NARROW_FOR_BOTH)

    def keep_draft(self) -> None:
        """Save what is written and not sent."""
        self._chats.keep_draft()

    def focus_search(self) -> None:
        """Show the list of chats and set the focus to its search field."""
        self._show_sidebar(shown=True)
        self.sidebar.focus_search()

    def start_with(self, path: Path) -> None:
        """Load the model at `path` and show an empty chat."""
        if self._chats.chat.turns:
            self._chats.new_chat()
        self._models.choose(path)

    def toggle_sidebar(self) -> None:
        """Show or hide the list of chats."""
        self._show_sidebar(shown=not self.sidebar.isVisible())
        if not self.sidebar.isVisible():
            self.pane.focus_composer()

    def toggle_panel(self, *, by_key: bool = False) -> None:
        """Show or hide the model panel."""
        shown = not self.model_panel.isVisible()
        self._wants_panel = shown
        if self._is_narrow(_NARROW_FOR_BOTH):
            self.sidebar.setVisible(not shown and self._wants_sidebar and not self._is_narrow(_NARROW))
        self._set_panel_visible(shown)
        if not shown:
            self.pane.focus_composer()
        elif by_key:
            self.model_panel.focus_first()

    def _arrange(self) -> None:
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in (self.sidebar, self.pane, self.model_panel):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.sidebar.setMinimumWidth(200)
        self.sidebar.setMaximumWidth(420)
        self.model_panel.setMinimumWidth(300)
        self.model_panel.setMaximumWidth(420)
        self.model_panel.hide()

    def _connect(self, runs: Runs) -> None:
        chats, sidebar, pane = self._chats, self.sidebar, self.pane
        self._chats.listing.listed.connect(self._on_listed)
        chats.opened.connect(self._on_opened)
        chats.sent.connect(self._on_opened)
        runs.busy_chats.connect(sidebar.set_running)
        runs.ended.connect(self._on_answered)
        sidebar.new_requested.connect(self.new_chat)
        sidebar.chat_chosen.connect(self._open_chat)
        sidebar.rename_requested.connect(self._chats.listing.rename)
        sidebar.delete_requested.connect(self._chats.listing.delete)
        sidebar.search_changed.connect(self._on_search)
        pane.sidebar_toggled.connect(self.toggle_sidebar)
        pane.panel_toggled.connect(self.toggle_panel)
        pane.rename_requested.connect(self._rename)
        self.model_panel.close_requested.connect(self.toggle_panel)

    def new_chat(self) -> None:
        """Show an empty chat."""
        self._chats.new_chat()
        self.pane.focus_composer()

    def _on_listed(self, summaries: list[ChatSummary]) -> None:
        self.sidebar.set_chats(summaries)
        self.title_changed.emit()

    def _on_opened(self) -> None:
        self.sidebar.set_current(self._chats.chat.id)
        self.title_changed.emit()

    def _on_answered(self, run: Run) -> None:
        figures = run.answer.figures
        self.model_panel.show_written(figures.tokens_per_second if figures is not None else 0.0)

    def _on_search(self, text: str) -> None:
        if text.strip():
            self._chats.listing.search(text, self.sidebar.set_search_results)
        else:
            self.sidebar.set_search_results(None)

    def _open_chat(self, chat_id: int) -> None:
        self._chats.open(chat_id)
        self.pane.focus_composer()

    def _rename(self) -> None:
        chat_id = self._chats.chat.id
        if chat_id is not None:
            self._show_sidebar(shown=True)
            self.sidebar.begin_rename(chat_id)

    def _show_sidebar(self, *, shown: bool) -> None:
        self._wants_sidebar = shown
        if shown and self._is_narrow(_NARROW_FOR_BOTH):
            self._set_panel_visible(False)
        self.sidebar.setVisible(shown)

    def _set_panel_visible(self, visible: bool) -> None:
        if not visible:
            self._panel_width = self._width_of_panel()
        self.model_panel.setVisible(visible)
        self.pane.bar.panel_button.setChecked(visible)

    def _width_of_panel(self) -> int:
        return self._panel_width if self.model_panel.isHidden() else self.model_panel.width()

    def _is_narrow(self, limit: int) -> bool:
        return self._room is not None and self._room < limit
