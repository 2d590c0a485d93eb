"""What a model writes cannot fetch, run, hide or leave the text."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.markdown.visible import visible, visible_code
from app.ui.markdown.view import MarkdownView
from tests.ui.markdown.plain import to_plain_text
from tests.ui.markdown.views import select_all, shown, whole

HTML = [
    "<b>a</b>",
    "<img src='file:///etc/passwd'>",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<a href='file:///etc/passwd'>a</a>",
    "<style>* { color: red }</style>",
    "<table><tr><td>a</td></tr></table>",
    "<!-- a -->",
    "&lt;b&gt;a&lt;/b&gt;",
]
DEAD = [
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,<b>x</b>",
    "JAVASCRIPT:x",
    "vbscript:x",
    "mailto:a@b.c",
]


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Views need one."""


def hrefs(view: MarkdownView) -> set[str]:
    """Where the document leads to."""
    found = set()
    block = view.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            found.add(pieces.fragment().charFormat().anchorHref())
            pieces += 1
        block = block.next()
    return found - {""}


@pytest.mark.parametrize("text", HTML)
def test_html_is_text(text: str) -> None:
    view = whole(text)
    plain = text.replace("&lt;", "<").replace("&gt;", ">")
    assert view.toPlainText() == plain
    assert hrefs(view) == set()


@pytest.mark.parametrize("text", HTML)
def test_html_is_text_wherever_it_stands(text: str) -> None:
    for form in ("# {}", "- {}", "> {}", "|{}|\n|-|", "`{}`", "```\n{}\n```", "[{}](https://a.b)", "~~{}~~"):
        view = whole(form.format(text))
        assert select_all(view).lstrip("• ").startswith(text if "`" in form else to_plain_text(text))
        assert hrefs(view) <= {"https://a.b"}
        assert "color: red" not in view.document().defaultStyleSheet()


def test_nothing_is_ever_loaded() -> None:
    view = whole("![a](https://a.b/c.png) ![d](file:///etc/passwd) ![](data:image/png;base64,AAAA)")
    kind = QTextDocument.ResourceType
    for address in ("https://a.b/c.png", "file:///etc/passwd", "data:image/png;base64,AAAA", "qrc:/x", "relative.png"):
        for what in (kind.ImageResource, kind.HtmlResource, kind.StyleSheetResource, kind.MarkdownResource):
            assert view.loadResource(what.value, QUrl(address)) is None
            assert view.document().loadResource(what.value, QUrl(address)) is None
            assert view.document().resource(what.value, QUrl(address)) is None
    assert "\ufffc" not in view.toPlainText()


def test_an_image_is_its_description_with_its_address() -> None:
    view = whole("![a dog](https://a.b/c.png) and ![](file:///d)")
    assert view.toPlainText() == "a dog (image: https://a.b/c.png) and Image: file:///d"
    assert hrefs(view) == {"https://a.b/c.png"}


@pytest.mark.parametrize("address", DEAD)
@pytest.mark.parametrize("form", ["[a]({})", "[a](<{}>)", "<{}>", "![a]({})", "[a][b]\n\n[b]: <{}>", "[a\n]( {} 'b')"])
def test_dead_addresses(form: str, address: str) -> None:
    assert hrefs(whole(form.format(address))) == set()


def test_an_address_in_disguise_is_dead() -> None:
    for text in ("[a](java&#x73;cript:b)", "[a](java\\script:b)", "[a](&#106;avascript:b)", "[a](%6aavascript:b)"):
        assert hrefs(whole(text)) == set()


def test_a_link_may_not_be_dropped_or_pasted_in(qtbot: QtBot) -> None:
    view = shown(qtbot, "a")
    assert view.isReadOnly()
    assert not view.acceptDrops()
    view.paste()
    assert view.toPlainText() == "a"
    flags = view.textInteractionFlags()
    assert not flags & Qt.TextInteractionFlag.TextEditable


@pytest.mark.parametrize("info", ["\u2028", "\u00a0", " \u3000 ", "\x00", "\u202epy", "py\ttitle", "", "`"])
def test_whatever_stands_behind_a_fence(info: str) -> None:
    assert whole(f"~~~{info}\na\n~~~").toPlainText() == "a"


# -- what cannot be seen -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("char", "\u202d\u202e\x00\x07\x1b\x7f\x9f\u2028\u2029\ufffc\ud800\udfff\ufdd0\uffff")
def test_what_would_hide_or_turn_the_text_is_shown(char: str) -> None:
    assert visible(f"a{char}b") == "a\ufffdb"
    for form in ("a{}b", "# a{}b", "- a{}b", "|a{}b|\n|-|", "[a{}b](https://c.d)", "`a{}b`", "![a{}b](c)"):
        view = whole(form.format(char))
        assert char not in view.toPlainText()
        assert view.document().blockCount() == 1


@pytest.mark.parametrize("char", "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff")
def test_code_hides_nothing(char: str) -> None:
    assert visible_code(f"a{char}b") == "a\ufffdb"
    assert whole(f"```\na{char}b\n```").toPlainText() == "a\ufffdb"


def test_scripts_from_right_to_left_keep_their_marks() -> None:
    assert whole("שלום\u200f (a) \u2067ab\u2069").toPlainText() == "שלום\u200f (a) \u2067ab\u2069"


def test_an_entity_cannot_bring_in_what_is_shown_otherwise() -> None:
    view = whole("a&#x202e;b&#0;c&#x2028;d&#8233;e&#13;f")
    assert view.toPlainText() == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"


@pytest.mark.parametrize(
    "form", ["a{}b", "[a{}b](c)", "[a](b{}c)", "![a](b{}c)", "![a{}b](https://c.d{})", "|a{}b|\n|-|"]
)
@pytest.mark.parametrize("entity", ["&#10;", "&NewLine;", "&#x0A;"])
def test_an_entity_makes_no_other_block(form: str, entity: str) -> None:
    view = whole(form.replace("{}", entity))
    assert view.document().blockCount() == 1


def test_the_words_of_a_link_hide_nothing() -> None:
    view = whole("[a\u200bb\u202ec\u2066d](https://e.f)")
    assert view.toPlainText() in ("ab\ufffdcd", "abcd")
