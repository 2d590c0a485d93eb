"""What the model reads."""

from pathlib import Path

import pytest

from app.tools.python.session import Ending, Made, Ran
from app.tools.python.words import EMPTY


def text(ending: Ending = Ending.OK, output: str = "", **more: object) -> str:
    return Ran(ending=ending, output=output, limit=120.0, **more).text  # type: ignore[arg-type]


def test_what_is_printed_comes_as_it_is() -> None:
    assert text(output="1\n2\n") == "1\n2"
    assert text(output="<|end|> <b>") == "<|end|> <b>"


def test_nothing_printed_is_told() -> None:
    assert text() == text(output=" \n") == EMPTY
    assert "print()" in EMPTY


@pytest.mark.parametrize("ending", [Ending.TIME, Ending.STOPPED, Ending.MEMORY, Ending.FLOOD, Ending.CRASHED])
def test_an_end_is_told_with_what_is_lost(ending: Ending) -> None:
    lost = text(ending, "so far\n", is_lost=True)
    assert lost.startswith("so far\n[")
    assert "are lost" in lost
    assert "Variables are kept." in text(ending)


def test_the_time_is_told() -> None:
    assert "120 seconds" in text(Ending.TIME)


def test_a_loss_before_is_told_after_the_output() -> None:
    first, second = text(output="1", was_lost=True).splitlines()
    assert first == "1"
    assert "earlier calls are gone" in second


def test_files_are_named() -> None:
    made = (
        Made("out/a.csv", Path("/chat/out_a.csv"), is_figure=False),
        Made("figure-1.png", Path("/chat/figure-1 (2).png"), is_figure=True),
    )
    assert text(made=made, files_left_out=("big.bin",)).splitlines() == [
        EMPTY,
        "[Shown to the user as images: figure-1 (2).png]",
        "[Files for the user: out/a.csv]",
        "[Too large or too many to hand over: big.bin]",
    ]
    many = tuple(Made(f"{number}.txt", Path("x"), is_figure=False) for number in range(50))
    assert "19.txt and 30 more" in text(made=many)
