"""The tests beside programs that want the processor too: no test may fail because the machine is in use.

    python -m tests.busy [--processes N] [--times N] [arguments of pytest ...]

Starts so many processes that do nothing but compute, runs pytest, ends them, and exits as pytest did; with ``--times``
it repeats that and stops at the first run that fails.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_LOOP = "while True: pass"


@contextmanager
def busy_processes(count: int) -> Iterator[None]:
    """`count` processes compute until the block is left."""
    processes: list[subprocess.Popen[bytes]] = []
    try:
        processes += (subprocess.Popen([sys.executable, "-c", _LOOP]) for _ in range(count))
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def main() -> int:
    """The exit code of the last run of pytest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--processes", type=int, default=4, help="how many processes compute beside the tests")
    parser.add_argument("--times", type=int, default=1, help="how many runs must pass")
    arguments, for_pytest = parser.parse_known_args()
    with busy_processes(arguments.processes):
        for _ in range(arguments.times):
            code = subprocess.run([sys.executable, "-m", "pytest", *for_pytest], check=False).returncode
            if code:
                return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
