"""The open chat: what is written, edited and sent, and what is done with its answers. Knows no widget.

Each step is saved to disk first, then handed to the queue of answers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.chats.errors import ChatGoneError
from app.chats.journal import AnswerJournal
from app.chats.sending import NewChat, Stamp
from app.chats.stored_chat import Answer, Attachment, Chat, ChatSummary, Question
from app.chats.temporary import is_temporary
from app.core.conversation import Effort
from app.core.dates import today
from app.core.errors import DescantError, explained
from app.ui.services.answer_queue import Runs
from app.ui.services.answer_run import Run, continuing
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.services.chat_list import ChatListService
from app.ui.services.chat_store import StoreDesk, TemporaryDesk
from app.ui.services.composer_state import ComposerState, state_of
from app.ui.services.draft import Draft
from app.ui.services.draft_files import DraftFiles
from app.ui.services.message_queue import MessageQueue, Sent
from app.ui.services.models import ModelService
from app.ui.services.open_chat import ChatSide, Heading, OpenChat, Shown, forked, live
from app.ui.words import tr

if TYPE_CHECKING:
    from app.chats.sending import Exchange, Unsent
    from app.chats.store import ChatStore

_DRAFT_MS = 400
"""Time from the last key press until the draft is on disk."""


class ChatService(QObject):
    """The open chat and the text that is being written for it.

    Two may stand side by side, but never with the same chat: that would have two drafts.

    Args:
        effort: returns the reasoning effort for a new chat.

    Attributes:
        side: which chat is shown, or being opened, and that of the other one.
        when_gone: called when the open chat does not exist any more; shows a new one, unless it is replaced.
        listing: all chats.
        messages: what waits in the chats for the end of an answer.
        files: the documents that are attached to what is being written.
        chat: the open chat.
        state: what the composer shows.

    Signals:
        changed(): `state` is another one.
        text_replaced(str): the composer must show this text.
        leaving(): another chat will be opened.
        elsewhere(): nothing was opened, since that chat is shown beside.
        opened(): `chat` holds another chat, or another branch of it.
        extended(int): the turns from this index on are new, as the user has just asked for them.
        went_on(int): the turns from this index on are new: a queued message was sent.
        sent(): a message is saved.
        given(Question): it was decided how the model gets the files of this question, which is shown.
        failed(DescantError): reading or writing failed; nothing that was shown is lost.
    """

    changed = Signal()
    text_replaced = Signal(str)
    leaving = Signal()
    elsewhere = Signal()
    opened = Signal()
    extended = Signal(int)
    went_on = Signal(int)
    sent = Signal()
    given = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: StoreDesk,
        models: ModelService,
        runs: Runs,
        listing: ChatListService,
        parent: QObject | None = None,
        *,
        files: DraftFiles,
        messages: MessageQueue,
        effort: Callable[[], Effort] = lambda: Effort.MEDIUM,
    ) -> None:
        super().__init__(parent)
        self._default_effort = effort
        self._desk, self._models, self._runs, self.listing = desk, models, runs, listing
        self.files, self.messages = files, messages
        self.side = ChatSide()
        self.when_gone: Callable[[], object] = self.new_chat
        self._newest = 0
        """Number of the newest request to show a chat; results of older requests are dropped."""
        self._draft = Draft()
        self._draft_timer = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._draft_timer.timeout.connect(self.keep_draft)
        self.chat = OpenChat(effort=effort())
        self.state = ComposerState()
        listing.listed.connect(self._on_listed)
        listing.deleted.connect(self._on_deleted)
        messages.sent.connect(self._on_went_on)
        runs.busy_chats.connect(lambda _: self._refresh())
        runs.changed.connect(lambda _: self._refresh())
        runs.given.connect(self._on_given)
        models.changed.connect(lambda _: self._refresh())
        files.changed.connect(self._refresh)
        self._refresh()

    # -- which chat is open ----------------------------------------------------------------------------------------

    def new_chat(self, *, is_temporary: bool = False) -> None:
        """Show an empty chat. It is created when its first message is sent; a temporary one in memory alone."""
        heading = Heading(None, is_temporary)
        if self.side.is_taken(heading):
            self.elsewhere.emit()
            return
        effort, request = self._default_effort(), self._begin_opening(heading)

        def show(unsent: Unsent) -> None:
            if request == self._newest:
                new = OpenChat(None, "", effort, unsent.instructions, unsent.draft, is_temporary=is_temporary)
                self._show(new, unsent.drafted)

        desk, work = self._desk.temporary if is_temporary else self._desk, explained(lambda store: store.unsent())
        desk.submit(work, show, lambda error: self._on_not_opened(request, error))

    def open(self, chat_id: int, *, or_new: bool = False, turn_id: int | None = None) -> None:
        """Show a chat; if it no longer exists and `or_new` is set, what is shown is up to :attr:`when_gone`.

        Args:
            turn_id: a turn to show; the branch that leads to it is chosen.
        """
        heading = Heading(chat_id, is_temporary(chat_id))
        if self.side.is_taken(heading):
            self.elsewhere.emit()
            return
        request = self._begin_opening(heading)
        self.messages.load(chat_id)

        def failed(error: DescantError) -> None:
            if or_new and isinstance(error, ChatGoneError) and request == self._newest:
                self.when_gone()
            else:
                self._on_not_opened(request, error)

        self._desk.of(chat_id).submit(
            explained(lambda store: store.open_chat(chat_id, turn_id)),
            lambda chat: self._show_stored(chat, request),
            failed,
        )

    def choose_branch(self, turn_id: int) -> None:
        """Show another version of a question or an answer, with the turns that followed it."""
        chat_id, newest = self.chat.id, self._newest
        if chat_id is not None and self.state.takes_messages:
            self._store.submit(
                lambda store: store.choose_branch(chat_id, turn_id),
                lambda chat: self._show_stored(chat, newest),
                self.failed.emit,
            )

    def fork(self, turn_id: int) -> None:
        """Show a new chat with a copy of the turns up to one of this chat's; a question becomes its draft."""
        chat_id, title = self.chat.id, tr("{title} (fork)", title=self.chat.title)
        if chat_id is None:
            return
        request = self._begin_opening(Heading(0, self.chat.is_temporary))

        def show(chat: Chat) -> None:
            self.listing.refresh()
            self._show_stored(chat, request)

        work = explained(partial(forked, chat_id=chat_id, turn_id=turn_id, title=title))
        self._store.submit(work, show, lambda error: self._on_not_opened(request, error))

    def leave(self, *, is_taken_over: bool = False) -> None:
        """Show nothing any more: the pane is closed.

        Args:
            is_taken_over: a temporary chat will be shown beside, and must not end.
        """
        self._begin_opening(None)
        left, self.chat = self.chat, OpenChat(effort=self._default_effort())
        if left.is_temporary and not is_taken_over:
            self._end_temporary(left)
        self.opened.emit()

    def stay(self) -> None:
        """Stay with the shown chat, since no other one will open: restore the text that was written for it."""
        if self._draft.is_opening:
            self.side.heading = self.chat.heading
            self.files.stay()
            self._rewrite(self._draft.stay())
            self._refresh()

    # -- what is written -------------------------------------------------------------------------------------------

    def note_text(self, text: str) -> None:
        """Take over the composer's text after each change; it is saved as a draft a moment later."""
        if text != self._draft.text:
            self._draft.note(text)
            self._draft_timer.start()
            self._refresh()

    def keep_draft(self) -> None:
        """Write the draft to disk now."""
        self._draft_timer.stop()
        chat, text = self.chat, self._draft.to_keep()
        if text is None or text == chat.draft:
            return
        chat_id, chat.draft = chat.id, text

        def failed(error: DescantError) -> None:
            if chat.draft == text:
                chat.draft = None  # retry with the next call
            self.failed.emit(error)

        self._store.submit(explained(lambda store: store.save_draft(chat_id, text)), None, failed)

    def edit(self, question_id: int | None = None) -> None:
        """Load an earlier question into the composer. None: the newest one, unless its answer is in progress."""
        question: Shown | None = None if self.state.is_running else self.chat.last_question
        if question_id is not None:
            question = self.chat.turns[self.chat.index_of(question_id)]
        if isinstance(question, Question) and self.state.takes_messages and not self._draft.is_saving:
            self.keep_draft()
            self.files.edit(question.attachments)
            self._rewrite(self._draft.edit(question.id, question.text))
            self._refresh()

    def end_edit(self) -> None:
        """Leave the earlier question as it is, and restore the draft."""
        if self._draft.editing is not None:
            self.files.end_edit()
            self._rewrite(self._draft.end_edit())
            self._refresh()

    def queue(self, text: str) -> None:
        """Send the composer's message when the answer of this chat is finished, after those that wait already."""
        chat, document_ids = self.chat, self.files.ids
        if chat.id is None or not self.state.can_send or self._draft.editing is not None:
            return
        self._begin_saving(own=True)

        def done() -> None:
            self._on_saved(chat, document_ids)
            self._end_saving()

        self.messages.add(chat.id, text, document_ids, done, self._on_not_saved)

    def send(self, text: str, *, keep_draft: bool = False) -> None:
        """Send a message, or another version of the edited question; the earlier version stays as a branch.

        Args:
            keep_draft: `text` does not come from the composer, whose text stays.
        """
        if not self.state.can_send:
            return
        edited = None if keep_draft else self._draft.editing
        self._begin_saving(own=not keep_draft and edited is None)
        document_ids = () if keep_draft else self.files.ids
        self._ask(text, edited, document_ids, keep_draft=keep_draft or edited is not None)

    def set_effort(self, effort: Effort) -> None:
        """Set the reasoning effort of this chat from now on."""
        self.chat.effort = effort
        self._refresh()
        chat_id = self.chat.id
        if chat_id is not None:
            self._store.submit(lambda store: store.set_effort(chat_id, effort), None, self.failed.emit)

    def set_instructions(self, text: str) -> None:
        """Set the system prompt of this chat from now on."""
        self.chat.instructions = text
        chat_id = self.chat.id
        self._store.submit(lambda store: store.set_instructions(chat_id, text), None, self.failed.emit)

    # -- answers ---------------------------------------------------------------------------------------------------

    def again(self, answer_id: int, effort: Effort | None) -> None:
        """Regenerate an answer; the earlier version stays as a branch."""
        index = self.chat.index_of(answer_id)
        question = self.chat.turns[index - 1]
        chat, chat_id = self.chat, self.chat.id
        assert isinstance(question, Question)
        assert chat_id is not None
        self._runs.stop(chat_id)
        stamp = self._stamp(effort)
        self._store.submit(
            lambda store: store.begin_answer(chat_id, question.id, stamp),
            lambda answer: self._extend(chat, chat_id, index, [], answer),
            self.failed.emit,
        )

    def continue_answer(
        self, answer_id: int, *, answers_now: bool = False, leaves_out: bool = False, skips_calls: bool = False
    ) -> None:
        """Continue an interrupted answer.

        Args:
            answers_now: skip further reasoning.
            leaves_out: make room by leaving out the oldest questions and answers.
            skips_calls: go on without calls that were interrupted; otherwise they are made again.
        """
        index = self.chat.index_of(answer_id)
        answer, chat_id = self.chat.turns[index], self.chat.id
        assert isinstance(answer, LiveAnswer)
        assert chat_id is not None
        question_id = self.chat.turns[index - 1].id
        run = continuing(
            chat_id, question_id, answer, answers_now=answers_now, leaves_out=leaves_out, skips_calls=skips_calls
        )
        self.extended.emit(index)
        self._runs.add(run)

    def stop(self) -> None:
        """Stop the answer of the open chat."""
        self._runs.stop(self.chat.id)

    def answer_now(self, answer_id: int | None = None) -> None:
        """End the reasoning of the running answer, or continue an answer that was interrupted while reasoning.

        Args:
            answer_id: the answer meant; None for the running one.
        """
        named = None if answer_id is None else self.chat.turns[self.chat.index_of(answer_id)]
        if isinstance(named, LiveAnswer) and named.phase is Phase.OVER:
            self.continue_answer(named.id, answers_now=True)
        elif self.chat.id is not None:
            self._runs.answer_now(self.chat.id)

    @property
    def _store(self) -> StoreDesk | TemporaryDesk:
        """Where the open chat is kept."""
        return self._desk.temporary if self.chat.is_temporary else self._desk

    # -- steps -----------------------------------------------------------------------------------------------------

    def _ask(self, text: str, edited: int | None, document_ids: tuple[int, ...], *, keep_draft: bool) -> None:
        chat, stamp = self.chat, self._stamp()
        index = len(chat.turns) if edited is None else chat.index_of(edited)
        parent = chat.turns[index - 1].id if index else None
        chat_id, new = chat.id, NewChat(today(), chat.effort, chat.instructions, keep_draft, chat.options)

        def done(exchange: Exchange) -> None:
            if self.chat is chat:
                chat.id, chat.title = exchange.chat_id, exchange.title
                if not self._draft.is_opening:
                    self.side.heading = chat.heading
                self.files.belong_to(exchange.chat_id)
                if edited is not None and edited == self._draft.editing:
                    self.end_edit()
            self._on_saved(chat, document_ids, keep_draft=keep_draft)
            self._end_saving()
            self.listing.refresh()
            self._extend(chat, exchange.chat_id, index, [exchange.question], exchange.answer)
            if self.chat is chat:
                self.sent.emit()

        def ask(store: ChatStore) -> Exchange:
            return store.ask(chat_id, parent, text, new=new, stamp=stamp, document_ids=document_ids)

        self._store.submit(explained(ask), done, self._on_not_saved)

    def _begin_saving(self, *, own: bool) -> None:
        self._draft_timer.stop()
        self._draft.begin_saving(own=own)
        self._refresh()

    def _on_saved(self, chat: OpenChat, document_ids: Sequence[int], *, keep_draft: bool = False) -> None:
        """What was written in `chat` is a message now."""
        self.files.sent(document_ids)
        if self.chat is chat:
            chat.draft = chat.draft if keep_draft else ""
            self._rewrite(self._draft.saved())

    def _on_not_saved(self, error: DescantError) -> None:
        self._newest += 1  # a chat that is being opened is not shown: the message is nowhere but in the composer
        self.stay()
        self._end_saving()
        self.failed.emit(error)

    def _end_saving(self) -> None:
        self._draft.end_saving()
        self.keep_draft()
        self._refresh()

    def _extend(self, chat: OpenChat, chat_id: int, index: int, questions: list[Question], answer: Answer) -> None:
        """Show an answer that was just begun, from `index` on, and queue it."""
        live = LiveAnswer.from_record(answer)
        if self.chat is chat:
            chat.turns[index:] = [*questions, live]
            if all(turn.id != self._draft.editing for turn in chat.turns):
                self.end_edit()
            self.extended.emit(index)
        self._runs.add(Run(chat_id, answer.parent, live, AnswerJournal()))
        if self.chat is not chat and self.chat.id == chat_id:  # the chat was reopened meanwhile
            self.open(chat_id)

    def _begin_opening(self, heading: Heading | None) -> int:
        """Leave the shown chat; return the number of this request."""
        if not self._draft.is_opening:
            self.leaving.emit()
            self.end_edit()
            self.keep_draft()
            self.files.leave()
            self._rewrite(self._draft.leave())
            self._refresh()
        self.side.heading = heading
        self._newest += 1
        return self._newest

    def _on_not_opened(self, request: int, error: DescantError) -> None:
        if request == self._newest:
            self.stay()
        self.failed.emit(error)

    def _show_stored(self, chat: Chat, request: int) -> None:
        if request == self._newest:  # otherwise the user has switched to another chat meanwhile
            turns = [live(turn, self._runs.of_answer(turn.id)) for turn in chat.turns]
            self._show(OpenChat.of(chat, turns), chat.drafted)

    def _show(self, chat: OpenChat, drafted: Sequence[Attachment]) -> None:
        left, self.chat = self.chat, chat
        self.side.heading = chat.heading
        if left.is_temporary and not chat.is_temporary:
            self._end_temporary(left)
        if self._draft.is_opening:
            self.files.show(chat.id, drafted, is_temporary=chat.is_temporary)
            self._rewrite(self._draft.arrive(chat.draft or ""))
        else:  # the same chat, with another branch
            self.end_edit()
        self.opened.emit()
        self._refresh()

    def _end_temporary(self, left: OpenChat) -> None:
        """Forget a temporary chat, unless one is shown beside."""
        self._runs.stop(left.id)
        if self.side.has_temporary_beside:
            return
        self._desk.temporary.forget()
        if left.id is not None:
            self.messages.forget(left.id)

    def _stamp(self, wanted: Effort | None = None) -> Stamp:
        """Return the model and the effort to record with an answer; no effort if the model has no levels."""
        status = self._models.status
        return Stamp(status.name, (wanted or self.chat.effort) if status.is_gpt_oss else None)

    def _rewrite(self, text: str) -> None:
        if text != self._draft.text:
            self._draft.text = text
            self._draft_timer.start()
            self.text_replaced.emit(text)

    def _refresh(self) -> None:
        state = state_of(
            self.chat.turns,
            self.chat.effort,
            draft=self._draft,
            run=self._runs.of_chat(self.chat.id),
            status=self._models.status,
            being_read=self.files.being_read,
        )
        if state != self.state:
            self.state = state
            self.changed.emit()

    def _on_given(self, question: Question) -> None:
        """Take over what the model got with a question that is shown."""
        turns, shown = self.chat.turns, self.chat.question(question.id)
        given = question.attachments, question.passages, question.recalled
        if shown is not None and (shown.attachments, shown.passages, shown.recalled) != given:
            turns[turns.index(shown)] = question
            self.given.emit(question)

    def _on_went_on(self, sent: Sent) -> None:
        """Show a queued message that was sent, unless another branch is shown than the one that it continues."""
        chat, exchange = self.chat, sent.exchange
        self.listing.refresh()
        if chat.id == exchange.chat_id and chat.turns and chat.turns[-1].id == exchange.question.parent:
            chat.turns += [exchange.question, sent.answer]
            self.went_on.emit(len(chat.turns) - 2)

    def _on_listed(self, summaries: list[ChatSummary]) -> None:
        self.chat.title = next((one.title for one in summaries if one.id == self.chat.id), self.chat.title)

    def _on_deleted(self, summaries: list[ChatSummary]) -> None:
        if any(summary.id == self.chat.id for summary in summaries):
            self.when_gone()
