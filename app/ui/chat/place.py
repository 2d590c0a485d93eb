"""The chat as a place of the window: the list of chats, the open chat and the panel of its model, side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from app.chats.stored_chat import ChatSummary
from app.core.settings.store import SettingsStore
from app.ui.chat.pane import ChatPane
from app.ui.chat.split import Split
from app.ui.chat.titles import shown_title
from app.ui.services.answer_queue import Runs
from app.ui.services.answer_run import Run
from app.ui.services.chat_search import ChatSearch
from app.ui.services.conversation import ChatService
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.models import ModelService
from app.ui.services.window_state import WindowState
from app.ui.theme import theme
from app.ui.widgets.visibility import set_visible
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.core.errors import DescantError
    from app.ui.chat.model_panel.panel import ModelPanel
    from app.ui.chat.search_results import Place
    from app.ui.chat.sidebar import ChatSidebar

_NARROW = 900
"""In a window below this width in px the list of chats is hidden automatically."""
_NARROW_FOR_BOTH = 1_080
"""Below this width the panel is hidden too, and only one of the two is shown at a time."""
_SIDEBAR_WIDTHS = (200, 420)
_PANEL_WIDTHS = (300, 420)
"""The narrowest and the widest, in px at scale 1."""
_LIST_AT_SCALE_1 = 200
"""With a larger text the limits of the window grow by as much as this."""


class ChatPlace(QSplitter):
    """The list of chats, the chat, and the settings of its model.

    Args:
        chats: of the first pane.
        make_chats: makes those of the second one.
        make_panel: makes the settings of the model, given what reports that they could not be saved.

    Attributes:
        pane: the first chat, or the only one.
        split: one chat or two; :attr:`sidebar` is at its left, :attr:`model_panel` at its right.

    Signals:
        title_changed(): another chat is open or active, or one was renamed.
        import_requested(list[Path]): import the chats in these files and folders.
        export_requested(tuple[int, ...], str, QWidget): export these chats, called so; ask below this widget.
    """

    title_changed = Signal()
    import_requested = Signal(list)
    export_requested = Signal(tuple, str, QWidget)

    def __init__(
        self,
        chats: ChatService,
        runs: Runs,
        models: ModelService,
        search: ChatSearch,
        parent: QWidget | None = None,
        *,
        settings: SettingsStore,
        planner: LoadPlanner,
        make_chats: Callable[[], ChatService],
        make_panel: Callable[[Callable[[DescantError], None]], ModelPanel],
        state: WindowState,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._listing, self._runs, self._models, self._search = chats.listing, runs, models, search
        self._sidebar_width, self._panel_width = state.sidebar_width, state.model_panel_width
        self._wants_sidebar, self._wants_panel = state.sidebar_open, state.model_panel_open
        self._room: int | None = None
        self._factor = theme().scale
        self._left = QFrame()
        """The list of chats, or the empty surface in its place."""
        self._left.setObjectName("sidebar")
        self._sidebar: ChatSidebar | None = None
        self.pane = ChatPane(chats, runs, models, settings=settings, planner=planner, state=state)

        def make_second() -> ChatPane:
            made = make_chats()
            return ChatPane(made, runs, models, settings=settings, planner=planner, state=state, first=self.pane)

        self.split = Split(self.pane, make_second, state)
        self._make_panel = make_panel
        self._panel: ModelPanel | None = None
        self._written = 0.0
        self._arrange()
        self._connect()

    @property
    def chats(self) -> ChatService:
        """The chat that is active."""
        return self.split.active.chats

    @property
    def sidebar(self) -> ChatSidebar:
        """The list of chats, made when it is first asked for."""
        if self._sidebar is None:
            from app.ui.chat.sidebar import ChatSidebar  # noqa: PLC0415  so that the window starts faster

            self._left = self._sidebar = ChatSidebar(self._search)
            self._add_sidebar(self._sidebar)
        return self._sidebar

    def complete(self) -> None:
        """Make what the first picture of the window does not need."""
        self.sidebar.set_current(self.chats.chat.id)

    @property
    def model_panel(self) -> ModelPanel:
        """The settings of the chat's model, made when they are first asked for."""
        if self._panel is None:
            self._panel = self._make_panel(self.pane.problems.show_values_not_saved)
            self._add_panel(self._panel)
        return self._panel

    @property
    def title(self) -> str:
        """The title of the active chat, as one line."""
        return self.split.active.title

    def remember(self, state: WindowState) -> WindowState:
        """Return the state to restore at the next start."""
        return msgspec.structs.replace(
            self.split.remember(self.pane.remember(state)),
            sidebar_open=self._wants_sidebar,
            sidebar_width=self._width_of_sidebar(),
            model_panel_open=self._wants_panel,
            model_panel_width=self._width_of_panel(),
            last_chat=None if self.pane.chats.chat.is_temporary else self.pane.chats.chat.id,
        )

    def set_room(self, room: int) -> None:
        """Show what the user wants beside the chat, as far as a window of this width in px allows."""
        before, self._room = self._room, room
        self._scale_beside()
        if before is None:
            sidebar = round(self._sidebar_width * self._factor)
            self.setSizes([sidebar, max(1, room - sidebar)])
        limits = (_limit(_NARROW), _limit(_NARROW_FOR_BOTH))
        if before is None or any((before < limit) != (room < limit) for limit in limits):
            self._set_left_visible(self._wants_sidebar and room >= limits[0])
            self._set_panel_visible(self._wants_panel and room >= limits[1])

    def keep_draft(self) -> None:
        """Save what is written and not sent."""
        self.split.keep_drafts()

    def focus_search(self) -> None:
        """Show the list of chats and set the focus to its search field."""
        self._show_sidebar(shown=True)
        self.sidebar.focus_search()

    def start_with(self, path: Path) -> None:
        """Load the model at `path` and show an empty chat."""
        if self.chats.chat.turns:
            self.chats.new_chat()
        self._models.choose(path)

    def toggle_sidebar(self) -> None:
        """Show or hide the list of chats."""
        self._show_sidebar(shown=not self._left.isVisible())
        if not self._left.isVisible():
            self.focus_composer()

    def toggle_panel(self, *, by_key: bool = False) -> None:
        """Show or hide the model panel."""
        shown = self._panel is None or not self._panel.isVisible()
        self._wants_panel = shown
        if self._is_narrow(_NARROW_FOR_BOTH):
            self._set_left_visible(not shown and self._wants_sidebar and not self._is_narrow(_NARROW))
        self._set_panel_visible(shown)
        if not shown:
            self.focus_composer()
        elif by_key:
            self.model_panel.focus_first()

    def _scale_beside(self) -> None:
        """Let what is beside the chat grow with the text, where the window has room for that."""
        factor = 1.0 if self._is_narrow(_NARROW) else theme().scale
        if factor == self._factor:
            self._limit_width(self._left, _SIDEBAR_WIDTHS)
            return
        sidebar, panel = self._width_of_sidebar(), self._width_of_panel()
        self._factor = factor
        self._limit_width(self._left, _SIDEBAR_WIDTHS)
        if self._panel is not None:
            self._limit_width(self._panel, _PANEL_WIDTHS)
        beside = [round(sidebar * factor), *([round(panel * factor)] if self._panel is not None else [])]
        self.setSizes([beside[0], max(1, self.width() - sum(beside)), *beside[1:]])

    def _limit_width(self, widget: QWidget, widths: tuple[int, int]) -> None:
        widget.setMinimumWidth(max(round(widths[0] * self._factor), widget.minimumSizeHint().width()))
        widget.setMaximumWidth(round(widths[1] * self._factor))

    def _arrange(self) -> None:
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in (self._left, self.split):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self._limit_width(self._left, _SIDEBAR_WIDTHS)
        theme().changed.connect(self._scale_beside)

    def _add_sidebar(self, sidebar: ChatSidebar) -> None:
        """Put the list of chats in the place of the empty surface."""
        from app.ui.chat.import_drop import ImportDrop  # noqa: PLC0415  so that the window starts faster

        self._limit_width(sidebar, _SIDEBAR_WIDTHS)
        before = self.replaceWidget(0, sidebar)
        if before is not None:
            before.deleteLater()
        self._runs.busy_chats.connect(sidebar.set_running)
        sidebar.new_requested.connect(self.new_chat)
        sidebar.temporary_requested.connect(self.new_temporary_chat)
        sidebar.chat_chosen.connect(self.open_chat)
        sidebar.rename_requested.connect(self._listing.rename)
        sidebar.view.menus.beside_wanted.connect(self.open_beside)
        self._connect_order(sidebar)
        sidebar.place_chosen.connect(self._open_place)
        sidebar.export_requested.connect(self._export_listed)
        ImportDrop(sidebar).dropped.connect(self.import_requested)

    def _connect_order(self, sidebar: ChatSidebar) -> None:
        listing, menus = self._listing, sidebar.view.menus
        sidebar.order_requested.connect(listing.act)
        sidebar.folder_changed.connect(listing.change_folder)
        menus.move_wanted.connect(listing.move)
        menus.new_folder_wanted.connect(lambda chat_ids: listing.add_folder(tr("New folder"), chat_ids))
        menus.folder_changed.connect(listing.change_folder)
        menus.folder_removal_wanted.connect(listing.remove_folder)
        menus.empty_bin_wanted.connect(listing.erase)
        listing.folder_added.connect(lambda folder: sidebar.view.begin_rename_folder(folder.id))

    def _add_panel(self, panel: ModelPanel) -> None:
        """Put the model's settings beside the chat, hidden, with the width that they had last."""
        sidebar, beside = round(self._width_of_sidebar() * self._factor), round(self._panel_width * self._factor)
        self._limit_width(panel, _PANEL_WIDTHS)
        panel.hide()
        panel.show_written(self._written)
        panel.close_requested.connect(self.toggle_panel)
        self.addWidget(panel)
        self.setSizes([sidebar, max(1, self.width() - sidebar - beside), beside])

    def _connect(self) -> None:
        pane, bar = self.pane, self.pane.bar
        self._listing.listed.connect(self._on_listed)
        self._listing.restored.connect(self.open_chat)
        self._search.failed.connect(self.pane.problems.show_failure)
        self.split.changed.connect(self._on_opened)
        self.split.made.connect(self._follow)
        self._follow(pane)
        self._runs.ended.connect(self._on_answered)
        pane.sidebar_toggled.connect(self.toggle_sidebar)
        pane.panel_toggled.connect(self.toggle_panel)
        pane.rename_requested.connect(self._rename)
        bar.export_requested.connect(self._export_open)
        bar.copy_chat_requested.connect(self.split.of_active(ChatPane.copy_chat))
        bar.delete_requested.connect(self.split.of_active(ChatPane.delete_chat))

    def _follow(self, pane: ChatPane) -> None:
        """Show in the bar and the list what one of the panes shows."""
        pane.chats.opened.connect(self._on_opened)
        pane.chats.sent.connect(self._on_opened)
        pane.shown.connect(self._update_bar)
        self._update_bar()

    def focus_composer(self) -> None:
        """Give the composer of the active chat the keyboard focus."""
        self.split.active.focus_composer()

    def new_chat(self) -> None:
        """Show an empty chat."""
        self.focus_composer()
        self.chats.new_chat()

    def new_temporary_chat(self) -> None:
        """Show an empty chat of which nothing is saved."""
        self.focus_composer()
        self.chats.new_chat(is_temporary=True)

    def open_chat(self, chat_id: int) -> None:
        """Show a chat in the active pane, or go to the pane that shows it."""
        self.split.activate(self.split.pane_of(chat_id) or self.split.active)
        self.chats.open(chat_id)

    def open_beside(self, chat_id: int | None = None) -> None:
        """Open a chat beside the active one; None for a new one, or the newest there is beside a new one."""
        if not self.split.open_beside(chat_id):
            newest = next(iter(self._listing.summaries), None)
            if newest is not None:
                self.split.open_beside(newest.id)

    def toggle_beside(self) -> None:
        """Open a chat beside the active one, or close the active one of two."""
        if self.split.is_split:
            self.split.close_active()
        else:
            self.open_beside()

    def _on_listed(self, summaries: list[ChatSummary]) -> None:
        overview = self._listing.overview
        self.sidebar.set_chats(summaries, overview.folders, overview.deleted)
        self.split.show_titles()
        self.title_changed.emit()

    def _on_opened(self) -> None:
        self.sidebar.set_current(self.chats.chat.id)
        self._update_bar()
        self.split.show_titles()
        self.title_changed.emit()

    def _update_bar(self) -> None:
        chat = self.chats.chat
        self.pane.bar.set_chat_actions_enabled(chat.id is not None, is_kept=not chat.is_temporary)

    def _on_answered(self, run: Run) -> None:
        figures = run.answer.figures
        self._written = figures.tokens_per_second if figures is not None else 0.0
        if self._panel is not None:
            self._panel.show_written(self._written)

    def _open_place(self, place: Place) -> None:
        """Open what the user picked in the search results; the focus stays there, to look at the next one."""
        if place.hit is None:
            self.open_chat(place.chat_id)
        else:
            pane = self.split.pane_of(place.chat_id) or self.split.active
            pane.chats.open(place.chat_id, turn_id=place.hit.turn_id)
            pane.show_hit(place.hit, self.sidebar.search.text())

    def _rename(self) -> None:
        chat_id = self.chats.chat.id
        if chat_id is not None:
            self._show_sidebar(shown=True)
            self.sidebar.begin_rename(chat_id)

    def _export_open(self) -> None:
        if self.chats.chat.id is not None:
            self.export_requested.emit((self.chats.chat.id,), self.title, self.pane.bar.more_button)

    def _export_listed(self, ids: list[int]) -> None:
        titles = [chat.title for chat in self._listing.summaries if chat.id in ids]
        title = shown_title(titles[0]) if len(titles) == 1 else trn("{count} chat", "{count} chats", len(ids))
        self.export_requested.emit(tuple(ids), title, self.sidebar.new_button)

    def _show_sidebar(self, *, shown: bool) -> None:
        self._wants_sidebar = shown
        self._limit_width(self._left, _SIDEBAR_WIDTHS)
        if shown and self._is_narrow(_NARROW_FOR_BOTH):
            self._set_panel_visible(False)
        self._set_left_visible(shown)

    def _set_left_visible(self, visible: bool) -> None:
        set_visible(self._left, visible=visible, fall_back=self.focus_composer)

    def _set_panel_visible(self, visible: bool) -> None:
        if not visible:
            self._panel_width = self._width_of_panel()
        if visible or self._panel is not None:
            set_visible(self.model_panel, visible=visible, fall_back=self.focus_composer)
        self.pane.bar.panel_button.setChecked(visible)

    def _width_of_sidebar(self) -> int:
        """Return the width of the list at scale 1."""
        return self._sidebar_width if self._left.isHidden() else round(self._left.width() / self._factor)

    def _width_of_panel(self) -> int:
        """Return the width of the panel at scale 1."""
        if self._panel is None or self._panel.isHidden():
            return self._panel_width
        return round(self._panel.width() / self._factor)

    def _is_narrow(self, limit: int) -> bool:
        return self._room is not None and self._room < _limit(limit)


def _limit(width: int) -> int:
    """Return a width of the window, in px, with what the list of chats takes more at this text size."""
    return width + theme().px(_LIST_AT_SCALE_1) - _LIST_AT_SCALE_1
