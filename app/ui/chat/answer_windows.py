"""Separate windows that show what is behind an answer: the raw messages, the engine's log, and where a link leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.services.answer_queue import Runs
from app.ui.services.answer_state import LiveAnswer
from app.ui.services.conversation import ChatService
from app.ui.widgets.desktop import open_address

if TYPE_CHECKING:
    from app.ui.widgets.link_prompt import LinkPrompt


class AnswerWindows(QObject):
    """Opens the windows for answers of the open chat. They close with `parent`."""

    def __init__(self, chats: ChatService, runs: Runs, parent: QWidget) -> None:
        super().__init__(parent)
        self._chats, self._runs = chats, runs
        self._parent = parent
        self._link_prompt: LinkPrompt | None = None

    def show_link(self, address: str, about: str = "") -> None:
        """Ask at the pointer whether to open a link, and show where it leads.

        Args:
            about: what else is shown of it, as plain text.
        """
        from app.ui.widgets.link_prompt import LinkPrompt  # noqa: PLC0415  so that the window starts faster

        if self._link_prompt is None:
            self._link_prompt = LinkPrompt(self._parent)
            self._link_prompt.open_requested.connect(open_address)
        self._link_prompt.open_for(address, QCursor.pos() + QPoint(0, 8), about=about)

    def show_citation(self, answer_id: int, marker: str) -> bool:
        """Show the lines of a page that an answer cites, and ask whether to open it. False if it cites none."""
        from app.ui.chat.given_sources import citations_of  # noqa: PLC0415  seldom asked for

        citations = citations_of(self._chats.chat.turns, answer_id)
        citation = citations.of(marker) if citations is not None else None
        if citation is None:
            return False
        self.show_link(citation.address, "\n\n".join(filter(None, (citation.title, citation.quote))))
        return True

    def show_log(self, answer_id: int) -> None:
        """Show the last lines of the log of an answer that failed."""
        answer = self._answer(answer_id)
        if answer is not None and answer.failure is not None:
            self.show_lines(answer.failure.log_tail)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show lines of the engine's log."""
        from app.ui.widgets.log_window import LogWindow  # noqa: PLC0415  as above

        self._show(LogWindow(lines, self._parent, at_end=True))

    def show_raw(self, answer_id: int) -> None:
        """Show an answer as the model wrote it, and the prompt as soon as the engine has rendered it."""
        answer, chat = self._answer(answer_id), self._chats.chat
        if answer is None or chat.id is None:
            return
        from app.ui.chat.turns.raw_window import RawWindow  # noqa: PLC0415  seldom asked for

        window = RawWindow(answer, self._parent)
        self._show(window)

        def rendered(text: str, n_tokens: int) -> None:
            if isValid(window):  # the user may have closed it meanwhile
                window.set_rendered(text, n_tokens)

        def failed(words: str) -> None:
            if isValid(window):
                window.set_rendered_problem(words)

        question = chat.turns[chat.index_of(answer_id) - 1]
        self._runs.render_prompt(chat.id, question.id, answer, rendered, failed)

    def _show(self, window: QWidget) -> None:
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def _answer(self, answer_id: int) -> LiveAnswer | None:
        turns = self._chats.chat.turns
        return next((turn for turn in turns if isinstance(turn, LiveAnswer) and turn.id == answer_id), None)
