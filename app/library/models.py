"""Find the models on this machine, and resolve the name that the user gives."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import resources_dir
from app.core.settings.store import SettingsStore
from app.gguf.architectures import SIDE_PURPOSES
from app.gguf.errors import GgufError, NotAChatModelError
from app.gguf.facts import ModelFacts
from app.gguf.parts import all_parts, model_stem
from app.gguf.pieces import piece_of
from app.gguf.side_files import is_side_file
from app.library import last_used, naming, quarantine
from app.library.elsewhere import blob_of, parts_of_name, snapshots_of
from app.library.errors import AmbiguousModelError, NoModelError, NoSuchFileError, UnknownModelError
from app.library.facts_cache import checked_facts
from app.library.folders import models_folder, origin_of, places
from app.library.naming import SUFFIX
from app.library.origins import Origin
from app.library.record_store import resolved


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A model on this machine.

    Attributes:
        id: a short name to type; it stays the same until another file of the same name appears.
        path: the file, or the first of its parts.
        facts: None if the file is not usable.
        problem: why it is not usable; None if it is.
        origin: where it comes from.
    """

    id: str
    path: Path
    facts: ModelFacts | None
    problem: GgufError | None
    origin: Origin

    @property
    def in_the_box(self) -> bool:
        """Whether the model came with Descant."""
        return self.origin is Origin.BOX


@dataclass(frozen=True, slots=True)
class UnreadableFolder:
    """A folder that could not be read, and the system's message."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class LibraryScan:
    """All models that were found, and the folders that could not be read."""

    entries: tuple[LibraryEntry, ...]
    unreadable: tuple[UnreadableFolder, ...]


def boxed_model() -> Path:
    """Return the path of the small model that comes with Descant."""
    return resources_dir() / "demo_model" / "descant-demo.gguf"


def find_models(extra: Iterable[Path] = (), settings: SettingsStore | None = None) -> list[LibraryEntry]:
    """Return the models on this machine, the one that comes with Descant last."""
    return list(scan_models(extra, settings).entries)


def scan_models(extra: Iterable[Path] = (), settings: SettingsStore | None = None) -> LibraryScan:
    """Find the models on this machine, and the folders that could not be read.

    It scans the models folder, the folders of other programs that the settings allow, and `extra`.

    Args:
        extra: further files, or folders to scan.
        settings: read from their file if left out.
    """
    unreadable: list[UnreadableFolder] = []
    found: list[tuple[Path, Origin]] = []
    for place in places(settings or SettingsStore()):
        found += ((path, place.origin) for path in _files_below(place.path, unreadable))
    for path in extra:
        files = _files_below(path, unreadable) if os.path.isdir(path) else [path]  # noqa: PTH112  never raises
        found += ((file, Origin.OPENED) for file in files)
    box = boxed_model()
    chosen = sorted(_one_each(found, without=box), key=lambda one: model_stem(one[0]).casefold())
    if box.exists():
        chosen.append((box, Origin.BOX))
    ids = _ids([path for path, _ in chosen])
    entries = (_entry(path, name, origin) for (path, origin), name in zip(chosen, ids, strict=True))
    return LibraryScan(tuple(entry for entry in entries if _is_model(entry)), tuple(unreadable))


def resolve_model(text: str | None, extra: Iterable[Path] = ()) -> LibraryEntry:
    """Return the model that the user means.

    Args:
        text: a path, an id, or a part of a name in any case; None for the last used model, or else the one that comes
            with Descant.
        extra: as for :func:`find_models`.

    Raises:
        UnknownModelError, NoSuchFileError, AmbiguousModelError, NoModelError: as their names say. A damaged file, or
            one that is not a model, is not an error here; its entry has a `problem`.
    """
    if text is None:
        return _default(extra)
    meant = path_or_entry(text, extra)
    return entry_for(meant) if isinstance(meant, Path) else meant


def path_or_entry(text: str, extra: Iterable[Path] = ()) -> Path | LibraryEntry:
    """Return the path `text` if something exists there; otherwise the model of that name.

    Raises:
        UnknownModelError, NoSuchFileError, AmbiguousModelError: as for :func:`resolve_model`.
    """
    path = naming.path_of(text)
    found = naming.find(path) if text.strip() else naming.Found.NOTHING
    if naming.is_surely_a_path(text):
        if found is naming.Found.NOTHING:
            raise NoSuchFileError(text, naming.why_missing(path))
        return path
    if found is naming.Found.FILE and (naming.may_be_a_path(text) or naming.is_model_file(path)):
        return path
    entries = find_models(extra)
    fitting = _fitting(text, entries)
    if len(fitting) > 1:
        raise AmbiguousModelError(text, [entry.id for entry in fitting])
    if fitting:
        return fitting[0]
    if found is not naming.Found.NOTHING:
        return path
    near = _near(text, entries)
    if naming.may_be_a_path(text):
        raise NoSuchFileError(text, naming.why_missing(path), near)
    raise UnknownModelError(text, near)


def entry_for(path: Path, settings: SettingsStore | None = None) -> LibraryEntry:
    """Return the entry of one file, wherever it is."""
    first = all_parts(path.absolute())[0]
    in_the_box = resolved(first) == resolved(boxed_model())
    return _entry(first, model_stem(first), Origin.BOX if in_the_box else origin_of(first, settings or SettingsStore()))


def _entry(path: Path, name: str, origin: Origin) -> LibraryEntry:
    try:
        return LibraryEntry(name, path, checked_facts(path), None, origin)
    except GgufError as problem:
        return LibraryEntry(name, path, None, problem, origin)


def _is_model(entry: LibraryEntry) -> bool:
    """Whether to list an entry: side files are not listed unless the user opened them.

    The header decides. The name decides only for unusable files: a damaged projector is not worth listing.
    """
    problem = entry.problem
    if problem is None or entry.origin is Origin.OPENED:
        return True
    if isinstance(problem, NotAChatModelError):
        return problem.purpose not in SIDE_PURPOSES
    return not is_side_file(entry.path.name)


def _default(extra: Iterable[Path]) -> LibraryEntry:
    for path in (last_used.load(), boxed_model()):
        if path is None or naming.find(path) is not naming.Found.FILE:
            continue
        entry = entry_for(path)
        if entry.problem is None and quarantine.find(path) is None:
            return entry
    usable = (entry for entry in find_models(extra) if entry.problem is None and quarantine.find(entry.path) is None)
    found = next(usable, None)
    if found is None:
        raise NoModelError(str(models_folder(SettingsStore())))
    return found


def _fitting(text: str, entries: list[LibraryEntry]) -> list[LibraryEntry]:
    """Return the entries that `text` may mean, by the first rule that matches any; usable ones take precedence."""
    wanted = text.casefold().removesuffix(SUFFIX)
    rules = (
        [entry for entry in entries if entry.id == text],
        [entry for entry in entries if entry.id.casefold() == wanted],
        [entry for entry in entries if any(wanted in name.casefold() for name in _names(entry))],
    )
    fitting = next((found for found in rules if found), []) if wanted else []
    return [entry for entry in fitting if entry.problem is None] or fitting


def _names(entry: LibraryEntry) -> list[str]:
    return [entry.id] if entry.facts is None else [entry.id, entry.facts.name]


def _near(text: str, entries: list[LibraryEntry]) -> list[str]:
    import difflib  # noqa: PLC0415  only for a name that was not found

    by_folded = {entry.id.casefold(): entry.id for entry in entries}
    return [by_folded[name] for name in difflib.get_close_matches(text.casefold(), by_folded, n=3, cutoff=0.5)]


def _files_below(folder: Path, unreadable: list[UnreadableFolder]) -> Iterator[Path]:
    """Yield every model file below `folder`. Each folder is entered once, however many links lead to it."""
    waiting, seen = [folder], set[Path]()
    while waiting:
        current = waiting.pop()
        if resolved(current) in seen or naming.find(current) is naming.Found.NOTHING:
            continue
        seen.add(resolved(current))
        try:
            with os.scandir(current) as listing:
                items = sorted(listing, key=lambda item: item.name)
        except OSError as error:
            unreadable.append(UnreadableFolder(current, error.strerror or str(error)))
            continue
        visible = [item for item in items if not item.name.startswith(".")]
        folders = [Path(item.path) for item in visible if _is_folder(item)]
        waiting += [place for folder in folders for place in snapshots_of(folder) or [folder]]
        yield from (Path(item.path) for item in visible if _is_called_like_a_model(item.name) and not _is_folder(item))


def _is_called_like_a_model(name: str) -> bool:
    """Whether it is a model file or a piece of one, which cannot be loaded but is listed with instructions."""
    piece = piece_of(name)
    return name.lower().endswith(SUFFIX) or (piece is not None and piece.is_sure)


def _is_folder(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_dir()
    except OSError:  # a cycle of links
        return False


def _one_each(found: Iterable[tuple[Path, Origin]], *, without: Path) -> Iterator[tuple[Path, Origin]]:
    """Yield the first file of each model once, however many of its parts, pieces or links were found.

    Two repositories in the Hugging Face cache may share files; the model is listed for each of them.
    """
    seen = {resolved(without)}
    for path, origin in found:
        first = all_parts(path.absolute())[0]
        piece = piece_of(first.name)
        named = first if piece is None else first.with_name(piece.whole)
        whole = blob_of(named) or resolved(named)
        if whole not in seen:
            seen.add(whole)
            yield first, origin


def _ids(paths: list[Path]) -> list[str]:
    """Return the stem of each file; duplicates are prefixed with as many folder names as tell them apart."""
    names = [model_stem(path) for path in paths]
    parts = [parts_of_name(path) for path in paths]
    for depth in range(1, max(map(len, parts), default=0)):
        count = Counter(name.casefold() for name in names)
        if max(count.values(), default=0) <= 1:
            break
        names = [
            "/".join((*part[-1 - depth : -1], model_stem(path))) if count[name.casefold()] > 1 else name
            for path, part, name in zip(paths, parts, names, strict=True)
        ]
    return names
