"""The shared values."""

import sys
from pathlib import Path

import pytest

from app.core import paths
from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase
from app.core.units import format_bytes


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1_000, "1.0 kB"),
        (31_831_296, "31.8 MB"),
        (999_960_000, "1.0 GB"),
        (12_109_566_560, "12.1 GB"),
        (63_387_346_464, "63.4 GB"),
        (5_000_000_000_000_000, "5000.0 TB"),
    ],
)
def test_sizes_in_words(count: int, text: str) -> None:
    assert format_bytes(count) == text


def test_a_phrase_is_filled_at_the_edge() -> None:
    said = phrase("{name} needs {size}.", name="a.gguf", size="12 GB")
    assert str(said) == "a.gguf needs 12 GB."
    assert str(Phrase("{name} braucht {size}.", said.fields)) == "a.gguf braucht 12 GB."


def test_fields_are_never_taken_for_templates() -> None:
    assert str(phrase("It reported: {line}", line="{0} {__class__}")) == "It reported: {0} {__class__}"


def test_an_error_carries_its_explanation() -> None:
    explanation = Explanation(phrase("It broke."), None, phrase("Mend it."))
    error = DescantError(explanation)
    assert str(error) == "It broke. Mend it."
    assert error.explanation is explanation


def test_everything_that_is_written_lies_below_one_home(own_home: Path) -> None:
    for folder in (paths.data_dir(), paths.models_dir(), paths.config_dir(), paths.state_dir(), paths.log_dir()):
        assert folder.is_relative_to(own_home)


def test_without_a_home_the_platform_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DESCANT_HOME")
    assert "Descant" in str(paths.data_dir())
    assert "Descant" in str(paths.log_dir())


def test_resources_of_the_source_tree_and_of_a_frozen_app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert (paths.resources_dir() / "harmony" / "o200k_base.tiktoken").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources_dir() == tmp_path / "resources"
