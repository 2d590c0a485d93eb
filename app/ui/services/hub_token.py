"""The Hugging Face token for the window. The system's credential store may be slow, and may prompt the user."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app.core.errors import DescantError, explained
from app.core.sentences import Explanation
from app.core.settings.network import NETWORK_ENDPOINT
from app.core.settings.store import SettingsStore
from app.ui.services.bridge import Bridge, Worker

_VARIABLE = "HF_TOKEN"


class TokenState(StrEnum):
    """Where the token is. UNKNOWN: not read yet. KEPT: in the system's credential store. THIS_RUN: the system has no
    store, so it is lost when Descant closes. VARIABLE: it comes from the environment.
    """

    UNKNOWN = "unknown"
    NONE = "none"
    KEPT = "kept"
    THIS_RUN = "this_run"
    VARIABLE = "variable"


@dataclass(frozen=True, slots=True)
class TokenStatus:
    """What is known about the token; never the token itself.

    Attributes:
        account: name of its owner; empty while unknown.
        problem: why it was not saved, or the Hub's error message.
    """

    state: TokenState = TokenState.UNKNOWN
    account: str = ""
    problem: Explanation | None = None


class TokenService(QObject):
    """Reads, saves and deletes the token in a thread that starts on first use.

    Args:
        settings: contain the address of the Hub that the token is for.
        account: asks the Hub for the token's owner; raises a DescantError.

    Attributes:
        status: what is known about the token.
        busy: whether a request is running.

    Signals:
        changed()
    """

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        settings: SettingsStore,
        account: Callable[[], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._settings, self._account = bridge, settings, account
        self._worker: Worker | None = None
        self.status = TokenStatus()
        self.busy = False

    def look(self) -> None:
        """Read the credential store, unless that was done already."""
        if self.status.state is TokenState.UNKNOWN and not self.busy:
            self._do(lambda: _look(self._endpoint()))

    def look_again(self) -> None:
        """Read the credential store again, because the address of the Hub has changed."""
        if self.status.state is not TokenState.UNKNOWN:
            self._do(lambda: _look(self._endpoint()))

    def save(self, token: str) -> None:
        """Save the token, and ask the Hub for its owner."""
        self._do(lambda: _save(token.strip(), self._endpoint(), self._account))

    def forget(self) -> None:
        """Delete the token from the credential store."""
        self._do(lambda: _forget(self._endpoint()))

    def close(self, patience: float) -> None:
        """End the thread; wait up to `patience` seconds."""
        if self._worker is not None:
            self._worker.close(patience)

    def _endpoint(self) -> str:
        """Return the Hub's address; runs in the service's thread. Raises BadAddressError."""
        from app.hub.network import network_from  # noqa: PLC0415  not needed at startup

        return network_from(self._settings.get(NETWORK_ENDPOINT)).endpoint

    def _do(self, work: Callable[[], TokenStatus]) -> None:
        if self._worker is None:
            self._worker = Worker("token", self._bridge)
        self.busy = True
        self._worker.submit(explained(work), self._on_done, self._on_failed)
        self.changed.emit()

    def _on_done(self, status: TokenStatus) -> None:
        self.status, self.busy = status, False
        self.changed.emit()

    def _on_failed(self, error: DescantError) -> None:
        self._on_done(TokenStatus(self.status.state, self.status.account, error.explanation))


def _look(endpoint: str) -> TokenStatus:
    from app.hub.credentials import load_token  # noqa: PLC0415  importing the keyring takes a while

    return TokenStatus(_state_of(load_token(endpoint)))


def _save(token: str, endpoint: str, account: Callable[[], str] | None) -> TokenStatus:
    from app.hub.credentials import save_token  # noqa: PLC0415  see above

    state = TokenState.KEPT if save_token(token, endpoint) else TokenState.THIS_RUN
    if account is None:
        return TokenStatus(state)
    try:
        return TokenStatus(state, account())
    except DescantError as error:
        return TokenStatus(state, problem=error.explanation)


def _forget(endpoint: str) -> TokenStatus:
    from app.hub.credentials import forget_token, load_token  # noqa: PLC0415  see above

    forget_token(endpoint)
    return TokenStatus(_state_of(load_token(endpoint)))


def _state_of(token: str) -> TokenState:
    if not token:
        return TokenState.NONE
    return TokenState.VARIABLE if token == os.environ.get(_VARIABLE, "").strip() else TokenState.KEPT
