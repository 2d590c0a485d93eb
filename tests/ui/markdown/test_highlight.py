"""Colours of code."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.markdown.grammars import grammar_of
from app.markdown.highlight import Highlighter
from app.markdown.model import Style
from app.ui.theme import DARK, LIGHT

LANGUAGES = [
    *["python", "c", "java", "javascript", "go", "php", "rust", "bash", "sql", "ruby", "lua", "json", "yaml", "html"],
    *["css", "diff"],
]


def roles(language: str, *lines: str) -> list[list[tuple[str, str]]]:
    """Of each line, the pieces that have a role."""
    highlighter = Highlighter(language)
    return [[(text, style.token) for text, style in highlighter.line(line) if style.token] for line in lines]


CASES = {
    ("python", "def f(x: int) -> str:  # why"): [
        *[("def", "keyword"), ("f", "function"), (":", "operator"), ("int", "type"), ("->", "operator")],
        *[("str", "type"), (":", "operator"), ("# why", "comment")],
    ],
    ("py", "@cache"): [("@cache", "meta")],
    ("python", "x = 'a\\'b' + 1.5e3"): [
        ("=", "operator"),
        ("'a\\'b'", "string"),
        ("+", "operator"),
        ("1.5e3", "number"),
    ],
    ("C++", "#include <a>"): [("#include", "meta"), ("<", "operator"), (">", "operator")],
    ("c", 'char *s = "//"; // no'): [
        *[("char", "type"), ("*", "operator"), ("=", "operator"), ('"//"', "string"), ("// no", "comment")],
    ],
    ("rust", 'fn f<\'a>() { println!("x"); }'): [
        *[("fn", "keyword"), ("<", "operator"), ("'a", "meta"), (">", "operator")],
        *[("println!", "meta"), ('"x"', "string")],
    ],
    ("ts", "const a: Map = `b`;"): [
        *[("const", "keyword"), (":", "operator"), ("Map", "type"), ("=", "operator"), ("`b`", "string")],
    ],
    ("sh", "for f in $X; do ls --all '#no' # yes"): [
        *[("for", "keyword"), ("in", "keyword"), ("$X", "meta"), (";", "operator"), ("do", "keyword")],
        *[("--all", "function"), ("'#no'", "string"), ("# yes", "comment")],
    ],
    ("SQL", "SELECT a FROM b -- c"): [("SELECT", "keyword"), ("FROM", "keyword"), ("-- c", "comment")],
    ("json", '{"a": [1, true, "b"]}'): [('"a"', "function"), ("1", "number"), ("true", "keyword"), ('"b"', "string")],
    ("yaml", "a: 'b' # c"): [("a", "function"), (":", "operator"), ("'b'", "string"), ("# c", "comment")],
    ("html", '<a href="b">&amp;</a>'): [
        *[("<a", "keyword"), ("href", "function"), ('"b"', "string"), (">", "keyword"), ("&amp;", "meta")],
        ("</a>", "keyword"),
    ],
    ("css", "a { color: #fff }"): [("color", "function"), ("#fff", "number")],
    ("diff", "+a"): [("+a", "string")],
    ("diff", "-a"): [("-a", "number")],
    ("go", "func main() {}"): [("func", "keyword"), ("main", "function")],
    ("lua", "local a = 1 -- b"): [("local", "keyword"), ("=", "operator"), ("1", "number"), ("-- b", "comment")],
}


@pytest.mark.parametrize(("language", "line"), CASES)
def test_a_line(language: str, line: str) -> None:
    assert roles(language, line) == [CASES[language, line]]


@pytest.mark.parametrize(
    ("language", "lines", "role"),
    [
        ("python", ('x = """a', "# b", 'c"""'), "string"),
        ("python", ("'''", '"""', "'''"), "string"),
        ("c", ("/* a", "// b", "*/"), "comment"),
        ("js", ("`a", "b // c", "d`"), "string"),
        ("html", ("<!-- a", "<b>", "-->"), "comment"),
        ("css", ("/* a", "b: c", "*/"), "comment"),
        ("lua", ("--[[ a", "-- b", "]]"), "comment"),
        ("sql", ("/* a", "SELECT", "*/"), "comment"),
    ],
)
def test_what_goes_on_over_lines(language: str, lines: tuple[str, ...], role: str) -> None:
    first, second, third, after = roles(language, *lines, "x")
    assert first[-1][1] == role
    assert second == [(lines[1], role)]
    assert third == [(lines[2], role)]
    assert after == []


def test_what_is_not_known_has_no_colours() -> None:
    for language in ("", "brainfuck", "text", "日本"):
        assert roles(language, 'def "x" 1') == [[]]
        assert [run.text for run in Highlighter(language).line("def x")] == ["def x"]
        assert Highlighter(language).line("") == ()


def test_names_as_they_are_written_behind_a_fence() -> None:
    for names in (("python", "Python", "{.python}", "pycon"), ("ts", "TypeScript", "tsx"), ("c", "C++", "h")):
        assert {id(grammar_of(name)) for name in names} == {id(grammar_of(names[0]))}, names
    assert grammar_of("python") is not grammar_of("c")


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60)
@given(lines=st.lists(st.text(alphabet="ab1_A \t\"'`#/*-<>!={}[]()$@\\&;:.é🙂", max_size=30), max_size=5))
def test_every_character_stays_and_every_role_has_a_colour(language: str, lines: list[str]) -> None:
    highlighter = Highlighter(language)
    for line in lines:
        ahead = highlighter.clone().line(line)
        runs = highlighter.line(line)
        assert ahead == runs
        assert "".join(run.text for run in runs) == line
        assert all(one.style != other.style for one, other in pairwise(runs))
        for run in runs:
            assert run.style == Style(token=run.style.token)
            for palette in (LIGHT, DARK):
                assert run.style.token == "" or getattr(palette, f"code_{run.style.token}")


def test_a_copy_goes_on_by_itself() -> None:
    first = Highlighter("c")
    first.line("/* a")
    second = first.clone()
    second.line("*/")
    assert [run.style.token for run in first.line("int")] == ["comment"]
    assert [run.style.token for run in second.line("int")] == ["type"]


_UNITS = ["a", " ", '"', "'", "`", "/*", "\\", "<", "#[", "${", "0", "-", "a-", "::", "'\\", "@", "&#", '"a"', "a "]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_takes_long(language: str) -> None:
    """A guard against patterns that take exponential time: with those, this would not end."""
    highlighter = Highlighter(language)
    for line in [unit * 2000 for unit in _UNITS] + [unit * 1999 + "!" for unit in _UNITS]:
        assert "".join(run.text for run in highlighter.line(line)) == line
