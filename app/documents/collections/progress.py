"""How far the update of a folder's index is."""

from enum import StrEnum

import msgspec


class Left(StrEnum):
    """Why a file of a folder is not read."""

    HIDDEN = "hidden"
    IGNORED = "ignored"
    NO_TEXT = "no_text"
    LINK = "link"
    TOO_MANY = "too_many"
    NO_ACCESS = "no_access"


class Progress(msgspec.Struct, frozen=True):
    """How far an update is.

    Attributes:
        done, total: files looked at, of those in the folder.
        reading: the file that is read now, below the folder; empty for none.
        read, removed: how many files were read, and taken out, by this update so far.
        left_out: how many files are not read, by the reason (:class:`Left`).
        is_full: the index has as many pieces as it may have.
    """

    done: int
    total: int
    reading: str = ""
    read: int = 0
    removed: int = 0
    left_out: dict[str, int] = {}
    is_full: bool = False
