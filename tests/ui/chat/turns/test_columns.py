"""Columns: the same in every row of a width."""

import pytest

from app.ui.chat.turns.columns import ANALYSIS_MAX, ANALYSIS_MIN, ANSWER_MAX, GAP, WIDE, columns

WIDTHS = range(300, 2000)


@pytest.mark.parametrize("has_analysis", [True, False])
def test_everything_is_inside_the_row(has_analysis: bool) -> None:
    for width in WIDTHS:
        place = columns(width, has_analysis=has_analysis)
        assert place.answer_x >= 16
        assert 0 < place.answer_width <= ANSWER_MAX
        assert place.answer_x + place.answer_width <= width - 16
        if has_analysis:
            assert place.analysis_x + place.analysis_width <= width - 16


def test_the_answer_stands_where_it_stands_with_analysis_or_without() -> None:
    for width in WIDTHS:
        one, other = columns(width, has_analysis=True), columns(width, has_analysis=False)
        assert (one.answer_x, one.answer_width) == (other.answer_x, other.answer_width)
        assert other.analysis_width == 0


def test_wide_rows_have_the_analysis_at_the_right_of_the_answer() -> None:
    for width in range(WIDE, 2000):
        place = columns(width, has_analysis=True)
        assert place.is_beside
        assert place.analysis_x == place.answer_x + place.answer_width + GAP
        assert ANALYSIS_MIN <= place.analysis_width <= ANALYSIS_MAX
        assert place.answer_width >= 380
        left, right = place.answer_x, width - place.analysis_x - place.analysis_width
        assert abs(left - right) <= 1  # the pair is in the middle


def test_narrow_rows_have_it_above_the_answer() -> None:
    for width in range(300, WIDE):
        place = columns(width, has_analysis=True)
        assert not place.is_beside
        assert (place.analysis_x, place.analysis_width) == (place.answer_x, place.answer_width)


def test_no_width_is_too_small() -> None:
    assert columns(0, has_analysis=True).answer_width == 1
