"""Clients of the real engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import ANY

import pytest

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, Effort, UserMessage
from app.core.stream import MessageKind, StreamEvent
from app.core.transcript import Transcript
from app.engine.client.engine_client import EngineClient, Patience, TurnItem
from app.engine.protocol import LoadOptions, Ping, Pong, TurnEnded
from tests import patience
from tests.engine.warm import WarmEngines

FAST = LoadOptions(n_ctx=4096)


def ask(text: str, effort: Effort = Effort.LOW) -> Conversation:
    return Conversation((UserMessage(text),), date="2026-11-22", effort=effort)


def answer_of(items: list[TurnItem]) -> AssistantTurn:
    """The assistant's turn as a client sees it."""
    transcript = Transcript(item for item in items if isinstance(item, StreamEvent))
    return AssistantTurn(
        tuple(
            AssistantMessage(said.kind, said.content, said.channel, said.recipient, said.content_type)
            for said in transcript.messages
        )
    )


def text_of(items: list[TurnItem], kind: MessageKind = MessageKind.FINAL) -> str:
    return "".join(message.text for message in answer_of(items).messages if message.kind is kind)


def ended(items: list[TurnItem]) -> TurnEnded:
    """The end of a turn that did not fail."""
    last = items[-1]
    assert isinstance(last, TurnEnded)
    return last


@contextmanager
def shared_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineClient]:
    """For the tests of one module together: an engine with a home of its own, and a limit that is for hangs only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DESCANT_HOME", str(tmp_path_factory.mktemp("home")))
        with EngineClient(patience=Patience(silence=patience.seconds())) as client:
            yield client


def log_of(client: EngineClient) -> list[str]:
    """The last lines of its engine's log."""
    process = client._link.process
    return process.log_tail(400) if process is not None else []


def wait_until_idle(client: EngineClient) -> None:
    """Until the engine has nothing to do any more: it has read ahead to the end."""
    process = client._link.process
    assert process is not None
    while True:
        process.send(Ping())
        if process.events.get(timeout=patience.seconds()) == Pong(steps=ANY, busy=False):
            return


@pytest.fixture
def client(own_home: Path, warm_engines: WarmEngines) -> Iterator[EngineClient]:
    """Its process may have served other tests; it holds no model."""
    with warm_engines.in_use(), EngineClient(patience=Patience(silence=patience.seconds())) as client:
        yield client


@pytest.fixture
def fresh_client(own_home: Path) -> Iterator[EngineClient]:
    """Its process, and the log of it, are its own."""
    with EngineClient(patience=Patience(silence=patience.seconds())) as client:
        yield client


@pytest.fixture
def loaded(client: EngineClient, demo_model: Path) -> EngineClient:
    client.load(demo_model, FAST)
    return client


@pytest.fixture
def endless(client: EngineClient, endless_model: Path) -> EngineClient:
    """It holds the model that reasons until it is stopped, at temperature 0 and with a loop patience of 0."""
    client.load(endless_model, FAST)
    return client
