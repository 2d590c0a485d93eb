"""What stands within a paragraph: as markdown-it-py says, but for differences that are written down here."""

import pytest

from app.markdown.inline import places_to_cut, read_inline
from app.markdown.pieces import PIECE, cut_at
from tests.markdown.oracle import leaves_of_markdown_it, leaves_of_ours

SAME = [
    "*a* **b** ***c*** _d_ __e__ ~~f~~",
    "a*b*c a_b_c a**b**c a__b__c",
    "*a **b** c* **a *b* c**",
    "**a*b**c*",
    "***a** b* ***c* d**",
    "* a * ** b ** _ c _",
    "*(a)* **“b”** *«c»*",
    "*a\nb* **c\n\nd**",
    "*foo**bar**baz* *foo**bar*",
    "~~a **b~~ c**",
    "~a~ ~~b~~~ ~~~~c~~~~",
    "`a` ``b`c`` ` `` ` `  d  ` `\te`",
    "`a``b` ``` `",
    "*`a*` **`b`**",
    '`<a href="`">`',
    "\\*a\\* \\# \\a \\\\ \\` \\[b](c)",
    "&amp; &lt; &copy; &#35; &#x22; &nosuch; &#0; &",
    "[a](hTTP://b.c)",
    "[a](hTTP://b.c 'title') [b](<hTTP://d e.f>) [c]()",
    "[a](hTTP://b.c(d)e) [a](hTTP://b.c(d) [b](x y)",
    "[a *b* `c`](hTTP://d.e)",
    "[a [b](hTTP://c.d) e](hTTP://f.g)",
    "[a `](hTTP://b.c)`",
    "*[a*](hTTP://b.c)",
    "[a] [b][c] [d]",
    "[a](",
    "[a](hTTP://b.c\n'title')",
    "![a](hTTP://b.c) ![](hTTP://b.c) ![a *b*](hTTP://c.d)",
    "[![a](hTTP://b.c)](hTTP://b.c/d)",
    "[![a](file:b)](hTTP://b.c) [![a](hTTP://b.c)](file:d)",
    "!a ! [b] \\![c](hTTP://d.e)",
    "<hTTP://a.b?c=d&e> <b> </b> <a.b@c.d>",
    "<hTTP://a b> <a:> <1:b>",
    "a  \nb\\\nc\nd",
    "a\\",
    "[a](hTTP://b.c\\)d) [a](\\<b)",
    "[a](javascript:alert) [b](/c) [d](#e)",
    "** ~~ __ ` [ ] ( ) ! <",
    "東京*は*日本 *東京。*は",  # as the oracle has been told, see there
    "**“重要”**的 a**“重要”**b これは*「強調」*です 中__「文」__字",
    "a\u00a0*b*\u00a0c",
    "_a*b_c*",
    "*a _b* c_",
    "x**a****b**",
]


@pytest.mark.parametrize("text", SAME)
def test_the_same_as_markdown_it(text: str) -> None:
    assert leaves_of_ours(text) == leaves_of_markdown_it(text)


def shown(text: str) -> list[tuple[str, str]]:
    """Runs with their links."""
    return [(run.text, run.style.link) for run in read_inline(text, {}).runs]


# -- differences that are meant ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://a.b/c.", "https://a.b/c"),
        ("(https://a.b/c_(d))", "https://a.b/c_(d)"),
        ("**https://a.b**", "https://a.b"),
        ("https://a.b/?c=d&e#f!", "https://a.b/?c=d&e#f"),
        ("Https://A.b/C", "https://a.b/C"),
        ('"https://a.b"', "https://a.b"),
        ("https://[::1]:80/a", "https://[::1]:80/a"),
    ],
)
def test_an_address_that_is_written_out_is_a_link(text: str, address: str) -> None:
    assert [link for _, link in shown(text) if link] == [address]
    assert "".join(words for words, _ in shown(text)) == text.replace("**", "")


@pytest.mark.parametrize("text", ["xhttps://a.b", "`https://a.b`", "https://", "http:/a.b", "ftp://a.b", "\\https://"])
def test_what_is_no_address(text: str) -> None:
    assert not any(link for _, link in shown(text))


def test_an_address_within_the_words_of_a_link_is_no_other_link() -> None:
    assert shown("[https://a.b](https://a.b/c)") == [("https://a.b", "https://a.b/c")]
    assert shown("[https://a.b]") == [("[", ""), ("https://a.b", "https://a.b"), ("]", "")]


def test_a_link_that_names_another_host_says_so() -> None:
    assert shown("[https://good.org](https://evil.org/x)") == [
        ("https://good.org", "https://evil.org/x"),
        (" (evil.org)", ""),
    ]
    assert shown("[www.good.org](https://good.org)") == [("www.good.org", "https://good.org")]


def test_a_dead_link_shows_its_address() -> None:
    assert shown("[a](file:///etc/passwd)") == [("a", ""), (" (file:///etc/passwd)", "")]


def test_a_mail_address_is_text() -> None:
    assert shown("<a@b.c>") == [("a@b.c", "")]
    assert shown("[a](mailto:b@c.d)") == [("a", ""), (" (mailto:b@c.d)", "")]


def test_math_is_not_looked_at_for_markup() -> None:
    for text in ("\\(a*b*c\\)", "\\[a_b_c\\]", "$a*b*c$", "$$a_b_c$$", "$2x + 1$", "$100$", "$x \\text{ for all } y$"):
        (run,) = read_inline(text, {}).runs
        assert (run.text, run.style.math) == (text, True)


@pytest.mark.parametrize(
    "text",
    [
        *("it costs $5 or $6", "$ a $", "a$b", "\\$a$", "\\(a", "$a", "$$a$", "$$a"),
        *("$5 and $10", "$5-$10", "$5k–$8k", "($5)($6)", "between $5 and 10$", "$5, or 10$ more", "价格$5到10$"),  # noqa: RUF001
        *("$HOME and $PATH", "$HOME/bin:$PATH", "$HOME is set, the price is 5$", "US$100 and A$200", "$x, $y and $z"),
        *("`$a` and `b$`", "$a `b$`"),
    ],
)
def test_what_is_no_math(text: str) -> None:
    assert not any(run.style.math for run in read_inline(text, {}).runs)


# -- line breaks -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("open<br>read", "open\u2028read"),
        ("a<br/>b<BR />c<Br\t>d", "a\u2028b\u2028c\u2028d"),
        ("a <br> b", "a\u2028b"),  # white space beside a break is not shown, as in HTML
        ("a<br>\nb<br>  \nc", "a\u2028b\u2028c"),
        ("a</br>b", "a\u2028b"),  # HTML takes it for the same
        ("a<br><br>b", "a\u2028\u2028b"),
        ("<br>a", "\u2028a"),
        ("a<br>", "a"),  # nor does HTML show an empty line here
        ("a<br><br>", "a\u2028"),
        ("&lt;br&gt; a\\<br>b `c<br>d` \\(e<br>f\\)", "<br> a<br>b c<br>d \\(e<br>f\\)"),
        ("a<b>c</b> <brave> <br-x> < br> <b r>", "a<b>c</b> <brave> <br-x> < br> <b r>"),
        ('a<br class="b">c', 'a<br class="b">c'),
        ("H<sub>2</sub>O <details> <hr> <p>", "H<sub>2</sub>O <details> <hr> <p>"),
        ("a<br", "a<br"),
    ],
)
def test_a_tag_that_breaks_the_line(text: str, seen: str) -> None:
    assert "".join(words for words, _ in shown(text)) == seen


def test_a_line_break_has_the_style_of_what_is_around_it() -> None:
    assert read_inline("**a<br>b**", {}).runs[0].style.bold
    assert shown("[a<br>b](https://c.d)") == [("a\u2028b", "https://c.d")]
    assert shown("![a<br>b](https://c.d)")[0][0].startswith("a\u2028b ")


def test_a_text_that_ends_in_a_break_says_so() -> None:
    for text, ends in (("a<br>", True), ("a<br> ", True), ("a<br>b", False), ("a", False), ("`<br>`", False)):
        assert read_inline(text, {}).ends_in_break is ends


# -- characters by name ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a&nbsp;b &lt;c&gt; &mdash; &rarr; &#8594; &#x1F600;", "a\u00a0b <c> — → → 😀"),
        ("&notit; &not; &amp &;", "&notit; ¬ &amp &;"),  # html.unescape would take half a name
        ("`&lt;`", "&lt;"),
        ("&#x2028;&#10;&#x202e;", "\ufffd \ufffd"),  # none of them as itself
    ],
)
def test_a_character_that_is_written_by_its_name(text: str, seen: str) -> None:
    assert "".join(words for words, _ in shown(text)) == seen


def test_names_of_characters_in_an_address() -> None:
    assert shown("[a](https://b.c/?d&amp;e&notit;)") == [("a", "https://b.c/?d&e&notit;")]
    assert shown("[a](https://b.c/?d\\&amp;e)") == [("a", "https://b.c/?d&amp;e")]


# -- what is not defined yet -------------------------------------------------------------------------------------------


def test_labels_that_may_be_defined_later_are_told() -> None:
    assert read_inline("[a] [b][C d] `[e]` [](f)", {}).unresolved == {"A", "C D"}
    assert read_inline("[a]", {"A": "https://b.c"}).unresolved == frozenset()


# -- cutting what is long ----------------------------------------------------------------------------------------------


def test_it_is_cut_behind_a_sentence() -> None:
    text = "One sentence is here. " * 200
    assert text[: cut_at(text)].endswith(". ")
    assert PIECE // 2 <= cut_at(text) <= PIECE


def test_it_is_not_cut_within_markup() -> None:
    assert places_to_cut("a *b c* d `e f` [g h](i) j") == ([2, 8, 10, 16, 25], 26)
    for opening in ("**", "`", "["):
        text = "a. " * 350 + f"{opening}b. " + "c. " * 400 + opening
        assert cut_at(text) == text.index(opening)


def test_it_is_cut_behind_a_sentence_without_spaces() -> None:
    text = "他说：「这是一个句子。」" * 300  # noqa: RUF001
    assert text[: cut_at(text)].endswith("。」")
    assert cut_at(text) > PIECE // 2


def test_a_tag_is_not_torn_apart() -> None:
    assert places_to_cut("a<br />b  \nc **d<br>e**") == ([7, 11, 13], 23)
    text = "项目<br />" * 400
    assert text[: cut_at(text)].endswith("<br />")


def test_a_word_without_end_is_cut_anyway() -> None:
    assert cut_at("x" * 5000) == PIECE
