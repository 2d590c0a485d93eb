"""The tokens with which a text can go on so that it becomes one of a few words."""

from collections.abc import Callable, Iterator, Mapping, Sequence


class Words:
    """Words, any of which may be written.

    Args:
        words: such as tags of reasoning, or recipients of calls.
        ids: returns the token of a text.
    """

    def __init__(self, words: Sequence[str], ids: Callable[[], Mapping[bytes, int]]) -> None:
        self._words = [word.encode() for word in words]
        self._ids = ids

    def after(self, begun: bytes) -> set[int]:
        """Return the tokens that may follow the part of a word that is written already."""
        ids: set[int] = set()
        for word in self._words:
            if word.startswith(begun):
                ids.update(self._starting(word[len(begun) :]))
        return ids

    def begin_with(self, text: bytes) -> bool:
        """Whether `text` is the beginning of one of the words."""
        return any(word.startswith(text) for word in self._words)

    def has(self, text: bytes) -> bool:
        """Whether `text` is one of the words."""
        return text in self._words

    def _starting(self, rest: bytes) -> Iterator[int]:
        known = self._ids()
        for length in range(1, len(rest) + 1):
            token = known.get(rest[:length])
            if token is not None:
                yield token
