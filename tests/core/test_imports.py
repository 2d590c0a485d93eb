"""Submodules without their package."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from app.core.imports import submodules_only


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package whose ``__init__`` is noticed, with a submodule."""
    folder = tmp_path / "heavy_package"
    folder.mkdir()
    (folder / "__init__.py").write_text("from heavy_package.part import VALUE\nIS_RUN = True\n")
    (folder / "part.py").write_text("VALUE = 7\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield "heavy_package"
    for name in ("heavy_package", "heavy_package.part"):
        sys.modules.pop(name, None)


def test_only_the_submodule_is_imported(package: str) -> None:
    with submodules_only(package):
        part = import_module(f"{package}.part")
    assert part.VALUE == 7
    assert package not in sys.modules


def test_a_later_import_runs_the_package_with_the_same_submodule(package: str) -> None:
    with submodules_only(package):
        part = import_module(f"{package}.part")
    whole = import_module(package)
    assert whole.IS_RUN
    assert sys.modules[f"{package}.part"] is part


def test_a_package_that_was_imported_stays(package: str) -> None:
    whole = import_module(package)
    with submodules_only(package):
        assert sys.modules[package] is whole
    assert sys.modules[package] is whole


def test_a_failed_import_leaves_nothing(package: str) -> None:
    with pytest.raises(ModuleNotFoundError), submodules_only(package):
        import_module(f"{package}.missing")
    assert package not in sys.modules


def test_a_missing_package_is_reported_as_always() -> None:
    with pytest.raises(ModuleNotFoundError), submodules_only("no_such_package"):
        import_module("no_such_package.part")
