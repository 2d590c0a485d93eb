"""The sources that an answer names, among the files that were given."""

import pytest

from app.markdown.block_builder import BlockBuilder
from app.markdown.block_parser import BlockParser
from app.markdown.lines import LineReader
from app.markdown.model import Block
from app.markdown.sources import Source, SourceNames, with_sources
from app.markdown.wording import ENGLISH

NAMES = SourceNames(
    [("report.pdf", ""), ("my_notes (2).md", "Rules / Fees"), ("a.py", ""), ("Pasted text", ""), ("Bericht-ä.docx", "")]
)


def blocks_of(text: str) -> list[Block]:
    """The blocks of a whole answer."""
    reader, parser, builder = LineReader(), BlockParser(), BlockBuilder(ENGLISH)
    reader.add(text)
    reader.finish()
    while (line := reader.take()) is not None:
        parser.feed(line.text, is_rest=line.is_rest)
    parser.close()
    return [block for leaf in parser.out for block in builder.add(leaf, parser.definitions)]


def found(text: str) -> list[tuple[str, Source]]:
    return [(text[start:end], source) for start, end, source in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "named", "source"),
    [
        ("See report.pdf.", "report.pdf", Source("report.pdf")),
        ("See Report.PDF, page 12.", "Report.PDF, page 12", Source("report.pdf", page=12)),
        ("(report.pdf, p. 3)", "report.pdf, p. 3", Source("report.pdf", page=3)),
        ("report.pdf (page 3)", "report.pdf (page 3", Source("report.pdf", page=3)),
        ("report.pdf, pages 3-4", "report.pdf, pages 3", Source("report.pdf", page=3)),
        ("report.pdf, Seite 7", "report.pdf, Seite 7", Source("report.pdf", page=7)),
        ("report.pdf\N{FULLWIDTH COMMA}第 7 页", "report.pdf\N{FULLWIDTH COMMA}第 7 页", Source("report.pdf", page=7)),
        ("on page 9 of report.pdf it", "page 9 of report.pdf", Source("report.pdf", page=9)),
        ("a.py, line 40", "a.py, line 40", Source("a.py", line=40)),
        (
            "my_notes (2).md, Rules / Fees",
            "my_notes (2).md, Rules / Fees",
            Source("my_notes (2).md", "Rules / Fees"),
        ),
        ("Pasted text, line 3", "Pasted text, line 3", Source("Pasted text", line=3)),
        ("Bericht-ä.docx", "Bericht-ä.docx", Source("Bericht-ä.docx")),
    ],
)
def test_a_source_is_found_with_its_place(text: str, named: str, source: Source) -> None:
    assert found(text) == [(named, source)]
    assert NAMES.source_of(source.words) == source


@pytest.mark.parametrize(
    "text",
    [
        "other.pdf, page 1",
        "myreport.pdf",
        "old-report.pdf",
        "report.pdf.gz",
        "report.pdfs",
        "dir/report.pdf",
        "me@report.pdf",
        "Pasted text is here",
        "page 3",
    ],
)
def test_other_text_is_no_source(text: str) -> None:
    assert found(text) == []


def marked(text: str) -> list[tuple[str, str]]:
    """The pieces of an answer that lead to a source."""
    return [
        (run.text, run.style.source) for block in map(linked, blocks_of(text)) for run in block.runs if run.style.source
    ]


def linked(block: Block) -> Block:
    return with_sources(block, NAMES)


def test_a_source_may_be_bold_or_code_in_part() -> None:
    assert marked("see **report.pdf**, page 12") == [
        ("report.pdf", "report.pdf, page 12"),
        (", page 12", "report.pdf, page 12"),
    ]
    assert marked("`report.pdf`") == [("report.pdf", "report.pdf")]
    assert marked("| a |\n|---|\n| a.py |") == [("a.py", "a.py")]


def test_links_code_blocks_and_markup_make_no_source() -> None:
    assert marked("[report.pdf](https://a.b) https://a.b/report.pdf <https://a.b/?report.pdf>") == []
    assert marked("```\nreport.pdf, page 1\n```") == []
    assert marked("[x](source:report.pdf) [y](source:/etc/passwd)") == []
    assert all(not run.style.link for block in blocks_of("[x](source:report.pdf)") for run in block.runs)


def test_without_names_nothing_changes() -> None:
    [block] = blocks_of("report.pdf")
    assert with_sources(block, None) is block
    assert with_sources(block, SourceNames([])) is block
