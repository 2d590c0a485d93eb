"""Shows why a request to the Hub failed, in the place of its result."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.services.hub import Trouble
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.desktop import open_address
from app.ui.widgets.label import Label
from app.ui.words import explain, say, tr


class TroubleCard(Card):
    """What happened, why, and what to do next; hidden while there is no error.

    Attributes:
        again: the button that tries again.

    Signals:
        again_requested(), settings_requested()
    """

    again_requested = Signal()
    settings_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="bad", parent=parent)
        self._trouble: Trouble | None = None
        self._what = Label(tone="bad", wrap=True, selectable=True)
        self._rest = Label(tone="second", wrap=True, selectable=True)
        self.again = TextButton(tr("Try again"))
        self.again.clicked.connect(self.again_requested)
        self._settings = TextButton(tr("Settings"), kind="quiet")
        self._settings.clicked.connect(self.settings_requested)
        self._link = TextButton(tr("Open model page"), kind="quiet", icon_name="external-link")
        self._link.clicked.connect(self._on_link)
        self._arrange()
        self.hide()

    @property
    def trouble(self) -> Trouble | None:
        """The error shown; None if there is none."""
        return self._trouble

    def show_trouble(self, trouble: Trouble) -> None:
        """Show an error, announce it to screen readers, and offer the buttons that help."""
        self._trouble = trouble
        explanation = trouble.explanation
        self._what.setText(say(explanation.what))
        rest = (explanation.why, explanation.next_step)
        self._rest.setText(" ".join(say(part) for part in rest if part is not None))
        self._settings.setVisible(trouble.in_settings)
        self._link.setVisible(bool(trouble.link))
        self.again.setVisible(trouble.can_retry)
        self.setAccessibleName(self._what.text())
        self.show()
        announce(self, explain(explanation))

    def controls(self) -> list[QWidget]:
        """Return the controls in tab order."""
        return [self.again, self._settings, self._link]

    def clear(self) -> None:
        """Hide the card, because the error no longer applies."""
        self._trouble = None
        self.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self._what)
        column.addWidget(self._rest)
        column.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.controls():
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _on_link(self) -> None:
        if self._trouble is not None:
            open_address(self._trouble.link)
