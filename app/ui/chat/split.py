"""One chat, or two side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.ui.chat.pane import ChatPane
from app.ui.services.open_chat import Heading
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import ElidedLabel
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.services.window_state import WindowState

_LEAST = 380
"""Px that a pane needs at scale 1; where two have less, the active one is shown alone."""


_SHARES = (0.1, 0.9)
"""The smallest and the largest share of the first pane."""


class Split(QWidget):
    """The bar of the model, and below it one chat or two. What is written and asked for belongs to the active one.

    Args:
        first: the pane that is always there.
        make_second: makes the other one, when it is first needed.

    Attributes:
        active: the pane that had the focus last.
        second: None until it is made; it stays when it is closed.

    Signals:
        made(ChatPane): the second pane.
        changed(): another pane is active, or a pane was opened or closed.
    """

    made = Signal(object)
    changed = Signal()

    def __init__(self, first: ChatPane, make_second: Callable[[], ChatPane], state: WindowState) -> None:
        super().__init__()
        self.first, self._make_second = first, make_second
        self.active = first
        self.second: ChatPane | None = None
        self.is_split = False
        self._share = state.beside_share
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self._sides: dict[ChatPane, _Side] = {}
        self._add(first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(first.bar)
        column.addWidget(self._panes, 1)
        theme().changed.connect(self._arrange)

    @property
    def panes(self) -> list[ChatPane]:
        """The panes that are open."""
        return [self.first, *([self.second] if self.is_split and self.second is not None else ())]

    def of_active(self, act: Callable[[ChatPane], object]) -> Callable[[], None]:
        """Return what does this with the pane that is active then."""

        def do() -> None:
            act(self.active)

        return do

    # -- which chats -----------------------------------------------------------------------------------------------

    def pane_of(self, chat_id: int) -> ChatPane | None:
        """Return the pane that shows a chat, or is opening it."""
        sought = (Heading(chat_id), Heading(chat_id, is_temporary=True))
        return next((one for one in self.panes if one.chats.side.heading in sought), None)

    def open_beside(self, chat_id: int | None) -> bool:
        """Open a chat beside the active one, None for a new one; one that is open already gets the focus.

        Returns:
            Whether there was anything to open: beside a new chat there is no other new one.
        """
        shown = self.pane_of(chat_id) if chat_id is not None else None
        if shown is not None:
            self.activate(shown)
            return True
        if chat_id is None and self.active.chats.side.heading == Heading(None):
            return False
        pane = self._other()
        self._show_both()
        if chat_id is not None:
            pane.chats.open(chat_id, or_new=True)
        else:
            pane.chats.new_chat()
        self.activate(pane)
        return True

    def restore(self, chat_id: int | None) -> None:
        """Open the second pane as it was left, and leave the focus where it is."""
        pane = self._other()
        self._show_both()
        if chat_id is not None:
            pane.chats.open(chat_id, or_new=True)
        else:
            pane.chats.new_chat()

    def close_active(self) -> None:
        """Close the active pane and keep the other."""
        self.close_pane(self.active)

    def close_pane_beside(self) -> None:
        """Close the second pane if there are two."""
        if self.second is not None:
            self.close_pane(self.second)

    def close_pane(self, pane: ChatPane) -> None:
        """Close one of two panes; the other chat is then the only one."""
        if not self.is_split or self.second is None:
            return
        kept = self.second.chats.side.heading
        if pane is self.first and (kept is None or kept.chat_id == 0):  # a fork, whose id is not known yet
            return
        self.is_split = False
        self.second.chats.leave(is_taken_over=pane is self.first)
        if pane is self.first and kept is not None:
            self._take_over(kept)
        self._arrange()
        self.activate(self.first)

    def switch(self) -> None:
        """Go to the other chat."""
        if self.is_split:
            self.activate(self._other())

    def activate(self, pane: ChatPane) -> None:
        """Set the focus into a pane."""
        self._mark(pane)
        pane.focus_composer()

    def keep_drafts(self) -> None:
        """Save what is written in both, and not sent."""
        for pane in self.panes:
            pane.queue.take_edits()
            pane.chats.keep_draft()

    def remember(self, state: WindowState) -> WindowState:
        """Return `state` with what is restored at the next start."""
        chat = self.second.chats.chat if self.is_split and self.second is not None else None
        return msgspec.structs.replace(
            state,
            beside_open=chat is not None and not chat.is_temporary,
            beside_chat=chat.id if chat is not None and not chat.is_temporary else None,
            beside_share=self._share_now(),
        )

    # -- parts -----------------------------------------------------------------------------------------------------

    def show_titles(self) -> None:
        """Show what the chats are called."""
        for pane, side in self._sides.items():
            side.head.title.set_text(pane.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one pane alone where two have no room."""
        super().resizeEvent(event)
        self._arrange()

    def _add(self, pane: ChatPane) -> None:
        side = self._sides[pane] = _Side(pane)
        side.head.close_button.clicked.connect(lambda: self.close_pane(pane))
        side.head.switch_button.clicked.connect(self.switch)
        self._panes.addWidget(side)
        pane.chats.elsewhere.connect(lambda: self.activate(self._beside(pane)))

    def _other(self) -> ChatPane:
        return self._beside(self.active)

    def _beside(self, pane: ChatPane) -> ChatPane:
        if self.second is None:
            self.second = self._made()
        return self.second if pane is self.first else self.first

    def _made(self) -> ChatPane:
        second, first = self._make_second(), self.first
        first.chats.side.other, second.chats.side.other = second.chats.side, first.chats.side
        for pane in (first, second):
            pane.chats.when_gone = self._closer(pane)
        self._add(second)
        second.discover_requested.connect(first.discover_requested)
        second.machine_wanted.connect(first.machine_wanted)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        self.made.emit(second)
        return second

    def _closer(self, pane: ChatPane) -> Callable[[], None]:
        def gone() -> None:
            if self.is_split:
                self.close_pane(pane)
            else:
                pane.chats.new_chat()

        return gone

    def _take_over(self, kept: Heading) -> None:
        """Show in the first pane what the second one showed."""
        if kept.chat_id is not None:
            self.first.chats.open(kept.chat_id, or_new=True)
        else:
            self.first.chats.new_chat(is_temporary=kept.is_temporary)

    def _show_both(self) -> None:
        if not self.is_split:
            self.is_split = True
            self._arrange()
            self._panes.setSizes([round(1000 * self._share), round(1000 * (1 - self._share))])

    def _arrange(self) -> None:
        """Show the panes that there are, and have room."""
        if not self.is_split and self.second is None:
            return
        self._share = self._share_now()
        is_alone = self.is_split and self.width() < 2 * theme().px(_LEAST)
        for pane, side in self._sides.items():
            is_first = pane is self.first
            side.setVisible(pane is self.active if is_alone else self.is_split or is_first)
            side.head.setVisible(self.is_split)
            side.head.switch_button.setVisible(is_alone)
        self.show_titles()
        self._mark(self.active if self.is_split else self.first)

    def _mark(self, pane: ChatPane) -> None:
        is_other = pane is not self.active
        self.active = pane
        for one, side in self._sides.items():
            side.head.set_active(one is pane)
        if is_other:
            self._arrange()
            self.changed.emit()

    def _share_now(self) -> float:
        sizes = self._panes.sizes()
        if any(side.isHidden() for side in self._sides.values()) or not all(sizes) or len(sizes) == 1:
            return self._share
        return max(_SHARES[0], min(sizes[0] / sum(sizes), _SHARES[1]))

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.is_split:
            for pane, side in self._sides.items():
                if pane is not self.active and side.isAncestorOf(now):
                    self._mark(pane)


class _Side(QFrame):
    """A pane, and above it the title of its chat while there are two."""

    def __init__(self, pane: ChatPane) -> None:
        super().__init__()
        self.head = _Head()
        self.head.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(pane, 1)


class _Head(QFrame):
    """The title of a chat, and buttons to go to the other one and to close this one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paneHead")
        self.title = ElidedLabel(type=Type.META, bold=True)
        self.switch_button = IconButton("panel-right", tr("Go to the other chat"), shortcut="F6", size=24)
        self.close_button = IconButton("x", tr("Close this chat"), shortcut="Ctrl+Shift+D", size=24)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(4)
        row.addWidget(self.title, 1)
        row.addWidget(self.switch_button)
        row.addWidget(self.close_button)

    def set_active(self, active: bool) -> None:
        """Mark the pane that has the focus."""
        if self.property("active") is not active:
            self.setProperty("active", active)
            self.style().polish(self)
            self.title.set_tone("text" if active else "third")
            self.title.setAccessibleDescription(tr("active") if active else "")
