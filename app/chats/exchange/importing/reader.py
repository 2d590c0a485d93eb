"""Read the chats in what the user imports, whatever program they are from; a faulty chat does not end the others."""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from functools import partial
from typing import Final

import msgspec

from app.chats.exchange.errors import NewerFormatError
from app.chats.exchange.importing import chatgpt, jan, llama_ui, lm_studio, open_webui, own
from app.chats.exchange.importing.json_elements import MOST, elements_of
from app.chats.exchange.importing.json_lines import Line, lines_of
from app.chats.exchange.importing.json_marks import TooLarge, Unfinished, with_whole_characters
from app.chats.exchange.importing.parts import Counted, Part
from app.chats.exchange.importing.source import BrokenChatError, LeftOut, SourceChat
from app.chats.exchange.importing.trees import Built, build
from app.chats.exchange.records import VERSION

_log = logging.getLogger(__name__)

_HEAD: Final = 64 * 1024
_THREAD, _MESSAGES = "thread.json", "messages.jsonl"

Read = Callable[[], Built | SourceChat | None]


class _Discriminator(msgspec.Struct):
    type: object = None
    format: object = None


_keys = msgspec.json.Decoder(dict[str, msgspec.Raw])
_discriminators = msgspec.json.Decoder(_Discriminator)


class ChatReader:
    """Reads the chats in the texts of one import.

    Attributes:
        left_out: what was left out so far.
        total, done: bytes of all texts, and of those that are read.
    """

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = {part.name: part for part in parts}
        self.left_out: Counter[LeftOut] = Counter()
        self.total = sum(part.size for part in self._parts.values())
        self.done = 0

    def chats(self) -> Iterator[Built]:
        """Yield the chats. Raises ExchangeError or OSError."""
        for part in self._parts.values():
            before = self.done
            yield from self._chats_in(part)
            self.done = before + part.size

    def _chats_in(self, part: Part) -> Iterator[Built]:
        if part.last_name == _MESSAGES and part.sibling(_THREAD) in self._parts:
            return  # read with its thread
        if part.last_name == _THREAD and (messages := self._parts.get(part.sibling(_MESSAGES))) is not None:
            yield from self._attempt(partial(_read_thread, part, messages), part)
            return
        with part.open() as stream:
            head = stream.read(_HEAD)
        version = own.version_in(head)
        if version is not None and version > VERSION:
            raise NewerFormatError(part.last_name, version)
        if _has_lines(head):
            yield from self._lines(part)
        else:
            yield from self._elements(part, array="chats" if version is not None else None)

    def _elements(self, part: Part, *, array: str | None) -> Iterator[Built]:
        with part.open() as stream:
            for element in elements_of(Counted(stream, self._count), array=array):
                if isinstance(element, bytes):
                    yield from self._attempt(partial(self._read, element, part), part)
                else:
                    self._note(element)

    def _lines(self, part: Part) -> Iterator[Built]:
        """Read chats of our own, one in a line, or sessions of llama.cpp, each a line with those of its messages."""
        session: bytes | None = None
        messages: list[bytes] = []
        with part.open() as stream:
            for line in lines_of(Counted(stream, self._count)):
                if not isinstance(line, bytes):
                    self._note(line)
                    continue
                kind = _kind_of(line)
                if kind == "message":
                    messages.append(line)
                    continue
                yield from self._session(session, messages, part)
                session, messages = line if kind == "session" else None, []
                if kind == "":
                    yield from self._attempt(partial(self._read, line, part), part)
        yield from self._session(session, messages, part)

    def _session(self, session: bytes | None, messages: list[bytes], part: Part) -> Iterator[Built]:
        if session is None:
            self.left_out[LeftOut.BROKEN_MESSAGE] += len(messages)
        elif sum(map(len, messages)) > MOST:
            self.left_out[LeftOut.LARGE_CHAT] += 1
        else:
            lines = [with_whole_characters(line) for line in (session, *messages)]
            yield from self._attempt(partial(llama_ui.read_lines, lines[0], lines[1:]), part)

    def _attempt(self, read: Read, part: Part) -> Iterator[Built]:
        """Yield the chat that `read` returns, if it returns one."""
        before = self.left_out.total()
        try:
            found = read()
            if found is not None:
                yield found if isinstance(found, Built) else self._built(found, part)
        except BrokenChatError:
            self.left_out[LeftOut.BROKEN_CHAT] += self.left_out.total() == before
        except Exception as error:  # noqa: BLE001  whatever is wrong with one chat, the others are read
            _log.warning("A chat of an import cannot be read: %s", type(error).__name__)
            self.left_out[LeftOut.BROKEN_CHAT] += 1

    def _built(self, chat: SourceChat, part: Part) -> Built:
        try:
            return build(chat, part.modified)
        finally:
            self.left_out.update(chat.left_out)

    def _read(self, element: bytes, part: Part) -> Built | SourceChat | None:
        """Read an element by what is in it; return None if it is no chat of a program that is known."""
        element = with_whole_characters(element)
        keys: Set[str] = _keys.decode(element).keys()
        if {"id", "turns"} <= keys:
            return own.read(element, self.left_out)
        if "mapping" in keys:
            return chatgpt.read(element)
        if {"conv", "messages"} <= keys:
            return llama_ui.read(element)
        if "chat" in keys:
            return open_webui.read(element)
        return lm_studio.read(element, part.name) if "messages" in keys else None

    def _note(self, mark: TooLarge | Unfinished) -> None:
        self.left_out[LeftOut.LARGE_CHAT if isinstance(mark, TooLarge) else LeftOut.BROKEN_OFF] += 1

    def _count(self, count: int) -> None:
        self.done += count


def _read_thread(part: Part, messages: Part) -> SourceChat:
    with part.open() as about, messages.open() as stream:
        lines = [with_whole_characters(line) for line in lines_of(stream) if isinstance(line, bytes)]
        return jan.read(about.read(MOST), lines)


def _has_lines(head: bytes) -> bool:
    """Whether the first line is an object of its own."""
    first, _, rest = head.lstrip().partition(b"\n")
    try:
        found = _discriminators.decode(first)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return False
    return bool(rest.strip()) or found.type == "session"


def _kind_of(line: Line) -> str:
    """Return the type of a line: of llama.cpp's, "header" for that of an export of ours, or empty."""
    assert isinstance(line, bytes)
    try:
        found = _discriminators.decode(line)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return ""
    return found.type if isinstance(found.type, str) else "header" if isinstance(found.format, str) else ""
