"""How this Descant was installed."""

import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

_PACKAGE_LIST: Final = Path("/var/lib/dpkg/info/descant.list")


class Kind(StrEnum):
    """What an update means depends on it."""

    APPIMAGE = "appimage"
    """Its one file is replaced."""
    WINDOWS = "windows"
    """The setup of the new version installs over the old one."""
    DEB = "deb"
    """Only the package manager may change it; Descant says which command does."""
    OTHER = "other"
    """A tarball, a source checkout, a disk image: nothing that Descant could replace."""


class Installation(msgspec.Struct, frozen=True):
    """How this Descant was installed.

    Attributes:
        program: the file that an update replaces: the AppImage; None for other kinds.
    """

    kind: Kind
    program: Path | None = None

    @property
    def is_replaced_on_quit(self) -> bool:
        """Whether Descant installs an update itself."""
        return self.kind in (Kind.APPIMAGE, Kind.WINDOWS)


def this_installation(
    environment: Mapping[str, str] | None = None,
    *,
    frozen: bool | None = None,
    platform: str = sys.platform,
    executable: Path | None = None,
    package_list: Path = _PACKAGE_LIST,
) -> Installation:
    """Find out how this Descant was installed. The arguments are those of this process by default.

    An AppImage's runtime names its file in ``APPIMAGE``. If the variable is inherited from another program's AppImage,
    :func:`app.core.frozen.clean_environment` has removed it.
    """
    environment = os.environ if environment is None else environment
    if not (getattr(sys, "frozen", False) if frozen is None else frozen):
        return Installation(Kind.OTHER)
    executable = executable or Path(sys.executable)
    image = environment.get("APPIMAGE", "")
    if platform == "linux" and _is_listed(executable, package_list):
        return Installation(Kind.DEB)
    if platform == "linux" and image and Path(image).is_file():
        return Installation(Kind.APPIMAGE, Path(image).resolve())
    if platform == "win32" and (executable.parent / "uninstall.exe").is_file():
        return Installation(Kind.WINDOWS)
    return Installation(Kind.OTHER)


def _is_listed(executable: Path, package_list: Path) -> bool:
    """Whether dpkg installed the program."""
    try:
        return str(executable.resolve()) in package_list.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
