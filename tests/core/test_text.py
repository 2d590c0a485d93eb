"""Text of unknown origin, made fit for UTF-8 and for a terminal."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.text import VisibleText, visible_line, whole_text, without_controls_in_json

HOSTILE = {
    "\x1b[2J\x1b[H": "␛[2J␛[H",
    "\x1b]0;title\x07": "␛]0;title␇",
    "\x9b31m": "�31m",
    "\x9d52;c;aGk=\x9c": "�52;c;aGk=�",
    "safe\rdone": "safe␍done",
    "ab\b\bcd": "ab␈␈cd",
    "a\x7fb\x00c": "a␡b␀c",
    "gpt\u202efugg.exe": "gpt�fugg.exe",
    "lone \udce9 half": "lone � half",
}
HARMLESS = [
    "naïve, Grüße, Ελληνικά, 漢字",
    "\U0001f469\u200d\U0001f52c",  # an emoji of three code points
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian, with the joiner that its spelling needs
    "abc\u200f.",
    "\ufdd0 \ue000",
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE.items())
def test_nothing_that_a_terminal_obeys_is_left(text: str, shown: str) -> None:
    assert visible_line(text) == shown
    visible = VisibleText()
    assert visible.feed(text) + visible.end() == shown


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_only_text_stays(text: str) -> None:
    assert visible_line(text) == text
    assert VisibleText().feed(text) == text


def test_a_line_has_no_breaks_and_a_text_has() -> None:
    assert visible_line("a\nb\tc\u2028d") == "a␊b c�d"
    assert VisibleText().feed("a\nb\tc") == "a\nb\tc"


def test_embeddings_and_isolates_are_for_running_text_only() -> None:
    for mark in "\u202a\u202b\u202c\u2066\u2067\u2068\u2069":
        assert visible_line(f"a{mark}b") == "a�b"
        assert VisibleText().feed(f"a{mark}b") == f"a{mark}b"


def test_windows_line_ends_are_line_ends_also_when_they_are_cut() -> None:
    visible = VisibleText()
    assert [visible.feed("one\r"), visible.feed("\ntwo\r"), visible.feed("three\r"), visible.end()] == [
        "one",
        "\ntwo",
        "␍three",
        "␍",
    ]
    assert visible.end() == ""


@given(st.lists(st.text(st.characters(categories=("Cc", "Cf", "Cs", "Lu", "Zl", "Zp")), max_size=5), max_size=6))
def test_it_does_not_matter_where_a_text_is_cut(pieces: list[str]) -> None:
    whole, cut = VisibleText(), VisibleText()
    expected = whole.feed("".join(pieces)) + whole.end()
    assert "".join(map(cut.feed, pieces)) + cut.end() == expected
    assert not [char for char in expected if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t"]


_PAIRS = re.compile("[\ud800-\udbff][\udc00-\udfff]")  # which JSON cannot tell from the character they stand for


@given(st.text(st.characters()).filter(lambda text: not _PAIRS.search(text)))
def test_json_means_the_same_and_shows_no_controls(text: str) -> None:
    encoded = without_controls_in_json(json.dumps({text: [text]}, ensure_ascii=False))
    assert json.loads(encoded) == {text: [text]}
    assert visible_line(encoded) == encoded


def test_surrogate_pairs_become_their_character() -> None:
    assert whole_text("\ud83d\ude00 \ud83d") == "\U0001f600 �"
