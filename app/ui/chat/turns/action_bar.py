"""The row of small buttons of a turn: shown on hover and keyboard focus; its space is always reserved."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.chats.stored_chat import Branch
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import Label
from app.ui.words import tr

HEADER_HEIGHT = 32
"""Height of the header line that names a turn's author, in pixels at scale 1."""

BAR_HEIGHT = 32
ICON_INSET = 5
"""From the edge of an icon button to its icon, in pixels at scale 1."""

WORDS_INSET = 6
"""From the edge of a disclosure to its text, in pixels at scale 1."""

PIN_KEYS = "Ctrl+P"
"""The key that pins the turn with the focus."""


class ActionBar(QWidget):
    """A row of buttons that are created on first use: a chat that opens has many turns and needs none of them.

    While the buttons are hidden, Tab stops at a gate in their place, which then shows them.

    Args:
        words: accessible name.
        make: creates the buttons, from left to right; None stands for the stretch between left and right.
    """

    def __init__(self, words: str, make: Callable[[], Sequence[QWidget | None]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._inner: QWidget | None = None
        self._stops: list[QWidget] = []
        self._shown = False
        self._offered = True
        self._gate = _Gate(words, self)
        self._gate.entered.connect(self._on_entered)

    @property
    def is_shown(self) -> bool:
        """Whether the buttons are visible."""
        return self._shown and self._offered

    def set_shown(self, shown: bool) -> None:
        """Show the buttons, or hide them and keep their space."""
        if shown != self._shown:
            self._shown = shown
            self._apply()

    def set_offered(self, offered: bool) -> None:
        """Set whether the turn has any actions at all; without any, Tab skips the bar."""
        if offered != self._offered:
            self._offered = offered
            self._apply()

    def renew(self) -> None:
        """Discard the buttons, so that they are created again from the turn's present state."""
        inner, self._inner, self._stops = self._inner, None, []
        if inner is not None:
            inner.hide()
            inner.deleteLater()
        self._apply()

    def resizeEvent(self, _: object) -> None:
        """Stretch the buttons over the whole bar."""
        if self._inner is not None:
            self._inner.setGeometry(self.rect())

    def _apply(self) -> None:
        visible = self.is_shown
        if visible and self._inner is None:
            self._build()
        if self._inner is not None:
            self._inner.setVisible(visible)
        if visible:
            self._order_stops()
        self._gate.set_passable(self._offered and not visible)

    def _build(self) -> None:
        inner = QWidget(self)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in self._make():
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part)
        self._stops = [part for part in inner.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        self._inner = inner
        inner.setGeometry(self.rect())

    def _order_stops(self) -> None:
        """Set the tab order each time the buttons appear: other widgets may have moved in behind the gate meanwhile."""
        self._gate.set_passable(True)  # Qt refuses to order a widget after one that Tab cannot reach
        before: QWidget = self._gate
        for stop in self._stops:
            QWidget.setTabOrder(before, stop)
            before = stop

    def _on_entered(self, reason: Qt.FocusReason) -> None:
        self.set_shown(True)
        if self._stops:
            back = reason is Qt.FocusReason.BacktabFocusReason
            self._stops[-1 if back else 0].setFocus(reason)


class _Gate(QWidget):
    """Takes the focus in place of buttons that are hidden or do not exist yet.

    It is a sibling of the buttons, not their parent: Qt's tab order treats a parent and its focusable children as one.

    Signals:
        entered(Qt.FocusReason): it received the focus.
    """

    entered = Signal(Qt.FocusReason)

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.resize(1, 1)

    def set_passable(self, passable: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if passable else Qt.FocusPolicy.NoFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(event.reason())


def branch_arrows(branch: Branch, choose: Callable[[int], object]) -> list[QWidget]:
    """Return arrows to the siblings of a turn with "2/3" between them; an empty list for a turn without siblings."""
    if branch.count < 2:
        return []
    older = IconButton("chevron-left", tr("Previous version"))
    newer = IconButton("chevron-right", tr("Next version"))
    older.setEnabled(branch.position > 0)
    newer.setEnabled(branch.position < branch.count - 1)
    older.clicked.connect(lambda: choose(branch.siblings[branch.position - 1]))
    newer.clicked.connect(lambda: choose(branch.siblings[branch.position + 1]))
    words = tr("{position}/{count}", position=branch.position + 1, count=branch.count)
    label = Label(words, type=Type.META, tone="second")
    label.setAccessibleName(tr("Version {position} of {count}", position=branch.position + 1, count=branch.count))
    return [older, label, newer]


def pin_button(*, is_pinned: bool) -> IconButton:
    """Return the button that pins a turn, or no longer does so."""
    if is_pinned:
        return IconButton("pin-off", tr("Unpin"), shortcut=PIN_KEYS)
    return IconButton("pin", tr("Pin: the model always reads it"), shortcut=PIN_KEYS)


def bar_height() -> int:
    """Return the height of an action bar in pixels."""
    return theme().px(BAR_HEIGHT)
