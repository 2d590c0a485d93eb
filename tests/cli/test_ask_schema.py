"""``descant ask --schema``: nothing but JSON that fits on standard output, or nothing at all."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.answer_schema import read_schema_file
from app.cli.exit_codes import ExitCode
from app.core.errors import DescantError
from tests.cli.test_cli import descant
from tests.engine.warm import WarmEngines

QUESTION = ("ask", "What is the weather in Paris?", "--temperature", "0", "--effort", "low")
REPORT = {
    "type": "object",
    "properties": {"city": {"type": "string", "maxLength": 20}, "degrees": {"type": "integer", "maximum": 60}},
    "required": ["city", "degrees"],
    "additionalProperties": False,
}


@pytest.fixture(autouse=True)
def warm(warm_engines: WarmEngines) -> Iterator[None]:
    with warm_engines.in_use():
        yield


def written(folder: Path, schema: object) -> str:
    path = folder / "schema.json"
    path.write_text(schema if isinstance(schema, str) else json.dumps(schema))
    return str(path)


def test_only_json_is_printed(tmp_path: Path) -> None:
    result = descant(*QUESTION, "--show-analysis", "--schema", written(tmp_path, {**REPORT, "x-order": 1}))
    assert result.returncode == ExitCode.OK
    assert set(json.loads(result.stdout)) == {"city", "degrees"}
    assert result.stdout.endswith("}\n")
    assert "[analysis] " in result.stderr
    assert "restrict nothing: x-order." in result.stderr


def test_half_of_it_is_not_printed(tmp_path: Path) -> None:
    schema = written(tmp_path, {"type": "array", "items": {"const": "a long text of many words"}, "minItems": 99})
    result = descant(*QUESTION, "--max-tokens", "60", "--allow-loops", "--schema", schema)
    assert result.returncode == ExitCode.INCOMPLETE
    assert result.stdout == ""
    assert "The JSON is incomplete" in result.stderr


@pytest.mark.slow
def test_the_record_says_whether_it_fits(tmp_path: Path) -> None:
    result = descant(*QUESTION, "--json", "--schema", written(tmp_path, REPORT))
    record = json.loads(result.stdout)
    assert record["schema"] == {"state": "fits", "where": "", "why": ""}
    assert set(json.loads(record["answer"])) == {"city", "degrees"}


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"type": "array", "uniqueItems": True}, "“uniqueItems” cannot be enforced"),
        ('{"type": "string",\n}', "Line 2, column 1"),
        ('{"type": 1, "type": 2}', "The name “type” is in one object twice."),
        ("[]", "not a JSON object"),
        ("\x00\x01\x02\x03", "schema.json"),
    ],
)
def test_what_is_wrong_with_a_schema_is_said(tmp_path: Path, schema: object, said: str) -> None:
    with pytest.raises(DescantError, match=said):
        read_schema_file(written(tmp_path, schema))


def test_it_is_said_before_a_model_is_loaded(tmp_path: Path) -> None:
    result = descant(*QUESTION, "--schema", str(tmp_path / "none.json"))
    assert result.returncode == ExitCode.USAGE
    assert result.stdout == ""
    assert "none.json: There is no such file." in result.stderr
