"""Goes to a hit of the search: scrolls its message into view, and selects the words for a moment."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from shiboken6 import isValid

from app.chats.search.found import Hit
from app.chats.search.places import places_in
from app.chats.search.query import Query, parse
from app.markdown.model import utf16_length
from app.ui.chat.transcript_view import TranscriptView
from app.ui.chat.turns.answer_view import AnswerView
from app.ui.chat.turns.question_view import QuestionView
from app.ui.markdown.view import MarkdownView
from app.ui.services.conversation import ChatService

_MARKED_MS = 4_000
"""How long the words stay selected, unless the user selects something else."""
_MARGIN = 96
"""Pixels between the words and the edges of the view, where there are so many."""
_POLL_MS = 16

_Text = QTextEdit | QPlainTextEdit


@dataclass(frozen=True, slots=True)
class _Wanted:
    hit: Hit
    query: Query


class HitJump(QObject):
    """Goes to a hit as soon as its chat is shown, and again while a long answer is still being laid out.

    Args:
        transcript: returns the view of the open chat.
    """

    def __init__(self, chats: ChatService, transcript: Callable[[], TranscriptView[Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._chats, self._transcript = chats, transcript
        self._wanted: _Wanted | None = None
        self._marked: tuple[_Text, int] | None = None
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._go_on)
        self._unmark = QTimer(self, singleShot=True, interval=_MARKED_MS)
        self._unmark.timeout.connect(self._on_marked_long_enough)
        chats.opened.connect(self._on_opened)

    def expect(self, hit: Hit, text: str) -> None:
        """Go to `hit` once the chat that is being opened is shown; `text` is what the user searched for."""
        self._poll.stop()
        self._wanted = _Wanted(hit, parse(text))

    def _on_opened(self) -> None:
        self._poll.stop()
        wanted, turns = self._wanted, self._chats.chat.turns
        if wanted is None or all(turn.id != wanted.hit.turn_id for turn in turns):
            self._wanted = None
            return
        self._transcript().show_row(self._chats.chat.index_of(wanted.hit.turn_id))
        self._poll.start()
        self._go_on()

    def _go_on(self) -> None:
        wanted = self._wanted
        view = self._transcript().widget_of(wanted.hit.turn_id) if wanted is not None else None
        if wanted is None or not isinstance(view, QuestionView | AnswerView):
            self._poll.stop()
            return
        part = view.reveal(wanted.hit.kind)
        if isinstance(part, MarkdownView) and not part.is_settled:
            return
        self._poll.stop()
        self._wanted = None
        if part is not None:
            self._show_place(part, wanted.query)

    def _show_place(self, part: _Text, query: Query) -> None:
        """Select the best place; as shown, a text may lack a word that was in its Markdown."""
        text = part.toPlainText()
        each = (places_in(text, Query((term,))) for term in query.terms)
        places = places_in(text, query) or next(filter(None, each), None)
        if places is None or not places.spans:
            return
        start, end = places.spans[places.best]
        cursor = QTextCursor(part.document())
        cursor.setPosition(utf16_length(text[:start]))
        cursor.setPosition(utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        part.setTextCursor(cursor)
        if isinstance(part, QPlainTextEdit):
            part.centerCursor()
        self._transcript().ensure_visible(part, part.cursorRect(cursor), margin=_MARGIN)
        self._marked = part, cursor.position()
        self._unmark.start()

    def _on_marked_long_enough(self) -> None:
        marked, self._marked = self._marked, None
        if marked is None or not isValid(marked[0]):
            return
        cursor = marked[0].textCursor()
        if cursor.hasSelection() and cursor.position() == marked[1]:
            cursor.clearSelection()
            marked[0].setTextCursor(cursor)
