"""Tables as CSV."""

import csv
import io

import pytest

from app.markdown.table_csv import csv_of


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("| a | b |\n|---|---|\n| c | d |", [["a", "b"], ["c", "d"]]),
        ("a|b\n-|:-:\nc|", [["a", "b"], ["c", ""]]),
        ("| a | b |\n|---|---|\n| c | d | e |\n| f |", [["a", "b"], ["c", "d"], ["f", ""]]),
        ("| a |\n|---|\n| **b**, `c` [d](https://e.f) |", [["a"], ["b, c d"]]),
        ('| a |\n|---|\n| say "x", y |', [["a"], ['say "x", y']]),
        ("| a |\n|---|\n| b<br>c |", [["a"], ["b\nc"]]),
        ("| a |\n|---|\n| $x^2$ |", [["a"], ["$x^2$"]]),
        ("| a |\n|---|\n| b \\| c |", [["a"], ["b | c"]]),
        ("| a |\n|---|", [["a"]]),
    ],
)
def test_what_is_shown_is_in_the_cells(table: str, rows: list[list[str]]) -> None:
    assert list(csv.reader(io.StringIO(csv_of(table)))) == rows
