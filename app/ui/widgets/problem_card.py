"""Problems outside an answer (loading, writing to disk), shown in place above the composer."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.sentences import Explanation
from app.ui.theme import Type
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.desktop import not_opened, open_folder
from app.ui.widgets.label import Label
from app.ui.widgets.visibility import set_visible
from app.ui.words import say, tr

Action = tuple[str, Callable[[], object]]

_FOLDER = "folder"


class ProblemCard(QWidget):
    """One card for each kind of problem, from top to bottom; hidden while there is none.

    If two kinds have the same explanation, such as a full disk, and one of them no actions, only the other is shown.

    Args:
        fall_back: sets the focus where the card that had it is gone. Without it, the next control gets the focus.

    Signals:
        log_requested(tuple[str, ...]): the user wants to read these lines of the engine's log.
        dismissed(str): the user has closed the card of this kind.
    """

    log_requested = Signal(tuple)
    dismissed = Signal(str)

    def __init__(self, *, fall_back: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._fall_back = fall_back
        self._cards: dict[str, QWidget] = {}
        self._known: dict[str, tuple[Explanation, bool]] = {}
        """What the cards explain, and whether they have actions."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_problem(
        self, kind: str, explanation: Explanation, actions: Sequence[Action], log: Sequence[str] = ()
    ) -> None:
        """Show a problem, with buttons for its actions; the first one is the main action.

        Args:
            kind: a later problem of the same kind replaces an earlier one.
            log: the engine's last lines, if they help.
        """
        self.clear(kind)
        if not actions and any(known == explanation for known, _ in self._known.values()):
            return
        for other in [other for other, known in self._known.items() if known == (explanation, False)]:
            self.clear(other)
        self._known[kind] = explanation, bool(actions)
        card = Card(tone="bad")
        card.setAccessibleName(say(explanation.what))
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(4)
        column.addLayout(self._heading(kind, explanation))
        rest = [say(part) for part in (explanation.why, explanation.next_step) if part is not None]
        column.addWidget(Label(" ".join(rest), tone="second", wrap=True, selectable=True))
        if actions or log:
            column.addSpacing(4)
            column.addLayout(self._buttons(actions, tuple(log)))
        self._cards[kind] = card
        self._column.addWidget(card)
        self.show()

    def open_folder(self, folder: Path) -> None:
        """Open a folder in the user's file manager, or show why that failed."""
        if open_folder(folder):
            self.clear(_FOLDER)
        else:
            self.show_problem(_FOLDER, not_opened(folder), ())

    def clear(self, kind: str) -> None:
        """Remove the card of this kind, if there is one."""
        self._known.pop(kind, None)
        card = self._cards.pop(kind, None)
        if card is None:
            return
        self._column.removeWidget(card)
        set_visible(card, visible=False, fall_back=self._fall_back)
        card.deleteLater()
        self.setVisible(bool(self._cards))

    def _on_close(self, kind: str) -> None:
        self.clear(kind)
        self.dismissed.emit(kind)

    def _heading(self, kind: str, explanation: Explanation) -> QHBoxLayout:
        row = QHBoxLayout()
        close = IconButton("x", tr("Dismiss"))
        close.clicked.connect(lambda: self._on_close(kind))
        row.addWidget(Label(say(explanation.what), type=Type.CONTROL, tone="bad", wrap=True, selectable=True), 1)
        row.addWidget(close)
        return row

    def _buttons(self, actions: Sequence[Action], log: tuple[str, ...]) -> ButtonRow:
        row = ButtonRow()
        for index, (words, act) in enumerate(actions):
            button = TextButton(words, kind="plain" if index == 0 else "quiet")
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        if log:
            show_log = TextButton(tr("Show log"), kind="quiet")
            show_log.clicked.connect(lambda: self.log_requested.emit(log))
            row.addWidget(show_log)
        return row
