"""Remove the user's name, home folder, computer name, addresses and secrets from text that strangers may see.

It replaces known strings (names, folders) and recognizable formats (tokens, addresses). Text that the user has written
to a model is neither, so it must never be part of the input.
"""

import contextlib
import getpass
import os
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.core.paths import user_home

_SECRET, _USER, _HOST, _ADDRESS, _MAIL = "<secret>", "<user>", "<host>", "<address>", "<mail>"

_PATTERNS: Final = (
    (re.compile(r"\b(?:hf|api_org|sk|ghp|gho|github_pat|glpat|xox[abp])[_-][A-Za-z0-9_-]{8,}"), _SECRET),
    (re.compile(r"(?i)\b(bearer|basic)\s+[A-Za-z0-9+/=._~-]{6,}"), rf"\1 {_SECRET}"),
    (
        re.compile(
            r"(?i)\b([\w-]*(?:token|secret|passw(?:or)?d|passphrase|api[_-]?key|authorization)[\w-]*[\"']?\s*[=:]\s*)"
            r"(?!\s)[^\s,;]{6,}"
        ),
        rf"\1{_SECRET}",
    ),
    (re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^\s/@]+@"), rf"\1{_SECRET}@"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _MAIL),
    (re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])"), _ADDRESS),
    (re.compile(r"(?i)(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\w:])"), _ADDRESS),
    (re.compile(r"(?i)(?<![\w:])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:])"), _ADDRESS),
    (re.compile(r"(?i)(?<![\w~])(/home/|/Users/|[A-Z]:\\+Users\\+)(?!<)[^/\\\s:\"']+"), rf"\1{_USER}"),
)
"""Recognizable formats, including other users' home folders."""

_LEAST_NAME: Final = 2
"""A name of one letter would match in every word."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known about the user and the computer and must not be disclosed.

    Attributes:
        homes: folders that become ``~``.
        users: the user's names.
        hosts: the computer's names.
    """

    homes: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()

    @classmethod
    def here(cls) -> "Identity":
        """Return the identity of the current user and computer."""
        home = user_home()
        homes = {str(home), str(Path.home()), os.environ.get("DESCANT_HOME", "")}
        users = {*_login_names(), home.name, Path.home().name}
        host = socket.gethostname()
        hosts = {host, host.partition(".")[0], os.environ.get("COMPUTERNAME", "")}
        return cls(_known(homes), _known(users), _known(hosts - {"localhost"}))


def redact(text: str, identity: Identity) -> str:
    """Return `text` without the values of `identity` and anything that looks like a secret or an address."""
    for home in identity.homes:
        text = _replace_folder(text, home)
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    for names, instead in ((identity.hosts, _HOST), (identity.users, _USER)):
        for name in names:
            text = re.sub(rf"(?i)(?<![^\W_]){re.escape(name)}(?![^\W_])", instead, text)
    return text


def _replace_folder(text: str, home: str) -> str:
    """Replace a folder, also with slashes as JSON and Windows programs write them."""
    for form in (home.replace("\\", "\\\\"), home, home.replace("\\", "/")):
        text = re.sub(rf"(?i){re.escape(form)}(?![^\W_])", "~", text)
    return text


def _login_names() -> Iterable[str]:
    with contextlib.suppress(OSError, KeyError, ImportError):  # a user id without a name, as in a container
        yield getpass.getuser()
    for variable in ("USER", "USERNAME", "LOGNAME"):
        yield os.environ.get(variable, "")
    yield from _full_names()


def _full_names() -> Iterable[str]:
    """Yield the account's full name and its parts."""
    try:
        import pwd  # noqa: PLC0415 not on Windows

        whole = pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0]
    except (ImportError, KeyError, AttributeError):
        return
    if whole.casefold() not in _NOBODY:
        yield from (whole, *whole.split())


_NOBODY: Final = ("root", "user")
_NO_NAMES: Final = ("", "root", "user", "home", "users")
"""Generic folder and account names, which identify nobody."""


def _known(names: Iterable[str]) -> tuple[str, ...]:
    """Return the usable names, longest first, so that no part of a name is replaced before the whole."""
    kept = {name for name in names if len(name) >= _LEAST_NAME and name.casefold() not in _NO_NAMES and name != "/"}
    return tuple(sorted(kept, key=len, reverse=True))
