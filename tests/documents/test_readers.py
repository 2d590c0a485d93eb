"""What the readers take from files of each format."""

from pathlib import Path

import pytest

from app.documents.child.reading import kind_of, read
from app.documents.child.refusals import RefusedError
from app.documents.document import DocumentKind, Section
from app.documents.errors import Reason
from app.documents.rendering import whole_text
from tests.documents import files


def written(tmp_path: Path, name: str, content: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_comes_as_it_is(tmp_path: Path) -> None:
    document = read(written(tmp_path, "a.txt", "\ufeffÄ first line\r\n\r\n  indented\r\n"))
    assert (document.kind, document.sections) == (DocumentKind.TEXT, (Section("Ä first line\n\n  indented"),))
    assert document.encoding == ""


def test_a_text_of_old_windows_programs_says_how_it_was_read(tmp_path: Path) -> None:
    document = read(written(tmp_path, "a.csv", "Straße;5 €\n".encode("cp1252")))
    assert (document.kind, document.sections[0].text) == (DocumentKind.TABLE, "Straße;5 €")
    assert document.encoding == "windows-1252"


def test_any_other_text_is_code(tmp_path: Path) -> None:
    document = read(written(tmp_path, "main.zig", 'const a = "<|end|>";\n'))
    assert (document.kind, whole_text(document)) == (DocumentKind.CODE, 'const a = "<|end|>";')


def test_markdown_has_a_section_for_each_heading_outside_code(tmp_path: Path) -> None:
    text = "before\n\n# One #\n\nfirst\n\n## Two\n```sh\n# no heading\n```\n\n# Three\nlast"
    document = read(written(tmp_path, "a.md", text))
    assert [(section.heading, section.text) for section in document.sections] == [
        ("", "before"),
        ("One", "# One #\n\nfirst"),
        ("One / Two", "## Two\n\n```sh\n# no heading\n```"),
        ("Three", "# Three\n\nlast"),
    ]


def test_a_pdf_has_its_pages_and_bookmarks(tmp_path: Path) -> None:
    path = files.pdf(
        tmp_path / "a.pdf", ["One (1)\nsecond line", "", "Three"], bookmarks=[("Start", 0), ("The end", 2)]
    )
    document = read(path)
    assert document.kind is DocumentKind.PDF
    assert document.sections == (Section("One (1)\nsecond line", "Start", 1), Section("Three", "The end", 3))
    assert document.pages_without_text == 1
    assert whole_text(document) == "[page 1]\nOne (1)\nsecond line\n\n[page 3]\nThree"


def test_a_word_document_has_headings_tables_lists_and_notes(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{files.paragraph(text)}</w:tc>" for text in ("Fee", "3 €"))
    body = (
        files.paragraph("Rules", "H1")
        + f"<w:p>{files.run('All ')}<w:ins>{files.run('added')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r>"
        + '</w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
        + f"<w:sdt><w:sdtContent>{files.paragraph('in a field')}</w:sdtContent></w:sdt>"
        + files.paragraph("Fees", "H2")
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )
    document = read(files.docx(tmp_path / "a.docx", body))
    assert document.kind is DocumentKind.WORD
    rules, fees = document.sections
    assert (rules.heading, fees.heading) == ("Rules", "Rules / Fees")
    assert rules.text.startswith("# Rules\n\nAll added")
    assert "in a field" in rules.text
    assert "gone" not in whole_text(document)
    assert "Fee | 3 €" in fees.text
    assert "A note." in fees.text


def test_a_presentation_has_its_slides_and_notes_in_order(tmp_path: Path) -> None:
    path = files.pptx(tmp_path / "a.pptx", [["Plan", "first point"], [], ["Third", "x &lt; y"]], notes={3: "say this"})
    document = read(path)
    assert document.sections == (
        Section("Plan\nfirst point", "Plan", 1),
        Section("Third\nx < y\n\nNotes:\nsay this", "Third", 3),
    )
    assert document.pages_without_text == 1
    assert whole_text(document).startswith("[slide 1]\nPlan")


def test_a_spreadsheet_has_its_sheets_as_csv(tmp_path: Path) -> None:
    rows = [["Item", "EUR"], ["Tea, green", 3], [], ["Sum", 3.5]]
    path = files.xlsx(tmp_path / "a.xlsx", {"Costs": rows, "Empty": []})
    document = read(path)
    assert document.kind is DocumentKind.SHEETS
    assert document.sections == (Section('## Costs\n\nItem,EUR\n"Tea, green",3\nSum,3.5', "Costs"),)


def test_html_gives_what_can_be_seen(tmp_path: Path) -> None:
    document = read(
        written(
            tmp_path,
            "a.html",
            "<title>t</title><script>evil()</script><p hidden>secret</p><div style='display: none'><div>x</div>y</div>"
            "<h1>A &amp; B</h1>text <b>bold</b><br>next<ul><li>one<li>two</ul><ol><li>first</li></ol>"
            "<table><tr><th>a<th>b<tr><td>1<td>2<tr><td></td><td>3</td></tr><tr><td></table>"
            "<pre>  keep\n  this</pre><h2>C</h2>end",
        )
    )
    assert document.sections == (
        Section(
            "# A & B\n\ntext bold\nnext\n\n- one\n\n- two\n\n1. first\n\na | b\n1 | 2\n | 3\n\n  keep\n  this", "A & B"
        ),
        Section("## C\n\nend", "A & B / C"),
    )


def test_rows_of_a_table_stay_together(tmp_path: Path) -> None:
    row = "<tr><td><p>{}</p></td><td><p>{}</p></td></tr>"
    table = f"<table><caption>Costs</caption><tbody>{row.format(1, 2)}\n{row.format('', 4)}</tbody></table>after"
    document = read(written(tmp_path, "a.html", f"before{table}"))
    assert document.sections[0].text == "before\n\nCosts\n\n1 | 2\n | 4\n\nafter"
    unclosed = read(written(tmp_path, "b.html", "<table><tr><td>a<table><tr><td>b"))
    assert unclosed.sections[0].text.split() == ["a", "b"]


def test_html_is_decoded_as_it_says(tmp_path: Path) -> None:
    document = read(written(tmp_path, "a.htm", "<meta charset=gbk><p>简体中文".encode("gbk")))
    assert document.sections[0].text == "简体中文"


def test_a_book_has_its_chapters_in_reading_order(tmp_path: Path) -> None:
    path = files.epub(tmp_path / "a.epub", ["<h1>Second</h1><p>b", "<h1>First</h1><p>a</p>"], order=(1, 0))
    document = read(path)
    assert document.kind is DocumentKind.BOOK
    assert document.sections == (Section("# First\n\na", "First"), Section("# Second\n\nb", "Second"))


def test_an_email_has_headers_text_and_the_names_of_attachments(tmp_path: Path) -> None:
    message = (
        "From: Ann <a@example.org>\r\nTo: b@example.org\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n'
        '--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="bill.pdf"\r\n\r\nz\r\n--x--'
    )
    document = read(written(tmp_path, "a.eml", message))
    assert document.sections[0].heading == "Grüße"
    assert document.sections[0].text == "From: Ann <a@example.org>\nTo: b@example.org\nSubject: Grüße\n\nHello"
    assert document.left_out == ("bill.pdf",)


def test_the_first_bytes_count_more_than_the_suffix(tmp_path: Path) -> None:
    assert kind_of(files.pdf(tmp_path / "a.txt", ["x"])) is DocumentKind.PDF
    assert kind_of(files.docx(tmp_path / "a.zip", "")) is DocumentKind.WORD


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.bin", bytes(range(256)), Reason.UNKNOWN),
        ("a.rtf", "{\\rtf1 hello}", Reason.UNKNOWN),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Reason.OLD_FORMAT),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), Reason.ENCRYPTED),
        ("a.txt", " \n\n", Reason.EMPTY),
        ("a.eml", "no headers here", Reason.UNKNOWN),
        ("a.zip", b"PK\x03\x04 and no more", Reason.DAMAGED),
        ("a.pdf", b"%PDF-1.7 and no more", Reason.DAMAGED),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str, content: str | bytes, reason: Reason) -> None:
    with pytest.raises(RefusedError) as refused:
        read(written(tmp_path, name, content))
    assert refused.value.reason is reason
