"""Import chats into the store: a few at a time, each whole or not at all, and each only once."""

import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from app.chats.exchange.adding import Added, add_once
from app.chats.exchange.errors import ExchangeError, InputNotReadError, NoChatsError
from app.chats.exchange.importing.json_elements import MOST
from app.chats.exchange.importing.parts import Part, parts_of
from app.chats.exchange.importing.reader import ChatReader
from app.chats.exchange.importing.source import LeftOut
from app.chats.exchange.importing.trees import Built
from app.chats.store import ChatStore
from app.core.sentences import Explanation
from app.core.user_files import in_line

_MOST_CHATS: Final = 50
_MOST_TURNS: Final = 1000
"""Chats and turns that are added in one transaction, which the window's own store may have to wait for."""


class FileReport(msgspec.Struct):
    """What became of one file, archive or folder.

    Attributes:
        name: of the file, without its folder.
        added: chats that are new.
        newer: those among them of which an earlier state is here, which stays.
        here: chats that were here already.
        messages: questions and answers in the new chats, all versions counted.
        left_out: how often what was left out.
        problem: why the rest was not read; None if all was.
    """

    name: str
    added: int = 0
    newer: int = 0
    here: int = 0
    messages: int = 0
    left_out: dict[LeftOut, int] = {}
    problem: Explanation | None = None


class ImportReport(msgspec.Struct):
    """What became of an import. `stopped`: it was cancelled; what was imported until then stays."""

    files: list[FileReport]
    stopped: bool = False

    @property
    def added(self) -> int:
        """The number of new chats."""
        return sum(file.added for file in self.files)

    @property
    def here(self) -> int:
        """The number of chats that were here already."""
        return sum(file.here for file in self.files)


def import_chats(
    paths: Sequence[Path],
    store: ChatStore,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    stop: threading.Event | None = None,
) -> ImportReport:
    """Import files, archives and folders. A fault in one of them does not end the others.

    Args:
        progress: called with the bytes read so far and in all.
        stop: when set, the import ends after the chats that are read by then.

    Raises:
        ChatStoreError: chats cannot be written; those of earlier transactions stay.
    """
    return _Import(store, progress, stop or threading.Event()).run(paths)


class _Import:
    def __init__(self, store: ChatStore, progress: Callable[[int, int], None], stop: threading.Event) -> None:
        self._store, self._progress, self._stop = store, progress, stop
        self._done = self._total = 0

    def run(self, paths: Sequence[Path]) -> ImportReport:
        report = ImportReport([FileReport(path.name or str(path)) for path in paths])
        found = [self._parts(path, file) for path, file in zip(paths, report.files, strict=True)]
        self._total = sum(part.size for parts in found for part in parts)
        for path, parts, file in zip(paths, found, report.files, strict=True):
            if file.problem is None and not self._stop.is_set():
                self._import(path, parts, file)
        report.stopped = self._stop.is_set()
        return report

    def _parts(self, path: Path, file: FileReport) -> list[Part]:
        try:
            return parts_of(path)
        except ExchangeError as error:
            file.problem = error.explanation
            return []

    def _import(self, path: Path, parts: Iterable[Part], file: FileReport) -> None:
        reader, before = ChatReader(parts), self._done
        try:
            self._read(reader, file)
        except ExchangeError as error:
            file.problem = error.explanation
        except OSError as error:
            file.problem = InputNotReadError(path, error).explanation
        self._done = before + reader.total
        file.left_out = {key: count for key, count in reader.left_out.items() if count}
        if file.problem is None and not (file.added or file.here or self._stop.is_set()):
            self._explain_nothing(path, file)

    def _explain_nothing(self, path: Path, file: FileReport) -> None:
        """Say why nothing was found: what looks like one damaged chat may be JSON with a fault."""
        if not file.left_out:
            file.problem = NoChatsError(path).explanation
        elif set(file.left_out) == {LeftOut.BROKEN_CHAT} and (reason := _malformed(path)):
            file.left_out = {}
            file.problem = InputNotReadError(path, ValueError(reason)).explanation

    def _read(self, reader: ChatReader, file: FileReport) -> None:
        waiting: list[Built] = []
        before = self._done
        try:
            for built in reader.chats():
                waiting.append(built)
                if len(waiting) >= _MOST_CHATS or sum(len(one.record.turns) for one in waiting) >= _MOST_TURNS:
                    self._add(waiting, file)
                    self._progress(before + reader.done, self._total)
                if self._stop.is_set():
                    break
        finally:
            self._add(waiting, file)

    def _add(self, waiting: list[Built], file: FileReport) -> None:
        """Add chats in one transaction."""
        if not waiting:
            return
        results = self._store.write(lambda connection: [add_once(connection, *built) for built in waiting])
        for built, added in zip(waiting, results, strict=True):
            file.here += added is Added.HERE
            file.newer += added is Added.NEWER
            if added is not Added.HERE:
                file.added += 1
                file.messages += len(built.record.turns)
        waiting.clear()


def _malformed(path: Path) -> str:
    """Return what is wrong with the JSON in a file, with line and column; empty if it is right or no JSON file."""
    if path.suffix.lower() != ".json" or not path.is_file() or path.stat().st_size > MOST:
        return ""
    content = path.read_bytes()
    try:
        msgspec.json.decode(content)
    except msgspec.DecodeError as error:
        return in_line(str(error), content.decode(errors="replace"))
    return ""
