"""The tokens of a model."""

import ctypes
from collections.abc import Mapping
from typing import Any

from app.engine.child.bindings.llama import llama


class Vocabulary:
    """Tokenization and detokenization for models that openai-harmony does not render.

    Args:
        is_read: whether llama.cpp has read the texts of the tokens; otherwise it would abort the process when asked for
            one, so everything but the size raises RuntimeError.
    """

    def __init__(self, handle: Any, *, is_read: bool = True) -> None:
        self._given, self._is_read = handle, is_read
        self.size = int(llama.llama_vocab_n_tokens(handle))
        self.add_bos = bool(llama.llama_vocab_get_add_bos(handle))
        self.bos = int(llama.llama_vocab_bos(handle))
        self.eos = int(llama.llama_vocab_eos(handle))
        self._control: dict[str, int] | None = None

    @property
    def _handle(self) -> Any:
        if not self._is_read:
            raise RuntimeError("The vocabulary was not read.")
        return self._given

    @property
    def bos_text(self) -> str:
        """The begin-of-sequence token as text, for templates; empty if there is none."""
        return self._text(self.bos) if self.bos >= 0 else ""

    @property
    def eos_text(self) -> str:
        """The end-of-sequence token as text, for templates; empty if there is none."""
        return self._text(self.eos) if self.eos >= 0 else ""

    def is_end(self, token: int) -> bool:
        """Whether `token` ends a turn (an end-of-generation token)."""
        return bool(llama.llama_vocab_is_eog(self._handle, token))

    def control_tokens(self) -> Mapping[str, int]:
        """Return all control tokens, which steer the model and are not text: id by text."""
        if self._control is None:
            self._control = {self._text(i): i for i in range(self.size) if self._is_control(i)}
        return self._control

    def tokenize_plain(self, text: str, *, is_whole: bool = False) -> list[int]:
        """Tokenize `text` as plain text. USER_DEFINED tokens are matched all the same; see templates/tokens.py.

        Args:
            is_whole: put the tokens around it that the model wants around a text.
        """
        data = text.encode("utf-8", "replace")
        room = len(data) + 16
        while True:
            ids = (llama.llama_token * room)()
            count = int(llama.llama_tokenize(self._handle, data, len(data), ids, room, is_whole, False))
            if count >= 0:
                return list(ids[:count])
            room = -count

    def piece(self, token: int) -> bytes:
        """Return the bytes of `token`; none for a control token."""
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            count = int(llama.llama_token_to_piece(self._handle, token, buffer, room, 0, False))
            if count >= 0:
                return buffer.raw[:count]
            room = -count

    def _text(self, token: int) -> str:
        return bytes(llama.llama_vocab_get_text(self._handle, token)).decode("utf-8", "replace")

    def _is_control(self, token: int) -> bool:
        attributes = int(llama.llama_vocab_get_attr(self._handle, token))
        if attributes & (llama.LLAMA_TOKEN_ATTR_CONTROL | llama.LLAMA_TOKEN_ATTR_UNKNOWN) or self.is_end(token):
            return True
        if not attributes & llama.LLAMA_TOKEN_ATTR_USER_DEFINED:
            return False
        text = self._text(token)
        return len(text) > 2 and (text[0], text[-1]) in {("<", ">"), ("[", "]")}
