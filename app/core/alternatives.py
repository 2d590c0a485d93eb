"""Alternatives as a part of a sentence."""

from collections.abc import Iterable

from app.core.sentences import Phrase, phrase


def one_of(values: Iterable[str]) -> Phrase:
    """Return two or more alternatives, such as “a, b or c”."""
    *others, last = values
    return phrase("{others} or {last}", others=", ".join(others), last=last)
