"""A row whose buttons begin work that takes a while: its progress, a way to cancel it, and what became of it."""

from collections.abc import Callable, Collection, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.settings.setting import Section
from app.ui.services.exchange import ExchangeService, Task
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import say, tr

Action = tuple[str, Callable[[QWidget], object]]
"""The words on a button and what it does; it is given the button, to open something below it."""

_ARROW = 28
"""Width in px of the arrow that resets a setting."""


class JobRow(QFrame):
    """A title, one line of help, and buttons.

    Args:
        tasks: whose progress is shown.

    Attributes:
        buttons: as the actions.
        cancel: stops the job while it runs.
    """

    def __init__(
        self,
        section: Section,
        title: str,
        help_: str,
        actions: Sequence[Action],
        *,
        service: ExchangeService,
        tasks: Collection[Task],
    ) -> None:
        super().__init__()
        self._section, self._service, self._tasks = section, service, tasks
        self._title = Label(title)
        self._help = Label(help_, type=Type.META, tone="second", wrap=True)
        self._result = Label(type=Type.META, tone="good", wrap=True, selectable=True)
        self._progress = ProgressLine()
        self._progress.setAccessibleName(title)
        self.buttons = [self._button(words, act) for words, act in actions]
        self.cancel = TextButton(tr("Cancel"), kind="quiet")
        self.cancel.clicked.connect(service.stop)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        service.changed.connect(self._show_job)
        service.progressed.connect(self._show_progress)
        self._result.hide()
        self._show_job()

    @property
    def words(self) -> str:
        """The text that the search of the settings looks through."""
        buttons = (button.text() for button in self.buttons)
        return "\n".join((self._title.text(), self._help.text(), *buttons, say(self._section.words)))

    def show_result(self, lines: Iterable[str], *, is_good: bool = True) -> None:
        """Show what became of the job, until the next one begins."""
        text = "\n".join(lines)
        self._result.set_tone("good" if is_good else "bad")
        self._result.setText(text)
        self._result.setVisible(bool(text))
        announce(self, text)

    def set_narrow(self, narrow: bool) -> None:
        """Place the buttons below the text; otherwise align them with the controls of settings."""
        self._line.setContentsMargins(0, 12, 0 if narrow else theme().px(_ARROW) + 4, 12)
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _button(self, words: str, act: Callable[[QWidget], object]) -> TextButton:
        button = TextButton(words)
        button.setAccessibleDescription(self._title.text())
        button.clicked.connect(lambda: act(button))
        return button

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for part in (self._title, self._help, self._progress, self._result):
            texts.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (*self.buttons, self.cancel):
            buttons.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        buttons.addStretch(1)
        self.set_narrow(narrow=False)
        self._line.setSpacing(12)
        self._line.addLayout(texts, 1)
        self._line.addLayout(buttons)
        self.setLayout(self._line)

    def _show_job(self) -> None:
        job = self._service.job
        is_mine = job is not None and job.task in self._tasks
        if is_mine:
            self._result.hide()
        self._progress.setVisible(is_mine)
        had_focus = self.cancel.hasFocus()
        self.cancel.setVisible(is_mine)
        for button in self.buttons:
            button.setVisible(not is_mine)
            button.setEnabled(job is None)
        if had_focus and not is_mine:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_progress()

    def _show_progress(self) -> None:
        job = self._service.job
        if job is not None and job.task in self._tasks:
            self._progress.set_fraction(job.fraction)
