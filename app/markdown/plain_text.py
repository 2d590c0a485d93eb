"""The blocks of a Markdown text as plain text."""

from app.markdown.inline import LINE_BREAK
from app.markdown.model import Block, Kind, utf16_length


def joined(blocks: list[Block], texts: list[str]) -> str:
    """Join the texts of consecutive blocks; the cells of a row share a line."""
    parts: list[str] = []
    for number, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        if number:
            parts.append(_between(blocks[number - 1], block))
        parts.append(text.replace(LINE_BREAK, "\n").replace("\t", " ", block.markers))
    return "".join(parts)


def text_between(blocks: list[Block], start: int, end: int) -> str:
    """Return the text between two positions of the text document that shows the blocks, as in :func:`joined`."""
    chosen: list[Block] = []
    texts: list[str] = []
    at = 0
    for block in blocks:
        text = block.text.replace("\t", " ", block.markers)
        length = utf16_length(text)
        if at <= end and start <= at + length:
            chosen.append(block._replace(markers=0))
            texts.append(_utf16_slice(text, max(0, start - at), min(length, end - at)))
        at += length + 1
        if at > end:
            break
    return joined(chosen, texts)


def _utf16_slice(text: str, start: int, end: int) -> str:
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "replace")


def _between(above: Block, below: Block) -> str:
    if below.continues:
        return ""
    if below.kind is Kind.CELL and above.kind is Kind.CELL and (above.group, above.row) == (below.group, below.row):
        return "\t"
    return "\n\n" if below.gap >= 12 else "\n"
