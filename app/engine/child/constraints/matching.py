"""Follows a JSON text along its schema, token by token."""

from collections.abc import Iterable

import numpy as np

from app.core.imports import submodules_only
from app.engine.child.constraints.masks import Bits
from app.engine.child.constraints.tokens import GrammarTokens

with submodules_only("llguidance"):  # as in tokens.py
    from llguidance._lib import LLMatcher


class SchemaMatcher:
    """One text that has to fit a grammar.

    Attributes:
        is_lost: the text does not fit, or is too complicated to follow; nothing is restricted any more.
    """

    def __init__(self, tokens: GrammarTokens, grammar: str) -> None:
        self._matcher = LLMatcher(tokens.tokenizer, grammar, log_level=0)
        self._tokens = tokens.tokenizer
        self._words = np.zeros((int(self._tokens.vocab_size) + 31) // 32, np.uint32)
        self.is_lost = bool(self._matcher.is_error())

    @property
    def is_whole(self) -> bool:
        """Whether the text may end here."""
        return not self.is_lost and bool(self._matcher.is_accepting())

    def fits(self, token: int) -> bool:
        """Whether the text may go on with `token`."""
        return not self.is_lost and int(self._matcher.validate_tokens([token])) == 1

    def take(self, token: int) -> None:
        """Add the next token of the text."""
        if not self.is_lost:
            self.is_lost = not self._matcher.consume_token(token)

    def mask(self, ends: Iterable[int], more: Iterable[int] = ()) -> Bits | None:
        """Return what may follow: text, once it is whole one of `ends`, and `more` in any case. None if it is lost."""
        if self.is_lost:
            return None
        words = self._words
        self._matcher.unsafe_compute_mask_ptr(words.ctypes.data, words.nbytes)
        if self._matcher.is_error():
            self.is_lost = True
            return None
        self._clear(int(self._tokens.eos_token))
        mask = Bits(words, [*more, *(ends if self.is_whole else ())])
        if mask.is_empty:
            self.is_lost = True
            return None
        return mask

    def take_text(self, text: str) -> None:
        """Add text that came together with something else in one token."""
        for token in self._tokens.greedy_tokenize(text):
            self.take(token)

    def _clear(self, token: int) -> None:
        self._words[token // 32] &= np.uint32(~(1 << token % 32) & 0xFFFFFFFF)
