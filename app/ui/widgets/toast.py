"""A line at the foot of a pane that says what was just done, and lets it be undone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label

_BOTTOM = 120


class Toast(QFrame):
    """Shown over `parent` for some seconds; it stays while the pointer or the focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("toast", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = Label()
        self._action = TextButton("", kind="quiet")
        self._act: Callable[[], object] | None = None
        self._action.clicked.connect(self._on_action)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self._action)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._on_timeout)
        self._ground = parent
        parent.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        text: str,
        action: str | None = None,
        on_action: Callable[[], object] | None = None,
        *,
        seconds: float = 4.0,
    ) -> None:
        """Say `text`, with a button `action` that calls `on_action`."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self._act = on_action
        self._action.setVisible(action is not None)
        self._action.set_words(action or "")
        self._place()
        self.show()
        self.raise_()
        self._clock.start(round(seconds * 1000))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the foot when the parent changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        parent = self._ground
        width = min(self.width(), parent.width() - 32)
        self.resize(width, self.height())
        self.move((parent.width() - width) // 2, parent.height() - self.height() - _BOTTOM)

    def _on_action(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _on_timeout(self) -> None:
        if self.underMouse() or self._action.hasFocus():
            self._clock.start(1000)
        else:
            self.hide()
