"""The panes of the window, of which one is shown at a time."""

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from app.ui.services.window_state import Place


@runtime_checkable
class HasFirst(Protocol):
    """A pane that chooses which of its widgets gets the focus when it is shown."""

    def focus_first(self) -> None:
        """Set the focus to the first widget."""


@runtime_checkable
class HasSearch(Protocol):
    """A pane with a search field."""

    def focus_search(self) -> None:
        """Set the focus to the search field."""


class Panes(QStackedWidget):
    """A stack of panes; each is created when first shown, to keep startup short.

    Args:
        chat: the pane that exists from the start.
        makers: functions that create the others.

    Attributes:
        place: the pane that is shown.

    Signals:
        shown(Place)
    """

    shown = Signal(object)

    def __init__(self, chat: QWidget, makers: Mapping[Place, Callable[[], QWidget]]) -> None:
        super().__init__()
        self._makers = makers
        self._made: dict[Place, QWidget] = {Place.CHAT: chat}
        self._focus: dict[Place, QWidget] = {}
        self._before = Place.CHAT
        self.place = Place.CHAT
        self.addWidget(chat)

    @property
    def place_to_remember(self) -> Place:
        """The pane to show at the next start: never Downloads or Settings, which are only visited briefly."""
        return self._before if _in_passing(self.place) else self.place

    def show_place(self, place: Place) -> QWidget | None:
        """Show a pane; return None if it does not exist. :meth:`focus_pane` then sets the focus."""
        pane = self._made.get(place)
        if pane is None:
            if place not in self._makers:
                return None
            pane = self._made[place] = self._makers[place]()
            self.addWidget(pane)
        if place is not self.place:
            if not _in_passing(self.place):
                self._before = self.place
            self._note_focus()
            self.place = place
            self.setCurrentWidget(pane)
            self.shown.emit(place)
        return pane

    def go_back(self) -> None:
        """Return from Downloads or Settings to the pane shown before."""
        if _in_passing(self.place):
            self.show_place(self._before)

    def focus_pane(self) -> None:
        """Set the focus to where it last was in the pane that is shown, else to its first widget."""
        pane, last = self._made[self.place], self._focus.get(self.place)
        if last is not None and isValid(last) and last.isVisible() and last.isEnabled():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(pane, HasFirst):
            pane.focus_first()
        else:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._made[self.place].isAncestorOf(focus):
            self._focus[self.place] = focus


def _in_passing(place: Place) -> bool:
    return place in (Place.DOWNLOADS, Place.SETTINGS)
