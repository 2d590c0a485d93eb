"""What the windows have in common whose entries the user writes: a list at the left, the chosen entry at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.core.text import one_line
from app.ui.theme import Type, theme
from app.ui.widgets.in_front import show_in_front
from app.ui.widgets.row_list import Index, Line, Part, Row, RowList, RowRole
from app.ui.widgets.toast import Toast
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.widgets.buttons import TextButton
    from app.ui.widgets.separate_window import SeparateWindow

ROW: Final = 36
_LONGEST_TIP: Final = 400
_MARGIN: Final = 16
_LONGEST_NAME: Final = 60
_UNDO_SECONDS: Final = 10.0
_PASSING: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_UNDO_BOTTOM: Final = 2
"""Pixels between the undo and the lower edge of a window: it lies between the buttons at its foot."""


class HasId(Protocol):
    """Something that is stored; its id is 0 or empty until then."""

    @property
    def id(self) -> int | str:
        """Identifies it in the store; 0 for one that was never saved."""


Entry = TypeVar("Entry", bound=HasId)
Window = TypeVar("Window", bound=QWidget)


class Look(NamedTuple):
    """How an entry looks in the list.

    Attributes:
        spoken: what a screen reader says instead of the name; empty for the name.
        tone: the colour of the icon, a name of the palette; empty for the default.
    """

    name: str
    icon: str
    tooltip: str
    spoken: str = ""
    tone: str = ""


class EntryModel(QAbstractListModel, Generic[Entry]):
    """The entries for a :class:`RowList`.

    Args:
        look: returns how one looks.
    """

    def __init__(self, look: Callable[[Entry], Look], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the entries of the list."""
        if list(entries) == self._entries:
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry_at(self, index: Index) -> Entry | None:
        """Return the entry of a row; None if there is none."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def row_of(self, entry_id: int | str) -> int:
        """Return the row of an entry; -1 if there is none."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == entry_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of entries; they have none below them."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the list shows of an entry (:class:`RowRole`), or its name for a screen reader."""
        entry = self.entry_at(index)
        if entry is None:
            return None
        look = self._look(entry)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return look.spoken or look.name
            case RowRole.ROW:
                before = (Part(icon_name=look.icon, tone=look.tone) if look.tone else Part(icon_name=look.icon),)
                line = Line(one_line(look.name), tone="text", type=Type.CONTROL, before=before)
                return Row((line,), tooltip=(one_line(look.tooltip, limit=_LONGEST_TIP),))
            case _:
                return None


def arrange(window: QWidget, new_button: TextButton, view: RowList, fields: QVBoxLayout, *, list_width: int) -> None:
    """Lay out a window: the button and the list, `list_width` pixels wide at scale 1, and beside them the fields."""
    left = QVBoxLayout()
    left.addWidget(new_button)
    left.addWidget(view, 1)
    view.setFixedWidth(theme().px(list_width))
    row = QHBoxLayout(window)
    row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    row.setSpacing(_MARGIN)
    row.addLayout(left)
    row.addLayout(fields, 1)


def foot_of(delete_button: TextButton, save_button: TextButton) -> QHBoxLayout:
    """Return the line below the fields."""
    foot = QHBoxLayout()
    foot.addWidget(delete_button)
    foot.addStretch(1)
    foot.addWidget(save_button)
    return foot


class Leaving(QObject):
    """Notices when the user leaves a field for another one, or presses Enter in it.

    Signals:
        left(QWidget): this field was left.
    """

    left = Signal(QWidget)

    def __init__(self, fields: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        for field in fields:
            field.installEventFilter(self)
            if isinstance(field, QLineEdit):
                field.returnPressed.connect(partial(self.left.emit, field))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what leaves the field, unless the focus only goes to a popup or another window."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.left.emit(watched)
        return False


def undo_toast(window: SeparateWindow, entries: QWidget) -> Toast:
    """Return a toast for :func:`offer_undo`, right of the list of entries."""
    return Toast(window, bottom=_UNDO_BOTTOM, beside=entries, fall_back=lambda: window.first_field().setFocus())


def offer_undo(toast: Toast, name: str, undo: Callable[[], object]) -> None:
    """Say that an entry was removed, and offer to bring it back for some seconds."""
    words = tr("“{name}” was removed", name=one_line(name, limit=_LONGEST_NAME))
    toast.show_message(words, tr("Undo"), undo, seconds=_UNDO_SECONDS, undoes=True)


def keep_focus(button: QWidget, field: QWidget) -> None:
    """Move the focus to a field if the button has it, which is about to be disabled or hidden.

    Otherwise Qt moves it to whatever comes next, such as another button that the user did not choose.
    """
    if button.window().focusWidget() is button:
        field.setFocus(Qt.FocusReason.OtherFocusReason)


class WindowOpener(QObject, Generic[Window]):
    """Opens one window, and brings it to the front if it is open.

    Args:
        make: makes the window, when it is first opened.
        refresh: reads again what it shows.

    Attributes:
        window: None until then.
    """

    def __init__(self, make: Callable[[], Window], refresh: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._make, self._refresh = make, refresh
        self.window: Window | None = None

    def open(self) -> str:
        """Open the window; there is nothing to report."""
        if self.window is None:
            self.window = self._make()
        self._refresh()
        show_in_front(self.window)
        return ""
