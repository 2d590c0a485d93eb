"""Reads a message's header as tolerantly as the policy requires.

A header is what precedes ``<|message|>``; in the notation of openai/harmony, docs/format.md::

    <|start|>{role}[:{name}][ to={recipient}][<|channel|>{channel}[ to={recipient}]][ {content type}]<|message|>

The control tokens divide it into sections: the role, one for each ``<|channel|>`` and one for each ``<|constrain|>``.
Models make many mistakes in it (openai/harmony #38, #60, #80, #82, #114; llama.cpp #27720; vLLM #22519, #35906,
#43408, #45213), so each section is read from its start, word by word, as long as the words make sense:

* P3: a tool call has a real recipient, preferably from ``to=``, else from a channel or constrain value that is a tool;
* P4: the first valid channel for a tool call, else the last valid one;
* P5: what makes no sense is dropped if ``<|message|>`` follows, and is the body if anything else follows.
"""

import re
import string
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final

ASSISTANT: Final = "assistant"
TOOL: Final = "tool"
CHANNELS: Final = ("analysis", "commentary", "final")
FOREIGN_ROLES: Final = ("user", "system", "developer", TOOL)
NOT_TOOLS: Final = frozenset({"assistant", "user", "all"})
FUNCTIONS: Final = "functions."

# The content types that may appear without <|constrain|> (`final json`, `to=python code`); other bare words are junk.
CONTENT_TYPES: Final = frozenset({"json", "code", "text", "xml", "yaml", "html", "markdown"})
_GLUED: Final = (*sorted(CONTENT_TYPES), *CHANNELS)

_CHANNEL = re.compile(r"\s*(analysis|commentary|final)", re.IGNORECASE)
_ASSISTANT = re.compile(r"\s*(?:assistant)+(?::[\w.\-]*)?", re.IGNORECASE)
_ROLE = re.compile(r"\s*([A-Za-z_][\w.\-]*)(?::[\w.\-]*)?(?=\s|$|[{\[])")
_RECIPIENT = r"to=(?:\s+(?=functions\.))?[\"'`<]?([\w.\-]*(?:[:/][\w.\-]+)*)"
_TO = re.compile(r"\s*" + _RECIPIENT)
_TO_ANYWHERE = re.compile(r"(?<![\w=])" + _RECIPIENT)
_CHANNEL_THEN_TO = re.compile(r"\s*(analysis|commentary|final)\s*(?=to=)", re.IGNORECASE)
_CONSTRAIN_VALUE = re.compile(r"\s*([^\s{}\[\]\"<>]{1,64})(?=[\s{}\[\]\"<>]|$)")
_BARE_TYPE = re.compile(rf"\s*({'|'.join(sorted(CONTENT_TYPES))})(?=\s*$|\s*[{{\[\"])", re.IGNORECASE)
_TYPE_AFTER_TO = re.compile(rf"\s*({'|'.join(sorted(CONTENT_TYPES))})(?=\s|$|[{{\[\"])", re.IGNORECASE)
_TOOL_VALUE = re.compile(r"\s*([A-Za-z_][\w.\-]{0,127})(?=\s|$|[{\[\"<>])")
_GLUED_WORD = re.compile(r"[^\s{\[\"]*?(?=to=|[\s{\[\"]|$)")
_HEADER_NAMES = re.compile(r"analysis|commentary|final|assistant", re.IGNORECASE)


class Marker(StrEnum):
    """The control token that a section of a header follows; ROLE is the first section."""

    ROLE = "role"
    CHANNEL = "channel"
    CONSTRAIN = "constrain"


class Origin(StrEnum):
    """How a header started: with the prompt's ``<|start|>assistant``, its own ``<|start|>``, or without either."""

    GIVEN = "given"
    STARTED = "started"
    LOOSE = "loose"


class Close(StrEnum):
    """What closed a header. OTHER is any other control token; NOTHING means that it is still open."""

    MESSAGE = "message"
    CALL = "call"
    OTHER = "other"
    END_OF_STREAM = "end of stream"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Section:
    """The text after one control token of a header, up to the next one."""

    marker: Marker
    text: str


@dataclass(slots=True)
class Header:
    """The result of reading a header.

    Attributes:
        role: ``assistant``, or a foreign role.
        name: the tool's name if `role` is ``tool``.
        recipient: for an assistant's message, the tool that is called, else None; for a foreign one, as written.
        failed_call: there was a real recipient, but neither ``<|message|>`` nor ``<|call|>``.
        may_call: the role is a tool's name: a call if the message ends in ``<|call|>``, else a forged result.
        body: leftover text that belongs to the message.
        has_junk: something was dropped or read differently from how it was written.
    """

    role: str = ASSISTANT
    name: str | None = None
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None
    body: str = ""
    failed_call: bool = False
    may_call: bool = False
    has_junk: bool = False

    @property
    def is_foreign(self) -> bool:
        """Whether the message claims to be from a role other than the assistant."""
        return self.role != ASSISTANT


class ToolNames:
    """The tools that the model knows, by full name and by name without ``functions.``."""

    def __init__(self, known: Collection[str]) -> None:
        self._full = {name.removeprefix(FUNCTIONS): name for name in known} | {name: name for name in known}
        by_last: dict[str, set[str]] = {}
        for name in known:
            by_last.setdefault(_last_part(name), set()).add(name)
        self._by_last = {last: names.pop() for last, names in by_last.items() if len(names) == 1}

    def __iter__(self) -> Iterator[str]:
        return iter(self._full)

    def split(self, written: str) -> tuple[str, str]:
        """Return the recipient that `written` means, and a content type or channel attached to it (``shelljson``)."""
        if written.lower() in NOT_TOOLS:
            return written, ""
        if written in self._full:
            return self._full[written], ""
        for word in _GLUED:
            stem = written.removesuffix(word)
            if stem != written and (stem in self._full or stem.lower() in NOT_TOOLS):
                return self._full.get(stem, stem), word
        return written, ""

    def recipient(self, written: str) -> tuple[str, str]:
        """Like :meth:`split`, but map an unknown name to the only tool with that last part (``tools.shell``)."""
        recipient, glued = self.split(written)
        if recipient in self._full or not is_real(recipient):
            return recipient, glued
        last, glued_to_last = self.split(_last_part(written))
        known = self._by_last.get(_last_part(last))
        return (known, glued_to_last) if known is not None else (recipient, glued)

    def is_tool(self, word: str) -> bool:
        """Whether `word`, which is a channel value, a constrain value or a role, names a tool."""
        recipient, _ = self.split(word)
        return recipient in self._full or (recipient.startswith(FUNCTIONS) and recipient != FUNCTIONS)


def _last_part(name: str) -> str:
    """Return the part of a tool's name after the last namespace."""
    return name.rpartition(".")[2]


def is_real(recipient: str) -> bool:
    """Whether a recipient is a tool (P3)."""
    return bool(recipient) and recipient.lower() not in NOT_TOOLS


def is_punctuation(text: str) -> bool:
    """Whether text contains only punctuation, such as ``??``."""
    return all(char in string.punctuation or unicodedata.category(char).startswith("P") for char in text.strip())


class _Cursor:
    """A reader that consumes a section's text from the start."""

    __slots__ = ("position", "taken", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.taken = False

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.text, self.position)
        if match is not None:
            self.position = match.end()
            self.taken = self.taken or match.end() > match.start()
        return match

    def see(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.match(self.text, self.position)

    def back_to(self, position: int) -> None:
        self.position = position
        self.taken = position > 0

    @property
    def rest(self) -> str:
        return self.text[self.position :]


@dataclass(slots=True)
class _Draft:
    """What the sections of one header contained, in order."""

    close: Close
    origin: Origin
    role: str = ASSISTANT
    name: str | None = None
    channels: list[str] = field(default_factory=list)
    stray_channels: list[str] = field(default_factory=list)
    unknown_channels: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    tool_values: list[str] = field(default_factory=list)
    constrained: list[str] = field(default_factory=list)
    bare_types: list[str] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)
    has_junk: bool = False

    @property
    def is_whole(self) -> bool:
        return self.close is Close.MESSAGE

    @property
    def may_be_call(self) -> bool:
        return self.close in (Close.MESSAGE, Close.CALL)


class HeaderReader:
    """Reads the headers of one turn."""

    def __init__(self, known_tools: Collection[str]) -> None:
        self.tools = ToolNames(known_tools)
        self.read_again = lru_cache(maxsize=64)(self.read)

    def read(self, sections: tuple[Section, ...], origin: Origin, close: Close) -> Header:
        """Read the header made of `sections`, which `close` has closed."""
        draft = _Draft(close, origin)
        for section in sections:
            self._read_section(draft, section)
        return self._decide(draft)

    # Sections

    def _read_section(self, draft: _Draft, section: Section) -> None:
        cursor = _Cursor(section.text)
        draft.has_junk |= section.marker is not Marker.ROLE and not section.text.strip()
        match section.marker:
            case Marker.ROLE:
                self._read_role(draft, cursor)
            case Marker.CHANNEL:
                self._read_channel(draft, cursor)
            case Marker.CONSTRAIN:
                self._read_constrain(draft, cursor)
        self._read_recipients(draft, cursor)
        if draft.is_whole:
            self._read_words(draft, cursor.rest, section.marker)
        else:
            self._keep_leftover(draft, cursor, section.marker)

    def _read_role(self, draft: _Draft, cursor: _Cursor) -> None:
        if draft.origin is Origin.STARTED or draft.is_whole:
            self._read_role_word(draft, cursor)
            draft.has_junk |= draft.origin is Origin.STARTED and not cursor.taken
        if found := cursor.take(_CHANNEL_THEN_TO):
            draft.stray_channels.append(found[1].lower())
            draft.has_junk = True

    def _read_role_word(self, draft: _Draft, cursor: _Cursor) -> None:
        if found := cursor.take(_ASSISTANT):
            # `assistantassistant` (tenstorrent/vllm #386), or a role that the prompt has already given
            draft.has_junk |= found[0].strip().lower() != ASSISTANT or draft.origin is not Origin.STARTED
            return
        found = cursor.see(_ROLE)
        if found is None or draft.origin is Origin.GIVEN:
            return
        word = found[1]
        if word.lower() in FOREIGN_ROLES:
            draft.role = word.lower()
        elif self._is_tool_role(draft, word, cursor.text):
            draft.role, draft.name = TOOL, word
        else:
            return
        cursor.take(_ROLE)

    def _is_tool_role(self, draft: _Draft, word: str, text: str) -> bool:
        """Whether the role is a tool's name: in Harmony, any role other than the five known ones is one."""
        if word.lower().startswith("assist") or word.lower() in CHANNELS:
            return False
        if self.tools.is_tool(word):
            return True
        if draft.origin is not Origin.STARTED or not draft.is_whole:
            return False
        return "." in word.strip(".") or "to=assistant" in text or text.strip() == word

    def _read_channel(self, draft: _Draft, cursor: _Cursor) -> None:
        start = cursor.position
        found = cursor.take(_CHANNEL)
        if found and self._read_glued(draft, cursor):
            draft.channels.append(found[1].lower())
            draft.has_junk |= found[1] not in CHANNELS
            return
        cursor.back_to(start)
        word = cursor.see(_TOOL_VALUE)
        if word and self._is_tool_value(draft, word[1], cursor.text[word.end() :]):
            cursor.take(_TOOL_VALUE)
            self._add_tool_value(draft, word[1])

    def _is_tool_value(self, draft: _Draft, word: str, following: str) -> bool:
        """Whether `word` is a tool in place of a channel (P3), not text that starts with a tool's name (`read`)."""
        if not self.tools.is_tool(word):
            return False
        words = following.split()
        if not words:
            return True
        is_plain = words[0][0] not in "{[" and words[0].lower() not in CONTENT_TYPES and not words[0].startswith("to=")
        return draft.may_be_call and (word.startswith(FUNCTIONS) or not is_plain)

    def _read_glued(self, draft: _Draft, cursor: _Cursor) -> bool:
        """Read what is attached to a channel's name: a type, a repetition, punctuation. False for another word."""
        found = cursor.see(_GLUED_WORD)
        glued = found[0] if found else ""
        if glued.lower() in CONTENT_TYPES:
            draft.bare_types.append(glued.lower())
        elif not is_punctuation(_HEADER_NAMES.sub("", glued)):
            return not (glued[0].isalnum() or glued[0] == "_")
        cursor.take(_GLUED_WORD)
        draft.has_junk |= bool(glued) or cursor.rest.startswith("to=")
        return True

    def _read_constrain(self, draft: _Draft, cursor: _Cursor) -> None:
        while (found := cursor.see(_CONSTRAIN_VALUE)) and not cursor.see(_TO):
            word = found[1]
            cursor.take(_CONSTRAIN_VALUE)
            if word.lower() in CHANNELS or word in draft.recipients:
                draft.has_junk = True  # `<|constrain|>analysis code`, `to=python <|constrain|>python code` (vLLM)
            elif self.tools.is_tool(word) and word.lower() not in CONTENT_TYPES:
                self._add_tool_value(draft, word)
                return
            else:
                draft.constrained.append(word.lower())
                draft.has_junk |= word != word.lower()
                return

    def _read_recipients(self, draft: _Draft, cursor: _Cursor) -> None:
        while found := cursor.take(_TO):
            self._add_recipient(draft, found[1])
        if draft.is_whole:
            return
        pattern = _TYPE_AFTER_TO if draft.recipients or draft.tool_values else _BARE_TYPE
        if found := cursor.take(pattern):
            draft.bare_types.append(found[1].lower())

    def _read_words(self, draft: _Draft, rest: str, marker: Marker) -> None:
        """Read the words of a header that ``<|message|>`` closed: types and tools count, others are junk (P5)."""
        for found in _TO_ANYWHERE.finditer(rest):
            self._add_recipient(draft, found[1])
            draft.has_junk = True
        words = _TO_ANYWHERE.sub(" ", rest).split()
        draft.bare_types += [word.lower() for word in words if word.lower() in CONTENT_TYPES]
        words = [word for word in words if word.lower() not in CONTENT_TYPES]
        draft.has_junk |= bool(words)
        if marker is Marker.ROLE:
            draft.stray_channels += [word.lower() for word in words if word.lower() in CHANNELS]
        if marker is Marker.CHANNEL:
            self._read_channel_words(draft, words)

    def _read_channel_words(self, draft: _Draft, words: list[str]) -> None:
        """Read a tool whose ``to=`` is missing, or an unknown channel; several words are just text."""
        for word in words:
            if self.tools.is_tool(word) and (word.startswith(FUNCTIONS) or len(words) == 1):
                self._add_tool_value(draft, word)
            elif len(words) == 1 and _TOOL_VALUE.fullmatch(word):
                draft.unknown_channels.append(word)

    def _keep_leftover(self, draft: _Draft, cursor: _Cursor, marker: Marker) -> None:
        """Keep the rest of a header that anything but ``<|message|>`` closed; it is the body (P5)."""
        rest = cursor.rest.lstrip() if cursor.taken or marker is not Marker.ROLE else cursor.rest
        if not rest.strip() or self._is_header_word(draft, cursor, marker):
            draft.has_junk |= bool(rest.strip())
            rest = ""
        draft.leftovers.append(rest)

    def _is_header_word(self, draft: _Draft, cursor: _Cursor, marker: Marker) -> bool:
        """Whether the rest is part of a header and not text: ``??``, or a name that the end of the stream cut off."""
        rest = cursor.rest.strip()
        if marker is Marker.CONSTRAIN or cursor.taken:
            return False
        if draft.close is Close.END_OF_STREAM and any(name.startswith(rest) for name in _names(draft, cursor, marker)):
            return True
        if marker is Marker.CHANNEL:
            return is_punctuation(rest)
        return draft.origin is Origin.LOOSE and rest in (*CHANNELS, ASSISTANT)

    def _add_recipient(self, draft: _Draft, written: str) -> None:
        recipient, glued = self.tools.recipient(written.rstrip(".-"))
        if recipient:
            draft.recipients.append(recipient)
        draft.has_junk |= recipient != written or not recipient
        self._add_glued(draft, glued)

    def _add_tool_value(self, draft: _Draft, word: str) -> None:
        recipient, glued = self.tools.split(word)
        draft.tool_values.append(recipient)
        draft.has_junk = True
        self._add_glued(draft, glued)

    def _add_glued(self, draft: _Draft, glued: str) -> None:
        if glued in CHANNELS:
            draft.stray_channels.append(glued)
        elif glued:
            draft.bare_types.append(glued)

    # Decisions

    def _decide(self, draft: _Draft) -> Header:
        header = Header(role=draft.role, name=draft.name, has_junk=draft.has_junk)
        header.content_type = _content_type(draft)
        if header.is_foreign:
            self._decide_foreign(draft, header)
        else:
            self._decide_recipient(draft, header)
        header.channel = _channel(draft, is_call=not header.is_foreign and header.recipient is not None)
        header.body = _body(draft, is_call=draft.close is Close.CALL and header.recipient is not None)
        return header

    def _decide_foreign(self, draft: _Draft, header: Header) -> None:
        header.recipient = draft.recipients[0] if draft.recipients else None
        names_tool = header.name is not None and self.tools.is_tool(header.name)
        header.may_call = names_tool and ASSISTANT not in draft.recipients

    def _decide_recipient(self, draft: _Draft, header: Header) -> None:
        recipient = next(filter(is_real, draft.recipients), None)
        if recipient is None and draft.may_be_call:
            recipient = next(iter(draft.tool_values), None)
        if draft.may_be_call:
            header.recipient = recipient
        header.failed_call = recipient is not None and not draft.may_be_call
        header.has_junk |= len(draft.channels) > 1 or len(draft.recipients) > 1
        header.has_junk |= not all(map(is_real, draft.recipients))


def _names(draft: _Draft, cursor: _Cursor, marker: Marker) -> tuple[str, ...]:
    """Return what a header that the end of the stream cut off may have been about to say."""
    if marker is Marker.CHANNEL:
        return ("to=", *CHANNELS)
    if draft.origin is Origin.STARTED:
        return ("to=", ASSISTANT)
    # `to` is an answer, though a short one; ` to` is the start of ` to=`.
    return ("to=",) if cursor.rest[:1].isspace() else ()


def _content_type(draft: _Draft) -> str | None:
    known = (word for word in draft.constrained if word in CONTENT_TYPES)
    return next(known, None) or next(iter(draft.constrained), None) or next(iter(draft.bare_types), None)


def _channel(draft: _Draft, *, is_call: bool) -> str | None:
    """P4: the first valid channel for a tool call, else the last valid one; if there is none, the unknown one."""
    channels = draft.channels or draft.stray_channels or draft.unknown_channels
    if not channels:
        return None
    return channels[0] if is_call else channels[-1]


def _body(draft: _Draft, *, is_call: bool) -> str:
    """P5: the arguments of a call are the last leftover; other text is kept from all sections."""
    if is_call:
        return draft.leftovers[-1] if draft.leftovers else ""
    return " ".join(text for text in draft.leftovers if text)
