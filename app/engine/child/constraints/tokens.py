"""The model's vocabulary as llguidance reads it. That of gpt-oss takes a second, so the first schema makes it."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from app.core.imports import submodules_only

with submodules_only("llguidance"):  # what else is in it imports four times as long
    from llguidance._lib import LLTokenizer
    from llguidance._tokenizer import TokenizerWrapper


class GrammarTokens(NamedTuple):
    """A vocabulary, and the token of each text in it."""

    tokenizer: LLTokenizer
    ids: dict[bytes, int]


def grammar_tokens(texts: Sequence[bytes], tokenize: Callable[[str], list[int]]) -> GrammarTokens:
    """Return the vocabulary.

    Args:
        texts: the bytes of each token; none for one that is no text, of which there is one at least.
        tokenize: splits plain text into tokens.
    """
    special = [token for token, text in enumerate(texts) if not text]
    ids = {text: token for token, text in enumerate(texts) if text}
    tokens = list(texts)
    for token in special:
        tokens[token] = b"\xff<%d>" % token  # how llguidance marks what is no text
    table = _Table(tokens, special, tokenize, ids)
    return GrammarTokens(
        LLTokenizer(TokenizerWrapper(table), n_vocab=len(tokens), slices=LLTokenizer.json_slices()), ids
    )


class _Table:
    """What llguidance asks of a vocabulary: where only one text can follow, it allows just the tokens of that text."""

    bos_token_id = None

    def __init__(
        self, tokens: list[bytes], special: list[int], tokenize: Callable[[str], list[int]], ids: Mapping[bytes, int]
    ) -> None:
        self.tokens, self.special_token_ids = tokens, special
        self.eos_token_id = special[0]  # no matcher is asked about the end
        self._tokenize = tokenize
        self._ids = ids
        self._longest = max(map(len, ids))

    def __call__(self, text: str | bytes) -> list[int]:
        data = text.encode() if isinstance(text, str) else text
        ids = self._tokenize(data.decode())
        return ids if b"".join(self.tokens[token] for token in ids) == data else self._longest_first(data)

    def _longest_first(self, data: bytes) -> list[int]:
        """Split text that the model's own way would change: some vocabularies put a space before it."""
        ids: list[int] = []
        while data:
            parts = (data[:length] for length in range(min(self._longest, len(data)), 0, -1))
            part = next((part for part in parts if part in self._ids), data[:1])
            ids += [self._ids[part]] if part in self._ids else []
            data = data[len(part) :]
        return ids
