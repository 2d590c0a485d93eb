"""What a model for embeddings takes, and that plans of other models leave it free."""

from collections.abc import Collection
from pathlib import Path

import psutil
import pytest

from app.core.settings.models import MODELS_EMBEDDING
from app.core.settings.store import SettingsStore
from app.core.units import GIB, MIB
from app.engine.embedding.client import Embedder
from app.engine.embedding.protocol import Purpose
from app.engine.embedding.room import memory_needed
from app.engine.loading import LoadPolicy
from app.hardware.machine import CpuInfo, LlamaInfo, Machine, RamInfo, SystemInfo
from app.library.load_values import LoadValues
from app.planning.planner import quick_plan
from tests.engine.embedding import tiny_models
from tests.planning.machines import TWENTY_B, with_gpu

MACHINE = Machine((), CpuInfo(), RamInfo(32 * GIB, 30 * GIB), None, LlamaInfo("1"), SystemInfo())


@pytest.fixture
def wide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A nomic-bert of two layers that are as wide as those of the real one, with half of its context."""
    for name, value in {"WIDTH": 768, "HEADS": 12, "FEED_FORWARD": 3072, "CONTEXT": 1024}.items():
        monkeypatch.setattr(tiny_models, name, value)
    tiny_models.write_nomic(tmp_path / "wide.gguf")
    return tmp_path / "wide.gguf"


def test_what_the_process_takes_is_known_before(wide: Path) -> None:
    with Embedder(wide) as embedder:
        embedder.embed(["dogs " * 2_000], Purpose.PASSAGE)
        taken = psutil.Process(embedder.pid).memory_info().rss
    assert 0.75 * taken < memory_needed(wide) < taken + 64 * MIB


def test_a_file_that_is_no_model_needs_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").write_bytes(b"no model")
    assert memory_needed(tmp_path / "a.gguf") == memory_needed(tmp_path / "none.gguf") == 0


def test_a_plan_leaves_memory_for_it_once(wide: Path) -> None:
    settings = SettingsStore()
    asked: list[Collection[int]] = []
    running: list[int] = []

    def read(ours: Collection[int]) -> Machine:
        asked.append(set(ours))
        return MACHINE

    policy = LoadPolicy(settings, read, embedder=lambda: running[-1] if running else None)
    policy.situation([5])
    assert policy.constraints(LoadValues(), TWENTY_B).leave_ram == 0
    settings.set(MODELS_EMBEDDING, str(wide))
    policy.situation([5])
    running.append(7)
    policy.situation([5])
    constraints = policy.constraints(LoadValues(), TWENTY_B)
    assert constraints.leave_ram == memory_needed(wide)
    assert asked == [{5}, {5}, {5, 7}]  # what a process takes counts as free, since it is left free
    words = [str(reason) for reason in quick_plan(TWENTY_B, with_gpu(24_000), constraints).reasons]
    assert any("stay free for the model that searches by meaning" in one for one in words)


def test_a_plan_for_the_command_line_does_not(wide: Path) -> None:
    settings = SettingsStore()
    settings.set(MODELS_EMBEDDING, str(wide))
    policy = LoadPolicy(settings, lambda _: MACHINE)
    policy.situation([])
    assert policy.constraints(LoadValues(), TWENTY_B).leave_ram == 0
