"""Turns streamed text into blocks of a text document, in short steps."""

import time

from app.markdown.block_builder import BlockBuilder, Group
from app.markdown.block_parser import BlockParser
from app.markdown.break_tags import without_half_tag
from app.markdown.citations import Citations, with_citations, without_half_citation
from app.markdown.lines import LineReader
from app.markdown.model import Block, TextLeaf
from app.markdown.sources import SourceNames, with_sources
from app.ui.markdown.document import Writer
from app.ui.markdown.formulas import has_source, with_drawings
from app.ui.markdown.layout import AnswerLayout
from app.ui.markdown.translated_wording import TranslatedWording

_STEP = 1500
"""Characters of source that are read before the time is checked."""
_MOST_WAITING = 2000
"""Maximum number of paragraphs remembered because a link in them may still be defined."""


class Rendering:
    """The progress of one answer into the document.

    What is certain is written once. The meaning of the last lines may change with the next character: copies of the
    parser and the builder read them, and each step replaces the result.

    Args:
        sources: the names of given files that become links; None for none.
        citations: of pages, which become numbers that are links; None for none.
    """

    def __init__(
        self,
        writer: Writer,
        layout: AnswerLayout,
        sources: SourceNames | None = None,
        citations: Citations | None = None,
    ) -> None:
        self._writer, self._sources, self._citations = writer, sources, citations
        self._layout = layout
        self._reader = LineReader()
        self._parser = BlockParser()
        self._builder = BlockBuilder(TranslatedWording())
        self._certain = 0
        self._waiting: dict[str, list[tuple[int, TextLeaf]]] = {}
        self._waiting_count = 0
        self._resolved: dict[int, TextLeaf] = {}
        self._to_draw: list[int] = []
        self._is_finishing = self._is_over = False
        self._is_due = False
        self._tail_groups: list[Group] = []

    @property
    def groups(self) -> list[Group]:
        """The code blocks and tables that are shown, including what the last lines add to them."""
        return self._tail_groups or self._builder.groups

    @property
    def is_done(self) -> bool:
        """Whether all text received so far is shown."""
        return not self._is_due

    def add(self, text: str) -> None:
        """Add received text; :meth:`work` processes it."""
        self._reader.add(text)
        self._is_due = True

    def finish(self) -> None:
        """Mark the text as complete."""
        self._reader.finish()
        self._is_finishing = self._is_due = True

    def work(self, until: float) -> None:
        """Process text until that time of ``time.perf_counter``; at least one step."""
        while True:
            more = self._step() or self._resolve_one() or self._draw_one()
            if not more or time.perf_counter() > until:
                break
        if not more:
            self._end()

    def _step(self) -> bool:
        """Read some lines; return whether there may be more."""
        blocks: list[Block] = []
        size = 0
        while size < _STEP:
            line = self._reader.take()
            if line is None:
                break
            size += len(line.text) + 40
            self._parser.feed(line.text, is_rest=line.is_rest)
            self._compose(blocks)
        self._write(blocks)
        return size >= _STEP

    def _end(self) -> None:
        """Show the incomplete last line, after all complete lines were read, or close the answer."""
        if self._is_finishing and not self._is_over:
            self._is_over = True
            blocks: list[Block] = []
            self._parser.close()
            self._compose(blocks)
            self._write(blocks)
            self._tail_groups = []
            self._show(self._certain, [])
        elif not self._is_over:
            self._show(self._certain, self._tail())
        self._is_due = bool(self._resolved or self._to_draw)

    def _compose(self, blocks: list[Block]) -> None:
        parser = self._parser
        for leaf in parser.out:
            made = self._builder.add(leaf, parser.definitions)
            if self._builder.unresolved and isinstance(leaf, TextLeaf):
                self._remember(leaf, self._certain + len(blocks))
            blocks.extend(made)
        parser.out.clear()

    def _write(self, blocks: list[Block]) -> None:
        if blocks:
            self._show(self._certain, blocks)
            self._certain += len(blocks)
        for label in self._parser.new_definitions:
            self._resolved.update(self._waiting.pop(label, ()))
        self._parser.new_definitions.clear()

    def _show(self, start: int, blocks: list[Block]) -> None:
        before = len(self._writer.blocks)
        changed = self._writer.sync(start, [self._linked(block) for block in blocks])
        if changed < len(self._writer.blocks) or before != len(self._writer.blocks):
            self._layout.blocks_changed(changed, self._writer.blocks)

    def _tail(self) -> list[Block]:
        """Return the blocks of the last lines as if nothing followed; half a ``<br>`` or citation is held back."""
        parser, builder = self._parser.clone(), self._builder.clone()
        rest = self._reader.rest
        text = rest.text if parser.is_verbatim else self._without_half(rest.text)
        if text:
            parser.feed(text, is_rest=rest.is_rest)
        parser.close()
        blocks: list[Block] = []
        for leaf in parser.out:
            blocks.extend(builder.add(leaf, parser.definitions))
        self._tail_groups = builder.groups
        return blocks

    def _without_half(self, text: str) -> str:
        return without_half_tag(text if self._citations is None else without_half_citation(text))

    # -- links that are defined later ------------------------------------------------------------------------------

    def _remember(self, leaf: TextLeaf, number: int) -> None:
        if self._waiting_count < _MOST_WAITING:
            self._waiting_count += 1
            for label in self._builder.unresolved:
                self._waiting.setdefault(label, []).append((number, leaf))

    def _resolve_one(self) -> bool:
        """Write one paragraph again whose link definition has arrived; return whether there was one."""
        if not self._resolved:
            return False
        number, leaf = self._resolved.popitem()
        old = self._writer.blocks[number]
        self._rewrite(number, old._replace(runs=self._builder.text_runs(leaf, self._parser.definitions)))
        return True

    def _rewrite(self, number: int, block: Block) -> None:
        block = self._linked(block)
        self._writer.replace_runs(number, block)
        self._layout.restyled(number, block)

    def _linked(self, block: Block) -> Block:
        return with_sources(with_citations(with_drawings(block), self._citations), self._sources)

    # -- formulas that are drawn later -----------------------------------------------------------------------------

    def look_for_drawings(self) -> bool:
        """Note the blocks whose formulas may have been drawn; :meth:`work` shows them. Return whether there are any."""
        blocks = self._writer.blocks
        self._to_draw = [number for number in reversed(range(len(blocks))) if has_source(blocks[number])]
        self._is_due = self._is_due or bool(self._to_draw)
        return bool(self._to_draw)

    def _draw_one(self) -> bool:
        """Show the formulas of one block as drawings; return whether there was one."""
        if not self._to_draw:
            return False
        number = self._to_draw.pop()
        if number < len(self._writer.blocks):
            before = self._writer.blocks[number]
            if with_drawings(before) != before:
                self._rewrite(number, before)
        return True
