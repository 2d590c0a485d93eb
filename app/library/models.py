"""The models on this machine, and how a person names one of them."""

import difflib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import models_dir, resources_dir
from app.gguf import GgufError, ModelFacts
from app.gguf.parts import all_parts, model_stem
from app.library import last_used, quarantine
from app.library.errors import AmbiguousModelError, NoModelError, UnknownModelError
from app.library.facts_cache import checked_facts
from app.library.records import resolved

_SUFFIX = ".gguf"


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A model on this machine.

    Attributes:
        id: a short name to type; it stays the same as long as no other file of the same name appears.
        path: the file, or the first of its parts.
        facts: None when the file cannot be used.
        problem: why not; None when it can.
        in_the_box: whether it came with Descant.
    """

    id: str
    path: Path
    facts: ModelFacts | None
    problem: GgufError | None
    in_the_box: bool


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


def find_models(extra: Iterable[Path] = ()) -> list[LibraryEntry]:
    """The models on this machine: those in the models folder, those at the `extra` paths, the one in the box last."""
    return list(scan_models(extra).entries)


def scan_models(extra: Iterable[Path] = ()) -> LibraryScan:
    """As :func:`find_models`, telling also which folders could not be looked into.

    Args:
        extra: files, or folders that are looked through.
    """
    unreadable: list[UnreadableFolder] = []
    found = list(_files_below(models_dir(), unreadable))
    for path in extra:
        found += _files_below(path, unreadable) if path.is_dir() else [path]
    box = boxed_model()
    chosen = sorted(_one_each(found, without=box), key=lambda path: model_stem(path).casefold())
    if box.exists():
        chosen.append(box)
    entries = (_entry(path, name) for path, name in zip(chosen, _ids(chosen), strict=True))
    return LibraryScan(tuple(entries), tuple(unreadable))


def resolve_model(text: str | None, extra: Iterable[Path] = ()) -> LibraryEntry:
    """The model that a person means.

    Args:
        text: a path, an id, or a part of a name in any case; None for the one used last, else the one in the box.
        extra: as for :func:`find_models`.

    Raises:
        UnknownModelError, AmbiguousModelError, NoModelError: as their names say. A damaged file is no error here; its
            entry has a `problem`.
    """
    if text is None:
        return _default(extra)
    path = Path(text).expanduser()
    if path.suffix.lower() == _SUFFIX and path.is_file():
        return entry_for(path)
    entries = find_models(extra)
    fitting = _fitting(text, entries)
    if not fitting:
        raise UnknownModelError(text, _near(text, entries))
    if len(fitting) > 1:
        raise AmbiguousModelError(text, [entry.id for entry in fitting])
    return fitting[0]


def entry_for(path: Path) -> LibraryEntry:
    """The entry of one file, wherever it lies."""
    first = all_parts(path.absolute())[0]
    return _entry(first, model_stem(first))


def _entry(path: Path, name: str) -> LibraryEntry:
    in_the_box = resolved(path) == resolved(boxed_model())
    try:
        return LibraryEntry(name, path, checked_facts(path), None, in_the_box)
    except GgufError as problem:
        return LibraryEntry(name, path, None, problem, in_the_box)


def _default(extra: Iterable[Path]) -> LibraryEntry:
    for path in (last_used.load(), boxed_model()):
        if path is None or not path.is_file():
            continue
        entry = entry_for(path)
        if entry.problem is None and quarantine.find(path) is None:
            return entry
    usable = (entry for entry in find_models(extra) if entry.problem is None and quarantine.find(entry.path) is None)
    found = next(usable, None)
    if found is None:
        raise NoModelError(str(models_dir()))
    return found


def _fitting(text: str, entries: list[LibraryEntry]) -> list[LibraryEntry]:
    """The entries that `text` may mean, by the first rule that finds any; sound ones win over damaged ones."""
    wanted = text.casefold().removesuffix(_SUFFIX)
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
        if resolved(current) in seen or not current.exists():
            continue
        seen.add(resolved(current))
        try:
            with os.scandir(current) as listing:
                items = sorted(listing, key=lambda item: item.name)
        except OSError as error:
            unreadable.append(UnreadableFolder(current, error.strerror or str(error)))
            continue
        visible = [item for item in items if not item.name.startswith(".")]
        waiting += [Path(item.path) for item in visible if _is_folder(item)]
        yield from (Path(item.path) for item in visible if item.name.lower().endswith(_SUFFIX) and not _is_folder(item))


def _is_folder(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_dir()
    except OSError:  # a loop of links
        return False


def _one_each(paths: Iterable[Path], *, without: Path) -> Iterator[Path]:
    """The first file of each model, once, however many of its parts or links to it were found."""
    seen = {resolved(without)}
    for path in paths:
        first = all_parts(path.absolute())[0]
        if resolved(first) not in seen:
            seen.add(resolved(first))
            yield first


def _ids(paths: list[Path]) -> list[str]:
    """The stem of each file; where two are the same, with as many folder names before it as tell them apart."""
    names = [model_stem(path) for path in paths]
    for depth in range(1, max((len(path.parts) for path in paths), default=0)):
        count = Counter(name.casefold() for name in names)
        if max(count.values(), default=0) <= 1:
            break
        names = [
            "/".join((*path.parts[-1 - depth : -1], model_stem(path))) if count[name.casefold()] > 1 else name
            for path, name in zip(paths, names, strict=True)
        ]
    return names
