"""Writing speed of a machine in use, beside another build; and with experts on the CPU, beside llama-bench.

    python -m tests.bench.threads busy --baseline CHECKOUT [--rounds 3] [--programs 1]
    python -m tests.bench.threads experts MODEL --llama-bench PROGRAM [--moved 16]

`CHECKOUT` is another version of this repository with its own ``.venv``. All take turns within each round, and medians
are printed as JSON. `busy` uses the model in the box on an otherwise idle machine, and starts the busy programs itself.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.core.paths import resources_dir
from app.engine.child.threads.governor import Cores
from app.hardware.cpu import Host, read_cpu
from tests.busy import busy_processes

ROOT = Path(__file__).resolve().parents[2]
WRITER = ROOT / "tests/bench/writer.py"
TURNS, TOKENS = 5, 200


def _cores() -> Cores:
    host = Host.here()
    return Cores.of(read_cpu(host), host.affinity)


def write(
    checkout: Path, home: Path, model: Path, options: Mapping[str, object], *, turns: int = TURNS, tokens: int = TOKENS
) -> dict[str, Any]:
    """What `checkout`'s engine does; see :mod:`tests.bench.writer`."""
    python = Path(sys.executable) if checkout == ROOT else checkout / ".venv/bin/python"
    asked = {"model": str(model), "options": dict(options), "turns": turns, "tokens": tokens}
    before = os.environ.get("PYTHONPATH", "")
    environment = os.environ | {"PYTHONPATH": f"{checkout}{os.pathsep}{before}", "DESCANT_HOME": str(home)}
    done = subprocess.run(
        [str(python), str(WRITER), json.dumps(asked)],
        cwd=checkout,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def measure_busy(baseline: Path, rounds: int, programs: int, homes: Path) -> dict[str, Any]:
    """Each build idle and beside busy programs; ours also with one thread fewer, set by hand, on the idle machine."""
    model = resources_dir() / "demo_model" / "descant-demo.gguf"
    usual = _cores().usual
    speeds: dict[str, list[float]] = {}

    def note(name: str, checkout: Path, threads: int = 0) -> None:
        found = write(checkout, homes / checkout.name, model, {"n_threads": threads})
        # The first turn warms the processor and the cache up, for everybody.
        speeds.setdefault(name, []).append(statistics.median(found["speeds"][1:]))

    for _ in range(rounds):
        note("baseline, idle", baseline)
        note("ours, idle", ROOT)
        note("one thread fewer, idle", ROOT, max(1, usual - 1))
        with busy_processes(programs):
            note("baseline, busy", baseline)
            note("ours, busy", ROOT)
    medians = {name: statistics.median(found) for name, found in speeds.items()}
    return {
        "threads": usual,
        "busy_programs": programs,
        "rounds": rounds,
        "tokens_per_second": {name: [round(one, 1) for one in found] for name, found in speeds.items()},
        "medians": {name: round(value, 1) for name, value in medians.items()},
        "busy: ours to baseline (asked: 4)": round(medians["ours, busy"] / medians["baseline, busy"], 2),
        "busy: ours to one thread fewer, idle (asked: 0.75)": round(
            medians["ours, busy"] / medians["one thread fewer, idle"], 3
        ),
        "idle: ours to baseline (asked: 0.98)": round(medians["ours, idle"] / medians["baseline, idle"], 3),
    }


def measure_experts(model: Path, program: Path, moved: int, rounds: int, homes: Path) -> dict[str, Any]:
    """llama-bench with each number of threads, and ours, which has to find the best one by itself.

    A machine whose cores other people share gets faster and slower by a third within minutes. Each answer of ours is
    therefore compared with llama-bench's best number of threads directly before and directly after it.
    """
    most = _cores().most
    counts = sorted({*range(4, most + 1, max(1, most // 8)), most})
    sweep = _llama_bench(program, model, moved, counts)
    best = max(counts, key=lambda count: sweep[count])
    options = {"n_gpu_layers": 99, "n_cpu_moe": moved, "n_ctx": 4096, "ignore_memory": True, "use_mmap": False}
    theirs = [_llama_bench(program, model, moved, [best])[best]]
    ours, threads, ratios = [], [], []
    for _ in range(rounds):
        found = write(ROOT, homes / "ours", model, options, turns=4)
        ours.append(found["speeds"])
        threads.append(found["threads"])
        theirs.append(_llama_bench(program, model, moved, [best])[best])
        ratios.append(found["speeds"][-1] / statistics.mean(theirs[-2:]))
    return {
        "experts_of_layers_on_cpu": moved,
        "cores": most,
        "llama_bench_by_threads": {count: round(speed, 2) for count, speed in sweep.items()},
        "llama_bench_best": best,
        "llama_bench_before_and_after": [round(one, 2) for one in theirs],
        "ours_by_turn": [[round(one, 2) for one in speeds] for speeds in ours],
        "ours_threads": threads,
        "ours to the best, by round": [round(one, 3) for one in ratios],
        "ours to the best (asked: 0.95)": round(statistics.median(ratios), 3),
    }


def _llama_bench(program: Path, model: Path, moved: int, counts: Sequence[int]) -> dict[int, float]:
    """Tokens a second by number of threads, as many tokens as an answer of ours; the model is loaded once."""
    command = [str(program), "-m", str(model), "-p", "0", "-n", str(TOKENS), "-r", "1", "-fa", "1", "-ngl", "99"]
    command += ["-ncmoe", str(moved), "-lm", "none", "-t", ",".join(map(str, counts)), "-o", "json"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return {int(one["n_threads"]): float(one["avg_ts"]) for one in json.loads(done.stdout)}


def main() -> None:
    """Measure what the command line asks for, and print it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="kind", required=True)
    busy = kinds.add_parser("busy")
    busy.add_argument("--baseline", type=Path, metavar="CHECKOUT", required=True)
    busy.add_argument("--programs", type=int, default=1)
    experts = kinds.add_parser("experts")
    experts.add_argument("model", type=Path)
    experts.add_argument("--llama-bench", type=Path, metavar="PROGRAM", required=True)
    experts.add_argument("--moved", type=int, default=16)
    for kind in (busy, experts):
        kind.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        homes = Path(folder)
        if arguments.kind == "busy":
            found = measure_busy(arguments.baseline.resolve(), arguments.rounds, arguments.programs, homes)
        else:
            found = measure_experts(arguments.model, arguments.llama_bench, arguments.moved, arguments.rounds, homes)
    json.dump(found, sys.stdout, indent=2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
