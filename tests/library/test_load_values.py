"""How single models are wanted to be loaded."""

from pathlib import Path

import pytest

from app.core.paths import state_dir
from app.library import load_values, removing
from app.library.load_values import LoadValues


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tmp_path / "model.gguf"


def test_they_are_kept_by_path_and_nothing_is_kept_of_nothing(model: Path, tmp_path: Path) -> None:
    assert load_values.find(model).is_automatic
    load_values.save(model, LoadValues(context=4_096, mmap=False))
    assert load_values.find(model) == LoadValues(context=4_096, mmap=False)
    assert load_values.find(tmp_path / "other.gguf").is_automatic
    load_values.save(model, LoadValues())
    assert list((state_dir() / "load-values").iterdir()) == []


def test_they_go_along_and_go_with_the_model(model: Path, tmp_path: Path) -> None:
    load_values.save(model, LoadValues(threads=3))
    moved = tmp_path / "moved" / "model.gguf"
    load_values.carry(model, moved)
    assert (load_values.find(model), load_values.find(moved)) == (LoadValues(), LoadValues(threads=3))
    removing.forget(moved)
    assert load_values.find(moved).is_automatic
    load_values.save(model, LoadValues(threads=3))
    load_values.forget_all()
    assert load_values.find(model).is_automatic


def test_a_damaged_record_is_as_good_as_none(model: Path) -> None:
    load_values.save(model, LoadValues(threads=3))
    (file,) = (state_dir() / "load-values").iterdir()
    file.write_text('{"threads": "many"}')
    assert load_values.find(model).is_automatic


def test_what_is_given_goes_before_what_holds_for_all() -> None:
    for_all = LoadValues(context=8_192, threads=2, mmap=True)
    assert LoadValues(context=4_096, mmap=False).over(for_all) == LoadValues(context=4_096, threads=2, mmap=False)
    assert LoadValues().over(for_all) == for_all
