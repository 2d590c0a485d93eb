"""A row whose buttons begin work that takes a while: its progress, a way to cancel it, and what became of it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QWidget

from app.core.settings.setting import Section
from app.ui.settings.text_and_buttons import TextAndButtons
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import say, tr

Action = tuple[str, Callable[[QWidget], object]]
"""The words on a button and what it does; it is given the button, to open something below it."""


class Job(Protocol):
    """A job that takes a while, such as an export or an installation."""

    @property
    def task(self) -> object:
        """Its kind: a row shows the jobs of its own kinds alone."""

    @property
    def fraction(self) -> float | None:
        """How much of it is done, from 0 to 1; None while unknown."""


class Jobs(Protocol):
    """What runs one job at a time."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when another job is under way, or none."""

    @property
    def progressed(self) -> SignalInstance:
        """Emitted when `job.fraction` is another."""

    @property
    def job(self) -> Job | None:
        """The job that is under way."""

    def stop(self) -> None:
        """Stop the job that is under way."""


class JobRow(TextAndButtons):
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
        service: Jobs,
        tasks: Collection[object],
    ) -> None:
        super().__init__()
        self._section, self._service, self._tasks = section, service, tasks
        self._title = Label(title)
        self._help = Label(help_, type=Type.META, tone="second", wrap=True)
        self._unfit: Collection[TextButton] = ()
        self._result = Label(type=Type.META, tone="good", wrap=True, selectable=True)
        self._progress = ProgressLine()
        self._progress.setAccessibleName(title)
        self.buttons = [self._button(words, act) for words, act in actions]
        self.cancel = TextButton(tr("Cancel"), kind="quiet")
        self.cancel.clicked.connect(service.stop)
        self.arrange(
            (self._title, self._help, self._progress, self._result),
            (*self.buttons, self.cancel),
            spacing=4,
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        service.changed.connect(self._show_job)
        service.progressed.connect(self._show_progress)
        self._result.hide()
        self._show_job()

    @property
    def words(self) -> str:
        """The text that the search of the settings looks through."""
        buttons = (button.text() for button in self.buttons)
        return "\n".join((self._title.text(), self._help.text(), *buttons, say(self._section.words)))

    @property
    def has_result(self) -> bool:
        """Whether it is shown what became of a job."""
        return bool(self._result.text()) and not self._result.isHidden()

    def show_result(self, lines: Iterable[str], *, is_good: bool = True, aloud: bool = True) -> None:
        """Show what became of the job, until the next one begins.

        Args:
            aloud: screen readers say it.
        """
        text = "\n".join(lines)
        self._result.set_tone("good" if is_good else "bad")
        self._result.setText(text)
        self._result.setVisible(bool(text))
        if aloud:
            announce(self, text)

    def hide_buttons(self, unfit: Collection[TextButton]) -> None:
        """Show the buttons but for these, for which there is nothing to do."""
        self._unfit = unfit
        self._show_job()

    def _button(self, words: str, act: Callable[[QWidget], object]) -> TextButton:
        button = TextButton(words)
        button.setAccessibleDescription(self._title.text())
        button.clicked.connect(lambda: act(button))
        return button

    def _show_job(self) -> None:
        job = self._service.job
        is_mine = job is not None and job.task in self._tasks
        if is_mine:
            self._result.hide()
        self._progress.setVisible(is_mine)
        had_focus = self.cancel.hasFocus()
        self.cancel.setVisible(is_mine)
        for button in self.buttons:
            button.setVisible(not is_mine and button not in self._unfit)
            button.setEnabled(job is None)
        if had_focus and not is_mine:
            first = next((button for button in self.buttons if button not in self._unfit), self.buttons[0])
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_progress()

    def _show_progress(self) -> None:
        job = self._service.job
        if job is not None and job.task in self._tasks:
            self._progress.set_fraction(job.fraction)
