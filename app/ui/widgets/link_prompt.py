"""Asks before a link is opened, and shows where it leads."""

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import PlainText
from app.ui.widgets.popup import Popup
from app.ui.words import tr

_WIDTH, _TALLEST = 400, 200


class LinkPrompt(Popup):
    """The confirmation for links; one serves a whole window.

    Signals:
        open_requested(str): the user has seen the address and wants to open it.
    """

    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self.setAccessibleName(tr("Open this link?"))
        self._text = PlainText(type=Type.CODE, line_height=130)
        self._text.setAccessibleName(tr("Address"))
        self._text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._about = PlainText(type=Type.CONTROL, tone="second")
        self._about.setAccessibleName(tr("Quoted from the page"))
        self._about.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._open_button = TextButton(tr("Open in browser"), kind="primary")
        self._open_button.clicked.connect(self._on_open)
        copy = TextButton(tr("Copy address"), kind="plain")
        copy.clicked.connect(self._on_copy)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(self._open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(Label(tr("Open this link?"), bold=True))
        column.addWidget(self._about)
        column.addWidget(self._text)
        column.addLayout(buttons)

    def open_for(self, url: str, near: QPoint, *, about: str = "") -> None:
        """Ask about `url`, at a point on the screen.

        The address is shown as it is sent: other scripts encoded, so that no letter passes for another one.

        Args:
            about: what else is shown, such as the lines of the page that an answer cites.
        """
        self._address = QUrl(url).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self._about.set_text(about)
        self._about.setVisible(bool(about))
        self._text.set_text(self._address)
        width = theme().px(_WIDTH)
        for text in (self._about, self._text):
            text.setFixedSize(width, min(text.height_for(width), theme().px(_TALLEST)))
        self._open_button.setFocus(Qt.FocusReason.PopupFocusReason)
        self.open_at(near)

    def _on_open(self) -> None:
        self.hide()
        self.open_requested.emit(self._address)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.hide()
