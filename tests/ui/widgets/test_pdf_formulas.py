"""Formulas in a PDF are drawings in the lines of the text."""

from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pytestqt.qtbot import QtBot

from app.chats.exchange.labels import ENGLISH
from app.chats.exchange.records import AnswerRecord, ChatRecord, QuestionRecord
from app.chats.stored_chat import StoredMessage
from app.core.stream import MessageKind
from app.ui.widgets.exchange.pdf_pages import draw_pdf
from tests.chats.exchange.chats import NOON


@pytest.mark.parametrize(
    ("formulas", "kept"),
    [
        (r"$x^2$, $\frac{a}{b}$ and \(y\)", ""),
        (r"$\frac{1}$ and $x$", r"$\frac{1}$"),
        ("$x$ and \ue0007\ue001", "\ue0007\ue001"),
    ],
)
def test_formulas_are_drawn_and_texts_around_them_stay(qtbot: QtBot, tmp_path: Path, formulas: str, kept: str) -> None:
    answer = StoredMessage(MessageKind.FINAL, f"Before 😀 it: {formulas}, after it.")
    turns = (QuestionRecord(0, NOON, "Q", None, 1), AnswerRecord(1, 0, NOON, (answer,), "m", picked=1))
    chat = ChatRecord("one", "T", NOON, NOON, "2026-11-30", turns=turns)
    draw_pdf(tmp_path / "chat.pdf", [(0, chat)], "T", ENGLISH)
    with pypdfium2.PdfDocument(tmp_path / "chat.pdf") as document:
        page = document[0]
        text = page.get_textpage().get_text_range()
        paths = list(page.get_objects([pdfium.FPDF_PAGEOBJ_PATH]))
    assert paths
    assert "it: " in text
    assert ", after it." in text
    assert text.count("$") == kept.count("$")
