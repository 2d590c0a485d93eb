"""What an engine says of itself, and whether its files are as they were built.

::

    <engine>/engine.json            the manifest, the only file that it does not list
             libllama.so, libggml…  llama.cpp's libraries of one build
             licences/…             the texts of their licences
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import write_atomically
from app.core.platforms import own_platform
from app.core.sentences import phrase
from app.engine.engines.choice import MANIFEST_NAME
from app.engine.engines.errors import (
    BadManifestError,
    DamagedError,
    UnfitError,
    UnknownFormatError,
    UnlistedError,
    UnsafePathError,
)

FORMAT: Final = 1
BINDINGS: Final = "0.3.36"
"""The version of llama-cpp-python whose bindings this version of Descant has; structs differ between versions."""

ENGINE_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""Of an engine: it becomes part of the name of a folder."""
_LARGEST_MANIFEST: Final = 1_000_000
SAFE_NAME: Final = re.compile(r"(?:licences/)?[A-Za-z0-9_][A-Za-z0-9_.+-]*")
"""Of a file of an engine, relative to its folder."""
_BACKEND: Final = re.compile(r"(?:lib)?ggml-(?!base\b)([a-z]+)(?:-([\w.-]+))?\.(?:so|dll)")


class EngineFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file. `name` is relative to the engine, with slashes."""

    name: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an engine says of itself.

    Attributes:
        format: version of the manifest.
        name: such as ``vulkan`` or ``cuda-sm90``.
        llama: version of llama.cpp.
        commit: of llama.cpp.
        bindings: version of llama-cpp-python that fits.
        platform: as :func:`app.core.platforms.own_platform` writes it.
        backends: what each was compiled for, by its name: variants of the CPU, compute capabilities or AMD targets.
        driver: which driver it needs, for the user; empty if none.
        needs: libraries that it does not bring, and the versions of system libraries (``GLIBC_2.34``).
        tools: versions of the compilers, by name.
        files: all but the manifest itself, by name.
    """

    format: int = FORMAT
    name: str
    llama: str
    commit: str
    bindings: str
    platform: str
    backends: Mapping[str, tuple[str, ...]]
    driver: str = ""
    needs: tuple[str, ...] = ()
    tools: Mapping[str, str] = {}
    files: tuple[EngineFile, ...] = ()


class _Format(msgspec.Struct):
    format: int


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of an engine; its files are not looked at.

    Raises:
        BadManifestError, UnknownFormatError, UnsafePathError: there is none that this version understands.
    """
    try:
        with (folder / MANIFEST_NAME).open("rb") as stream:
            content = stream.read(_LARGEST_MANIFEST)
        if msgspec.json.decode(content, type=_Format).format != FORMAT:
            raise UnknownFormatError(folder)
        manifest = msgspec.json.decode(content, type=Manifest)
    except OSError as error:
        raise BadManifestError(folder, error.strerror or error) from error
    except (ValueError, RecursionError) as error:
        raise BadManifestError(folder, error) from error
    for file in manifest.files:
        if not SAFE_NAME.fullmatch(file.name) or file.name == MANIFEST_NAME:
            raise UnsafePathError(folder, file.name)
    if not ENGINE_NAME.fullmatch(manifest.name):
        raise UnsafePathError(folder, manifest.name)
    return manifest


def check_fit(folder: Path) -> Manifest:
    """Read the manifest and check that this app can load the engine. Fast: file contents are not read.

    Raises:
        EngineFolderError: it is for another system or other bindings, or a file has another size.
    """
    manifest = read_manifest(folder)
    if manifest.platform != own_platform():
        needed = own_platform()
        words = phrase("It is for {found}, but this is {needed}.", found=manifest.platform, needed=needed)
        raise UnfitError(folder, words)
    if manifest.bindings != BINDINGS:
        raise UnfitError(
            folder,
            phrase(
                "It fits version {found} of llama-cpp-python, but this Descant has version {needed}.",
                found=manifest.bindings,
                needed=BINDINGS,
            ),
        )
    for file in manifest.files:
        _check_size(folder, file)
    return manifest


def verify(folder: Path) -> Manifest:
    """Read every file and compare it with the manifest, which must name all of them.

    Raises:
        EngineFolderError: a file is missing, damaged, a link, or not in the manifest.
    """
    manifest = read_manifest(folder)
    for file in manifest.files:
        _check_size(folder, file)
        try:
            if _digest(folder / file.name) != file.sha256:
                raise DamagedError(folder, file.name)
        except OSError as error:
            raise DamagedError(folder, file.name) from error
    listed = {file.name for file in manifest.files}
    for name in _names(folder):
        if name not in listed:
            raise UnlistedError(folder, name)
    return manifest


def write_manifest(folder: Path, manifest: Manifest, architectures: Mapping[str, Sequence[str]]) -> Manifest:
    """Complete `manifest` with the files and backends of `folder`, and write it there.

    Args:
        architectures: what each backend was compiled for, if file names do not say it.

    Raises:
        UnsafePathError: the folder contains a link or a name that is not allowed.
    """
    names = sorted(_names(folder))
    for name in names:
        if not SAFE_NAME.fullmatch(name) or (folder / name).is_symlink():
            raise UnsafePathError(folder, name)
    return _write(folder, msgspec.structs.replace(manifest, backends=_backends(names, architectures)), names)


def renew_manifest(folder: Path) -> Manifest:
    """Write the sizes and digests again, because the libraries were signed, which changes them.

    Raises:
        EngineFolderError: a file is missing, a link, or not in the manifest.
    """
    manifest = read_manifest(folder)
    names = [file.name for file in manifest.files]
    for name in sorted(set(names).symmetric_difference(_names(folder))):
        raise DamagedError(folder, name) if name in names else UnlistedError(folder, name)
    for name in names:
        if (folder / name).is_symlink():
            raise UnsafePathError(folder, name)
    return _write(folder, manifest, names)


def _write(folder: Path, manifest: Manifest, names: Sequence[str]) -> Manifest:
    files = tuple(EngineFile(name, (folder / name).stat().st_size, _digest(folder / name)) for name in names)
    manifest = msgspec.structs.replace(manifest, files=files)
    text = msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=1)
    write_atomically(folder / MANIFEST_NAME, text + b"\n", durable=False)
    (folder / MANIFEST_NAME).chmod(0o644)
    return manifest


def _check_size(folder: Path, file: EngineFile) -> None:
    path = folder / file.name
    if path.is_symlink() or path.parent.is_symlink():
        raise UnsafePathError(folder, file.name)
    if not path.is_file() or path.stat().st_size != file.size:
        raise DamagedError(folder, file.name)


def _names(folder: Path) -> Iterator[str]:
    """Yield everything in the engine that is not a folder, but for the manifest itself."""
    for path in folder.rglob("*"):
        if (path.is_symlink() or not path.is_dir()) and path != folder / MANIFEST_NAME:
            yield path.relative_to(folder).as_posix()


def _backends(names: Sequence[str], architectures: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        if match := _BACKEND.fullmatch(name):
            backend, variant = match.groups()
            found[backend] = (*found.get(backend, tuple(architectures.get(backend, ()))), *filter(None, (variant,)))
    return found


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
