"""Markdown as a fragment of HTML: every text is escaped, and the only attribute with a text in it is a web address."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final, NamedTuple

from app.markdown.block_builder import BlockBuilder
from app.markdown.block_parser import BlockParser
from app.markdown.lines import LineReader
from app.markdown.links import allowed
from app.markdown.model import LINE_BREAK, Align, Block, Indent, Kind, Run

_ALIGN: Final = {Align.START: "", Align.CENTRE: ' align="center"', Align.END: ' align="right"'}
_BOXES: Final = ("☐", "☑")
"""The markers of tasks."""
_HEADINGS_ABOVE: Final = 2
"""The title of a chat and the headings of its turns."""
_DEEPEST: Final = 40
"""Lists and quotes below this depth are not indented further: browsers and Qt lay out nested ones recursively."""


Draw = Callable[[str], str]
"""Returns what shows a formula that is given with its delimiters; empty if it cannot be drawn: its source stays."""


def undrawn(source: str) -> str:
    """Draw no formula."""
    del source
    return ""


def fragment_of(text: str, draw: Draw = undrawn) -> str:
    """Return a Markdown text as HTML."""
    return "".join(_Lists(draw).write(_blocks_of(text)))


def plain_fragment(text: str) -> str:
    """Return text as it was typed, as HTML for ``white-space: pre-wrap``."""
    return escape(text)


def _blocks_of(text: str) -> list[Block]:
    reader, parser, builder = LineReader(), BlockParser(), BlockBuilder()
    reader.add(text)
    reader.finish()
    while (line := reader.take()) is not None:
        parser.feed(line.text, is_rest=line.is_rest)
    parser.close()
    return [block for leaf in parser.out for block in builder.add(leaf, parser.definitions)]


class _Level(NamedTuple):
    """A list item or quote around a block. `marker` is that of an item that starts with the block, otherwise empty."""

    indent: Indent
    marker: str

    @property
    def tag(self) -> str:
        """The element around its items, or of the quote."""
        if self.indent.is_quote:
            return "blockquote"
        return "ol" if self.marker[:1].isdigit() else "ul"


class _Lists:
    """Writes blocks, and the lists and quotes around them."""

    def __init__(self, draw: Draw) -> None:
        self._open: list[_Level] = []
        self._draw = draw

    def write(self, blocks: Sequence[Block]) -> Iterator[str]:
        for together in _groups(blocks):
            levels = _levels(together[0])
            yield from self._move_to(levels)
            yield _with_box(_group(together, self._draw), levels)
        yield from self._close(0)

    def _move_to(self, levels: Sequence[_Level]) -> Iterator[str]:
        """Close and open what differs between the surroundings of the previous block and of the next."""
        kept = 0
        while kept < min(len(self._open), len(levels)) and not levels[kept].marker:
            if self._open[kept].indent != levels[kept].indent:
                break
            kept += 1
        if kept < len(levels) and self._is_next_item(kept, levels[kept]):
            yield from self._close(kept + 1)
            self._open[kept] = self._open[kept]._replace(indent=levels[kept].indent)
            yield f"</li>{_item(levels[kept].marker)}"
            kept += 1
        yield from self._close(kept)
        for level in levels[kept:]:
            self._open.append(level)
            yield f"<{level.tag}>" + ("" if level.indent.is_quote else _item(level.marker))

    def _is_next_item(self, number: int, level: _Level) -> bool:
        return bool(level.marker) and number < len(self._open) and self._open[number].tag == level.tag

    def _close(self, count: int) -> Iterator[str]:
        while len(self._open) > count:
            level = self._open.pop()
            yield f"</{level.tag}>" if level.indent.is_quote else f"</li></{level.tag}>"


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the blocks of one paragraph, code block or table together."""
    group: list[Block] = []
    for block in blocks:
        is_part = block.kind in (Kind.CODE, Kind.CELL) and bool(group) and block.group == group[0].group
        if group and block.kind is group[0].kind and (is_part or block.continues):
            group.append(block)
            continue
        if group:
            yield group
        group = [block]
    if group:
        yield group


def _levels(block: Block) -> list[_Level]:
    """Return the lists and quotes around a block, outermost first; the last items start with it if it has markers."""
    markers = [run.text.strip() for run in block.runs[: block.markers]]
    levels = []
    for indent in reversed(block.indents):
        levels.append(_Level(indent, markers.pop() if markers and not indent.is_quote else ""))
    return levels[::-1][:_DEEPEST]


def _item(marker: str) -> str:
    number = marker.rstrip(".)")
    return f'<li value="{int(number)}">' if number.isdecimal() and len(number) < 10 else "<li>"


def _with_box(element: str, levels: Sequence[_Level]) -> str:
    """Put the box of a task in front of its text."""
    marker = levels[-1].marker if levels else ""
    return element.replace(">", f">{marker} ", 1) if marker in _BOXES else element


# -- blocks ------------------------------------------------------------------------------------------------------------


def _group(blocks: Sequence[Block], draw: Draw) -> str:
    first = blocks[0]
    match first.kind:
        case Kind.CODE:
            return _code(blocks)
        case Kind.CELL:
            return _table(blocks, draw)
        case Kind.RULE:
            return "<hr>"
        case Kind.HEADING:
            tag = f"h{min(6, first.level + _HEADINGS_ABOVE)}"
            return f"<{tag}>{_texts(blocks, draw)}</{tag}>"
        case Kind.MATH:
            return _formula_block(blocks, draw)
        case _:
            return f"<p>{_texts(blocks, draw)}</p>"


def _code(blocks: Sequence[Block]) -> str:
    lines = [
        ("" if block.continues or not number else "\n") + _text(block, undrawn) for number, block in enumerate(blocks)
    ]
    return f"<pre><code>{''.join(lines)}</code></pre>"


def _formula_block(blocks: Sequence[Block], draw: Draw) -> str:
    """Return a displayed formula; as a text if it cannot be drawn."""
    runs = [run for block in blocks for run in block.runs[block.markers :]]
    drawings = [_drawn(run, draw) for run in runs]
    if all(drawings):
        return f'<p class="formula-block">{"".join(drawings)}</p>'
    return f"<pre>{_texts(blocks, undrawn)}</pre>"


def _table(blocks: Sequence[Block], draw: Draw) -> str:
    rows = [list(row) for _, row in groupby(blocks, key=lambda block: block.row)]
    head, *body = ["".join(_cell(cell, draw) for cell in row) for row in rows]
    lines = "".join(f"<tr>{row}</tr>" for row in body)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"


def _cell(block: Block, draw: Draw) -> str:
    tag = "th" if block.row == 0 else "td"
    return f"<{tag}{_ALIGN[block.align]}>{_text(block, draw)}</{tag}>"


def _texts(blocks: Sequence[Block], draw: Draw) -> str:
    return "".join(_text(block, draw) for block in blocks)


def _text(block: Block, draw: Draw) -> str:
    return "".join(_run(run, draw) for run in block.runs[block.markers :])


def _run(run: Run, draw: Draw) -> str:
    return _drawn(run, draw) or _written(run)


def _drawn(run: Run, draw: Draw) -> str:
    """Return the drawing of a formula; empty if the run is none, or cannot be drawn."""
    return draw(run.text.replace(LINE_BREAK, "\n")) if run.style.math else ""


def _written(run: Run) -> str:
    style, text = run.style, escape(run.text).replace(LINE_BREAK, "<br>")
    if style.token:
        return f'<span class="{escape(style.token)}">{text}</span>'
    for wanted, tag in ((style.code or style.math, "code"), (style.strike, "s"), (style.italic, "em")):
        text = f"<{tag}>{text}</{tag}>" if wanted else text
    text = f"<strong>{text}</strong>" if style.bold else text
    address = allowed(style.link) if style.link else ""
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{text}</a>' if address else text
