"""What the engine does while no request comes."""

import time
from pathlib import Path

import psutil
import pytest

from app.core.conversation import Conversation, UserMessage
from app.engine.client.engine_client import EngineClient
from tests import patience
from tests.engine.conftest import FAST


def has_openai_harmony(client: EngineClient) -> bool:
    """Whether its engine has loaded openai-harmony's library."""
    process = psutil.Process(client.pid)
    return any("openai_harmony" in Path(mapped.path).parts for mapped in process.memory_maps())


@pytest.mark.skipif(not hasattr(psutil.Process, "memory_maps"), reason="macOS does not tell")
def test_the_ranks_are_read_before_a_long_text_needs_them(fresh_client: EngineClient, demo_model: Path) -> None:
    fresh_client.load(demo_model, FAST)
    deadline = time.monotonic() + patience.seconds(20)
    while not has_openai_harmony(fresh_client):
        assert time.monotonic() < deadline, "they are not read while nothing is asked"
        time.sleep(0.05)
    rendered = fresh_client.render(Conversation((UserMessage("你好"),), "2026-12-01"))
    assert rendered.text.endswith("<|start|>user<|message|>你好<|end|><|start|>assistant")
