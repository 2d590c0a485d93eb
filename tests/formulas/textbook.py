"""The formulas of tests/data/formulas."""

from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "formulas" / "textbook.txt"


def textbook() -> list[str]:
    """All formulas, in TeX without delimiters."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
