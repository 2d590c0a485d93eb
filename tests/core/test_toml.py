"""A text of TOML says what it shall, whatever it said before, and keeps what a person wrote around it."""

import logging
import tomllib
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.toml import update_toml

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_TIMES = st.times().map(lambda time: time.replace(fold=0))
_VALUES = st.recursive(
    _TEXT | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.floats(allow_nan=False) | st.dates() | _TIMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)


def in_order(value: object) -> str:
    """The same for documents that say the same: nan is nan, and an empty table as good as none."""
    if isinstance(value, list):
        return repr([in_order(inner) for inner in value])
    if not isinstance(value, dict):
        return repr(value)
    inner = {key: in_order(value[key]) for key in sorted(value)}
    return repr({key: told for key, told in inner.items() if told != "{}"})


@given(st.dictionaries(_TEXT, _VALUES, max_size=4))
def test_any_document_is_read_back_as_it_was(document: dict[str, Any]) -> None:
    assert in_order(tomllib.loads(update_toml("", document))) == in_order(document)


_KEYS = st.lists(st.sampled_from("abcd"), min_size=1, max_size=3).map(".".join)
_LINES = st.one_of(
    st.builds("{}{} = {}{}".format, st.sampled_from(["", "  "]), _KEYS, st.sampled_from([
        "1", "2.0", "nan", "true", "'t'", '"""\nt\n"""', "1979-05-27", "[ # c\n 1, # c\n ]", "{a = 1, b = {c = 2}}",
    ]), st.sampled_from(["", " # c"])),
    st.builds("[{}]{}".format, _KEYS, st.sampled_from(["", " # c"])),
    st.builds("[[{}]]".format, st.sampled_from("abcd")),
    st.sampled_from(["", "# c"]),
)  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> str:
    """As a person might write it: headings in any order, dotted keys, tables in a line, comments."""
    text = ""
    for line in draw(st.lists(_LINES, max_size=9)):
        try:
            tomllib.loads(f"{text}{line}\n")
        except tomllib.TOMLDecodeError:
            continue
        text = f"{text}{line}\n"
    return text


_SECTIONS = st.sampled_from("abcd")


@given(texts(), _SECTIONS, st.sampled_from("abcd"), st.sampled_from([None, 5, "new", False]))
def test_a_change_of_one_value_changes_nothing_else(text: str, section: str, name: str, value: object) -> None:
    document = tomllib.loads(text)
    if not isinstance(document.setdefault(section, {}), dict):
        document[section] = {}
    document[section].pop(name, None)
    if value is not None:
        document[section][name] = value
    assert in_order(tomllib.loads(update_toml(text, document))) == in_order(document)


@given(texts(), _SECTIONS)
def test_a_new_value_leaves_every_line_as_it_is(text: str, section: str) -> None:
    document = tomllib.loads(text)
    if isinstance(document.setdefault(section, {}), dict):
        document[section]["new"] = 1
        changed = Counter(update_toml(text, document).splitlines())
        one_line = f"{section} = {{"
        assert not [line for line in Counter(text.splitlines()) - changed if not line.strip().startswith(one_line)]


def test_what_tomlkit_cannot_read_loses_its_comments_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    text = f"# lost\nx = {'[' * 101}{']' * 101}\n"
    document = tomllib.loads(text) | {"y": 1}
    with caplog.at_level(logging.WARNING):
        changed = update_toml(text, document)
    assert tomllib.loads(changed) == document
    assert "loses its comments" in caplog.text
