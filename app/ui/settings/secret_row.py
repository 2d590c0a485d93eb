"""A row for something that is never shown, such as a key: a field for another one, buttons, and whether it is set."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.words import tr


class SecretRow(QFrame):
    """The controls of the row. A subclass shows in `show_state` what its service knows, and calls `set_up` at the end.

    Args:
        pasted: stands in the empty field.
        found_by: more words by which the search of the settings finds the row.

    Attributes:
        field, save, forget: its controls.
    """

    def __init__(
        self, title: str, help_: str, *, pasted: str, found_by: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label(title)
        self._help = Label(help_, type=Type.META, tone="second", wrap=True)
        self._found_by = tuple(found_by)
        self._state = Label(type=Type.META, tone="second", wrap=True)
        self._problem = Label(type=Type.META, tone="bad", wrap=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(pasted)
        self.field.setAccessibleName(title)
        self.field.setAccessibleDescription(help_)
        self.save = TextButton(tr("Save"))
        self.forget = TextButton(tr("Forget"), kind="quiet")

    @property
    def words(self) -> str:
        """The text that the search of the settings looks through."""
        return "\n".join((self._title.text(), self._help.text(), *self._found_by, tr("Network")))

    # -- of the subclass -------------------------------------------------------------------------------------------

    def keep(self, secret: str) -> None:
        """Save another one; an empty one is forgotten."""
        raise NotImplementedError

    def show_state(self) -> None:
        """Show what is known, by :meth:`tell`."""
        raise NotImplementedError

    # -- for the subclass ------------------------------------------------------------------------------------------

    def set_up(self, *more: TextButton) -> None:
        """Lay out the row, with more buttons at the end, and connect it."""
        controls = QHBoxLayout()
        controls.setSpacing(8)
        controls.addWidget(self.field, 1)
        for button in (self.save, self.forget, *more):
            controls.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._help)
        column.addSpacing(6)
        column.addLayout(controls)
        column.addSpacing(4)
        column.addWidget(self._state)
        column.addWidget(self._problem)
        self.field.textChanged.connect(self.show_state)
        self.field.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.forget.clicked.connect(self._on_forget)
        self.show_state()

    def tell(self, state: str, *, is_set: bool, is_busy: bool, can_be_set: bool = True, problem: str = "") -> None:
        """Show what is known.

        Args:
            is_set: there is one, which can be forgotten.
            is_busy: something is being done, whose result is not known.
            can_be_set: one is wanted at all.
            problem: why the last attempt failed.
        """
        self._state.setText(tr("Checking…") if is_busy else state)
        self._state.set_tone("good" if is_set and not is_busy else "second")
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.field.setEnabled(can_be_set)
        self.save.setEnabled(can_be_set and bool(self.field.text().strip()) and not is_busy)
        self.forget.setEnabled(is_set and not is_busy)

    def tell_aloud(self) -> None:
        """Let screen readers say what is shown, if the row is seen."""
        if self.isVisible():
            announce(self, self._problem.text() or self._state.text())

    def _on_save(self) -> None:
        if self.save.isEnabled():
            self.keep(self.field.text())
            self.field.clear()

    def _on_forget(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keep("")
