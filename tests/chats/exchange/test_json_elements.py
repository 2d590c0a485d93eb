"""Objects are taken out of JSON as json itself sees them, wherever the chunks end."""

import io
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chats.exchange.importing import json_elements
from app.chats.exchange.importing.json_elements import elements_of
from app.chats.exchange.importing.json_lines import lines_of
from app.chats.exchange.importing.json_marks import TooLarge, Unfinished, with_whole_characters

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
objects = st.dictionaries(st.text(max_size=6), values, max_size=4)


class Dribble(io.BytesIO):
    """Gives a few bytes at a time."""

    def read(self, _: int | None = -1) -> bytes:
        return super().read(random.Random(self.tell()).randint(1, 3))


@pytest.fixture(autouse=True)
def small_head(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_elements, "_HEAD", 8)


@given(
    st.lists(objects, max_size=6), st.booleans(), st.sampled_from([None, 1]), st.sampled_from([b"", b"\xef\xbb\xbf \n"])
)
def test_the_objects_of_an_array(wanted: list[object], ascii_only: bool, indent: int | None, before: bytes) -> None:
    text = before + json.dumps(wanted, ensure_ascii=ascii_only, indent=indent).encode("utf-8", "surrogatepass")
    for stream in (io.BytesIO(text), Dribble(text)):
        found = [json.loads(one) for one in elements_of(stream) if isinstance(one, bytes)]
        assert found == wanted


@given(objects)
def test_one_object(wanted: object) -> None:
    text = json.dumps(wanted).encode()
    [found] = elements_of(Dribble(text))
    assert isinstance(found, bytes)
    assert json.loads(found) == wanted


def test_a_named_array(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_elements, "_HEAD", 65536)
    text = b'{"format": "x", "chats" : [ {"a": [1]}, {"b": {"chats": [{}]}} ], "after": [{"c": 1}]}'
    assert list(elements_of(io.BytesIO(text), array="chats")) == [b'{"a": [1]}', b'{"b": {"chats": [{}]}}']
    assert list(elements_of(io.BytesIO(b'{"other": [{}]}'), array="chats")) == []


def test_what_is_too_large_is_skipped_and_the_rest_is_not() -> None:
    big = json.dumps({"text": 'x\\"' * 5000, "more": [{}] * 100}).encode()
    text = b"[" + b",".join((b'{"a":1}', big, b'{"b":"' + b"\\\\" * 3000 + b'"}', b'{"c":3}')) + b"]"
    for stream in (io.BytesIO(text), Dribble(text)):
        first, second, third, last = elements_of(stream, most=100)
        assert (first, last) == (b'{"a":1}', b'{"c":3}')
        assert isinstance(second, TooLarge)
        assert isinstance(third, TooLarge)


def test_a_text_that_breaks_off() -> None:
    for text in (b'[{"a":1},{"b":', b'[{"a":1},{"b":"unfinished', b'[{"a":1}', b'[{"a":1},{"b":"\\'):
        first, last = elements_of(io.BytesIO(text))
        assert first == b'{"a":1}'
        assert isinstance(last, Unfinished)


@pytest.mark.parametrize("text", [b"", b"   ", b"hello", b'"string"', b"12", b"\xff\xfe[\x00{\x00", b"PK\x03\x04"])
def test_what_is_no_json(text: bytes) -> None:
    assert list(elements_of(io.BytesIO(text))) == []


def test_a_fault_within_one_object_does_not_reach_the_next() -> None:
    text = b'[{"a": tru}, {"b": "\xff\xfe"}, {"c": [1,]}, {"d": 4}] trailing {'
    assert list(elements_of(io.BytesIO(text))) == [b'{"a": tru}', b'{"b": "\xff\xfe"}', b'{"c": [1,]}', b'{"d": 4}']


def test_absurd_nesting_costs_nothing() -> None:
    depth = 1_000_000
    text = b'[{"a":' + b"[" * depth + b"]" * depth + b"}]"
    [found] = elements_of(io.BytesIO(text))
    assert isinstance(found, bytes)
    assert len(found) == len(text) - 2


@given(st.text(st.characters(categories=["Cs", "Ll", "So"]) | st.sampled_from('\\u"d8'), max_size=12))
def test_lone_surrogates_become_replacement_characters(text: str) -> None:
    encoded = json.dumps(text)
    whole = json.loads(json.dumps(text))
    expected = "".join("\ufffd" if 0xD800 <= ord(char) < 0xE000 else char for char in whole)
    assert json.loads(with_whole_characters(encoded.encode())) == expected


def test_lines() -> None:
    text = b"\n" + b"a" * 50 + b"\r\n  \n" + b"b" * 500 + b"\nlast"
    for stream in (io.BytesIO(text), Dribble(text)):
        first, second, last = lines_of(stream, most=100)
        assert (first, last) == (b"a" * 50, b"last")
        assert isinstance(second, TooLarge)
