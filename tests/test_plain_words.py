"""The terms that CONTRIBUTING fixes: what its table says not to write stands nowhere."""

import ast
import functools
import io
import re
import tokenize
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "translations" / "descant.ts"
WINDOW, EVERYWHERE = "window", "everywhere"


def rows() -> list[tuple[str, list[str], str]]:
    """What to use, what not to use, and where, as the table of CONTRIBUTING has it."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Words")[2].partition("\n## ")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    return [(use, re.findall(r"`([^`]+)`", avoid), where) for use, avoid, where in cells[2:]]


def docstrings_and_comments(file: Path) -> Iterator[str]:
    source = file.read_text("utf-8")
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value


def literals(file: Path) -> Iterator[str]:
    """Every text in the code that is no docstring."""
    tree = ast.parse(file.read_text("utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


@functools.cache
def shown_to_people() -> tuple[tuple[str, str], ...]:
    found = [("window", message.findtext("source", "")) for message in ET.parse(CATALOGUE).iter("message")]
    for file in sorted((ROOT / "app" / "cli").glob("*.py")):
        found += [(file.name, text) for text in literals(file)]
    for name in ("README.md", "CHANGELOG.md"):
        found += [(name, line) for line in (ROOT / name).read_text("utf-8").splitlines()]
    return tuple(found)


@functools.cache
def read_by_developers() -> tuple[tuple[str, str], ...]:
    files = sorted((ROOT / "app").rglob("*.py"))
    return tuple((str(file.relative_to(ROOT)), text) for file in files for text in docstrings_and_comments(file))


def hits(avoid: str, texts: Iterable[tuple[str, str]]) -> list[str]:
    pattern = re.compile(rf"\b{avoid}\b", re.IGNORECASE)
    return [f"{where}: {text.strip()[:120]}" for where, text in texts if pattern.search(" ".join(text.split()))]


@pytest.mark.parametrize(("use", "avoid", "where"), rows())
def test_terms(use: str, avoid: list[str], where: str) -> None:
    assert where in (WINDOW, EVERYWHERE)
    texts = shown_to_people() + (read_by_developers() if where == EVERYWHERE else ())
    assert avoid
    for one in avoid:
        assert not hits(one, texts), f"write “{use}” instead"


def test_a_forbidden_word_is_found() -> None:
    assert hits("as the system", [("here", "Light,\nas the  System")])
    assert not hits("shall", [("here", "a shallow copy")])
    assert len(rows()) > 10
