"""How long the start takes and how much an idle app holds, beside another build.

    python -m tests.bench.start --baseline CHECKOUT [--rounds 5] [--only ask|window|bare|idle]

`CHECKOUT` is another version of this repository with its own ``.venv``. All take turns within each round; medians are
printed as a table. The first round is not counted: it writes the bytecode and what an app learns at its first start.

* ask: ``descant ask`` with the built-in model, from the start of the process to the last word.
* window: from the start of the process to a composer that has taken a key.
* bare: the same of a QApplication with one text field.
* idle: resident memory of the whole app with no model loaded, some seconds after its start.

Processor time is that of all processes until then. The window needs a display (Xvfb is one).
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent
QUESTION = "Hello"
"""The model in the box answers it with the same words each time."""
_SETTLED_SECONDS = 12.0
"""The window has scanned for models and made its other parts by then."""


@dataclass(frozen=True)
class Build:
    """One version of the app, with a home folder of its own."""

    checkout: Path
    home: Path

    def command(self, *arguments: str) -> list[str]:
        """Its own Python with these arguments."""
        python = Path(sys.executable) if self.checkout == ROOT else self.checkout / ".venv/bin/python"
        return [str(python), *arguments]

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start its Python; bytecode is written and used, as for users."""
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"DESCANT_HOME": str(self.home), "PYTHONPATH": str(self.checkout)}
        return subprocess.Popen(
            self.command(*arguments),
            cwd=self.checkout,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )


@dataclass(frozen=True)
class Sample:
    """One measurement; bytes only of idle."""

    wall: float
    processor: float
    bytes: int = 0


def ask(build: Build) -> Sample:
    """One question; the processor time includes the engine's."""
    began, before = time.perf_counter(), os.times()
    process = build.start("-m", "app", "ask", QUESTION)
    assert process.stdout is not None
    last_word = began
    while process.stdout.read1():
        last_word = time.perf_counter()
    process.stdout.close()
    if process.wait() != 0:
        raise RuntimeError(f"descant ask ended with {process.returncode}")
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Sample(last_word - began, used)


def window(build: Build) -> Sample:
    """A start of the window."""
    return _until_typed(build, FOLDER / "window_script.py")


def bare(build: Build) -> Sample:
    """A start of one text field."""
    return _until_typed(build, FOLDER / "bare_script.py")


def _until_typed(build: Build, script: Path) -> Sample:
    began = time.perf_counter()
    process = build.start(str(script))
    assert process.stdout is not None
    if process.stdout.readline() != b"typed\n":
        raise RuntimeError(f"{script.name} took no key")
    wall = time.perf_counter() - began
    times = psutil.Process(process.pid).cpu_times()
    process.stdout.close()
    process.wait()
    return Sample(wall, times.user + times.system)


def idle(build: Build) -> Sample:
    """The window, left alone."""
    process = build.start("-m", "app")
    time.sleep(_SETTLED_SECONDS)
    root = psutil.Process(process.pid)
    family = [root, *root.children(recursive=True)]
    held = sum(one.memory_info().rss for one in family)
    used = sum(times.user + times.system for times in (one.cpu_times() for one in family))
    process.terminate()
    assert process.stdout is not None
    process.stdout.close()
    process.wait()
    return Sample(_SETTLED_SECONDS, used, held)


MEASURES: dict[str, Callable[[Build], Sample]] = {"ask": ask, "window": window, "bare": bare, "idle": idle}


def measure(names: Sequence[str], ours: Build, baseline: Build, rounds: int) -> dict[tuple[str, str], list[Sample]]:
    """All measurements, by name and build; the field alone is the same for both and counts as the baseline's."""
    samples: dict[tuple[str, str], list[Sample]] = {}
    for number in range(rounds + 1):
        for name in names:
            for side, build in (("baseline", baseline), ("ours", ours)):
                if name == "bare" and side == "ours":
                    continue
                sample = MEASURES[name](build)
                if number:
                    samples.setdefault((name, side), []).append(sample)
    return samples


def table(samples: dict[tuple[str, str], list[Sample]]) -> list[str]:
    """The medians side by side, and the ratios of ours to the baseline and, for the window, to the field alone."""
    lines = [f"{'':14}{'':12}{'ours':>10}{'baseline':>10}{'ratio':>8}"]
    units: tuple[tuple[str, Callable[[Sample], float]], ...] = (
        ("wall, s", lambda sample: sample.wall),
        ("CPU, s", lambda sample: sample.processor),
        ("MiB", lambda sample: sample.bytes / 2**20),
    )
    pairs = [("ask", "ask"), ("window", "window"), ("window", "bare"), ("idle", "idle")]
    for name, other in pairs:
        ours, theirs = samples.get((name, "ours")), samples.get((other, "baseline"))
        if ours is None or theirs is None:
            continue
        for unit, value in units[2:] if name == "idle" else units[:2]:
            left, right = statistics.median(map(value, ours)), statistics.median(map(value, theirs))
            title = name if name == other else f"{name} / {other}"
            lines.append(f"{title:14}{unit:12}{left:10.2f}{right:10.2f}{left / right:8.2f}")
    return lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--baseline", type=Path, metavar="CHECKOUT", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=MEASURES, action="append")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as homes:
        ours, baseline = Build(ROOT, Path(homes, "ours")), Build(arguments.baseline.resolve(), Path(homes, "baseline"))
        samples = measure(arguments.only or tuple(MEASURES), ours, baseline, arguments.rounds)
    sys.stdout.write("\n".join(table(samples)) + "\n")


if __name__ == "__main__":
    main()
