"""Finds system libraries that the window needs and that are missing on Linux, and the packages that provide them.

Qt aborts the process if a library of its platform plugin is missing, so this check runs before Qt is loaded and does
not import it. The libraries are listed in ``resources/linux_packages.tsv``, from which ``./descant`` installs packages.
They are loaded for it, and unloaded by :func:`let_go` once Qt holds those that it really uses.
"""

import ctypes
import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import resources_dir
from app.ui.shell.display import usable_platforms


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that Qt needs.

    Attributes:
        name: the soname, for example ``libEGL.so.1``.
        purpose: ``qt`` if every window needs it, otherwise the Qt platform that needs it.
        packages: the package that provides it, by column of the table.
    """

    name: str
    purpose: str
    packages: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Distribution:
    """A distribution of the table: its ``column``, and the command that installs packages."""

    column: str
    install: str


class Table:
    """The table of libraries, and of distributions whose package names are known."""

    def __init__(self, path: Path) -> None:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        columns = re.split(r"\t+", lines[0])[2:]
        self._rows = {fields[0]: fields for fields in (re.split(r"\t+", line) for line in lines[1:])}
        self._columns = columns

    @property
    def libraries(self) -> list[Library]:
        """All libraries, in the order of the table."""
        return [
            Library(name, purpose, dict(zip(self._columns, packages, strict=True)))
            for name, purpose, *packages in self._rows.values()
            if ".so." in name
        ]

    def distribution(self, os_release: Mapping[str, str]) -> Distribution | None:
        """Return the distribution that the fields of /etc/os-release name or derive from; None if it is unknown."""
        names = [os_release.get("ID", ""), *os_release.get("ID_LIKE", "").split()]
        for column, known, install in zip(
            self._columns, self._rows["os-release"][2:], self._rows["install"][2:], strict=True
        ):
            if not set(known.split()).isdisjoint(names):
                return Distribution(column, install)
        return None


def complaint(
    environ: Mapping[str, str], *, table: Table | None = None, os_release: Mapping[str, str] | None = None
) -> str | None:
    """Return what to tell the user if libraries of the window are missing, as lines for a terminal; None otherwise.

    Args:
        environ: the environment variables, which select Qt's platform.
        table: replaces the shipped table.
        os_release: replaces the fields of this system's /etc/os-release.
    """
    table = table or Table(resources_dir() / "linux_packages.tsv")
    lacking = missing(table.libraries, usable_platforms(environ))
    if not lacking:
        return None
    names = ", ".join(library.name for library in lacking)
    lines = [f"The window cannot be opened: these system libraries are missing: {names}."]
    distribution = table.distribution(_os_release() if os_release is None else os_release)
    if distribution is None:
        lines.append("Install the packages that provide them.")
    else:
        packages = dict.fromkeys(library.packages[distribution.column] for library in lacking)
        lines += ["Install with:", f"    sudo {distribution.install} {' '.join(packages)}"]
    return "\n".join(lines)


def missing(libraries: Iterable[Library], platforms: Iterable[str]) -> list[Library]:
    """Return the missing libraries that keep Qt from using any of `platforms`.

    One platform that works is enough. If none does, those of the first platform are returned.
    """
    lacking = [library for library in libraries if not _can_be_loaded(library.name)]
    needed_always = [library for library in lacking if library.purpose == "qt"]
    by_platform = [[library for library in lacking if library.purpose == platform] for platform in platforms]
    if not all(by_platform):
        return needed_always
    return needed_always + (by_platform[0] if by_platform else [])


def let_go() -> None:
    """Unload what nothing else uses: Kerberos' libraries, which QtNetwork needs, take 0.8 MB."""
    if _held:
        unload = ctypes.CDLL(None).dlclose
        unload.argtypes = (ctypes.c_void_p,)
        while _held:
            unload(_held.pop()._handle)


_held: list[ctypes.CDLL] = []


def _can_be_loaded(name: str) -> bool:
    try:
        _held.append(ctypes.CDLL(name))
    except OSError:
        return False
    return True


def _os_release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}
