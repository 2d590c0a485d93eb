"""Models that other programs keep on this machine. They are used in place, never copied or changed.

::

    <Hugging Face cache>/models--publisher--name/refs/main              the last known commit of "main"
                                                /snapshots/<commit>/…   links into blobs (on Windows perhaps files)
                                                /blobs/<SHA-256>        the files, named by their content, or links to
                                                                        what several repositories share
                          /blobs/<2 digits>/<Xet hash>                  the shared files; that hash is not a SHA-256
    <LM Studio's home>/settings.json            "downloadsFolder": where its models are, if not in models/
    ~/.lmstudio-home-pointer                    where that home is, if not ~/.lmstudio
    <llama.cpp's cache>/publisher_name_file.gguf, or, in newer versions, the layout of the Hugging Face cache

Sources: huggingface_hub, guide "Understand caching", its ``constants.py`` and, since 2.4, ``utils/_shared_blobs.py``;
llama.cpp, ``fs_get_cache_directory`` in ``common/common.cpp``. LM Studio documents only ``~/.lmstudio/models``; the
pointer and the key are visible in its files. Jan is not supported: its data folder can be anywhere, and the place that
names it has changed with each version.
"""

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from app.core.decoding import NotTextError, decode_text
from app.core.paths import user_home
from app.core.sentences import phrase
from app.core.settings.models import USE_HUGGING_FACE_CACHE, USE_LLAMA_CPP, USE_LM_STUDIO
from app.core.settings.store import SettingsStore
from app.library.origins import Origin
from app.library.record_store import changed_at, resolved

_REPOSITORY = "models--"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHARED_MARKER = ".huggingface-shared-blobs"
_MOST_LINKS = 40
"""The limit on links per path in Linux."""


def folders(settings: SettingsStore) -> Iterator[tuple[Path, Origin]]:
    """Return the existing folders of other programs that the settings allow."""
    found: list[tuple[Path, Origin]] = []
    if settings.get(USE_LM_STUDIO):
        found += [(folder, Origin.LM_STUDIO) for folder in lm_studio_folders()]
    if settings.get(USE_LLAMA_CPP):
        found.append((llama_cpp_folder(), Origin.LLAMA_CPP))
    if settings.get(USE_HUGGING_FACE_CACHE):
        found.append((hugging_face_folder(), Origin.HUGGING_FACE))
    return ((folder, origin) for folder, origin in found if _is_folder(folder))


def places_below(folder: Path, origin: Origin) -> Iterator[Path]:
    """Yield the folders to scan: the models of a Hugging Face cache, not its data sets; otherwise `folder` itself."""
    if origin is not Origin.HUGGING_FACE:
        yield folder
        return
    for repository in _folders_in(folder):
        if repository.name.startswith(_REPOSITORY):
            yield from snapshots_of(repository) or ()


def snapshots_of(folder: Path) -> list[Path] | None:
    """Return the snapshots in use of a repository in a Hugging Face cache; None if `folder` is not one.

    These are the commits that a ref points to; without refs, the newest one.
    """
    snapshots = folder / "snapshots"
    if not folder.name.startswith(_REPOSITORY) or not _is_folder(snapshots):
        return None
    commits = {_first_line(file) for file in _files_below(folder / "refs")}
    named = [place for commit in sorted(commits) if commit and _is_folder(place := snapshots / Path(commit).name)]
    return named or sorted(_folders_in(snapshots), key=changed_at)[-1:]


def repository_in(name: str) -> str:
    """Return ``publisher/name`` for a folder ``models--publisher--name``; empty for any other."""
    return name.removeprefix(_REPOSITORY).replace("--", "/", 1) if name.startswith(_REPOSITORY) else ""


def parts_of_name(path: Path) -> tuple[str, ...]:
    """Return the folders and the name of a file, in a form that tells models apart.

    For ``models--publisher--name/snapshots/<commit>/file`` these are publisher, name and file, without the commit.
    """
    parts = path.parts
    for index, part in enumerate(parts[:-1]):
        if parts[index + 1] == "snapshots" and (repository := repository_in(part)):
            return (*parts[:index], *repository.split("/"), *parts[index + 3 :])
    return parts


def hugging_face_folder() -> Path:
    """Return the cache folder of huggingface_hub."""
    for name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"):
        if given := os.environ.get(name):
            return Path(given).expanduser()
    if home := os.environ.get("HF_HOME"):
        return Path(home).expanduser() / "hub"
    return _cache_home() / "huggingface" / "hub"


def llama_cpp_folder() -> Path:
    """Return the download folder of llama.cpp's own programs."""
    if given := os.environ.get("LLAMA_CACHE"):
        return Path(given)
    if sys.platform == "darwin":
        return user_home() / "Library" / "Caches" / "llama.cpp"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or user_home() / "AppData" / "Local") / "llama.cpp"
    return _cache_home() / "llama.cpp"


def lm_studio_folders() -> list[Path]:
    """Return LM Studio's model folders: those in its settings, then its current and former defaults."""
    homes = [user_home() / ".lmstudio", user_home() / ".cache" / "lm-studio"]
    pointed = _first_line(user_home() / ".lmstudio-home-pointer")
    if pointed:
        homes.insert(0, Path(pointed).expanduser())
    chosen = [folder for home in homes if (folder := _chosen_folder(home)) is not None]
    return list(dict.fromkeys([*chosen, *(home / "models" for home in homes)]))


def sha256_of_blob(path: Path) -> str | None:
    """Return the expected SHA-256 of a file in the Hugging Face cache, which names blobs by it; None if unknown."""
    blob = blob_of(path)
    return blob.name if blob is not None and _SHA256.fullmatch(blob.name) else None


def blob_of(path: Path) -> Path | None:
    """Return the blob in the Hugging Face cache that `path` is or links to; None if there is none.

    Links are followed only to the blob: it may itself be a link to a file that repositories share, whose name is not a
    SHA-256 and identifies no repository.
    """
    current = path.absolute()
    for _ in range(_MOST_LINKS):
        folder = resolved(current.parent)
        if folder.name == "blobs" and folder.parent.name.startswith(_REPOSITORY):
            return folder / current.name
        try:
            current = folder / current.readlink()
        except (OSError, ValueError):  # not a link
            return None
    return None


def is_in_hub_cache(path: Path) -> bool:
    """Whether a file belongs to a cache in the layout of huggingface_hub, which tracks its files.

    A link into the cache from outside does not count.
    """
    folder = resolved(path.absolute().parent)
    return any(
        (above.name.startswith(_REPOSITORY) and _is_folder(above / "snapshots"))
        or (above.name == "blobs" and os.path.isfile(above / _SHARED_MARKER))  # noqa: PTH113  never raises
        for above in (folder, *folder.parents)
    )


def _chosen_folder(home: Path) -> Path | None:
    try:
        settings = json.loads((home / "settings.json").read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    folder = settings.get("downloadsFolder") if isinstance(settings, dict) else None
    return Path(folder) if isinstance(folder, str) and Path(folder).is_absolute() else None


def _cache_home() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or user_home() / ".cache")


def _first_line(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return decode_text(stream.read(4096), phrase("The file")).strip()
    except (OSError, ValueError, NotTextError):
        return ""


def _files_below(folder: Path) -> Iterator[Path]:
    try:
        yield from (path for path in folder.rglob("*") if path.is_file())
    except OSError:
        return


def _folders_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
