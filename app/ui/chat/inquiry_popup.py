"""A question of a server that belongs to no call in a chat: while a resource is read or a prompt is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.tools.inquiry import Reply, ReplyAction
from app.ui.chat.turns.inquiry_form import InquiryForm
from app.ui.theme import theme
from app.ui.widgets.popup import Popup

if TYPE_CHECKING:
    from app.tools.inquiry import Inquiry

_WIDTH, _TALLEST = 460, 480
_SIDE: Final = 16


class InquiryPopup(Popup):
    """The same form as in a chat; Esc cancels. It stays when the user looks at another window.

    Signals:
        replied(object): the user's :class:`Reply`, once.
    """

    replied = Signal(object)

    def __init__(self, inquiry: Inquiry, parent: QWidget) -> None:
        super().__init__(parent, stays=True)
        self._is_settled = False
        self.form = InquiryForm(inquiry, {}, self)
        self.setAccessibleName(self.form.accessibleName())
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.form)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self._scroll.viewport(), self.form):
            part.setAutoFillBackground(False)  # which setWidget turns on
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.addWidget(self._scroll)
        self._fit()
        self.form.resized.connect(self._fit)
        self.form.replied.connect(self._settle)
        self.closed.connect(lambda: self._settle(Reply(ReplyAction.CANCEL)))

    def open_over(self, window: QWidget) -> None:
        """Open in the middle of a window, at its upper third."""
        place = window.mapToGlobal(QPoint((window.width() - self.width()) // 2, window.height() // 5))
        self.open_in(window, place)

    def _fit(self) -> None:
        width = theme().px(_WIDTH)
        height = self.form.height_for(width)
        self.form.setFixedSize(width, height)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setFixedSize(width + bar, min(height, theme().px(_TALLEST)))
        self.adjustSize()

    def _settle(self, reply: Reply) -> None:
        if not self._is_settled:
            self._is_settled = True
            self.close()
            self.deleteLater()
            self.replied.emit(reply)
