"""Clients of the real engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, Effort, UserMessage
from app.core.stream import MessageKind, MessageOpened, MessageRelabelled, MessageText
from app.engine.client import EngineClient, Patience, TurnItem
from app.engine.protocol import LoadOptions

FAST = LoadOptions(n_ctx=4096)


def ask(text: str, effort: Effort = Effort.LOW) -> Conversation:
    return Conversation((UserMessage(text),), date="2026-11-22", effort=effort)


def answer_of(items: list[TurnItem]) -> AssistantTurn:
    """The assistant's turn as a client sees it."""
    opened: dict[int, MessageOpened] = {}
    kinds: dict[int, MessageKind] = {}
    texts: dict[int, str] = {}
    for item in items:
        if isinstance(item, MessageOpened):
            opened[item.index], kinds[item.index], texts[item.index] = item, item.kind, ""
        elif isinstance(item, MessageText):
            texts[item.index] += item.text
        elif isinstance(item, MessageRelabelled):
            kinds[item.index] = item.kind
    return AssistantTurn(
        tuple(
            AssistantMessage(kinds[i], texts[i], head.channel, head.recipient, head.content_type)
            for i, head in opened.items()
        )
    )


def text_of(items: list[TurnItem], kind: MessageKind = MessageKind.FINAL) -> str:
    return "".join(message.text for message in answer_of(items).messages if message.kind is kind)


@pytest.fixture
def client(own_home: Path) -> Iterator[EngineClient]:
    with EngineClient(patience=Patience(silence=20.0)) as client:
        yield client


@pytest.fixture
def loaded(client: EngineClient, demo_model: Path) -> EngineClient:
    client.load(demo_model, FAST)
    return client
