"""Descant with very many chats: start, memory, list, search, opening a chat, export.

    uv run python -m tests.bench.many_chats --file build/many.sqlite     # 10,000 chats of 100 messages; 2.5 GB of disk
    uv run python -m tests.bench.many_chats --chats 1000

Each chat has 50 questions and 50 answers with their reasoning, from the texts of `chat_search`. The window starts with
these chats and with none, in turn, three times each after a first time that is not counted; the list, the search and
each form of export run in processes of their own. Needs a display (Xvfb is one) or QT_QPA_PLATFORM=offscreen.
"""

import argparse
import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from app.chats import schema
from app.chats.exchange.forms import Form
from app.chats.store import ChatStore
from tests.bench.chat_search import Texts, fill, measure_queries, milliseconds, say
from tests.bench.exchange import in_a_process
from tests.bench.start import ROOT, Build, Sample, idle, window

EXCHANGES = 50
_ROUNDS = 3


def measure_starts(home_with: Path, home_without: Path) -> None:
    """Print the start of the window and the memory of the idle app, with the chats and without."""
    builds = {"with": Build(ROOT, home_with), "without": Build(ROOT, home_without)}
    starts: dict[str, list[Sample]] = {name: [] for name in builds}
    rests: dict[str, list[Sample]] = {name: [] for name in builds}
    for number in range(_ROUNDS + 1):
        for name, build in builds.items():
            start, rest = window(build), idle(build)
            if number:
                starts[name].append(start)
                rests[name].append(rest)
    say("| | takes a key, s | processor until then, s | idle, MiB | processor in 12 s, s |\n|" + " --- |" * 5)
    for name in builds:
        wall, used = (statistics.median(getattr(one, of) for one in starts[name]) for of in ("wall", "processor"))
        held, later = (statistics.median(getattr(one, of) for one in rests[name]) for of in ("bytes", "processor"))
        say(f"| {name} the chats | {wall:.2f} | {used:.2f} | {held / 2**20:.0f} | {later:.2f} |")


def measure_store(path: Path) -> None:
    """Print the time of the list and of opening a chat."""
    with ChatStore(path) as store:
        chats = store.chats()
        say(f"list of {len(chats)} chats: {_said(milliseconds(store.chats))}")
        opened = store.open_chat(chats[len(chats) // 2].id)
        say(f"a chat of {len(opened.turns)} messages: {_said(milliseconds(lambda: store.open_chat(opened.id)))}")
    say(f"memory of a process with the whole list: {psutil.Process().memory_info().rss / 2**20:.0f} MiB")


def _said(times: tuple[float, float]) -> str:
    return f"{times[0]:.0f} ms of the processor, {times[1]:.0f} ms"


def measure_exports(path: Path, folder: Path) -> None:
    """Print the time and memory of each form of export; a process of its own each."""
    for form in (Form.JSON, Form.JSONL, Form.MARKDOWN, Form.HTML):
        file = folder / f"out{form.suffix}"
        say(str(in_a_process("export", path, file, form.value)))
        file.unlink()


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chats", type=int, default=10_000)
    parser.add_argument("--file", type=Path, help="written unless it exists, and kept; writing takes most of the time")
    parser.add_argument("--part", choices=("store", "search"), help=argparse.SUPPRESS)
    parser.add_argument("--only-write", action="store_true", help="write the file and end")
    arguments = parser.parse_args()
    if arguments.part is not None:
        (measure_store if arguments.part == "store" else measure_queries)(arguments.file)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.file or Path(folder) / "chats.sqlite"
        if not path.exists():
            began = time.perf_counter()
            characters = fill(path, arguments.chats, Texts(), EXCHANGES)
            spent = time.perf_counter() - began
            say(f"{arguments.chats} chats, {characters / 1e6:.0f} million characters, written in {spent:.0f} s")
        if not arguments.only_write:
            _measure(path, Path(folder))


def _measure(path: Path, folder: Path) -> None:
    homes = [folder / name for name in ("with", "without")]
    for home in homes:
        (home / "data").mkdir(parents=True)
    kept = homes[0] / "data" / "chats.sqlite"
    shutil.copy(path, kept)
    with contextlib.closing(schema.connect(kept)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    say(f"file: {kept.stat().st_size / 1e6:.0f} MB")
    for part in ("store", "search"):
        command = [sys.executable, "-m", "tests.bench.many_chats", "--file", str(kept), "--part", part]
        subprocess.run(command, check=True, cwd=ROOT, env=os.environ)
    measure_starts(*homes)
    measure_exports(kept, folder)


if __name__ == "__main__":
    main()
