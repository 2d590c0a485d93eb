"""The journal of a running answer: about once a second, the changes since the last entry.

An entry holds only the changes, so that its cost depends on the new text and not on the whole answer. Entries are made
in the window's thread and written in the store's thread. If writing an entry fails, :meth:`AnswerJournal.forget` makes
the next entry hold everything.
"""

import contextlib
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from app.chats.stored_chat import StoredMessage
from app.core.stream import MessageEnd, MessageKind
from app.core.text import whole_text


class Header(msgspec.Struct, frozen=True, omit_defaults=True):
    """The header of a message."""

    role: str = "assistant"
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """The changes in one message. A default value means no change.

    Attributes:
        header: of a new message; `kind` is then set too.
        added: text appended to it.
        tokens: of its whole content.
    """

    index: int
    header: Header | None = None
    kind: MessageKind | None = None
    added: str = ""
    end: MessageEnd | None = None
    tokens: int | None = None


class JournalEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One append to the journal.

    Attributes:
        number: counts from 0 in each journal.
        whole: it holds everything and replaces the entries before it.
    """

    number: int
    changes: tuple[Change, ...]
    whole: bool = False


class AnswerJournal:
    """Computes the changes in an answer.

    Args:
        continues: the store already has a journal or a partial answer, which the first entry replaces.
    """

    def __init__(self, *, continues: bool = False) -> None:
        self._known: tuple[StoredMessage, ...] = ()
        self._whole = continues
        self._next = 0

    def entry(self, messages: Sequence[StoredMessage]) -> JournalEntry | None:
        """Return the changes in `messages` for :meth:`ChatStore.append_stream`; None if there are none."""
        if not _continue(self._known, messages):
            self.restart()
        changes = tuple(_changes(self._known, messages))
        if not changes and not (self._whole and self._next):
            return None
        entry = JournalEntry(self._next, changes, self._whole)
        self._known, self._whole, self._next = tuple(messages), False, self._next + 1
        return entry

    def forget(self, entry: JournalEntry) -> None:
        """Handle an `entry` that was not written: later ones are useless without it, so the next holds everything."""
        del entry
        self.restart()

    def restart(self) -> None:
        """Start the answer again. The stored journal stays until the next entry is written."""
        self._known, self._whole = (), True


def fold(entries: Iterable[JournalEntry]) -> tuple[StoredMessage, ...]:
    """Return the messages from the entries of one journal; entries after a missing one are ignored."""
    drafts: list[_Draft] = []
    expected = 0
    for entry in sorted(entries, key=lambda entry: entry.number):
        if entry.whole:
            drafts.clear()
        elif entry.number != expected:
            break
        expected = entry.number + 1
        for change in entry.changes:
            _apply(change, drafts)
    return tuple(draft.message() for draft in drafts)


def readable_entries(contents: Iterable[bytes]) -> Iterator[JournalEntry]:
    """Yield the entries from their JSON, without those that a damaged file has made invalid."""
    for content in contents:
        with contextlib.suppress(msgspec.DecodeError):
            yield msgspec.json.decode(content, type=JournalEntry)


class _Draft:
    __slots__ = ("end", "header", "kind", "parts", "tokens")

    def __init__(self, header: Header) -> None:
        self.header = header
        self.kind = MessageKind.FOREIGN
        self.parts: list[str] = []
        self.end: MessageEnd | None = None
        self.tokens = 0

    def message(self) -> StoredMessage:
        header, text = self.header, "".join(self.parts)
        return StoredMessage(
            self.kind, text, header.role, header.channel, header.recipient, header.content_type, self.end, self.tokens
        )


def _continue(known: Sequence[StoredMessage], messages: Sequence[StoredMessage]) -> bool:
    """Whether `messages` can be a continuation of `known`."""
    return len(known) <= len(messages) and all(
        now is before or (now.text.startswith(before.text) and _header(now) == _header(before))
        for before, now in zip(known, messages, strict=False)
    )


def _changes(known: Sequence[StoredMessage], messages: Sequence[StoredMessage]) -> Iterable[Change]:
    for index, message in enumerate(messages):
        before = known[index] if index < len(known) else None
        if before is None:
            tokens = message.tokens or None
            yield Change(index, _header(message), message.kind, whole_text(message.text), message.end, tokens)
        elif before != message:
            yield Change(
                index,
                kind=message.kind if message.kind is not before.kind else None,
                added=whole_text(message.text[len(before.text) :]),
                end=message.end,
                tokens=message.tokens if message.tokens != before.tokens else None,
            )


def _header(message: StoredMessage) -> Header:
    names = (message.role, message.channel, message.recipient, message.content_type)
    role, channel, recipient, content_type = (None if name is None else whole_text(name) for name in names)
    return Header(role or "", channel, recipient, content_type)


def _apply(change: Change, drafts: list[_Draft]) -> None:
    if change.header is not None and change.index == len(drafts):
        drafts.append(_Draft(change.header))
    if change.index >= len(drafts):
        return  # a damaged entry
    draft = drafts[change.index]
    draft.kind = change.kind or draft.kind
    draft.end = change.end or draft.end
    draft.tokens = change.tokens if change.tokens is not None else draft.tokens
    if change.added:
        draft.parts.append(change.added)
