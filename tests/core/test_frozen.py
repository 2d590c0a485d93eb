"""The frozen app leaves nothing of its own in the environment of other programs; streams may be missing."""

import os
import subprocess
import sys

import pytest

_SHOW = "import os; print(sorted(name for name in os.environ if name in {names!r}), os.environ.get('LD_LIBRARY_PATH'))"
_NAMES = ("APPDIR", "APPIMAGE", "LD_LIBRARY_PATH_ORIG", "OWD", "_PYI_ARCHIVE_FILE")
_PROGRAM = """
import subprocess, sys
{frozen}
from app.core.frozen import clean_environment
clean_environment()
sys.exit(subprocess.call([sys.executable, "-c", {show!r}]))
"""


def _seen_by_a_child(frozen: str, **variables: str) -> str:
    program = _PROGRAM.format(frozen=frozen, show=_SHOW.format(names=_NAMES))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LD_")}
    done = subprocess.run(
        [sys.executable, "-c", program], env={**environment, **variables}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_a_child_gets_the_library_path_from_before() -> None:
    seen = _seen_by_a_child("sys.frozen = True", LD_LIBRARY_PATH="/app:/before", LD_LIBRARY_PATH_ORIG="/before")
    assert seen == "[] /before"


def test_a_child_gets_none_if_there_was_none() -> None:
    variables = {"LD_LIBRARY_PATH": "/app", "_PYI_ARCHIVE_FILE": "/app/descant", "APPDIR": "/", "OWD": "/"}
    assert _seen_by_a_child("sys.frozen = True", APPIMAGE="/descant.AppImage", **variables) == "['APPIMAGE'] None"


def test_from_source_the_environment_stays() -> None:
    assert _seen_by_a_child("", LD_LIBRARY_PATH="/own", APPDIR="/own") == "['APPDIR'] /own"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
@pytest.mark.parametrize(("name", "closing"), [("stderr", "2>&-"), ("stdout", ">&-")])
def test_a_missing_stream_takes_what_is_written(name: str, closing: str) -> None:
    program = f"""
import os, sys
from app.core.frozen import open_missing_streams
assert sys.{name} is None
open_missing_streams()
sys.{name}.write("lost")
os._exit(7)
"""
    command = ["sh", "-c", f'exec "$0" -c "$1" {closing}', sys.executable, program]
    assert subprocess.run(command, check=False).returncode == 7


def test_the_appimage_of_another_program_is_not_ours() -> None:
    """A terminal or an editor that is an AppImage hands its variables down; an update would replace its file."""
    variables = {"APPIMAGE": "/editor.AppImage", "APPDIR": "/mount"}
    assert _seen_by_a_child("sys.frozen = True", **variables) == "[] None"
