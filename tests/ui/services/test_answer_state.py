"""Only LiveAnswer changes its fields: others call its methods, each of which tells views to redraw."""

import ast
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.ui.services.answer_state import LiveAnswer

ROOT = Path(__file__).resolve().parents[3]
OWN = ROOT / "app/ui/services/answer_state.py"
FIELDS = {field.name for field in msgspec.structs.fields(LiveAnswer)}
NAMES = {"answer", "live", "record"}
"""What variables and attributes that hold an answer are called."""


def assigned(source: str) -> list[str]:
    """Return the assignments to a field of an answer."""
    return [ast.unparse(target) for target in _targets(source) if target.attr in FIELDS and _name(target) in NAMES]


def _targets(source: str) -> Iterator[ast.Attribute]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
            yield node


def _name(target: ast.Attribute) -> str:
    owner = target.value
    return owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""


def test_no_other_module_assigns_a_field() -> None:
    sources = [path for folder in ("app/ui", "tests/ui") for path in (ROOT / folder).rglob("*.py") if path != OWN]
    found = {str(path.relative_to(ROOT)): names for path in sources if (names := assigned(path.read_text("utf-8")))}
    assert found == {}


@pytest.mark.parametrize(
    "line", ["run.answer.state, x = a, b", "live.revision += 1", "answer.phase = x", "del answer.failure"]
)
def test_the_check_can_fail(line: str) -> None:
    assert len(assigned(line)) == 1
