"""What a view of Markdown must show, without a view."""

from app.markdown.block_builder import BlockBuilder
from app.markdown.block_parser import BlockParser
from app.markdown.lines import LineReader
from app.markdown.plain_text import joined
from app.markdown.wording import ENGLISH


def to_plain_text(markdown: str) -> str:
    """Return what a reader would see, as lines of text."""
    reader, parser, builder = LineReader(), BlockParser(), BlockBuilder(ENGLISH)
    reader.add(markdown)
    reader.finish()
    while (line := reader.take()) is not None:
        parser.feed(line.text, is_rest=line.is_rest)
    parser.close()
    blocks = [block for leaf in parser.out for block in builder.add(leaf, parser.definitions)]
    return joined(blocks, [block.text for block in blocks])
