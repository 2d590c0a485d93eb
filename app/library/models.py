"""The models on this machine, and how a person names one of them."""

import difflib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import resources_dir
from app.core.settings import SettingsStore
from app.gguf import GgufError, ModelFacts
from app.gguf.architectures import SIDE_PURPOSES
from app.gguf.errors import NotAChatModelError
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
        id: a short name to type; it stays the same as long as no other file of the same name appears.
        path: the file, or the first of its parts.
        facts: None when the file cannot be used.
        problem: why not; None when it can.
        origin: whose it is.
    """

    id: str
    path: Path
    facts: ModelFacts | None
    problem: GgufError | None
    origin: Origin

    @property
    def in_the_box(self) -> bool:
        """Whether it came with Descant."""
        return self.origin is Origin.BOX


@dataclass(frozen=True, slots=True)
class UnreadableFolder:
    """A folder that could not be looked into, and what the system said."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class LibraryScan:
    """All models that were found, and the folders that could not be looked into."""

    entries: tuple[LibraryEntry, ...]
    unreadable: tuple[UnreadableFolder, ...]


def boxed_model() -> Path:
    """The small model that comes with Descant."""
    return resources_dir() / "demo_model" / "descant-demo.gguf"


def find_models(extra: Iterable[Path] = (), settings: SettingsStore | None = None) -> list[LibraryEntry]:
    """The models on this machine, the one in the box last."""
    return list(scan_models(extra, settings).entries)


def scan_models(extra: Iterable[Path] = (), settings: SettingsStore | None = None) -> LibraryScan:
    """As :func:`find_models`, telling also which folders could not be looked into.

    Looked through are the models folder, the folders of other programs that the settings allow, and `extra`.

    Args:
        extra: files, or folders that are looked through.
        settings: read from their file when left out.
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
    """The model that a person means.

    Args:
        text: a path, an id, or a part of a name in any case; None for the one used last, else the one in the box.
        extra: as for :func:`find_models`.

    Raises:
        UnknownModelError, NoSuchFileError, AmbiguousModelError, NoModelError: as their names say. A file that is
            damaged, or no model at all, is no error here; its entry has a `problem`.
    """
    if text is None:
        return _default(extra)
    meant = path_or_entry(text, extra)
    return entry_for(meant) if isinstance(meant, Path) else meant


def path_or_entry(text: str, extra: Iterable[Path] = ()) -> Path | LibraryEntry:
    """The path that `text` is, if something is there, else the model of that name.

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
    """The entry of one file, wherever it lies."""
    first = all_parts(path.absolute())[0]
    in_the_box = resolved(first) == resolved(boxed_model())
    return _entry(first, model_stem(first), Origin.BOX if in_the_box else origin_of(first, settings or SettingsStore()))


def _entry(path: Path, name: str, origin: Origin) -> LibraryEntry:
    try:
        return LibraryEntry(name, path, checked_facts(path), None, origin)
    except GgufError as problem:
        return LibraryEntry(name, path, None, problem, origin)


def _is_model(entry: LibraryEntry) -> bool:
    """Not what only goes with a model, unless the person has shown it.

    The header tells. The name counts only where nothing can be used: of a damaged projector nobody wants to know.
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
    """The entries that `text` may mean, by the first rule that finds any; sound ones win over damaged ones."""
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
    by_folded = {entry.id.casefold(): entry.id for entry in entries}
    return [by_folded[name] for name in difflib.get_close_matches(text.casefold(), by_folded, n=3, cutoff=0.5)]


def _files_below(folder: Path, unreadable: list[UnreadableFolder]) -> Iterator[Path]:
    """Every model file below `folder`; each folder is entered once, however many links lead to it."""
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
    """Also a piece of one: it cannot be loaded, but whoever put it here is told what to do with it."""
    piece = piece_of(name)
    return name.lower().endswith(SUFFIX) or (piece is not None and piece.is_sure)


def _is_folder(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_dir()
    except OSError:  # a loop of links
        return False


def _one_each(found: Iterable[tuple[Path, Origin]], *, without: Path) -> Iterator[tuple[Path, Origin]]:
    """The first file of each model, once, however many of its parts, pieces or links to it were found.

    Two repositories of the Hugging Face cache may share what they hold; the model is listed in each of them.
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
    """The stem of each file; where two are the same, with as many folder names before it as tell them apart."""
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
