"""The interface of the models folder control, for panes that do not know how models are moved."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.card import Card
from app.ui.widgets.problem_card import ProblemCard


class FolderControl(QWidget):
    """Shows the models folder and lets the user change it. Its cards appear in place, below the path.

    Attributes:
        question: the card that asks what to do with the models in the old folder.
        refusal: the card that explains why the folder was not changed.

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
        """The models folder in use."""
        raise NotImplementedError

    def ask_for_folder(self, target: Path) -> None:
        """Change to `target`; if there are models, ask first what to do with them."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the folder in use, after it may have changed elsewhere."""
        raise NotImplementedError
