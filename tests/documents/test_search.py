"""Pieces of documents, and which of them fit a question."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.document import Document, DocumentKind, Section
from app.documents.fusion import best_pieces
from app.documents.pieces import MOST_CHARACTERS, Piece, cut, pieces_of
from app.documents.search import PieceIndex, is_short, marks_in
from tests.bench.retrieval.__main__ import books, questions, rank_of, recall


@pytest.fixture
def index() -> Iterator[PieceIndex]:
    with PieceIndex() as made:
        yield made


def text(*sections: str, kind: DocumentKind = DocumentKind.MARKDOWN, heading: str = "") -> Document:
    return Document("a", kind, tuple(Section(section, heading) for section in sections))


def first(index: PieceIndex, question: str) -> str | None:
    found = index.search(question, 1)
    return found[0].piece.text if found else None


@given(st.text(alphabet="ab. \n", max_size=400), st.integers(5, 50))
def test_no_letter_is_lost_between_pieces(whole: str, most: int) -> None:
    pieces = list(cut(whole, most))
    assert all(len(piece) <= most for _, piece in pieces)
    assert all(whole[start : start + len(piece)] == piece for start, piece in pieces)
    assert "".join("".join(piece.split()) for _, piece in pieces) == "".join(whole.split())


def test_pieces_end_with_paragraphs_and_sentences() -> None:
    sentence = "It goes on and on, so that the line is long. "
    paragraph = (sentence * 20).strip()
    assert [piece for _, piece in cut(f"{paragraph}\n\n{paragraph}")] == [paragraph, paragraph]
    assert all(piece.endswith(".") for _, piece in cut((sentence * 100).replace("line is", "line\nis")))


def test_pieces_know_their_page_heading_and_line() -> None:
    pages = Document("a", DocumentKind.PDF, (Section("one", "Start", 1), Section("two", "Start / End", 2)))
    assert list(pieces_of(pages)) == [Piece("one", "Start", 1), Piece("two", "Start / End", 2)]
    code = text("\n".join(f"line_{number} = {number}" for number in range(1, 201)), kind=DocumentKind.CODE)
    pieces = list(pieces_of(code))
    assert len(pieces) > 1
    assert all(piece.text.startswith(f"line_{piece.line} =") for piece in pieces)


def test_pieces_of_a_table_repeat_its_first_line() -> None:
    rows = "\n".join(f"{number},{'x' * 20}" for number in range(1, 201))
    pieces = list(pieces_of(text(f"number,text\n{rows}", kind=DocumentKind.TABLE)))
    assert len(pieces) > 2
    assert all(piece.text.startswith("number,text\n") for piece in pieces)
    sheet = Document("a", DocumentKind.SHEETS, (Section(f"## Sheet\n\nnumber,text\n{rows}", "Sheet"),))
    assert all(piece.text.startswith("number,text\n") and piece.heading == "Sheet" for piece in pieces_of(sheet))


def test_a_long_first_line_is_not_repeated_whole() -> None:
    pieces = list(pieces_of(text("x" * 10_000 + "\n1,2", kind=DocumentKind.TABLE)))
    assert max(len(piece.text) for piece in pieces) < MOST_CHARACTERS + 500


def test_the_piece_with_the_words_of_the_question_comes_first(index: PieceIndex) -> None:
    index.add(7, text("The fee is three euros.", "Dogs must be kept on a lead.", "Nobody may swim here."))
    assert first(index, "Where do I have to keep my dog?") == "Dogs must be kept on a lead."
    assert index.search("What is the fee?", 1)[0].document == 7
    assert index.search("zebra", 5) == []


def test_headings_count_too(index: PieceIndex) -> None:
    index.add(1, text("Three euros."))
    index.add(2, text("Five euros.", heading="Fees for dogs"))
    assert first(index, "fees for dogs") == "Five euros."


def test_a_question_of_common_words_alone_is_searched_too(index: PieceIndex) -> None:
    index.add(1, text("To be, or not to be", "other"))
    assert first(index, "to be or not to be?") == "To be, or not to be"


def test_other_endings_and_compounds_are_found(index: PieceIndex) -> None:
    index.add(1, text("Die Kündigungsfristen stehen im Vertrag.", "Die Miete beträgt 500 Euro."))
    assert first(index, "Wie lang ist die Kündigungsfrist?") == "Die Kündigungsfristen stehen im Vertrag."
    assert first(index, "Wieviel Mieten?") == "Die Miete beträgt 500 Euro."


def test_chinese_and_japanese_are_found(index: PieceIndex) -> None:
    index.add(1, text("合同的终止期限为三个月。", "租金为每月五百欧元。", "犬はリードにつないでください。"))
    assert first(index, "终止期限是多久?") == "合同的终止期限为三个月。"
    assert first(index, "租金?") == "租金为每月五百欧元。"
    assert first(index, "犬のリード") == "犬はリードにつないでください。"


def test_words_of_the_question_are_marked_with_any_ending() -> None:
    text_ = "Fees for dogs: 费用是三欧元 (fee)"
    marked = [text_[start:end] for start, end in marks_in(text_, "What is the fee for a dog? 费用?")]
    assert marked == ["Fees", "dogs", "费用", "fee"]
    assert marks_in("x", "") == []


@pytest.mark.parametrize("question", ["And the second one?", "Why?", "为什么", "more"])
def test_a_short_question_needs_the_one_before_it(question: str) -> None:
    assert is_short(question)


@pytest.mark.parametrize("question", ["What does a dog pay at the pool?", "合同的终止期限是多久"])
def test_a_whole_question_stands_alone(question: str) -> None:
    assert not is_short(question)


@given(st.text(max_size=300))
def test_no_question_is_an_error(question: str) -> None:
    assert best_pieces([(1, text('a "quoted" AND (text)', "NEAR OR NOT"))], question, 3) is not None


def test_most_questions_about_whole_books_are_answered_by_the_first_five_pieces() -> None:
    documents, asked = books(), questions()
    assert len(asked) >= 100
    with PieceIndex() as index:
        for number, name in enumerate(documents):
            index.add(number, documents[name])
        assert recall([rank_of(question, index) for question in asked], 5) >= 0.8
