"""Another build of llama.cpp in LD_LIBRARY_PATH does not get into the engine's process."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_LIST_LIBRARIES = """
from app.engine.child.bindings.library import initialise_backend
initialise_backend()
print(*sorted({line.split()[-1] for line in open("/proc/self/maps") if "ggml" in line or "libllama" in line}))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc/self/maps")
def test_libraries_come_from_the_engines_own_folder(tmp_path: Path) -> None:
    spec = importlib.util.find_spec("llama_cpp")
    assert spec is not None
    assert spec.origin is not None
    own = Path(spec.origin).parent / "lib"
    for library in own.glob("lib*.so*"):
        shutil.copy(library, tmp_path)
    environment = {**os.environ, "LD_LIBRARY_PATH": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-c", _LIST_LIBRARIES], env=environment, capture_output=True, text=True, check=True
    )
    libraries = [Path(path) for path in found.stdout.split()]
    assert libraries
    assert {library.parent.resolve() for library in libraries} == {own.resolve()}
