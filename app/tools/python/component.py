"""The component: Deno, Pyodide and its packages, in a folder that this app can run but never changes.

::

    <component>/component.json     what it is; every other file with its size and SHA-256
                deno, deno.exe     the program
                pyodide/           Python as WebAssembly
                packages/          numpy, pandas, matplotlib …, unpacked
                licences/          of all of these
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.files import write_atomically
from app.core.paths import data_dir
from app.core.platforms import own_platform
from app.core.sentences import phrase
from app.tools.python.errors import BadComponentError, NotInstalledError

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT: Final = 1
MANIFEST: Final = "component.json"
VARIABLE: Final = "DESCANT_PYTHON_TOOL"
"""The environment variable that names another component."""
SAFE_PATH: Final = re.compile(r"(?!.*(?:^|/)\.)[\w.+-]+(?:/[\w.+-]+){0,15}", re.ASCII)
"""Of a file of the component, relative to it."""
BUILT_HERE: Final = Path(__file__).resolve().parents[3] / "build" / "python-tool" / "component"
"""Where packaging/python_tool/build leaves it in a checkout."""
_MOST_MANIFEST: Final = 5_000_000


class Package(msgspec.Struct, frozen=True):
    """A package of Python in the component."""

    name: str
    version: str
    licence: str


class ComponentFile(msgspec.Struct, frozen=True):
    """A file. `path` is relative to the component, with slashes."""

    path: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a component says of itself.

    Attributes:
        build: grows with each release of it.
        platform: as :func:`app.core.platforms.own_platform` writes it.
        deno, pyodide, python: their versions.
        packages: of Python, besides the standard library.
        files: all but the manifest itself.
    """

    format: int = FORMAT
    build: int
    platform: str
    deno: str
    pyodide: str
    python: str
    packages: tuple[Package, ...]
    files: tuple[ComponentFile, ...] = ()

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return sum(file.size for file in self.files)


class Component(msgspec.Struct, frozen=True):
    """A component that can be run here."""

    folder: Path
    manifest: Manifest

    @property
    def deno(self) -> Path:
        """The program."""
        return self.folder / ("deno.exe" if sys.platform == "win32" else "deno")


def installed_folder() -> Path:
    """Return where the component is installed."""
    return data_dir() / "python-tool" / "component"


def is_there() -> bool:
    """Whether there seems to be a component, without reading it."""
    return any((folder / MANIFEST).is_file() for folder in _places())


def find_component() -> Component:
    """Return the component: the one that the environment names, the installed one, or one that was built here.

    Raises:
        NotInstalledError: there is none.
        BadComponentError: it cannot be used here.
    """
    for folder in _places():
        if (folder / MANIFEST).is_file():
            return read_component(folder)
    raise NotInstalledError


def _places() -> Iterator[Path]:
    if named := os.environ.get(VARIABLE):
        yield Path(named).absolute()
        return
    yield installed_folder()
    if not getattr(sys, "frozen", False):
        yield BUILT_HERE


def read_component(folder: Path) -> Component:
    """Read the manifest; the files are only looked for.

    Raises:
        BadComponentError: it is none, or not for this computer.
    """
    manifest = _read_manifest(folder)
    if manifest.platform != own_platform():
        raise BadComponentError(
            folder, phrase("It is for {found}, but this is {needed}.", found=manifest.platform, needed=own_platform())
        )
    component = Component(folder, manifest)
    if not component.deno.is_file():
        raise BadComponentError(folder, phrase("{name} is missing.", name=component.deno.name))
    return component


def verify(folder: Path) -> Component:
    """Compare every file with the manifest. Takes a second or two.

    Raises:
        BadComponentError: a file is missing, changed, a link or not in the manifest.
    """
    component = read_component(folder)
    listed = {file.path: file for file in component.manifest.files}
    for path in _paths(folder):
        if path not in listed:
            raise BadComponentError(folder, phrase("{name} does not belong to it.", name=path))
    for file in listed.values():
        if not _is_as_made(folder, file):
            raise BadComponentError(folder, phrase("{name} is missing or was changed.", name=file.path))
    return component


def write_manifest(folder: Path, manifest: Manifest) -> Manifest:
    """Write the manifest with the files of `folder`. Raises ValueError for a name that is not allowed, or a link."""
    paths = sorted(_paths(folder))
    for path in paths:
        if not SAFE_PATH.fullmatch(path) or (folder / path).is_symlink():
            raise ValueError(f"{path}: the component cannot have a file of this name")
    files = tuple(ComponentFile(path, (folder / path).stat().st_size, _digest(folder / path)) for path in paths)
    manifest = msgspec.structs.replace(manifest, files=files)
    write_atomically(folder / MANIFEST, msgspec.json.encode(manifest) + b"\n", durable=False)
    (folder / MANIFEST).chmod(0o644)
    return manifest


def _read_manifest(folder: Path) -> Manifest:
    try:
        with (folder / MANIFEST).open("rb") as stream:
            manifest = msgspec.json.decode(stream.read(_MOST_MANIFEST), type=Manifest)
    except OSError as error:
        raise BadComponentError(folder, phrase("{reason}.", reason=error.strerror or str(error))) from error
    except (ValueError, RecursionError) as error:
        raise BadComponentError(
            folder, phrase("Its description cannot be read: {reason}.", reason=str(error))
        ) from error
    if manifest.format != FORMAT:
        raise BadComponentError(folder, phrase("It was made for another version of Descant."))
    for file in manifest.files:
        if not SAFE_PATH.fullmatch(file.path) or file.path == MANIFEST:
            raise BadComponentError(folder, phrase("{name} does not belong to it.", name=file.path[:100]))
    return manifest


def _is_as_made(folder: Path, file: ComponentFile) -> bool:
    path = folder / file.path
    try:
        if path.is_symlink() or path.stat().st_size != file.size:
            return False
        return _digest(path) == file.sha256
    except OSError:
        return False


def _paths(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if (path.is_symlink() or not path.is_dir()) and path != folder / MANIFEST:
            yield path.relative_to(folder).as_posix()


def _digest(path: Path) -> str:
    import hashlib  # noqa: PLC0415  it loads OpenSSL, 3.7 MB

    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
