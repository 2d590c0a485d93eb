"""Every test of the library has a home of its own."""

from pathlib import Path

import pytest

from app.core.paths import models_dir
from app.library import models
from tests.corpus import sound


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Descant keeps its things during the test; the models folder exists and is empty."""
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(models, "boxed_model", lambda: tmp_path / "box" / "descant-demo.gguf")
    models_dir().mkdir(parents=True)
    return tmp_path / "home"


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """The model that comes with Descant."""
    (tmp_path / "box").mkdir()
    return sound(tmp_path / "box").rename(tmp_path / "box" / "descant-demo.gguf")
