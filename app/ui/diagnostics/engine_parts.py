"""What comes and goes in the Engines section: the progress of an installation, a question, a result."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.sentences import Explanation, phrase
from app.engine.engines.choice import VARIABLE
from app.hardware.verdicts import Level, Verdict
from app.ui.diagnostics.engine_wording import step_in_words
from app.ui.diagnostics.parts import VerdictLine, clear
from app.ui.services.engines import EnginesView, Installing
from app.ui.theme import Type
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import say, tr


class InstallProgress(Card):
    """The step of an installation, and the button that stops it; hidden while there is none.

    Attributes:
        stop: the button.
    """

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self._words = ElidedLabel(type=Type.META, tone="second")
        self._line = ProgressLine()
        self._line.setAccessibleName(tr("Progress of the installation"))
        self.stop = TextButton(tr("Stop"), kind="quiet")
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addStretch(1)
        left.addWidget(self._words)
        left.addWidget(self._line)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addLayout(left, 1)
        row.addWidget(self.stop)
        self.hide()

    def show_state(self, installing: Installing | None) -> None:
        """Show the step; None hides the card."""
        self.setVisible(installing is not None)
        if installing is not None:
            self._words.set_text(step_in_words(installing))
            self._line.set_fraction(installing.fraction)


class UnsignedQuestion(Card):
    """Asks whether to install a file that nobody vouches for.

    Attributes:
        file: the file; None while there is no question.
        install, refuse: the answers.
    """

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self.file: Path | None = None
        self._what = Label(bold=True, wrap=True, selectable=True)
        self._why = Label(wrap=True, selectable=True)
        self.install = TextButton(tr("Install anyway"), kind="danger")
        self.refuse = TextButton(tr("Do not install"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self._what)
        column.addWidget(self._why)
        column.addSpacing(4)
        column.addLayout(ButtonRow((self.install, self.refuse)))
        self.hide()

    def show_question(self, file: Path | None, explanation: Explanation | None) -> None:
        """Show the question; without a file, the card is hidden."""
        self.file = file
        if explanation is not None:
            rest = [say(part) for part in (explanation.why, explanation.next_step) if part is not None]
            self._what.setText(say(explanation.what))
            self._why.setText(" ".join(rest))
            self.setAccessibleName(say(explanation.what))
        self.setVisible(file is not None)


class Remarks(QWidget):
    """Verdicts, one below the other, and sentences after them; hidden if there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_all(self, verdicts: Sequence[Verdict], *sentences: str) -> None:
        """Replace what is shown; empty sentences are left out."""
        wanted = (*verdicts, *filter(None, sentences))
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._column)
        for sentence in filter(None, sentences):
            self._column.addWidget(Label(sentence, wrap=True, selectable=True))
        for verdict in verdicts:
            self._column.addWidget(VerdictLine(verdict))
        self.setVisible(bool(wanted))


def notes_of(view: EnginesView) -> tuple[Verdict, ...]:
    """Return why another engine is used than the one that is chosen."""
    if view.is_forced:
        words = phrase("The environment variable {variable} names the engine that is used.", variable=VARIABLE)
        return (Verdict(Level.WARNING, words, phrase("What you choose here has no effect while it is set.")),)
    if view.unfit is not None:
        why = view.unfit.why or view.unfit.what
        words = phrase("The engine that you chose is not used: {why} The built-in engine is used instead.", why=why)
        return (Verdict(Level.WARNING, words, view.unfit.next_step),)
    return ()


class Busy(QWidget):
    """A sentence, with a line that moves below it while something is read."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label(type=Type.META, tone="second", wrap=True)
        self._line = ProgressLine()
        self._line.setAccessibleName(tr("Reading the list of engines"))
        self._line.set_fraction(None)
        self._line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._line)

    def show_state(self, words: str, *, is_busy: bool) -> None:
        """Show the sentence, and whether something is read."""
        self.words.setText(words)
        self._line.setVisible(is_busy)
