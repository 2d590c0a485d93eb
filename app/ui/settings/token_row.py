"""The Hugging Face token, which is never shown: whether one is set, a field for another, a button to remove it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.services.hub_token import TokenService, TokenState, TokenStatus
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.words import explain, tr

PAGE = "https://huggingface.co/settings/tokens"


class TokenRow(QFrame):
    """The row of the token.

    Attributes:
        field, save, forget: its controls.

    Signals:
        page_wanted(): open the page that creates tokens.
    """

    page_wanted = Signal()

    def __init__(self, tokens: TokenService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._title = Label(tr("Hugging Face token"))
        self._help = Label(
            tr("Gated models need one. It is stored in the system's keyring and sent only to the Hub."),
            type=Type.META,
            tone="second",
            wrap=True,
        )
        self._state = Label(type=Type.META, wrap=True)
        self._problem = Label(type=Type.META, tone="bad", wrap=True)
        self._problem.hide()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(tr("Paste a token"))
        self.field.setAccessibleName(self._title.text())
        self.field.setAccessibleDescription(self._help.text())
        self.save = TextButton(tr("Save"))
        self.forget = TextButton(tr("Forget"), kind="quiet")
        self._page = TextButton(tr("Create one"), kind="quiet", icon_name="external-link")
        self._arrange()
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.forget.clicked.connect(self._on_forget)
        self._page.clicked.connect(self.page_wanted)
        tokens.changed.connect(self._on_changed)
        self._show()

    @property
    def words(self) -> str:
        """The text that the search of the settings looks through."""
        return "\n".join((self._title.text(), self._help.text(), "token", "HF_TOKEN", tr("Network")))

    def look(self) -> None:
        """Ask the service whether a token is set."""
        self._tokens.look()

    def _arrange(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(8)
        controls.addWidget(self.field, 1)
        for button in (self.save, self.forget, self._page):
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

    def _on_save(self) -> None:
        if self.field.text().strip():
            self._tokens.save(self.field.text())
            self.field.clear()

    def _on_forget(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tokens.forget()

    def _on_changed(self) -> None:
        self._show()
        if not self._tokens.busy and self.isVisible():
            problem = self._tokens.status.problem
            announce(self, explain(problem) if problem is not None else self._state.text())

    def _show(self) -> None:
        status, busy = self._tokens.status, self._tokens.busy
        self._state.setText(tr("Checking…") if busy else _state_in_words(status))
        is_set = status.state in (TokenState.KEPT, TokenState.THIS_RUN)
        self._state.set_tone("good" if is_set and not busy else "second")
        self._problem.setText(explain(status.problem) if status.problem is not None else "")
        self._problem.setVisible(status.problem is not None)
        self.save.setEnabled(bool(self.field.text().strip()) and not busy)
        self.forget.setEnabled(is_set and not busy)


def _state_in_words(status: TokenStatus) -> str:
    match status.state:
        case TokenState.UNKNOWN:
            return ""
        case TokenState.NONE:
            return tr("Not set. Models that are not gated do not need one.")
        case TokenState.VARIABLE:
            return tr("Set by the environment variable HF_TOKEN.")
        case TokenState.THIS_RUN:
            return tr("Set until Descant closes: this system has no usable keyring.")
        case TokenState.KEPT if status.account:
            return tr("Set. It belongs to {account}.", account=status.account)
        case TokenState.KEPT:
            return tr("Set.")
