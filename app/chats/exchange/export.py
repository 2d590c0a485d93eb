"""Export chats to a file or a stream."""

import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

import msgspec

from app.chats.errors import ChatGoneError
from app.chats.exchange.errors import ExportStoppedError, OutputExistsError, OutputNotWrittenError
from app.chats.exchange.forms import Form, Numbered, Options, text_of
from app.chats.exchange.reading import read_record
from app.chats.exchange.records import ChatRecord, without_reasoning
from app.chats.store import ChatStore
from app.chats.stored_chat import ChatSummary
from app.core.files import writing_atomically


class Exported(msgspec.Struct, frozen=True):
    """The result of an export: the number of chats in it."""

    chats: int


class ByteSink(Protocol):
    """Takes the bytes of an export: a file, or standard output."""

    def write(self, content: bytes, /) -> object:
        """Write the next bytes of the export."""


def export_to(
    file: Path,
    store: ChatStore,
    chats: Sequence[ChatSummary],
    options: Options,
    *,
    form: Form,
    overwrite: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
    stop: threading.Event | None = None,
) -> Exported:
    """Write the chats to `file` in one step: an error leaves no partial file, and an older file as it was.

    Args:
        progress: called after each chat with their number so far and in all.
        stop: when set, the export ends without a file.

    Raises:
        OutputExistsError: and `overwrite` is not set.
        OutputNotWrittenError: the system reported an error.
        ExportStoppedError, ChatStoreError.
    """
    if not overwrite and file.exists():
        raise OutputExistsError(file)
    try:
        with writing_atomically(file, durable=True) as stream:
            return write_export(stream, store, chats, options, form=form, progress=progress, stop=stop)
    except OSError as error:
        raise OutputNotWrittenError(file, error) from error


def write_export(
    stream: ByteSink,
    store: ChatStore,
    chats: Sequence[ChatSummary],
    options: Options,
    *,
    form: Form,
    progress: Callable[[int, int], None] = lambda done, total: None,
    stop: threading.Event | None = None,
) -> Exported:
    """Write the chats to `stream` as UTF-8; see :func:`export_to`. A chat that was deleted meanwhile is left out."""
    records = Records(store, chats, options, progress, stop)
    for piece in text_of(form, records, [chat.title for chat in chats], options):
        stream.write(piece.encode("utf-8", "replace"))
    return Exported(records.count)


class Records:
    """The chats of an export one after another, each with its number among them.

    Args:
        stop: when set, the next step raises ExportStoppedError.

    Attributes:
        count: how many there were so far.
    """

    def __init__(
        self,
        store: ChatStore,
        chats: Sequence[ChatSummary],
        options: Options,
        progress: Callable[[int, int], None],
        stop: threading.Event | None,
    ) -> None:
        self._store, self._chats, self._options = store, chats, options
        self._progress, self._stop = progress, stop
        self.count = 0

    def __iter__(self) -> Iterator[Numbered]:
        """Read one chat at a time; one that was deleted meanwhile is left out."""
        for number, chat in enumerate(self._chats):
            if self._stop is not None and self._stop.is_set():
                raise ExportStoppedError
            record = _read(self._store, chat.id)
            if record is not None:
                self.count += 1
                yield number, record if self._options.with_reasoning else without_reasoning(record)
            self._progress(number + 1, len(self._chats))


def _read(store: ChatStore, chat_id: int) -> ChatRecord | None:
    try:
        return store.read(partial(read_record, chat_id=chat_id))
    except ChatGoneError:
        return None
