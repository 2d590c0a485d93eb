"""A button that copies a text and confirms it."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QHideEvent

from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import IconButton
from app.ui.words import tr


class CopyButton(IconButton):
    """Copies what `text` returns to the clipboard, then shows a check mark until it is hidden."""

    def __init__(self, words: str, text: Callable[[], str], *, tone: str = "second") -> None:
        super().__init__("copy", words, tone=tone)
        self._text, self._usual_tone = text, tone
        self.clicked.connect(self._on_clicked)

    def hideEvent(self, event: QHideEvent) -> None:
        """Show the copy icon again."""
        super().hideEvent(event)
        self.set_icon("copy", tone=self._usual_tone)

    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.set_icon("check", tone="good")
        announce(self, tr("Copied"))
