"""The control for the models folder as a pane sees it that does not know how models are moved."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.card import Card
from app.ui.widgets.problem_card import ProblemCard


class FolderControl(QWidget):
    """Shows the models folder and lets the person change it. Its cards appear in place, below the path.

    Attributes:
        question: the card that asks what to do with the models in the old folder.
        refusal: the card that says why the folder was not changed.

    Signals:
        open_wanted(): open the folder in the file manager.
        asking(bool): the question appeared, or was answered.
        refused(): the refusal appeared.
    """

    open_wanted = Signal()
    asking = Signal(bool)
    refused = Signal()

    question: Card
    refusal: ProblemCard

    @property
    def current_folder(self) -> Path:
        """The folder that is in use."""
        raise NotImplementedError

    def ask_for_folder(self, target: Path) -> None:
        """Change to `target`, after asking what to do with the models if there are any."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what is true now."""
        raise NotImplementedError
