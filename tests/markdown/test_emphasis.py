# ruff: noqa: RUF001  full-width marks are what this is about
"""Emphasis beside the marks of Chinese, Japanese and Korean, which have no spaces to tell its beginning from its end.

CommonMark alone shows the asterisks here; the rule is that of https://github.com/tats-u/markdown-cjk-friendly. It has
been compared with markdown-it 14.3.3 and markdown-it-cjk-friendly 3.0.0 (60,000 random texts, no difference).
"""

import unicodedata

import pytest

from app.markdown.east_asian import is_east_asian
from app.markdown.inline import read_inline


def _styled(text: str, style: str) -> list[str]:
    return [run.text for run in read_inline(text, {}).runs if getattr(run.style, style)]


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("**结论：**可以。", ["结论："]),
        ("他说**“可以”**了。", ["“可以”"]),
        ("先看**《说明》**再做", ["《说明》"]),
        ("**性能（速度）**很好", ["性能（速度）"]),
        ("**Python（3.11）**是最低版本", ["Python（3.11）"]),
        ("**重要！**请注意**风险。**", ["重要！", "风险。"]),
        ("答案是**「東京」**です", ["「東京」"]),
        ("**設定（任意）**を開く", ["設定（任意）"]),
        ("これは**ｱｲｳ。**です", ["ｱｲｳ。"]),
        ("**100%**の確率", ["100%"]),
        ("**`pip`**を使う", ["pip"]),
        ("**[リンク](https://a.b)**を開く", ["リンク"]),
        ("**설치(install)**를 한다", ["설치(install)"]),
        ("**‘중요’**하다", ["‘중요’"]),
        ("ᅡ**(a)**", ["(a)"]),
        ("𠮷**（か）**𠮷", ["（か）"]),
        ("葛\U000e0100**(a)** b", ["(a)"]),  # a form of an ideograph, chosen by a variation sequence
        ("羽\ufe00**(a)** b", ["(a)"]),
        ("**“\ufe01Git”\ufe01**Hub", ["“\ufe01Git”\ufe01"]),  # the full-width form of a quotation mark
        ("価格は**₩100!**です", ["₩100!"]),
        ("**a：**\u3000b", ["a："]),
        ("a\u3000**b：**c", ["b："]),
    ],
)
def test_bold(text: str, bold: list[str]) -> None:
    assert _styled(text, "bold") == bold
    assert "*" not in "".join(run.text for run in read_inline(text, {}).runs)


@pytest.mark.parametrize(
    ("text", "style", "wanted"),
    [
        ("これは*「強調」*です", "italic", ["「強調」"]),
        ("~~（旧）~~新", "strike", ["（旧）"]),
        ("价格~~100元。~~80元", "strike", ["100元。"]),
        ("***“都是”***的", "bold", ["“都是”"]),
        ("***“都是”***的", "italic", ["“都是”"]),
        ("__注意__：看", "bold", ["注意"]),
        ("看：__注意__。", "bold", ["注意"]),
        ("正體字。\ufe01_Traditional._", "italic", ["Traditional."]),
    ],
)
def test_the_other_delimiters(text: str, style: str, wanted: list[str]) -> None:
    assert _styled(text, style) == wanted


@pytest.mark.parametrize(
    "text",
    [
        'a**"b"**c',  # as CommonMark says
        "a**«b»**c",
        "x**🎉**y",  # an emoji is wide, but no mark of these languages
        "2 * 3 * 4 和 5*6*7 * 8",
        "** 空 **",
        "snake_中文_case",
        "中_文_字",  # an underscore joins words, as ever
        "“\ufe0e**(a)**b",
    ],
)
def test_what_stays_as_it_is(text: str) -> None:
    runs = read_inline(text, {}).runs
    assert not any(run.style.bold for run in runs)
    if "5*6*7" not in text:
        assert "".join(run.text for run in runs) == text


def test_the_table_says_what_this_python_knows() -> None:
    """Wide symbols that it lacks are emoji; what Python lacks is newer than its Unicode."""
    for code in range(0x110000):
        char = chr(code)
        category = unicodedata.category(char)
        if category in ("Cn", "Cs", "Co"):
            continue
        is_wide = unicodedata.east_asian_width(char) in "WFH" or unicodedata.name(char, "").startswith("HANGUL")
        if is_wide and not is_east_asian(char):
            assert category in ("So", "Sk", "Sm"), hex(code)
        elif is_east_asian(char) and not is_wide:  # hexagrams, rods, trigrams: wide since Unicode 16
            assert unicodedata.name(char).partition(" ")[0] in _WIDE_SINCE_16, hex(code)


_WIDE_SINCE_16 = ("TRIGRAM", "DIGRAM", "TETRAGRAM", "MONOGRAM", "HEXAGRAM", "COUNTING", "TALLY", "IDEOGRAPHIC")
