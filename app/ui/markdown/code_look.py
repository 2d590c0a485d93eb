"""How code is shown in all answers: with its lines wrapped or not, with line numbers or not."""

from functools import lru_cache

from PySide6.QtCore import QObject, Signal


class CodeLook(QObject):
    """What the user has chosen for code; the owner of the settings keeps it.

    Attributes:
        wraps: whether long lines are wrapped; otherwise they are scrolled.
        numbers: whether lines are numbered.

    Signals:
        changed(): one of the two has another value.
        chosen(): the user changed one of the two in an answer.
    """

    changed = Signal()
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wraps, self.numbers = True, False

    def use(self, *, wraps: bool, numbers: bool) -> None:
        """Set whether long lines wrap and whether lines are numbered, in all code that is shown."""
        if (wraps, numbers) != (self.wraps, self.numbers):
            self.wraps, self.numbers = wraps, numbers
            self.changed.emit()

    def choose(self, *, wraps: bool, numbers: bool) -> None:
        """Set both as the user's choice."""
        self.use(wraps=wraps, numbers=numbers)
        self.chosen.emit()


@lru_cache(maxsize=1)
def code_look() -> CodeLook:
    """Return the choice that all answers share."""
    return CodeLook()
