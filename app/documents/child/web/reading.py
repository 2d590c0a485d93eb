"""Reads a page of the web that was fetched: what it is, its main text, its links."""

import re
from typing import Final

from lxml import etree
from lxml import html as lxml_html

from app.documents import limits
from app.documents.child.readers.decoding import text_of
from app.documents.child.readers.html import html_text
from app.documents.child.refusals import RefusedError
from app.documents.child.web.tree_text import is_unseen, text_of_tree
from app.documents.child.web.wrapping import tokens_of, wrapped
from app.documents.errors import Reason
from app.documents.page_marks import Links, host_of, one_space, without_marks
from app.documents.web_page import PageForm, WebPage

_LEAST_TEXT: Final = 500
"""With fewer letters of main text, and far more in the whole page, the page is a list or an index."""
_NEARLY_ALL: Final = 0.98
_LEAST_LINES: Final = 10
_SHORT_LINE: Final = 60
_MOST_CHARACTERS: Final = 2_000_000
_LONGEST_TITLE: Final = 200
_MARKER: Final = re.compile("【\\d+†([^†】]*)(?:†[^】]*)?】")


def read_page(content: bytes, form: PageForm, *, address: str = "", encoding: str = "") -> WebPage:
    """Return a page as lines.

    Args:
        address: where it was fetched from; relative links lead on from it.
        encoding: what the server says.

    Raises:
        RefusedError: there is no text in it.
        Exception: what a library raises for damaged content.
    """
    match form:
        case PageForm.HTML:
            title, text, links = _read_html(_decoded(content, encoding), address)
        case PageForm.PDF:
            title, text, links = _read_pdf(content, address)
        case PageForm.SOURCE:
            title, text, links = "", without_marks(_decoded(content, encoding)), ()
        case PageForm.MARKED:
            title, text, links = "", content.decode(), ()
    if form is not PageForm.MARKED:
        if not text.strip():
            raise RefusedError(Reason.EMPTY)
        title = title or (host_of(address) if form is PageForm.HTML else address.rpartition("/")[2]) or address
        text = text if form is PageForm.SOURCE else f"\nURL: {without_marks(address)}\n{text}"
    lines = wrapped(text[:_MOST_CHARACTERS])
    return WebPage(one_space(without_marks(title))[:_LONGEST_TITLE], tuple(lines), tokens_of(lines), links)


def _read_html(source: str, address: str) -> tuple[str, str, tuple[str, ...]]:
    """Return title, text and links: the main text by trafilatura, or all of it where that finds too little."""
    tree = _tree(source)
    base = next((str(found) for found in tree.xpath("//base/@href")), "")
    title = " ".join(tree.xpath("//title[1]//text()"))
    whole_links = Links(_base(address, base))
    whole = text_of_tree(tree, whole_links)
    main_links = Links(_base(address, base))
    main = _main_text(tree, main_links)
    if _is_whole_better(_letters(main), _letters(whole)):
        return title, whole, whole_links.addresses
    return title, main, main_links.addresses


def _is_whole_better(main: int, whole: int) -> bool:
    """Whether to take all text: the main text is too little, or is all of it, where trafilatura loses its structure."""
    return main >= _NEARLY_ALL * whole or (main < _LEAST_TEXT and whole > 2 * main)


def _main_text(tree: lxml_html.HtmlElement, links: Links) -> str:
    import trafilatura  # noqa: PLC0415  takes a third of a second, and a text or PDF needs none of it

    for node in [one for one in tree.iter() if is_unseen(one) and one.getparent() is not None]:
        node.drop_tree()
    _mark_code(tree)
    found = trafilatura.bare_extraction(
        tree, fast=True, favor_recall=True, include_comments=False, include_tables=True, include_links=True
    )
    body = getattr(found, "body", None)
    if body is None or _is_bare_list(body):
        return ""
    for code in body.iter("code"):
        if "\n" in "".join(code.itertext()):
            code.tag = "pre"  # its lines are kept
    return text_of_tree(body, links)


def _is_bare_list(body: etree._Element) -> bool:
    """Whether the text is nothing but short lines without a link, to which trafilatura reduces an index."""
    lines = [child for child in body if child.tag == "p" and not len(child)]
    return len(lines) == len(body) >= _LEAST_LINES and len("".join(body.itertext())) < _SHORT_LINE * len(lines)


def _mark_code(tree: lxml_html.HtmlElement) -> None:
    """Have trafilatura take each ``<pre>`` for code: it would make a quotation of one without ``<code>``."""
    for block in list(tree.iter("pre")):
        if block.find(".//code") is None:
            code = etree.SubElement(block, "code")
            code.text, block.text = block.text, None
            code.extend([child for child in block if child is not code])


def _tree(source: str) -> lxml_html.HtmlElement:
    """Parse HTML, however broken. The brackets of markers in it are replaced, also those written as entities."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_pis=True, remove_comments=True)
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:  # nothing but white space
        raise RefusedError(Reason.EMPTY) from error
    for node in tree.iter():
        if node.text:
            node.text = without_marks(node.text)
        if node.tail:
            node.tail = without_marks(node.tail)
    for image in tree.iter("img"):
        image.set("alt", without_marks(image.get("alt") or ""))
    return tree


def _read_pdf(content: bytes, address: str) -> tuple[str, str, tuple[str, ...]]:
    from app.documents.child.readers.pdf import pages_of  # noqa: PLC0415  a page in HTML needs no PDFium
    from app.documents.child.readers.pdf_links import LinkMarker  # noqa: PLC0415

    links = Links(address)
    document = pages_of(content, address, LinkMarker(links))
    if not document.sections:
        raise RefusedError(Reason.SCAN if document.pages_without_text else Reason.EMPTY)
    pages = (f"# Page {section.page}\n\n{section.text}" for section in document.sections)
    return "", "\n\n".join(pages), links.addresses


def _decoded(content: bytes, encoding: str) -> str:
    if len(content) > limits.MOST_TEXT_BYTES:
        raise RefusedError(Reason.TOO_LARGE, f"{limits.MOST_TEXT_BYTES // 1_000_000} MB")
    if encoding:
        try:
            return content.decode(encoding, "replace")
        except (LookupError, ValueError):
            pass  # no such encoding, or no encoding of text
    try:
        return html_text(content)[0]
    except RefusedError:
        if b"\0" in content:
            raise
        return text_of(content.decode("utf-8", "replace").encode())[0]


def _base(address: str, stated: str) -> str:
    return stated if stated.startswith(("http://", "https://")) else address


def _letters(text: str) -> int:
    """Return how many letters and digits a text shows."""
    return sum(map(str.isalnum, _MARKER.sub(r"\1", text)))
