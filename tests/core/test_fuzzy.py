"""What is typed finds names, and the best fit comes first."""

import pytest

from app.core.fuzzy import match


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("new", "New chat", ["New"]),
        ("chat new", "New chat", ["New", "chat"]),
        ("hat", "New chat", ["hat"]),
        ("nc", "New chat", ["N", "c"]),
        ("stngs", "Settings", ["S", "t", "ngs"]),
        ("größe", "Textgröße", ["größe"]),
        ("i", "\u0130stanbul i", ["\u0130"]),
        ("模型", "选择模型", ["模型"]),
        ("", "anything", []),
    ],
)
def test_what_is_found_is_marked(query: str, text: str, marked: list[str]) -> None:
    found = match(query, text)
    assert found is not None
    pieces = [text[start:end] for start, end in found.marks]
    assert "".join(pieces) == "".join(marked) or pieces == marked


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("x", "New chat"),
        ("new x", "New chat"),
        ("ne", "n a e"),
        ("abc", "a" + "x" * 50 + "bxc"),
        ("xyz", "x" + "a" * 100 + "yz"),
    ],
)
def test_what_does_not_fit(query: str, text: str) -> None:
    assert match(query, text) is None


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("set", ["Settings", "Reset", "Sort the list"]),
        ("chat", ["Chat", "Chats of today", "New chat", "Unchatty"]),
        ("mm", ["mm in text", "My models", "Summary of May"]),
        ("model", ["Model settings", "Choose a model", "Remodel"]),
    ],
)
def test_the_better_fit_comes_first(query: str, order: list[str]) -> None:
    scores = [found.score if (found := match(query, text)) is not None else -1 for text in order]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1]
