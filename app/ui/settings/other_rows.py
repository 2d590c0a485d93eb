"""Rows without a setting: an action to run, or information."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.core.settings.setting import Section
from app.ui.settings.text_and_buttons import TextAndButtons
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.words import say, tr

Act = Callable[[], str]


class ActionRow(TextAndButtons):
    """A title, one line of help, and a button that runs an action.

    Args:
        act: runs the action and returns a sentence about the result; empty if the result is visible anyway.
        sure: label of the button after the first click; a second click then runs the action. None to run it at once.

    Attributes:
        button: runs the action.
    """

    def __init__(
        self, section: Section, title: str, help_: str, words: str, act: Act, *, sure: str | None = None
    ) -> None:
        super().__init__()
        self._act, self._words, self._sure = act, words, sure
        self._is_asking = False
        self._section = section
        self._title = Label(title)
        self._help = Label(help_, type=Type.META, tone="second", wrap=True)
        self._done = Label(type=Type.META, tone="good", wrap=True)
        self._done.hide()
        self.button = TextButton(words)
        self._keep = TextButton(tr("Cancel"), kind="quiet")
        self._keep.hide()
        self.arrange((self._title, self._help, self._done), (self.button, self._keep), spacing=2)
        self.button.setAccessibleDescription(f"{title}. {help_}")
        self.button.clicked.connect(self._on_clicked)
        self._keep.clicked.connect(self._give_up)

    @property
    def words(self) -> str:
        """The text that the search of the settings looks through."""
        return "\n".join((self._title.text(), self._help.text(), self._words, say(self._section.words)))

    def _on_clicked(self) -> None:
        if self._sure is not None and not self._is_asking:
            self._ask(asking=True)
            return
        self._ask(asking=False)
        message = self._act()
        self._done.setText(message)
        self._done.setVisible(bool(message))
        if message:
            announce(self, message)

    def _give_up(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask(asking=False)

    def _ask(self, *, asking: bool) -> None:
        self._is_asking = asking
        self.button.set_words(self._sure if asking and self._sure is not None else self._words)
        self._keep.setVisible(asking)


class FactsRow(QFrame):
    """A title with sentences below it."""

    def __init__(self, section: Section, title: str, facts: Sequence[str]) -> None:
        super().__init__()
        self._section, self._title, self._facts = section, title, tuple(facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(4)
        column.addWidget(Label(title))
        for fact in facts:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(Label("•", type=Type.META, tone="third"), alignment=Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(fact, type=Type.META, tone="second", wrap=True, selectable=True), 1)
            column.addLayout(line)

    @property
    def words(self) -> str:
        """The text that the search of the settings looks through."""
        return "\n".join((self._title, *self._facts, say(self._section.words)))
