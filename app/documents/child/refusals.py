"""The exception by which a reader refuses a file."""

from app.documents.errors import Reason


class RefusedError(Exception):
    """The file is not read, for `reason`; `detail` completes the sentence about it."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.value)
        self.reason, self.detail = reason, detail
