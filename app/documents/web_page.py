"""A page of the web as the model reads it: lines with the markers of links, and what each line takes of a view."""

from enum import StrEnum

import msgspec


class PageForm(StrEnum):
    """How a page is read. HTML: its main text with links. SOURCE: its text as it is. MARKED: a text that holds the
    markers of links already, such as the results of a search.
    """

    HTML = "html"
    PDF = "pdf"
    SOURCE = "source"
    MARKED = "marked"


class WebPage(msgspec.Struct, frozen=True):
    """A page of the web.

    Attributes:
        title: one line; empty if the page has none.
        lines: at most 80 characters each. Links are ``【number†text】``, with ``†host`` for those to another host.
        tokens: of each line with its number (``L12: …``) and its end, in o200k.
        links: the addresses of links, by their numbers.
    """

    title: str
    lines: tuple[str, ...]
    tokens: tuple[int, ...]
    links: tuple[str, ...] = ()
