"""A download that is checked, side by side: curl and sha256sum, huggingface_hub and its checksum, and our own.

    uv run python -m tests.bench.transfer [--size BYTES] [--rounds N] [--json]

All three fetch the same file from the same nginx on loopback (Debian: ``apt install nginx-light curl``) onto the same
disk. Each round runs all of them; the ratios are of the medians. Ours also makes the file durable before it gets its
name, which the others do not. Exits 1 when one of the limits of the issue is passed: 1.05 of the wall time and 1.5 of
the CPU time of curl and sha256sum, and no slower than huggingface_hub.
"""

import argparse
import contextlib
import hashlib
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY, COMMIT, NAME = "bench/model-GGUF", "a" * 40, "model.gguf"
MOST_WALL, MOST_CPU = 1.05, 1.5

_NGINX = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1; {user}
events {{ worker_connections 64; }}
http {{
    access_log off; sendfile on; etag off;
    client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
    uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
    server {{
        listen 127.0.0.1:{port}; root {folder}/www;
        add_header ETag '"{sha256}"'; add_header X-Repo-Commit {commit}; add_header X-Linked-Size {size};
    }}
}}
"""

_OURS = """
import sys
from pathlib import Path
from app.hub.downloads.download import Download
from app.hub.downloads.orders import DownloadOrder
from app.hub.listing import RemoteFile
from app.hub.network import Network
endpoint, repository, commit, name, size, sha256, folder = sys.argv[1:]
order = DownloadOrder(repository, commit, name, (RemoteFile(name, int(size), sha256),))
Download(order, Path(folder), lambda: Network(endpoint)).run()
"""

_HUB = """
import hashlib, os, sys
endpoint, repository, commit, name, size, sha256, folder = sys.argv[1:]
os.environ.update(HF_HUB_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_PROGRESS_BARS="1", HF_HUB_DISABLE_XET="1")
from huggingface_hub import hf_hub_download
path = hf_hub_download(repository, name, revision=commit, cache_dir=folder, endpoint=endpoint)
with open(path, "rb") as stream:
    assert hashlib.file_digest(stream, "sha256").hexdigest() == sha256
"""


@dataclass(frozen=True)
class Cost:
    """Seconds of one run: by the clock, and of the processor."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Served:
    """The file that nginx serves."""

    endpoint: str
    size: int
    sha256: str

    @property
    def arguments(self) -> list[str]:
        return [self.endpoint, REPOSITORY, COMMIT, NAME, str(self.size), self.sha256]

    @property
    def url(self) -> str:
        return f"{self.endpoint}/{REPOSITORY}/resolve/{COMMIT}/{NAME}"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=2_000_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--folder", type=Path, help="where to work; it needs three times the size")
    arguments = parser.parse_args()
    if not shutil.which("nginx") or not shutil.which("curl"):
        sys.stderr.write("This bench needs nginx and curl.\n")
        return 2
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name, _served(Path(name), arguments.size) as served:
        costs = _measure(Path(name), served, arguments.rounds)
    return _report(costs, as_json=arguments.json)


def _measure(folder: Path, served: Served, rounds: int) -> dict[str, list[Cost]]:
    runs: dict[str, Callable[[Path], Cost]] = {
        "curl + sha256sum": lambda target: _curl(served, target),
        "hf_hub_download + sha256": lambda target: _python(_HUB, served, target),
        "descant": lambda target: _python(_OURS, served, target),
    }
    costs: dict[str, list[Cost]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            target = folder / "target"
            target.mkdir()
            costs[name].append(run(target))
            shutil.rmtree(target)
            os.sync()
    return costs


def _curl(served: Served, target: Path) -> Cost:
    file = str(target / NAME)
    fetched = _run(["curl", "-s", "-o", file, served.url])
    checked = _run(["sha256sum", file])
    return Cost(fetched.wall + checked.wall, fetched.cpu + checked.cpu)


def _python(script: str, served: Served, target: Path) -> Cost:
    return _run([sys.executable, "-c", script, *served.arguments, str(target)])


def _run(command: list[str]) -> Cost:
    before, began = os.times(), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.monotonic() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu)


def _report(costs: dict[str, list[Cost]], *, as_json: bool) -> int:
    medians = {
        name: Cost(statistics.median(one.wall for one in runs), statistics.median(one.cpu for one in runs))
        for name, runs in costs.items()
    }
    curl, hub, ours = medians.values()
    wall, cpu, against_hub = ours.wall / curl.wall, ours.cpu / curl.cpu, ours.wall / hub.wall
    if as_json:
        _say(json.dumps({"wall": wall, "cpu": cpu, "wall_against_huggingface_hub": against_hub}))
    else:
        _say(f"{'':26}{'wall s':>8}{'cpu s':>8}   (medians of {len(costs['descant'])})")
        for name, cost in medians.items():
            _say(f"{name:26}{cost.wall:8.2f}{cost.cpu:8.2f}")
        limits = f"wall {wall:.2f} (at most {MOST_WALL}), cpu {cpu:.2f} (at most {MOST_CPU})"
        _say(f"against curl + sha256sum: {limits}")
        _say(f"against hf_hub_download + sha256: wall {against_hub:.2f} (at most 1.00)")
    return int(wall > MOST_WALL or cpu > MOST_CPU or against_hub > 1.0)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


@contextlib.contextmanager
def _served(folder: Path, size: int) -> Iterator[Served]:
    place = folder / "www" / REPOSITORY / "resolve" / COMMIT
    place.mkdir(parents=True)
    sha256 = _write(place / NAME, size)
    folder.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = "user root;" if os.geteuid() == 0 else ""
    config = folder / "nginx.conf"
    config.write_text(_NGINX.format(folder=folder, port=port, sha256=sha256, size=size, commit=COMMIT, user=user))
    server = subprocess.Popen(["nginx", "-c", str(config)], stderr=subprocess.DEVNULL)
    try:
        _until_it_listens(port)
        yield Served(f"http://127.0.0.1:{port}", size, sha256)
    finally:
        server.terminate()
        server.wait()


def _write(path: Path, size: int) -> str:
    digest = hashlib.sha256()
    with path.open("wb") as stream:
        for start in range(0, size, 1 << 24):
            block = os.urandom(min(1 << 24, size - start))
            digest.update(block)
            stream.write(block)
        stream.flush()
        os.fsync(stream.fileno())
    return digest.hexdigest()


def _until_it_listens(port: int) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError("nginx does not start")


if __name__ == "__main__":
    sys.exit(main())
