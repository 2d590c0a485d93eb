"""Arguments as models write them: what is mended, and what is given back to the model."""

import pytest

from app.tools.arguments import plain_text, read_arguments


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"city": "Paris"}', {"city": "Paris"}),
        ('{"city": "Paris"', {"city": "Paris"}),
        ('{"a": {"b": [1, 2', {"a": {"b": [1, 2]}}),
        ('{"a": "}{][\\""', {"a": '}{]["'}),
        ('{"city": "Paris"}}', {"city": "Paris"}),
        ('```json\n{"city": "Paris"}\n```', {"city": "Paris"}),
        ('```json\n{"city": "Paris"\n```', {"city": "Paris"}),
        ('"{\\"city\\": \\"Paris\\"}"', {"city": "Paris"}),
        ("", {}),
        (" \n", {}),
    ],
)
def test_what_is_surely_meant_is_read(text: str, value: dict[str, object]) -> None:
    read = read_arguments(text)
    assert read.value == value
    assert bool(read.note) is (text != '{"city": "Paris"}')
    assert read.problem == ""


@pytest.mark.parametrize(
    "text",
    [
        '{"city": "Par',  # the value may go on
        '{"city": ',
        '{"city": "Paris",',
        '{"city": "Paris"} or so',
        "city=Paris",
        "[1, 2]",
        "7",
        "null",
        "{" * 5000,
        '{"a":' * 200 + "1",
    ],
)
def test_what_is_not_sure_is_a_problem_in_words(text: str) -> None:
    read = read_arguments(text)
    assert read.value is None
    assert read.problem


def test_a_fence_around_code_is_removed() -> None:
    assert plain_text("```python\nprint(1)\n```") == "print(1)"
    assert plain_text("print('```')") == "print('```')"
