"""What the command line says when it is used wrongly: in words, with what to do next, and never with a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from tests import patience
from tests.cli.test_cli import Result, descant

AS_PROCESS = [sys.executable, "-m", "app"]
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")


@pytest.mark.parametrize(
    "command",
    [
        ["ask", "hi", "--tool"],
        ["ask", "hi", "--schema"],
        ["ask", "hi", "--attach"],
        ["ask", "hi", "--mcp"],
        ["read"],
        ["import"],
        ["restore"],
        ["backup", "--verify"],
        ["harmony", "parse"],
        ["harmony", "render"],
        ["engines", "install"],
        ["python", "install"],
    ],
    ids=" ".join,
)
def test_a_missing_file_is_told_with_the_same_words_by_all_commands(command: list[str], tmp_path: Path) -> None:
    result = descant(*command, str(tmp_path / "none.json"))
    assert result.returncode in (ExitCode.FAILED, ExitCode.USAGE)
    said = result.stdout + result.stderr
    assert "none.json" in said
    assert "There is no such file." in said
    assert "Check the path and try again." in said


@pytest.mark.parametrize(
    ("command", "place"),
    [
        (["ask", "hi", "--tool"], "(line 3, column 6)"),
        (["ask", "hi", "--mcp"], "(line 3, column 6)"),
        (["ask", "hi", "--schema"], "Line 3, column 6: "),
        (["import"], "(line 3, column 6)"),
        (["harmony", "render"], "Line 3, column 6: "),
        (["harmony", "parse"], "(line 3, column 6)"),
    ],
    ids=str,
)
def test_malformed_json_is_told_with_line_and_column(command: list[str], place: str, tmp_path: Path) -> None:
    file = tmp_path / "bad.json"
    lines = ["\n", "\n", ' "x" 2}\n'] if command[-1] == "parse" else ["{\n", ' "name": "a",\n', ' "x" 2}\n']
    file.write_text("".join(lines).replace(' "x"', '{"x"') if command[-1] == "parse" else "".join(lines))
    result = descant(*command, str(file))
    assert result.returncode in (ExitCode.FAILED, ExitCode.USAGE)
    assert place in result.stdout + result.stderr
    assert "byte" not in result.stdout + result.stderr


def test_a_file_that_is_no_backup(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("hello")
    assert "is not a backup of Descant" in descant("restore", str(tmp_path / "x.txt")).stderr
    assert "It is a folder." in descant("restore", str(tmp_path)).stderr


@pytest.mark.parametrize(
    ("arguments", "meant"), [(["engines", "instal"], "install"), (["ask", "hi", "--effort", "hihg"], "high")], ids=str
)
def test_a_mistyped_choice_is_told_with_the_one_that_is_meant(arguments: list[str], meant: str) -> None:
    result = descant(*arguments)
    assert result.returncode == ExitCode.USAGE
    assert f"(did you mean {meant}?)" in result.stderr


def run(*arguments: str, redirected: str) -> Result:
    """The command as a shell starts it with this redirection."""
    return subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {redirected}', "sh", *AS_PROCESS, *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=patience.seconds(60),
        check=False,
    )


@linux_only
@pytest.mark.parametrize("arguments", [["ask", "hi"], ["models"], ["--version"], ["read", __file__]], ids=" ".join)
def test_output_that_cannot_be_written(arguments: list[str]) -> None:
    result = run(*arguments, redirected="</dev/null >/dev/full")
    assert result.returncode == ExitCode.FAILED
    assert "The output could not be written." in result.stderr
    assert "No space left on device" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Exception" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="shells of POSIX")
def test_closed_standard_input_is_empty() -> None:
    result = run("harmony", "parse", redirected="<&-")
    assert (result.returncode, result.stdout, result.stderr) == (ExitCode.OK, "", "")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_while_modules_are_imported() -> None:
    """A module of the command interrupts its own import, as Ctrl+C does."""
    hook = "import signal, sys\n\nclass Hook:\n    def find_spec(self, name, *_):\n        if name == 'app.cli.plan':\n"
    hook += "            signal.raise_signal(signal.SIGINT)\n\nsys.meta_path.insert(0, Hook())\n"
    code = f"{hook}sys.argv = ['descant', 'plan', 'x']\nfrom app.__main__ import main\nsys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        timeout=patience.seconds(60),
        check=False,
    )
    assert (done.returncode, done.stderr) == (ExitCode.INTERRUPTED, "")
