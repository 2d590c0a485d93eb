"""Sources that an answer names: links by keyboard and mouse, and the passage that they lead to."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import Attachment, Branch, Given, Passage, Question
from app.core.stream import MessageKind
from app.documents.document import Document, DocumentKind, Section
from app.markdown.sources import SourceNames
from app.ui.chat.document_window import document_window
from app.ui.chat.given_sources import names_before, target_of
from app.ui.chat.turns.answer_view import AnswerView
from app.ui.services.answer_state import LiveAnswer
from tests.ui.chat.turns.answers import Model
from tests.ui.markdown.views import fit, place_of

FEES = "## Fees\n\nThe yearly fee is 30 euros. It is due in May."
REPORT = Document(
    "report.pdf",
    DocumentKind.PDF,
    tuple(Section(f"Page {n}.\n\n{FEES if n == 12 else 'Nothing.'}", page=n) for n in range(1, 15)),
)
PASSAGE = Passage("report.pdf", "pdf", FEES, page=12, document=4)


def question(id_: int, *attachments: Attachment, passages: tuple[Passage, ...] = ()) -> Question:
    text = "What is the fee?" if passages else "Hello"
    return Question(id_, None, text, datetime(2026, 11, 30, tzinfo=UTC), Branch((id_,), 0), attachments, passages)


def answer(id_: int) -> LiveAnswer:
    return LiveAnswer(id_, "m", None, Branch((id_,), 0))


TURNS = [
    question(1, Attachment(4, "report.pdf", "pdf", 1000, given=Given.PASSAGES), Attachment(5, "a b.md", "markdown", 9)),
    answer(2),
    question(3, passages=(PASSAGE,)),
    answer(4),
    question(5, Attachment(6, "later.txt", "text", 9)),
    answer(6),
]


def test_only_files_given_before_an_answer_are_its_sources() -> None:
    names = names_before(TURNS, 4)
    assert names is not None
    text = "report.pdf, a b.md, later.txt"
    assert [text[start:end] for start, end, _ in names.find(text)] == ["report.pdf", "a b.md"]
    assert names_before([question(1), answer(2)], 2) is None


@pytest.mark.parametrize(
    ("words", "document", "passage"),
    [
        ("report.pdf, page 12", 4, PASSAGE),
        ("report.pdf", 4, PASSAGE),
        ("report.pdf, page 3", 4, None),
        ("a b.md", 5, None),
    ],
)
def test_a_source_leads_to_its_file_and_passage(words: str, document: int, passage: Passage | None) -> None:
    target = target_of(TURNS, 4, words)
    assert target is not None
    assert (target.document, target.passage, target.question) == (document, passage, "What is the fee?")


def test_other_names_lead_nowhere() -> None:
    for words in ("later.txt", "/etc/passwd", "report.pdf\n", ""):
        assert target_of(TURNS, 4, words) is None


def test_the_window_opens_at_the_passage_with_the_words_of_the_question_marked(qtbot: QtBot) -> None:
    target = target_of(TURNS, 4, "report.pdf, page 12")
    assert target is not None
    window = document_window(REPORT, target=target)
    qtbot.addWidget(window)
    window.show()
    assert window.list.currentRow() == 11
    passage, *words = window.text.extraSelections()
    assert passage.cursor.selectedText().replace("\u2029", "\n") == FEES
    assert [word.cursor.selectedText() for word in words] == ["Fees", "fee"]
    window.list.setCurrentRow(0)
    assert window.text.extraSelections() == []


def test_a_page_without_a_passage_is_shown_as_a_whole(qtbot: QtBot) -> None:
    target = target_of(TURNS, 4, "report.pdf, page 3")
    assert target is not None
    window = document_window(REPORT, target=target)
    qtbot.addWidget(window)
    assert window.list.currentRow() == 2


def test_a_line_of_a_long_text_is_scrolled_to(qtbot: QtBot) -> None:
    text = "\n".join(f"line {n} is here" for n in range(1, 3001))
    document = Document("a.txt", DocumentKind.TEXT, (Section(text),))
    turns = [question(1, Attachment(9, "a.txt", "text", len(text))), answer(2)]
    target = target_of(turns, 2, "a.txt, line 2900")
    assert target is not None
    window = document_window(document, target=target)
    qtbot.addWidget(window)
    window.show()
    assert window.text.textCursor().block().text() == "line 2900 is here"
    assert window.text.cursorRect().top() >= 0
    assert window.text.verticalScrollBar().value() > 0


def test_a_source_is_a_link_by_mouse_and_by_keyboard(qtbot: QtBot) -> None:
    model = Model()
    names = SourceNames([("report.pdf", "")])
    view = AnswerView(model.answer, sources=lambda: names)
    qtbot.addWidget(view)
    asked: list[tuple[int, str]] = []
    followed: list[str] = []
    view.source_activated.connect(lambda answer_id, words: asked.append((answer_id, words)))
    view.link_activated.connect(followed.append)
    model.open(MessageKind.FINAL, "It is 30 euros (report.pd")
    view.refresh()
    assert view.text is not None
    fit(view.text)
    before = place_of(view.text, "euros")
    model.write("f, page 12), and [x](https://a.b).")
    model.close().end()
    view.refresh()
    text = view.text
    fit(text)
    view.resize(600, 400)
    view.show()
    assert place_of(text, "euros") == before
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place_of(text, "report"))
    assert asked == [(model.answer.id, "report.pdf, page 12")]
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert len(asked) == 2
    QTest.keyClick(text, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert (len(asked), followed) == (2, ["https://a.b"])
