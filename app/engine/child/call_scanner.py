"""Finds calls of tools in the text of models other than gpt-oss.

Forms, as the chat templates of these models show them to the model::

    <tool_call>{"name": "f", "arguments": {"a": 1}}</tool_call>                      Hermes, Qwen 2.5 and 3; any number
    <tool_call><function=f><parameter=a>1</parameter></function></tool_call>         Qwen3-Coder
    {"name": "f", "parameters": {"a": 1}}                                            Llama 3: all of the answer
    <|python_tag|>{"name": "f", "parameters": {"a": 1}}                              Llama 3: to the end of the answer
    [TOOL_CALLS][{"name": "f", "arguments": {"a": 1}}]                               Mistral: to the end of the answer
    [TOOL_CALLS]f[ARGS]{"a": 1}                                                      Mistral, newer

They count only if tools were offered. A malformed call between markers stays a call, so that the model can be told; an
answer that only looks like Llama's form stays an answer.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

OPEN, CLOSE = "<tool_call>", "</tool_call>"
_TO_THE_END: Final = ("<|python_tag|>", "[TOOL_CALLS]")
_ARGUMENTS: Final = "[ARGS]"
BEGINNINGS: Final = (OPEN, *_TO_THE_END)
"""Behind each of these the model writes a call."""

MARKERS: Final = frozenset((OPEN, CLOSE, _ARGUMENTS, *_TO_THE_END))
"""Texts that matter even where the vocabulary has control tokens for them."""

_NAME: Final = re.compile(r'"name"\s*:\s*"([^"]*)"')
_REST: Final = re.compile(r'"(?:arguments|parameters)"\s*:\s*')
_FUNCTION: Final = re.compile(r"<function=([^>\n]+)>(.*?)(?:</function>|\Z)", re.DOTALL)
_PARAMETER: Final = re.compile(r"<parameter=([^>\n]+)>\n?(.*?)\n?(?:</parameter>|(?=<parameter=)|\Z)", re.DOTALL)
_NEWER: Final = re.compile(r"\s*([\w.\-]+)\s*" + re.escape(_ARGUMENTS) + r"(.*?)(?=\[TOOL_CALLS\]|\Z)", re.DOTALL)
_UNNAMED: Final = "unnamed"

Schemas = Mapping[str, Mapping[str, object]]
"""The parameters of each tool that was offered, by name."""


@dataclass(frozen=True, slots=True)
class FoundCall:
    """A call as the model wrote it; `arguments` should be JSON."""

    name: str
    arguments: str


Piece = str | FoundCall


class CallScanner:
    """Separates the text of one answer from the calls in it.

    Args:
        schemas: of the tools that were offered.
    """

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self._held = ""
        self._has_begun = False
        self._marker = ""

    def feed(self, text: str, *, is_all: bool) -> list[Piece]:
        """Return what is clear of the text so far: text to show, and calls.

        Args:
            is_all: the answer is complete.
        """
        self._held += text
        pieces: list[Piece] = []
        while (found := self._step(is_all=is_all)) is not None:
            pieces += found
        return [piece for piece in pieces if piece != ""]

    def _step(self, *, is_all: bool) -> list[Piece] | None:
        """Return the next pieces; None if more text is needed."""
        if self._marker:
            return self._inside(is_all=is_all)
        if not self._has_begun:
            start = self._held.lstrip()
            if not start:
                return None
            if start[0] in "{[" and not start.startswith("[TOOL"[: len(start)]):
                return self._whole(is_all=is_all)
            self._has_begun = True
        return self._outside(is_all=is_all)

    def _whole(self, *, is_all: bool) -> list[Piece] | None:
        """Hold an answer that starts like JSON until it is complete."""
        if not is_all:
            return None
        held, self._held, self._has_begun = self._held, "", True
        calls = list(_json_calls(held))
        is_call = bool(calls) and all(call.name in self._schemas for call in calls)
        return list(calls) if is_call else [held]

    def _outside(self, *, is_all: bool) -> list[Piece] | None:
        places = [(self._held.find(marker), marker) for marker in (OPEN, *_TO_THE_END) if marker in self._held]
        if places:
            at, self._marker = min(places)
            clear, self._held = self._held[:at], self._held[at + len(self._marker) :]
            return [clear]
        kept = 0 if is_all else _begun(self._held)
        clear, self._held = self._held[: len(self._held) - kept], self._held[len(self._held) - kept :]
        return [clear] if clear else None

    def _inside(self, *, is_all: bool) -> list[Piece] | None:
        if self._marker == OPEN and CLOSE in self._held:
            body, _, self._held = self._held.partition(CLOSE)
            self._marker = ""
            return list(self._calls(body))
        if not is_all:
            return None
        body, self._held = self._held, ""
        marker, self._marker = self._marker, ""
        return list(_newer(body)) if marker != OPEN and _ARGUMENTS in body else list(self._calls(body))

    def _calls(self, body: str) -> Iterator[FoundCall]:
        """Return the calls between markers; what is malformed is one as well."""
        if found := _FUNCTION.search(body):
            yield FoundCall(found[1].strip(), self._from_tags(found[1].strip(), found[2]))
            return
        calls = list(_json_calls(body))
        yield from calls or [_malformed(body)]

    def _from_tags(self, name: str, body: str) -> str:
        """Return arguments in tags as JSON; a value is text unless the schema says otherwise."""
        properties = self._schemas.get(name, {}).get("properties")
        kinds = properties if isinstance(properties, dict) else {}
        values = {key.strip(): _value(text, kinds.get(key.strip())) for key, text in _PARAMETER.findall(body)}
        return json.dumps(values, ensure_ascii=False)


def _json_calls(text: str) -> Iterator[FoundCall]:
    """Yield the calls if the text is JSON that describes calls, one or several; nothing otherwise."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        parts = text.split(";")  # as Llama writes several
        if len(parts) > 1:
            yield from _all_or_none([call for part in parts for call in _json_calls(part)], len(parts))
        return
    found = value if isinstance(value, list) else [value]
    yield from _all_or_none([call for one in found if (call := _call_of(one)) is not None], len(found))


def _all_or_none(calls: list[FoundCall], count: int) -> list[FoundCall]:
    return calls if len(calls) == count else []


def _call_of(value: object) -> FoundCall | None:
    if not isinstance(value, dict) or not isinstance(value.get("name"), str):
        return None
    arguments = value.get("arguments", value.get("parameters"))
    if arguments is None:
        return None if set(value) - {"name", "type", "id"} else FoundCall(value["name"], "{}")
    text = arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False)
    return FoundCall(value["name"], text)


def _malformed(body: str) -> FoundCall:
    """Return a call whose JSON is broken: the name, and what follows as its arguments."""
    name, rest = _NAME.search(body), _REST.search(body)
    return FoundCall(name[1] if name else _UNNAMED, body[rest.end() :].strip() if rest else body.strip())


def _newer(body: str) -> Iterator[FoundCall]:
    calls = [FoundCall(name, arguments.strip()) for name, arguments in _NEWER.findall(body)]
    yield from calls or [_malformed(body)]


def _value(text: str, schema: object) -> object:
    if isinstance(schema, dict) and schema.get("type") == "string":
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _begun(text: str) -> int:
    """Return how many characters at the end may be the start of a marker."""
    longest = 0
    for marker in (OPEN, *_TO_THE_END):
        for length in range(min(len(marker) - 1, len(text)), longest, -1):
            if text.endswith(marker[:length]):
                longest = length
                break
    return longest
