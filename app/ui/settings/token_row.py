"""The Hugging Face token, which is never shown: whether one is set, a field for another, a button to remove it."""

from PySide6.QtCore import Signal

from app.ui.services.hub_token import TokenService, TokenState, TokenStatus
from app.ui.settings.secret_row import SecretRow
from app.ui.widgets.buttons import TextButton
from app.ui.words import explain, tr

PAGE = "https://huggingface.co/settings/tokens"


class TokenRow(SecretRow):
    """The row of the token.

    Signals:
        page_wanted(): open the page that creates tokens.
    """

    page_wanted = Signal()

    def __init__(self, tokens: TokenService) -> None:
        super().__init__(
            tr("Hugging Face token"),
            tr("Gated models need one. It is stored in the system's keyring and sent only to the Hub."),
            pasted=tr("Paste a token"),
            found_by=("token", "HF_TOKEN"),
        )
        self._tokens = tokens
        page = TextButton(tr("Create one"), kind="quiet", icon_name="external-link")
        page.clicked.connect(self.page_wanted)
        self.set_up(page)
        tokens.changed.connect(self._on_changed)

    def look(self) -> None:
        """Ask the service whether a token is set."""
        self._tokens.look()

    def keep(self, secret: str) -> None:
        """Save the token of the account on the Hub; an empty one removes it."""
        if secret:
            self._tokens.save(secret)
        else:
            self._tokens.forget()

    def show_state(self) -> None:
        """Show where the token is kept, whether it works, and what went wrong."""
        status = self._tokens.status
        self.tell(
            _state_in_words(status),
            is_set=status.state in (TokenState.KEPT, TokenState.THIS_RUN),
            is_busy=self._tokens.busy,
            problem=explain(status.problem) if status.problem is not None else "",
        )

    def _on_changed(self) -> None:
        self.show_state()
        if not self._tokens.busy:
            self.tell_aloud()


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
