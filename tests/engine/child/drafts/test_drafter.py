"""How long a draft is, and when there is none."""

from collections.abc import Callable, Sequence
from statistics import mode

import numpy as np
import pytest

from app.engine.child.drafts import drafter as drafters
from app.engine.child.drafts.drafter import Drafter

GPU = {1: 1.0, 2: 1.19, 3: 1.37, 4: 1.72, 6: 2.18, 8: 2.65, 12: 3.34, 16: 3.48, 24: 3.9}
"""gpt-oss-20b on an H200."""
CPU = {1: 1.0, 2: 1.98, 3: 3.36, 4: 2.78, 6: 3.59, 8: 4.15, 12: 5.72, 16: 7.32, 24: 11.04}
"""The `small` shape on one core."""
USELESS = {size: float(size) for size in GPU}
"""A machine that computes a batch no faster than its tokens one by one."""
SOURCE = list(range(1_000, 1_400))


def never(_: int) -> bool:
    return False


class Writing:
    """A text of which all is known, written with drafts at given costs.

    Attributes:
        cost: what it cost, in single tokens; `sizes`, of all batches.
    """

    def __init__(self, drafter: Drafter, costs: dict[int, float]) -> None:
        self.drafter, self.costs = drafter, costs
        self.cost, self.sizes = 0.0, list[int]()

    def write(self, prompt: Sequence[int], answer: Sequence[int], ends: Callable[[int], bool] = never) -> float:
        """Return tokens for each single token's cost."""
        self.drafter.begin(prompt)
        before, at = self.cost, 0
        while at < len(answer):
            at += self._step(answer, at, ends)
        return len(answer) / (self.cost - before)

    def _step(self, answer: Sequence[int], at: int, ends: Callable[[int], bool]) -> int:
        is_expected = self.drafter.expects(answer[at])
        self.drafter.add(answer[at])
        draft = self.drafter.draft(len(answer) - at - 1, ends) if is_expected else []
        if not is_expected:
            self.drafter.follow()
        accepted = 0
        while accepted < len(draft) and draft[accepted] == answer[at + 1 + accepted]:
            accepted += 1
            self.drafter.add(answer[at + accepted])
        seconds = self.costs.get(1 + len(draft)) or float(
            np.interp(1 + len(draft), *zip(*self.costs.items(), strict=True))
        )
        self.cost += seconds
        self.sizes.append(1 + len(draft))
        self.drafter.learn(len(draft), accepted, seconds)
        return 1 + accepted


def writing(costs: dict[int, float]) -> Writing:
    """On a machine that has written before."""
    made = Writing(Drafter(), costs)
    made.write(range(50), range(100, 120))
    return made


@pytest.mark.parametrize(("costs", "least"), [(GPU, 3.5), (CPU, 1.7)])
def test_a_text_that_stands_in_the_chat_is_written_faster(costs: dict[int, float], least: float) -> None:
    machine = writing(costs)
    machine.write(SOURCE, SOURCE)
    assert machine.write(SOURCE, SOURCE) > least


@pytest.mark.parametrize(("costs", "usual"), [(GPU, 24), (CPU, 16)])
def test_the_length_follows_the_costs(costs: dict[int, float], usual: int) -> None:
    machine = writing(costs)
    machine.write(SOURCE, SOURCE)
    machine.sizes.clear()
    machine.write(SOURCE, SOURCE)
    assert mode(machine.sizes) == usual


def test_where_batches_gain_nothing_drafts_end() -> None:
    machine = writing(USELESS)
    for _ in range(5):
        machine.write(SOURCE, SOURCE)
    machine.sizes.clear()
    assert machine.write(SOURCE, SOURCE) > 0.97
    assert sum(size > 1 for size in machine.sizes) < 9, "now and then one is tried"


def test_drafts_come_back_when_the_machine_changes() -> None:
    machine = writing(USELESS)
    for _ in range(5):
        machine.write(SOURCE, SOURCE)
    machine.costs = GPU
    for _ in range(6):
        machine.write(SOURCE, SOURCE)
    assert machine.write(SOURCE, SOURCE) > 3


@pytest.mark.parametrize("costs", [GPU, CPU])
def test_a_text_that_only_seems_to_repeat_loses_next_to_nothing(costs: dict[int, float]) -> None:
    """The worst text for drafts: every few tokens the source is met, and left again at once."""
    random, machine = np.random.default_rng(3), writing(costs)
    answer: list[int] = []
    while len(answer) < 4_000:
        at, length = int(random.integers(0, 380)), int(random.integers(3, 9))
        answer += [*SOURCE[at : at + length], int(random.integers(5_000, 9_000))]
    assert machine.write(SOURCE, answer) > 0.99
    assert machine.write(SOURCE, answer[:300]) > 0.985


def test_what_a_draft_really_costs_is_paid_from_the_allowance() -> None:
    """On a GPU the first batches of a size cost more than the later ones, and so does the token after a draft."""
    lost = []
    for dearer in (1.0, 1.8):
        drafter = writing(GPU).drafter
        drafter.begin(SOURCE)
        for token in SOURCE[:30]:
            drafter.add(token)
        drafter.draft(100, never)
        before = drafter._allowed
        drafter.learn(11, 0, dearer * GPU[12])
        drafter.learn(0, 0, dearer)
        lost.append(before - drafter._allowed)
    assert lost[0] == pytest.approx(GPU[12] - 1)
    assert lost[1] == pytest.approx(1.8 * GPU[12] - 1 + 0.8)


def test_the_first_draft_of_a_turn_is_a_cheap_one() -> None:
    machine = writing(GPU)
    machine.write(SOURCE, SOURCE)
    machine.sizes.clear()
    machine.write(SOURCE, SOURCE)
    drafts = [size for size in machine.sizes if size > 1]
    assert GPU[drafts[0]] <= 1 + drafters._CREDIT + 0.6 + 0.1
    assert 24 in drafts[:4], "soon it has gained enough for longer ones"


def test_random_text_is_not_drafted() -> None:
    machine = writing(GPU)
    machine.sizes.clear()
    machine.write(SOURCE, np.random.default_rng(0).integers(0, 200_000, 2_000).tolist())
    assert set(machine.sizes) == {1}


def test_a_source_is_followed_while_no_draft_can_be_paid_for() -> None:
    drafter = writing(GPU).drafter
    drafter.begin(SOURCE)
    drafter._allowed = 0.0
    for token in [*SOURCE[:5], 9_999, *SOURCE[6:8]]:
        assert not drafter.expects(token)
        drafter.add(token)
        drafter.follow()
    drafter._allowed = 5.0
    draft = drafter.draft(100, never)
    assert draft
    assert draft == SOURCE[8 : 8 + len(draft)]


def test_no_draft_goes_past_the_end_of_the_turn() -> None:
    machine = writing(GPU)
    machine.write(SOURCE, SOURCE[:200])
    assert machine.drafter.draft(100, never) == SOURCE[200:223]
    assert machine.drafter.draft(100, lambda token: token == SOURCE[205]) == SOURCE[200:205]
    assert len(machine.drafter.draft(3, never)) == 3
    assert machine.drafter.draft(0, never) == []
    assert machine.drafter.draft(-1, never) == []


def test_a_context_with_few_rows_of_logits_gets_short_drafts() -> None:
    machine = Writing(Drafter(7), GPU)
    machine.write(SOURCE, SOURCE)
    assert max(machine.sizes) == 8


def test_before_a_token_was_measured_nothing_is_drafted() -> None:
    drafter = Drafter()
    drafter.begin([1, 2, 3, 4, 5, 6, 1, 2, 3])
    drafter.add(4)
    assert drafter.draft(100, never) == []
