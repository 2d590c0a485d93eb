"""kill -9 of window or engine at random moments: no committed text is lost, and at most a second of a stream."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.chats.store import ChatStore
from app.chats.stored_chat import Answer, AnswerState, Question
from tests import patience

_BETWEEN_WRITES = 1.0
_OF_A_WRITE = 0.6
"""Seconds; a busy machine takes longer for it."""


class Target:
    """The program that is killed."""

    def __init__(self, home: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.kill_target"],
            env=os.environ | {"DESCANT_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.committed: list[str] = []
        self.shown: list[tuple[int, int, float]] = []

    def run(self, moments: random.Random) -> float:
        """Let it work, sometimes kill its engine, then kill it; when that was, in monotonic seconds."""
        engine = self._wait_for_engine()
        if moments.random() < 0.5:
            time.sleep(moments.uniform(0.1, 1.0))  # the random moment is the test
            os.kill(engine, signal.SIGKILL)
        time.sleep(moments.uniform(0.2, 1.8))
        self._process.kill()
        killed = time.monotonic()
        output, _ = self._process.communicate()
        for line in output.splitlines(keepends=True):
            if line.endswith(b"\n"):
                self._note(json.loads(line))
        return killed

    def _wait_for_engine(self) -> int:
        assert self._process.stdout is not None
        while line := self._process.stdout.readline():
            said = json.loads(line)
            self._note(said)
            if "engine" in said:
                return int(said["engine"])
        pytest.fail("the window ended by itself")

    def _note(self, said: dict[str, object]) -> None:
        if "committed" in said:
            self.committed.append(str(said["committed"]))
        if "shown" in said:
            answer_id, characters = said["shown"]  # type: ignore[misc]
            self.shown.append((answer_id, characters, float(said["at"])))  # type: ignore[arg-type]


def check(home: Path, target: Target, killed: float) -> None:
    """What was committed is there, and what was shown a second before the end."""
    file = home / "data" / "chats.sqlite"
    with sqlite3.connect(file) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()
    with ChatStore(file) as store:
        store.recover()
        turns = [turn for chat in store.chats() for turn in store.open_chat(chat.id).turns]
    questions = {turn.text for turn in turns if isinstance(turn, Question)}
    assert set(target.committed) <= questions
    answers = {turn.id: turn for turn in turns if isinstance(turn, Answer)}
    assert all(answer.state is not AnswerState.RUNNING for answer in answers.values())
    lost = _BETWEEN_WRITES + patience.seconds(_OF_A_WRITE)
    for answer_id, characters, at in target.shown:
        if at < killed - lost:
            kept = sum(len(message.text) for message in answers[answer_id].messages)
            assert kept >= characters, f"answer {answer_id}: {kept} of {characters} characters are left"


def kill_often(home: Path, times: int) -> None:
    moments = random.Random(times)
    committed: list[str] = []
    for _ in range(times):
        target = Target(home)
        killed = target.run(moments)
        check(home, target, killed)
        committed += target.committed
    with ChatStore(home / "data" / "chats.sqlite") as store:
        turns = [turn for chat in store.chats() for turn in store.open_chat(chat.id).turns]
    assert len(committed) > times // 2
    assert set(committed) <= {turn.text for turn in turns if isinstance(turn, Question)}


@pytest.mark.timeout(400)
def test_killed_four_times(own_home: Path) -> None:
    kill_often(own_home, 4)


@pytest.mark.slow
@pytest.mark.timeout(2000)
def test_killed_a_hundred_times(own_home: Path) -> None:
    kill_often(own_home, 100)
