"""Map names on the Hub to safe paths on this disk.

File names in a repository are untrusted. A name is accepted only if it means the same file on Windows, macOS and Linux,
inside the intended folder. Names are never corrected, since two names could then become one.

Sources: Microsoft's "Naming Files, Paths, and Namespaces" for reserved characters and device names (also with an
extension, ``con.gguf``, and with superscript digits, ``com¹``); POSIX and APFS/NTFS for 255 bytes or UTF-16 units per
component.
"""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.core.sentences import Phrase, phrase
from app.hub.errors import HostileNameError

_RESERVED: Final = frozenset('<>:"|?*\\')
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_LONGEST_PART: Final = 240
"""Bytes; leaves space for the suffixes that a download appends."""
_LONGEST: Final = 400
_DEEPEST: Final = 6
_REPOSITORY: Final = re.compile(r"[A-Za-z0-9][\w.\-]*/[A-Za-z0-9][\w.\-]*", re.ASCII)
_NO_PUBLISHERS: Final = frozenset(("datasets", "spaces", "models", "docs", "collections", "papers", "api"))


def safe_parts(name: str) -> tuple[str, ...]:
    """Split `name` (``folder/file.gguf``) into folders and file. Raises HostileNameError."""
    if len(name) > _LONGEST:
        raise HostileNameError(name, phrase("it is too long."))
    parts = tuple(name.split("/"))
    if len(parts) > _DEEPEST:
        raise HostileNameError(name, phrase("it has too many folders."))
    for part in parts:
        reason = _what_is_wrong(part)
        if reason is not None:
            raise HostileNameError(name, reason)
    return parts


def place_in(folder: Path, repository: str, name: str) -> Path:
    """Return the path of the file `name` of `repository` (``publisher/name``) below `folder`.

    Raises:
        HostileNameError: the path would lead out of `folder`. A symbolic link inside `folder` counts as leading out.
    """
    if not _REPOSITORY.fullmatch(repository):
        raise HostileNameError(repository, phrase("it is not a repository name."))
    place = folder.joinpath(*safe_parts(repository), *safe_parts(name))
    root = folder.resolve()
    if not place.parent.resolve().is_relative_to(root) or place.is_symlink():
        raise HostileNameError(name, phrase("a link leads outside the models folder."))
    return place


def is_repository(text: str) -> bool:
    """Whether `text` is a valid ``publisher/name``."""
    return _REPOSITORY.fullmatch(text) is not None and text.partition("/")[0] not in _NO_PUBLISHERS


_INVISIBLE: Final = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"))
_FAULTS: Final[tuple[tuple[Callable[[str], object], Phrase], ...]] = (
    (lambda part: part in ("", ".", ".."), phrase("it leads outside its folder.")),
    (
        lambda part: any(unicodedata.category(char) in _INVISIBLE for char in part),
        phrase("it contains invisible characters."),
    ),
    (lambda part: _RESERVED & set(part), phrase("it contains a character that is reserved on Windows.")),
    (
        lambda part: part[-1] in ". " or part[0] == " ",
        phrase("it starts or ends with a space, or ends with a dot."),
    ),
    (_DEVICE.fullmatch, phrase("it is a device name on Windows.")),
    (lambda part: part.startswith("~"), phrase("it starts with a tilde.")),
    (lambda part: len(part.encode()) > _LONGEST_PART, phrase("part of it is too long.")),
    (
        lambda part: unicodedata.normalize("NFC", part) != part,
        phrase("it is encoded in a form that macOS and Linux treat differently."),
    ),
)
"""What makes a path component unsafe. The first match counts; later checks rely on the earlier ones."""


def _what_is_wrong(part: str) -> Phrase | None:
    return next((reason for is_faulty, reason in _FAULTS if is_faulty(part)), None)
