"""Why something from the Hub cannot be had."""

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase


class HubError(DescantError):
    """The base of the family."""


class HostileNameError(HubError):
    """A file's name on the Hub cannot be used here as it is.

    Attributes:
        name: as the Hub gives it.
    """

    def __init__(self, name: str, reason: Phrase) -> None:
        super().__init__(
            Explanation(
                phrase("A file on the Hub has a name that is not safe here."),
                phrase("“{name}”: {reason}", name=name[:200], reason=str(reason)),
                phrase("Nothing was written. Take another publisher's file."),
            )
        )
        self.name = name
