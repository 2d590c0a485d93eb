"""Two gigabytes through random faults and kill -9: the hash is right at the end, and what came twice is told.

::

    uv run pytest -m slow tests/hub/test_soak.py -s -n 0

The process that transfers is killed at random moments. After each kill the journal says what is on the disk for sure;
what came beyond that is fetched again, and nothing else. ``DESCANT_SOAK_BYTES`` makes it smaller or larger.
"""

import hashlib
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.units import format_bytes
from app.hub.transfer.journal import read_journal
from tests.hub.hub_server import HubFile, HubServer, RandomFaults, Slow
from tests.hub.transfers import NAME, PATTERN, REPOSITORY

SIZE = int(os.environ.get("DESCANT_SOAK_BYTES", "2_000_000_000"))
SEED = int(os.environ.get("DESCANT_SOAK_SEED", "1"))
SEND_BUFFER = 64 * 1024
PER_SECOND = 125_000_000
"""A line of a gigabit, for four connections."""
KINDS = ("fin", "rst", "unavailable", "expired", "slow down", "stall")


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_two_gigabytes_through_faults_and_kills(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _random_file(tmp_path / "source.gguf")
    folder = tmp_path / "parts"
    folder.mkdir()
    draw = random.Random(SEED)
    kills = lost = 0
    with HubServer(send_buffer=SEND_BUFFER) as hub:
        hub.add(REPOSITORY, {NAME: file})
        hub.always(RandomFaults(seed=SEED, share=0.2, most=32 << 20, kinds=KINDS), PATTERN)
        hub.always(Slow(PER_SECOND // 4), PATTERN)
        while True:
            sent = hub.bytes_sent
            before = _promised(folder, file)
            process = _start(hub, file, folder)
            killed = _kill_or_end(process, draw.uniform(1.0, 8.0))
            if not killed:
                break
            kills += 1
            lost += max(0, hub.bytes_sent - sent - (_promised(folder, file) - before))
        total, requests = hub.bytes_sent, len(hub.requests)
    part = folder / f"{file.sha256}.part"
    assert process.returncode == 0
    assert _sha256(part) == file.sha256
    twice = total - SIZE
    with capsys.disabled():
        print(  # noqa: T201  this is what the soak is for
            f"\n{format_bytes(SIZE)}, {kills} kills, {requests} requests: {format_bytes(twice)} came twice "
            f"({100 * twice / SIZE:.2f} %), of which {format_bytes(lost)} were lost by the kills"
        )
    assert kills > 0
    # What the kernel of the test Hub had taken for each connection may never have reached the other side.
    assert twice <= lost + requests * SEND_BUFFER * 4


def _start(hub: HubServer, file: HubFile, folder: Path) -> "subprocess.Popen[bytes]":
    commit = hub.repositories[REPOSITORY].head
    orders = (hub.endpoint, commit, str(SIZE), str(file.sha256), str(folder), "2.0", "0")
    return subprocess.Popen([sys.executable, "-m", "tests.hub.transfer_target", *orders])


def _kill_or_end(process: "subprocess.Popen[bytes]", seconds: float) -> bool:
    """Whether it had to be killed."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False


def _promised(folder: Path, file: HubFile) -> int:
    found = read_journal(folder / f"{file.sha256}.journal", sha256=str(file.sha256), size=SIZE)
    return sum(mark.written for mark in found[1].values()) if found is not None else 0


def _random_file(path: Path) -> HubFile:
    digest = hashlib.sha256()
    source = random.Random(SEED)
    block = source.randbytes(1 << 22)
    with path.open("wb") as stream:
        for start in range(0, SIZE, 1 << 22):
            piece = (start.to_bytes(8, "little") + block[8:])[: SIZE - start]
            digest.update(piece)
            stream.write(piece)
    return HubFile(path, digest.hexdigest())


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
