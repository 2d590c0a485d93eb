"""The workflows of GitHub run what the README says, and trust as little as possible."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packaging import FOLDER

ROOT = FOLDER.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def read(workflow: Path) -> dict[Any, Any]:
    return dict(yaml.safe_load(workflow.read_text(encoding="utf-8")))


def steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in read(workflow)["jobs"].values() for step in job["steps"]]


def test_the_commands_of_the_readme_are_the_tests() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    jobs = read(ROOT / ".github/workflows/ci.yml")["jobs"]
    last = {name: job["steps"][-1]["run"] for name, job in jobs.items()}
    assert last == {"linux": "bash .ci/run", "windows": "test.cmd", "macos": "./test"}
    assert "\n    ./test\n" in readme
    assert "`test.cmd`" in readme


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_and_nothing_may_be_written(workflow: Path) -> None:
    told = read(workflow)
    assert told["permissions"] == {"contents": "read"}
    assert all("permissions" not in job and job["timeout-minutes"] <= 240 for job in told["jobs"].values())
    lines = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
    assert lines
    for line in lines:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_secrets_are_read_only_where_they_can_be_protected(workflow: Path) -> None:
    """In jobs of an environment, as variables: in a script their text would be run."""
    for job in read(workflow)["jobs"].values():
        for step in job["steps"]:
            assert "secrets." not in str(step.get("run", ""))
            if "secrets." in str(step):
                assert job["environment"] == "release"


def test_the_scripts_are_there() -> None:
    for workflow in WORKFLOWS:
        told = workflow.read_text(encoding="utf-8")
        found = re.findall(
            r"(?:run: (?:bash )?|script: |^ {10})((?:packaging|native|\.ci)/[\w/.]+|build_\w+\.sh)", told, re.M
        )
        assert found
        for name in found:
            file = ROOT / ("native" if name.startswith("build_") else "") / name
            assert file.is_file(), name


def test_the_secrets_are_those_that_the_readme_lists() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    told = (ROOT / ".github/workflows/packages.yml").read_text(encoding="utf-8")
    for name in set(re.findall(r"(?:secrets|vars)\.(\w+)", told)):
        assert f"`{name}`" in readme, name


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="there is no shellcheck")
@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_shellcheck_accepts_the_scripts_in_them(workflow: Path) -> None:
    for job in read(workflow)["jobs"].values():
        shell = "sh" if "container" in job else "bash"
        for step in job["steps"]:
            if "run" in step and "shell" not in step:
                program = re.sub(r"\$\{\{.*?\}\}", "value", step["run"])
                checked = subprocess.run(
                    ["shellcheck", f"--shell={shell}", "-"], input=program, capture_output=True, text=True, check=False
                )
                assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(("tool", "options"), [("actionlint", []), ("zizmor", ["--offline", "--min-severity=medium"])])
def test_the_tools_for_workflows_accept_them(tool: str, options: list[str]) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"there is no {tool}")
    done = subprocess.run([tool, *options, *WORKFLOWS], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
