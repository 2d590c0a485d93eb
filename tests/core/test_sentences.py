"""Sentences: how a template is filled in."""

import pytest

from app.core.sentences import Phrase, phrase


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("it is too old", "It failed: it is too old."),
        ("it is too old.", "It failed: it is too old."),
        ("wait ...", "It failed: wait ...."),
        ("a.", "It failed: a.."),
        (phrase("It is {what}.", what="too old"), "It failed: It is too old."),
        (3.0, "It failed: 3.0."),
    ],
)
def test_a_sentence_in_a_sentence_has_one_full_stop(value: str | float | Phrase, shown: str) -> None:
    """What ends in dots, or may be a name, stays as it is."""
    assert str(phrase("It failed: {reason}.", reason=value)) == shown


def test_within_a_sentence_nothing_is_taken_away() -> None:
    assert str(phrase("{reason} Try again.", reason="It is too old.")) == "It is too old. Try again."
