"""What is said about a file that a person has named or written, when it cannot be read."""

import re
from pathlib import Path
from typing import Final

from app.core.sentences import Explanation, Phrase, phrase

CHECK_PATH: Final = phrase("Check the path and try again.")
_BYTE: Final = re.compile(r"\(byte (\d+)\)")


def why_unread(error: OSError) -> Phrase:
    """Return why the system did not let a file be read."""
    if isinstance(error, FileNotFoundError):
        return phrase("There is no such file.")
    if isinstance(error, IsADirectoryError):
        return phrase("It is a folder.")
    if isinstance(error, PermissionError):
        return phrase("You are not allowed to read it.")
    return phrase("The system reported: {reason}.", reason=error.strerror or type(error).__name__)


def not_read(file: Path | str, error: OSError) -> Explanation:
    """Return the message about a file that the system did not let be read."""
    return Explanation(phrase("{file} could not be read.", file=str(file)), why_unread(error), CHECK_PATH)


def in_line(reason: str, text: str, *, first: int = 1) -> str:
    """Return what msgspec says about malformed JSON, with line and column in place of the number of a byte.

    Args:
        first: the number of the first line of `text`.
    """
    found = _BYTE.search(reason)
    if found is None:
        return reason
    before = text.encode()[: int(found[1])].decode(errors="ignore")
    line, column = before.count("\n") + first, len(before) - before.rfind("\n")
    return f"{reason[: found.start()]}(line {line}, column {column})"
