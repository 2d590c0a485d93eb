"""Limits grow with what the machine does, and are measured again before anything counts as hung."""

import pytest

from tests import patience
from tests.patience import _QUIET_PROBE_S, Machine


class Clock:
    """Stands still until it is set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("probe", "load", "slowness"),
    [(0.1, 0.0, 1.0), (1.0, 0.5, 1.0), (4.0, 1.0, 4.0), (1.0, 10.0, 10.0), (6.0, 3.0, 6.0)],
)
def test_the_slower_of_probe_and_load_counts(probe: float, load: float, slowness: float) -> None:
    machine = Machine(lambda: probe * _QUIET_PROBE_S, lambda: load)
    assert machine.slowness() == pytest.approx(slowness)


def test_it_is_measured_again_after_five_seconds() -> None:
    clock, probes = Clock(), iter([1.0, 8.0])
    machine = Machine(lambda: next(probes) * _QUIET_PROBE_S, lambda: 0.0, clock)
    assert machine.slowness() == pytest.approx(1.0)
    clock.now = 4.9
    assert machine.slowness() == pytest.approx(1.0)
    clock.now = 5.1
    assert machine.slowness() == pytest.approx(8.0)


def test_a_condition_that_never_comes_true_fails() -> None:
    with pytest.raises(AssertionError, match="did not come"):
        patience.until(lambda: False, 0.01)


def test_a_machine_that_became_slow_meanwhile_is_given_more(monkeypatch: pytest.MonkeyPatch) -> None:
    hang = patience.Hang(0.0)
    monkeypatch.setattr(patience, "_MACHINE", Machine(lambda: 1.0, lambda: 1e9))
    patient = patience.Hang(1e-9)
    assert not patient.is_certain()
    assert hang.is_certain(), "no time at all is over at once, however slow the machine"
