"""The documents that are attached to what is being written. Knows no widget.

A file is read by a process of its own, its text is put on disk as a part of the chat's draft, and its tokens are
counted by the loaded model. What the user leaves behind while a file is read is kept with the chat that it was
attached to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.errors import DescantError, explained
from app.documents.document import Document, DocumentKind, Section
from app.documents.errors import TooManyFilesError
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.models import LoadState, ModelService
from app.ui.words import tr

if TYPE_CHECKING:
    from app.chats.store import ChatStore
    from app.chats.stored_chat import Attachment
    from app.documents.client import Reading
    from app.ui.services.bridge import Failure
    from app.ui.services.chat_store import StoreDesk, TemporaryDesk
    from app.ui.services.engine import EngineRunner

_COUNTED_CHARACTERS = 400_000
"""The tokens of a longer text are estimated from its beginning."""
_MOST_AT_ONCE = 50


class DraftFile(msgspec.Struct, eq=False):
    """A file that is attached to what is being written.

    Attributes:
        attachment: the document on disk; None while the file is read, and if that failed.
        error: why it was not read.
        reading: the process that reads it.
        is_dropped: it was taken off while it was read.
        counted_for: the model that its tokens were, or are being, counted for.
    """

    name: str
    attachment: Attachment | None = None
    error: DescantError | None = None
    reading: Reading | None = None
    is_dropped: bool = False
    counted_for: str = ""

    @property
    def is_being_read(self) -> bool:
        """Whether its text is not there yet, and will be."""
        return self.attachment is None and self.error is None


class DraftFiles(QObject):
    """The documents of the open chat's draft, or of the question that is edited.

    Attributes:
        files: in the order in which they were attached.

    Signals:
        changed(): `files`, or one of them, is another.
        failed(DescantError): a document could not be kept or read from disk.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, bridge: Bridge, desk: StoreDesk, engine: EngineRunner, models: ModelService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._desk, self._engine, self._models = bridge, desk, engine, models
        self._worker: Worker | None = None
        self._chat_id: int | None = None
        self._home: StoreDesk | TemporaryDesk = desk
        """Where the documents of the open chat are kept."""
        self.files: list[DraftFile] = []
        self._draft: list[DraftFile] | None = None
        """The files of the draft during an edit."""
        self._left: list[DraftFile] = []
        """The files of the chat that is being left."""
        models.changed.connect(lambda _: self._count())

    @property
    def ids(self) -> tuple[int, ...]:
        """The documents that a message would be sent with."""
        return tuple(file.attachment.id for file in self.files if file.attachment is not None)

    @property
    def being_read(self) -> str | None:
        """The name of a file that is still read; None if there is none."""
        return next((file.name for file in self.files if file.is_being_read), None)

    # -- what is attached ------------------------------------------------------------------------------------------

    def add(self, paths: Iterable[Path]) -> None:
        """Read files and attach their text."""
        from app.documents.client import Reading  # noqa: PLC0415  so that the window starts faster

        chosen = list(paths)
        if len(chosen) > _MOST_AT_ONCE:
            self.failed.emit(TooManyFilesError(len(chosen), _MOST_AT_ONCE))
        for path in chosen[:_MOST_AT_ONCE]:
            reading = Reading(path)
            file = DraftFile(path.name, reading=reading)
            self.files.append(file)
            self._work().submit(explained(reading.run), self._keeper(file), self._failure(file))
        self.changed.emit()

    def add_text(self, text: str, name: str = "") -> None:
        """Attach a text, which was pasted unless it has a name."""
        name = name or tr("Pasted text")
        file = DraftFile(name)
        self.files.append(file)
        self.changed.emit()
        self._keeper(file)(Document(name, DocumentKind.TEXT, (Section(text.strip("\n")),)))

    def remove(self, file: DraftFile) -> None:
        """Take a file off again; what is still read ends."""
        self.files = [one for one in self.files if one is not file]
        self._drop([file])
        self.changed.emit()

    def read(self, document_id: int, success: Callable[[Document], None]) -> None:
        """Read the text of a document from disk; `success` receives it."""
        work = explained(lambda store: store.documents.read(document_id))
        self._desk.of(document_id).submit(work, success, self.failed.emit)

    # -- where it belongs ------------------------------------------------------------------------------------------

    def show(self, chat_id: int | None, drafted: Sequence[Attachment], *, is_temporary: bool = False) -> None:
        """Another chat is open, whose draft has these documents; a temporary one is in memory."""
        self._chat_id, self._left, self._draft = chat_id, [], None
        self._home = self._desk.temporary if is_temporary else self._desk
        self._replace(_made(drafted))

    def leave(self) -> None:
        """Another chat is being opened."""
        self._left = self.files
        self._replace([])

    def stay(self) -> None:
        """The other chat cannot be opened."""
        left, self._left = self._left, []
        self._replace(left + self.files)

    def edit(self, attachments: Sequence[Attachment]) -> None:
        """A question with these documents is edited."""
        if self._draft is None:
            self._draft = self.files
        else:
            self._drop(self.files)
        self._replace(_made(attachments))

    def end_edit(self) -> None:
        """The edit is over: documents that were attached to it and not sent are removed."""
        if self._draft is not None:
            draft, self._draft = self._draft, None
            self._drop(self.files)
            self._replace(draft)

    def belong_to(self, chat_id: int) -> None:
        """The new chat exists now."""
        self._chat_id = chat_id

    def sent(self, document_ids: Sequence[int]) -> None:
        """These documents belong to a question now; what could not be read is not shown any more."""
        self._left = [file for file in self._left if _stays(file, document_ids)]
        self._replace([file for file in self.files if _stays(file, document_ids)])

    def close(self, patience: float) -> None:
        """End what is being read."""
        for file in [*self.files, *self._left, *(self._draft or ())]:
            if file.reading is not None:
                file.reading.cancel()
        if self._worker is not None:
            self._worker.close(patience)

    # -- steps -----------------------------------------------------------------------------------------------------

    def _work(self) -> Worker:
        """Return the thread that waits for the processes, made for the first of them."""
        if self._worker is None:
            self._worker = Worker("documents", self._bridge)
        return self._worker

    def _keeper(self, file: DraftFile) -> Callable[[Document], None]:
        """Return what puts the text of `file` on disk, as a part of the chat that is open now."""
        chat_id, is_draft, home = self._chat_id, self._draft is None, self._home

        def kept(attachment: Attachment) -> None:
            file.attachment = attachment
            if file.is_dropped:
                self._drop([file])
            self.changed.emit()
            self._count()

        def keep(document: Document) -> None:
            file.reading = None
            if not file.is_dropped:
                work = explained(lambda store: store.documents.keep(chat_id, document, is_draft=is_draft))
                home.submit(work, kept, self._failure(file))

        return keep

    def _failure(self, file: DraftFile) -> Failure:
        def failed(error: DescantError) -> None:
            file.error, file.reading = error, None
            self.changed.emit()

        return failed

    def _drop(self, files: Sequence[DraftFile]) -> None:
        """Remove documents that no question has, and those that are still read."""
        for file in files:
            file.is_dropped = True
            if file.reading is not None:
                file.reading.cancel()
        ids = [file.attachment.id for file in files if file.attachment is not None]
        if ids:
            self._desk.of(ids[0]).submit(lambda store: store.documents.discard(ids), None, self.failed.emit)

    def _replace(self, files: list[DraftFile]) -> None:
        self.files = files
        self.changed.emit()
        self._count()

    def _count(self) -> None:
        """Count the tokens of all files that the loaded model has not counted yet."""
        status = self._models.status
        if status.state is not LoadState.READY:
            return
        for file in self.files:
            if file.attachment is not None and file.counted_for != status.name:
                file.counted_for = status.name
                document_id = file.attachment.id
                self._desk.of(document_id).submit(_beginning_of(document_id), self._counter(file), lambda _: None)

    def _counter(self, file: DraftFile) -> Callable[[tuple[str, int]], None]:
        def counted(tokens: int) -> None:
            assert file.attachment is not None
            document_id = file.attachment.id
            file.attachment = msgspec.structs.replace(file.attachment, tokens=tokens)
            work = partial(_set_tokens, document_id=document_id, tokens=tokens)
            self._desk.of(document_id).submit(work, None, self.failed.emit)
            self.changed.emit()

        def count(beginning: tuple[str, int]) -> None:
            text, length = beginning
            self._engine.count_tokens(text, lambda tokens: counted(tokens * length // max(1, len(text))))

        return count


def _set_tokens(store: ChatStore, *, document_id: int, tokens: int) -> None:
    store.documents.set_tokens(document_id, tokens)


def _stays(file: DraftFile, document_ids: Sequence[int]) -> bool:
    """Whether a file is still attached to what is being written, when these documents were sent."""
    return file.is_being_read or (file.attachment is not None and file.attachment.id not in document_ids)


def _made(attachments: Sequence[Attachment]) -> list[DraftFile]:
    return [DraftFile(attachment.name, attachment) for attachment in attachments]


def _beginning_of(document_id: int) -> Callable[[ChatStore], tuple[str, int]]:
    """Return a job that reads what the model gets of a document: its beginning, and the length of all of it."""

    def read(store: ChatStore) -> tuple[str, int]:
        from app.documents.framing import framed_document  # noqa: PLC0415  the store's thread has imported it by now

        text = framed_document(store.documents.read(document_id))
        return text[:_COUNTED_CHARACTERS], len(text)

    return explained(read)
