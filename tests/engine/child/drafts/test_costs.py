"""What a batch costs, as it is measured."""

import pytest

from app.engine.child.drafts.costs import BatchCosts


def known() -> BatchCosts:
    costs = BatchCosts()
    for _ in range(3):
        costs.note(1, 0.01)
    return costs


def test_nothing_is_known_at_first() -> None:
    costs = BatchCosts()
    assert not costs.is_known
    costs.note(1, 0.01)
    assert not costs.is_known, "the first token may include preparations"
    costs.note(1, 0.01)
    assert costs.is_known


def test_a_batch_is_compared_with_single_tokens() -> None:
    costs = known()
    for seconds in (0.024, 0.026, 0.025):
        costs.note(4, seconds)
    assert costs.ratio(4) == pytest.approx(2.4)
    assert costs.ratio(1) == 1.0


def test_what_other_programs_add_changes_nothing() -> None:
    costs = known()
    for seconds in (0.02, 5.0, 0.02, 0.7, 0.09):
        costs.note(4, seconds)
    assert costs.ratio(4) == pytest.approx(2.0)


def test_sizes_that_were_not_measured_follow_their_neighbours() -> None:
    costs = known()
    guessed = costs.ratio(8)
    assert 2 < guessed < 4
    for _ in range(2):
        costs.note(4, 0.04)
    assert costs.ratio(8) > 6, "a batch of four gains nothing here, so one of eight should not either"
    for _ in range(2):
        costs.note(6, 0.015)
    assert costs.ratio(8) < 2


def test_what_was_measured_long_ago_is_forgotten() -> None:
    costs = known()
    for _ in range(2):
        costs.note(4, 0.5)
    assert costs.ratio(4) == pytest.approx(50)
    for _ in range(600):
        costs.note(1, 0.01)
    assert costs.ratio(4) < 4, "it may be tried again"


def test_the_machine_becomes_faster() -> None:
    costs = known()
    for _ in range(20):
        costs.note(1, 0.002)
    assert costs.single == pytest.approx(0.002)


def test_a_slow_token_after_a_draft_counts_with_it() -> None:
    costs = BatchCosts()
    for _ in range(8):
        costs.note(1, 1.0)
    for seconds in (1.0, 1.8):
        for _ in range(9):
            costs.note(8, 3.0)
            costs.note(1, seconds)
            costs.note(1, 1.0)
        assert costs.ratio(8) == pytest.approx(2.0 + seconds)
        assert costs.ratio(1) == 1.0


def test_what_a_batch_cost_of_drafts_is_returned() -> None:
    costs = known()
    for _ in range(2):
        costs.note(4, 0.02)
    assert costs.note(4, 0.03) == pytest.approx(3.0)
    assert costs.note(1, 0.015) == pytest.approx(0.5), "it follows a draft"
    assert costs.note(1, 0.015) == 0.0, "it does not"
    costs.note(4, 0.02)
    assert costs.note(1, 0.009) == 0.0


def test_a_long_pause_of_the_machine_is_not_the_fault_of_drafts() -> None:
    costs = known()
    for _ in range(3):
        costs.note(4, 0.02)
    assert costs.note(4, 1.0) < 5
    assert costs.note(1, 1.0) == 2.0


def test_one_draft_after_another_costs_nothing_more() -> None:
    costs = BatchCosts()
    for size in (1, 1, 1, 8, 8, 8, 8, 8):
        costs.note(size, 1.0 if size == 1 else 3.0)
    costs.begin()
    costs.note(1, 5.0)  # the first token of a turn
    assert costs.ratio(8) == pytest.approx(3.0)
