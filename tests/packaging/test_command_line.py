"""The man page and the completions of the shells say what the parsers of the command line take."""

import shutil
import subprocess

import pytest

from app.cli.commands import COMMANDS
from app.cli.main import build_parser
from tests.packaging import script

command_line = script("command_line.py")
ROOT = command_line.read(build_parser())
KINDS = ("man", "bash", "zsh", "fish")


def test_every_command_is_read() -> None:
    assert tuple(command.words[0] for command in ROOT.commands) == COMMANDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_in_the_file(kind: str) -> None:
    text = command_line.make(kind, "1.2.3").replace(r"\-", "-")
    for command in ROOT.all():
        names = [name for option in command.options for name in option.names]
        for word in (*command.words, *names):
            assert word in text or f"-l {word.removeprefix('--')} " in text or f"-s {word.removeprefix('-')} " in text


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_reads_it(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    text = command_line.make(shell, "1.2.3")
    done = subprocess.run([shell, "-n"], input=text, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def completed(*words: str) -> set[str]:
    """What bash offers for the last of `words`."""
    line = " ".join(f"'{word}'" for word in words)
    asked = f"COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _descant; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run(
        ["bash", "--norc", "-c", command_line.make("bash", "") + "compopt() { :; }; " + asked],
        capture_output=True,
        text=True,
        check=True,
        cwd="/",
    )
    return set(done.stdout.split())


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes_commands_options_and_choices() -> None:
    assert completed("descant", "b") >= {"bench"}
    assert completed("descant", "bench", "--de") == {"--depth"}
    assert completed("descant", "harmony", "p") >= {"parse"}
    assert completed("descant", "ask", "--effort", "") >= {"low", "medium", "high"}
    assert completed("descant", "ask", "/et") == {"/etc"}


@pytest.mark.skipif(shutil.which("man") is None, reason="there is no man")
def test_man_reads_the_page() -> None:
    page = command_line.make("man", "1.2.3")
    done = subprocess.run(["man", "--warnings", "-l", "-"], input=page, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "--max-tokens N" in done.stdout
