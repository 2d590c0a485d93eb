"""A short message at the bottom of a pane that reports an action and may offer to undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import ElidedLabel

_BOTTOM = 120
_SIDE = 16


class Toast(QFrame):
    """Shown over `parent` for some seconds; it stays while the pointer or the focus is on it.

    Screen readers announce it. Tab reaches its action last in the pane; afterwards the focus returns to where it was.

    Signals:
        lapsed(): a message disappeared without its action having been used; there is nothing left to undo.

    Args:
        bottom: pixels between the toast and the lower edge of `parent`.
        beside: the toast is in the middle of what is right of this part of `parent`; without it, of all of `parent`.
        fall_back: sets the focus where the widget that had it is gone.
    """

    lapsed = Signal()

    def __init__(
        self,
        parent: QWidget,
        *,
        bottom: int = _BOTTOM,
        beside: QWidget | None = None,
        fall_back: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._area, self._bottom, self._beside, self._fall_back = parent, bottom, beside, fall_back
        self._act: Callable[[], object] | None = None
        self._before: QWidget | None = None
        self._undo: QShortcut | None = None
        self.setProperty("toast", True)
        self._label = ElidedLabel()
        self._action = TextButton("", kind="quiet")
        self._action.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._action.clicked.connect(self._on_action)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self._action)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._lapse)
        parent.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    @property
    def message(self) -> str:
        """The current or last message."""
        return self._label.whole_text

    def set_bottom(self, bottom: int) -> None:
        """Set the pixels between the toast and the lower edge of the pane."""
        self._bottom = bottom
        if self.isVisible():
            self._place()

    def show_message(
        self,
        text: str,
        action: str | None = None,
        on_action: Callable[[], object] | None = None,
        *,
        seconds: float = 4.0,
        undoes: bool = False,
    ) -> None:
        """Show `text`, with a button `action` that calls `on_action`; replaces the previous message.

        Args:
            undoes: the shortcut for undo does the same, unless the focus is in a text field, whose undo it then is.
        """
        if self.isVisible():
            self._lapse()
        self._label.set_text(text)
        self.setAccessibleName(text)
        self._act = on_action
        self._action.set_words(action or "")
        self._action.setVisible(action is not None)
        self._action.setFocusPolicy(Qt.FocusPolicy.NoFocus if action is None else Qt.FocusPolicy.StrongFocus)
        self._row.setContentsMargins(16, 8, 8 if action else 16, 8)
        self._clock.setInterval(round(seconds * 1000))
        self._offer_shortcut(undoes=undoes)
        self._place()
        self.show()
        self.raise_()
        self._run_or_wait()
        announce(self, text)

    def _offer_shortcut(self, *, undoes: bool) -> None:
        if undoes and self._undo is None:
            self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self._area)
            self._undo.activated.connect(self._on_action)
        if self._undo is not None:
            self._undo.setEnabled(undoes)
            keys = self._undo.key().toString(QKeySequence.SequenceFormat.NativeText)
            self._action.setToolTip(keys if undoes else "")

    def dismiss(self) -> None:
        """Hide the message now, as if its time were over."""
        if self.isVisible():
            self._lapse()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the parent is resized."""
        if event.type() is QEvent.Type.Resize and watched is self._area and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Pause the timer while the pointer is on the toast."""
        super().enterEvent(event)
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Restart the timer with the full time."""
        super().leaveEvent(event)
        self._run_or_wait()

    def _run_or_wait(self) -> None:
        if self.isVisible() and not self._action.hasFocus() and not self.underMouse():
            self._clock.start()

    def _place(self) -> None:
        self._row.activate()
        left = 0 if self._beside is None else self._beside.mapTo(self._area, self._beside.rect().topRight()).x()
        room = self._area.width() - left
        width = max(1, min(self.sizeHint().width(), room - 2 * _SIDE))
        self.resize(width, self.sizeHint().height())
        top = self._area.height() - self.height() - self._bottom
        self.move(left + (room - width) // 2, max(_SIDE, top))

    def _lapse(self) -> None:
        self._go()
        self._act = None
        self.lapsed.emit()

    def _go(self) -> None:
        before, self._before = self._before, None
        if self._action.hasFocus():
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._fall_back()
        if self._undo is not None:
            self._undo.setEnabled(False)
        self.hide()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._action:
            self._before = old
            self._clock.stop()
        elif old is self._action:
            self._run_or_wait()

    def _on_action(self) -> None:
        act, self._act = self._act, None
        self._go()
        if act is not None:
            act()
