"""Chats as one HTML file: no scripts, nothing that is loaded, light or dark as the system, and made to be printed.

Formulas are drawings (SVG) in the colour of the text. The only links are the web addresses in the texts; a policy in
its head forbids everything else.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from html import escape
from typing import Final

from app.chats.exchange.forms import Numbered, Options
from app.chats.exchange.html_blocks import Draw, fragment_of, undrawn
from app.chats.exchange.html_formulas import svg_of
from app.chats.exchange.html_style import STYLE
from app.chats.exchange.labels import Labels
from app.chats.exchange.parts import Look, Part, Section, day_and_time, sections_of, title_of
from app.chats.exchange.records import ChatRecord
from app.core.text import one_line
from app.formulas.drawer import Drawer

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write_html(chats: Iterable[Numbered], titles: Sequence[str], options: Options) -> Iterator[str]:
    """Yield the file, with a table of contents if there are several chats."""
    labels = options.labels
    shown = [one_line(title) or labels.untitled for title in titles]
    yield _head(shown[0] if len(shown) == 1 else "Descant", labels.language)
    if len(shown) > 1:
        yield _contents(shown, labels)
    with Drawer() as drawer:
        for number, chat in chats:
            yield from chat_fragment(number, chat, labels, partial(svg_of, drawer))
    yield f"<footer>{escape(labels.exported.format(day=day_and_time(options.moment)))}</footer>\n</body>\n</html>\n"


def _head(title: str, language: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
    )


def _contents(titles: Sequence[str], labels: Labels) -> str:
    lines = "".join(f'<li><a href="#chat{number}">{escape(title)}</a></li>\n' for number, title in enumerate(titles))
    return f"<nav>\n<h1>{escape(labels.contents)}</h1>\n<ol>\n{lines}</ol>\n</nav>\n"


def chat_fragment(number: int, chat: ChatRecord, labels: Labels, draw: Draw = undrawn) -> Iterator[str]:
    """Yield one chat as the content of a body, for any style sheet."""
    yield f'<article id="chat{number}">\n<h1>{escape(title_of(chat, labels))}</h1>\n'
    yield f'<p class="meta">{escape(day_and_time(chat.created))}</p>\n'
    if chat.instructions:
        yield _framed("instructions", labels.instructions, f'<div class="plain">{escape(chat.instructions)}</div>')
    for section in sections_of(chat, labels):
        yield from _section(section, draw)
    yield "</article>\n"


def _section(section: Section, draw: Draw) -> Iterator[str]:
    kind = "question" if section.is_question else "answer"
    meta = f'<span class="meta">{escape(section.meta)}</span>'
    yield f'<section class="{kind}">\n<h2>{escape(section.title)} {meta}</h2>\n'
    for part in section.parts:
        yield _part(part, draw)
    yield "</section>\n"


def _part(part: Part, draw: Draw) -> str:
    match part.look:
        case Look.PLAIN:
            return f'<div class="plain">{escape(part.text)}</div>\n'
        case Look.ANSWER:
            return f"<div>{fragment_of(part.text, draw)}</div>\n"
        case Look.REASONING:
            return _framed("reasoning", part.title, fragment_of(part.text, draw))
        case Look.COMMENTARY:
            return _framed("tool", part.title, f'<div class="plain">{escape(part.text)}</div>')
        case Look.CODE:
            return _framed("tool", part.title, f"<pre>{escape(part.text)}</pre>")
        case Look.NOTE:
            return f'<p class="note">{escape(part.text)}</p>\n'


def _framed(kind: str, title: str, content: str) -> str:
    return f'<div class="frame {kind}"><p class="frame-title">{escape(title)}</p>{content}</div>\n'
