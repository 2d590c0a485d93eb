"""What drafts would bring where a batch costs this or that, computed from the recorded answers: no model, no noise.

    python -m tests.bench.draft_costs

The drafter is the engine's own, and decides by the costs that it is given: those of a machine, measured once, with what
a change of the batch size costs there. So a change of the drafter shows in a second what it means for 43 edits and 42
other answers (tests/data/drafts), before it is measured on a machine (tests/bench/drafts.py).
"""

import statistics
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

import numpy as np

from app.engine.child.drafts.drafter import Drafter
from app.harmony.encoding import HarmonyEncoding
from app.harmony.tokens import RETURN
from app.planning.kv_cache import OUTPUTS
from tests.bench.drafts import pairs

BUCKET = 256
"""llama.cpp's graphs are others for each so many tokens in the cache."""


@dataclass(frozen=True)
class Costs:
    """What batches cost, in single tokens.

    Attributes:
        batch: by size, one like the one before.
        change: more if the size before was another: llama.cpp builds the graph anew.
        first: more if the device does not know the graph: its operations are started one by one.
        second: more if it has come once: it is recorded.
        keeps: recordings of other sizes are kept.
    """

    batch: Mapping[int, float]
    change: float = 0.0
    first: float = 0.0
    second: float = 0.0
    keeps: bool = True


H200 = {1: 1.0, 2: 1.14, 3: 1.37, 4: 1.73, 5: 2.01, 6: 2.26, 7: 2.53, 8: 2.84, 10: 3.1, 12: 3.14, 16: 3.29, 20: 3.57}
H200 |= {24: 3.68}
BUSY = {size: 1.08 * cost + 0.1 if size > 1 else cost for size, cost in H200.items()}
MACHINES = {
    "gpt-oss-20b on an H200 (December 2026)": Costs(H200, 0.3, 0.2, 1.34),
    "the same, beside a busy processor": Costs(BUSY, 0.42, 0.6, 1.5),
    "the same, with one recording for all sizes": Costs(H200, 0.3, 0.2, 1.34, keeps=False),
    "`small` on two cores of an EPYC": Costs({1: 1.0, 2: 1.5, 4: 2.3, 8: 3.5, 16: 6.2, 24: 8.7}),
}


class Machine:
    """Adds up what batches cost.

    Attributes:
        cost: in single tokens; `sizes`: how many batches of each size.
    """

    def __init__(self, costs: Costs) -> None:
        self._costs = costs
        self.cost = 0.0
        self.sizes = Counter[int]()
        self._known = Counter[int]()
        self._size = self._bucket = 0

    def decode(self, depth: int, size: int) -> float:
        """Return what a batch costs behind `depth` tokens."""
        forgets = size != self._size and not self._costs.keeps
        if forgets or depth // BUCKET != self._bucket:
            self._known.clear()
        batch = self._costs.batch
        cost = float(np.interp(size, list(batch), list(batch.values())))
        cost += (0.0 if size == self._size else self._costs.change) + self._once(self._known[size], size)
        self._known[size] += 1
        self.sizes[size] += 1
        self._size, self._bucket = size, depth // BUCKET
        self.cost += cost
        return cost

    def _once(self, seen: int, size: int) -> float:
        if seen == 0:
            return self._costs.first
        return self._costs.second * (1 + 0.024 * (size - 1)) if seen == 1 else 0.0

    def begin(self) -> None:
        """A prompt was read."""
        self._known.clear()
        self._size = 0


def write(machine: Machine, drafter: Drafter | None, prompt: Sequence[int], answer: Sequence[int]) -> float:
    """Write an answer whose first token comes from the prompt; return what it cost."""
    machine.begin()
    before, at = machine.cost, 0
    while at < len(answer) - 1:
        draft = _draft(drafter, prompt, answer, at)
        accepted = 0
        while accepted < len(draft) and draft[accepted] == answer[at + 1 + accepted]:
            accepted += 1
        cost = machine.decode(len(prompt) + at + 1 + len(draft), 1 + len(draft))
        if drafter is not None:
            for token in answer[at + 1 : at + 1 + accepted]:
                drafter.add(token)
            drafter.learn(len(draft), accepted, cost)
            if at == 0:
                drafter.begin([*prompt, answer[0]])
        at += 1 + accepted
    return machine.cost - before


def _draft(drafter: Drafter | None, prompt: Sequence[int], answer: Sequence[int], at: int) -> list[int]:
    """As app/engine/child/drafts/lookahead.py does it: nothing is drafted after the first token."""
    if drafter is None or at == 0:
        return []
    is_expected = drafter.expects(answer[at])
    drafter.add(answer[at])
    if is_expected:
        return drafter.draft(len(answer) - at - 2, lambda token: token == RETURN)
    drafter.follow()
    return []


def recorded() -> list[tuple[str, list[int], list[int]]]:
    """Group, question and answer of each pair, edits and others in turn."""
    encoding = HarmonyEncoding.load()
    encoding.prepare()
    mixed = (pair for both in zip_longest(pairs("edits"), pairs("others")) for pair in both if pair is not None)
    return [
        (pair.group, encoding.encode_text(pair.question), [*encoding.encode_text(pair.answer), RETURN])
        for pair in mixed
    ]


def main() -> None:
    """Print a table for each machine."""
    answers = recorded()
    for name, costs in MACHINES.items():
        machine, plain, drafter = Machine(costs), Machine(costs), Drafter(OUTPUTS - 1)
        ratios: dict[str, list[float]] = {}
        for number, (group, prompt, answer) in enumerate([*answers[:2], *answers]):
            ratio = write(plain, None, prompt, answer) / write(machine, drafter, prompt, answer)
            if number >= 2:  # the first two are only for getting to know the machine
                ratios.setdefault(group, []).append(ratio)
        sys.stdout.write(name + "\n")
        for group, found in ratios.items():
            worst = ", ".join(f"{ratio:.3f}" for ratio in sorted(found)[:3])
            sys.stdout.write(f"  {group}: median {statistics.median(found):.2f}, worst {worst}\n")
        batches = ", ".join(f"{count} of {size}" for size, count in sorted(machine.sizes.items()))
        sys.stdout.write(f"  batches: {batches}\n")


if __name__ == "__main__":
    main()
