"""What the source of the window may not do: name a colour outside the theme, or an icon that is not there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import app.ui
from app.core.paths import resources_dir

UI = Path(app.ui.__file__).parent
SOURCES = sorted(UI.rglob("*.py"))
LITERAL = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b")
GLOBAL_COLOURS = re.compile(r"\bGlobalColor\.(?!transparent\b|color[01]\b)\w+")
FIRST_ARGUMENT = {"icon", "icon_pixmap", "IconButton", "set_icon"}
"""Calls whose first argument is the name of an icon."""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(UI).as_posix())
def test_names_no_colour(path: Path) -> None:
    if (UI / "theme") in path.parents:
        return
    assert list(colours_in(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(UI).as_posix())
def test_asks_for_no_neighbour_in_the_focus_chain(path: Path) -> None:
    """PySide6 makes the widget that nextInFocusChain gives a child of the one that was asked, also where it is the
    window. When that one is deleted, the window's parts "are already deleted" for Python.
    """
    assert "InFocusChain" not in path.read_text(encoding="utf-8")


def test_every_icon_is_there() -> None:
    there = {file.stem for file in (resources_dir() / "icons").glob("*.svg")}
    used = {
        (path.relative_to(UI).as_posix(), name)
        for path in SOURCES
        for name in icons_in(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert used
    assert {(path, name) for path, name in used if name not in there} == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("QColor('#FF00AA')", ["#FF00AA"]),
        ("x = 'color: #abc;'", ["#abc"]),
        ("QColor('red')", ["red"]),
        ("QColor(255, 0, 0)", ["255"]),
        ("QColor(Qt.GlobalColor.red)", ["GlobalColor.red"]),
        ("pixmap.fill(Qt.GlobalColor.transparent)", []),
        ("QColor(theme().palette.accent)", []),
        ("f'llama.cpp#{number}'", []),
        ("x = 'issue #12'", []),
        ("# a comment: #FFFFFF\n", []),
    ],
)
def test_colours_are_found(source: str, found: list[str]) -> None:
    assert list(colours_in(ast.parse(source))) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("icon('a')", ["a"]),
        ("IconButton('a' if x else 'b', tr('c'))", ["a", "b"]),
        ("TextButton(tr('words'), icon_name='a')", ["a"]),
        ("self.send.set_icon('a', tone='bad')", ["a"]),
        ("icon(name)", []),
    ],
)
def test_icons_are_found(source: str, found: list[str]) -> None:
    assert sorted(icons_in(ast.parse(source))) == found


def colours_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from LITERAL.findall(node.value)
        elif isinstance(node, ast.Attribute):
            yield from GLOBAL_COLOURS.findall(ast.unparse(node)[-40:])
        elif isinstance(node, ast.Call) and name_of(node) == "QColor":
            for argument in node.args[:1]:
                if isinstance(argument, ast.Constant) and not str(argument.value).startswith("#"):
                    yield str(argument.value)


def icons_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if name_of(node) in FIRST_ARGUMENT and node.args:
            yield from strings_in(node.args[0])
        for keyword in node.keywords:
            if keyword.arg == "icon_name":
                yield from strings_in(keyword.value)


def strings_in(node: ast.AST) -> Iterator[str]:
    """Literals that an expression can be; not those that it only compares with."""
    if isinstance(node, ast.IfExp):
        yield from strings_in(node.body)
        yield from strings_in(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
