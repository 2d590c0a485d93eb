"""openai-harmony's encoding, loaded from the token ranks that ship with the app.

The ranks file has tiktoken's format: one line for each token, ``<base64 of its bytes> <rank>``.
"""

import base64
import hashlib
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from app.core.imports import submodules_only
from app.core.paths import resources_dir
from app.core.text import whole_text
from app.harmony.errors import InterchangeError, RanksError
from app.harmony.short_messages import ShortMessages
from app.harmony.short_texts import ShortTexts
from app.harmony.tokens import FIRST_CONTROL, control_name

if TYPE_CHECKING:
    from openai_harmony.openai_harmony import PyHarmonyEncoding

RANKS_FILE: Final = "o200k_base.tiktoken"
RANKS_SHA256: Final = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
RENDERS_KEPT: Final = 8192


class RenderOperation(StrEnum):
    """The purpose for which openai-harmony renders a conversation; the values are the names of its methods."""

    COMPLETION = "render_conversation_for_completion"
    HISTORY = "render_conversation"
    TRAINING = "render_conversation_for_training"


class TokenTable(dict[int, bytes]):
    """The bytes of every ordinary token, by id: the lines of the ranks file, each found when it is first asked for.

    The file is sorted by rank and has no gaps. An answer has a few hundred different tokens, so a search for each is
    far less work than to cut the file into 200,000 lines.
    """

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    def __missing__(self, token: int) -> bytes:
        decoded = _decoded(self._line(token))
        self[token] = decoded
        return decoded

    def all_bytes(self) -> list[bytes]:
        """Return the bytes of all ordinary tokens, in order; they are not kept here."""
        return [_decoded(line) for line in self._data.splitlines()]

    def _line(self, token: int) -> bytes:
        """Find the line of a token, each time where it would be if all lines were equally long."""
        data, low, high = self._data, 0, len(self._data)
        first, last = 0, FIRST_CONTROL  # the lines between low and high are those of the ranks from first to last - 1
        while low < high and first <= token < last:
            middle = low + (high - low) * (token - first) // (last - first)
            start = data.rfind(b"\n", low, middle) + 1 or low
            end = data.find(b"\n", middle, high)
            line = data[start : end if end >= 0 else high]
            rank = int(line.partition(b" ")[2])
            if rank == token:
                return line
            if rank < token:
                low, first = start + len(line) + 1, rank + 1
            else:
                high, last = start, rank
        raise KeyError(token)


def _decoded(line: bytes) -> bytes:
    return base64.b64decode(line.partition(b" ")[0])


class HarmonyEncoding:
    """Tokenizes and detokenizes text, and renders messages. Needs no network.

    openai-harmony takes a fifth of a second to read its ranks. It does so when it is first needed: for a long text or a
    rare one, see :mod:`app.harmony.short_texts`, or by :meth:`prepare`.
    """

    def __init__(self, ranks: bytes, folder: Path) -> None:
        self._table = TokenTable(ranks)
        self._folder = folder
        self._texts = ShortTexts(ranks)
        self._messages = ShortMessages(self._texts)
        self._whole: PyHarmonyEncoding | None = None
        self._reading = threading.Lock()
        # A conversation is rendered again for each turn; with the cache, only new messages cost time.
        self.render_message = lru_cache(maxsize=RENDERS_KEPT)(self._render_message)

    @classmethod
    def load(cls, ranks_dir: Path | None = None) -> Self:
        """Return the encoding with the ranks from `ranks_dir`, or from the app's resources.

        Raises:
            RanksError: the file is missing or is not the one that ships with the app.
        """
        folder = ranks_dir if ranks_dir is not None else resources_dir() / "harmony"
        return cls(_read_ranks(folder), folder)

    @property
    def is_prepared(self) -> bool:
        """Whether openai-harmony has read the ranks."""
        return self._whole is not None

    def prepare(self) -> None:
        """Have openai-harmony read the ranks, which holds Python's lock for a fifth of a second. Thread-safe.

        Raises:
            RanksError: the file has changed since :meth:`load`.
        """
        with self._reading:
            if self._whole is None:
                self._whole = _whole_encoding(self._folder)

    @property
    def _inner(self) -> "PyHarmonyEncoding":
        self.prepare()
        assert self._whole is not None
        return self._whole

    def encode_text(self, text: str) -> list[int]:
        """Tokenize `text` with ordinary tokens only, even if it contains control tokens as text."""
        text = whole_text(text)
        if self._whole is None and (short := self._texts.encode(text)) is not None:
            return short
        ids: list[int] = self._inner.encode(text, ())
        return ids

    def decode(self, ids: Sequence[int]) -> str:
        """Convert `ids` to text, with the names of control tokens, for the raw view. Never raises."""
        table = self._table
        return b"".join(
            table[token] if 0 <= token < FIRST_CONTROL else control_name(token).encode() for token in ids
        ).decode("utf-8", "replace")

    def token_bytes(self, token: int) -> bytes:
        """Return the bytes of an ordinary token; none for a control token or an unknown id."""
        return self._table[token] if 0 <= token < FIRST_CONTROL else b""

    def all_bytes(self) -> list[bytes]:
        """Return the bytes of all ordinary tokens, in order."""
        return self._table.all_bytes()

    def _render_message(self, message_json: str, has_function_tools: bool) -> tuple[int, ...]:
        """Render one message from openai-harmony's JSON form; cached, see :data:`RENDERS_KEPT`."""
        if self._whole is None:
            short = self._messages.render(message_json, has_function_tools=has_function_tools)
            if short is not None:
                return tuple(short)
        return tuple(self._inner.render(message_json, {"conversation_has_function_tools": has_function_tools}))

    def render_document(
        self,
        document: str,
        *,
        operation: RenderOperation = RenderOperation.COMPLETION,
        next_role: str | None = "assistant",
        auto_drop_analysis: bool = True,
    ) -> list[int]:
        """Render a conversation from openai-harmony's own JSON form, by its own rules.

        Args:
            document: ``{"messages": [...]}``.
            operation: what the ids are for.
            next_role: role in the header at the end of a prompt.
            auto_drop_analysis: openai-harmony's own rule for dropping reasoning, which drops too little.

        Raises:
            InterchangeError: openai-harmony rejects the document.
        """
        import openai_harmony  # noqa: PLC0415  only `descant harmony` needs all of it

        try:
            conversation = openai_harmony.Conversation.from_json(document)
            arguments = [conversation]
            if operation is RenderOperation.COMPLETION:
                arguments.append(openai_harmony.Role(next_role))
            config = openai_harmony.RenderConversationConfig(auto_drop_analysis=auto_drop_analysis)
            ids: list[int] = getattr(openai_harmony.HarmonyEncoding(self._inner), operation.value)(*arguments, config)
        except (openai_harmony.HarmonyError, LookupError, TypeError, ValueError, AttributeError) as error:
            # openai-harmony's Python side checks little: a missing field is a KeyError, a number instead of a list a
            # TypeError
            raise InterchangeError("The conversation", _reason(error)) from error
        return ids


def _reason(error: Exception) -> str:
    """Return the error as one sentence, without the link that pydantic adds to each message."""
    if isinstance(error, KeyError):
        return f"The field {error} is missing."
    lines = (line.strip() for line in str(error).splitlines())
    return " ".join(line for line in lines if not line.startswith("For further information"))


def _read_ranks(folder: Path) -> bytes:
    try:
        data = (folder / RANKS_FILE).read_bytes()
    except OSError as error:
        raise RanksError(str(folder), error.strerror or "The file could not be opened.") from error
    if hashlib.sha256(data).hexdigest() != RANKS_SHA256:
        raise RanksError(str(folder), "The file is damaged or of another version.")
    return data


def _whole_encoding(folder: Path) -> "PyHarmonyEncoding":
    # The part of openai-harmony that is written in Rust. The rest of it, for documents of other programs, takes longer
    # to import than this module and all that it imports (pydantic).
    with submodules_only("openai_harmony"):
        from openai_harmony.openai_harmony import HarmonyError, load_harmony_encoding  # noqa: PLC0415  see the class
    try:
        with _ranks_base(folder):
            return load_harmony_encoding("HarmonyGptOss")
    except HarmonyError as error:
        raise RanksError(str(folder), str(error)) from error


@contextmanager
def _ranks_base(folder: Path) -> Iterator[None]:
    """Tell openai-harmony where the ranks are during one load; otherwise it would download them."""
    name = "TIKTOKEN_ENCODINGS_BASE"
    before = os.environ.get(name)
    os.environ[name] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
