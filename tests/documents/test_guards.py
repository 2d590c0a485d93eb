"""Files that want to fill the memory, never end, or read other files: each is refused with its reason."""

import struct
import zipfile
from pathlib import Path

import pytest

from app.documents import limits
from app.documents.child.readers import archive
from app.documents.child.reading import read
from app.documents.child.refusals import RefusedError
from app.documents.errors import Reason
from tests.documents import files

_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'


def refusal(path: Path) -> Reason:
    with pytest.raises(RefusedError) as refused:
        read(path)
    return refused.value.reason


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    zeros = bytes(limits.MOST_MEMBER_BYTES + 1)
    path = files.docx(tmp_path / "a.docx", "", **{"word/comments.xml": zeros})
    assert path.stat().st_size < 1_000_000
    assert refusal(path) is Reason.BOMB


def test_a_bomb_of_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_UNPACKED_BYTES", 1_000_000)
    more = {f"word/media/{number}.bin": bytes(100_000) for number in range(20)}
    assert refusal(files.docx(tmp_path / "a.docx", "", **more)) is Reason.BOMB
    monkeypatch.setattr(limits, "MOST_MEMBERS", 10)
    assert refusal(files.archive(tmp_path / "b.zip", {f"{number}.txt": "" for number in range(11)})) is Reason.BOMB


def test_an_archive_that_states_too_small_sizes_is_damaged(tmp_path: Path) -> None:
    path = files.docx(tmp_path / "a.docx", files.paragraph("hello " * 1000))
    content = bytearray(path.read_bytes())
    at = content.rindex(b"word/document.xml") - 46  # the entry of the central directory
    content[at + 24 : at + 28] = struct.pack("<I", 100)
    path.write_bytes(content)
    assert refusal(path) is Reason.DAMAGED


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    path = files.docx(tmp_path / "a.docx", "")
    content = bytearray(path.read_bytes())
    at = content.rindex(b"word/document.xml") - 46
    content[at + 8] |= 1
    path.write_bytes(content)
    assert refusal(path) is Reason.ENCRYPTED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_every_office_format(tmp_path: Path, encoding: str) -> None:
    evil = f'<?xml version="1.0" encoding="{encoding}"?>{_LAUGHS}<x>&c;</x>'.encode(encoding)
    assert refusal(files.docx(tmp_path / "a.docx", "", **{"word/comments.xml": evil})) is Reason.ENTITIES
    sheet = files.archive(tmp_path / "a.xlsx", {"xl/workbook.xml": "<x/>", "xl/sharedStrings.xml": evil})
    assert refusal(sheet) is Reason.ENTITIES
    assert refusal(files.archive(tmp_path / "a.pptx", {"ppt/presentation.xml": evil})) is Reason.ENTITIES
    assert refusal(files.archive(tmp_path / "a.epub", {"META-INF/container.xml": evil})) is Reason.ENTITIES


def test_an_external_entity_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret", encoding="utf-8")
    evil = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]><x>&s;</x>'
    assert refusal(files.docx(tmp_path / "a.docx", "", **{"word/comments.xml": evil})) is Reason.ENTITIES


def test_entities_in_html_and_in_a_book_stay_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"{_LAUGHS}<p>&c;</p>", encoding="utf-8")
    assert "hahaha" not in read(path).sections[0].text


def test_the_prolog_alone_is_read_for_entities() -> None:
    chunks = iter((b"<?xml version='1.0'?><!-- x --><a", b">", b"never read"))
    archive.refuse_entities(chunks)
    assert next(chunks) == b"never read"


def test_a_pdf_whose_pages_contain_themselves_ends(tmp_path: Path) -> None:
    path = files.raw_pdf(
        tmp_path / "a.pdf",
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>"],
    )
    assert refusal(path) in (Reason.TOO_MANY_PAGES, Reason.SCAN, Reason.DAMAGED)


def test_a_pdf_with_too_many_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PAGES", 2)
    assert refusal(files.pdf(tmp_path / "a.pdf", ["a", "b", "c"])) is Reason.TOO_MANY_PAGES


def test_too_much_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 10)
    assert refusal(files.pdf(tmp_path / "a.pdf", ["a longer text"])) is Reason.TOO_LONG
    assert refusal(files.xlsx(tmp_path / "a.xlsx", {"a": [["a longer text"]]})) is Reason.TOO_LONG
    (tmp_path / "a.txt").write_text("a longer text", encoding="utf-8")
    assert refusal(tmp_path / "a.txt") is Reason.TOO_LONG


def test_large_files_are_refused_by_their_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("a longer text", encoding="utf-8")
    monkeypatch.setattr(limits, "MOST_TEXT_BYTES", 5)
    assert refusal(tmp_path / "a.txt") is Reason.TOO_LARGE
    monkeypatch.setattr(limits, "MOST_FILE_BYTES", 5)
    assert refusal(tmp_path / "a.txt") is Reason.TOO_LARGE


def test_a_scan_says_that_it_has_no_text(tmp_path: Path) -> None:
    assert refusal(files.pdf(tmp_path / "a.pdf", ["", ""])) is Reason.SCAN


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    key = "00" * 32
    path = files.pdf(
        tmp_path / "a.pdf",
        ["hidden"],
        extra=f"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>",
    )
    assert refusal(path) is Reason.ENCRYPTED


def test_an_encrypted_book_is_refused(tmp_path: Path) -> None:
    encryption = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData>'
        '<CipherReference URI="OEBPS/text/c%200.xhtml"/></CipherData></EncryptedData></encryption>'
    )
    path = files.epub(tmp_path / "a.epub", ["<p>a"], **{"META-INF/encryption.xml": encryption})
    assert refusal(path) is Reason.ENCRYPTED


def test_a_book_without_its_files_is_damaged(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.epub", "w") as file:
        file.writestr("META-INF/container.xml", "<container/>")
    assert refusal(tmp_path / "a.epub") is Reason.DAMAGED


def test_deep_nesting_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 100_000 + "inside", encoding="utf-8")
    assert read(tmp_path / "a.html").sections[0].text == "inside"
