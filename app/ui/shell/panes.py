"""The panes of the window, one at a time."""

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from app.ui.services.window_state import Place


@runtime_checkable
class HasFirst(Protocol):
    """A pane that knows where the focus belongs when it is shown."""

    def focus_first(self) -> None:
        """Put it there."""


@runtime_checkable
class HasSearch(Protocol):
    """A pane in which something can be searched."""

    def focus_search(self) -> None:
        """The next key is searched for."""


class Panes(QStackedWidget):
    """Each pane is made when it is first shown, so that the start need not wait for it.

    Args:
        chat: the pane that is there from the start.
        makers: how the others are made.

    Attributes:
        place: what is shown.

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
        """What the next start shall show: downloads and settings are looked at in passing."""
        return self._before if _in_passing(self.place) else self.place

    def pane_of(self, place: Place) -> QWidget | None:
        """The pane, if it has been made."""
        return self._made.get(place)

    def show_place(self, place: Place) -> QWidget | None:
        """Show a pane; None if there is none of that kind. The focus is put into it by :meth:`focus_pane`."""
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
        """From what is looked at in passing to where the person was."""
        if _in_passing(self.place):
            self.show_place(self._before)

    def focus_pane(self) -> None:
        """The focus to where it was in the pane that is shown, else to its first part."""
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
