"""Starts processes that load llama.cpp: their environment and pipes."""

import contextlib
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from app.core.own_process import own_command, start_own
from app.engine.engines.choice import chosen_engine


def start_child(command: Sequence[str], engine: Path | None = None) -> "subprocess.Popen[bytes]":
    """Start a process of our own with pipes for its three streams.

    Args:
        engine: the engine that it loads; the one that is used by default.

    Raises:
        OSError: the command cannot be run.
        EngineFolderError: the chosen engine cannot be used.
    """
    return start_own(command, stderr=subprocess.PIPE, env=child_environment(engine))


def start_ahead() -> None:
    """Start the engine's process for the first client that needs one, before the code of that client is imported.

    A process that no client takes ends with this one. What goes wrong here goes wrong again, and is reported, when a
    client starts its process.
    """
    engine = chosen_engine()
    if engine is None:
        with contextlib.suppress(OSError):
            _ahead.append((start_child(own_command("--engine")), engine))


def start_engine(engine: Path | None) -> "subprocess.Popen[bytes]":
    """Return an engine's process: the one that was started ahead, or a new one. Raises like :func:`start_child`."""
    if _ahead:
        popen, its_engine = _ahead.pop()
        if its_engine == engine:
            return popen
        popen.kill()
    return start_child(own_command("--engine"), engine)


def child_environment(engine: Path | None = None) -> dict[str, str]:
    """Return our environment with an engine (the one that is used by default), no other libraries, and shorter spins.

    Between two operations llama.cpp's threads wait for each other in libgomp, which by default spins for milliseconds
    before it yields the CPU. As soon as another program needs a core, the thread that all others wait for cannot get
    one, and generation falls to a seventh of its speed. With short spins it falls to half, as expected, and nothing is
    lost on an idle machine (both measured on two cores, see native/README.md). With many cores libgomp's own value
    stays: waking threads that sleep while a GPU computes costs a tenth of the speed or more (16 cores, the experts of
    16 layers on the CPU), and the thread governor soon leaves busy cores to other programs (app/engine/child/threads).

    Raises:
        EngineFolderError: the chosen engine cannot be used.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _DROPPED_VARIABLES}
    if (engine := engine or chosen_engine()) is not None:
        from app.engine.engines.manifest import check_fit  # noqa: PLC0415  most users have no engine of their own

        check_fit(engine)
        environment["LLAMA_CPP_LIB_PATH"] = str(engine)
    if (os.cpu_count() or 1) <= _FEW_CORES:
        environment.setdefault("GOMP_SPINCOUNT", "2000")
    # numpy's BLAS sums 1,571 rows for each token; waking other threads for that takes longer, and llama.cpp needs them.
    environment.setdefault("OPENBLAS_NUM_THREADS", "1")
    environment.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy starts its threads when it is imported; none is needed
    environment.setdefault("GGML_NO_BACKTRACE", "1")  # no debugger after a crash: it takes seconds
    return environment


_ahead: "list[tuple[subprocess.Popen[bytes], Path | None]]" = []
_FEW_CORES = 8
_DROPPED_VARIABLES = {"GGML_BACKEND_PATH", "LLAMA_CPP_LIB_PATH"}
