"""Chats as PDF, drawn by Qt from the HTML of an export; one chat is laid out at a time.

Laying out a long chat takes seconds, during which Qt holds Python's lock, so this runs in a process of its own.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from app.chats.exchange.forms import Numbered
from app.chats.exchange.html_form import chat_fragment
from app.chats.exchange.labels import Labels
from app.formulas.drawer import Drawer
from app.ui.theme.paper import PAPER
from app.ui.widgets.exchange.pdf_formulas import PdfFormulas

_DPI: Final = 300
_MARGIN_MM: Final = 18.0
_POINTS: Final = 10
_HEADING: Final = re.compile(r"<(/?)h([1-6])>")
"""In our own HTML, whose texts are escaped. Qt scales the font of a heading whatever the style sheet says."""


def draw_pdf(file: Path, chats: Iterable[Numbered], title: str, labels: Labels) -> None:
    """Draw the chats into `file`, each from a new page on. Needs a QGuiApplication. Raises OSError."""
    with _Pages(file, title) as pages, Drawer() as drawer:
        for number, chat in chats:
            formulas = PdfFormulas(drawer)
            pages.add("".join(chat_fragment(number, chat, labels, formulas.mark)), formulas)


class _Document(QTextDocument):
    """A text that loads nothing, whatever is in it."""

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Refuse to load pictures and style sheets that a text names."""
        del kind, name


class _Pages:
    """The pages of a file."""

    def __init__(self, file: Path, title: str) -> None:
        self._file = file
        self._writer = QPdfWriter(str(file))
        self._writer.setTitle(title)
        self._writer.setCreator("Descant")
        self._writer.setResolution(_DPI)
        size = QPageSize(QPageSize.PageSizeId.A4)
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        self._writer.setPageLayout(
            QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
        )
        self._painter = QPainter()
        self._is_first = True

    def __enter__(self) -> "_Pages":
        if not self._painter.begin(self._writer):
            raise OSError(f"{self._file.name} cannot be drawn")
        return self

    def __exit__(self, *_: object) -> None:
        if not self._painter.end():
            raise OSError(f"{self._file.name} could not be completed")

    def add(self, fragment: str, formulas: PdfFormulas) -> None:
        """Draw one chat, on as many pages as it needs."""
        area = QSizeF(self._writer.width(), self._writer.height())
        document = self._lay_out(fragment, area, formulas)
        for page in range(document.pageCount()):
            if not self._is_first and not self._writer.newPage():
                raise OSError("no further page can be written")
            self._is_first = False
            self._draw(document, page, area)

    def _lay_out(self, fragment: str, area: QSizeF, formulas: PdfFormulas) -> QTextDocument:
        document = _Document()
        document.setUndoRedoEnabled(False)
        document.documentLayout().setPaintDevice(self._writer)
        font = QFont()
        font.setPointSize(_POINTS)
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(PAPER)
        document.setHtml(_HEADING.sub(_as_paragraph, fragment))
        formulas.put_into(document)
        document.setPageSize(area)
        return document

    def _draw(self, document: QTextDocument, page: int, area: QSizeF) -> None:
        part = QRectF(0, page * area.height(), area.width(), area.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = part
        self._painter.save()
        self._painter.translate(0, -part.top())
        self._painter.setClipRect(part)
        document.documentLayout().draw(self._painter, context)
        self._painter.restore()


def _as_paragraph(found: re.Match[str]) -> str:
    return "</p>" if found[1] else f'<p class="h{found[2]}">'
