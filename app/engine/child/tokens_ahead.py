"""The vocabulary in the form that grammars need, made by a thread of its own by the first turn that may need it."""

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.engine.child.constraints.tokens import GrammarTokens


class TokensAhead:
    """The vocabulary of one model.

    Args:
        texts: returns the bytes of each token; none for one that is no text.
        tokenize: splits plain text into tokens.
    """

    def __init__(self, texts: Callable[[], Sequence[bytes]], tokenize: Callable[[str], list[int]]) -> None:
        self._texts = texts
        self._tokenize = tokenize
        self._lock = threading.Lock()
        self._made: GrammarTokens | None = None

    def begin(self) -> None:
        """Make it while the prompt is processed."""
        if self._made is None:
            threading.Thread(target=self.get, name="vocabulary for schemas", daemon=True).start()

    def get(self) -> "GrammarTokens":
        """Wait for it, or make it."""
        with self._lock:
            if self._made is None:
                from app.engine.child.constraints.tokens import grammar_tokens  # noqa: PLC0415  see the module

                self._made = grammar_tokens(self._texts(), self._tokenize)
            return self._made
