"""Alternatives as a part of a sentence."""

from collections.abc import Iterable

from app.core.sentences import Phrase, phrase


def one_of(values: Iterable[str]) -> Phrase | str:
    """Return one or more alternatives as a field of a sentence, such as “a, b or c”."""
    *others, last = values
    if not others:
        return last
    return phrase("{others} or {last}", others=", ".join(others), last=last)
