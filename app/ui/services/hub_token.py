"""The token of the Hub for the window. The system's store of secrets may be slow, and may ask the person."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app.core.errors import DescantError, unforeseen
from app.core.sentences import Explanation
from app.core.settings import NETWORK_ENDPOINT, SettingsStore
from app.ui.services.bridge import Bridge, Worker

_VARIABLE = "HF_TOKEN"


class TokenState(StrEnum):
    """UNKNOWN: the store was not asked yet. KEPT: in the system's store. THIS_RUN: the system has no place for it, so
    it is gone when Descant is closed. VARIABLE: it comes from the environment.
    """

    UNKNOWN = "unknown"
    NONE = "none"
    KEPT = "kept"
    THIS_RUN = "this_run"
    VARIABLE = "variable"


@dataclass(frozen=True, slots=True)
class TokenStatus:
    """What is known of the token; never the token itself.

    Attributes:
        account: whose it is, empty while that is not known.
        problem: why it was not taken, or what the Hub says of it.
    """

    state: TokenState = TokenState.UNKNOWN
    account: str = ""
    problem: Explanation | None = None


class TokenService(QObject):
    """Asks, saves and forgets in a thread of its own, which begins with the first question.

    Args:
        settings: tell which Hub the token is for.
        account: asks the Hub whose token it is; raises a DescantError.

    Attributes:
        status: what is known.
        busy: something is being done.

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
        """Ask the store, if that was not done yet."""
        if self.status.state is TokenState.UNKNOWN and not self.busy:
            self._do(lambda: _look(self._endpoint()))

    def look_again(self) -> None:
        """It is about another Hub now."""
        if self.status.state is not TokenState.UNKNOWN:
            self._do(lambda: _look(self._endpoint()))

    def save(self, token: str) -> None:
        """Keep it, and ask the Hub whose it is."""
        self._do(lambda: _save(token.strip(), self._endpoint(), self._account))

    def forget(self) -> None:
        """It is needed no longer."""
        self._do(lambda: _forget(self._endpoint()))

    def close(self, patience: float) -> None:
        """End the thread."""
        if self._worker is not None:
            self._worker.close(patience)

    def _endpoint(self) -> str:
        """In the service's thread. Raises BadAddressError."""
        from app.hub.network import network_from  # noqa: PLC0415  the window's start does not need the Hub

        return network_from(self._settings.get(NETWORK_ENDPOINT)).endpoint

    def _do(self, work: Callable[[], TokenStatus]) -> None:
        if self._worker is None:
            self._worker = Worker("token", self._bridge)
        self.busy = True
        self._worker.submit(work, self._on_done, self._on_failed)
        self.changed.emit()

    def _on_done(self, status: TokenStatus) -> None:
        self.status, self.busy = status, False
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        explanation = error.explanation if isinstance(error, DescantError) else unforeseen(error)
        self._on_done(TokenStatus(self.status.state, self.status.account, explanation))


def _look(endpoint: str) -> TokenStatus:
    from app.hub.credentials import load_token  # noqa: PLC0415  the keyring takes a while to load

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
