"""Chats that are kept on disk by the engine's process, as the window uses it."""

import os
import signal
from pathlib import Path

import pytest

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, UserMessage
from app.core.stream import MessageKind
from app.core.turns import RereadReason, ReuseSource, TurnFigures
from app.engine.client.engine_client import EngineClient
from app.engine.protocol import LoadOptions, TurnEnded
from app.engine.states import KeptStates, state_path
from tests import patience

OPTIONS = LoadOptions(n_ctx=4096, n_threads=1)
QUESTION = UserMessage("Add these numbers one by one: " + "457 + 389, " * 60)
ANSWER = AssistantTurn((AssistantMessage(MessageKind.FINAL, "846", "final"),))
DATE = "2026-11-30"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "states"


@pytest.fixture
def client(fresh_client: EngineClient, demo_model: Path, folder: Path) -> EngineClient:
    fresh_client.load(demo_model, OPTIONS, states=KeptStates(os.fsencode(folder), 10**9))
    return fresh_client


def turn(client: EngineClient, chat: str, *turns: UserMessage | AssistantTurn, instructions: str = "") -> TurnFigures:
    conversation = Conversation(turns, DATE, instructions=instructions)
    ended = list(client.turn(conversation, max_tokens=1, skip_thinking=True, chat=chat))[-1]
    assert isinstance(ended, TurnEnded)
    return ended.figures


def file_of(folder: Path, chat: str) -> Path:
    path = state_path(folder, chat)
    assert path is not None
    return path


def test_a_quiet_chat_goes_to_disk_and_survives_kill_9(client: EngineClient, folder: Path) -> None:
    first = turn(client, "7", QUESTION)
    assert (first.source, first.reread) == (ReuseSource.NONE, RereadReason.NEW)
    patience.until(file_of(folder, "7").exists)
    process = client._link.process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    patience.until(lambda: not process.is_alive)
    second = turn(client, "7", QUESTION, ANSWER, UserMessage("and 12?"))
    assert (second.source, second.reread) == (ReuseSource.DISK, RereadReason.NONE)
    assert second.reused >= first.evaluated - 1
    assert second.evaluated < 64


def test_a_chat_that_is_left_is_kept_beside_the_next(client: EngineClient, folder: Path) -> None:
    first = turn(client, "7", QUESTION)
    turn(client, "8", UserMessage("Something else: " + "12 + 30, " * 60))
    back = turn(client, "7", QUESTION, ANSWER, UserMessage("and 12?"))
    assert back.source is ReuseSource.KEPT
    assert back.reused >= first.evaluated - 1
    patience.until(file_of(folder, "8").exists)


def test_instructions_are_read_once_for_all_chats_and_after_a_restart(
    client: EngineClient, demo_model: Path, folder: Path
) -> None:
    instructions = "Answer in verse. " * 300
    first = turn(client, "7", UserMessage("One?"), instructions=instructions)
    assert first.reused == 0
    second = turn(client, "8", UserMessage("Two?"), instructions=instructions)
    assert second.evaluated < 16
    assert second.reused > 1200
    client.unload()
    client.load(demo_model, OPTIONS, states=KeptStates(os.fsencode(folder), 10**9))
    third = turn(client, "9", UserMessage("Three?"), instructions=instructions)
    assert third.source is ReuseSource.DISK
    assert third.evaluated < 16


def test_a_changed_chat_says_why_it_is_processed_again(client: EngineClient) -> None:
    turn(client, "7", QUESTION)
    edited = turn(client, "7", UserMessage("Now " + QUESTION.text))
    assert edited.reread is RereadReason.CHANGED


def test_a_deleted_chat_leaves_no_file_and_no_state(client: EngineClient, folder: Path) -> None:
    turn(client, "7", QUESTION)
    patience.until(file_of(folder, "7").exists)
    client.forget_chat("7")
    patience.until(lambda: not file_of(folder, "7").exists())
    turn(client, "8", UserMessage("Something else: " + "12 + 30, " * 60))
    patience.until(file_of(folder, "8").exists)
    assert not file_of(folder, "7").exists()
    again = turn(client, "7", QUESTION, ANSWER, UserMessage("and 12?"))
    assert again.reused < 100, "the instructions alone"


def test_without_a_chat_nothing_is_written(client: EngineClient, folder: Path) -> None:
    turn(client, "", QUESTION)
    turn(client, "8", UserMessage("Something else: " + "12 + 30, " * 60))
    patience.until(file_of(folder, "8").exists)
    assert [path.name for path in folder.iterdir()] == ["8.state"]
