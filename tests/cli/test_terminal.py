"""What reaches a terminal: text of models and names of files are shown there, never obeyed."""

import json
import os
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests import patience
from tests.small_models import write_gpt_oss

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

HOSTILE_NAME = "evil\x1b]0;title\x07\x9b2J\rnice\u202egnp"


def on_a_terminal(*arguments: str) -> tuple[str, str]:
    """What `descant` writes to standard output and standard error, each of them a pseudo-terminal."""
    import pty
    import tty

    ends = [pty.openpty() for _ in range(2)]
    for _, inner in ends:
        tty.setraw(inner)  # else the terminal itself adds carriage returns
    command = [sys.executable, "-m", "app", *arguments]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=ends[0][1], stderr=ends[1][1])
    for _, inner in ends:
        os.close(inner)
    with ThreadPoolExecutor() as readers:
        answer, errors = readers.map(_read_all, [outer for outer, _ in ends])
    process.wait(timeout=patience.seconds(60))
    return answer.decode(), errors.decode()


def _read_all(outer: int) -> bytes:
    pieces = []
    while True:
        try:
            piece = os.read(outer, 65536)
        except OSError:  # Linux says so when the other end is closed
            piece = b""
        if not piece:
            os.close(outer)
            return b"".join(pieces)
        pieces.append(piece)


def controls_in(text: str) -> set[str]:
    return {char for char in text if unicodedata.category(char) == "Cc" and char not in "\n\t"}


def test_an_answer_acts_on_no_terminal_and_goes_through_a_pipe_as_it_is(tmp_path: Path) -> None:
    """The model of the tests writes noise over all bytes, control characters among them."""
    model = write_gpt_oss(tmp_path / "noise.gguf")
    ask = ("ask", "Hi", "--model", str(model), "--max-tokens", "300", "--seed", "1", "--show-analysis")
    piped = subprocess.run(
        [sys.executable, "-m", "app", *ask], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    written = json.loads(
        subprocess.run(
            [sys.executable, "-m", "app", *ask, "--json"], stdin=subprocess.DEVNULL, capture_output=True, check=False
        ).stdout
    )
    text = written["answer"] + written["analysis"]
    assert controls_in(text), "the noise of this seed has no control characters: choose another"
    assert controls_in(piped.stdout.decode() + piped.stderr.decode()) == controls_in(text)
    answer, errors = on_a_terminal(*ask)
    assert not controls_in(answer)
    # What is left on standard error is our own: dimmed text, and the line of progress that is written over.
    assert controls_in(errors.replace("\x1b[2m", "").replace("\x1b[0m", "").replace("\r\x1b[K", "")) == set()


def test_names_of_files_act_on_no_terminal(own_home: Path) -> None:
    folder = own_home / "data" / "models"
    folder.mkdir(parents=True)
    write_gpt_oss(folder / f"{HOSTILE_NAME}.gguf")
    (folder / f"{HOSTILE_NAME}-broken.gguf").write_bytes(b"GGUF")
    for arguments in (["models"], ["models", "--json"], ["models", "--verify"]):
        done = subprocess.run([sys.executable, "-m", "app", *arguments], capture_output=True, check=False)
        shown = done.stdout.decode() + done.stderr.decode()
        assert not controls_in(shown), arguments
        assert "\u202e" not in shown
    listed = json.loads(
        subprocess.run([sys.executable, "-m", "app", "models", "--json"], capture_output=True, check=True).stdout
    )
    assert HOSTILE_NAME in [model["id"] for model in listed]


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "hi", "--model", HOSTILE_NAME],
        ["ask", "hi", "--model", f"./{HOSTILE_NAME}"],
        ["bench", HOSTILE_NAME],
        ["plan", HOSTILE_NAME],
        ["models", HOSTILE_NAME],
        ["harmony", "parse", HOSTILE_NAME],
        ["ask", "hi", HOSTILE_NAME],
        [f"ask{HOSTILE_NAME}"],
        ["download", HOSTILE_NAME],
    ],
    ids=" ".join,
)
def test_what_an_error_repeats_acts_on_no_terminal(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    shown = done.stdout.decode() + done.stderr.decode()
    assert "evil" in shown
    assert not controls_in(shown)
    assert "\u202e" not in shown
