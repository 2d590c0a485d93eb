"""The blocks of a Markdown text as plain text."""

from app.markdown.citations import Citations, is_citation
from app.markdown.model import LINE_BREAK, Block, Kind, Style, utf16_length


def joined(blocks: list[Block], texts: list[str]) -> str:
    """Join the texts of consecutive blocks; the cells of a row share a line."""
    parts: list[str] = []
    for number, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        if number:
            parts.append(_between(blocks[number - 1], block))
        parts.append(text.replace(LINE_BREAK, "\n").replace("\t", " ", block.markers))
    return "".join(parts)


def text_between(blocks: list[Block], start: int, end: int, citations: Citations | None = None) -> str:
    """Return the text between two positions of the text document that shows the blocks, as in :func:`joined`.

    Args:
        citations: what the numbers of citations stand for; they become Markdown links.
    """
    chosen: list[Block] = []
    texts: list[str] = []
    at = 0
    for block in blocks:
        text = block.text.replace("\t", " ", block.markers)
        length = utf16_length(text)
        if at <= end and start <= at + length:
            chosen.append(block._replace(markers=0))
            texts.append(_slice(block, text, max(0, start - at), min(length, end - at), citations))
        at += length + 1
        if at > end:
            break
    return joined(chosen, texts)


def _slice(block: Block, text: str, start: int, end: int, citations: Citations | None) -> str:
    """Return a part of the block's text; a formula or citation of which some is in it is there as a whole."""
    if not any(run.style.formula or is_citation(run.style) for run in block.runs):
        return _utf16_slice(text, start, end)
    parts: list[str] = []
    at = 0
    for run in block.runs:
        length = utf16_length(run.text)
        if at < end and start < at + length:
            shown = _utf16_slice(text, max(at, start), min(at + length, end))
            parts.append(run.style.formula or _cited(run.style, citations) or shown)
        at += length
    return "".join(parts)


def _cited(style: Style, citations: Citations | None) -> str:
    return f" {citations.as_links(style.source)}" if citations is not None and is_citation(style) else ""


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
