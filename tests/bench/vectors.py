"""Vectors of 1,000,000 passages: a flat file that numpy maps, beside sqlite-vec.

    uv run python -m tests.bench.vectors                      # the flat files alone; 5 GB of disk
    uv run --with sqlite-vec python -m tests.bench.vectors    # with sqlite-vec, if Python's SQLite loads extensions
    python3 tests/bench/vectors.py --rows 100000              # any Python with numpy

Each kind is written and searched in a process of its own. Times are processor time, so that they say something beside
other work; that of a query is the best of five. The memory is that of the process without the pages of mapped files.
The vectors are drawn at random around 2,000 centres by a fixed seed, so that they have neighbours, and the share of the
10 nearest that a rounded kind finds says something.
"""

import argparse
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CHUNK = 1024
NEAREST = 10
APPENDED = 1000
QUERIES = 5
FLAT = {"float32": np.float32, "float16": np.float16, "int8": np.int8}
STEPS = 127

Floats = NDArray[np.float32]


def vectors(rows: int, width: int, seed: int) -> Floats:
    """Unit vectors around centres, the same for a seed."""
    random = np.random.default_rng(7)
    centres = random.standard_normal((2000, width), dtype=np.float32)
    random = np.random.default_rng(seed)
    found = centres[random.integers(0, len(centres), rows)] + random.standard_normal((rows, width), dtype=np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return found


def rounded(found: Floats, kind: str) -> NDArray[np.generic]:
    """The vectors as a kind keeps them."""
    if kind == "int8":
        return np.rint(found / factors(found)[:, None]).astype(np.int8)
    return found.astype(FLAT[kind])


def factors(found: Floats) -> Floats:
    """The step of each vector that is kept as int8."""
    return (np.abs(found).max(axis=1) / STEPS).astype(np.float32)


class Flat:
    """A file with one row after another: a factor and a vector."""

    def __init__(self, folder: Path, kind: str, width: int) -> None:
        self.file, self.kind = folder / f"{kind}-{width}.bin", kind
        self._row = np.dtype([("factor", "<f4"), ("vector", FLAT[kind], (width,))])

    def append(self, found: Floats, first: int) -> None:
        """Add rows at the end."""
        del first
        rows = np.ones(len(found), self._row)
        rows["vector"] = rounded(found, self.kind)
        if self.kind == "int8":
            rows["factor"] = factors(found)
        with self.file.open("ab") as stream:
            stream.write(rows.tobytes())

    def open(self) -> None:
        """Map the file."""
        self._rows = np.memmap(self.file, self._row, "r")

    def nearest(self, query: Floats) -> list[int]:
        """The numbers of the nearest rows, the nearest first."""
        scores = np.empty(len(self._rows), np.float32)
        for at in range(0, len(self._rows), CHUNK):
            rows = self._rows[at : at + CHUNK]
            scores[at : at + CHUNK] = (rows["vector"].astype(np.float32, copy=False) @ query) * rows["factor"]
        best = np.argpartition(scores, -NEAREST)[-NEAREST:]
        return [int(row) for row in best[np.argsort(-scores[best])]]

    def size(self) -> int:
        """Bytes on disk."""
        return self.file.stat().st_size


class SqliteVec:
    """A table of sqlite-vec."""

    def __init__(self, folder: Path, kind: str, width: int) -> None:
        self.file, self.kind = folder / f"vec-{kind}-{width}.sqlite", kind
        is_new = not self.file.exists()
        self._connection = sqlite3.connect(self.file, isolation_level=None)
        self._connection.enable_load_extension(True)
        import sqlite_vec

        sqlite_vec.load(self._connection)
        self._value = "vec_int8(?)" if kind == "int8" else "?"
        if is_new:
            self._connection.execute("PRAGMA journal_mode = WAL").fetchall()
            column = f"{'float' if kind == 'float32' else kind}[{width}]"
            self._connection.execute(f"CREATE VIRTUAL TABLE piece USING vec0(vector {column} distance_metric=cosine)")

    def append(self, found: Floats, first: int) -> None:
        """Add rows in one transaction."""
        self._connection.execute("BEGIN")
        self._connection.executemany(
            f"INSERT INTO piece (rowid, vector) VALUES (?, {self._value})",
            ((first + row + 1, vector.tobytes()) for row, vector in enumerate(rounded(found, self.kind))),
        )
        self._connection.execute("COMMIT")

    def open(self) -> None:
        """Nothing more."""

    def nearest(self, query: Floats) -> list[int]:
        """The numbers of the nearest rows, the nearest first."""
        rows = self._connection.execute(
            f"SELECT rowid FROM piece WHERE vector MATCH {self._value} AND k = {NEAREST} ORDER BY distance",
            (rounded(query, self.kind).tobytes(),),
        )
        return [row - 1 for (row,) in rows]

    def size(self) -> int:
        """Bytes on disk."""
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return self.file.stat().st_size


def store_of(folder: Path, name: str, width: int) -> Flat | SqliteVec:
    """Return what is measured: ``flat-int8``, ``vec-float32`` and so on."""
    how, kind = name.split("-")
    return Flat(folder, kind, width) if how == "flat" else SqliteVec(folder, kind, width)


def fill(folder: Path, name: str, width: int, rows: int) -> dict[str, float]:
    """Write all rows, then some more; return the seconds for all and for those."""
    store, step = store_of(folder, name, width), 20_000
    begun = time.process_time()
    made = 0.0
    for at in range(0, rows, step):
        before = time.process_time()
        found = vectors(min(step, rows - at), width, at)
        made += time.process_time() - before
        store.append(found, at)
    filled = time.process_time() - begun - made
    found, begun = vectors(APPENDED, width, rows), time.process_time()
    store.append(found, rows)
    return {"fill_s": filled, "append_s": time.process_time() - begun, "bytes": store.size()}


def ask(folder: Path, name: str, width: int) -> dict[str, object]:
    """Search; return the best time, the memory, and what was found."""
    store, times, found = store_of(folder, name, width), [], []
    store.open()
    for query in vectors(QUERIES, width, 99):
        begun = time.process_time()
        found.append(store.nearest(query))
        times.append(time.process_time() - begun)
    return {"first_s": times[0], "query_s": min(times), "memory": own_memory(), "found": found}


def own_memory() -> float:
    """Bytes that this process itself takes: without pages of mapped files, which the system may take back."""
    status = Path("/proc/self/status")
    if not status.exists():
        return float("nan")
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":" in line)
    return float(lines["RssAnon"].split()[0]) * 1024


def measure(folder: Path, name: str, width: int, rows: int) -> dict[str, object]:
    """Fill and search in processes of their own."""
    result: dict[str, object] = {"name": name, "width": width}
    for job in ("fill", "ask"):
        command = [sys.executable, __file__, "--job", job, "--folder", str(folder), "--name", name]
        done = subprocess.run(
            [*command, "--width", str(width), "--rows", str(rows)], check=True, capture_output=True, text=True
        )
        result |= json.loads(done.stdout)
    return result


def has_sqlite_vec() -> bool:
    """Whether this Python can load it."""
    try:
        import sqlite_vec  # noqa: F401
    except ImportError:
        return False
    return hasattr(sqlite3.Connection, "enable_load_extension")


def table(rows: int, widths: list[int], only: list[str]) -> None:
    """Measure all kinds and print the table in docs/documents.md."""
    names = [f"flat-{kind}" for kind in FLAT]
    names += ["vec-float32", "vec-int8"] if has_sqlite_vec() else []
    say("| kept as | dimension | query | first query | memory | on disk | 1,000 more | nearest 10 found |")
    say("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for width in widths:
        exact: list[list[int]] = []
        for name in [name for name in names if not only or name in only]:
            with tempfile.TemporaryDirectory() as folder:
                found = measure(Path(folder), name, width, rows)
            exact = exact or found["found"]  # type: ignore[assignment]
            hits = [len(set(one) & set(other)) for one, other in zip(exact, found["found"], strict=True)]  # type: ignore[call-overload]
            say(
                f"| {name} | {width} | {found['query_s']:.3f} s | {found['first_s']:.3f} s "
                f"| {found['memory'] / 1e6:.0f} MB | {found['bytes'] / 1e6:,.0f} MB "  # type: ignore[operator]
                f"| {found['append_s']:.3f} s | {sum(hits) / NEAREST / len(hits):.2f} |",
            )


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure, or do one job for another process."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--only", nargs="+", default=[], help="kinds such as flat-int8; all by default")
    parser.add_argument("--widths", type=int, nargs="+", default=[384, 768])
    for name in ("--job", "--folder", "--name"):
        parser.add_argument(name, default="", help=argparse.SUPPRESS)
    parser.add_argument("--width", type=int, default=0, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.job == "fill":
        say(json.dumps(fill(Path(given.folder), given.name, given.width, given.rows)))
    elif given.job == "ask":
        say(json.dumps(ask(Path(given.folder), given.name, given.width)))
    else:
        table(given.rows, given.widths, given.only)


if __name__ == "__main__":
    main()
