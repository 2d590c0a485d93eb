"""Drafts, edits and sending: the path of the user's text from the composer into a chat. No text is lost on the way."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.chats.stored_chat import AnswerState, Question
from app.ui.chat.composer import Composer
from app.ui.services.answer_queue import Run, Runs
from app.ui.services.answer_state import Phase
from app.ui.services.conversation import ChatController
from app.ui.services.models import LoadState, ModelService
from app.ui.widgets import announce
from app.ui.words import tr

_DRAFT_MS = 400
"""Time from the last key press until the draft is on disk."""


class Writing(QObject):
    """Connects the composer to the open chat.

    While another chat is being opened, the composer is empty and new text belongs to that chat.

    Signals:
        model_wanted(): the user sent a message, and no model is selected.
    """

    model_wanted = Signal()

    def __init__(
        self, composer: Composer, chats: ChatController, runs: Runs, models: ModelService, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._composer, self._chats, self._runs, self._models = composer, chats, runs, models
        self._editing: int | None = None
        self._saving = False
        self._sent_as = ""
        self._is_expecting = True
        self._left_behind = ""
        """The composer's text for the chat that was left."""
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.setInterval(_DRAFT_MS)
        self._beat.timeout.connect(self.keep_draft)
        self._connect()
        self.refresh()

    # -- for the pane ----------------------------------------------------------------------------------------------

    @property
    def takes_messages(self) -> bool:
        """Whether the composer's text belongs to the shown chat; False while another chat is being opened."""
        return not self._is_expecting

    def keep_draft(self) -> None:
        """Write the draft to disk now."""
        self._beat.stop()
        if self._editing is not None or self._is_expecting:
            return
        text = self._composer.text()
        if self._saving and self._sent_as and text.startswith(self._sent_as):
            text = text[len(self._sent_as) :]  # the rest is being saved as a message
        self._chats.save_draft(text)

    def stop(self) -> None:
        """Cancel an edit, or stop the answer."""
        if self._editing is not None:
            self._end_editing()
        else:
            self._chats.stop()

    def edit(self, question_id: int) -> None:
        """Load an earlier question into the composer."""
        chat = self._chats.chat
        question = chat.turns[chat.index_of(question_id)]
        assert isinstance(question, Question)
        self.keep_draft()
        self._editing = question_id
        self._composer.set_editing(True)
        self._composer.set_text(question.text)
        self._composer.focus_text()

    def suggest(self, text: str) -> None:
        """Send a text that is not in the composer, and keep the draft."""
        if not self._is_expecting and not self._saving:
            self._sent_as = ""
            self._chats.send(text, keep_draft=True)
            self._composer.focus_text()

    def expect_nothing(self) -> None:
        """Stay with the shown chat, since no other one will open: restore the text that was written for it."""
        if self._is_expecting:
            self._is_expecting = False
            self._composer.set_text(self._left_behind + self._composer.text())
            self._left_behind = ""
            self.refresh()

    def refresh(self) -> None:
        """Update the composer for the open chat."""
        chat, composer = self._chats.chat, self._composer
        run = self._runs.of_chat(chat.id)
        composer.set_running(run is not None, thinking=run is not None and run.answer.phase is Phase.THINKING)
        composer.set_effort(chat.effort)
        composer.set_effort_available(self._models.status.is_gpt_oss)
        self._show_context()
        if self._saving or self._is_expecting:
            composer.set_can_send(False, "")
        elif self._models.status.state is LoadState.NONE:
            composer.set_can_send(False, tr("Select a model first"))
        else:
            composer.set_can_send(True)

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        chats, composer, runs = self._chats, self._composer, self._runs
        chats.opening.connect(self._on_opening)
        chats.opened.connect(self._on_opened)
        chats.not_opened.connect(self.expect_nothing)
        chats.extended.connect(lambda _: self.refresh())
        chats.saving.connect(self._on_saving)
        chats.sent.connect(self._on_sent)
        runs.ended.connect(self._on_ended)
        runs.busy_chats.connect(lambda _: self.refresh())
        runs.changed.connect(self._on_answer_changed)
        self._models.changed.connect(lambda _: self.refresh())
        composer.send_requested.connect(self._on_send)
        composer.stop_requested.connect(chats.stop)
        composer.answer_now_requested.connect(chats.answer_now)
        composer.effort_chosen.connect(chats.set_effort)
        composer.text_changed.connect(lambda _: self._beat.start())
        composer.waiting_wanted.connect(self._on_waiting_wanted)
        composer.edit_last_requested.connect(self._edit_last)
        composer.editing_cancelled.connect(self._end_editing)

    def _show_context(self) -> None:
        loaded, last = self._models.status.loaded, self._chats.chat.last_answer
        figures = last.figures if last is not None else None
        used = figures.reused + figures.evaluated + figures.written if figures is not None else 0
        self._composer.set_context(used, loaded.n_ctx if loaded is not None else None)

    def _on_answer_changed(self, _: int) -> None:
        run = self._runs.of_chat(self._chats.chat.id)
        self._composer.set_running(run is not None, thinking=run is not None and run.answer.phase is Phase.THINKING)

    def _on_opening(self) -> None:
        if self._is_expecting:
            return
        self.keep_draft()
        self._end_editing()
        self._composer.set_waiting(False)
        self._left_behind = self._composer.text()
        self._is_expecting = True
        self._composer.clear()
        self.refresh()

    def _on_opened(self) -> None:
        if self._is_expecting:
            self._is_expecting, self._left_behind = False, ""
            self._composer.set_text((self._chats.chat.draft or "") + self._composer.text())
        else:  # the same chat, with another branch
            self._end_editing()
        self.refresh()

    def _on_send(self, text: str) -> None:
        if self._models.status.state is LoadState.NONE:
            self.model_wanted.emit()
            return
        self._beat.stop()
        self._sent_as = self._composer.text()
        if self._editing is not None:
            self._chats.edit(self._editing, text)
        else:
            self._chats.send(text)

    def _on_waiting_wanted(self) -> None:
        self._composer.set_waiting(True)
        announce(self._composer, tr("Will be sent when this answer is finished"))

    def _on_ended(self, run: Run) -> None:
        """Send the queued message, unless the answer was stopped or failed: then the user will want to look first."""
        self.refresh()
        if run.chat_id == self._chats.chat.id and self._composer.is_waiting:
            self._composer.set_waiting(False)
            if run.answer.state is AnswerState.WHOLE:
                self._composer.send()

    def _on_saving(self, saving: bool) -> None:
        self._saving = saving
        if not saving:
            self._sent_as = ""
            self.keep_draft()
        self.refresh()

    def _on_sent(self) -> None:
        if self._editing is not None:
            self._end_editing()
        elif not self._is_expecting:  # otherwise the text belongs to another chat
            written = self._composer.text()
            if self._sent_as and written.startswith(self._sent_as):
                self._composer.set_text(written[len(self._sent_as) :])  # typed while the message was being saved

    def _edit_last(self) -> None:
        question = self._chats.chat.last_question
        if question is not None and self._runs.of_chat(self._chats.chat.id) is None:
            self.edit(question.id)

    def _end_editing(self) -> None:
        if self._editing is not None:
            self._editing = None
            self._composer.set_editing(False)
            self._composer.set_text(self._chats.chat.draft or "")
