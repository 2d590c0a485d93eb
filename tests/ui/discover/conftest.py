"""A test Hub with gpt-oss in it, and a seat before the pane."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.hub.hub_server import HubServer
from tests.small_models import write_gpt_oss
from tests.ui.discover.seat import Seat, fill


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gpt-oss of 400 kB."""
    return write_gpt_oss(tmp_path_factory.mktemp("models") / "tiny.gguf")


@pytest.fixture
def hub(tiny: Path) -> Iterator[HubServer]:
    with HubServer() as server:
        fill(server, tiny)
        yield server


@pytest.fixture
def take_seat(qtbot: QtBot, hub: HubServer, tmp_path: Path) -> Iterator[Callable[..., Seat]]:
    """Makes a seat, and clears it away."""
    seats: list[Seat] = []

    def make(**constraints: object) -> Seat:
        seats.append(Seat(qtbot, hub, tmp_path / "models", **constraints))  # type: ignore[arg-type]
        return seats[-1]

    yield make
    for seat in seats:
        seat.close()


@pytest.fixture
def seat(take_seat: Callable[..., Seat]) -> Seat:
    """The pane is shown and has listed what there is."""
    seat = take_seat()
    seat.show()
    seat.wait(lambda: len(seat.listed) == 2)
    return seat
