"""Why a page was not fetched, or nothing was found. The model reads the sentences, and the user beside the call."""

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase


class BrowserError(DescantError):
    """The family of errors of this package.

    Args:
        why: what went wrong.
        next_step: what can be done.
    """

    def __init__(self, why: Phrase, next_step: Phrase | None = None) -> None:
        super().__init__(Explanation(why, None, next_step or phrase("Try another page.")))
        self.why = why


class AddressRefusedError(BrowserError):
    """The address may not be asked for, such as one in the user's own network."""


class NotFetchedError(BrowserError):
    """The server could not be reached, or its answer cannot be used."""


class StoppedError(BrowserError):
    """The user stopped the call while something was fetched or read."""

    def __init__(self) -> None:
        super().__init__(phrase("It was stopped."))


class OfflineError(BrowserError):
    """The user wants no requests at all."""

    def __init__(self) -> None:
        super().__init__(
            phrase("Descant stays offline, as the settings say."),
            phrase("Turn that off, under Network in the settings."),
        )


class SearchError(BrowserError):
    """A search did not give results."""
