"""How single models are wanted to be loaded."""

import json
from pathlib import Path

import pytest

from app.core.paths import state_dir
from app.library import load_values, removing
from app.library.load_values import LoadValues


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tmp_path / "model.gguf"


def test_the_names_in_the_file_stay_those_of_earlier_versions(model: Path) -> None:
    stored = {"context": 4096, "gpu_layers": 3, "experts_on_cpu": 2, "ubatch": 256, "batch": 512, "threads": 6}
    values = LoadValues(n_ctx=4_096, n_gpu_layers=3, n_cpu_moe=2, n_ubatch=256, n_batch=512, n_threads=6)
    load_values.save(model, values)
    [file] = (state_dir() / "load-values").iterdir()
    assert json.loads(file.read_text("utf-8")) == stored
    assert load_values.find(model) == values


def test_they_are_kept_by_path_and_nothing_is_kept_of_nothing(model: Path, tmp_path: Path) -> None:
    assert load_values.find(model).is_automatic
    load_values.save(model, LoadValues(n_ctx=4_096, mmap=False))
    assert load_values.find(model) == LoadValues(n_ctx=4_096, mmap=False)
    assert load_values.find(tmp_path / "other.gguf").is_automatic
    load_values.save(model, LoadValues())
    assert list((state_dir() / "load-values").iterdir()) == []


def test_they_go_along_and_go_with_the_model(model: Path, tmp_path: Path) -> None:
    load_values.save(model, LoadValues(n_threads=3))
    moved = tmp_path / "moved" / "model.gguf"
    load_values.carry(model, moved)
    assert (load_values.find(model), load_values.find(moved)) == (LoadValues(), LoadValues(n_threads=3))
    removing.forget(moved)
    assert load_values.find(moved).is_automatic
    load_values.save(model, LoadValues(n_threads=3))
    load_values.forget_all()
    assert load_values.find(model).is_automatic


def test_a_damaged_record_is_as_good_as_none(model: Path) -> None:
    load_values.save(model, LoadValues(n_threads=3))
    (file,) = (state_dir() / "load-values").iterdir()
    file.write_text('{"threads": "many"}')
    assert load_values.find(model).is_automatic


def test_what_is_given_goes_before_what_holds_for_all() -> None:
    for_all = LoadValues(n_ctx=8_192, n_threads=2, mmap=True)
    assert LoadValues(n_ctx=4_096, mmap=False).over(for_all) == LoadValues(n_ctx=4_096, n_threads=2, mmap=False)
    assert LoadValues().over(for_all) == for_all
