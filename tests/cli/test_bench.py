"""``descant bench`` as a script runs it."""

import json
from pathlib import Path

from app.cli.exit_codes import ExitCode
from tests.cli.test_cli import descant


def test_it_measures_keeps_and_prints(own_home: Path, demo_model: Path) -> None:
    short = ("--depth", "300", "--prompt", "64", "--write", "4", "--context", "1024")
    result = descant("bench", str(demo_model), "--json", *short)
    assert result.returncode == ExitCode.OK, result.stderr
    said = json.loads(result.stdout)
    assert said["architecture"] == "gpt-oss"
    assert said["devices"]
    assert said["published"] is None  # as small a model is no gpt-oss-20b
    assert [(speed["depth"], speed["prompt_tokens"], speed["written_tokens"]) for speed in said["speeds"]] == [
        (0, 64, 4),
        (300, 64, 4),
    ]
    assert all(speed["written_tokens_per_second"] > 1 for speed in said["speeds"])
    (file,) = own_home.rglob("benchmarks.json")
    assert str(demo_model.parent) not in file.read_text(encoding="utf-8")


def test_a_model_that_is_not_there() -> None:
    result = descant("bench", "nowhere.gguf")
    assert result.returncode == ExitCode.NO_MODEL
    assert result.stderr.startswith("descant: ")
