"""Small files of every format, made by hand."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pdf(path: Path, pages: Sequence[str], *, bookmarks: Sequence[tuple[str, int]] = (), extra: str = "") -> Path:
    """Write a PDF; a page without text is empty. `bookmarks`: title and index of the page; `extra`: for the trailer."""
    bodies: list[str] = ["", ""]  # the catalogue and the page tree come first
    kids = []
    for text in pages:
        lines = "".join(f"({_escaped(line)}) Tj T* " for line in text.split("\n")) if text else ""
        content = f"BT /F1 12 Tf 14 TL 72 720 Td {lines}ET" if text else ""
        bodies.append(f"<< /Length {len(content.encode('latin-1'))} >>\nstream\n{content}\nendstream")
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(bodies)} 0 R /Resources "
            "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>"
        )
        kids.append(len(bodies))
    outlines = ""
    if bookmarks:
        first = len(bodies) + 2
        for number, (title, index) in enumerate(bookmarks):
            after = f"/Next {first + number + 1} 0 R" if number + 1 < len(bookmarks) else ""
            bodies.append(f"<< /Title ({title}) /Parent {first - 1} 0 R /Dest [{kids[index]} 0 R /Fit] {after} >>")
        last = first + len(bookmarks) - 1
        bodies.insert(first - 2, f"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {len(bookmarks)} >>")
        outlines = f"/Outlines {first - 1} 0 R"
    bodies[0] = f"<< /Type /Catalog /Pages 2 0 R {outlines} >>"
    bodies[1] = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>"
    return raw_pdf(path, bodies, extra)


LINKED = (
    "<< /Type /Annot /Subtype /Link /Rect [{0} {1} {2} {3}] /Border [0 0 0] /A << /S /URI /URI ({4}) >> >>",
    "<< /Type /Annot /Subtype /Link /Rect [{0} {1} {2} {3}] /Border [0 0 0] /Dest [3 0 R /Fit] >>",
)


def linked_pdf(path: Path, text: str, *links: tuple[int, float, float, str]) -> bytes:
    """A page in which each link lies over a part of a line: its number, where it begins and ends, and its address."""
    annotations = " ".join(
        LINKED[not target].format(left, 716 - 14 * line, right, 730 - 14 * line, target)
        for line, left, right, target in links
    )
    content = pdf(path, [text]).read_bytes().decode("latin-1")
    return content.replace("/MediaBox", f"/Annots [{annotations}] /MediaBox").encode("latin-1")


def raw_pdf(path: Path, bodies: Sequence[str], extra: str = "") -> Path:
    """Write a PDF of these objects, the first being the catalogue."""
    out = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out += (
        f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R {extra} >>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("latin-1")
    path.write_bytes(out)
    return path


def archive(path: Path, members: Mapping[str, str | bytes]) -> Path:
    """Write a zip archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def docx(path: Path, body: str, **more: str | bytes) -> Path:
    """Write a Word document with this WordprocessingML in its body; `more`: other members."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations({"r1": (f"{_OFFICE}/officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations(
            {"s": (f"{_OFFICE}/styles", "styles.xml"), "f": (f"{_OFFICE}/footnotes", "footnotes.xml")}
        ),
        "word/styles.xml": f'<w:styles {_W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>',
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/footnotes.xml": f'<w:footnotes {_W}><w:footnote w:id="1"><w:p>{run("A note.")}</w:p></w:footnote>'
        "</w:footnotes>",
        **more,
    }
    return archive(path, members)


def run(text: str) -> str:
    """A run of WordprocessingML."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of WordprocessingML."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run(text)}</w:p>"


def pptx(path: Path, slides: Sequence[Sequence[str]], notes: Mapping[int, str] | None = None) -> Path:
    """Write a presentation; the first text of a slide is its title."""
    names = [f"slides/slide{number}.xml" for number in range(1, len(slides) + 1)]
    ids = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in range(len(slides)))
    members: dict[str, str | bytes] = {
        "ppt/presentation.xml": f"<p:presentation {_P}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": _relations(
            {f"r{n}": (f"{_OFFICE}/slide", name) for n, name in enumerate(names)}
        ),
    }
    for number, (name, texts) in enumerate(zip(names, slides, strict=True), 1):
        shapes = "".join(_shape(text, "title" if n == 0 else "body") for n, text in enumerate(texts))
        members[f"ppt/{name}"] = f"<p:sld {_P}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
        if notes and number in notes:
            target = f"../notesSlides/notesSlide{number}.xml"
            members[f"ppt/slides/_rels/slide{number}.xml.rels"] = _relations({"n": (f"{_OFFICE}/notesSlide", target)})
            spoken = _shape(notes[number], "body") + _shape(str(number), "sldNum")
            members[f"ppt/notesSlides/notesSlide{number}.xml"] = f"<p:notes {_P}>{spoken}</p:notes>"
    return archive(path, members)


_P = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{_OFFICE}"'
)


def _shape(text: str, place: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr><p:ph type="{place}"/></p:nvPr></p:nvSpPr>'
        f"<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def xlsx(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write a spreadsheet of texts and numbers."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    entries = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, 1))
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations({"r1": (f"{_OFFICE}/officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{_OFFICE}"><sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            {f"r{n}": (f"{_OFFICE}/worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)}
        ),
    }
    for number, rows in enumerate(sheets.values(), 1):
        lines = "".join(
            f'<row r="{r}">{"".join(_cell(value, r, c) for c, value in enumerate(row))}</row>'
            for r, row in enumerate(rows, 1)
        )
        members[f"xl/worksheets/sheet{number}.xml"] = f"<worksheet {main}><sheetData>{lines}</sheetData></worksheet>"
    return archive(path, members)


def _cell(value: object, row: int, column: int) -> str:
    place = f'r="{chr(ord("A") + column)}{row}"'
    if isinstance(value, str):
        return f'<c {place} t="inlineStr"><is><t>{value}</t></is></c>'
    return f"<c {place}><v>{value}</v></c>"


def epub(path: Path, chapters: Sequence[str], *, order: Sequence[int] | None = None, **more: str) -> Path:
    """Write a book of these XHTML bodies; `order`: of the spine; `more`: other members."""
    items = "".join(
        f'<item id="c{n}" href="text/c%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in order or range(len(chapters)))
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        "OEBPS/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest>'
        f"<spine>{spine}</spine></package>",
        **{
            f"OEBPS/text/c {n}.xhtml": '<?xml version="1.0"?><!DOCTYPE html><html><head><title>x</title></head>'
            f"<body>{body}</body></html>"
            for n, body in enumerate(chapters)
        },
        **more,
    }
    return archive(path, members)


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    lines = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{to}"/>' for i, (kind, to) in targets.items())
    return f'<Relationships xmlns="{_REL}">{lines}</Relationships>'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
