"""Where the last tokens stood before, and how a text that is written again with changes is followed."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.engine.child.drafts.index import LONG, TextIndex
from app.engine.child.drafts.source import LONGEST_RUN, Match

few_tokens = st.lists(st.integers(0, 3), max_size=80)


def grown(ids: Sequence[int]) -> TextIndex:
    index = TextIndex(())
    for token in ids:
        index.add(token)
    return index


def drafted(index: TextIndex, count: int) -> list[int]:
    match = index.find()
    return index.following(match, count) if match is not None else []


def written(index: TextIndex, ids: Sequence[int]) -> None:
    """As the drafter does: it asks after each token."""
    for token in ids:
        index.add(token)
        index.find()


def test_a_text_that_stood_before_goes_on_as_before() -> None:
    index = TextIndex([*range(100, 160), 1, 2, 110, 111, 112])
    assert drafted(index, 5) == [113, 114, 115, 116, 117]


def test_nothing_is_found_in_a_text_that_does_not_repeat() -> None:
    index = TextIndex(range(5_000))
    for token in range(10_000, 12_000):
        index.add(token)
        assert index.find() is None


@given(few_tokens, st.lists(st.integers(0, 5), max_size=40))
def test_what_is_not_expected_is_not_found(prompt: list[int], ids: list[int]) -> None:
    """A token that nothing is expected after is evaluated at once."""
    index = TextIndex(prompt)
    for token in ids:
        is_expected, is_long = index.expects(token), index.expects(token, is_long=True)
        index.add(token)
        match = index.find()
        assert is_expected or match is None
        assert is_long or match is None or match.length < LONG


def test_a_long_run_through_changes_is_expected() -> None:
    """What was renamed makes runs of six tokens that stood nowhere before."""
    parts = [list(range(start, start + 6)) for start in range(100, 700, 100)]
    index = TextIndex([token for part in parts for token in [*part, 1]])
    lengths = []
    for token in (token for part in parts for token in [*part, 2]):
        is_long = index.expects(token, is_long=True)
        index.add(token)
        match = index.find()
        lengths.append(match.length if match is not None else 0)
        assert is_long or lengths[-1] < LONG
    assert lengths[-2] > 12


def test_nothing_is_expected_in_a_text_that_does_not_repeat() -> None:
    index = TextIndex(range(300))
    expected = 0
    for token in range(10_000, 11_000):
        expected += index.expects(token)
        index.add(token)
    assert expected < 100, "only tokens that share an entry with others"


def test_the_longest_agreement_wins_over_the_most_recent() -> None:
    long_ago, recent = [*range(20), 50, 51], [17, 18, 19, 70, 71]
    index = TextIndex([*long_ago, 999, *recent, 998, *range(20)])
    match = index.find()
    assert match is not None
    assert (index.following(match, 2), match.length) == ([50, 51], 20)


def test_of_two_places_that_agree_as_far_the_most_recent_wins() -> None:
    index = TextIndex([1, 2, 3, 40, 900, 1, 2, 3, 41, 901, 1, 2, 3])
    assert drafted(index, 1) == [41]


def test_a_line_that_repeats_itself_goes_on_as_long_as_asked() -> None:
    assert drafted(TextIndex([7, 8, 9] * 5), 10) == [7, 8, 9, 7, 8, 9, 7, 8, 9, 7]


@given(few_tokens, few_tokens)
def test_many_tokens_at_once_are_entered_as_one_by_one(first: list[int], more: list[int]) -> None:
    at_once, one_by_one = TextIndex(first), grown(first)
    for token in more:
        at_once.add(token)
        one_by_one.add(token)
    assert list(at_once._ids) == list(one_by_one._ids)
    assert at_once._heads == one_by_one._heads
    assert at_once._found == one_by_one._found


@given(few_tokens)
def test_what_is_found_really_agrees(ids: list[int]) -> None:
    index = grown(ids)
    for place in index._found:
        length = index._agreement(place) if place else 0
        assert 0 <= length <= LONGEST_RUN
        before = list(index._ids)
        assert before[place - length : place] == before[len(before) - length :]


def test_after_a_change_the_source_goes_on() -> None:
    source = list(range(100, 200))
    index = TextIndex([*source, 1, 2])
    written(index, [*range(100, 130), 900, 901])
    assert index.find() is None
    index.add(133)
    match = index.find()
    assert match == Match(match.position if match else 0, 1, returns=True)
    assert drafted(index, 4) == [134, 135, 136, 137]


def test_a_name_that_was_changed_is_expected_to_change_everywhere() -> None:
    old, new = [500, 501], [600, 601, 602]

    def text(name: list[int]) -> list[int]:
        return [*range(100, 120), *name, *range(120, 140), *name, *range(140, 160)]

    index = TextIndex([*text(old), 1, 2])
    written(index, text(new)[: 20 + 3 + 10])
    assert drafted(index, 16) == [*range(130, 140), *new, *range(140, 143)]
    written(index, text(new)[33:44])
    assert drafted(index, 4) == [601, 602, 140, 141], "in the middle of the new name"


def test_changes_that_are_not_made_again_are_not_expected_for_long() -> None:
    source = [token for number in range(8) for token in (*range(100 + 20 * number, 110 + 20 * number), 7)]
    index = TextIndex([*source, 1, 2])
    expected = []
    for number in range(8):
        written(index, range(100 + 20 * number, 110 + 20 * number))
        expected.append(drafted(index, 1) == [7])
        written(index, [900 if number % 2 == 0 else 7])
    assert expected[-1], "it was changed in every second place, so it is no longer guessed"


def test_a_text_that_goes_elsewhere_has_no_source() -> None:
    index = TextIndex([*range(100, 200), 1, 2])
    written(index, [*range(100, 130), *np.random.default_rng(0).integers(1_000, 9_000, 40).tolist()])
    assert index.find() is None
