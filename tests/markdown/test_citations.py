"""Citations of pages in answers: what they lead to, what stays text, and how they leave the app."""

import pytest

from app.markdown.citations import Citations, CitedPage, with_citations, without_half_citation
from app.markdown.model import Block, Kind, Run, Style

LINES = {number: f"line {number}" for number in range(5, 20)}
PAGES = {
    0: CitedPage(
        "",
        "words",
        {4: "  * 【0†First†a.example】 summary", 5: "  * 【1†Second†b.example】"},
        (("https://a.example/1", "First"), ("https://b.example/", "")),
    ),
    3: CitedPage("https://a.example/x", "A page", LINES),
    4: CitedPage("https://a.example/x", "A page", {1: "See 【7†a link†c.example】 here"}),
    5: CitedPage("https://b.example/(y)_z", "Title [with] *marks*", {0: "text"}),
    6: CitedPage("javascript:alert(1)", "Bad", {0: "text"}),
}


def shown(text: str, **style: object) -> list[tuple[str, str]]:
    block = Block(Kind.PARAGRAPH, (Run(text, Style(**style)),))  # type: ignore[arg-type]
    return [(run.text, run.style.source) for run in with_citations(block, Citations(PAGES)).runs]


def test_citations_become_numbers_one_for_each_address() -> None:
    assert shown("It is so【3†L10-L12】, really【5†L0】【4†L1】.") == [
        ("It is so", ""),
        ("[1]", "【3†L10-L12】"),
        (", really", ""),
        ("[2]", "【5†L0】"),
        ("[1]", "【4†L1】"),
        (".", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "【9†L1】",
        "【6†L0】",
        "【3†】",
        "【3】",
        "【†L1】",
        "【注意】",
        "【3†L1",
        "【3†a†b†c】",
        "【0†L9】",
        "【-1†L1】",
    ],
)
def test_what_names_no_known_page_stays_text(text: str) -> None:
    assert shown(text) == [(text, "")]


@pytest.mark.parametrize("style", [{"code": True}, {"math": True}, {"link": "https://x.example/"}])
def test_code_formulas_and_links_are_left_alone(style: dict[str, object]) -> None:
    assert shown("a【3†L10】", **style) == [("a【3†L10】", "")]


@pytest.mark.parametrize(
    ("marker", "quote"),
    [
        ("【3†L10-L12】", "line 10\nline 11\nline 12"),
        ("【3†L10-12】", "line 10\nline 11\nline 12"),
        ("【3†L10】", "line 10"),
        ("【3†L10†a.example】", "line 10"),
        ("【3†L18-L900】", "line 18\nline 19"),
        ("【3†L12-L10】", ""),
        ("【3†L900】", ""),
        ("【3†source】", ""),
        ("【4†L1】", "See a link here"),
    ],
)
def test_the_cited_lines_are_quoted(marker: str, quote: str) -> None:
    citation = Citations(PAGES).of(marker)
    assert citation is not None
    assert (citation.address, citation.quote) == ("https://a.example/x", quote)
    assert citation.words.startswith("A page\nhttps://a.example/x")


def test_long_quotes_are_short() -> None:
    citation = Citations({1: CitedPage("https://a.example/", "T", dict.fromkeys(range(100), "x"))}).of("【1†L0-L99】")
    assert citation is not None
    assert citation.quote.count("\n") == 11


def test_a_search_cites_the_result_in_its_lines() -> None:
    citations = Citations(PAGES)
    first, second = citations.of("【0†L4】"), citations.of("【0†L5】")
    assert first is not None
    assert second is not None
    assert (first.address, first.title) == ("https://a.example/1", "First")
    assert (second.address, second.title) == ("https://b.example/", "Second")
    assert citations.of("【0†source】") is None


def test_links_for_other_programs() -> None:
    text = "So【3†L10】. And 【5†L0】 but【9†L1】."
    assert Citations(PAGES).as_links(text) == (
        "So ([A page](https://a.example/x)). And"
        r" ([Title \[with\] \*marks\*](https://b.example/%28y%29_z)) but【9†L1】."
    )
    assert Citations({}).as_links(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It is【", "It is"),
        ("It is【3", "It is"),
        ("It is【3†", "It is"),
        ("It is【3†L10-L1", "It is"),
        ("It is【3†L1†a.exam", "It is"),
        ("It is【3†L1】", "It is【3†L1】"),
        ("It is【注", "It is【注"),
        ("plain", "plain"),
        ("【1†" + "x" * 500, "【1†" + "x" * 500),
    ],
)
def test_half_a_citation_is_hidden(text: str, kept: str) -> None:
    assert without_half_citation(text) == kept
